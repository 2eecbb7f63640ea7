"""The ledger's columns: SQL that SQLite takes, and a reference page that says the same."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest

from inquit.columns import DERIVED, RECORDS, SEARCH, TABLES, Table, to_markdown, to_sql

PAGE = Path(__file__).parents[1] / "docs" / "reference" / "ledger.md"


@pytest.fixture
def database() -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(":memory:")
    for table in TABLES:
        for statement in to_sql(table):
            connection.execute(statement)
    connection.execute(SEARCH.format(schema="main."))
    yield connection
    connection.close()


@pytest.mark.parametrize("table", TABLES, ids=lambda table: table.name)
def test_a_table_has_its_columns_in_their_order(table: Table, database: sqlite3.Connection) -> None:
    found = [row[1] for row in database.execute(f"PRAGMA table_info({table.name})")]
    assert found == [column.name for column in table.columns]


@pytest.mark.parametrize("table", RECORDS, ids=lambda table: table.name)
def test_a_record_cannot_be_edited(table: Table, database: sqlite3.Connection) -> None:
    values = ", ".join("1" for _ in table.columns)
    database.execute(f"INSERT INTO {table.name} VALUES ({values})")
    with pytest.raises(sqlite3.IntegrityError, match="never edited"):
        database.execute(f"UPDATE {table.name} SET {table.columns[-1].name} = 2")


def test_a_derived_table_can_be_made_again(database: sqlite3.Connection) -> None:
    for table in DERIVED:
        database.execute(f"INSERT INTO {table.name} VALUES ({', '.join('1' for _ in table.columns)})")
        database.execute(f"UPDATE {table.name} SET {table.columns[-1].name} = 2")


def test_every_column_says_what_it_is() -> None:
    assert all(column.words for table in TABLES for column in table.columns)
    assert all(table.words for table in TABLES)


def test_the_reference_holds_every_table_as_it_is() -> None:
    assert to_markdown() in PAGE.read_text("utf-8"), "write it again: python -m tests.test_columns"


if __name__ == "__main__":
    head = PAGE.read_text("utf-8").partition("## Records")[0]
    PAGE.write_text(head + to_markdown(), "utf-8")
