"""What a user may ask, and that the user's words are never SQLite's syntax."""

from __future__ import annotations

import re
import sqlite3
from contextlib import closing
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.errors import UsageError
from inquit.ledger.query import Cursor, Query, to_facts, to_filters, to_match

ANY = st.text() | st.text('"():*^-+{}ANDORT \x00\ud83d,.a1', max_size=30)


@pytest.mark.parametrize("date", ["2022", "2022-03", "2022-03-22", "2022-03-22T10:30", "2022-03-22T10:30:00Z"])
def test_a_date_may_be_vague(date: str) -> None:
    assert (Query(from_=date).from_, Query(to=date).to) == (date, date)


@pytest.mark.parametrize(
    "date", ["", "yesterday", "22.3.2022", "2022-3-22", "2022-03-22 10:30", "' OR 1", "2022-", "２０２２", "2022-02-30"]
)
@pytest.mark.parametrize("option", ["from_", "to"])
def test_words_that_are_no_date_are_refused(option: str, date: str) -> None:
    with pytest.raises(UsageError, match="is no date") as raised:
        Query(**{option: date})  # type: ignore[arg-type]  # both of these parts are words
    assert option.strip("_") in str(raised.value)
    assert "2022-03" in raised.value.hint


def test_an_unknown_kind_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(UsageError, match="no kind 'loud'") as raised:
        Query(kind="loud")
    assert "direct, mixed, indirect" in raised.value.hint


def test_figures_of_an_unknown_event_are_refused_and_the_known_are_named() -> None:
    with pytest.raises(UsageError, match="no figures of 'lost'") as raised:
        Query(figure="lost")
    assert "killed, injured, displaced, detained, troops, other, any" in raised.value.hint


@pytest.mark.parametrize(
    ("given", "said", "hint"),
    [
        ({"reviewed": "yes"}, "no 'yes'", "any, no"),
        ({"depth": -1}, "no depth -1", "0 for the outermost"),
        ({"depth": 10**20}, "no depth 1000", "0 for the outermost"),
    ],
)
def test_what_cannot_be_is_refused_with_what_can(given: dict[str, object], said: str, hint: str) -> None:
    with pytest.raises(UsageError, match=said) as raised:
        Query(**given)  # type: ignore[arg-type]  # as given by the test
    assert hint in raised.value.hint


def test_figures_and_the_narrator_are_searched_for_as_words_of_the_index() -> None:
    assert to_match(Query(figure="killed")) == "{facts} : (fkilled)"
    assert to_match(Query(figure="any", narrator=True)) == "{facts} : (fany) AND {facts} : (v1)"
    assert to_match(Query(narrator=False)) is None  # nearly all: only beside words
    assert to_facts(Query(narrator=False), earliest=date.min, latest=date.max) == "{facts} : (v0)"


@pytest.mark.parametrize("cursor", [Cursor("", 1), Cursor("2022-03-22", 7), Cursor("2022-03-22T10:30:00Z", 10**17)])
def test_a_cursor_is_read_as_it_was_written(cursor: Cursor) -> None:
    assert Cursor.parse(str(cursor)) == cursor


@pytest.mark.parametrize(
    "words", ["", "~", "7", "2022-03-22~", "2022~x", "~-1", "2022~1~2", "~" + "9" * 19, "' OR 1~1"]
)
def test_words_that_no_page_gave_are_no_cursor(words: str) -> None:
    with pytest.raises(UsageError, match="no place to go on from"):
        Cursor.parse(words)


@pytest.mark.parametrize(
    ("words", "match"),
    [
        ("vote", '"vote"'),
        ("the vote", '"the" AND "vote"'),
        ("the the vote", '"the" AND "vote"'),
        ('"the vote" is', '"the vote" AND "is"'),
        ("said NOT", '"said" AND "NOT"'),
        ("2,000", '"2,000"'),
        ('a"b', '"a b"'),
        ('"unbalanced words', '" unbalanced" AND "words"'),
        ("a\x00b", '"a" AND "b"'),
        ("a\ud83db", '"a" AND "b"'),
        ("col:x", '"col:x"'),
        ("{content}: x", '"{content}:" AND "x"'),
    ],
)
def test_every_piece_of_a_user_s_words_stands_in_quotation_marks(words: str, match: str) -> None:
    assert to_match(Query(words)) == f"{{content source addressee}} : ({match})"
    assert to_match(Query(about=words)) == f"{{content}} : ({match})"
    assert to_match(Query(source=words, addressee=words)) == f"{{source}} : ({match}) AND {{addressee}} : ({match})"


def test_nothing_is_searched_where_no_words_are_asked_for() -> None:
    for query in (Query(), Query(" "), Query('- " "" * ('), Query(act="deny"), Query(from_="2022")):
        assert to_match(query) is None


def test_an_outlet_s_name_never_stands_in_a_search() -> None:
    match = to_match(Query(outlet='Daily") OR {content} : ("x'))
    assert match is not None
    assert re.fullmatch(r"\{facts\} : \(o[0-9a-f]+\)", match)
    assert match == to_match(Query(outlet='DAILY") or {content} : ("X'))


@pytest.mark.parametrize("words", ['"', '""', "-", "*", "(", "^", "🙂", "\x00", "\ud83d", "… — !", '" "'])
@pytest.mark.parametrize("part", ["words", "source", "addressee", "about"])
def test_a_part_without_anything_to_search_is_in_vain(part: str, words: str) -> None:
    assert Query(**{part: words}).is_in_vain  # type: ignore[arg-type]  # each of these parts is words
    assert Query(**{"words": "vote", "about": "off", part: words}).is_in_vain  # type: ignore[arg-type]


@pytest.mark.parametrize("query", [Query(), Query(" "), Query("vote -"), Query(act="deny"), Query(source="\n")])
def test_blanks_ask_for_nothing(query: Query) -> None:
    assert not query.is_in_vain


@given(ANY, ANY, ANY, ANY)
def test_any_words_make_a_search_that_sqlite_takes(words: str, source: str, addressee: str, about: str) -> None:
    query = Query(words, source, addressee, about)
    match = to_match(query)
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute("CREATE VIRTUAL TABLE search USING fts5(content, source, addressee, facts)")
        connection.execute("INSERT INTO search VALUES ('a 1 and or not', 'b', 'c', 'n0')")
        if match is not None:
            connection.execute("SELECT * FROM search WHERE search MATCH ?", (match,)).fetchall()


def test_a_filter_s_values_never_stand_in_its_sql() -> None:
    clauses, values = to_filters(Query(act="deny", article="y' OR 1", from_="2022"), Cursor("2022", 1))
    assert "OR 1)" not in " ".join(clauses)
    assert {"deny", "y' OR 1", "2022"} <= set(values)


def test_an_unknown_act_is_refused_and_the_known_are_named() -> None:
    with pytest.raises(UsageError, match="no act 'shout'") as raised:
        Query(act="shout")
    assert "deny" in raised.value.hint
