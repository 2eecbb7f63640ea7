"""Parquet: a table with types, an article a row."""

from __future__ import annotations

import json
from collections.abc import Iterator
from types import ModuleType
from typing import Any, BinaryIO, NamedTuple

from inquit.errors import ReaderError, UsageError
from inquit.readers.base import Found, Intake, Source, most_unpacked
from inquit.readers.table import Record, choose_columns, read_record
from inquit.records import Refusal

_ROWS = 256  # at once, where cells are small


def read(source: Source, intake: Intake) -> Iterator[Found]:
    """Every row as a Document; rows are counted from 1.

    What the file says of its own sizes is looked at before anything is unpacked.

    Refusals  `no-text` for a row without a text, `bad-row` for one that cannot be read, `too-large` for rows or a file
              that unpack too far, `corrupt` where the file is broken inside, `empty`.
    Raises    ReaderError for a file that is no Parquet or was cut off; UsageError when no column holds the text, or
              when pyarrow is not there.
    """
    pyarrow = _pyarrow()
    if not source.head(1):
        yield Refusal(source.address, "empty", "empty: nothing in the file")
        return
    with source.open() as stream:
        table, columns = _open(pyarrow, stream, source, intake)
        reader = f"parquet pyarrow {pyarrow.__version__}"
        room = most_unpacked(source.size, largest_ratio=intake.largest_ratio)
        for number, values in _rows(pyarrow, table, set(columns.values()), source.size, intake):
            address = f"{source.address}#row={number}"
            if isinstance(values, _Broken):
                yield Refusal(address, values.code, values.words, unfinished=values.unfinished)
                continue
            raw = json.dumps(values, ensure_ascii=False, sort_keys=True, default=str).encode("utf-8", "replace")
            room -= len(raw)
            if room < 0:
                words = f"unpacks to more than {intake.largest_ratio} times its size"
                yield Refusal(address, "too-large", words, unfinished=True)
                return
            yield read_record(Record(values, address, raw), columns, source=source, intake=intake, reader=reader)


class _Broken(NamedTuple):
    """Why there are no values."""

    code: str
    words: str
    unfinished: bool = False


def _pyarrow() -> ModuleType:
    try:
        import pyarrow
        import pyarrow.parquet
    except ImportError as error:
        raise UsageError("reading Parquet needs pyarrow", hint="pip install 'inquit[parquet]'") from error
    module: ModuleType = pyarrow
    return module


def _open(pyarrow: ModuleType, stream: BinaryIO, source: Source, intake: Intake) -> tuple[Any, dict[str, str]]:
    """The opened file, with its columns. Words stay in dictionaries, so that a long one said often is there once."""
    try:
        table = pyarrow.parquet.ParquetFile(stream)
        fields = {field.name: field.type for field in table.schema_arrow}
    except (pyarrow.ArrowException, OSError, ValueError) as error:
        ours = source.head(4) == b"PAR1"
        raise ReaderError(
            f"{source.address}: cannot be read as Parquet: {'it is cut off or damaged' if ours else 'it is none'}"
            f" ({_first_line(error)})",
            hint="fetch or write it again" if ours else "name another format",
        ) from error
    columns = choose_columns(list(fields), intake, where=source.address)
    wordy = pyarrow.types.is_string, pyarrow.types.is_large_string
    dictionaries = sorted(own for own in set(columns.values()) if any(is_wordy(fields[own]) for is_wordy in wordy))
    return pyarrow.parquet.ParquetFile(stream, read_dictionary=dictionaries), columns


def _rows(
    pyarrow: ModuleType, table: Any, names: set[str], size: int, intake: Intake
) -> Iterator[tuple[int, dict[str, object] | _Broken]]:
    """Every row with its number, and in the place of those that cannot be read the reason.

    Sizes are asked of row groups, not of their columns: pyarrow 26 builds a column's description outside of any
    guard, and a damaged one ends the whole process.
    """
    number = 1
    for place in range(table.metadata.num_row_groups):
        group = table.metadata.row_group(place)
        cell = group.total_byte_size // max(1, group.num_rows)
        bomb = group.total_byte_size > max(intake.largest_bytes, intake.largest_ratio * size)
        if bomb or cell > intake.largest_bytes:
            words = (
                f"too large: rows {number} to {number + group.num_rows - 1} unpack to {group.total_byte_size:,} bytes"
            )
            yield number, _Broken("too-large", words)
            number += group.num_rows
            continue
        count = max(1, min(_ROWS, intake.largest_bytes // max(1, cell)))
        try:
            for batch in table.iter_batches(count, row_groups=[place], columns=sorted(names)):
                for row in range(batch.num_rows):
                    yield number, _values(batch, row)
                    number += 1
        except (pyarrow.ArrowException, OSError, ValueError) as error:
            yield number, _Broken("corrupt", f"broken here or after it: {_first_line(error)}", unfinished=True)
            return


def _values(batch: Any, row: int) -> dict[str, object] | _Broken:
    values: dict[str, object] = {}
    for name, column in zip(batch.schema.names, batch.columns, strict=True):
        try:
            values[name] = column[row].as_py()
        except UnicodeDecodeError:
            return _Broken("bad-row", f"column {name!r} is said to hold UTF-8 and does not")
        except (ValueError, OverflowError):  # or one finer than a microsecond
            values[name] = "a date that no calendar has"
    return values


def _first_line(error: BaseException) -> str:
    return next(iter(str(error).splitlines()), "") or type(error).__name__
