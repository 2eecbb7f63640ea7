"""Parquet: a statement a row, columns typed, the schema's version in the file's metadata."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, BinaryIO

from inquit.errors import UsageError
from inquit.exports.base import Choices
from inquit.exports.files import opened
from inquit.exports.flat import (
    ARTICLE_COLUMNS,
    SCHEMA,
    STATEMENT_COLUMNS,
    Column,
    Kind,
    Row,
    article_rows,
    statement_rows,
)
from inquit.exports.json_text import compact
from inquit.exports.tables import beside
from inquit.ledger.base import Entry

try:
    import pyarrow as pa
    import pyarrow.parquet as pq
except ImportError as error:
    raise UsageError("the parquet export needs pyarrow", hint="pip install 'inquit[parquet]'") from error

# A row group is held in memory whole: at most so many rows, and no more than a dozen of the longest texts.
_GROUP_ROWS = 4096
_GROUP_CHARACTERS = 24_000_000
_SPANS = pa.list_(pa.struct([("start", pa.int32()), ("end", pa.int32())]))
_TYPES = {
    Kind.TEXT: pa.string(),
    Kind.INTEGER: pa.int64(),
    Kind.REAL: pa.float64(),
    Kind.BOOLEAN: pa.bool_(),
    Kind.SPANS: _SPANS,
    Kind.JSON: pa.string(),
}


def write(entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices) -> None:
    """The table of statements; with the text, a second table of articles beside it.

    Spans are lists of (start, end), parties and figures JSON in a string; each column says its words and its unit.
    Raises  UsageError for a text asked into a stream, which holds one table, and where pyarrow is missing.
    """
    articles = beside(target) if choices.with_text else None
    with ExitStack() as stack:
        rows = stack.enter_context(_Table(stack.enter_context(opened(target)), STATEMENT_COLUMNS))
        texts = articles and stack.enter_context(
            _Table(stack.enter_context(opened(articles)), ARTICLE_COLUMNS),
        )
        for entry in entries:
            rows.write(statement_rows(entry, choices))
            if texts:
                texts.write(article_rows(entry))


def to_schema(columns: Sequence[Column]) -> pa.Schema:
    """The Arrow schema of a flat table; `inquit.schema` in its metadata is the version."""
    fields = [
        pa.field(column.name, _TYPES[column.kind], metadata={"words": column.words, "unit": column.unit})
        for column in columns
    ]
    return pa.schema(fields, metadata={b"inquit.schema": SCHEMA.encode()})


class _Table:
    """A table in a stream, which stays open; rows wait until there are enough for a row group."""

    def __init__(self, stream: BinaryIO, columns: Sequence[Column]) -> None:
        self._columns = columns
        self._schema = to_schema(columns)
        self._writer = pq.ParquetWriter(stream, self._schema, compression="zstd")
        self._waiting: list[dict[str, Any]] = []
        self._characters = 0

    def __enter__(self) -> _Table:
        return self

    def __exit__(self, kind: object, error: object, trace: object) -> None:
        if kind is None:
            self._flush()
        self._writer.close()

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            cells = {column.name: _cell(row[column.name], column.kind) for column in self._columns}
            self._waiting.append(cells)
            self._characters += sum(len(cell) for cell in cells.values() if isinstance(cell, str))
            if len(self._waiting) >= _GROUP_ROWS or self._characters >= _GROUP_CHARACTERS:
                self._flush()

    def _flush(self) -> None:
        if self._waiting:
            self._writer.write_table(pa.Table.from_pylist(self._waiting, schema=self._schema))
        self._waiting, self._characters = [], 0


def _cell(value: object, kind: Kind) -> object:
    if kind is Kind.SPANS and isinstance(value, list):
        return [{"start": start, "end": end} for start, end in value]
    return compact(value) if kind is Kind.JSON and value is not None else value
