"""Statements and articles as rows of a table: the columns of CSV and Parquet, defined once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from enum import Enum

from inquit.exports.base import Choices
from inquit.exports.shared import leaving, leaving_address, to_wire
from inquit.ledger.base import Entry
from inquit.records import Statement

SCHEMA = "1"  # goes up when a column changes its name or its meaning, not when one is added

Row = dict[str, object]


class Kind(Enum):
    """What a column's cells hold."""

    TEXT = "text"
    INTEGER = "integer"
    REAL = "real"
    BOOLEAN = "boolean"
    SPANS = "spans"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a flat table; an unknown cell is None, unknown spans are none."""

    name: str
    kind: Kind
    words: str
    unit: str = ""


_POINTS = "code points of the article's text, half-open"
_ISO = "ISO 8601, UTC where the zone is known"
_SHA = "SHA-256, hexadecimal"

STATEMENT_COLUMNS = (
    Column("id", Kind.TEXT, "the statement"),
    Column("article_id", Kind.TEXT, "the article it stands in"),
    Column("parent_id", Kind.TEXT, "the statement inside whose content it lies"),
    Column("depth", Kind.INTEGER, "how many statements it lies inside", "statements"),
    Column("narrator", Kind.BOOLEAN, "whether the article says it in its own voice"),
    Column("kind", Kind.TEXT, "direct, mixed or indirect"),
    Column("act", Kind.TEXT, "what the source does with its words: state, deny, promise …"),
    Column("negated", Kind.BOOLEAN, "whether the text says that the source did not say it"),
    Column("score", Kind.REAL, "how likely cue, source and content are right", "0 to 1"),
    Column("content", Kind.TEXT, "what is said, pieces joined by ` … `"),
    Column("content_spans", Kind.SPANS, "where it stands", _POINTS),
    Column("cue", Kind.TEXT, "the words that introduce it"),
    Column("cue_spans", Kind.SPANS, "where they stand", _POINTS),
    Column("source", Kind.TEXT, "who says it, as printed"),
    Column("source_spans", Kind.SPANS, "where that stands", _POINTS),
    Column("sources", Kind.JSON, "the parties in the source, as on the wire"),
    Column("addressees", Kind.JSON, "whom it is said to, as on the wire"),
    Column("channel", Kind.TEXT, "through what it is said"),
    Column("channel_spans", Kind.SPANS, "where that stands", _POINTS),
    Column("said_from", Kind.TEXT, "the earliest it may have been said", _ISO),
    Column("said_to", Kind.TEXT, "the latest it may have been said", _ISO),
    Column("said", Kind.JSON, "when it was said, with the printed words, as on the wire"),
    Column("figures", Kind.JSON, "the figures in it, as on the wire"),
    Column("relay", Kind.JSON, "through whom it reaches the reader, as on the wire"),
    Column("outlet", Kind.TEXT, "who published the article"),
    Column("published_at", Kind.TEXT, "when it was published", _ISO),
    Column("language", Kind.TEXT, "of the article", "ISO 639-1"),
    Column("title", Kind.TEXT, "of the article"),
    Column("address", Kind.TEXT, "where the article was first seen: URL or file"),
    Column("digest", Kind.TEXT, "of the article's text in UTF-8: spans hold for that text alone", _SHA),
)

# Named so that a table of articles can be read in again without saying which column is which.
ARTICLE_COLUMNS = (
    Column("id", Kind.TEXT, "the article; one row a place where it was seen"),
    Column("language", Kind.TEXT, "of the text", "ISO 639-1"),
    Column("title", Kind.TEXT, "there"),
    Column("outlet", Kind.TEXT, "who published it there"),
    Column("byline", Kind.TEXT, "who wrote it, as printed there"),
    Column("published_at", Kind.TEXT, "when it was published there", _ISO),
    Column("published_by", Kind.TEXT, "how that was found: option, column, metadata or dateline"),
    Column("address", Kind.TEXT, "URL or file"),
    Column("container", Kind.TEXT, "the file, feed or archive that held it among others"),
    Column("fetched_at", Kind.TEXT, "when it was fetched", _ISO),
    Column("raw_digest", Kind.TEXT, "of the bytes it was read from", _SHA),
    Column("reader", Kind.TEXT, "what made the text out of the bytes, with its version"),
    Column("speaker", Kind.TEXT, "whose words the whole text is"),
    Column("characters", Kind.INTEGER, "length of the text", "code points"),
    Column("digest", Kind.TEXT, "of the text in UTF-8", _SHA),
    Column("text", Kind.TEXT, "the whole text"),
)


def statement_rows(entry: Entry, choices: Choices) -> Iterator[Row]:
    """A row a statement, with the keys of STATEMENT_COLUMNS; spans as a list of [start, end]."""
    for statement in entry.statements:
        yield _statement_row(entry, statement, choices)


def article_rows(entry: Entry) -> Iterator[Row]:
    """A row a place where an article was seen, with the keys of ARTICLE_COLUMNS; the text in each of them."""
    stored = entry.stored
    for appearance in stored.appearances:
        facts = {
            **asdict(appearance),
            "id": stored.article.id,
            "language": stored.article.language,
            "speaker": stored.article.speaker,
            "characters": len(stored.article.text),
            "digest": stored.digest,
            "text": stored.article.text,
        }
        yield {column.name: facts[column.name] for column in ARTICLE_COLUMNS}


def _statement_row(entry: Entry, statement: Statement, choices: Choices) -> Row:
    wire = to_wire(statement, entry.stored, choices)
    facts = {
        **wire,
        "said_from": _of(wire["said"], "from"),
        "said_to": _of(wire["said"], "to"),
        "title": leaving(entry.stored.article.title, choices),
        "address": leaving_address(entry.stored.appearances[0], choices),
        "digest": entry.stored.digest,
    }
    for part in ("content", "cue", "source", "channel"):
        facts[part] = _of(wire[part], "text")
        facts[f"{part}_spans"] = _of(wire[part], "spans") or []
    return {column.name: facts[column.name] for column in STATEMENT_COLUMNS}


def _of(part: object, key: str) -> object:
    return part.get(key) if isinstance(part, dict) else None
