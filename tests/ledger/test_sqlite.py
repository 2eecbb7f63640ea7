"""SQLite behind a few functions: what it refuses has a name, readers write nothing, writers take turns."""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from inquit.errors import LedgerError, UsageError
from inquit.ledger import sqlite
from inquit.ledger.ledger import Ledger
from inquit.ledger.sqlite import back_up, open_to_read, open_to_write, snapshot, transaction, translated, write_ahead
from inquit.ledger.writer import Writer
from tests.ledger.made import FACTS, contents, find, keep, rows

ONE = find("Bob said that the vote is off.")
OTHER = find("Eve denied that the ferry sank.", address="/news/two.txt")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", ONE)


@pytest.fixture
def impatient(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.05)


@pytest.fixture
def odd_table(tmp_path: Path) -> Iterator[sqlite3.Connection]:
    with closing(open_to_write(tmp_path / "odd.db")) as connection:
        write_ahead(connection)
        connection.execute("CREATE TABLE t (a)")
        yield connection


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (sqlite3.OperationalError("database or disk is full"), "full"),
        (sqlite3.OperationalError("database is locked"), "locked"),
        (sqlite3.OperationalError("attempt to write a readonly database"), "read-only"),
        (sqlite3.DatabaseError("file is not a database"), "not-a-ledger"),
        (sqlite3.DatabaseError("database disk image is malformed"), "damaged"),
        (sqlite3.OperationalError("unable to open database file"), "no-ledger"),
        (sqlite3.OperationalError("disk I/O error"), "damaged"),
        (sqlite3.IntegrityError("UNIQUE constraint failed: shown.statement"), "damaged"),
    ],
)
def test_what_sqlite_refuses_has_a_name_the_file_and_a_hint(error: sqlite3.Error, code: str) -> None:
    with pytest.raises(LedgerError) as raised, translated(Path("/news/made.db")):
        raise error
    assert raised.value.code == code
    assert str(raised.value).startswith("/news/made.db: ")
    assert raised.value.hint
    assert raised.value.__cause__ is error


@pytest.mark.parametrize("value", ["caf\udce9", 10**20])
def test_a_value_that_no_ledger_holds_is_a_misuse(odd_table: sqlite3.Connection, value: object) -> None:
    with pytest.raises(UsageError), translated(Path("odd.db")):
        odd_table.execute("INSERT INTO t VALUES (?)", (value,))


def test_a_transaction_is_all_or_nothing(odd_table: sqlite3.Connection) -> None:
    def stopped() -> None:
        with transaction(odd_table):
            odd_table.execute("INSERT INTO t VALUES (1)")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        stopped()
    with transaction(odd_table):
        odd_table.execute("INSERT INTO t VALUES (2)")
    assert [row[0] for row in odd_table.execute("SELECT a FROM t")] == [2]


def test_a_transaction_that_cannot_end_leaves_the_next_one_free(odd_table: sqlite3.Connection) -> None:
    odd_table.execute("PRAGMA foreign_keys = ON")
    odd_table.execute("CREATE TABLE child (a REFERENCES parent (a) DEFERRABLE INITIALLY DEFERRED)")
    odd_table.execute("CREATE TABLE parent (a PRIMARY KEY)")
    with pytest.raises(sqlite3.IntegrityError), transaction(odd_table):
        odd_table.execute("INSERT INTO child VALUES (1)")
    with transaction(odd_table):
        odd_table.execute("INSERT INTO t VALUES (2)")
    assert odd_table.execute("SELECT count(*) FROM child").fetchone()[0] == 0


def test_a_snapshot_does_not_see_what_came_later(path: Path) -> None:
    with closing(open_to_read(path)) as reader:
        count = "SELECT count(*) FROM articles"
        with snapshot(reader), snapshot(reader):
            assert reader.execute(count).fetchone()[0] == 1
            keep(path, OTHER)
            assert reader.execute(count).fetchone()[0] == 1
        assert reader.execute(count).fetchone()[0] == 2


def test_reading_leaves_every_byte_as_it_was(path: Path) -> None:
    before = path.read_bytes()
    path.chmod(0o444)
    assert contents(path) == ["the vote is off"]
    with Ledger.open(path, as_of="2100-01-01") as ledger:
        assert len(ledger.statements("vote")) == 1
    assert path.read_bytes() == before


