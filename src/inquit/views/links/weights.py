"""How much each word tells among the statements that are compared."""

from __future__ import annotations

from collections.abc import Mapping
from math import log

import numpy as np
from numpy.typing import NDArray

from inquit.views.links.words import weight

_BESIDE = 2000  # statements imagined beside those given: in a pair by itself every word counts in full
_RARE = 200  # a word that one statement in so many has, or fewer, counts in full


class Weigher:
    """How much each word tells, among the statements that are compared.

    counts  in how many statements a stem stands
    """

    def __init__(self, counts: Mapping[str, int], total: int) -> None:
        self._counts = counts
        self._all = total + _BESIDE
        self._known: dict[tuple[str, bool], float] = {}

    def weigh(self, stem: str, *, is_name: bool = False) -> float:
        """0 to 1.6: names the most, words that many statements have the least."""
        key = (stem, is_name)
        found = self._known.get(key)
        if found is None:
            found = self._known[key] = weight(stem, is_name=is_name) * self._rarity(self._counts.get(stem, 1))
        return found

    def rarities(self, counts: NDArray[np.int64]) -> NDArray[np.float64]:
        """What `weigh` gives for words that so many statements have and that are no names and not pale."""
        found = np.bincount(counts).astype(np.float64)
        for count in np.flatnonzero(found).tolist():
            found[count] = self._rarity(count)
        rarities: NDArray[np.float64] = found[counts]
        return rarities

    def _rarity(self, count: int) -> float:
        return min(1.0, log(self._all / max(1, count)) / log(_RARE))
