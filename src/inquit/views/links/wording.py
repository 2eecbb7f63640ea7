"""The same words carried again: runs of a quotation in another one, also cut, re-punctuated and quoted anew.

Invariant: only words that are printed alike meet; what stands between two runs must be explained by a mark of
omission or insertion, and never holds a number or a negation.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise

from inquit.languages.en.plain_words import STOP
from inquit.languages.en.polarity import NEGATORS

LEAST_RUN = 5  # words
_LEAST_COVER = 0.8  # of the shorter, or of one of its quoted pieces; measured by benchmarks/wording
_LEAST_TELLING = 2  # words of a run that are no articles, prepositions or the like
_LONG_RUN = 15  # words that are a quotation whatever follows them
_END = 4  # words behind a run that are looked at
_GRAM = 4  # words by which runs are found
_CAP = 8  # places at which a run is tried
_SLIP = 2  # words that may be left out without a mark
_CHANGED = 4  # words on both sides that are one change
_GAP = "…"
_INSERTED = re.compile(r"\[[^\]\n]{0,200}\]|\((?:\.\.\.|…)\)")
_PIECE = re.compile(r"\.{3,}|…|\d+(?:[.,]\d+)*|\w+(?:['’]\w+)*")
_QUOTED = re.compile(r"[“„«\"]([^“”„«»\"\n]{12,})[”“»\"]")
_NUMBER_WORDS = frozenset(
    """
    one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion dozen dozens
    hundreds thousands half first second third
    """.split()
)


@dataclass(frozen=True, slots=True)
class Wording:
    """A content as a row of words.

    words   in small letters, marks left out; `…` where something was left out or put in by another hand
    bare    the same without `…`
    pieces  of the words, those in quotation marks of their own, as ranges
    names   words with a capital that are no articles, pronouns or the like
    """

    words: tuple[str, ...]
    bare: tuple[str, ...]
    pieces: tuple[tuple[int, int], ...]
    names: frozenset[str]


@dataclass(frozen=True, slots=True)
class Carried:
    """Words that stand in both contents.

    cover  0 to 1: how much of the shorter one, or of its quoted piece
    words  how many
    run    the longest run of them
    """

    cover: float
    words: int
    run: tuple[str, ...]


@lru_cache(maxsize=2_048)
def wording(content: str) -> Wording:
    """A content as its words; cost linear in its length."""
    marked = _INSERTED.sub(" … ", content).replace("’", "'")
    words: list[str] = []
    places: list[int] = []
    names = set()
    for found in _PIECE.finditer(marked):
        word = found.group()
        if word[0] in ".…":
            if words and words[-1] != _GAP:
                words.append(_GAP)
                places.append(found.start())
            continue
        if word[0].isupper() and word.casefold() not in STOP:
            names.add(word.casefold())
        words.append(word.casefold().replace(",", "") if word[0].isdigit() else word.casefold())
        places.append(found.start())
    bare = tuple(word for word in words if word != _GAP)
    return Wording(tuple(words), bare, tuple(_pieces(marked, places)), frozenset(names))


def _pieces(marked: str, places: Sequence[int]) -> list[tuple[int, int]]:
    found = []
    for quoted in _QUOTED.finditer(marked):
        inside = [number for number, place in enumerate(places) if quoted.start(1) <= place < quoted.end(1)]
        if len(inside) >= LEAST_RUN and len(inside) < len(places):
            found.append((inside[0], inside[-1] + 1))
    return found


def find_carried(left: Wording, right: Wording) -> Carried | None:
    """The words of one statement that the other carries again; None where too few do, or something was changed.

    A run of at least five words must be most of the shorter statement, or of a piece quoted in one of them. Where a
    number or a negation was changed between such runs, nothing is carried again, whatever else is.
    """
    shorter, longer = sorted((left, right), key=_size)
    if (row := _all_of(shorter, longer)) is not None:
        return row
    units = [(shorter.words, shorter, longer)]
    for one, other in ((shorter, longer), (longer, shorter)):
        units.extend((one.words[start:end], one, other) for start, end in one.pieces)
    best = None
    for unit, whole, other in units:
        runs = _runs(unit, other.words)
        if _changed(runs, unit, whole.names, other):
            return None
        best = best or _carried_in(unit, other, runs)
    return best


def _size(one: Wording) -> tuple[int, tuple[str, ...]]:
    return len(one.bare), one.words


def _all_of(shorter: Wording, longer: Wording) -> Carried | None:
    """All words of the shorter, where the longer has them in a row and marks of omission alone stand between them."""
    words = shorter.bare
    if len(words) < LEAST_RUN or f" {' '.join(words)} " not in f" {' '.join(longer.bare)} ":
        return None
    telling = sum(word not in STOP for word in words)
    return Carried(1.0, len(words), words) if telling >= _LEAST_TELLING else None


@dataclass(frozen=True, slots=True)
class _Run:
    here: int
    there: int
    length: int


def _carried_in(unit: Sequence[str], other: Wording, runs: Sequence[_Run]) -> Carried | None:
    length = sum(word != _GAP for word in unit)
    if length < LEAST_RUN or not runs:
        return None
    chain = max(_chains(runs, unit, other), key=lambda runs: sum(run.length for run in runs))
    covered = sum(run.length for run in chain)
    longest = max(chain, key=lambda run: run.length)
    words = tuple(unit[longest.here : longest.here + longest.length])
    telling = sum(word not in STOP for run in chain for word in unit[run.here : run.here + run.length])
    if longest.length < LEAST_RUN or covered < _LEAST_COVER * length or telling < _LEAST_TELLING:
        return None
    if covered == LEAST_RUN < length:
        return None  # so short a run must be all of it: "who [would pay for the pier]"
    if covered < _LONG_RUN and _goes_on_otherwise(chain, unit, other):
        return None
    return Carried(covered / length, covered, words)


def _goes_on_otherwise(chain: Sequence[_Run], unit: Sequence[str], other: Wording) -> bool:
    """Whether at one end both go on, each with other words that tell: "lit by [smugglers]", "lit by [the owner]"."""
    first, last = chain[0], chain[-1]
    ends = (
        (unit[: first.here], other.words[: first.there][-_END:]),
        (unit[last.here + last.length :], other.words[last.there + last.length :][:_END]),
    )
    return any(all(any(word not in STOP and word != _GAP for word in side) for side in end) for end in ends)


def _runs(unit: tuple[str, ...], words: tuple[str, ...]) -> list[_Run]:
    """Runs of common words, greedy from the left, each as long as it goes; gaps are no words."""
    at = _grams(words)
    found: list[_Run] = []
    here, after = 0, 0
    while here <= len(unit) - _GRAM:
        places = at.get(unit[here : here + _GRAM])
        if not places:
            here += 1
            continue
        on = bisect_left(places, after)
        onward = places[on : on + _CAP] or places[:_CAP]
        best = max(onward, key=lambda place: _length(unit, words, here, place))
        run = _Run(here, best, _length(unit, words, here, best))
        found.append(run)
        here, after = here + run.length, best + run.length
    return found


@lru_cache(maxsize=64)  # of whole addresses, a megabyte each
def _grams(words: tuple[str, ...]) -> dict[tuple[str, ...], list[int]]:
    """Where each four words in a row stand."""
    at: dict[tuple[str, ...], list[int]] = {}
    for number in range(len(words) - _GRAM + 1):
        gram = words[number : number + _GRAM]
        if _GAP not in gram:
            at.setdefault(gram, []).append(number)
    return at


def _length(unit: Sequence[str], words: Sequence[str], here: int, there: int) -> int:
    length = 0
    while here + length < len(unit) and there + length < len(words):
        if unit[here + length] != words[there + length] or unit[here + length] == _GAP:
            break
        length += 1
    return length


def _chains(runs: Sequence[_Run], unit: Sequence[str], other: Wording) -> list[list[_Run]]:
    """Runs that go together: in order, and what stands between them is explained."""
    chains = [[runs[0]]]
    for before, run in pairwise(runs):
        if _explained(before, run, unit, other):
            chains[-1].append(run)
        else:
            chains.append([run])
    return chains


def _explained(before: _Run, run: _Run, unit: Sequence[str], other: Wording) -> bool:
    if run.there < before.there + before.length:
        return False
    here, there = _between(before, run, unit, other)
    if _GAP in here or _GAP in there:
        return True
    slipped = [*here, *there]
    return not (here and there) and len(slipped) <= _SLIP and other.names.isdisjoint(slipped)


def _between(before: _Run, run: _Run, unit: Sequence[str], other: Wording) -> tuple[Sequence[str], Sequence[str]]:
    """What stands between two runs on either side, without what is common at its beginning and its end."""
    here = unit[before.here + before.length : run.here]
    there = other.words[before.there + before.length : run.there]
    while here and there and here[-1] == there[-1]:
        here, there = here[:-1], there[:-1]
    while here and there and here[0] == there[0]:
        here, there = here[1:], there[1:]
    return here, there


def _changed(runs: Sequence[_Run], unit: Sequence[str], names: frozenset[str], other: Wording) -> bool:
    """Whether a number or a negation was changed, put in or taken out between two runs, or next to the outer ones, or
    another name stands next to these."""
    if not runs:
        return False
    for before, run in pairwise(runs):
        if run.there >= before.there + before.length and _turns(*_between(before, run, unit, other)):
            return True
    first, last = runs[0], runs[-1]
    end = last.there + last.length
    head, tail = unit[: first.here], unit[last.here + last.length :]
    heads = other.words[max(0, first.there - len(head) - _SLIP) : first.there] if head else ()
    tails = other.words[end : end + len(tail) + _SLIP] if tail else ()
    sides = ((head[::-1], heads[::-1]), (tail, tails))
    return any(_turns_at_end(*pair) or _renames(*pair, names, other.names) for pair in sides)


def _renames(here: Sequence[str], there: Sequence[str], names: frozenset[str], others: frozenset[str]) -> bool:
    """Whether another name stands in a name's place: "[Ann] of stealing it", "[Bob] of stealing it"."""
    return bool(here and there) and here[0] in names and there[0] in others


def _turns(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether what stands on one side alone is little more than a negation or a number."""
    words = [word for word in (*here, *there) if word != _GAP]
    return 0 < len(words) <= _CHANGED and any(_weighs(word) for word in words)


def _turns_at_end(here: Sequence[str], there: Sequence[str]) -> bool:
    """The same before the first run, read backwards, or after the last: without it, both go on alike."""
    if not here or not there or _GAP in (here[0], there[0]):
        return False
    if _weighs(here[0]) and _weighs(there[0]) and here[0] != there[0]:
        return True
    near, far = here[: _SLIP + 1], there[: _SLIP + 1]
    plain_near, plain_far = ([word for word in words if not _weighs(word)] for words in (near, far))
    if near == plain_near and far == plain_far:
        return False
    return plain_near[:1] == plain_far[:1]


def _weighs(word: str) -> bool:
    """Whether a word may not be changed unseen: a number, a negation."""
    return word in NEGATORS or word[0].isdigit() or word in _NUMBER_WORDS or word.endswith("n't")
