"""Every column of the ledger once: its name, its type, its words. SQL and the documentation derive from here.

Records are only ever added to. Derived tables hold nothing of their own: they are made from the records and can be made
again. Spans are written `120-240 260-300`: half-open, code points of the article's text.
"""

from __future__ import annotations

from typing import NamedTuple

SQL_TYPES = {"text": "TEXT", "moment": "TEXT", "spans": "TEXT", "json": "TEXT", "integer": "INTEGER", "real": "REAL"}


class Column(NamedTuple):
    """One column.

    type      text, moment (ISO 8601, UTC), spans, json, integer (also 0 and 1 for no and yes), real
    required  never NULL
    """

    name: str
    type: str
    words: str
    required: bool = True


class Table(NamedTuple):
    """One table.

    key      the columns of its primary key; a single integer column is SQLite's rowid
    unique   columns that together occur once, beside the key
    indexes  columns of each index, ` DESC` behind one that falls
    derived  made from the records, and can be made again
    """

    name: str
    words: str
    columns: tuple[Column, ...]
    key: tuple[str, ...]
    unique: tuple[str, ...] = ()
    indexes: tuple[tuple[str, ...], ...] = ()
    derived: bool = False


_RUN = Column("run", "text", "the run that wrote it")
_RECORDED = Column("recorded_at", "moment", "when it was written")
_ARTICLE = Column("article", "text", "the article's id")

