"""What a column and a table of the ledger are."""

from __future__ import annotations

from typing import NamedTuple

SQL_TYPES = {
    "text": "TEXT",
    "moment": "TEXT",
    "spans": "TEXT",
    "json": "TEXT",
    "integer": "INTEGER",
    "real": "REAL",
    "blob": "BLOB",
}


class Column(NamedTuple):
    """One column.

    type      text, moment (ISO 8601, UTC), spans, json, integer (also 0 and 1 for no and yes), real, blob
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
