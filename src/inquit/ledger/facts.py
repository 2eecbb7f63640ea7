"""What a statement is beside its words, as words of their own in the index: so that a search for common words in one
month, of one act, or of one outlet is one look-up, and its hits can be counted without looking at any.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import date, timedelta

_ONE_DAY = timedelta(days=1)


ANY_EVENT = "any"


def write_facts(
    *,
    published: str,
    act: str | None,
    kind: str | None,
    depth: int,
    outlets: Iterable[str | None],
    narrator: bool = False,
    events: Iterable[str] = (),
) -> str:
    """The facts of one statement: `y2018 m201803 d20180305 n0 v0 adeny kdirect fany fkilled o3f9c…`; an unknown one is
    left out.

    published  ISO 8601, empty when unknown
    outlets    of every place where the article was seen
    events     of its figures
    """
    day = published[:10].replace("-", "")
    words = [f"y{day[:4]}", f"m{day[:6]}", f"d{day}"] if day else []
    words += [ask_depth(nested=depth > 0), ask_narrator(narrator=narrator)]
    words += [ask_act(act)] if act else []
    words += [ask_kind(kind)] if kind else []
    counted = sorted(set(events))
    words += map(ask_figure, [ANY_EVENT, *counted] if counted else ())
    words += sorted({ask_outlet(outlet) for outlet in outlets if outlet})
    return " ".join(words)


def ask_act(act: str) -> str:
    """The word of an act."""
    return f"a{act}"


def ask_kind(kind: str) -> str:
    """The word of a kind."""
    return f"k{kind}"


def ask_depth(*, nested: bool) -> str:
    """The word of statements that lie in another one, or of those that do not."""
    return "n1" if nested else "n0"


def ask_narrator(*, narrator: bool) -> str:
    """The word of what an article states in its own voice, or of what somebody says."""
    return "v1" if narrator else "v0"


def ask_figure(event: str) -> str:
    """The word of statements with a figure of an event; ANY_EVENT for those with any figure."""
    return f"f{event}"


def ask_outlet(name: str) -> str:
    """The word of an outlet, capitals or not."""
    return "o" + hashlib.blake2b(name.casefold().encode("utf-8", "surrogatepass"), digest_size=6).hexdigest()


def ask_days(first: date, last: date) -> str:
    """The days from one to another, both included, in as few words as years, months and days allow."""
    return " OR ".join(_cover(first, last)) or "never"


def _cover(first: date, last: date) -> Iterator[str]:
    day = first
    while day <= last:
        year_end, month_end = date(day.year, 12, 31), _end_of_month(day)
        if (day.month, day.day) == (1, 1) and year_end <= last:
            word, end = f"y{day.year:04}", year_end
        elif day.day == 1 and month_end <= last:
            word, end = f"m{day.year:04}{day.month:02}", month_end
        else:
            word, end = f"d{day.year:04}{day.month:02}{day.day:02}", day
        yield word
        if end == date.max:
            return
        day = end + _ONE_DAY


def _end_of_month(day: date) -> date:
    return date(day.year, 12, 31) if day.month == 12 else date(day.year, day.month + 1, 1) - _ONE_DAY


def first_day(words: str) -> date:
    """The first day of `2022-03-22`, `2022-03` or `2022`. Raises ValueError for a day that there is not."""
    year, month, day = (int(part) for part in (words[:10] + "-01-01").split("-")[:3])
    return date(year, month, day)


def last_day(words: str) -> date:
    """The last day of `2022-03-22`, `2022-03` or `2022`."""
    first = first_day(words)
    if len(words) >= 10:
        return first
    return _end_of_month(first) if len(words) == 7 else date(first.year, 12, 31)
