"""The characters of a file too large to be held: its encoding, its lines, and the bytes that could not be decoded."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from io import TextIOWrapper

from inquit.errors import UnreadableError
from inquit.readers.base import Source
from inquit.readers.plain import Decoded, decode_bytes
from inquit.records import Notice

_SAMPLE_BYTES = 65_536
_CHUNK_BYTES = 1 << 18
_ESCAPED = re.compile("[\udc80-\udcff]")


@dataclass(frozen=True, slots=True)
class Charset:
    """How a file's characters are written; `how` as in `Decoded`."""

    encoding: str
    how: str

    @property
    def errors(self) -> str:
        """What becomes of undecodable bytes: kept apart, so that a row gives its own back, where the encoding can."""
        return "replace" if self.encoding.startswith(("utf-16", "utf-32")) else "surrogateescape"

    def encode(self, text: str) -> bytes:
        """The bytes that a stretch of the file was decoded from."""
        return text.encode(self.encoding, self.errors)

    def show(self, text: str) -> tuple[str, tuple[Notice, ...]]:
        """A stretch of the file with U+FFFD for undecodable bytes, and what is to be said of it."""
        shown, replaced = _ESCAPED.subn("\ufffd", text)
        if text.isascii():
            return shown, ()  # in every encoding that could be meant, these are the same letters
        return shown, Decoded(shown, self.encoding, self.how, replaced).notices


def find_charset(source: Source) -> Charset:
    """The encoding of a file, which is read once to its end where its beginning does not settle it.

    Raises  UnreadableError `empty` or `not-text`, as for a text; ReaderError.
    """
    head = source.head(_SAMPLE_BYTES)
    if head.strip() or len(head) < _SAMPLE_BYTES:  # else nothing is settled yet: a page of white space, then words
        decoded = decode_bytes(_whole_lines(head), largest_bytes=_SAMPLE_BYTES)
        if decoded.how == "bom" or decoded.encoding.startswith("utf-16"):
            return Charset(decoded.encoding, decoded.how)
    place = _first_broken(source)
    if place is None:
        return Charset("utf-8", "strict")
    with source.open() as stream:
        stream.seek(max(0, place - _SAMPLE_BYTES // 2))
        window = stream.read(_SAMPLE_BYTES)
    try:
        decoded = decode_bytes(_whole_lines(window), largest_bytes=_SAMPLE_BYTES)
    except UnreadableError:  # text at its beginning, and from there on something else: each row says so for itself
        return Charset("utf-8", "guess")
    return Charset(decoded.encoding, "guess")


def open_text(source: Source, charset: Charset, *, newline: str) -> TextIOWrapper:
    """A file's characters, byte order mark left out; `newline` as in `io.TextIOWrapper`."""
    stream = TextIOWrapper(source.open(), charset.encoding, charset.errors, newline=newline)
    if stream.read(1) != "\ufeff":
        stream.seek(0)
    return stream


def split_lines(stream: TextIOWrapper, limit: int) -> Iterator[str | None]:
    """A stream's lines with their ends; None for one of more than `limit` characters, which is passed over."""
    while line := stream.readline(limit + 1):
        if len(line) <= limit or line.endswith(("\n", "\r")):
            yield line
            continue
        while (rest := stream.readline(limit)) and not rest.endswith(("\n", "\r")):
            pass
        yield None


def _whole_lines(sample: bytes) -> bytes:
    """A sample without the last line, which may end inside a character; the whole of it when it is one line."""
    if len(sample) < _SAMPLE_BYTES:
        return sample
    return sample[: sample.rfind(b"\n") + 1].rstrip(b"\r\n") or sample.rstrip(bytes(range(0x80, 0x100)))


def _first_broken(source: Source) -> int | None:
    """The offset from which on a file is no UTF-8, None when it all is."""
    decoder = codecs.getincrementaldecoder("utf-8")("strict")
    passed = 0
    with source.open() as stream:
        while chunk := stream.read(_CHUNK_BYTES):
            try:
                decoder.decode(chunk)
            except UnicodeDecodeError as error:
                return max(0, passed + error.start)
            passed += len(chunk)
    try:
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return max(0, passed - 4)
    return None
