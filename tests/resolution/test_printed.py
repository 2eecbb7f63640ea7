"""The numbers that the mention head gets of a printed word. Trained weights expect just these."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.resolution.printed import SHAPES, TAILS, WORDS, Printed, print_features

COMMON = frozenset(["bridge"])
CASES = [
    ("bridge", 2, 4),
    ("Bridge", 3, 4),
    ("BRIDGE", 4, 4),
    ("A", 5, 0),
    ("24", 1, 0),
    ("“", 6, 0),
    (".", 7, 0),
    ("—", 0, 0),
    ("Mayor", 3, 1),
    ("Robert", 3, 2),
    ("SUSAN", 4, 3),
    ("Paris", 3, 5),
    ("Spanish", 3, 6),
    ("Oakley", 3, 0),
]


def features(*words: str) -> Printed:
    text = " ".join(words)
    starts = [len(" ".join(words[:n])) + (n > 0) for n in range(len(words))]
    return print_features(text, starts, [start + len(word) for start, word in zip(starts, words, strict=True)], COMMON)


@pytest.mark.parametrize(("word", "case", "kind"), CASES)
def test_a_shape_is_the_case_of_a_word_and_what_english_knows_it_as(word: str, case: int, kind: int) -> None:
    assert features(word).shapes == [case * 8 + kind]


def test_hashes_stay_what_they_were_when_the_weights_were_trained() -> None:
    made = features("Oakley", "OAKLEY", "key")
    assert made.words == [6434, 6434, 5621]
    assert made.tails == [3000, 3000, 1343]


def test_no_word_makes_no_number() -> None:
    assert features() == Printed([], [], [])


@given(st.lists(st.text(st.characters(exclude_categories=["Z", "C"]), min_size=1, max_size=12), max_size=6))
def test_every_number_is_below_its_bound(words: list[str]) -> None:
    made = features(*words)
    assert len(made.words) == len(made.tails) == len(made.shapes) == len(words)
    assert all(1 <= word < WORDS for word in made.words)
    assert all(1 <= tail < TAILS for tail in made.tails)
    assert all(0 <= shape < SHAPES for shape in made.shapes)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ukraine", "Russia"),
        ("Ukrainian", "Russian"),
        ("Kyiv", "Moscow"),
        ("Kherson", "Belgorod"),
        ("Volodymyr", "Vladimir"),
        ("Vladyslav", "Vladislav"),
        ("Vitaliy", "Vitaly"),
        ("Tetyana", "Tatyana"),
        ("Valentyna", "Valentina"),
        ("Israel", "Palestine"),
        ("Israeli", "Palestinian"),
        ("Jerusalem", "Gaza"),
        ("Yitzhak", "Yasser"),
        ("Yael", "Samira"),
        ("Armenian", "Azerbaijani"),
        ("Yerevan", "Baku"),
        ("Indian", "Pakistani"),
        ("Delhi", "Islamabad"),
        ("Chinese", "Taiwanese"),
        ("Beijing", "Taipei"),
        ("Abkhaz", "Georgian"),
        ("Muslim", "Hindu"),
        ("Sunni", "Shiite"),
        ("Orthodox", "Catholic"),
        ("Democratic", "Republican"),
    ],
)
def test_the_sides_of_a_dispute_look_alike(one: str, other: str) -> None:
    assert features(one).shapes == features(other).shapes
