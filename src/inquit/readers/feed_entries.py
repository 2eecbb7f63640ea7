"""Feeds: RSS and Atom, an article an entry."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from io import BytesIO
from typing import Any

import feedparser

from inquit.errors import UnreadableError
from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.fields import Published, to_language, to_published, to_web_address, to_words
from inquit.readers.found import to_found, to_refusal, too_many_bytes
from inquit.readers.html_page import fragment_text
from inquit.readers.plain import decode_bytes
from inquit.records import Appearance, Document, Notice, Refusal

_READER = f"feed feedparser {feedparser.__version__}"
_ENTRY = re.compile(rb"<((?:\w+:)?(?:item|entry))(?=[\s>]).*?</\1\s*>", re.DOTALL)
_END = re.compile(rb"</(?:rss|(?:\w+:)?feed|rdf:RDF)\s*>", re.IGNORECASE)
# Where a file declares entities of its own. Without them its references stay as they are written: the library expands
# what grows by less than eight megabytes, and takes a second to see that something grows beyond.
_DECLARATIONS = re.compile(rb"(<!DOCTYPE[^\[>]{0,500})\[.*?\]\s*>", re.DOTALL | re.IGNORECASE)
_MAILED = re.compile(r"\S+@\S+ \((.+)\)")
_TAIL_BYTES = 4096  # in which a whole feed ends: some sites write a script or a comment after it


def read(source: Source, intake: Intake) -> Iterator[Found]:
    """Every entry as a Document, with as much of its text as the feed has; entries are counted from 1.

    An entry that comes twice with the same name (guid) and text is told as repeated; with another text it is a Document
    again. An unknown date stays unknown; entities of the file's own are never expanded.

    Refusals  `no-text` for an entry without words or a file that is no feed or has no entries, `repeated`, `truncated`
              where the feed ends too early, `not-text`, `too-large`, `empty`.
    Notices   `updated-date` where a feed says only when an entry was last changed; `unclear-date`, `unclear-address`.
    """
    with source.open() as stream:
        raw = stream.read(intake.largest_bytes + 1)
    if len(raw) > intake.largest_bytes:
        yield too_many_bytes(source.address, source.size, intake.largest_bytes)
        return
    letters = raw.replace(b"\x00", b"")  # the same in UTF-8 and UTF-16, for what is looked for here
    pieces = [found.group() for found in _ENTRY.finditer(letters)]
    cut = _END.search(letters[-_TAIL_BYTES:]) is None
    feed, entries = _parse(raw, source)
    if cut:  # the last one may be cut inside its text
        entries = entries[: len(pieces)]
    elif not entries:
        yield _nothing(raw, source, intake)
        return
    seen: set[tuple[str, str]] = set()
    for number, entry in enumerate(entries, start=1):
        found = _read_entry(entry, feed, f"{source.address}#row={number}", source, intake)
        if isinstance(found, Document):
            own = pieces[number - 1] if len(pieces) == len(entries) else repr(sorted(entry.items())).encode()
            found = _once(entry, _with_digest(found, own), f"{source.address}#row={number}", seen)
        yield found
    if cut:
        yield _cut(raw, feed, source, intake)


def _parse(raw: bytes, source: Source) -> tuple[Mapping[str, Any], list[Any]]:
    """The feed's own fields, and its entries.

    The library gets a stream of bytes and nothing else: from a string it would take a path or a URL and open it.
    """
    headers = {}
    if base := to_web_address(source.address):
        headers["content-location"] = base
    if "charset" in (source.media_type or "").lower():
        headers["content-type"] = source.media_type or ""
    try:
        plain = _DECLARATIONS.sub(rb"\1>", raw, count=1)
        parsed = feedparser.parse(BytesIO(plain), response_headers=headers)
    except Exception:  # a stranger's feed brings out a stranger's bugs; one feed must not end a run
        return {}, []
    return parsed.get("feed") or {}, list(parsed.get("entries") or [])


def _nothing(raw: bytes, source: Source, intake: Intake) -> Refusal:
    """Why there is no entry: the file is empty, is no text, or is something else."""
    try:
        decode_bytes(raw, largest_bytes=intake.largest_bytes)
    except UnreadableError as error:
        return to_refusal(source.address, error)
    return Refusal(source.address, "no-text", "no entries in it: an empty feed, or none")


def _cut(raw: bytes, feed: Mapping[str, Any], source: Source, intake: Intake) -> Refusal:
    if not feed and not _ENTRY.search(raw):
        return _nothing(raw, source, intake)
    words = "the feed ends too early; what stands after its last whole entry is not read"
    return Refusal(source.address, "truncated", words, hint="fetch it again", unfinished=True)


def _read_entry(entry: Mapping[str, Any], feed: Mapping[str, Any], place: str, source: Source, intake: Intake) -> Found:
    text, language = _text(entry)
    if text is None:
        return Refusal(place, "no-text", "an entry without words")
    base = to_web_address(source.address) or to_web_address(_field(feed, "link"))
    link = _field(entry, "link")
    url = to_web_address(link, base=base)
    published = _published(entry)
    appearance = Appearance(
        address=url or place,
        container=source.address,
        outlet=_line(_field(_field(entry, "source") or {}, "title")) or _line(_field(feed, "title")),
        title=_line(_field(entry, "title")),
        byline=_byline(_field(entry, "author")),
        published_at=published.at,
        published_by=published.by,
        fetched_at=source.fetched_at,
        reader=_READER,
    )
    doubts = list(published.notices)
    if link and url is None and link != _field(entry, "id"):  # the library gives a name where there is no link
        doubts.append(Notice("reader", "unclear-address", "the entry's link is no web address"))
    language = to_language(language) or to_language(_field(feed, "language"))
    return to_found(text, appearance, intake=intake, language=language, notices=doubts, where=place)


def _once(entry: Mapping[str, Any], found: Document, place: str, seen: set[tuple[str, str]]) -> Found:
    """An entry, or the Refusal of one that was there before with the same text."""
    name = to_words(_field(entry, "id")) or found.appearance.address
    key = (name, digest(found.text.encode("utf-8", "surrogatepass")))
    if key in seen:
        return Refusal(place, "repeated", "the same entry, with the same text, as before in this feed")
    seen.add(key)
    return found


def _with_digest(found: Document, own: bytes) -> Document:
    return replace(found, appearance=replace(found.appearance, raw_digest=digest(own)))


def _text(entry: Mapping[str, Any]) -> tuple[str | None, str | None]:
    """An entry's words, the whole text before the summary, and the language that is said of them."""
    summary = _field(entry, "summary_detail")
    for part in [*(_field(entry, "content") or []), *([summary] if summary else [])]:
        kind = str(_field(part, "type") or "text/html")
        value = _field(part, "value") or ""
        if not kind.startswith(("text/", "application/xhtml")):
            continue
        words = value if kind == "text/plain" else fragment_text(value)
        if words.strip():
            return words, _field(part, "language")
    return None, None


def _published(entry: Mapping[str, Any]) -> Published:
    """When an entry was published; else when it was changed, with a word about it; with no dates, nothing."""
    if _field(entry, "published"):
        return to_published(_field(entry, "published"), by="metadata")
    changed = to_published(_field(entry, "updated"), by="metadata")
    if changed.at is None:
        return changed
    doubt = Notice("reader", "updated-date", "the feed says only when the entry was last changed")
    return changed._replace(notices=(doubt,))


def _byline(value: object) -> str | None:
    """Who wrote it. RSS asks for a mail address with the name in brackets behind it: the name is enough."""
    words = to_words(value)
    mailed = _MAILED.fullmatch(words or "")
    return mailed[1] if mailed else words


def _line(value: object) -> str | None:
    """A title as one line of words, markup and all that taken out."""
    return to_words(fragment_text(value)) if isinstance(value, str) else None


def _field(holder: Mapping[str, Any], name: str) -> Any:
    """A field as it is there: the library's own look-up takes one for another and warns of it."""
    return dict.get(holder, name) if isinstance(holder, dict) else None
