"""What is said of a printed source."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.attribution.sources import describe
from inquit.records import Party, Span


def party(words: str) -> Party:
    text = f"“So,” {words} said."
    return describe(text, Span(6, 6 + len(words)))


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("he", "pronoun"),
        ("They", "pronoun"),
        ("Ann Smith", "name"),
        ("Ann B. Smith", "name"),
        ("Ludwig van Beethoven", "name"),
        ("Jean-Luc O’Neill", "name"),
        ("Élodie Durand", "name"),
        ("the report", "document"),
        ("the text of the letters", "document"),
        ("local officials", "group"),
        ("police in the town", "group"),
        ("a source in the ministry", "unnamed"),
        ("an official who spoke on condition of anonymity", "unnamed"),
        ("the mayor", None),
        ("Smith", None),
        ("…", None),
    ],
)
def test_the_form_of_a_source(words: str, form: str | None) -> None:
    assert party(words).form == form


@pytest.mark.parametrize("words", ["Ann Smith", "Ann B. Smith", "Ludwig van Beethoven"])
def test_a_name_is_given_where_it_is_printed_in_full(words: str) -> None:
    assert party(words).name == words
    assert party(f"{words}’s").name == words
    assert party(f"{words}'s").name == words


@pytest.mark.parametrize("words", ["Smith", "he", "the mayor", "Mayor of Skarrow", "mayor Ann Smith", "Ann and Bob"])
def test_a_name_is_not_guessed(words: str) -> None:
    assert party(words).name is None


@pytest.mark.parametrize("words", ["outsourced workers", "the resourceful Bob"])
def test_a_word_that_only_looks_like_one_for_an_unnamed_source_makes_none(words: str) -> None:
    assert party(words).form != "unnamed"


@given(st.text(min_size=1, max_size=30))
def test_a_party_shows_exactly_the_printed_words(words: str) -> None:
    made = party(words)
    assert made.text == words
    assert made.spans == (Span(6, 6 + len(words)),)
    assert made.name is None or made.name in words
