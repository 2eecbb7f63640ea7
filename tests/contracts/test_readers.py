"""What every input format promises, held against all rows of the table of formats.

Samples that are text lie below `samples/`; those of binary formats are made here.
"""

from __future__ import annotations

import gzip
import io
import json
import random
from collections.abc import Iterator
from contextlib import suppress
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, cast

import pyarrow
import pyarrow.parquet
import pytest

from inquit.errors import ReaderError, UsageError
from inquit.readers.base import Format, Found, Intake, Reader, Source
from inquit.readers.formats import FORMATS, find_format, read_source
from inquit.records import Document, Refusal

SAMPLES = Path(__file__).parent / "samples"
INTAKE = Intake()
CUTS = 12
FLIPS = 12


class Sample(NamedTuple):
    """A small file of a format."""

    format: Format
    name: str
    raw: bytes


def page(number: int) -> bytes:
    """A web page about a bridge."""
    words = f"“The bridge will open in May,” the mayor, Ann Smith, said on Monday at meeting number {number}."
    return (
        f'<!doctype html><html lang="en"><head><title>Bridge {number}</title></head><body><article><h1>Bridge</h1>'
        f"<p>{words}</p><p>Her deputy, Tom Reed, said that the cranes had come late, as they always do.</p>"
        "</article></body></html>"
    ).encode()