RECORDS = (
    Table(
        "migrations",
        "which numbered change of the format ran when",
        (
            Column("number", "integer", "the format that it led to"),
            Column("words", "text", "what it changed"),
            Column("inquit", "text", "version that ran it"),
            _RECORDED,
        ),
        key=("number",),
    ),
    Table(
        "runs",
        "one `inquit add`: what read the articles",
        (
            Column("id", "text", "random, of no meaning"),
            Column("inquit", "text", "version"),
            Column("bundle", "text", "the model's name"),
            Column("bundle_digest", "text", "SHA-256 of the model's list of digests"),
            Column("settings", "json", "what the user chose"),
            _RECORDED,
        ),
        key=("id",),
    ),
    Table(
        "closings",
        "how a run ended, and its sum: read = kept + duplicate + set aside; a killed run has none",
        (
            Column("run", "text", "the run"),
            Column("outcome", "text", "done, stopped (by the user) or failed"),
            Column("read", "integer", "texts that came in"),
            Column("kept", "integer", "new articles"),
            Column("duplicate", "integer", "texts that the ledger had already"),
            Column("set_aside", "integer", "texts set aside, each with a notice"),
            Column("statements", "integer", "statements found"),
            _RECORDED,
        ),
        key=("run",),
    ),
    Table(
        "articles",
        "texts, each once",
        (
            Column("seq", "integer", "counts up as articles come in"),
            Column("id", "text", "hash of the text"),
            Column("text", "text", "as its reader saw it; all spans point into it"),
            Column("digest", "text", "SHA-256 of the text in UTF-8"),
            Column("characters", "integer", "its length in code points"),
            Column("language", "text", "ISO 639-1"),
            Column("speaker", "text", "whose words the whole text is, where the user said so", False),
            _RUN,
            _RECORDED,
        ),
        key=("seq",),
        unique=("id",),
    ),
    Table(
        "appearances",
        "where articles were seen; of one address, the row written last counts",
        (
            Column("id", "text", "hash of the article, the address and what stood there"),
            _ARTICLE,
            Column("address", "text", "URL or file, with `#row=12` for a row without a URL of its own"),
            Column("container", "text", "the file, feed or archive that held it among others", False),
            Column("outlet", "text", "who published it", False),
            Column("title", "text", "its headline", False),
            Column("byline", "text", "its authors as printed", False),
            Column("published_at", "moment", "when it was published; NULL is unknown", False),
            Column("published_by", "text", "how that was found: option, column or metadata", False),
            Column("fetched_at", "moment", "when it was fetched, NULL for a file", False),
            Column("raw_digest", "text", "SHA-256 of the bytes it was read from"),
            Column("reader", "text", "what made the text out of the bytes, with its version"),
            _RUN,
            _RECORDED,
        ),
        key=("id",),
        indexes=(("article",), ("address",)),
    ),
    Table(
        "readings",
        "one run read one article",
        (
            Column("seq", "integer", "counts up"),
            _ARTICLE,
            Column("dateline", "spans", "where the text says when and where it was written", False),
            Column("dated", "moment", "the date that the dateline gives", False),
            Column("credits", "spans", "what names the makers of pictures", False),
            _RUN,
            _RECORDED,
        ),
        key=("seq",),
        indexes=(("article",),),
    ),
    Table(
        "statements",
        "attributed statements by their evidence: same words, same places, same row, whoever found them",
        (
            Column("seq", "integer", "counts up"),
            Column("id", "text", "hash of the article, the kind and the spans"),
            _ARTICLE,
            Column("kind", "text", "direct, mixed or indirect; NULL for the narrator", False),
            Column("content", "text", "what is said, pieces joined by ` … `"),
            Column("content_spans", "spans", "where"),
            Column("cue", "text", "the words that introduce it", False),
            Column("cue_spans", "spans", "where", False),
            Column("source", "text", "who says it, as printed", False),
            Column("source_spans", "spans", "where", False),
        ),
        key=("seq",),
        unique=("id",),
        indexes=(("article",),),
    ),
    Table(
        "sightings",
        "a reading found a statement: what belongs to the finding and not to the evidence",
        (
            Column("reading", "integer", "readings.seq"),
            Column("position", "integer", "its place among the reading's statements, from 0"),
            Column("statement", "integer", "statements.seq"),
            Column("parent", "integer", "position of the statement in whose content it lies", False),
            Column("score", "real", "0 to 1: probability that cue, source and content are right"),
            Column("act", "text", "what the source does: state, appeal, deny …", False),
            Column("negated", "integer", "1 when the text says that this was not said"),
            Column("sources", "json", "the parties named as source; what is empty is left out", False),
            Column("addressees", "json", "the parties addressed", False),
            Column("channel_spans", "spans", "through what it was said", False),
        ),
        key=("reading", "position"),
        indexes=(("statement",),),
    ),
    Table(
        "judgements",
        "what people decided about statements; withdrawn by another one, never edited",
        (
            Column("id", "text", "random"),
            Column("statement", "text", "statements.id it was made on"),
            Column("verdict", "text", "right, wrong, corrected or withdrawn"),
            Column("correction", "json", "what should stand there", False),
            Column("withdraws", "text", "the judgement that this one takes back", False),
            Column("by", "text", "who decided"),
            Column("why", "text", "in the judge's words", False),
            _RECORDED,
        ),
        key=("id",),
        indexes=(("statement",),),
    ),
    Table(
        "notices",
        "what was set aside or doubted",
        (
            Column("id", "text", "hash of all that it says"),
            Column("address", "text", "what it is about: a file, a URL, a row"),
            Column("article", "text", "the article's id, where there is one", False),
            Column("stage", "text", "reader, entry, segmentation, attribution …"),
            Column("code", "text", "stable; see docs/guide/notices.md"),
            Column("words", "text", "for people"),
            Column("place", "spans", "where in the article", False),
            Column("set_aside", "integer", "1 when the text was set aside whole"),
            _RUN,
            _RECORDED,
        ),
        key=("id",),
        indexes=(("article",),),
    ),
    Table(
        "copies",
        "near-copies: two articles that share most of their wording; linked, never dropped",
        (
            Column("article", "text", "the one that came later"),
            Column("other", "text", "the one that was there"),
            Column("jaccard", "real", "0 to 1: shared five-word runs of all"),
            Column("containment", "real", "0 to 1: shared five-word runs of the shorter text's"),
            _RECORDED,
        ),
        key=("article", "other"),
        indexes=(("other",),),
    ),
    Table(
        "forgotten",
        "texts that were erased for good",
        (
            _ARTICLE,
            Column("digest", "text", "SHA-256 of the text in UTF-8"),
            Column("reason", "text", "why"),
            _RECORDED,
        ),
        key=("article",),
    ),
)

