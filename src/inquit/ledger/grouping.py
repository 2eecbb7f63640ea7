"""Names gathered into those of one party each: a pure function of the links between them and of what people decided.

Precision first: two groups become one only when no name of either contradicts one of the other. The strongest link is
taken first, so that the order in which names came in plays no part.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

Pair = tuple[int, int]  # the lesser number first


def pair(one: int, other: int) -> Pair:
    """Two names, whichever is named first."""
    return (one, other) if one < other else (other, one)


def group(
    names: Iterable[int],
    links: Mapping[Pair, float],
    *,
    least: float,
    same: Sequence[Pair] = (),
    different: frozenset[Pair] = frozenset(),
) -> list[frozenset[int]]:
    """Who is who among some names.

    links      scores of all pairs that do not contradict each other; what is not here does
    least      the score from which on a link joins
    same       pairs that somebody has joined, in the order in which they are: one that would join what `different`
               keeps apart joins nothing. Names joined so stand for each other: what fits one of them fits all
    different  pairs that somebody keeps apart

    Cost  for n names of one connected part n^2 in the worst case, which a part's size keeps small.
    """
    made = _Groups(names, links, different)
    for one, other in same:
        made.join(one, other)
    made.settle_atoms()
    strongest = sorted((-score, names) for names, score in links.items() if score >= least)
    for _, (one, other) in strongest:
        if made.fit(one, other):
            made.join(one, other)
    return made.groups()


class _Groups:
    """Groups that grow. An atom is a name, or several that somebody has joined."""

    def __init__(self, names: Iterable[int], links: Mapping[Pair, float], different: frozenset[Pair]) -> None:
        self._links = links
        self._different = different
        self._group_of = {name: frozenset((name,)) for name in names}
        self._atom_of = dict(self._group_of)

    def groups(self) -> list[frozenset[int]]:
        return list(dict.fromkeys(self._group_of.values()))

    def settle_atoms(self) -> None:
        self._atom_of = dict(self._group_of)

    def join(self, one: int, other: int) -> None:
        a, b = self._group_of[one], self._group_of[other]
        if a is b or any(pair(x, y) in self._different for x in a for y in b):
            return
        both = a | b
        self._group_of.update(dict.fromkeys(both, both))

    def fit(self, one: int, other: int) -> bool:
        """Whether every atom of one group fits every atom of the other."""
        a, b = ({self._atom_of[name] for name in self._group_of[name_]} for name_ in (one, other))
        return all(any(pair(x, y) in self._links for x in first for y in second) for first in a for second in b)
