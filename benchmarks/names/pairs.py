"""Labelled pairs of names, and how well scores part those that are one from those that are two."""

from __future__ import annotations

import csv
from collections.abc import Callable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import NamedTuple

from benchmarks import bootstrap

FOLDS = 5
_SEED = 20261122
# A step of thresholds: every score between two of them is judged alike.
_STEPS = 200
_KINDS = {"Person": "person", "Company": "organisation", "Organization": "organisation", "LegalEntity": "organisation"}


class Pair(NamedTuple):
    """Two printed names, their kind, and whether they are one."""

    left: str
    right: str
    kind: str
    same: bool


class Counts(NamedTuple):
    """Right and wrong answers of "one name"."""

    hits: int
    false: int
    missed: int

    @property
    def precision(self) -> float:
        """The share of answers "one" that are right; 1 without any."""
        return self.hits / (self.hits + self.false) if self.hits + self.false else 1.0

    @property
    def recall(self) -> float:
        """The share of the pairs that are one which were found; 1 without any."""
        return self.hits / (self.hits + self.missed) if self.hits + self.missed else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        return 2 * self.hits / (2 * self.hits + self.false + self.missed) if self.hits else 0.0

    def __str__(self) -> str:
        return f"P {100 * self.precision:5.1f}  R {100 * self.recall:5.1f}  F1 {100 * self.f1:5.1f}"


Scored = Sequence[tuple[float, bool]]


def read_bench(path: Path) -> list[Pair]:
    """The pairs of name_bench.csv; ships and the like are of kind "other"."""
    with path.open(encoding="utf-8", newline="") as file:
        return [
            Pair(row["name1"], row["name2"], _KINDS.get(row["schema"], "other"), row["is_match"] == "true")
            for row in csv.DictReader(file)
        ]


def read_own(path: Path) -> list[Pair]:
    """Our own pairs of persons; the column that says why is for people."""
    with path.open(encoding="utf-8", newline="") as file:
        return [Pair(row["left"], row["right"], "person", row["same"] == "1") for row in csv.DictReader(file)]


def count(scored: Scored, threshold: float) -> Counts:
    """What answering "one name" from a threshold on gets right and wrong."""
    hits = sum(same for score, same in scored if score >= threshold)
    false = sum(not same for score, same in scored if score >= threshold)
    return Counts(hits, false, sum(same for _, same in scored) - hits)


def best_threshold(scored: Scored) -> float:
    """The lowest threshold of the best F1."""
    return max((step / _STEPS for step in range(_STEPS + 1)), key=lambda threshold: count(scored, threshold).f1)


def fold_of(pair: Pair) -> int:
    """The fold of a pair, by its names alone, whichever comes first."""
    return sha256("\n".join(sorted((pair.left, pair.right))).encode()).digest()[0] % FOLDS


def cross_validated(pairs: Sequence[Pair], scores: Sequence[float]) -> tuple[Counts, list[float]]:
    """The counts when each fold is judged at the threshold that is best on the others, and these thresholds."""
    rows = [(fold_of(pair), score, pair.same) for pair, score in zip(pairs, scores, strict=True)]
    thresholds, total = [], Counts(0, 0, 0)
    for fold in range(FOLDS):
        threshold = best_threshold([(score, same) for place, score, same in rows if place != fold])
        found = count([(score, same) for place, score, same in rows if place == fold], threshold)
        thresholds.append(threshold)
        total = Counts(*(a + b for a, b in zip(total, found, strict=True)))
    return total, thresholds


def interval(scored: Scored, measure: Callable[[Scored], float]) -> tuple[float, float]:
    """The middle 95 % of a measure over resampled pairs; the same at every call."""
    return bootstrap.interval(scored, measure, seed=_SEED)