DERIVED = (
    Table(
        "shown",
        "the statements that the ledger shows now: each article's latest reading",
        (
            Column("statement", "integer", "statements.seq"),
            Column("reading", "integer", "readings.seq"),
            Column("position", "integer", "sightings.position"),
            Column("article", "integer", "articles.seq"),
            Column("published_at", "text", "the article's date, empty when unknown"),
            Column("outlet", "text", "the article's chief outlet", False),
            Column("kind", "text", "direct, mixed, indirect", False),
            Column("act", "text", "state, appeal …", False),
            Column("depth", "integer", "0 outermost"),
            Column("facts", "text", "date, act, kind, depth and outlets as words of the index"),
        ),
        key=("statement",),
        indexes=(
            ("published_at DESC", "statement"),
            ("article",),
            ("act", "published_at DESC", "statement"),
        ),
        derived=True,
    ),
    Table(
        "counts",
        "how many shown statements have which value",
        (
            Column("facet", "text", "source, addressee, act, kind, outlet, depth, language or all"),
            Column("value", "text", "as shown"),
            Column("number", "integer", "of statements"),
        ),
        key=("facet", "value"),
        indexes=(("facet", "number"),),
        derived=True,
    ),
    Table(
        "bands",
        "near-copies are looked for among articles that share one of these",
        (
            Column("band", "integer", "hash of a part of the text's signature"),
            Column("article", "integer", "articles.seq"),
        ),
        key=("band", "article"),
        derived=True,
    ),
)
TABLES = (*RECORDS, *DERIVED)
SEARCH = """CREATE VIRTUAL TABLE {schema}search USING fts5(
    content, source, addressee, facts, content='', tokenize='unicode61 remove_diacritics 2'
)"""

# For those who open the file with other programs: what is shown now, in words.
VIEW = """CREATE VIEW statements_now AS
SELECT statements.id, statements.article, shown.published_at, shown.outlet, statements.source, statements.cue,
       statements.content, statements.kind, shown.act, sightings.negated, shown.depth, sightings.score,
       statements.content_spans
FROM shown
JOIN statements ON statements.seq = shown.statement
JOIN sightings ON sightings.reading = shown.reading AND sightings.position = shown.position"""


def to_sql(table: Table, *, schema: str = "main") -> list[str]:
    """The SQL statements that make a table with its indexes; for a record, with the guard that it is never edited."""
    lone = len(table.key) == 1 and _column(table, table.key[0]).type == "integer"
    lines = []
    for column in table.columns:
        words = f"{column.name} {SQL_TYPES[column.type]}"
        if lone and column.name == table.key[0]:
            words += " PRIMARY KEY"
        elif column.required:
            words += " NOT NULL"
        lines.append(words)
    if not lone:
        lines.append(f"PRIMARY KEY ({', '.join(table.key)})")
    if table.unique:
        lines.append(f"UNIQUE ({', '.join(table.unique)})")
    end = "" if lone else " WITHOUT ROWID"
    made = [f"CREATE TABLE {schema}.{table.name} (\n    " + ",\n    ".join(lines) + f"\n){end}"]
    for columns in table.indexes:
        name = "_".join([table.name, *(column.removesuffix(" DESC") for column in columns)])
        made.append(f"CREATE INDEX {schema}.{name} ON {table.name} ({', '.join(columns)})")
    if not table.derived:
        made.append(
            f"CREATE TRIGGER {schema}.{table.name}_stay BEFORE UPDATE ON {table.name} "
            "BEGIN SELECT RAISE(ABORT, 'records are never edited'); END"
        )
    return made


def _column(table: Table, name: str) -> Column:
    return next(column for column in table.columns if column.name == name)


def to_markdown() -> str:
    """All tables as a page of the reference."""
    lines = []
    for title, tables in (("Records", RECORDS), ("Derived", DERIVED)):
        lines.append(f"## {title}\n")
        for table in tables:
            lines += [
                f"### `{table.name}`\n",
                f"{_capital(table.words)}.\n",
                "| column | type | is |",
                "| --- | --- | --- |",
            ]
            for column in table.columns:
                kind = column.type + ("" if column.required or column.name in table.key else ", may be NULL")
                lines.append(f"| `{column.name}` | {kind} | {column.words} |")
            lines.append(f"\nKey: {', '.join(f'`{name}`' for name in table.key)}.\n")
    return "\n".join(lines)


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]
