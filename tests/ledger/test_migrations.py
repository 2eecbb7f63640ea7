"""The ledger's format: made, brought up to date, refused.

`python -m tests.ledger.test_migrations` writes a ledger of the present format as SQL below formats/, once a format:
what a released version wrote is never written again.
"""

from __future__ import annotations

import sqlite3
import sys
import tempfile
from contextlib import closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from inquit.columns import TABLES
from inquit.errors import LedgerError
from inquit.ledger import migrations, sqlite
from inquit.ledger.forget import forget
from inquit.ledger.health import check_health, mend, migrate
from inquit.ledger.judgements import different, judge, same, undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.migrations import APPLICATION, FORMAT, Migration
from inquit.ledger.sides import declare, drop
from inquit.ledger.sqlite import Connection, open_to_write
from inquit.ledger.writer import Writer
from inquit.records import Said, Span
from tests.ledger.made import (
    FACTS,
    NEWER,
    as_read,
    at,
    contents,
    find,
    find_counted,
    find_rich,
    keep,
    moved,
    rows,
    seen_at,
    told_by,
    view_of,
)

FORMATS = Path(__file__).with_name("formats")
OLD_WORDS = "Bob said that the vote is off. Eve told Ann that Al said that the old ferry sank."
OLD = find(OLD_WORDS, outlet="Daily", published="2022-03-22", title="Vote off")
COPY = find(OLD_WORDS + " Rain fell.", address="/news/copy.txt", outlet="Weekly", published="2022-03-23")


def add_mood(connection: Connection) -> None:
    """The change of a format to come."""
    connection.execute("ALTER TABLE articles ADD COLUMN mood TEXT")
    connection.execute("DROP TABLE counts")


def fail_halfway(connection: Connection) -> None:
    """The same, broken off."""
    add_mood(connection)
    raise KeyboardInterrupt


def change_to(path: Path, *changes: Migration, first: int = FORMAT + 1) -> Path | None:
    """Bring a ledger up to date with some more formats."""
    numbered = dict(enumerate(changes, first))
    with closing(open_to_write(path)) as connection:
        return migrations.migrate(connection, path, migrations=numbered, newest=max(numbered))


def format_of(path: Path) -> int:
    return int(rows(path, "PRAGMA user_version")[0][0])


def schema_of(path: Path) -> set[tuple[str, ...]]:
    """What SQLite's shell lists; whatever `PRAGMA optimize` measured is not part of it."""
    found = rows(path, "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_stat%'")
    return {(kind, name, " ".join((sql or "").split()).replace("'", "").replace('"', "")) for kind, name, sql in found}


def test_a_new_ledger_says_what_it_is_and_when_it_was_made(tmp_path: Path) -> None:
    with at("2022-03-22T10:00:00.000Z"):
        path = keep(tmp_path / "new.db")
    assert rows(path, "PRAGMA application_id") == [(APPLICATION,)]
    assert format_of(path) == FORMAT
    ((number, words, _, recorded),) = rows(path, "SELECT * FROM migrations")
    assert (number, words, recorded) == (FORMAT, "made", "2022-03-22T10:00:00.000Z")
    assert {table.name for table in TABLES} <= {name for _, name, _ in schema_of(path)}


def test_a_ledger_of_this_format_needs_no_change(tmp_path: Path) -> None:
    path = keep(tmp_path / "new.db", OLD)
    assert migrate(path) is None
    assert [file.name for file in tmp_path.iterdir()] == ["new.db"]


def test_an_older_ledger_is_brought_up_to_date_and_kept_as_it_was(tmp_path: Path) -> None:
    path = keep(tmp_path / "old.db", OLD)
    before = told_by(path)
    copy = change_to(path, ("mood", add_mood), ("nothing", lambda _: None))
    assert copy == tmp_path / f"old.db.format-{FORMAT}"
    assert format_of(path) == FORMAT + 2
    assert [words for _, words, _, _ in rows(path, "SELECT * FROM migrations ORDER BY number")] == [
        *("made", "mood", "nothing")
    ]
    assert rows(path, "SELECT mood FROM articles") == [(None,)]
    assert format_of(copy) == FORMAT
    assert told_by(copy) == before


def test_a_change_that_breaks_off_leaves_the_old_format_whole(tmp_path: Path) -> None:
    path = keep(tmp_path / "old.db", OLD)
    before = told_by(path)
    with pytest.raises(KeyboardInterrupt):
        change_to(path, ("mood", fail_halfway))
    assert format_of(path) == FORMAT
    assert told_by(path) == before
    assert check_health(path) == []
    assert contents(keep(path, find("Al said that rain fell.", address="/b")), "rain") == ["rain fell"]


def test_of_two_changes_the_first_stays_when_the_second_breaks_off(tmp_path: Path) -> None:
    path = keep(tmp_path / "old.db", OLD)
    with pytest.raises(KeyboardInterrupt):
        change_to(path, ("nothing", lambda _: None), ("mood", fail_halfway))
    assert format_of(path) == FORMAT + 1
    assert rows(path, "SELECT count(*) FROM counts") != [(0,)]


