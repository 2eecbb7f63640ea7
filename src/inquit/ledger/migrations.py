"""The ledger's format: how a new file is made, how an older one is brought up to date, and which are refused.

A migration is a numbered function; it runs in one transaction together with the note that it ran. A ledger of every
past format is kept below tests/ledger/formats.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path

from inquit import moments
from inquit.columns import SEARCH, TABLES, VIEW, to_sql
from inquit.errors import LedgerError
from inquit.ledger.shown import OF_VIEW, rebuild
from inquit.ledger.sqlite import Connection, back_up, open_to_write, snapshot, transaction, translated, write_ahead

APPLICATION = 0x696E7174  # "inqt": what `file` and others know a ledger by
FORMAT = 3

Migration = tuple[str, Callable[[Connection], None]]


def _add_people(connection: Connection) -> None:
    """Format 2. The records as they were then: what `columns` says may be of a later format."""
    for column in ("said_from TEXT", "said_to TEXT", "said_spans TEXT"):
        connection.execute(f"ALTER TABLE sightings ADD COLUMN {column}")
    for name, columns, indexed in (
        (
            "identities",
            "id TEXT NOT NULL, verdict TEXT NOT NULL, left TEXT NOT NULL, right TEXT NOT NULL, withdraws TEXT, "
            "by TEXT NOT NULL, why TEXT, recorded_at TEXT NOT NULL",
            ("left", "right"),
        ),
        (
            "sides",
            "id TEXT NOT NULL, side TEXT NOT NULL, member TEXT NOT NULL, withdraws TEXT, by TEXT NOT NULL, "
            "recorded_at TEXT NOT NULL",
            ("side",),
        ),
    ):
        connection.execute(f"CREATE TABLE {name} ( {columns}, PRIMARY KEY (id) ) WITHOUT ROWID")
        for column in indexed:
            connection.execute(f"CREATE INDEX {name}_{column} ON {name} ({column})")
        connection.execute(
            f"CREATE TRIGGER {name}_stay BEFORE UPDATE ON {name} "
            "BEGIN SELECT RAISE(ABORT, 'records are never edited'); END"
        )


def _add_figures(connection: Connection) -> None:
    """Format 3."""
    connection.execute("ALTER TABLE sightings ADD COLUMN figures TEXT")
    connection.execute(
        "CREATE TABLE matters ( reading INTEGER NOT NULL, position INTEGER NOT NULL, vector BLOB NOT NULL, "
        "PRIMARY KEY (reading, position) ) WITHOUT ROWID"
    )
    connection.execute(
        "CREATE TRIGGER matters_stay BEFORE UPDATE ON matters "
        "BEGIN SELECT RAISE(ABORT, 'records are never edited'); END"
    )


# From the format before to the one it is listed under: what becomes of the records. A change of `columns` goes with a
# new one here. The view is made again from the records after the last of them.
MIGRATIONS: Mapping[int, Migration] = {
    2: ("days of saying, decisions about names, sides", _add_people),
    3: ("figures, matters", _add_figures),
}


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


def make_empty(path: Path) -> None:
    """Make a ledger with nothing in it; where there is one already, nothing happens."""
    connection = open_to_write(path)
    try:
        with translated(path):
            if not format_of(connection, path):
                create(connection)
            write_ahead(connection)
    finally:
        connection.close()


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


@contextmanager
def changing(path: Path) -> Iterator[Connection]:
    """A connection in a transaction of its own, for one change of the ledger at a path; as `open_to_change`."""
    with translated(path):
        connection = open_to_change(path)
        try:
            with transaction(connection):
                yield connection
        finally:
            connection.close()


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
            if number == newest:
                _remake_view(connection)
            _note(connection, number, words)
            connection.execute(f"PRAGMA user_version = {number}")
    return copy


def _remake_view(connection: Connection) -> None:
    """All that is made from the records, in its present form, but for what near-copies are looked up by."""
    connection.execute("DROP VIEW IF EXISTS statements_now")
    for table in OF_VIEW:
        connection.execute(f"DROP TABLE IF EXISTS {table.name}")
        for statement in to_sql(table):
            connection.execute(statement)
    connection.execute(VIEW)
    rebuild(connection)


def _number(connection: Connection, pragma: str) -> int:
    return int(connection.execute(f"PRAGMA {pragma}").fetchone()[0])


def _note(connection: Connection, number: int, words: str) -> None:
    connection.execute("INSERT INTO migrations VALUES (?, ?, ?, ?)", (number, words, version("inquit"), moments.now()))
