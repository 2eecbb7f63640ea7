"""Two figures of one thing: whether both can hold."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal

from inquit.languages.en.counted_groups import AMONG_CIVILIANS, GROUPS
from inquit.records import Figure
from inquit.views.links.words import stem

Verdict = Literal["differs", "agrees", "not comparable"]
# Rounded words: about, nearly and vague ones allow this much on either side. "Some 100" and 96 are near enough; half
# more is not.
_ROUND = 0.15
_VAGUE = 0.2
# Shares and sums are often of something that stands elsewhere in the sentence.
_MEASURED = ("percent", "money")
_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_HEAD_ENDS = frozenset("in of at from on who whose were was with near during including who that which by for".split())


def compare_figures(left: Figure, right: Figure) -> Verdict:
    """Whether two figures can both hold of one thing.

    They are comparable when they are of one event, one unit and one class of what is counted. A part is comparable with
    a whole only where it exceeds it. Whether they speak of one place and time is the caller's to know.
    """
    if left.event != right.event or _unit(left) != _unit(right):
        return "not comparable"
    a, b = reach(left), reach(right)
    group_a, group_b = group_of(left), group_of(right)
    unsaid = left.event == "other" and left.unit in _MEASURED and "" in (group_a, group_b)
    if group_a == group_b or unsaid:
        return "agrees" if a[0] <= b[1] and b[0] <= a[1] else "differs"
    if _is_part(group_b, group_a, right):
        return "differs" if b[0] > a[1] else "not comparable"
    if _is_part(group_a, group_b, left):
        return "differs" if a[0] > b[1] else "not comparable"
    return "not comparable"


def _is_part(part: str, whole: str, figure: Figure) -> bool:
    """Whether those whom a figure counts, of group `part`, are all among the other group."""
    if whole == "people":
        return part in GROUPS or figure.unit == "people"
    return whole == "civilians" and part in AMONG_CIVILIANS


def reach(figure: Figure) -> tuple[float, float]:
    """The least and the most that a figure's words leave room for; rounded words leave a little more than they say."""
    low = figure.low if figure.low is not None else 0.0
    high = figure.high if figure.high is not None else float("inf")
    if figure.comparator == "about":
        return low * (1 - _ROUND), high * (1 + _ROUND)
    if figure.comparator == "nearly":
        return high * (1 - _ROUND), high
    if figure.comparator == "vague":
        return low * (1 - _VAGUE), high * (1 + _VAGUE)
    return low, high


def group_of(figure: Figure) -> str:
    """The class of what is counted: `people`, `civilians` …, or the stem of its head noun.

    Where people are killed, injured, displaced or detained and nothing is printed, it is people.
    """
    if figure.counted:
        return head_group(figure.counted)
    return "people" if figure.event != "other" or figure.unit == "people" else ""


@cache
def _groups() -> dict[str, str]:
    return {word: group for group, words in GROUPS.items() for word in words.split()}


def head_group(counted: str) -> str:
    """The class of a noun phrase by its head, the last noun before "in", "of", "who" …"""
    head = ""
    for found in _WORD.finditer(counted):
        word = found.group().casefold()
        if word in _HEAD_ENDS and head:
            break
        head = word
    return _groups().get(head) or (stem(head) if head else "")


def _unit(figure: Figure) -> tuple[str, str | None]:
    if figure.event != "other":
        return "people", None
    return figure.unit or "things", figure.currency


def shown(figure: Figure) -> str:
    """A figure as a why-line shows it: its printed words, and how it is put forward where that is not as a report."""
    return figure.text if figure.modality == "reported" else f"{figure.text} ({figure.modality})"
