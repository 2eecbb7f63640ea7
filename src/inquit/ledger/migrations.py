"""The ledger's format: how a new file is made, how an older one is brought up to date, and which are refused.

A migration is a numbered function; it runs in one transaction together with the note that it ran. A ledger of every
past format is kept below tests/ledger/formats.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import version
from pathlib import Path

from inquit import moments
from inquit.columns import SEARCH, TABLES, VIEW, to_sql
from inquit.errors import LedgerError
from inquit.ledger.sqlite import Connection, back_up, open_to_write, snapshot, transaction, translated, write_ahead

APPLICATION = 0x696E7174  # "inqt": what `file` and others know a ledger by
FORMAT = 1

Migration = tuple[str, Callable[[Connection], None]]
# From the format before to the one it is listed under. A change of columns.py goes with a new one here.
MIGRATIONS: Mapping[int, Migration] = {}


def create(connection: Connection) -> None:
    """Make a ledger of the present format in an empty file; nothing when there is one already."""
    with transaction(connection):
        if _number(connection, "application_id") == APPLICATION:
            return  # another process was quicker
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise LedgerError("not-a-ledger", "it is a database of something else", hint="name another file")
        for table in TABLES:
            for statement in to_sql(table):
                connection.execute(statement)
        connection.execute(SEARCH.format(schema="main."))
        connection.execute(VIEW)
        connection.execute(f"PRAGMA application_id = {APPLICATION}")
        connection.execute(f"PRAGMA user_version = {FORMAT}")
        _note(connection, FORMAT, "made")


def open_to_change(path: Path) -> Connection:
    """A connection that may write into the ledger at a path. Raises LedgerError where there is none of this format."""
    if not path.is_file():
        raise LedgerError("no-ledger", f"{path}: there is no such ledger", hint="inquit add makes one")
    connection = open_to_write(path)
    try:
        with translated(path):
            check(format_of(connection, path), path)
            write_ahead(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def format_of(connection: Connection, path: Path) -> int:
    """The format of an opened file; 0 for an empty one. Raises LedgerError for a database of something else."""
    with snapshot(connection):  # another process may be making it
        if _number(connection, "application_id") == APPLICATION:
            return _number(connection, "user_version")
        if connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()[0]:
            raise LedgerError("not-a-ledger", f"{path}: it is not a ledger", hint="name another file with --ledger")
    return 0


def check(found: int, path: Path, *, newest: int = FORMAT) -> None:
    """Raises LedgerError for a format that this version cannot read as it is, and for an empty file."""
    if not found:
        raise LedgerError("not-a-ledger", f"{path}: it is empty", hint="inquit add makes a ledger")
    if found > newest:
        raise LedgerError(
            "newer-ledger",
            f"{path}: written by a newer inquit (format {found}, this one knows {newest})",
            hint="install the newer version: pip install --upgrade inquit",
        )
    if found < newest:
        raise LedgerError(
            "older-ledger",
            f"{path}: written by an older inquit (format {found}, this one needs {newest})",
            hint=f"inquit doctor --ledger {path} --migrate   brings it up to date and keeps a copy",
        )


def migrate(
    connection: Connection, path: Path, *, migrations: Mapping[int, Migration] = MIGRATIONS, newest: int = FORMAT
) -> Path | None:
    """Bring an older ledger up to date, one transaction a format. Returns the copy made before, if one was due."""
    found = format_of(connection, path)
    if found > newest:
        check(found, path, newest=newest)
    if found in (0, newest):
        return None
    copy = path.with_name(f"{path.name}.format-{found}")
    if not copy.exists():
        back_up(connection, copy)
    for number in range(found + 1, newest + 1):
        words, change = migrations[number]
        with transaction(connection):
            if _number(connection, "user_version") >= number:
                continue  # another process was quicker
            change(connection)
            _note(connection, number, words)
            connection.execute(f"PRAGMA user_version = {number}")
    return copy


def _number(connection: Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _note(connection: Connection, number: int, words: str) -> None:
    connection.execute("INSERT INTO migrations VALUES (?, ?, ?, ?)", (number, words, version("inquit"), moments.now()))
