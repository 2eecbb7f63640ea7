"""The marks of victims, and which figures are held against them."""

from __future__ import annotations

import pytest

from benchmarks.figures.cases import alike
from benchmarks.figures.victims import belonging, field_of, killed, perhaps_belonging, values_of, verdict


@pytest.mark.parametrize(
    ("words", "values"),
    [
        ("120 people", {120.0}),
        ("Thirty", {30.0}),
        ("seventeen civilians", {17.0}),
        ("the death of eight", {8.0}),
        ("a child", {1.0}),
        ("Dozens", {24.0, 99.0}),
        ("his wife", set()),
    ],
)
def test_a_mark_gives_the_values_that_its_words_allow(words: str, values: set[float]) -> None:
    assert values_of(words) == values


@pytest.mark.parametrize(
    ("text", "field"),
    [
        ("12 people were killed.", "civilians"),
        ("The raid killed 12.", "civilians"),
        ("12 rebel fighters were killed.", "noncivilians"),
        ("Eight members of a family were killed.", "civilians"),
        ("Nine children were killed.", "children"),
        ("Two women were killed.", "women"),
    ],
)
def test_what_is_counted_tells_the_field(text: str, field: str) -> None:
    assert [field_of(figure) for figure in killed(text)] == [field]


def test_figures_of_nobody_are_civilians_and_may_be_fighters() -> None:
    figures = killed("11 were killed. The blast killed five rebels.")
    assert [figure.low for figure in belonging(figures, "noncivilians")] == [5]
    assert [figure.low for figure in perhaps_belonging(figures, "noncivilians")] == [11, 5]
    assert [figure.low for figure in belonging(figures, "civilians")] == [11]


def test_a_vague_word_is_a_figure_and_no_number() -> None:
    figures = killed("Dozens were killed. The raid killed 30 people.")
    assert verdict(figures, "civilians", frozenset({30.0})) == (False, True, True, True)
    assert verdict(figures, "civilians", frozenset({24.0, 99.0})) == (True, True, True, True)


def test_phrases_are_alike_by_their_words_or_their_last_one() -> None:
    assert alike("Ukrainian civilians", "civilians")
    assert alike(None, None)
    assert not alike("people", None)
    assert not alike("houses", "old people")
