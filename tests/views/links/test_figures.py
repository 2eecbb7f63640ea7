"""Two figures: whether both can hold."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.records import COMPARATORS, EVENTS, Figure
from inquit.views.links.figures import compare_figures, head_group
from tests.views.links.made import counted, exactly

AT_LEAST_10 = counted("at least 10", 10, None, comparator="at_least")
AT_LEAST_30 = counted("at least 30", 30, None, comparator="at_least")
MORE_THAN_20 = counted("more than 20", 20, None, comparator="more_than")
ABOUT_50 = counted("about 50", 50, 50, comparator="about")
NEARLY_1000 = counted("nearly a thousand", None, 1000, comparator="nearly")
UP_TO_40 = counted("up to 40", None, 40, comparator="up_to")
DOZENS = counted("dozens", 24, 99, comparator="vague")
NONE = counted("no", 0, 0)


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (exactly(12), exactly(17)),
        (AT_LEAST_30, exactly(22)),
        (DOZENS, exactly(10)),
        (UP_TO_40, exactly(41)),
        (NONE, exactly(1)),
        (ABOUT_50, exactly(85)),
        (NEARLY_1000, exactly(500)),
        (NEARLY_1000, exactly(1001)),
        (counted("between 20 and 30", 20, 30, comparator="range"), exactly(44)),
    ],
)
def test_intervals_that_do_not_meet_differ(left: Figure, right: Figure) -> None:
    assert compare_figures(left, right) == compare_figures(right, left) == "differs"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (exactly(12), exactly(12)),
        (AT_LEAST_10, exactly(14)),
        (AT_LEAST_10, AT_LEAST_30),
        (MORE_THAN_20, exactly(23)),
        (ABOUT_50, exactly(52)),
        (NEARLY_1000, exactly(960)),
        (UP_TO_40, exactly(35)),
        (DOZENS, exactly(40)),
    ],
)
def test_intervals_that_meet_agree(left: Figure, right: Figure) -> None:
    assert compare_figures(left, right) == compare_figures(right, left) == "agrees"


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (exactly(5), exactly(9, event="injured")),
        (exactly(7, "civilians"), exactly(3, "soldiers")),
        (exactly(5, "children"), exactly(12, "people")),
        (exactly(7, "civilians"), exactly(12)),
        (
            counted("3", 3, 3, "houses", event="other", unit="things"),
            counted("5", 5, 5, "bridges", event="other", unit="things"),
        ),
        (
            counted("3 million", 3e6, 3e6, None, event="other", unit="money", currency="EUR"),
            counted("3 million", 3e6, 3e6, None, event="other", unit="money", currency="USD"),
        ),
    ],
)
def test_what_is_counted_apart_is_not_comparable(left: Figure, right: Figure) -> None:
    assert compare_figures(left, right) == compare_figures(right, left) == "not comparable"


def test_a_part_that_exceeds_its_whole_differs() -> None:
    assert compare_figures(exactly(20, "civilians"), exactly(12)) == "differs"
    assert compare_figures(exactly(300, "pilgrims"), exactly(3)) == "differs"


def test_the_head_noun_says_who_is_counted() -> None:
    assert [head_group(words) for words in ("Velarian rebels", "residents of the town", "people from one street")] == [
        "fighters",
        "civilians",
        "people",
    ]


NUMBERS = st.none() | st.integers(0, 10**6).map(float)
FIGURES = st.builds(
    lambda low, high, comparator, counted_, event, unit: counted(
        "x", low, high, counted_, comparator=comparator, event=event, unit=unit
    ),
    NUMBERS,
    NUMBERS,
    st.sampled_from([None, *COMPARATORS]),
    st.sampled_from([None, "people", "civilians", "soldiers", "houses", "…"]),
    st.sampled_from(EVENTS),
    st.sampled_from([None, "people", "money", "percent", "things"]),
)


@given(FIGURES, FIGURES)
def test_the_verdict_is_the_same_from_either_side(left: Figure, right: Figure) -> None:
    assert compare_figures(left, right) == compare_figures(right, left)


def test_a_figure_never_differs_from_itself_in_another_mood() -> None:
    assert compare_figures(DOZENS, replace(DOZENS, modality="denied")) == "agrees"
