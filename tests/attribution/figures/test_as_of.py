"""For which days a figure is given."""

from __future__ import annotations

from datetime import date

import pytest

from tests.attribution.figures.reading import figures_in

WEDNESDAY = date(2024, 2, 14)


@pytest.mark.parametrize(
    ("text", "words", "first", "last"),
    [
        ("As of Tuesday, 40 people had died.", "As of Tuesday", "2024-02-13", "2024-02-13"),
        ("By Monday 1,900 families had fled.", "By Monday", "2024-02-12", "2024-02-12"),
        ("Since Monday 12 people have died.", "Since Monday", "2024-02-12", "2024-02-14"),
        ("So far 40 people have died.", "So far", "2024-02-14", "2024-02-14"),
    ],
)
def test_the_days_are_reckoned_from_publication(text: str, words: str, first: str, last: str) -> None:
    figure = figures_in(text, published=WEDNESDAY)[0]
    assert figure.as_of is not None
    assert (figure.as_of_text, figure.as_of.start, figure.as_of.end) == (words, first, last)


@pytest.mark.parametrize("text", ["12 people died on Tuesday.", "Since the war began 12 people have died."])
def test_the_day_of_the_event_and_what_the_calendar_leaves_open_are_none(text: str) -> None:
    assert figures_in(text, published=WEDNESDAY)[0].as_of is None


def test_without_a_day_of_publication_only_full_dates_count() -> None:
    assert figures_in("As of Tuesday, 40 people had died.")[0].as_of is None
