from __future__ import annotations

import numpy as np
import pytest

from inquit.views.links.candidates import Vocabulary, counts_of

TEXTS = [
    "the bridge was hit",
    "the bridge was hit — at 9.30",
    "the Bridge; was hit, at 3rd street_one",
    "",
    "a\x00b é1",
]


def _stems(vocabulary: Vocabulary, contents: list[str]) -> list[set[str]]:
    bags = vocabulary.bags(contents)
    names = vocabulary.names
    return [{names[term] for term in bags.terms[bags.owners == number]} for number in range(len(contents))]


def test_words_are_the_same_whatever_marks_and_digits_stand_beside_them() -> None:
    plain, marked, numbered, empty, odd = _stems(Vocabulary(), TEXTS)
    assert plain == {"bridg", "strik"}
    assert marked == plain | {"9.30"}
    assert plain | {"3", "rd"} <= numbered
    assert empty == set()
    assert odd == {"b", "é1"}


@pytest.mark.parametrize("number", range(len(TEXTS)))
def test_a_content_has_the_same_words_alone_and_among_others(number: int) -> None:
    assert _stems(Vocabulary(), [TEXTS[number]]) == [_stems(Vocabulary(), TEXTS)[number]]


def test_runs_of_words_do_not_cross_from_one_content_into_the_next() -> None:
    bags = Vocabulary().bags(["one two three", "four five — six", "seven eight nine ten"])
    assert bags.holders.tolist() == [2]


def test_a_word_is_counted_once_a_statement() -> None:
    vocabulary = Vocabulary()
    bags = [vocabulary.bags(["bridge bridge", "bridge"]), vocabulary.bags(["the bridge"])]
    assert counts_of(bags, len(vocabulary.names)).tolist() == [3]


def test_both_sides_have_one_number_for_a_word() -> None:
    vocabulary = Vocabulary()
    left, right = vocabulary.bags(["shelled towns"]), vocabulary.bags(["a town shelled"])
    assert np.array_equal(left.terms, right.terms)
