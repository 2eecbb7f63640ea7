"""Which format a source is in."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.readers.base import Intake, Source
from inquit.readers.formats import FORMATS, find_format, looks_like_page, read_source
from inquit.records import Document, Refusal

PAGE = b"<!DOCTYPE html>\n<html><body><p>x</p></body></html>"
FEED = b'<?xml version="1.0"?>\n<!-- made today -->\n<rss version="2.0"><channel></channel></rss>'


def name_of(address: str, raw: bytes = b"words", media_type: str | None = None) -> str:
    return find_format(Source(address, data=raw, media_type=media_type)).name


@pytest.mark.parametrize(
    ("raw", "name"),
    [
        (PAGE, "html"),
        (b"\xef\xbb\xbf  \n<html lang=en>", "html"),
        (b"<!-- saved from the web --><!doctype html>", "html"),
        (b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "x" "y"><html>', "html"),
        (PAGE.decode().encode("utf-16"), "html"),
        (FEED, "feed"),
        (b'<feed xmlns="http://www.w3.org/2005/Atom">', "feed"),
        (b"<rdf:RDF xmlns='x'>", "feed"),
        (b'<?xml version="1.0"?><!DOCTYPE lolz [<!ENTITY a "b"><!ENTITY c "&a;&a;">]><rss>', "feed"),
        (b"PAR1....", "parquet"),
        (b"WARC/1.0\r\n", "warc"),
        (gzip.compress(b"WARC/1.1\r\n"), "warc"),
    ],
)
@pytest.mark.parametrize("address", ["/news/a", "/news/a.txt", "/news/a.warc"])
def test_content_speaks_before_a_name(raw: bytes, name: str, address: str) -> None:
    assert name_of(address, raw) == name


@pytest.mark.parametrize(
    ("address", "name"),
    [
        ("/news/a.txt", "text"),
        ("/news/a.CSV", "csv"),
        ("/news/a.tsv", "csv"),
        ("/news/a.ndjson", "jsonl"),
        ("/news/a.json", "jsonl"),
        ("/news/a.warc.gz", "warc"),
        ("/news/a.Atom", "feed"),
        ("/news/a", "text"),
        ("/news.csv/a", "text"),
        ("https://harbour.example/feed.rss?page=2", "feed"),
        ("https://harbour.example/?file=a.csv", "text"),
    ],
)
def test_a_suffix_speaks_where_content_does_not(address: str, name: str) -> None:
    assert name_of(address) == name


def test_what_the_server_said_speaks_before_a_suffix() -> None:
    assert name_of("https://harbour.example/a.txt", media_type="text/CSV; charset=utf-8") == "csv"
    assert name_of("https://harbour.example/a.csv", media_type="application/octet-stream") == "csv"


@pytest.mark.parametrize("raw", [b"<htmlish>", b"a <html>", b"<p>html</p>", b"feed", b"\x1f\x8b\x08broken", b""])
def test_what_only_resembles_a_page_or_an_archive_is_taken_by_its_name(raw: bytes) -> None:
    assert name_of("/news/a.txt", raw) == "text"
    assert not looks_like_page(raw)


def test_the_user_has_the_last_word_and_a_wrong_one_is_answered_with_the_list() -> None:
    source = Source("/news/a.txt", data=PAGE)
    assert find_format(source, "text").name == "text"
    with pytest.raises(UsageError) as caught:
        find_format(source, "docx")
    assert all(row.name in caught.value.hint for row in FORMATS)


def test_row_4_a_pdf_named_as_text_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "article.txt"
    path.write_bytes(b"%PDF-1.7\n%\xe2\xe3")
    (found,) = read_source(Source(path.as_posix(), path=path), Intake())
    assert isinstance(found, Refusal)
    assert found.code == "not-text"
    assert "application/pdf" in found.words


def test_row_15_a_page_named_as_an_archive_is_read_as_a_page() -> None:
    page = b"<!doctype html><html><body><article><p>The bridge will open, Ann Smith said.</p></article></body></html>"
    (found,) = read_source(Source("/news/a.warc", data=page), Intake())
    assert isinstance(found, Document)
    assert found.text == "The bridge will open, Ann Smith said."