def test_a_second_try_goes_through_and_names_the_copy_of_before(tmp_path: Path) -> None:
    path = keep(tmp_path / "old.db", OLD)
    with pytest.raises(KeyboardInterrupt):
        change_to(path, ("mood", fail_halfway))
    copy = change_to(path, ("mood", add_mood))
    assert copy is not None
    assert (format_of(copy), format_of(path)) == (FORMAT, FORMAT + 1)
    assert contents(copy, "vote") == ["the vote is off"]


def test_a_ledger_that_is_being_made_is_not_taken_for_something_else(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.05)
    path = tmp_path / "new.db"

    def make(sql: str) -> None:
        if "sqlite_schema" in sql:
            with suppress(LedgerError):
                keep(path, OLD)

    with closing(open_to_write(path)) as connection:
        connection.set_trace_callback(make)
        assert migrations.format_of(connection, path) == 0
    assert contents(keep(path, OLD), "vote") == ["the vote is off"]


def test_a_ledger_of_a_newer_inquit_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = keep(tmp_path / "newer.db", OLD)
    change_to(path, ("mood", add_mood))
    before = path.read_bytes()
    for use in (Ledger.open, lambda path: Writer(path, FACTS), check_health, mend, migrate):
        with pytest.raises(LedgerError, match="newer inquit") as raised:
            use(path)
        assert raised.value.code == "newer-ledger"
        assert "upgrade" in raised.value.hint
    with pytest.raises(LedgerError, match="newer inquit"):
        forget(path, OLD.article.id, reason="none")
    with pytest.raises(LedgerError, match="newer inquit"):
        judge(path, OLD.statements[0].id, "right", by="Ann")
    assert path.read_bytes() == before


def test_a_ledger_of_an_older_inquit_says_how_it_is_brought_up_to_date(tmp_path: Path) -> None:
    with pytest.raises(LedgerError) as raised:
        migrations.check(FORMAT, tmp_path / "old.db", newest=FORMAT + 1)
    assert raised.value.code == "older-ledger"
    assert "--migrate" in raised.value.hint


@pytest.mark.parametrize("page", ["", "CREATE TABLE mine (a); INSERT INTO mine VALUES (1)"])
def test_a_database_of_something_else_is_refused_and_left_alone(tmp_path: Path, page: str) -> None:
    path = tmp_path / "mine.db"
    with closing(sqlite3.connect(path)) as other:
        other.executescript(page or "PRAGMA application_id = 7; CREATE VIEW v AS SELECT 1")
    before = path.read_bytes()
    for use in (Ledger.open, lambda path: Writer(path, FACTS), check_health, mend, migrate):
        with pytest.raises(LedgerError) as raised:
            use(path)
        assert raised.value.code == "not-a-ledger"
    assert path.read_bytes() == before
    assert [file.name for file in tmp_path.iterdir()] == ["mine.db"]


def test_an_empty_file_becomes_a_ledger_by_adding_alone(tmp_path: Path) -> None:
    path = tmp_path / "empty.db"
    path.touch()
    for use in (Ledger.open, check_health, mend, migrate):
        with pytest.raises(LedgerError) as raised:
            use(path)
        assert raised.value.code == "not-a-ledger"
    assert path.read_bytes() == b""
    assert contents(keep(path, OLD), "vote") == ["the vote is off"]


def test_a_file_that_is_no_database_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "noise.db"
    path.write_bytes(noise := bytes(range(256)) * 64)
    for use in (Ledger.open, lambda path: Writer(path, FACTS), check_health, mend, migrate):
        with pytest.raises(LedgerError) as raised:
            use(path)
        assert raised.value.code == "not-a-ledger"
    assert path.read_bytes() == noise


def test_a_folder_is_no_ledger(tmp_path: Path) -> None:
    for use in (Ledger.open, lambda path: Writer(path, FACTS), check_health, mend, migrate):
        with pytest.raises(LedgerError) as raised:
            use(tmp_path)
        assert raised.value.code == "no-ledger"


def test_no_ledger_is_made_by_anything_but_adding(tmp_path: Path) -> None:
    path = tmp_path / "none.db"
    for use in (Ledger.open, check_health, mend, migrate):
        with pytest.raises(LedgerError) as raised:
            use(path)
        assert raised.value.code == "no-ledger"
    with pytest.raises(LedgerError):
        Writer(tmp_path / "none" / "none.db", FACTS)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("share", [0.01, 0.3, 0.6, 0.9])
def test_a_ledger_that_was_cut_off_is_damaged(tmp_path: Path, share: float) -> None:
    path = keep(tmp_path / "cut.db", OLD, COPY)
    whole = path.read_bytes()
    path.write_bytes(whole[: int(len(whole) * share)])
    for use in (told_by, lambda path: keep(path, find("Al said that rain fell.")), check_health):
        with pytest.raises(LedgerError) as raised:
            use(path)
        assert raised.value.code == "damaged"


