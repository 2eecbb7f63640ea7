"""Dates: what counts as one, and how it stands on the wire."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone

import pytest

from inquit.errors import UsageError
from inquit.moments import now, to_date, to_moment


@pytest.mark.parametrize(
    ("words", "moment"),
    [
        ("2022-03-22", "2022-03-22"),
        (" 2022-03-22 ", "2022-03-22"),
        ("2022-06-24T17:30:00Z", "2022-06-24T17:30:00Z"),
        ("2022-06-24T23:30:00-05:00", "2022-06-25T04:30:00Z"),
        ("2022-06-24 17:30", "2022-06-24T17:30:00"),
        ("2022-06-24T17:30:00.123456Z", "2022-06-24T17:30:00Z"),
        ("Tue, 22 Mar 2022 10:00:00 GMT", "2022-03-22T10:00:00Z"),
        ("Tue, 22 Mar 2022 10:00:00 +0200", "2022-03-22T08:00:00Z"),
        ("22 March 2022", "2022-03-22"),
        ("1st April 2022", "2022-04-01"),
        ("March 22, 2022", "2022-03-22"),
        ("Sept. 3, 2022", "2022-09-03"),
        ("2022/3/2", "2022-03-02"),
        ("20220322", "2022-03-22"),
        ("20220322101500", "2022-03-22T10:15:00"),
    ],
)
def test_a_date_is_read(words: str, moment: str) -> None:
    assert to_moment(words) == moment


@pytest.mark.parametrize(
    "words", ["", "today", "03/04/2022", "2022-13-01", "31 February 2022", "22 Marzipan 2022", "12", "0", "\x00"]
)
def test_what_is_no_date_or_may_be_two_is_none(words: str) -> None:
    assert to_moment(words) is None


def test_python_s_own_dates_are_dates() -> None:
    assert to_date(None) is None
    assert to_date(date(2022, 3, 22)) == "2022-03-22"
    assert to_date(datetime(2022, 3, 22, 1, tzinfo=timezone(timedelta(hours=2)))) == "2022-03-21T23:00:00Z"


def test_a_person_s_words_that_are_no_date_are_refused() -> None:
    with pytest.raises(UsageError, match="'yesterday' is no date"):
        to_date("yesterday")


def test_the_present_is_in_utc_to_the_millisecond() -> None:
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z", now())
    assert now()[:4] == str(datetime.now(UTC).year)
