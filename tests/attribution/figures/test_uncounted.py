"""Numbers that count nothing."""

from __future__ import annotations

import pytest

from tests.attribution.figures.reading import figures_in


@pytest.mark.parametrize(
    "text",
    [
        "Talks will open in Room 12 of the hotel at 9.30 am on 14 March.",
        "It began on July 21, 2015, and ended in 2016.",
        "Anna Keppel, 19, won the final 6-4, 3-6, 7-5.",
        "Anna Keppel (19) won in two hours and forty minutes.",
        "City beat Rovers 2–0 on Saturday.",
        "She was born at 7 Mill Lane in 1931.",
        "Under Article 12 of the 1974 treaty both states are free.",
        "Articles 3 and 4 of the treaty say so.",
        "Flight 93 left platform 5 at 18.20.",
        "The 12-storey tower is 38 metres high.",
        "The 81-year-old came on his second visit in three weeks.",
        "It was minus 20 degrees, with winds of 90 kilometres an hour.",
        "The Group of Seven meets on the 3rd; the G20 is to follow.",
        "One of the pilots said so. One must never give up.",
        "The two men have not spoken. The two sides agreed.",
        "Call 0800 555 019 after 9/11.",
        "They came, most of them over 60.",
        "1) The first reason. 2) The second.",
        "It is open 24/7.",
    ],
)
def test_dates_ages_times_labels_scores_and_references_are_no_figures(text: str) -> None:
    assert [figure.text for figure in figures_in(text)] == []


def test_a_year_is_told_from_a_count() -> None:
    assert figures_in("In 2000 people voted for change.") == []
    assert [figure.low for figure in figures_in("About 2000 people voted.")] == [2000]
    assert [figure.low for figure in figures_in("2000 people voted.")] == [2000]
    assert [figure.low for figure in figures_in("In Marn, 1500 people fled.")] == [1500]
    assert [figure.low for figure in figures_in("The raid killed 1429 in Marn.")] == [1429]
    assert figures_in("Since 2011 rebels have fought. The 2014 elections were free.") == []


def test_a_day_in_front_of_the_month_leaves_the_number_behind_it() -> None:
    assert [figure.low for figure in figures_in("On 15 July 12 people fled.")] == [12]
    assert [figure.low for figure in figures_in("On July 12 400 people fled.")] == [400]


def test_a_label_of_time_is_no_label_where_something_is_counted() -> None:
    assert [figure.low for figure in figures_in("So far this year 61 cyclists have died.")] == [61]
