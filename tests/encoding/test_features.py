"""What the encoder sees of a word beside its letters."""

from __future__ import annotations

import re

import pytest

from inquit.encoding.features import Features, find_features
from inquit.languages.en import ENGLISH
from inquit.segmentation.segment import segment


def features(text: str) -> Features:
    places = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    parts = segment(text, ENGLISH)
    starts, ends = [start for start, _ in places], [end for _, end in places]
    return find_features(text, starts, ends, parts.paragraphs, parts.quotations, parts.turns)


@pytest.mark.parametrize(
    ("word", "case"),
    [
        ("said", 0),
        ("1990s", 0),
        ("“", 0),
        ("§", 0),
        ("Ann", 1),
        ("A", 1),
        ("Élodie", 1),
        ("NATO", 2),
        ("ÉU", 2),
        ("McDonald", 3),
        ("iPhone", 3),
    ],
)
def test_the_case_of_a_word(word: str, case: int) -> None:
    assert features(word).cases == [case]


@pytest.mark.parametrize("word", ["中", "הגשר", "قال", "한국"])
def test_letters_without_case_have_none(word: str) -> None:
    assert features(word).cases == [0]


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_first_word_of_a_paragraph_is_told_and_whether_a_blank_line_stands_before(end: str) -> None:
    assert features(f"One two{end}Three four{end}{end}Five six").layouts == [2, 0, 1, 0, 2, 0]


def test_white_space_in_front_of_a_text_changes_no_layout() -> None:
    assert features(" \n One two").layouts == [2, 0]


def test_a_speakers_label_and_its_colon_are_told() -> None:
    assert features("MS ADEYAR: I was there.\nNobody: Yes").layouts == [3, 3, 3, 0, 0, 0, 0, 3, 3, 0]


def test_words_between_marks_are_deeper_than_the_marks_themselves() -> None:
    assert features("He said “one ‘two three’ four” five").depths == [0, 0, 0, 1, 1, 2, 2, 1, 1, 0, 0]


def test_three_layers_count_as_two() -> None:
    assert max(features('“one "two ‘three’ four" five”').depths) == 2


def test_an_unclosed_quotation_ends_with_its_paragraph() -> None:
    assert features("“one two\nthree").depths == [0, 1, 1, 0]


def test_a_text_without_words_has_no_features() -> None:
    assert features("") == Features([], [], [])
