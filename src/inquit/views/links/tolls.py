"""How many an incident killed, as one article gives it: its toll, and whether two articles' tolls can both hold."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from inquit.languages.en.counted_groups import NOT_THIS_TIME
from inquit.ledger.base import Glimpse
from inquit.records import Figure, Said
from inquit.views.links.figures import Verdict, compare_figures, group_of, reach

# Figures that stand this near, in code points, behind an article's first one are its headline's and lead's.
_LEAD = 450
_LONGEST = 14  # days over which the dead of one incident may be counted
_ROOM = 3  # times "at least" so many; a writer's sense of the words, held against no data
_ELSEWHEN = re.compile(NOT_THIS_TIME, re.IGNORECASE)
_SENTENCE = re.compile(r"(?<=[.!?])\s+|\n")
_COUNTED = ("reported", "denied")


@dataclass(frozen=True, slots=True)
class Toll:
    """Whom an incident killed, as an article's headline and lead say.

    civilians  where they are counted as such; children, or other people by what they are, where that is all
    people     all together, where that is printed
    fighters   where they are counted
    """

    civilians: Figure | None = None
    people: Figure | None = None
    fighters: Figure | None = None

    @property
    def figure(self) -> Figure | None:
        """The toll of civilians, or where none is printed that of people."""
        return self.civilians or self.people


@dataclass(frozen=True, slots=True)
class Compared:
    """Whether two tolls can both hold, with the figures that say so."""

    verdict: Verdict
    left: Figure | None = None
    right: Figure | None = None


def toll_of(glimpses: Iterable[Glimpse]) -> Toll:
    """The toll of the incident that an article is about, by its statements and the narrator's.

    The largest figure of each group in headline and lead; what was counted over months, at another time, or only
    expected, is left out. Cost: linear in the figures.
    """
    killed = sorted(_killed(glimpses), key=lambda figure: figure.spans[0].start if figure.spans else 0)
    if not killed:
        return Toll()
    first = killed[0].spans[0].start if killed[0].spans else 0
    lead = [figure for figure in killed if not figure.spans or figure.spans[0].start <= first + _LEAD]
    groups: dict[str, list[Figure]] = {}
    for figure in lead:
        groups.setdefault(_side(figure), []).append(figure)
    largest = {side: _chief(figures) for side, figures in groups.items()}
    people, civilians = largest.get("people"), largest.get("civilians")
    if people is None and civilians is None:
        civilians = largest.get("some")
    if people is not None and civilians is not None and _size(people) < _size(civilians):
        people = None  # the whole is not less than its part: these are others
    return Toll(civilians, people, largest.get("fighters"))


def _chief(figures: Sequence[Figure]) -> Figure:
    """The largest, numbers before vague words; where the number is printed bare as well as with a bound, the bare."""
    counted = [figure for figure in figures if figure.comparator != "vague"] or figures
    chief = max(counted, key=_size)
    bare = (figure for figure in counted if figure.comparator is None and figure.low == chief.low)
    return next(bare, chief)


def _killed(glimpses: Iterable[Glimpse]) -> list[Figure]:
    return [
        figure
        for glimpse in glimpses
        for figure in glimpse.figures
        if figure.event == "killed" and figure.modality in _COUNTED and is_of_this_time(figure, glimpse.content)
    ]


def is_of_this_time(figure: Figure, content: str) -> bool:
    """Whether a figure is one incident's: no sum over months, nothing of another year, in the words around it."""
    if figure.as_of is not None and _days(figure.as_of) > _LONGEST:
        return False
    around = next((part for part in _SENTENCE.split(content) if figure.text in part), content)
    place = max(around.find(figure.text), 0)
    return _ELSEWHEN.search(around[max(0, place - 60) : place + len(figure.text) + 120]) is None


def _days(when: Said) -> int:
    return (date.fromisoformat(when.end) - date.fromisoformat(when.start)).days


def _side(figure: Figure) -> str:
    group = group_of(figure)
    return group if group in ("civilians", "people", "fighters") else "some"


def _size(figure: Figure) -> float:
    return figure.low if figure.low is not None else figure.high or 0.0


def compare_tolls(left: Toll, right: Toll) -> Compared:
    """Whether the tolls of two articles on one incident can both hold; `not comparable` where one has none."""
    for a, b in ((left.civilians, right.civilians), (left.people, right.people)):
        if a is not None and b is not None:
            return Compared(_verdict(a, b), a, b)
    a, b = left.figure, right.figure
    if a is None or b is None:
        return Compared("not comparable", a, b)
    if _adds_up(left, right) or _adds_up(right, left):
        return Compared("agrees", a, b)
    return Compared(_verdict(a, b), a, b)


def _verdict(a: Figure, b: Figure) -> Verdict:
    """Whether both can be the toll, by whatever word they call those who died."""
    return compare_figures(_bounded(a), replace(_bounded(b), counted=a.counted, unit=a.unit, event=a.event))


def _bounded(figure: Figure) -> Figure:
    """A toll with an open end, closed where nobody would still say "at least": what is printed leaves room, not that
    much."""
    if figure.low and figure.high is None and figure.comparator in ("at_least", "more_than"):
        return replace(figure, high=figure.low * _ROOM)
    return figure


def _adds_up(parts: Toll, whole: Toll) -> bool:
    """Whether one article's civilians and fighters together are the other's people."""
    if parts.civilians is None or parts.fighters is None or whole.people is None or whole.civilians is not None:
        return False
    low = sum(reach(one)[0] for one in (parts.civilians, parts.fighters))
    high = sum(reach(one)[1] for one in (parts.civilians, parts.fighters))
    least, most = reach(whole.people)
    return low <= most and least <= high


def differing_toll(left: Sequence[Glimpse], right: Sequence[Glimpse]) -> Compared:
    """Whether two articles' statements on one incident give tolls that cannot both hold."""
    return compare_tolls(toll_of(left), toll_of(right))
