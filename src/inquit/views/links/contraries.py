"""Two contents of one matter that cannot both hold: by a negation, by opposite words, by another doer."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from inquit.languages.en.opposites import OPPOSITES
from inquit.languages.en.plain_words import STOP
from inquit.views.links.base import Ground, quoted
from inquit.views.links.overlap import Overlap
from inquit.views.links.subject import Subject
from inquit.views.links.weights import Weigher
from inquit.views.links.words import MONTHS, WEEKDAYS, name_key, stem

# From here on two contents are of one matter by their words; chosen on tests/cases/en-accounts/links-open.jsonl.
LEAST_DICE = 0.6
LEAST_COVER = 0.75
_LEAST_BESIDE = 0.55  # of what is said of, where opposite words are said of it
_LEAST_TURNED = 0.15  # of the weight of common words
Words = tuple[str, ...]
_SHORTEST = 4  # words with which something can be said
_AGENT = 5  # words of a doer behind "by"


@dataclass(frozen=True, slots=True)
class Contrary:
    """What in two contents is turned round.

    turned   stems that one says and the other says not to be
    opposed  pairs of stems of which one excludes the other
    dice     0 to 1: what is shared, opposite words counted as shared
    beside   0 to 1: what is shared of the rest
    """

    turned: tuple[str, ...]
    opposed: tuple[tuple[str, str], ...]
    dice: float
    beside: float


def find_contrary(left: Subject, right: Subject, common: Overlap, weigher: Weigher) -> Contrary:
    """What in the contents is turned round; acts of denial turn all of what they deny."""
    facing = -1 if left.denies != right.denies else 1
    turned = tuple(one for one in common.shared if left.signs[one] * right.signs[one] * facing == -1)
    opposed: list[tuple[str, str]] = []
    united: list[tuple[str, str]] = []
    for one in left.stems.keys() - right.stems.keys():
        for other in _opposites().get(one, frozenset()) & right.stems.keys() - left.stems.keys():
            same_sign = left.signs[one] * right.signs[other] * facing
            (opposed if same_sign == 1 else united).append((one, other))
    opposed.sort()
    united.sort()
    gained = sum((weigher.weigh(one) for one, _ in (opposed or united)[:1]), 0.0)
    whole = left.whole + right.whole
    rest = whole - sum(left.weights.get(one, 0.0) + right.weights.get(other, 0.0) for one, other in opposed[:1])
    return Contrary(
        turned,
        tuple(opposed),
        dice=min(1.0, 2 * (common.weight + gained) / whole),
        beside=min(1.0, 2 * common.weight / rest) if rest > 0 else 0.0,
    )


@cache
def _opposites() -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = {}
    for left, right in OPPOSITES:
        a, b = {stem(word) for word in left}, {stem(word) for word in right}
        for one in a - b:
            found.setdefault(one, set()).update(b - a)
        for other in b - a:
            found.setdefault(other, set()).update(a - b)
    return {one: frozenset(others) for one, others in found.items()}


def conflict(left: Subject, right: Subject, common: Overlap, contrary: Contrary, weigher: Weigher) -> Ground | None:
    """That two contents of one matter cannot both hold, and why; None where they can, or are of two matters."""
    if common.apart or not common.shared or min(len(left.tokens), len(right.tokens)) < _SHORTEST:
        return None
    doers = other_doers(left, right)
    dice = contrary.dice if doers is None else _without(left, right, common, doers)
    if dice < LEAST_DICE and (common.cover < LEAST_COVER or dice < LEAST_DICE - 0.15):
        return None
    both = quoted([left.stems[one] for one in common.shared])
    score = min(0.95, 0.35 + 0.6 * dice)
    if contrary.opposed and contrary.beside >= _LEAST_BESIDE:
        one, other = contrary.opposed[0]
        return Ground("conflicts with", score, f'both: {both}; "{left.stems[one]}" here, "{right.stems[other]}" there')
    turned = sum(weigher.weigh(one) for one in contrary.turned)
    if turned >= _LEAST_TURNED * common.weight and is_turned(contrary, left):
        return Ground("conflicts with", score, f"both: {both}; {_negated(left, right)}")
    if doers is not None and len(common.shared) > 1:
        words = " ".join(doers[0]), " ".join(doers[1])
        return Ground("conflicts with", score - 0.1, f"both: {both}; by {words[0]} here, by {words[1]} there")
    return None


def _without(left: Subject, right: Subject, common: Overlap, doers: tuple[Words, Words]) -> float:
    """The share of common words when those of the two doers, which differ, are left out."""
    whole = left.whole + right.whole
    for subject, doer in zip((left, right), doers, strict=True):
        keys = _keys(doer)
        whole -= sum(weight for one, weight in subject.weights.items() if name_key(subject.stems[one]) in keys)
    return min(1.0, 2 * common.weight / whole) if whole > 0 else 0.0


def is_turned(contrary: Contrary, subject: Subject) -> bool:
    """Whether a word that is no name is said on one side and said not to be on the other."""
    return any(name_key(subject.stems[one]) not in subject.names for one in contrary.turned)


def _negated(left: Subject, right: Subject) -> str:
    if left.denies != right.denies:
        return "denied here" if left.denies else "denied there"
    if left.negation and not right.negation:
        return f'"{left.negation}" here'
    return f'"{right.negation}" there' if right.negation else f'"{left.negation}" here'


def other_doers(left: Subject, right: Subject) -> tuple[Words, Words] | None:
    """The two who did it, each behind "by" after the same word: "set alight by …"; None where they are not two."""
    for one, doer in _agents(left.tokens).items():
        other = _agents(right.tokens).get(one)
        if other is None:
            continue
        keys, others = _keys(doer), _keys(other)
        if keys and others and not keys & others:
            return doer, other
    return None


def _agents(words: Sequence[str]) -> dict[str, tuple[str, ...]]:
    """Who did it, by the stem of the word before "by"."""
    found: dict[str, tuple[str, ...]] = {}
    for number, word in enumerate(words[1:-1], start=1):
        if word != "by" or not words[number - 1].isalpha():
            continue
        doer = _phrase(words[number + 1 : number + 1 + _AGENT])
        if doer:
            found.setdefault(stem(words[number - 1].casefold()), doer)
    return found


def _phrase(words: Sequence[str]) -> tuple[str, ...]:
    found: list[str] = []
    for word in words:
        small = word.casefold()
        if not found and (small.endswith("ing") or word[0].isdigit() or small in WEEKDAYS or small in MONTHS):
            return ()
        if not word[0].isalpha() or small in _ENDS:
            break
        found.append(word)
    return tuple(found)


_ENDS = frozenset("in on at during after before when while who which that and or to for as with from".split())


def _keys(words: Sequence[str]) -> set[str]:
    return {name_key(word) for word in words if word.casefold() not in STOP}
