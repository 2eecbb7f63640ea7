"""Whether a ledger is whole: every kind of fault is told, and the view can be made again."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from inquit.ledger.health import check_health, mend
from tests.ledger.made import NEWER, contents, find, find_counted, find_rich, keep, moved, told_by, view_of

VOTE = find("Bob said that the vote is off. Eve told Ann that Al said that rain fell.", outlet="Daily")
FERRY = find("Eve denied that the ferry sank.", address="/two")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    content = VOTE.statements[0].content[0]
    path = keep(tmp_path / "made.db", VOTE, FERRY, find_rich(), find("Nobody spoke.", address="/none"), find_counted())
    return keep(path, moved(VOTE, 0, content=(content._replace(start=content.start + 4),)), facts=NEWER)


def spoil(path: Path, sql: str) -> None:
    """Do what no inquit does."""
    with closing(sqlite3.connect(path)) as connection, connection:
        connection.executescript(sql)


def test_a_ledger_as_it_was_written_is_whole(path: Path) -> None:
    assert check_health(path) == []


def test_looking_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    check_health(path)
    assert path.read_bytes() == before


@pytest.mark.parametrize(
    ("sql", "fault"),
    [
        ("DELETE FROM appearances", "articles without an appearance"),
        ("DELETE FROM readings WHERE article NOT IN (SELECT article FROM statements)", "articles without a reading"),
        ("DELETE FROM articles WHERE seq = 2", "1 statements of no article"),
        ("DELETE FROM statements WHERE content = 'the ferry sank'", "1 sightings of no statement or reading"),
        ("INSERT INTO matters VALUES (1, 99, x'01'), (99, 0, x'01')", "2 matters of no sighting"),
        (
            "DROP TRIGGER sightings_stay; UPDATE sightings SET figures = replace(figures, '2,000', '3,000')",
            "1 figures whose words do not stand where their spans say",
        ),
        ("UPDATE shown SET reading = 1 WHERE article = 1", "shown statements that no latest reading found"),
        ("DELETE FROM shown WHERE article = 2", "1 statements of latest readings that are not shown"),
        ("INSERT INTO judged VALUES (1, 1, 1, 7, 1, NULL)", "1 judged statements that no latest reading found"),
        ("INSERT INTO parts SELECT name, 0, 999 FROM parts LIMIT 1", "1 parts of no shown statement or of no name"),
        ("DELETE FROM names WHERE text = 'Eve'", "3 parts of no shown statement or of no name"),
        ("DELETE FROM parts WHERE role = 1", "1 names that count other statements than they have parts in"),
        ("UPDATE names SET entity = id + 1 WHERE text = 'Eve'", "1 names of nobody"),
        ("DELETE FROM name_keys", "names without a key"),
        ("INSERT INTO name_keys VALUES (1, 1)", "1 keys or links of no name"),
        ("INSERT INTO links SELECT min(id), max(id), 0.9 FROM names", "1 keys or links of no name"),
        ("DELETE FROM counts WHERE facet = 'all'", "statements too many or too few in the counts"),
        ("UPDATE counts SET number = number + 2 WHERE facet = 'all'", "2 statements too many or too few"),
        (
            "DROP TRIGGER statements_stay; UPDATE statements SET content_spans = '0-4' WHERE content LIKE '%ferry%'",
            "1 statements whose words do not stand where their spans say",
        ),
        (
            "DROP TRIGGER articles_stay; UPDATE articles SET text = replace(text, 'ferry', 'boats')",
            "1 statements whose words do not stand where their spans say",
        ),
    ],
)
def test_a_fault_is_told(path: Path, sql: str, fault: str) -> None:
    spoil(path, sql)
    assert any(fault in words for words in check_health(path))


def test_a_page_that_is_torn_is_told(path: Path) -> None:
    whole = path.read_bytes()
    path.write_bytes(whole[:-100])
    assert "the file: its end is missing" in check_health(path)


@pytest.mark.parametrize(
    "sql",
    [
        "DELETE FROM shown",
        "DELETE FROM counts; INSERT INTO counts VALUES ('all', '', 7), ('source', 'Nobody', 1)",
        "INSERT INTO search (search) VALUES ('delete-all')",
        "DELETE FROM bands; INSERT INTO bands VALUES (1, 1)",
        "DELETE FROM names; DELETE FROM name_keys; DELETE FROM parts; DELETE FROM judged; DELETE FROM links",
        "UPDATE names SET entity = 1, said = 9",
        "UPDATE shown SET published_at = '1999-01-01', outlet = 'Wrong', depth = 7",
        "DELETE FROM shown; DELETE FROM counts; INSERT INTO search (search) VALUES ('delete-all'); DELETE FROM bands",
    ],
)
def test_the_view_is_made_again_from_the_records(path: Path, sql: str) -> None:
    view, told = view_of(path), told_by(path)
    spoil(path, sql)
    assert view_of(path) != view
    mend(path)
    assert view_of(path) == view
    assert told_by(path) == told
    assert check_health(path) == []
    assert contents(path, "ferry") == ["the ferry sank"]
