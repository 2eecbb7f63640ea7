"""The links between the statements of two sides: every pair worth comparing, each with the most telling kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from inquit.ledger.base import Glimpse
from inquit.views.links.base import Link, rank
from inquit.views.links.blame import Blame, find_blames
from inquit.views.links.candidates import Near, Vocabulary, counts_of, find_candidates, holders_of
from inquit.views.links.compare import Pair, compare
from inquit.views.links.incidents import settle_tolls
from inquit.views.links.parties import affiliations, blamers, harm_stems, repliers
from inquit.views.links.subject import Subject, prepare
from inquit.views.links.weights import Weigher
from inquit.views.links.words import pale_stems

_FEW = 5  # links that a statement keeps
_MANY = 15  # where the other one has no link yet


class _Side:
    """One side's statements, made ready when they are first looked at."""

    def __init__(self, glimpses: Sequence[Glimpse], weigher: Weigher, harmed: Iterable[int]) -> None:
        self._glimpses = glimpses
        self._harmed = frozenset(harmed)
        self._weigher = weigher
        self._parties = affiliations(glimpses)
        self._subjects: dict[int, Subject] = {}
        self._blames: dict[int, tuple[Blame, ...]] = {}

    def subject(self, index: int) -> Subject:
        if index not in self._subjects:
            glimpse = self._glimpses[index]
            parties = frozenset(key for name in glimpse.sources for key in self._parties.get(name, ()))
            self._subjects[index] = prepare(glimpse, self._weigher, parties=parties)
        return self._subjects[index]

    def blames(self, index: int) -> tuple[Blame, ...]:
        if index not in self._harmed and self._glimpses[index].act != "accuse":
            return ()
        if index not in self._blames:
            self._blames[index] = find_blames(self.subject(index))
        return self._blames[index]


def find_links(
    left: Sequence[Glimpse],
    right: Sequence[Glimpse],
    left_matters: NDArray[np.float32],
    right_matters: NDArray[np.float32],
) -> list[Link]:
    """The links between two sides' statements, the best first.

    left_matters, right_matters  float32, (statements, 384): what each is about, rows of length 1, zeros where unknown

    Returns  one link a pair at most, of each statement its few best; indices are those of the sequences given.
    Cost     about a second of processor for 5,000 on either side (benchmarks/links/cost.py, on a busy machine); pairs
             without common rare words, runs, near vectors or parties are not looked at.
    """
    return _find(left, right, (left_matters, right_matters), among=False)


def find_links_among(ones: Sequence[Glimpse], matters: NDArray[np.float32]) -> list[Link]:
    """The links between statements of one row: as `find_links`, of each pair once, with the earlier of the row first.

    matters  float32, (statements, 384)
    """
    return _find(ones, ones, (matters, matters), among=True)


def _find(
    left: Sequence[Glimpse],
    right: Sequence[Glimpse],
    matters: tuple[NDArray[np.float32], NDArray[np.float32]],
    *,
    among: bool,
) -> list[Link]:
    if not left or not right:
        return []
    vocabulary = Vocabulary()
    bags = [vocabulary.bags([glimpse.content for glimpse in side]) for side in ((left,) if among else (left, right))]
    bags = [bags[0], bags[-1]]
    names = vocabulary.names
    counts = counts_of(bags, len(names))
    weigher = Weigher(dict(zip(names, counts.tolist(), strict=True)), len(left) + len(right))
    weights = weigher.rarities(counts)
    for number in vocabulary.numbers(pale_stems()).tolist():
        weights[number] = weigher.weigh(names[number])
    harm = vocabulary.numbers(harm_stems())
    harmed = holders_of(bags[0], harm), holders_of(bags[1], harm)
    first = _Side(left, weigher, harmed[0])
    sides = first, first if among else _Side(right, weigher, harmed[1])
    near = find_candidates(bags[0], bags[1], (len(left), len(right)), matters, weights)
    found = [*blamers((left, right), (sides[0].blames, sides[1].blames), harmed), *repliers(left, right)]
    pairs = near | {pair: Near() for pair in found if pair not in near}
    if among:
        pairs = _in_order(pairs)
    links = settle_tolls(list(_links(pairs, sides, weigher)), left, right)
    return _few_of_each(one for one in links if not among or one.left < one.right)


def _in_order(pairs: Mapping[tuple[int, int], Near]) -> dict[tuple[int, int], Near]:
    """Each pair of one row once, the earlier first, whichever way round it was found."""
    made: dict[tuple[int, int], Near] = {}
    for (one, other), near in pairs.items():
        pair = (min(one, other), max(one, other))
        if one != other and (near.run or pair not in made):
            made[pair] = near
    return made


def _links(pairs: Mapping[tuple[int, int], Near], sides: tuple[_Side, _Side], weigher: Weigher) -> Iterable[Link]:
    for (one, other), near in pairs.items():
        blames = sides[0].blames(one), sides[1].blames(other)
        ground = compare(Pair(sides[0].subject(one), sides[1].subject(other), blames, near), weigher)
        if ground is not None:
            yield Link(ground.kind, one, other, ground.turned, round(ground.score, 3), ground.why)


def _few_of_each(links: Iterable[Link]) -> list[Link]:
    """Of each statement, on either side, its few best links; a telling kind before a higher score of a weaker one."""
    kept: list[Link] = []
    taken: dict[tuple[str, int], int] = {}
    for link in sorted(links, key=lambda link: (-link.score, rank(link.kind), link.left, link.right)):
        ends = ("left", link.left), ("right", link.right)
        before = sorted(taken.get(end, 0) for end in ends)
        if before[1] < _FEW or (not before[0] and before[1] < _MANY):
            kept.append(link)
            for end in ends:
                taken[end] = taken.get(end, 0) + 1
    return kept
