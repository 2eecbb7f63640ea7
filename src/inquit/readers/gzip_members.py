"""The unpacked bytes of an archive, plain or gzip, read forward with limits, always knowing the place in the file.

Gzip members are unpacked here, one by one: archive libraries unpack a record to its end even to pass it over, and end
without a word where a file was cut off.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from typing import BinaryIO

from inquit.readers.base import most_unpacked

_SLICE = 16_384  # packed bytes at once
_STEP = 1 << 18  # unpacked bytes at once
_SCAN = 1 << 20
_GZIP = 31  # zlib's word for a gzip frame with its checksum
_MEMBER = re.compile(rb"\x1f\x8b\x08[\x00-\x1f]")


class BrokenError(Exception):
    """Bytes that cannot be had.

    code    `truncated`, `corrupt` or `too-large`
    member  where in the file the gzip member begins in which it happened; in a plain file, where the file begins
    """

    def __init__(self, code: str, words: str, member: int) -> None:
        super().__init__(words)
        self.code = code
        self.member = member


class Unpacked:
    """The bytes of a file from a place on.

    start          where a gzip member begins; in a plain file, any place
    largest_ratio  unpacked to packed bytes above which a member is a bomb

    Raises  BrokenError, from every method that reads, at the bytes that cannot be had and not before them.
    """

    def __init__(self, stream: BinaryIO, start: int, *, packed: bool, largest_ratio: int) -> None:
        stream.seek(start)
        self.member = start
        self._stream = stream
        self._packed = packed
        self._ratio = largest_ratio
        self._inflater: zlib._Decompress | None = None
        self._unread = b""  # packed bytes, the first of them at _unread_at
        self._unread_at = start
        self._unpacked = 0  # bytes that came out of this member
        self._ready = b""  # the last of them, from _next on not yet given
        self._next = 0
        self._broken: BrokenError | None = None

    @property
    def place(self) -> int:
        """Of the next byte: in the file, or where its member begins and on from there in unpacked bytes."""
        return self.member + self._unpacked - len(self._ready) + self._next

    @property
    def begins_member(self) -> bool:
        """Whether the next byte is the first of a gzip member."""
        return self._packed and self.place == self.member

    def read(self, count: int) -> bytes:
        """Exactly so many bytes."""
        pieces = []
        while count:
            self._need()
            pieces.append(self._take(count))
            count -= len(pieces[-1])
        return b"".join(pieces)

    def read_until(self, end: bytes, limit: int) -> bytes:
        """All bytes to the end of a mark; `corrupt` when it does not come within the limit."""
        found = bytearray()
        while len(found) < limit:
            self._need()
            before = len(found)
            found += self._ready[self._next : self._next + 4096]
            place = found.find(end, max(0, before - len(end) + 1))
            if place >= 0:
                del found[place + len(end) :]
            self._next += len(found) - before
            if place >= 0:
                return bytes(found)
        raise BrokenError("corrupt", "a record's head without an end", self.member)

    def skip(self, count: int) -> None:
        """Pass over so many bytes, held by the same limits as reading."""
        while count:
            self._need()
            count -= len(self._take(count))

    def skip_line_ends(self) -> bool:
        """Pass over line ends; whether anything comes after them."""
        while self._next < len(self._ready) or self._fill():
            rest = self._ready[self._next :].lstrip(b"\r\n")
            self._next = len(self._ready) - len(rest)
            if rest:
                return True
        return False

    def may_begin_with(self, words: bytes) -> bool:
        """Whether what is ready begins with these words, or is too short to tell."""
        return words.startswith(self._ready[self._next : self._next + len(words)])

    def _need(self) -> None:
        if self._next == len(self._ready) and not self._fill():
            raise BrokenError("truncated", "the file ends inside a record", self.member)

    def _take(self, count: int) -> bytes:
        piece = self._ready[self._next : self._next + count]
        self._next += len(piece)
        return piece

    def _fill(self) -> bool:
        """Make bytes ready; False where the file ends as it should."""
        ready = self._inflate() if self._packed else self._stream.read(_STEP)
        self._ready, self._next = ready, 0
        self._unpacked += len(ready)
        return bool(ready)

    def _inflate(self) -> bytes:
        while True:
            if self._broken is not None:
                raise self._broken
            if not self._unread:
                self._unread = self._stream.read(_SLICE)
            if self._inflater is None:
                self._pass_padding()
                if not self._unread:
                    return b""
                self.member, self._unpacked = self._unread_at, 0
                self._ready, self._next = b"", 0
                self._inflater = zlib.decompressobj(_GZIP)
            elif not self._unread:
                raise BrokenError("truncated", "the file ends inside a gzip member", self.member)
            ready = self._step(self._inflater)
            if ready:
                return ready

    def _pass_padding(self) -> None:
        """Some writers fill up with NUL behind the last member."""
        while self._unread and not (rest := self._unread.lstrip(b"\x00")):
            self._unread_at += len(self._unread)
            self._unread = self._stream.read(_SLICE)
        if self._unread:
            self._unread_at += len(self._unread) - len(rest)
            self._unread = rest

    def _step(self, inflater: zlib._Decompress) -> bytes:
        before = inflater.copy()
        try:
            ready = inflater.decompress(self._unread, _STEP)
        except zlib.error as error:
            self._broken = BrokenError("corrupt", f"its gzip member is damaged: {error}", self.member)
            return self._salvage(before)
        rest = inflater.unused_data if inflater.eof else inflater.unconsumed_tail
        self._unread_at += len(self._unread) - len(rest)
        self._unread = rest
        if inflater.eof:
            self._inflater = None
        if self._unpacked + len(ready) > most_unpacked(self._unread_at - self.member, largest_ratio=self._ratio):
            words = f"its gzip member unpacks to more than {self._ratio} times its size"
            raise BrokenError("too-large", words, self.member)
        return ready

    def _salvage(self, inflater: zlib._Decompress) -> bytes:
        """What can be had before the damage: zlib drops what it unpacked in the call that failed."""
        ready = bytearray()
        try:
            for place in range(len(self._unread)):
                ready += inflater.decompress(self._unread[place : place + 1])
        except zlib.error:
            pass
        return bytes(ready)


def find_member(stream: BinaryIO, start: int, words: bytes) -> int | None:
    """Where, from a place on, a gzip member begins that unpacks to something that begins with these words."""
    for place in _find_all(stream, start, _MEMBER, 4):
        stream.seek(place)
        try:
            if zlib.decompressobj(_GZIP).decompress(stream.read(_SLICE), len(words)) == words:
                return place
        except zlib.error:
            continue
    return None


def find_words(stream: BinaryIO, start: int, pattern: re.Pattern[bytes], longest: int) -> int | None:
    """Where, from a place on, a pattern is met that is at most so many bytes long."""
    return next(_find_all(stream, start, pattern, longest), None)


def _find_all(stream: BinaryIO, start: int, pattern: re.Pattern[bytes], longest: int) -> Iterator[int]:
    """Every place of a pattern, by pieces that overlap by one byte less than it may be long."""
    while True:
        stream.seek(start)
        piece = stream.read(_SCAN)
        for found in pattern.finditer(piece):
            yield start + found.start()
        if len(piece) < _SCAN:
            return
        start += len(piece) - longest + 1
