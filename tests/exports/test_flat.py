"""Statements and articles as rows of a table."""

import hashlib

from inquit.exports.base import Choices
from inquit.exports.flat import (
    ARTICLE_COLUMNS,
    STATEMENT_COLUMNS,
    Kind,
    article_rows,
    statement_rows,
)
from tests.exports.built import EMPTY, ENTRIES, FILE, NESTED, ODD, WEB

OWN = Choices()


def test_columns_have_one_name_each_and_words() -> None:
    for columns in (STATEMENT_COLUMNS, ARTICLE_COLUMNS):
        assert len({column.name for column in columns}) == len(columns)
        assert all(column.words for column in columns)
        assert all(column.unit for column in columns if column.kind in (Kind.INTEGER, Kind.REAL, Kind.SPANS))


def test_every_key_of_the_wire_has_its_column() -> None:
    wire = ENTRIES[0].statements[0].to_dict()
    assert set(wire) <= {column.name for column in STATEMENT_COLUMNS}


def test_rows_have_the_columns_in_their_order() -> None:
    for entry in ENTRIES:
        for row in statement_rows(entry, OWN):
            assert list(row) == [column.name for column in STATEMENT_COLUMNS]
        for row in article_rows(entry):
            assert list(row) == [column.name for column in ARTICLE_COLUMNS]


def test_a_row_has_the_words_their_places_and_its_articles_facts() -> None:
    row = next(statement_rows(ENTRIES[0], OWN))
    assert row["content"] == "We wi\u0301ll hold … and rebuild."
    assert row["content_spans"] == [list(span) for span in ENTRIES[0].statements[0].content]
    assert (row["source"], row["cue"], row["score"]) == ("Zelenskyy", "said", 0.877)
    assert (row["title"], row["outlet"], row["address"]) == (WEB.title, WEB.outlet, WEB.address)
    assert row["digest"] == hashlib.sha256(ODD.article.text.encode()).hexdigest()


def test_what_is_not_known_is_none_and_has_no_place() -> None:
    row = list(statement_rows(ENTRIES[2], OWN))[3]
    assert [row[name] for name in ("kind", "cue", "source", "channel", "said", "said_from")] == [None] * 6
    assert [row[f"{part}_spans"] for part in ("cue", "source", "channel")] == [[], [], []]
    assert row["narrator"] is True


def test_figures_stand_in_a_row_as_on_the_wire() -> None:
    rows = list(statement_rows(ENTRIES[2], OWN))
    narrated = ENTRIES[2].statements[3]
    assert rows[3]["figures"] == [figure.to_dict() for figure in narrated.figures]
    assert [len(narrated.figures), rows[0]["figures"]] == [1, []]


def test_an_article_has_a_row_a_place_where_it_was_seen() -> None:
    rows = list(article_rows(ENTRIES[0]))
    assert [row["address"] for row in rows] == [WEB.address, FILE.address]
    assert [row["title"] for row in rows] == [WEB.title, None]
    assert {row["text"] for row in rows} == {ODD.article.text}
    assert rows[0]["characters"] == len(ODD.article.text)


def test_an_article_without_statements_has_no_statement_row() -> None:
    assert ENTRIES[1].stored is EMPTY
    assert list(statement_rows(ENTRIES[1], OWN)) == []
    assert len(list(article_rows(ENTRIES[1]))) == 1


def test_a_shared_row_names_the_file_alone() -> None:
    assert {row["address"] for row in statement_rows(ENTRIES[2], Choices(share=True))} == {"table.csv#row=12"}
    assert NESTED.appearances[0] is FILE
