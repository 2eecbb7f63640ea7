"""What is said of a printed party that has no name of its own."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.records import Span
from inquit.resolution.forms import form_of, is_plural, singular, take_apart


@pytest.mark.parametrize(
    ("words", "form"),
    [
        ("he", "pronoun"),
        ("They", "pronoun"),
        ("the report", "document"),
        ("the text of the letters", "document"),
        ("local officials", "group"),
        ("police in the town", "group"),
        ("residents of Tarn", "group"),
        ("a source in the ministry", "unnamed"),
        ("an official who spoke on condition of anonymity", "unnamed"),
        ("the mayor", "role"),
        ("the mayor’s spokeswoman", "role"),
        ("the ministry", "organisation"),
        ("…", None),
    ],
)
def test_the_form_of_a_party(words: str, form: str | None) -> None:
    text = f"“So,” {words} said."
    assert form_of(text, take_apart(text, Span(6, 6 + len(words)))) == form


@pytest.mark.parametrize("words", ["outsourced workers", "the resourceful mayor"])
def test_a_word_that_only_looks_like_one_for_an_unnamed_source_makes_none(words: str) -> None:
    assert form_of(words, take_apart(words, Span(0, len(words)))) != "unnamed"


def test_a_phrase_ends_with_its_first_comma_and_its_head_stands_before_the_first_preposition() -> None:
    words = "the mayor’s deputy head of news, who left"
    phrase = take_apart(words, Span(0, len(words)))
    assert phrase.words == ("the", "mayor", "deputy", "head", "of", "news")
    assert phrase.words[phrase.head] == "head"
    assert phrase.owned == {1}
    assert phrase.is_definite


@pytest.mark.parametrize(
    ("plural", "one"), [("mayors", "mayor"), ("spokesmen", "spokesman"), ("deputies", "deputy"), ("boss", "boss")]
)
def test_plurals(plural: str, one: str) -> None:
    assert singular(plural) == one
    assert is_plural(plural) == (plural != one)


@given(st.text(max_size=40))
def test_any_words_can_be_taken_apart(words: str) -> None:
    phrase = take_apart(words, Span(0, len(words)))
    assert all(0 <= start < end <= len(words) for start, end in phrase.spans)
    assert form_of(words, phrase) is None or phrase.words
