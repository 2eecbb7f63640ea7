"""Dates as datelines print them, with what may stand around one: a label, a weekday, a time."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from inquit.languages.base import DatelineWords, either

_YEAR = r"(?:19|20)\d\d"
_ZONE = r"(?-i:Z|UTC|GMT|MSK|[A-Z]{1,3}T|[+-]\d\d:?\d\d)\b"
_GAP = r"\s{0,4}"  # bounded: two free gaps around a mark that may be missing would try every way to share a long one
_CLOCK = rf"\d\d?[:.]\d\d(?::\d\d(?:\.\d+)?)?(?:\s?[ap]\.?m\b\.?)?(?:\s?{_ZONE})?(?!\w)"


@dataclass(frozen=True, slots=True)
class PrintedDate:
    """A date as a text prints it.

    end         where it ends in the text, a time after it included
    month, day  None where figures alone do not say which is which: 03/04/2022
    label       the words before it, in small letters, folded: "published on"
    plain       a month's name and nothing that only a dateline has: no label, no weekday, no time
    """

    end: int
    year: int | None
    month: int | None
    day: int | None
    label: str | None
    plain: bool

    @property
    def iso(self) -> str | None:
        """The day as on the wire; None without a year or where month and day are in doubt."""
        if self.year is None or self.month is None or self.day is None:
            return None
        return date(self.year, self.month, self.day).isoformat()


def read_date(text: str, start: int, end: int, words: DatelineWords) -> PrintedDate | None:
    """The date that begins at `start`, None where none does or the calendar has no such day. Never looks past `end`."""
    match = _pattern(words).match(text, start, end)
    if match is None:
        return None
    year = next((int(match[name]) for name in ("y1", "y2", "y3", "y4") if match[name]), None)
    month, day = _month_and_day(match, words)
    if (month is None) != (day is None) or (month is None and not match["y4"]):
        return None
    try:
        date(year or 2000, month or 1, day or 1)  # 2000 was a leap year
    except ValueError:
        return None
    label = " ".join(match["label"].casefold().split()) if match["label"] else None
    named = bool(match["n2"] or match["n3"])
    plain = named and not (label or match["weekday"] or match["clock"])
    return PrintedDate(match.end(), year, month, day, label, plain)


def _month_and_day(match: re.Match[str], words: DatelineWords) -> tuple[int | None, int | None]:
    """Both None for two figures that may be either; one of the two for figures that can be neither."""
    name = match["n2"] or match["n3"]
    if name:
        month = 1 + next(i for i, forms in enumerate(words.months) if name.casefold() in forms)
        return month, int(match["d2"] or match["d3"])
    if match["y1"]:
        return int(match["m1"]), int(match["d1"])
    first, second = int(match["a"]), int(match["b"])
    if first > 12 or first == second:
        return second, first
    return (first, second) if second > 12 else (None, None)


@cache
def _pattern(words: DatelineWords) -> re.Pattern[str]:
    month = either(form for forms in words.months for form in forms)
    dates = (
        rf"(?P<y1>{_YEAR})[-/.](?P<m1>\d\d?)[-/.](?P<d1>\d\d?)(?=\D|$)",
        rf"(?P<d2>\d\d?)(?:[^\W\d_]{{2}})?[\s-]+(?P<n2>{month})\b\.?(?:,?[\s-]+(?P<y2>{_YEAR}))?(?!\w)",
        rf"(?P<n3>{month})\b\.?\s+(?P<d3>\d\d?)(?:[^\W\d_]{{2}})?(?:,?\s+(?P<y3>{_YEAR}))?(?!\w)",
        r"(?P<a>\d\d?)[-/.](?P<b>\d\d?)[-/.](?P<y4>" + _YEAR + r")(?!\d)",
    )
    return re.compile(
        rf"(?:(?P<label>{either(words.labels)})\b{_GAP}:?{_GAP})?(?:(?P<weekday>{either(words.weekdays)})\b\.?,?\s+)?"
        rf"(?:{'|'.join(dates)})(?P<clock>(?:T|{_GAP}[,|–-]?{_GAP}(?:(?:{either(words.times)})\s+)?){_CLOCK})?",
        re.IGNORECASE,
    )
