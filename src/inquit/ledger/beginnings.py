"""Rows found by the beginning of an id, as people give it."""

from __future__ import annotations

from collections.abc import Iterable

from inquit.errors import LedgerError, UsageError
from inquit.ledger.sqlite import Connection, Row

_SHORTEST = 4


def find_row(
    connection: Connection, tables: Iterable[str], beginning: str, *, noun: str, hint: str = ""
) -> tuple[str, Row]:
    """The only row of some tables whose id begins so, and its table.

    noun  what such a row is

    Raises  UsageError for too short a beginning; LedgerError `unknown-id` when none or more than one begins so.
    """
    if len(beginning) < _SHORTEST:
        raise UsageError(f"{beginning!r} is too short for an id", hint=f"give {_SHORTEST} characters or more of it")
    found = [
        (table, row)
        for table in tables
        for row in connection.execute(
            f"SELECT * FROM {table} WHERE id >= ? AND id < ? LIMIT 2", (beginning, beginning + "g")
        )
    ]
    if len(found) != 1:
        what = "more than one" if found else "no"
        raise LedgerError("unknown-id", f"{what} {noun} has an id that begins with {beginning!r}", hint=hint)
    return found[0]