def record(number: int) -> bytes:
    """A WARC record of a page."""
    body = page(number)
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: %d\r\n\r\n%b" % (
        len(body),
        body,
    )
    head = (
        f"WARC/1.1\r\nWARC-Type: response\r\nWARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-00000000000{number}>\r\n"
        f"WARC-Date: 2026-03-22T08:30:0{number}Z\r\nWARC-Target-URI: https://harbour.example/news/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def parquet() -> bytes:
    """A table of three articles."""
    table = pyarrow.table(
        {
            "body": [f"“The bridge will open in May,” Ann Smith said {number} times." for number in range(3)],
            "title": ["One", None, "Three"],
            "date": ["2026-03-22", None, "soon"],
        }
    )
    file = io.BytesIO()
    pyarrow.parquet.write_table(table, file)
    return file.getvalue()


def made(name: str) -> Iterator[tuple[str, bytes]]:
    """The samples of a binary format, with their file names."""
    if name == "parquet":
        yield "council.parquet", parquet()
    if name == "warc":
        records = [record(number) for number in range(3)]
        yield "plain.warc", b"".join(records)
        yield "by-record.warc.gz", b"".join(gzip.compress(each, mtime=0) for each in records)
        yield "whole.warc.gz", gzip.compress(b"".join(records), mtime=0)


def all_samples() -> Iterator[Sample]:
    """Every sample of every format."""
    for row in FORMATS:
        for name in row.samples:
            yield Sample(row, name, (SAMPLES / name).read_bytes())
        for name, raw in made(row.name):
            yield Sample(row, name, raw)


ALL = list(all_samples())
EVERY_SAMPLE = pytest.mark.parametrize("sample", ALL, ids=[sample.name for sample in ALL])


def source_of(name: str, raw: bytes) -> Source:
    """Bytes that look as if they lay in a file."""
    return Source(address=f"/news/{name}", data=raw)


def reader_of(row: Format) -> Reader:
    """A format's module."""
    return cast(Reader, import_module(row.module))


def read(sample: Sample, raw: bytes) -> list[Found]:
    """Bytes read in the format of a sample."""
    return list(reader_of(sample.format).read(source_of(sample.name, raw), INTAKE))


def try_to_read(sample: Sample, raw: bytes) -> list[Found]:
    """What is read before one of the two errors that a reader may raise; any other one comes through."""
    found: list[Found] = []
    with suppress(ReaderError, UsageError):
        found.extend(reader_of(sample.format).read(source_of(sample.name, raw), INTAKE))
    return found


def check(found: list[Found]) -> None:
    """Everything has an address, Documents have words and an origin, Refusals a reason."""
    for one in found:
        if isinstance(one, Refusal):
            assert one.address.startswith("/news/")
            assert one.code
            assert one.words
            continue
        assert one.text.strip()
        assert one.appearance.address
        assert not one.appearance.address.startswith(("javascript:", "data:"))
        assert one.appearance.reader
        assert len(one.appearance.raw_digest) == 64
        assert (one.appearance.published_at is None) == (one.appearance.published_by is None)
        json.dumps([one.appearance.title, one.appearance.outlet, one.appearance.byline], ensure_ascii=False).encode()


@pytest.mark.parametrize("row", FORMATS, ids=[row.name for row in FORMATS])
def test_every_format_has_samples_words_and_a_reader(row: Format) -> None:
    assert any(sample.format == row for sample in ALL)
    assert row.words
    assert row.suffixes
    assert callable(reader_of(row).read)


def test_no_two_formats_share_a_name_a_suffix_or_a_media_type() -> None:
    for taken in (
        [row.name for row in FORMATS],
        [suffix for row in FORMATS for suffix in row.suffixes],
        [media_type for row in FORMATS for media_type in row.media_types],
    ):
        assert len(taken) == len(set(taken))


@EVERY_SAMPLE
def test_a_sample_is_known_for_what_it_is_and_gives_documents(sample: Sample) -> None:
    assert find_format(source_of(sample.name, sample.raw)) == sample.format
    found = read(sample, sample.raw)
    assert found
    assert all(isinstance(one, Document) for one in found)
    check(found)


@EVERY_SAMPLE
def test_a_sample_read_twice_gives_the_same(sample: Sample) -> None:
    assert read(sample, sample.raw) == read(sample, sample.raw)


@EVERY_SAMPLE
def test_a_sample_reads_the_same_from_a_file_and_from_memory(sample: Sample, tmp_path: Path) -> None:
    path = tmp_path / Path(sample.name).name
    path.write_bytes(sample.raw)
    from_file = list(read_source(Source(path.as_posix(), path=path), INTAKE))
    from_memory = list(read_source(Source(path.as_posix(), data=sample.raw), INTAKE))
    assert from_file == from_memory


@EVERY_SAMPLE
def test_a_sample_cut_anywhere_is_read_or_told(sample: Sample) -> None:
    places = sorted(random.Random(sample.name).sample(range(1, len(sample.raw)), CUTS))
    for place in places:
        check(try_to_read(sample, sample.raw[:place]))


@EVERY_SAMPLE
def test_a_sample_with_a_wrong_bit_is_read_or_told(sample: Sample) -> None:
    chance = random.Random(sample.name)
    for _ in range(FLIPS):
        raw = bytearray(sample.raw)
        raw[chance.randrange(len(raw))] ^= 1 << chance.randrange(8)
        check(try_to_read(sample, bytes(raw)))


@pytest.mark.parametrize("raw", [b"", b"\n \r\n"], ids=["nothing", "white space"])
@pytest.mark.parametrize("row", FORMATS, ids=[row.name for row in FORMATS])
def test_an_empty_file_is_one_refusal(row: Format, raw: bytes) -> None:
    if raw and row.name == "parquet":  # no Parquet at all
        return
    found = list(reader_of(row).read(source_of(f"nothing{row.suffixes[0]}", raw), INTAKE))
    assert [(one.code, one.address) for one in found if isinstance(one, Refusal)] == [
        ("empty", f"/news/nothing{row.suffixes[0]}")
    ]
    assert len(found) == 1


@pytest.mark.parametrize("row", FORMATS, ids=[row.name for row in FORMATS])
def test_a_pdf_is_no_article_in_any_format(row: Format) -> None:
    raw = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj <</Type /Catalog>> endobj\n" + bytes(range(256)) * 8
    try:
        found = list(reader_of(row).read(source_of(f"paper{row.suffixes[0]}", raw), INTAKE))
    except ReaderError:
        return
    assert found
    assert all(isinstance(one, Refusal) for one in found)


def test_a_file_that_is_not_there_is_told_by_every_format(tmp_path: Path) -> None:
    for row in FORMATS:
        with pytest.raises(ReaderError, match="missing"):
            list(read_source(Source("missing", path=tmp_path / "missing"), INTAKE, row.name))
