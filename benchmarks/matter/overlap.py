"""How many words two pieces share, the rare ones counting most: what links use beside vectors."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,]\d+)*")
_ENDINGS = ("ing", "edly", "ed", "es", "s", "ly")


class Overlap:
    """Weighted Jaccard likeness of words; weights are inverse document frequencies over some sentences."""

    def __init__(self, sentences: Iterable[str]) -> None:
        self._counts: Counter[str] = Counter()
        self._sentences = 0
        for sentence in sentences:
            self._counts.update(stems(sentence))
            self._sentences += 1

    def likeness(self, pieces: Sequence[str], pairs: Sequence[tuple[int, int]]) -> NDArray[np.float64]:
        """Of each pair of pieces: 0 no word in common, 1 the same words."""
        bags = [stems(piece) for piece in pieces]
        return np.array([self.jaccard(bags[i], bags[j]) for i, j in pairs])

    def jaccard(self, left: frozenset[str], right: frozenset[str]) -> float:
        """Of two sets of stems: the weight of those in both, of the weight of those in either."""
        either = sum(map(self.weight, left | right))
        return sum(map(self.weight, left & right)) / either if either else 0.0

    def weight(self, stem: str) -> float:
        """How rare a stem is."""
        return math.log((self._sentences + 1) / (self._counts[stem] + 1))


def stems(text: str) -> frozenset[str]:
    """The words of a text without case and common endings."""
    return frozenset(_stem(word.lower()) for word in _WORD.findall(text))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word
