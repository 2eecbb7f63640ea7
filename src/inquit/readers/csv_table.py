"""CSV and its relatives: a heading line, then an article a row."""

from __future__ import annotations

import csv
import sys
from collections import deque
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from inquit.errors import UnreadableError, UsageError
from inquit.readers.base import Found, Intake, Source
from inquit.readers.charset import Charset, find_charset, open_text, split_lines
from inquit.readers.csv_dialect import Dialect, find_dialect
from inquit.readers.found import to_refusal
from inquit.readers.table import Record, choose_columns, read_record
from inquit.records import Refusal

# A quotation mark that nobody closes swallows the lines after it until the largest row is full. Then the first line is
# refused and the others are read again; after this many times in one file they are refused together, as otherwise a
# file of nothing but such lines would take time that grows with its square.
_PATIENCE = 20


def read(source: Source, intake: Intake) -> Iterator[Found]:
    """Every row of the table as a Document; rows are counted with the heading line as the first (RFC 7111).

    The reader's name says by what the cells were parted and how the file is encoded. A field may span lines.

    Refusals  `bad-row` for a row with too many or too few cells or with broken quotation marks; `no-text`, `empty`,
              `too-large`, `not-text`.
    Raises    UsageError when no column holds the text or a chosen one is not there.
    """
    try:
        charset = find_charset(source)
    except UnreadableError as error:
        yield to_refusal(source.address, error)
        return
    with open_text(source, charset, newline="") as stream:
        dialect = find_dialect(stream.read(65_536), tabs=source.address.lower().endswith(".tsv"))
    _allow_long_cells(intake.largest_bytes)
    with open_text(source, charset, newline="") as stream:
        rows = _split_rows(_Lines(split_lines(stream, intake.largest_bytes), intake.largest_bytes), dialect)
        header = next((row for row in rows if row.cells or row.broken), None)
        if header is None:
            yield Refusal(source.address, "empty", "empty: no words in the file")
            return
        if header.broken:
            raise UsageError(
                f"{source.address}: its heading line cannot be read: {header.broken}",
                hint="a table begins with one line of column names",
            )
        names = [charset.show(name)[0].strip() for name in header.cells]
        columns = choose_columns(names, intake, where=source.address)
        reader = f"csv {dialect.name} {charset.encoding} {charset.how}"
        for row in rows:
            if row.cells or row.broken:
                yield _read_row(row, names, columns, charset, source, intake, reader)


@dataclass(frozen=True, slots=True)
class _Row:
    """A row as it stands; `broken` says why it has no cells, empty for a blank line."""

    number: int
    raw: str
    cells: tuple[str, ...] = ()
    broken: str = ""


def _read_row(
    row: _Row,
    names: list[str],
    columns: Mapping[str, str],
    charset: Charset,
    source: Source,
    intake: Intake,
    reader: str,
) -> Found:
    address = f"{source.address}#row={row.number}"
    cells = row.cells
    while len(cells) > len(names) and not cells[-1].strip():  # spreadsheets leave empty cells behind
        cells = cells[:-1]
    if row.broken or len(cells) != len(names):
        words = row.broken or f"{len(row.cells)} cells where the heading line has {len(names)}"
        return Refusal(address, "bad-row", words, hint="mend the row in the file and add it again")
    own = set(columns.values())
    shown = {name: charset.show(cell)[0] for name, cell in zip(reversed(names), reversed(cells), strict=True)}
    notices = charset.show(cells[names.index(columns["text"])])[1]
    values = {name: cell for name, cell in shown.items() if name in own}
    record = Record(values, address, charset.encode(row.raw), notices)
    return read_record(record, columns, source=source, intake=intake, reader=reader)


class _TooLongError(Exception):
    """A row that is longer than any may be."""


class _Lines:
    """Lines for the parser, kept until their row is done, so that a broken one can be hashed, told and begun again."""

    def __init__(self, lines: Iterator[str | None], largest: int) -> None:
        self._lines = lines
        self._again: deque[str] = deque()
        self._largest = largest
        self._size = 0
        self.taken: list[str] = []

    def __iter__(self) -> _Lines:
        return self

    def __next__(self) -> str:
        line = self._again.popleft() if self._again else next(self._lines)
        if line is None:
            raise _TooLongError
        self.taken.append(line)
        self._size += len(line)
        if self._size > self._largest:
            raise _TooLongError
        return line

    def begin_row(self) -> None:
        """Forget the row before."""
        self.taken, self._size = [], 0

    def give_back(self) -> None:
        """Every line of this row but the first will come once more."""
        self._again.extendleft(reversed(self.taken[1:]))
        del self.taken[1:]


def _split_rows(lines: _Lines, dialect: Dialect) -> Iterator[_Row]:
    parser = csv.reader(lines, delimiter=dialect.delimiter, escapechar=dialect.escape, strict=True)
    number, patience = 0, _PATIENCE
    while True:
        lines.begin_row()
        number += 1
        broken = ""
        cells: list[str] = []
        try:
            cells = next(parser)
        except StopIteration:
            return
        except csv.Error as error:
            broken = f"not to be read as a row: {error}"
        except _TooLongError:
            broken = "longer than any row may be, perhaps for want of a closing quotation mark"
        if broken and len(lines.taken) > 1 and patience:
            patience -= 1
            lines.give_back()
        yield _Row(number, "".join(lines.taken), tuple(cells), broken)


def _allow_long_cells(count: int) -> None:
    """Let the csv module read cells of this many characters: its own limit holds for the whole process."""
    csv.field_size_limit(max(csv.field_size_limit(), min(count, sys.maxsize >> 32)))
