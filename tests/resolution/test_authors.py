"""Whose words a document carries."""

from __future__ import annotations

import pytest

from inquit.resolution.authors import find_authors
from inquit.resolution.forms import take_apart
from tests.resolution.made import cast_of, span_of


def authors(words: str, phrase: str) -> list[str | None]:
    text, cast = cast_of(words)
    return [party.name for party in find_authors(text, cast).of(take_apart(text, span_of(text, phrase)))]


@pytest.mark.parametrize(
    ("words", "phrase"),
    [
        ("A letter from {Ann Smith} says no.", "A letter from Ann Smith"),
        ("They read the letter of {Ann Smith}. The letter says no.", "The letter"),
        ("{Ann Smith}’s latest letter says no.", "Ann Smith’s latest letter"),
        ("They got a letter from {Ann Smith}. The letter says no.", "The letter"),
        ("They got letters of appeal from {Ann Smith}. The appeals say no.", "The appeals"),
        ("A report published by the mayor, {Ann Smith}, says no.", "A report published by the mayor, Ann Smith"),
    ],
)
def test_the_author_is_named_in_the_phrase_or_where_the_document_came_in(words: str, phrase: str) -> None:
    assert authors(words, phrase) == ["Ann Smith"]


def test_a_body_before_the_document_made_it() -> None:
    assert authors("A {Tarn University|organisation} poll says no.", "A Tarn University poll") == ["Tarn University"]


def test_several_authors_in_their_order() -> None:
    words = "Letters from the mayor {Ann Smith} and the bishop {Bob Jones} came. The letters say no."
    assert authors(words, "The letters") == ["Ann Smith", "Bob Jones"]


@pytest.mark.parametrize(
    "words",
    [
        "A letter to {Ann Smith} came. The letter says no.",
        "A letter of thanks to {Ann Smith} came. The letter says no.",
        "{Ann Smith} has received a letter. The letter says no.",
        "A letter from {Ann Smith} came. Another letter says no.",
        "A letter from {Ann Smith} came. The law says no.",
    ],
)
def test_who_gets_a_document_or_wrote_another_is_not_its_author(words: str) -> None:
    phrase = words.rpartition(". ")[2].removesuffix(" says no.")
    assert authors(words, phrase) == []
