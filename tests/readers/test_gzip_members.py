"""Bytes of an archive, unpacked forward and with limits."""

from __future__ import annotations

import gzip
import io
import random
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.readers.gzip_members import BrokenError, Unpacked, find_member


def opened(raw: bytes, *, packed: bool = True, start: int = 0, ratio: int = 200) -> Unpacked:
    return Unpacked(io.BytesIO(raw), start, packed=packed, largest_ratio=ratio)


@given(st.lists(st.binary(max_size=50), max_size=6), st.integers(1, 40))
def test_members_come_out_one_after_the_other_whatever_is_asked_for(members: list[bytes], count: int) -> None:
    raw = b"".join(gzip.compress(each, mtime=0) for each in members)
    whole = b"".join(members)
    archive = opened(raw)
    pieces = [archive.read(min(count, len(whole) - place)) for place in range(0, len(whole), count)]
    assert b"".join(pieces) == whole
    with pytest.raises(BrokenError, match="ends") as caught:
        archive.read(1)
    assert caught.value.code == "truncated"


def test_a_place_is_a_member_and_what_was_read_of_it() -> None:
    first = gzip.compress(b"one two", mtime=0)
    archive = opened(first + gzip.compress(b"\r\nthree", mtime=0))
    assert archive.read_until(b" ", 100) == b"one "
    assert (archive.place, archive.begins_member) == (4, False)
    assert archive.read(3) == b"two"
    assert archive.skip_line_ends()
    assert (archive.member, archive.place) == (len(first), len(first) + 2)
    assert archive.may_begin_with(b"three")
    assert not archive.may_begin_with(b"four")


def test_a_plain_file_has_its_own_places() -> None:
    archive = opened(b"one\r\n\r\ntwo", packed=False, start=1)
    assert archive.read_until(b"\r\n\r\n", 100) == b"ne\r\n\r\n"
    assert (archive.place, archive.begins_member) == (7, False)
    archive.skip(3)
    assert not archive.skip_line_ends()


def test_damage_is_met_at_its_place_and_not_before() -> None:
    words = random.Random(1).randbytes(100_000).hex().encode()
    raw = bytearray(gzip.compress(words, mtime=0))
    place = len(raw) // 2
    raw[place:] = b"\xff" * (len(raw) - place)
    archive, got = opened(bytes(raw)), bytearray()
    with suppress(BrokenError):
        while True:
            got += archive.read(1)
    assert len(got) > 90_000
    assert words.startswith(bytes(got[:90_000]))


def test_a_mark_that_does_not_come_is_damage() -> None:
    with pytest.raises(BrokenError) as caught:
        opened(b"x" * 1000, packed=False).read_until(b"\n", 100)
    assert caught.value.code == "corrupt"


def test_a_bomb_is_left_after_its_first_megabyte() -> None:
    archive = opened(gzip.compress(b"\x00" * 20_000_000))
    with pytest.raises(BrokenError, match="200 times") as caught:
        archive.skip(20_000_000)
    assert caught.value.code == "too-large"
    assert archive.place < 2_000_000


def test_a_member_is_found_by_what_it_unpacks_to() -> None:
    raw = b"\x1f\x8b\x08\x00false" * 3 + gzip.compress(b"other") + b"rubbish" + gzip.compress(b"WARC/1.0")
    place = raw.rindex(b"\x1f\x8b\x08")
    stream = io.BytesIO(raw)
    assert find_member(stream, 0, b"WARC/") == place
    assert find_member(stream, place + 1, b"WARC/") is None


def test_a_member_is_found_across_the_seams_of_a_long_search() -> None:
    for before in ((1 << 20) - 2, (1 << 20) - 1, 1 << 20, (1 << 21) - 1):
        raw = b"x" * before + gzip.compress(b"WARC/1.0")
        assert find_member(io.BytesIO(raw), 0, b"WARC/") == before
