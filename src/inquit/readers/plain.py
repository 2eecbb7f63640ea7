"""Plain text out of bytes, whatever its encoding; files of other kinds are named and refused."""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes

from inquit.errors import UnreadableError
from inquit.records import Notice

_SIGNATURES = (
    (b"%PDF", "application/pdf"),
    (b"PK\x03\x04", "application/zip"),
    (b"\x1f\x8b", "application/gzip"),
    (b"\x89PNG", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"GIF8", "image/gif"),
    (b"\x7fELF", "application/x-executable"),
    (b"\xd0\xcf\x11\xe0", "application/msword"),
    (b"SQLite format 3\x00", "application/vnd.sqlite3"),
    (b"PAR1", "application/vnd.apache.parquet"),
    (b"{\\rtf", "application/rtf"),
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNSTORABLE = re.compile("[\x00\ud800-\udfff]")
_SAMPLE_BYTES = 65_536
# Text has next to no control characters; one in fifty is a picture or a program.
_MOST_CONTROLS = 0.02
_CONTROLS = bytes(code for code in range(32) if code not in (9, 10, 11, 12, 13, 27)) + b"\x7f"
# Share of letters beyond ASCII below which a text is Western; a Cyrillic one has nine in ten.
_FEW_ACCENTS = 0.25
# Share of undecodable bytes above which the reader is told, as a doubt about the whole text.
_MOST_REPLACED = 0.001


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text with the encoding it was in.

    how       `bom`, `strict` (it is valid UTF-8) or `guess`
    replaced  undecodable bytes, shown as U+FFFD
    """

    text: str
    encoding: str
    how: str
    replaced: int = 0

    @property
    def notices(self) -> tuple[Notice, ...]:
        """A word about a guessed encoding and about lost bytes, where there is something to say."""
        said = []
        if self.how == "guess":
            said.append(Notice("reader", "guessed-encoding", f"not UTF-8: read as {self.encoding}"))
        if self.replaced > _MOST_REPLACED * max(1, len(self.text)):
            said.append(Notice("reader", "undecodable", f"{self.replaced} undecodable bytes shown as U+FFFD"))
        return tuple(said)


def decode_bytes(raw: bytes, *, largest_bytes: int) -> Decoded:
    """The text of a file. A byte order mark is no part of it; line ends stay as they are.

    largest_bytes  files above it are refused unread: the text limit, times four for UTF-8's longest character

    Raises  UnreadableError `empty`, `not-text` or `too-large`.
    """
    if len(raw) > largest_bytes:
        raise UnreadableError(
            "too-large",
            f"too large: {len(raw):,} bytes, the limit is {largest_bytes:,}",
            hint="raise INQUIT_LARGEST_TEXT, or split the file",
        )
    if not raw.strip():
        raise UnreadableError("empty", "empty: nothing in the file")
    for signature, kind in _SIGNATURES:
        if raw.startswith(signature):
            raise UnreadableError("not-text", f"not text (looks like {kind})", hint="convert it to plain text first")
    for mark, encoding in _MARKS:
        if raw.startswith(mark):
            return _decoded(raw[len(mark) :], encoding, "bom")
    wide = _wide_encoding(raw)
    if wide:
        return _decoded(raw, wide, "guess")
    sample = raw[:_SAMPLE_BYTES]
    if len(sample) - len(sample.translate(None, _CONTROLS)) > _MOST_CONTROLS * len(sample):
        raise UnreadableError("not-text", "not text (control bytes all over)", hint="convert it to plain text first")
    try:
        text = raw.decode("utf-8")
    except UnicodeDecodeError:
        return _guessed(raw)
    return Decoded(_with_words(text), "utf-8", "strict")


def _guessed(raw: bytes) -> Decoded:
    mended = _decoded(raw, "utf-8", "guess")
    whole = sum(character > "\x7f" and character != "\ufffd" for character in mended.text)
    if whole and whole >= mended.replaced / 2:  # UTF-8 with a few broken characters
        return mended
    letters = sum(chr(byte).isalpha() for byte in raw[:_SAMPLE_BYTES])
    beyond = sum(byte >= 0x80 for byte in raw[:_SAMPLE_BYTES])
    if beyond < _FEW_ACCENTS * letters:  # a Western text: guessers take its few accents for any neighbour's
        return _decoded(raw, "cp1252", "guess")
    best = from_bytes(raw[:_SAMPLE_BYTES]).best()
    return _decoded(raw, best.encoding if best is not None else "cp1252", "guess")


def _wide_encoding(raw: bytes) -> str | None:
    """UTF-16 without a mark: every other byte of Latin text is NUL."""
    sample = raw[:4096]
    half = len(sample) // 2
    if half < 4:
        return None
    if sample[1::2].count(0) > 0.6 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if sample[0::2].count(0) > 0.6 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return None


def _decoded(raw: bytes, encoding: str, how: str) -> Decoded:
    text = _with_words(raw.decode(encoding, "replace"))
    sample = text[:_SAMPLE_BYTES]
    if sum(character < " " and character not in "\t\n\r\v\f\x1b" for character in sample) > _MOST_CONTROLS * len(
        sample
    ):
        raise UnreadableError(
            "not-text", "not text (control characters all over)", hint="convert it to plain text first"
        )
    return Decoded(text, encoding, how, max(0, text.count("\ufffd") - raw.count("\ufffd".encode())))


def _with_words(text: str) -> str:
    if not text.strip():
        raise UnreadableError("empty", "empty: nothing in the file")
    return text


def storable(text: str) -> tuple[str, tuple[Notice, ...]]:
    """A text that every store can hold: NUL and lone surrogates are shown as U+FFFD, one for one; a notice says so."""
    stored, replaced = _UNSTORABLE.subn("\ufffd", text)
    if not replaced:
        return text, ()
    return stored, (Notice("entry", "replaced-characters", f"{replaced} unstorable characters shown as U+FFFD"),)
