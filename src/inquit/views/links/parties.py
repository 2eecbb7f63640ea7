"""Pairs that parties bring together: accusers of each other, the accused and the asked with whoever names them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from heapq import nsmallest
from itertools import islice

from inquit.languages.en.blame import HARMS
from inquit.languages.en.plain_words import STOP
from inquit.ledger.base import Glimpse
from inquit.views.links.blame import Blame
from inquit.views.links.words import name_keys, stem

Blames = Callable[[int], tuple[Blame, ...]]
_EACH = 6  # pairs a statement is brought into
_MOST = 200  # statements of a side with words of harm that are looked at, accusations first
_ALL = 300  # pairs of one that asks and one that may answer
_OPENING = 10  # words among which the accused stands
_CROWDED = 60  # replies of one name that are looked at
_ASKING = frozenset({"appeal", "ask", "propose", "order", "warn", "threaten", "accuse"})
_REPLYING = frozenset({"deny", "reject", "agree", "promise", "apologise", "thank", "admit"})


def affiliations(glimpses: Iterable[Glimpse]) -> dict[str, frozenset[str]]:
    """By each source's name the keys of all words that print it: "the northern minister Ann Bo"."""
    found: dict[str, set[str]] = defaultdict(set)
    for glimpse in glimpses:
        if glimpse.source is not None and len(glimpse.sources) == 1:
            found[glimpse.sources[0]].add(glimpse.source)
    return {name: frozenset(key for words in printed for key in name_keys(words)) for name, printed in found.items()}


def blamers(
    sides: tuple[Sequence[Glimpse], Sequence[Glimpse]],
    blames: tuple[Blames, Blames],
    harmed: tuple[Sequence[int], Sequence[int]],
) -> Iterable[tuple[int, int]]:
    """Statements of both sides that blame somebody for one kind of harm, those with most words in common first.

    harmed  the statements with a word of harm
    """
    left, right = (_by_harm(*side) for side in zip(sides, blames, harmed, strict=True))
    for harm in left.keys() & right.keys():
        others = right[harm]
        for one, words in left[harm].items():
            yield from ((one, other) for other in nsmallest(_EACH, others, key=_unlike(words, others)))


def _unlike(words: frozenset[str], others: dict[int, frozenset[str]]) -> Callable[[int], int]:
    return lambda other: -len(words & others[other])


def _by_harm(
    glimpses: Sequence[Glimpse], blames: Blames, harmed: Sequence[int]
) -> dict[str, dict[int, frozenset[str]]]:
    found: dict[str, dict[int, frozenset[str]]] = defaultdict(dict)
    for number in sorted(harmed, key=lambda number: glimpses[number].act != "accuse")[:_MOST]:
        harms = {blame.harm for blame in blames(number)}
        words = frozenset(glimpses[number].content.casefold().split() if harms else ()) - STOP
        for harm in harms:
            found[harm][number] = words
    return found


def harm_stems() -> set[str]:
    """The stems of all words of harm: a content without any blames nobody."""
    return {stem(word) for words in HARMS.values() for word in words.split()}


def repliers(left: Sequence[Glimpse], right: Sequence[Glimpse]) -> Iterable[tuple[int, int]]:
    """Statements of which the one asks or accuses whom the other's source is, the nearest in time first."""
    return islice(_repliers(left, right), _ALL)


def _repliers(left: Sequence[Glimpse], right: Sequence[Glimpse]) -> Iterable[tuple[int, int]]:
    for asking, replying, turned in ((left, right, False), (right, left, True)):
        spoken: dict[str, list[int]] = defaultdict(list)
        for number, glimpse in enumerate(replying):
            if glimpse.act in _REPLYING or glimpse.addressees:
                for key in _keys(glimpse.sources):
                    spoken[key].append(number)
        for number, glimpse in enumerate(asking):
            if glimpse.act in _ASKING:
                named = _keys((*glimpse.addressees, " ".join(glimpse.content.split()[:_OPENING])))
                others = sorted({other for key in named for other in spoken.get(key, ())[:_CROWDED]})
                nearest = nsmallest(_EACH, others, key=_later_than(glimpse, replying))
                yield from ((other, number) if turned else (number, other) for other in nearest)


def _keys(parties: Iterable[str]) -> set[str]:
    return {key for party in parties for key in name_keys(party)}


def _later_than(asked: Glimpse, replies: Sequence[Glimpse]) -> Callable[[int], tuple[bool, str]]:
    """Replies on or after the day first, the earliest of them first; then the others."""
    day = asked.published_at or ""
    return lambda other: ((replies[other].published_at or "") < day, replies[other].published_at or "")
