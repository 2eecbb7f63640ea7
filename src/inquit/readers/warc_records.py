"""A WARC file in records, each with its place; where the file is damaged, what can still be read after it."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator
from typing import BinaryIO, NamedTuple

from inquit.readers.base import Intake
from inquit.readers.gzip_members import BrokenError, Unpacked, find_member, find_words

BEGINNING = b"WARC/"
_RECORD = re.compile(rb"(?<=\n)WARC/\d\.\d\r?\n")
_LONGEST_BEGINNING = 12
_LENGTH = re.compile(rb"^content-length:[ \t]*(\d{1,15})[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_DIGEST = re.compile(rb"^warc-block-digest:[ \t]*([a-z0-9-]+):([a-z2-7=0-9]+)[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
_LARGEST_HEAD = 65_536


class RawRecord(NamedTuple):
    """A record whole as it stands.

    place   where it begins: in a plain file its byte; in a gzip file that of its member, and on from there in unpacked
            bytes for a record that is not its member's first
    head    its lines of fields, with the empty line that ends them
    """

    place: int
    head: bytes
    block: bytes


class Gap(NamedTuple):
    """Bytes that gave no record.

    code        `truncated`, `corrupt` or `too-large`
    unfinished  whether nothing was found after them
    """

    place: int
    code: str
    words: str
    unfinished: bool = False


def split_records(stream: BinaryIO, intake: Intake) -> Iterator[RawRecord | Gap]:
    """Every record that is whole by its own length and digest, and a Gap for everything else, in the file's order.

    After damage it goes on at the next gzip member, or in a plain file at the next line that begins a record. A record
    is given when what follows it begins as it should, so that a wrong length does not pass for a right one.
    """
    packed = _is_packed(stream)
    start: int | None = 0
    while start is not None:
        archive = Unpacked(stream, start, packed=packed, largest_ratio=intake.largest_ratio)
        begun = start
        try:
            while archive.skip_line_ends():
                begun = archive.place
                yield from _read_record(archive, intake)
            return
        except BrokenError as error:
            place = max(begun, error.member)
            start = _find_next(stream, (error.member if packed else begun) + 1, packed)
            # What looks like the file's end may be a wrong length that ran over the records behind it.
            code = "corrupt" if error.code == "truncated" and start is not None else error.code
            yield Gap(place, code, f"{error} (byte {place:,})", unfinished=start is None)


def _read_record(archive: Unpacked, intake: Intake) -> Iterator[RawRecord | Gap]:
    place, member, alone = archive.place, archive.member, archive.begins_member
    if not archive.may_begin_with(BEGINNING):
        raise BrokenError("corrupt", "no WARC record where one should begin", member)
    head = archive.read_until(b"\r\n\r\n", _LARGEST_HEAD)
    length = _LENGTH.search(head)
    if not head.startswith(BEGINNING) or length is None:
        raise BrokenError("corrupt", "a WARC record without a length", member)
    count = int(length[1])
    found: RawRecord | Gap
    if count > intake.largest_bytes:
        found = Gap(place, "too-large", f"too large: {count:,} bytes, the limit is {intake.largest_bytes:,}")
        archive.skip(count)
    else:
        block = archive.read(count)
        words = f"its digest is not that of its content (byte {place:,})"
        found = RawRecord(place, head, block) if _is_intact(head, block) else Gap(place, "corrupt", words)
    try:
        more = archive.skip_line_ends()
    except BrokenError as error:
        # A checksum that does not fit speaks against this record when it is the only one of its member; else the
        # trouble lies behind it.
        if error.code != "corrupt" or error.member != member or not alone:
            yield found
        raise
    if more and not archive.may_begin_with(BEGINNING):
        raise BrokenError("corrupt", "a WARC record that is not as long as it says", member)
    yield found


def _is_packed(stream: BinaryIO) -> bool:
    stream.seek(0)
    head = stream.read(len(BEGINNING))
    if head == BEGINNING:
        return False
    return head.startswith(b"\x1f\x8b") or find_member(stream, 0, BEGINNING) is not None


def _find_next(stream: BinaryIO, start: int, packed: bool) -> int | None:
    if packed:
        return find_member(stream, start, BEGINNING)
    return find_words(stream, start, _RECORD, _LONGEST_BEGINNING)


def _is_intact(head: bytes, block: bytes) -> bool:
    """Whether a block has its digest; one without a digest, or with one of a kind unknown here, is believed."""
    said = _DIGEST.search(head)
    if said is None:
        return True
    name, value = said[1].decode().lower().replace("-", ""), said[2].decode()
    if name not in ("md5", "sha1", "sha256", "sha512"):
        return True
    made = hashlib.new(name, block, usedforsecurity=False)
    spellings = (made.hexdigest(), base64.b32encode(made.digest()).decode().rstrip("=").lower())
    return value.rstrip("=").lower() in spellings
