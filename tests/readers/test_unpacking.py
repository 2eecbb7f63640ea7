"""Packed bodies: unpacked to their end, or refused before they fill the memory."""

from __future__ import annotations

import gzip
import zlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.errors import UnreadableError
from inquit.readers.unpacking import unpack

STORY = "“The bridge will open in May,” Ann Smith said.\n".encode() * 50


def bare(body: bytes) -> bytes:
    """Deflate without its frame, as some servers send it."""
    packer = zlib.compressobj(wbits=-15)
    return packer.compress(body) + packer.flush()


def reason(raw: bytes, packing: str = "gzip", largest: int = 1_000_000, ratio: int = 200) -> tuple[str, str]:
    """Code and words of a refusal."""
    with pytest.raises(UnreadableError) as caught:
        unpack(raw, packing, largest_bytes=largest, largest_ratio=ratio)
    return caught.value.code, str(caught.value)


@pytest.mark.parametrize(
    ("raw", "packing"),
    [
        (STORY, ""),
        (STORY, "identity"),
        (gzip.compress(STORY), "gzip"),
        (gzip.compress(STORY), " X-GZIP "),
        (gzip.compress(STORY) + b"\x00\x00padding", "gzip"),
        (gzip.compress(STORY[:100]) + gzip.compress(b"") + gzip.compress(STORY[100:]), "gzip"),
        (zlib.compress(STORY), "deflate"),
        (bare(STORY), "deflate"),
    ],
)
def test_a_packed_body_comes_out_whole(raw: bytes, packing: str) -> None:
    assert unpack(raw, packing, largest_bytes=1_000_000, largest_ratio=200) == STORY


@given(st.binary(max_size=200), st.sampled_from(["gzip", "deflate"]))
def test_any_bytes_unpack_or_are_refused_by_name(raw: bytes, packing: str) -> None:
    try:
        assert len(unpack(raw, packing, largest_bytes=10_000, largest_ratio=200)) <= 10_000
    except UnreadableError as refused:
        if refused.code not in ("too-large", "broken-answer"):
            raise


@pytest.mark.parametrize("packing", ["br", "zstd", "compress", "gzip, gzip", "gzip,identity", "x\x1b[31m" + "y" * 900])
def test_a_packing_that_was_not_asked_for_is_refused(packing: str) -> None:
    code, words = reason(STORY, packing)
    assert code == "broken-answer"
    assert words.isprintable()
    assert len(words) < 120


@pytest.mark.parametrize("raw", [b"", b"\x1f", gzip.compress(STORY)[:-9], gzip.compress(STORY)[:40], b"no gzip at all"])
def test_a_body_that_does_not_unpack_to_its_end_is_refused(raw: bytes) -> None:
    assert reason(raw)[0] == "broken-answer"


def test_a_changed_byte_is_found_by_the_checksum() -> None:
    raw = bytearray(gzip.compress(STORY))
    raw[-6] ^= 1
    assert reason(bytes(raw))[0] == "broken-answer"


def test_the_limit_is_on_the_unpacked_bytes() -> None:
    raw = gzip.compress(STORY)
    assert len(unpack(raw, "gzip", largest_bytes=len(STORY), largest_ratio=200)) == len(STORY)
    assert reason(raw, largest=len(STORY) - 1) == ("too-large", f"unpacks to more than {len(STORY) - 1:,} bytes")


@pytest.mark.parametrize(
    ("raw", "packing"),
    [
        (gzip.compress(bytes(3_000_000)), "gzip"),
        (zlib.compress(bytes(3_000_000)), "deflate"),
        (bare(bytes(3_000_000)), "deflate"),
        (b"".join(gzip.compress(bytes(300_000)) for _ in range(10)), "gzip"),
    ],
)
def test_a_bomb_is_told_by_its_ratio_long_before_the_limit(raw: bytes, packing: str) -> None:
    assert reason(raw, packing, 100_000_000) == ("too-large", "unpacks to more than 200 times its size")


def test_a_small_page_may_repeat_itself() -> None:
    body = b" " * 90_000
    assert unpack(gzip.compress(body), "gzip", largest_bytes=1_000_000, largest_ratio=2) == body


def test_a_body_of_very_many_parts_is_refused() -> None:
    assert "parts" in reason(gzip.compress(b"") * 200)[1]
