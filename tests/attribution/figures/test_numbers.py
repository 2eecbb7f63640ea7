"""One number at a place."""

from __future__ import annotations

import pytest

from inquit.attribution.figures.numbers import Number, read_number
from inquit.attribution.figures.passage import passages
from inquit.records import Span


def number_in(text: str) -> Number | None:
    (passage,) = passages(text, Span(0, len(text)))
    return read_number(passage, 0)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("12 people", 12),
        ("2,000 people", 2000),
        ("2.000 people", 2000),
        ("2 000 people", 2000),
        ("2\u00a0000 people", 2000),
        ("1,234,567 votes", 1234567),
        ("1.5 million people", 1_500_000),
        ("1.125 million people", 1_125_000),
        ("3m people", 3_000_000),
        ("two thousand people", 2000),
        ("two hundred thousand people", 200_000),
        ("one hundred and twenty people", 120),
        ("a hundred and ten people", 110),
        ("forty-five people", 45),
        ("a thousand people", 1000),
        ("half a million people", 500_000),
        ("two and a half million people", 2_500_000),
        ("a dozen eggs", 12),
        ("half a dozen eggs", 6),
        ("three dozen eggs", 36),
        ("14 thousand people", 14_000),
        ("zero deaths", 0),
        ("6.2 percent", 6.2),
        ("1.250 percent", 1.25),
    ],
)
def test_digits_and_words_are_one_number(text: str, value: float) -> None:
    found = number_in(text)
    assert found is not None
    assert (found.low, found.high) == (value, value)


@pytest.mark.parametrize(
    ("text", "low", "high", "rule"),
    [
        ("dozens of people", 24, 99, "dozens: 24 to 99"),
        ("scores of people", 40, 200, "scores: 40 to 200"),
        ("hundreds were killed", 100, 999, "hundreds: 100 to 999"),
        ("thousands fled", 1000, 9999, "thousands: 1,000 to 9,999"),
        ("tens of thousands fled", 10_000, 99_999, "tens of thousands: 10,000 to 99,999"),
        ("several houses", 3, 9, "several: 3 to 9"),
        ("several hundred houses", 300, 900, "several hundred: 300 to 900"),
        ("a few dozen houses", 36, 72, "a few dozen: 36 to 72"),
        ("a couple of hundred houses", 200, 200, "a couple of hundred: 200 to 200"),
        ("a handful of houses", 3, 6, "a handful: 3 to 6"),
    ],
)
def test_a_vague_word_is_an_interval_with_its_rule(text: str, low: float, high: float, rule: str) -> None:
    found = number_in(text)
    assert found is not None
    assert (found.low, found.high, found.form, found.rule) == (low, high, "vague", rule)


@pytest.mark.parametrize(
    ("text", "value", "rule"),
    [
        ("a third of them", 33.3, "a third: 100/3 percent"),
        ("two thirds of them", 66.7, "two thirds: 200/3 percent"),
        ("two-thirds of them", 66.7, "two-thirds: 200/3 percent"),
        ("half of them", 50, "half: 100/2 percent"),
        ("half the flats", 50, "half: 100/2 percent"),
        ("one in five nurses", 20, "one in five: 100/5 percent"),
        ("nine out of ten nurses", 90, "nine out of ten: 900/10 percent"),
    ],
)
def test_a_share_is_a_percentage_with_its_rule(text: str, value: float, rule: str) -> None:
    found = number_in(text)
    assert found is not None
    assert (found.low, found.high, found.form, found.rule) == (value, value, "share", rule)


@pytest.mark.parametrize(
    "text", ["007 agents", "1" * 40, "a child", "10-year-old", "3rd", "scores a goal", "the third of"]
)
def test_what_is_no_number_is_none(text: str) -> None:
    assert number_in(text) is None


def test_a_tied_word_bounds_its_number() -> None:
    odd, plus = number_in("30-odd lorries"), number_in("60,000-plus fans")
    assert odd is not None
    assert plus is not None
    assert (odd.low, odd.bound, plus.low, plus.bound) == (30, "about", 60_000, "at_least")
