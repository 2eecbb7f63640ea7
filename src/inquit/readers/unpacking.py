"""Bodies that a server packed though it was asked not to: unpacked with a limit, never on trust."""

from __future__ import annotations

import zlib

from inquit.errors import UnreadableError
from inquit.readers.base import most_unpacked

# Members of one gzip body: one is the rule, and each costs a copy of all that follow.
_MOST_MEMBERS = 100
_GZIP = 31
_ZLIB = 15
_BARE = -15


def unpack(raw: bytes, packing: str, *, largest_bytes: int, largest_ratio: int) -> bytes:
    """The bytes of a body, by its `Content-Encoding`: none, `identity`, `gzip` or `deflate`.

    Raises  UnreadableError `too-large` beyond either limit, found without unpacking further;
            `broken-answer` for a packing we did not ask for and do not know, or a body that does not unpack to its end.
    """
    packing = packing.strip().lower()
    if packing in ("", "identity"):
        return raw
    if packing in ("gzip", "x-gzip"):
        frame = _GZIP
    elif packing == "deflate":
        frame = _ZLIB if _has_zlib_head(raw) else _BARE
    else:
        raise UnreadableError("broken-answer", f"packed in a way that was not asked for: {packing[:40]!r}")
    room = min(largest_bytes, most_unpacked(len(raw), largest_ratio=largest_ratio))
    text = _inflate(raw, frame, room)
    if len(text) > room:
        words = f"{largest_bytes:,} bytes" if room == largest_bytes else f"{largest_ratio} times its size"
        raise UnreadableError("too-large", f"unpacks to more than {words}")
    return text


def _inflate(raw: bytes, frame: int, room: int) -> bytes:
    """All members of a packed body, one byte more than `room` at most."""
    text = bytearray()
    for _ in range(_MOST_MEMBERS):
        member = zlib.decompressobj(frame)
        try:
            text += member.decompress(raw, room + 1 - len(text))
        except zlib.error as error:
            raise UnreadableError("broken-answer", "its packed body is damaged") from error
        if len(text) > room:
            return bytes(text)
        if not member.eof:
            raise UnreadableError("broken-answer", "its packed body ends too early")
        raw = member.unused_data
        if frame != _GZIP or not raw.startswith(b"\x1f\x8b"):  # servers pad: what follows the last member is nothing
            return bytes(text)
    raise UnreadableError("broken-answer", f"its packed body has more than {_MOST_MEMBERS} parts")


def _has_zlib_head(raw: bytes) -> bool:
    """Whether `deflate` was meant as the standard says; some servers send it without its frame."""
    return len(raw) >= 2 and raw[0] & 0x0F == 8 and int.from_bytes(raw[:2], "big") % 31 == 0