def test_a_connection_that_reads_cannot_write(path: Path) -> None:
    with closing(open_to_read(path)) as reader, pytest.raises(LedgerError) as raised, translated(path):
        reader.execute("DELETE FROM articles")
    assert raised.value.code == "read-only"


@pytest.mark.parametrize("taken", ["made.db-shm", "made.db-wal"])
def test_a_ledger_is_read_where_nothing_can_be_written_beside_it(path: Path, taken: str) -> None:
    path.with_name(taken).mkdir()
    path.chmod(0o444)
    assert contents(path) == ["the vote is off"]
    with Ledger.open(path, as_of="2100-01-01") as ledger:
        assert ledger.size == (1, 1)


@pytest.mark.usefixtures("impatient")
def test_a_ledger_that_another_program_holds_is_not_read_behind_its_back(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as other:
        other.execute("PRAGMA locking_mode = EXCLUSIVE")
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(LedgerError) as raised:
            Ledger.open(path)
    assert raised.value.code == "locked"


@pytest.mark.parametrize("name", ["none.db", "", "none/at/all.db"])
def test_a_ledger_that_is_not_there_is_not_made_by_reading(tmp_path: Path, name: str) -> None:
    with pytest.raises(LedgerError) as raised:
        open_to_read(tmp_path / name)
    assert raised.value.code == "no-ledger"
    assert list(tmp_path.iterdir()) == []


def test_a_ledger_may_have_any_name(tmp_path: Path) -> None:
    for name in ("a ?b#c%20&d=e.db", "Zeitung „Früh“ 🗞.db", b"caf\xe9.db".decode("utf-8", "surrogateescape")):
        assert contents(keep(tmp_path / name, ONE)) == ["the vote is off"]


@pytest.mark.usefixtures("impatient")
def test_a_reader_is_not_kept_waiting_by_a_writer_and_sees_what_was_before(path: Path) -> None:
    with closing(open_to_write(path)) as writer, transaction(writer):
        writer.execute("DELETE FROM articles")
        writer.execute("DELETE FROM shown")
        assert contents(path) == ["the vote is off"]
    assert contents(path) == []


def test_a_second_writer_waits_for_the_first(path: Path) -> None:
    held, done = threading.Event(), []

    def second() -> None:
        held.wait()
        keep(path, OTHER)
        done.append(contents(path))

    thread = threading.Thread(target=second)
    thread.start()
    with closing(open_to_write(path)) as first, transaction(first):
        held.set()
        first.execute("DELETE FROM copies")
        thread.join(0.1)
        assert not done
    thread.join()
    assert done == [["the vote is off", "the ferry sank"]]


@pytest.mark.usefixtures("impatient")
def test_a_second_writer_that_waited_long_enough_says_who_holds_it(path: Path) -> None:
    with closing(open_to_write(path)) as first, transaction(first):
        with Writer(path, FACTS) as writer, pytest.raises(LedgerError, match="another process holds it") as raised:
            writer.keep(OTHER)
        assert raised.value.code == "locked"
    assert contents(path) == ["the vote is off"]


@pytest.mark.usefixtures("impatient")
def test_the_log_cannot_begin_while_another_program_holds_the_file(tmp_path: Path) -> None:
    path = tmp_path / "held.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as other, closing(open_to_write(path)) as connection:
        other.execute("CREATE TABLE t (a)")
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(sqlite3.OperationalError, match="locked"):
            write_ahead(connection)
        other.execute("COMMIT")
        write_ahead(connection)
        assert connection.execute("PRAGMA journal_mode").fetchone()[0] == "wal"


def test_a_copy_is_a_ledger_too(path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy.db"
    with closing(open_to_read(path)) as connection:
        back_up(connection, copy)
    assert contents(copy) == contents(path)
    assert rows(copy, "SELECT * FROM articles") == rows(path, "SELECT * FROM articles")
    assert [file.name for file in tmp_path.iterdir() if file.name.endswith(".part")] == []


def test_values_are_bound_by_place_alone() -> None:
    """Numbered marks with a sequence are deprecated from Python 3.12 on."""
    folder = Path(sqlite.__file__).parent
    assert [path.name for path in sorted(folder.glob("*.py")) if re.search(r"\?\d", path.read_text("utf-8"))] == []
