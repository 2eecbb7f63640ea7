"""Printed dates: which day, what stands around them, and days that no calendar has."""

from __future__ import annotations

import pytest

from inquit.languages.base import either
from inquit.languages.en import ENGLISH
from inquit.segmentation.dates import PrintedDate, read_date


def read(text: str) -> PrintedDate | None:
    return read_date(text, 0, len(text), ENGLISH.datelines)


def found(text: str) -> PrintedDate:
    date = read(text)
    assert date is not None
    return date


@pytest.mark.parametrize(
    "text",
    [
        "2022-03-04",
        "2022/3/4",
        "2022.03.04",
        "4 March 2022",
        "4th March, 2022",
        "4-Mar-2022",
        "04 MAR 2022",
        "March 4, 2022",
        "Mar. 4th, 2022",
        "Friday, March 4, 2022",
        "Fri 4 Mar 2022",
    ],
)
def test_every_way_to_print_a_day_gives_the_same_day(text: str) -> None:
    assert found(text).iso == "2022-03-04"
    assert found(text).end == len(text)


@pytest.mark.parametrize(
    "text",
    [
        *("2022-03-04 14:05", "2022-03-04T14:05:06Z", "2022-03-04, 2:05 p.m.", "4 March 2022 at 2:05 pm EST"),
        *("March 4, 2022 14.05 GMT", "2022-03-04 14:05:06.123+02:00", "4 Mar 2022 | 14:05", "March 4, 2022 - 14:05"),
    ],
)
def test_a_time_after_a_day_belongs_to_it(text: str) -> None:
    assert found(text).iso == "2022-03-04"
    assert text[: found(text).end].rstrip(".") == text.rstrip(".")


def test_figures_that_may_be_either_day_are_left_open() -> None:
    assert (found("03/04/2022").iso, found("03/04/2022").month) == (None, None)
    assert found("23/04/2022").iso == found("04/23/2022").iso == "2022-04-23"
    assert found("04.04.2022").iso == "2022-04-04"


def test_a_day_without_a_year_keeps_month_and_day() -> None:
    date = found("March 4")
    assert (date.iso, date.year, date.month, date.day) == (None, None, 3, 4)


@pytest.mark.parametrize(
    "text",
    ["", "March", "2022", "March 32", "30 February", "2022-02-29", "2022-13-01", "23/24/2022", "4 Marchers", "1,2022"],
)
def test_what_no_calendar_has_is_none(text: str) -> None:
    assert read(text) is None


def test_a_label_is_told_and_makes_a_date_more_than_plain() -> None:
    assert found("Last  updated:\xa04 March 2022").label == "last updated"
    assert found("4 March 2022").plain
    assert not any(found(text).plain for text in ("Date: 4 March 2022", "2022-03-04", "Fri 4 March", "4 March 2:05 pm"))


def test_nothing_is_read_beyond_the_end() -> None:
    assert read_date("March 4, 2022", 0, 7, ENGLISH.datelines) == PrintedDate(7, None, 3, 4, None, True)


def test_the_longest_name_is_tried_first() -> None:
    assert either(["a", "a b", "c."]) == r"a\s+b|c\.|a"
