"""Numbers by month as bars: where each stands on its sheet, and where it leads."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

HEIGHT = 96  # pixels of the highest bar
_MOST_MONTHS = 120  # of more, the years are shown: a bar should stay wide enough to be hit
_LEAST = 12  # places on a sheet: a lone month is no wall
_FILLED = 0.8  # of its place, a bar takes so much
_MONTH = re.compile(r"(\d{4})-(\d\d)", re.ASCII)


@dataclass(frozen=True, slots=True)
class Bar:
    """One month, or one year.

    label              `2022-03`, `2022`
    x, width           of its place, in percent of the sheet: numbers as SVG takes them
    bar, y, height     of what is drawn: its width in percent, its top and height in pixels
    """

    label: str
    number: int
    href: str
    x: str
    width: str
    bar: str
    y: int
    height: int


@dataclass(frozen=True, slots=True)
class Bars:
    """The bars in the order of time, months without a statement left out but for the place that they take.

    noun     month or year: what one bar stands for
    undated  how many statements have no date
    """

    bars: tuple[Bar, ...]
    noun: str
    undated: int

    @property
    def highest(self) -> Bar:
        """The first of the largest; there must be one."""
        return max(self.bars, key=lambda bar: bar.number)

    @property
    def is_full(self) -> bool:
        """Whether the last bar stands at the sheet's end."""
        last = self.bars[-1]
        return float(last.x[:-1]) + float(last.width[:-1]) > 99.9


def bars_of(months: Sequence[tuple[str, int]], link: Callable[[str], str]) -> Bars:
    """Bars for numbers by month.

    months  `2022-03` and a number; another word is no date
    link    the address of the statements of a month or a year
    """
    found = [(_MONTH.fullmatch(month), number) for month, number in months]
    dated = [((int(at[1]), int(at[2])), number) for at, number in found if at]
    undated = sum(number for at, number in found if not at)
    if not dated:
        return Bars((), "month", undated)
    places = [year * 12 + month - 1 for (year, month), _ in dated]
    if max(places) - min(places) >= _MOST_MONTHS:
        years: dict[int, int] = {}
        for (year, _), number in dated:
            years[year] = years.get(year, 0) + number
        return Bars(_drawn([(year, f"{year:04}", number) for year, number in years.items()], link), "year", undated)
    labelled = zip(places, dated, strict=True)
    rows = [(place, f"{year:04}-{month:02}", number) for place, ((year, month), number) in labelled]
    return Bars(_drawn(rows, link), "month", undated)


def _drawn(rows: Sequence[tuple[int, str, int]], link: Callable[[str], str]) -> tuple[Bar, ...]:
    """rows  a place in time, its name, a number"""
    first, last = min(row[0] for row in rows), max(row[0] for row in rows)
    width = 100 / max(last - first + 1, _LEAST)
    most = max(number for *_, number in rows)
    made = []
    for place, label, number in sorted(rows):
        height = max(round(HEIGHT * number / most), 2)
        x, bar = (place - first) * width, width * _FILLED
        made.append(
            Bar(label, number, link(label), f"{x:.3f}%", f"{width:.3f}%", f"{bar:.3f}%", HEIGHT - height, height)
        )
    return tuple(made)
