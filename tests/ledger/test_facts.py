"""What a statement is beside its words, as words of the index."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.facts import (
    ANY_EVENT,
    ask_days,
    ask_figure,
    ask_narrator,
    ask_outlet,
    first_day,
    last_day,
    write_facts,
)

DAYS = st.dates(date(1999, 1, 1), date(2003, 12, 31))


def words_of_day(day: date) -> set[str]:
    return set(write_facts(published=day.isoformat(), act=None, kind=None, depth=0, outlets=()).split())


def test_facts_are_words_and_what_is_unknown_is_left_out() -> None:
    facts = write_facts(published="2018-03-05T10:00:00Z", act="deny", kind="direct", depth=2, outlets=["B", None, "b"])
    assert facts == f"y2018 m201803 d20180305 n1 v0 adeny kdirect {ask_outlet('B')}"
    assert write_facts(published="", act=None, kind=None, depth=0, outlets=[None]) == "n0 v0"


def test_a_figure_is_found_by_its_event_and_as_one_of_any() -> None:
    known = {"published": "", "act": None, "kind": None, "outlets": ()}
    facts = write_facts(**known, depth=0, narrator=True, events=["killed", "injured", "killed"])  # type: ignore[arg-type]
    assert facts == "n0 v1 fany finjured fkilled"
    assert {ask_figure("killed"), ask_figure(ANY_EVENT), ask_narrator(narrator=True)} <= set(facts.split())


def test_an_outlet_is_one_word_whatever_is_in_it() -> None:
    odd = "The “Daily” News, \x00 \ud83d 日本 - OR *"
    assert ask_outlet(odd).isalnum()
    assert ask_outlet("STRASSE") == ask_outlet("Straße") != ask_outlet("Strass")


@given(DAYS, DAYS, DAYS)
def test_a_range_of_days_asks_for_each_of_them_and_for_no_other(first: date, last: date, day: date) -> None:
    asked = ask_days(first, last).split(" OR ")
    assert len(asked) == len(set(asked))
    for some in (day, first, last, first - timedelta(1), last + timedelta(1)):
        assert len(words_of_day(some) & set(asked)) == (first <= some <= last)


def test_a_long_range_takes_few_words() -> None:
    assert ask_days(date(1900, 1, 1), date(1999, 12, 31)).count(" OR ") == 99
    assert ask_days(date(2000, 1, 31), date(2001, 3, 1)) == (
        "d20000131 OR "
        + " OR ".join(f"m2000{month:02}" for month in range(2, 13))
        + " OR m200101 OR m200102 OR d20010301"
    )
    assert ask_days(date(9999, 12, 1), date.max) == "m999912"


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("2022", date(2022, 1, 1), date(2022, 12, 31)),
        ("2022-02", date(2022, 2, 1), date(2022, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("2022-12", date(2022, 12, 1), date(2022, 12, 31)),
        ("2022-03-22", date(2022, 3, 22), date(2022, 3, 22)),
        ("2022-03-22T10:00:00Z", date(2022, 3, 22), date(2022, 3, 22)),
    ],
)
def test_a_vague_date_has_a_first_and_a_last_day(words: str, first: date, last: date) -> None:
    assert (first_day(words), last_day(words)) == (first, last)


@pytest.mark.parametrize("words", ["2022-02-30", "2022-13", "0000", ""])
def test_a_day_that_there_is_not_has_none(words: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        first_day(words)
