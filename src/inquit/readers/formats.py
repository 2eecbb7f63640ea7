"""The table of input formats, and which of them a source is in."""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from importlib import import_module
from pathlib import PurePosixPath
from typing import cast
from urllib.parse import urlsplit

from inquit.errors import ReaderError, UsageError
from inquit.readers.base import Format, Found, Intake, Reader, Source

_HOME = "inquit.readers."
FORMATS = (
    Format(
        "text",
        (".txt", ".text", ".md"),
        _HOME + "text",
        ("text/plain", "text/markdown"),
        "plain text, one article a file",
        ("text/ferry.txt", "text/cyrillic-cp1251.txt"),
    ),
    Format(
        "html",
        (".html", ".htm", ".xhtml"),
        _HOME + "html_page",
        ("text/html", "application/xhtml+xml"),
        "a web page; its article is found in it",
        ("html/bridge.html",),
    ),
    Format(
        "csv",
        (".csv", ".tsv"),
        _HOME + "csv_table",
        ("text/csv", "text/tab-separated-values"),
        "a table with a heading line, one article a row",
        ("csv/council.csv", "csv/semicolons.csv", "csv/tabs.tsv"),
    ),
    Format(
        "jsonl",
        (".jsonl", ".ndjson", ".json"),
        _HOME + "json_lines",
        ("application/json", "application/jsonl", "application/x-ndjson", "application/x-jsonlines"),
        "JSON: an article a line, a list of articles, or one; inquit's own exports",
        ("jsonl/council.jsonl", "jsonl/list.json", "jsonl/one.json", "jsonl/exported.jsonl"),
    ),
    Format(
        "parquet",
        (".parquet", ".pq"),
        _HOME + "parquet_table",
        ("application/vnd.apache.parquet",),
        "a table in Parquet, one article a row",
    ),
    Format(
        "warc",
        (".warc", ".warc.gz"),
        _HOME + "warc_archive",
        ("application/warc",),
        "a web archive; its pages and texts",
    ),
    Format(
        "feed",
        (".rss", ".atom", ".xml"),
        _HOME + "feed_entries",
        ("application/rss+xml", "application/atom+xml", "application/rdf+xml", "application/xml", "text/xml"),
        "an RSS or Atom feed, one article an entry",
        ("feed/harbour.rss", "feed/harbour.atom"),
    ),
)
_BY_NAME = {row.name: row for row in FORMATS}
# What may stand before the first element of a page or a feed.
_PROLOG = re.compile(
    rb"\s+|<\?.*?\?>|<!--.*?-->|<!DOCTYPE(?!\s+html)[^\[>]*(?:\[.*?\]\s*)?>", re.DOTALL | re.IGNORECASE
)
_PAGE = re.compile(rb"<!doctype\s+html|<html[\s>]", re.IGNORECASE)
_FEED = re.compile(rb"<rss[\s>]|<(?:\w+:)?feed[\s>]|<rdf:RDF[\s>]", re.IGNORECASE)


def find_format(source: Source, name: str | None = None) -> Format:
    """The format of a source: as the user names it; else by its content, its media type, its suffix; else text.

    Raises  UsageError for a name that is none; ReaderError when the source cannot be opened.
    """
    if name is not None:
        if name not in _BY_NAME:
            raise UsageError(f"there is no input format {name!r}", hint=f"formats: {', '.join(_BY_NAME)}")
        return _BY_NAME[name]
    seen = _by_content(source.head())
    return _BY_NAME[seen] if seen else _by_media_type(source) or _by_suffix(source) or _BY_NAME["text"]


def read_source(source: Source, intake: Intake, format_name: str | None = None) -> Iterator[Found]:
    """Everything in a source, by the reader of its format: see `Reader.read`.

    Raises  as `find_format`; ReaderError when the bytes stop coming.
    """
    reader = cast(Reader, import_module(find_format(source, format_name).module))
    try:
        yield from reader.read(source, intake)
    except OSError as error:
        raise ReaderError(f"{source.address}: cannot be read to its end: {error.strerror or error}") from error


def looks_like_page(head: bytes) -> bool:
    """Whether bytes begin as a web page does."""
    return _by_content(head) == "html"


def _by_content(head: bytes) -> str | None:
    if head.startswith(b"PAR1"):
        return "parquet"
    if head.startswith(b"WARC/") or _unpacked(head).startswith(b"WARC/"):
        return "warc"
    letters = head.replace(b"\x00", b"").lstrip(b"\xef\xbb\xbf\xff\xfe")  # the same in UTF-8 and UTF-16
    place = 0
    while found := _PROLOG.match(letters, place):
        place = found.end()
    if _PAGE.match(letters, place):
        return "html"
    return "feed" if _FEED.match(letters, place) else None


def _unpacked(head: bytes) -> bytes:
    if not head.startswith(b"\x1f\x8b"):
        return b""
    try:
        return zlib.decompressobj(31).decompress(head, 5)
    except zlib.error:
        return b""


def _by_media_type(source: Source) -> Format | None:
    said = (source.media_type or "").partition(";")[0].strip().lower()
    return next((row for row in FORMATS if said in row.media_types), None)


def _by_suffix(source: Source) -> Format | None:
    address = source.address if source.path is not None else urlsplit(source.address).path
    name = PurePosixPath(address).name.lower()
    return next((row for row in FORMATS if name.endswith(row.suffixes)), None)
