"""What inquit wrote itself: articles with their appearances, and statements, as lines and as tables."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from urllib.parse import urlsplit

from inquit.ids import text_digest
from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.fields import to_language, to_published, to_web_address, to_words
from inquit.readers.found import to_found
from inquit.records import Appearance, Refusal

_STATEMENT = {"article_id", "content", "cue"}
_STATEMENT_TABLE = {"article_id", "content", "content_spans", "cue_spans"}
_ARTICLE_TABLE = (
    "text language speaker digest address container outlet title byline published_at published_by fetched_at "
    "raw_digest reader"
).split()
_DIGEST = re.compile("[0-9a-f]{64}")
_FOUND_BY = {"option", "column", "metadata", "dateline"}


def is_article(value: Mapping[str, object]) -> bool:
    """Whether an object is an exported article."""
    return value.get("type") == "article" and isinstance(value.get("appearances"), list)


def is_statement(value: Mapping[str, object]) -> bool:
    """Whether an object is an exported statement: its text is in its article's line, so nothing is lost with it."""
    return value.keys() >= _STATEMENT


def is_statement_table(names: Collection[str]) -> bool:
    """Whether these are the columns of exported statements."""
    return set(names) >= _STATEMENT_TABLE


def article_columns(names: Collection[str]) -> dict[str, str] | None:
    """The columns of a table of exported articles, None when these are of another one."""
    return {name: name for name in _ARTICLE_TABLE} if set(names) >= set(_ARTICLE_TABLE) else None


def is_article_row(columns: Mapping[str, str]) -> bool:
    """Whether columns were chosen by `article_columns`."""
    return "raw_digest" in columns


def read_article_row(
    cells: Mapping[str, object], address: str, raw: bytes, source: Source, intake: Intake, reader: str
) -> Found:
    """A row of exported articles as the Document of that appearance, as it was."""
    text = cells.get("text")
    if isinstance(text, str) and text.startswith("'") and text_digest(text[1:]) == cells.get("digest"):
        text = text[1:]  # a mark that keeps a spreadsheet from calculating
    value = {"text": text, "language": cells.get("language"), "speaker": cells.get("speaker"), "appearances": [cells]}
    return next(read_article(value, address, raw, source, intake, reader))


def read_article(
    value: Mapping[str, object], address: str, raw: bytes, source: Source, intake: Intake, reader: str
) -> Iterator[Found]:
    """An exported article as a Document for each of its appearances, as they were.

    address  of its line, for what says nothing of where it was seen
    """
    text = value.get("text")
    if not isinstance(text, str):
        yield Refusal(address, "no-text", "an article that was exported without its text")
        return
    given = value.get("appearances")
    seen = [entry for entry in given if isinstance(entry, Mapping)] if isinstance(given, list) else []
    for entry in seen or [{}]:
        published = to_published(entry.get("published_at"), by="metadata")
        by = to_words(entry.get("published_by"))
        given_digest = to_words(entry.get("raw_digest")) or ""
        appearance = Appearance(
            address=_kept_address(entry.get("address")) or address,
            container=_kept_address(entry.get("container")) if seen else source.address,
            outlet=to_words(entry.get("outlet")),
            title=to_words(entry.get("title")),
            byline=to_words(entry.get("byline")),
            published_at=published.at,
            published_by=by if published.at and by in _FOUND_BY else published.by,
            fetched_at=to_published(entry.get("fetched_at"), by="metadata").at,
            raw_digest=given_digest if _DIGEST.fullmatch(given_digest) else digest(raw),
            reader=to_words(entry.get("reader")) or reader,
        )
        yield to_found(
            text,
            appearance,
            intake=intake,
            language=to_language(value.get("language")),
            speaker=to_words(value.get("speaker")),
            notices=published.notices,
            where=address,
        )


def _kept_address(value: object) -> str | None:
    """A web address or a file's path as it was exported; None for what could run when somebody follows it."""
    words = to_words(value)
    if words is None or to_web_address(words):
        return words
    try:
        return words if len(urlsplit(words).scheme) <= 1 else None  # one letter is a drive
    except ValueError:
        return None