def dumped(path: Path) -> str:
    """A ledger as SQL, word index included: first what SQLite makes itself is made, then every table is filled."""
    tables = [name for (name,) in rows(path, "SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY rowid")]
    shadows = [name for name in tables if name.startswith("search_")]
    made = rows(path, "SELECT name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid")
    lines = [f"{sql};" for name, sql in made if name not in shadows and not name.startswith("sqlite_stat")]
    lines += [f"DELETE FROM {name};" for name in shadows]
    for table in tables:
        if table != "search" and not table.startswith("sqlite_stat"):
            columns = [f"quote({name})" for _, name, *_ in rows(path, f"PRAGMA table_info({table})")]
            for values in rows(path, f"SELECT {', '.join(columns)} FROM {table}"):
                lines.append(f"INSERT INTO {table} VALUES ({','.join(map(str, values))});")
    settled = [f"PRAGMA application_id = {APPLICATION};", f"PRAGMA user_version = {FORMAT};"]
    return "\n".join(["BEGIN;", *lines, "COMMIT;", *settled, ""])


def restored(number: int, path: Path) -> Path:
    """The kept ledger of a format."""
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((FORMATS / f"{number}.sql").read_bytes().decode("utf-8"))
    return path


def make_example(path: Path, number: int = FORMAT) -> Path:
    """A ledger with a row or more in every table that a format has."""
    with at("2022-04-01T08:00:00.000Z"):
        keep(path, OLD, COPY, find_rich(), find("Mo said that words stay out.", address="/gone"))
        forget(path, find("Mo said that words stay out.").article.id, reason="a court's order")
    with at("2022-04-02T08:00:00.000Z"):
        wrong = judge(path, OLD.statements[0].id, "wrong", by="Ann", why="it is on")
        judge(path, OLD.statements[1].id, "right", by="Ann")
        undo(path, wrong, by="Ann")
    span = OLD.statements[1].content[0]
    with at("2022-04-03T08:00:00.000Z"):
        keep(path, moved(OLD, 1, content=(span._replace(start=span.start + 3),)), facts=NEWER)
        keep(path, seen_at(OLD, "/news/again.txt", outlet="Daily North"), facts=NEWER)
    if number >= 2:
        add_people(path)
    if number >= 3:
        add_figures(path)
    return path


def add_people(path: Path) -> None:
    """What came with format 2."""
    spoke = find("Anne Marsk said that the quay is safe. Ann Marsk told Ann that it is not.", address="/quay")
    said = Said("2022-03-20", "2022-03-21", (Span(0, 4),))
    with at("2022-04-04T08:00:00.000Z"):
        keep(path, replace(spoke, statements=tuple(replace(one, said=said) for one in spoke.statements)))
        judge(path, spoke.statements[1].id, "corrected", by="Ann", correction={"addressee": ["Bob"]})
        wrong = different(path, "Anne Marsk", "Ann Marsk", by="Ann", why="two people")
        same(path, "Bob", "Eve", by="Ann")
        undo(path, wrong, by="Eve")
        declare(path, "North", ["Anne Marsk", "Bob"], by="Ann")
        drop(path, "North", "Bob", by="Ann")


def add_figures(path: Path) -> None:
    """What came with format 3."""
    with at("2022-04-05T08:00:00.000Z"):
        keep(path, find_counted())


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_a_ledger_of_every_format_opens_and_shows_what_it_showed(tmp_path: Path, number: int) -> None:
    path = restored(number, tmp_path / "kept.db")
    fresh = make_example(tmp_path / "fresh.db", number)
    migrate(path)
    assert told_by(path) == told_by(fresh)
    assert check_health(path) == []
    assert contents(path, "ferry sank", outlet="weekly", nested=True) == ["the old ferry sank"]
    kept, made = view_of(path), view_of(fresh)
    assert (kept["counts"], kept["heard"]) == (made["counts"], made["heard"])
    with Ledger.open(path, as_of="2022-04-01") as ledger:
        assert as_read(ledger.article(OLD.article.id).statements) == OLD.statements


@pytest.mark.parametrize("number", range(1, FORMAT + 1))
def test_an_old_ledger_brought_up_to_date_is_built_as_a_new_one(tmp_path: Path, number: int) -> None:
    path = restored(number, tmp_path / "kept.db")
    migrate(path)
    assert schema_of(path) == schema_of(keep(tmp_path / "fresh.db"))


@pytest.mark.parametrize("table", [table.name for table in TABLES])
def test_the_kept_ledger_has_a_row_in_every_table(tmp_path: Path, table: str) -> None:
    assert rows(restored(FORMAT, tmp_path / "kept.db"), f"SELECT * FROM {table} LIMIT 1")


if __name__ == "__main__":
    kept = FORMATS / f"{FORMAT}.sql"
    if kept.exists():
        sys.exit(f"{kept} is there: a format that was written is not written again")
    with tempfile.TemporaryDirectory() as folder:
        FORMATS.mkdir(exist_ok=True)
        kept.write_bytes(dumped(make_example(Path(folder) / "made.db")).encode("utf-8"))
