"""CSV: a statement a row, in UTF-8 after RFC 4180, safe to open in a spreadsheet."""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import BinaryIO

from inquit.exports.base import Choices
from inquit.exports.files import opened
from inquit.exports.flat import ARTICLE_COLUMNS, STATEMENT_COLUMNS, Column, Kind, Row, article_rows, statement_rows
from inquit.exports.json_text import compact
from inquit.exports.tables import beside
from inquit.ledger.base import Entry
from inquit.records import places_of

# A spreadsheet takes such a cell for a formula and runs it; the wide marks count where the keyboard writes them.
_FORMULA = re.compile(r"[=+\-@\t\r＝＋－＠]")
_NUMBER = re.compile(r"[+-]?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?")


def write(entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices) -> None:
    """The table of statements, header first; with the text, a second table of articles beside it.

    Spans are `120-240 260-300`, lists and parties are JSON, what is unknown is empty. A cell that begins like a formula
    gets a `'` before it, unless it is a number; `raw_csv` leaves it as it is.
    Raises  UsageError for a text asked into a stream, which holds one table.
    """
    articles = beside(target) if choices.with_text else None
    with ExitStack() as stack:
        rows = _Table(stack.enter_context(opened(target)), STATEMENT_COLUMNS, raw=choices.raw_csv)
        texts = articles and _Table(stack.enter_context(opened(articles)), ARTICLE_COLUMNS, raw=choices.raw_csv)
        for entry in entries:
            rows.write(statement_rows(entry, choices))
            if texts:
                texts.write(article_rows(entry))


class _Table:
    """A table in a stream; its header stands as soon as it is made."""

    def __init__(self, stream: BinaryIO, columns: Sequence[Column], *, raw: bool) -> None:
        self._writer = csv.writer(_Utf8(stream), lineterminator="\r\n")
        self._columns = columns
        self._raw = raw
        self._writer.writerow([column.name for column in columns])

    def write(self, rows: Iterable[Row]) -> None:
        for row in rows:
            cells = (_cell(row[column.name], column.kind) for column in self._columns)
            self._writer.writerow(cells if self._raw else map(defuse, cells))


class _Utf8:
    """What the csv module writes into; no wrapper of text, which would close the stream with itself."""

    def __init__(self, stream: BinaryIO) -> None:
        self._stream = stream

    def write(self, words: str) -> int:
        return self._stream.write(words.encode("utf-8"))


def defuse(cell: str) -> str:
    """A cell that no spreadsheet runs: `'=1+1`, but `-12.5`."""
    return f"'{cell}" if _FORMULA.match(cell) and not _NUMBER.fullmatch(cell) else cell


def _cell(value: object, kind: Kind) -> str:
    if kind is Kind.SPANS and isinstance(value, list):
        return places_of(value)
    if value is None:
        return ""
    if kind is Kind.JSON:
        return compact(value)
    return str(value).lower() if kind is Kind.BOOLEAN else str(value)
