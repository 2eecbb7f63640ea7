"""Every column of the ledger once: its name, its type, its words. SQL and the documentation derive from here.

Records are only ever added to. Derived tables hold nothing of their own: they are made from the records and can be made
again. Spans are written `120-240 260-300`: half-open, code points of the article's text.
"""

from __future__ import annotations

from inquit.columns.derived import DERIVED
from inquit.columns.records import RECORDS
from inquit.columns.tables import SQL_TYPES, Column, Table

__all__ = ["DERIVED", "RECORDS", "SEARCH", "TABLES", "VIEW", "Column", "Table", "to_markdown", "to_sql"]

TABLES = (*RECORDS, *DERIVED)
SEARCH = """CREATE VIRTUAL TABLE {schema}search USING fts5(
    content, source, addressee, facts, content='', tokenize='unicode61 remove_diacritics 2'
)"""

# For those who open the file with other programs: what is shown now, in words.
VIEW = """CREATE VIEW statements_now AS
SELECT statements.id, statements.article, shown.published_at, shown.outlet, statements.source, statements.cue,
       statements.content, statements.kind, shown.act,
       coalesce(json_extract(judged.correction, '$.negated'), sightings.negated) AS negated, shown.depth,
       sightings.score, statements.content_spans, shown.narrator, sightings.figures
FROM shown
JOIN statements ON statements.seq = shown.statement
JOIN sightings ON sightings.reading = shown.reading AND sightings.position = shown.position
LEFT JOIN judged ON judged.statement = shown.statement"""


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
