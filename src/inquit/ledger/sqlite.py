"""SQLite behind a few functions: the only importer of it. What it refuses comes out as a LedgerError."""

from __future__ import annotations

import os
import sqlite3
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from urllib.parse import quote

from inquit.errors import LedgerError, UsageError

Connection = sqlite3.Connection
Row = sqlite3.Row
LIBRARY_VERSION = sqlite3.sqlite_version
# Two writers take turns; a transaction takes milliseconds, a merge of the word index a second or two.
PATIENCE_S = 60.0
_CACHE_KIB = 16_000
# Of SQLite's machine between two looks at the clock: about a millisecond.
_STEPS = 20_000
_REASONS = (
    ("is full", "full", "the disk is full", "make room and run the same command again: what is in stays in"),
    ("locked", "locked", "another process holds it", "wait until it is done, or stop it"),
    ("busy", "locked", "another process holds it", "wait until it is done, or stop it"),
    ("readonly", "read-only", "it may not be written", "copy it to where you may write"),
    ("not a database", "not-a-ledger", "it is not a ledger", "name another file with --ledger"),
    ("malformed", "damaged", "the file is damaged", "take the last whole copy of it"),
    ("unable to open", "no-ledger", "it cannot be opened", "does its folder exist, and may you write there?"),
    ("disk i/o", "damaged", "the disk did not answer", "look at the disk"),
)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """What SQLite refuses inside comes out as a LedgerError that says what happened to which file and what to do."""
    try:
        yield
    except sqlite3.DatabaseError as error:
        words = str(error).casefold()
        if getattr(error, "sqlite_errorcode", None) == sqlite3.SQLITE_IOERR_WRITE:
            words = "is full"  # a quota, or a limit of the file's size
        for sign, code, said, hint in _REASONS:
            if sign in words:
                raise LedgerError(code, f"{path}: {said}", hint=hint) from error
        raise LedgerError("damaged", f"{path}: {error}", hint="inquit doctor says more") from error
    except UnicodeEncodeError as error:
        raise UsageError(f"{error.object!r}: half a character, which no ledger holds") from error
    except OverflowError as error:
        raise UsageError(f"a number beyond what a ledger holds: {error}") from error


def open_to_write(path: Path) -> Connection:
    """A connection that may write; the file is made when it is not there. Transactions are begun by hand.

    Nothing is written yet: whoever opens looks first whose file it is, and then calls `write_ahead`.
    """
    with translated(path):
        return _connect(path, "rwc", "PRAGMA synchronous = NORMAL", "PRAGMA secure_delete = ON")


def write_ahead(connection: Connection) -> None:
    """Keep what is written in a log beside the file, so that others read meanwhile."""
    give_up = time.monotonic() + PATIENCE_S
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL")
            return
        except sqlite3.OperationalError as error:
            # SQLite itself does not wait here when two processes make one ledger.
            if "locked" not in str(error) or time.monotonic() > give_up:
                raise
            time.sleep(0.01)


def open_to_read(path: Path) -> Connection:
    """A connection that only reads; also from a medium or a folder that may not be written."""
    if not path.is_file():
        raise LedgerError("no-ledger", f"{path}: there is no such ledger", hint="inquit add makes one")
    with translated(path):
        look = "SELECT count(*) FROM sqlite_schema"
        try:
            return _connect(path, "ro", look)
        except sqlite3.OperationalError as error:
            if "locked" in str(error):
                raise
            # A file in WAL mode wants to write its index beside itself, which it may not do here. Nobody else can
            # write it either, as they would need the same.
            return _connect(path, "ro&immutable=1", look)


class Patience:
    """How long a question to a connection may take; one that takes longer is broken off.

    seconds  None for as long as it takes
    """

    def __init__(self, connection: Connection, seconds: float | None) -> None:
        self._seconds = seconds
        self._until: float | None = None
        if seconds is not None:
            connection.set_progress_handler(self._is_over, _STEPS)

    def _is_over(self) -> bool:
        return self._until is not None and time.monotonic() > self._until

    @contextmanager
    def question(self) -> Iterator[None]:
        """What is asked inside is one question; so is a question inside another, with that one.

        Raises  LedgerError `took-too-long` when it took too long.
        """
        if self._seconds is None or self._until is not None:
            yield
            return
        self._until = time.monotonic() + self._seconds
        try:
            yield
        except sqlite3.OperationalError as error:
            if str(error) != "interrupted":
                raise
            told = f"it took longer than {self._seconds:g} s"
            raise LedgerError("took-too-long", told, hint="narrow the question") from error
        finally:
            self._until = None


class _Closing(sqlite3.Connection):
    """A connection that closes when it is let go: `Ledger.open(path).statements(…)` is a way to ask once."""

    def __del__(self) -> None:
        with suppress(sqlite3.Error):
            self.close()


def _connect(path: Path, mode: str, *first: str) -> Connection:
    """first  what is executed at once; a connection that cannot do it is closed again"""
    address = f"file:{quote(os.fsencode(path.absolute()))}?mode={mode}"
    connection = sqlite3.connect(address, uri=True, timeout=PATIENCE_S, isolation_level=None, factory=_Closing)
    try:
        connection.row_factory = sqlite3.Row
        connection.create_function("fold", 1, str.casefold, deterministic=True)
        for sql in (f"PRAGMA cache_size = -{_CACHE_KIB}", "PRAGMA temp_store = MEMORY", *first):
            connection.execute(sql).fetchall()
    except BaseException:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: Connection) -> Iterator[None]:
    """All or nothing. Waits for another writer at its beginning, never in its middle."""
    connection.execute("BEGIN IMMEDIATE")
    try:
        yield
        connection.execute("COMMIT")
    except BaseException:
        if connection.in_transaction:
            connection.execute("ROLLBACK")
        raise


@contextmanager
def snapshot(connection: Connection) -> Iterator[None]:
    """What is read inside was written before it: another process may add meanwhile."""
    if connection.in_transaction:
        yield
        return
    connection.execute("BEGIN")
    try:
        yield
    finally:
        with suppress(sqlite3.ProgrammingError):  # closed meanwhile, by those who read no further
            if connection.in_transaction:  # a view that was being made and broken off is rolled back already
                connection.execute("COMMIT")


def back_up(connection: Connection, path: Path) -> None:
    """A whole copy of a ledger as another file, which is there when it is whole."""
    part = path.with_name(f"{path.name}.{os.getpid()}.part")
    copy = sqlite3.connect(part)
    try:
        connection.backup(copy)
    finally:
        copy.close()
    part.replace(path)
