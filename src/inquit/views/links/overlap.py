"""How far two contents are of one matter by their words: what they share, and what sets them apart."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.languages.en.word_forms import QUANTITIES
from inquit.views.links.subject import Subject

_LEAST_WORDS = 3  # of contents of which one word may be exchanged


@dataclass(frozen=True, slots=True)
class Overlap:
    """What two contents have in common.

    dice    0 to 1: the weight of shared words among all words
    plain   the same without numbers
    cover   0 to 1: their weight among the words of the shorter
    shared  stems, the most telling first
    weight  of what is shared
    apart   why they may be of two matters: "Marn here, Tolm there"; None where nothing says so
    """

    dice: float
    plain: float
    cover: float
    shared: tuple[str, ...]
    weight: float
    apart: str | None


def overlap(left: Subject, right: Subject) -> Overlap:
    """What two contents share; names of those addressed are left out, since much is asked of one party."""
    a, b = left.weights, right.weights
    common = a.keys() & b.keys()
    if not common:
        return Overlap(0.0, 0.0, 0.0, (), 0.0, None)
    shared = sum(min(a[one], b[one]) for one in common)
    plain = sum(min(a[one], b[one]) for one in common if not one[0].isdigit())
    whole_plain = left.whole - left.counted + right.whole - right.counted
    return Overlap(
        dice=2 * shared / (left.whole + right.whole),
        plain=2 * plain / whole_plain if whole_plain else 0.0,
        cover=shared / min(left.whole, right.whole),
        shared=tuple(sorted(common, key=lambda one: (-a[one], one))),
        weight=shared,
        apart=apart(left, right),
    )


def apart(left: Subject, right: Subject, *, leave: frozenset[str] = frozenset()) -> str | None:
    """What says that two contents are of two matters: each has a name, or a time, that the other has not.

    leave  keys of names that are expected to differ
    """
    only_left, only_right = _first_own(left, right, leave), _first_own(right, left, leave)
    if only_left and only_right:
        return f"{only_left} here, {only_right} there"
    if left.times and right.times and not left.times & right.times:
        return f"{min(left.times)} here, {min(right.times)} there"
    return None


def _first_own(subject: Subject, other: Subject, leave: frozenset[str]) -> str | None:
    """The first name that is one side's alone, and surely a name."""
    elsewhere = (other.keys, other.parties, other.asked, leave, (subject.opening,))
    return next((name for key, name in subject.names.items() if not any(key in one for one in elsewhere)), None)


def find_exchanged(left: Subject, right: Subject) -> tuple[str, str] | None:
    """The one word for which another stands in otherwise like contents: "the [grain] ship", "the [coal] ship".

    Numbers are left out: two counts of one thing differ by these alone.
    """
    here, there = ([one for one, word in side.stems.items() if _tells(one, word)] for side in (left, right))
    if len(here) != len(there) or len(here) < _LEAST_WORDS:
        return None
    differing = [(one, other) for one, other in zip(here, there, strict=True) if one != other]
    if len(differing) != 1:
        return None
    one, other = differing[0]
    return left.stems[one], right.stems[other]


def _tells(stem: str, printed: str) -> bool:
    return not stem[0].isdigit() and printed.casefold() not in QUANTITIES
