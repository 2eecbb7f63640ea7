"""Dates and times as they stand on the wire: ISO 8601, in UTC where the zone is known."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from inquit.errors import UsageError

_DATE = re.compile(r"\d{4}-\d\d-\d\d")
_SLASHED = re.compile(r"(\d{4})[/.](\d\d?)[/.](\d\d?)")
_COMPACT = re.compile(r"(\d{4})(\d\d)(\d\d)(\d{6})?")
_DAY_FIRST = re.compile(r"(\d{1,2})(?:st|nd|rd|th)?\s+([A-Za-z]{3,9})\.?,?\s+(\d{4})")
_MONTH_FIRST = re.compile(r"([A-Za-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})")
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_FULL_MONTHS = "january february march april may june july august september october november december sept".split()


def to_moment(words: str) -> str | None:
    """A date or a date-time as on the wire: `2022-03-22`, `2022-03-22T08:30:00Z`; None for words that are neither.

    A time with a zone is given in UTC, one without a zone as it stands. Known are ISO 8601, the dates of mail and feeds
    (RFC 2822), `22 March 2022`, `March 22, 2022`, `2022/03/22` and `20220322`. `03/04/2022` is None: it may be either
    of two days.
    """
    words = words.strip()
    try:
        if _DATE.fullmatch(words):
            return date.fromisoformat(words).isoformat()
        return _numbers(words) or _named(words) or _in_utc(_parsed(words))
    except (ValueError, OverflowError):
        return None


def to_date(published: str | date | None) -> str | None:
    """As `to_moment`, for what a person gave. Raises UsageError for words that are no date."""
    if published is None:
        return None
    if isinstance(published, date):
        return _in_utc(published) if isinstance(published, datetime) else published.isoformat()
    found = to_moment(published)
    if found is None:
        raise UsageError(f"{published!r} is no date", hint="write it as 2026-03-22 or 2026-03-22T10:30:00+00:00")
    return found


def _numbers(words: str) -> str | None:
    slashed = _SLASHED.fullmatch(words)
    if slashed:
        year, month, day = slashed.groups()
        return date(int(year), int(month), int(day)).isoformat()
    compact = _COMPACT.fullmatch(words)
    if compact and compact[4] is None:
        return date(int(compact[1]), int(compact[2]), int(compact[3])).isoformat()
    if compact:
        return _in_utc(datetime.strptime(words, "%Y%m%d%H%M%S"))
    return None


def _named(words: str) -> str | None:
    day_first, month_first = _DAY_FIRST.fullmatch(words), _MONTH_FIRST.fullmatch(words)
    if day_first:
        day, month, year = day_first.groups()
    elif month_first:
        month, day, year = month_first.groups()
    else:
        return None
    known = month.casefold() in _FULL_MONTHS or month.casefold() in _MONTHS
    return date(int(year), _MONTHS.index(month.casefold()[:3]) + 1, int(day)).isoformat() if known else None


def _parsed(words: str) -> datetime:
    try:
        return datetime.fromisoformat(words)
    except ValueError:
        return parsedate_to_datetime(words)


def _in_utc(moment: datetime) -> str:
    if moment.tzinfo is None:
        return moment.replace(microsecond=0).isoformat()
    return moment.astimezone(UTC).replace(microsecond=0, tzinfo=None).isoformat() + "Z"


def a_millisecond_after(moment: str) -> str:
    """The moment after one that `now` gave."""
    after = datetime.fromisoformat(moment) + timedelta(milliseconds=1)
    return after.isoformat(timespec="milliseconds").replace("+00:00", "Z")


def now() -> str:
    """The present moment, UTC, to the millisecond: what `recorded_at` holds."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
