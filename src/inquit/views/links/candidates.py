"""Which pairs of statements are worth comparing: those near in what they are about, in rare words, in a run of words.

Arrays name statements by their index in the sequence that was given. Cost: a product of both sides' vectors, cut down
to their chief directions, and joins of sorted keys; nothing here looks at a pair in Python.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, islice
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inquit.views.links.meeting import Ints, in_step, join, meet, order_of
from inquit.views.links.words import STOP_WORDS, stem

Floats = NDArray[np.float32]

_WORD = re.compile(r"\d+(?:[.,]\d+)*|\w+|\x00")
_NOT_PLAIN = re.compile(r"[\d\x00]")
_BREAK = "\x00"
_TO_BLANKS = {number: " " for number in range(128) if not (chr(number).isalnum() or chr(number) in "_\x00")}
_GRAM = 4
_LEAST_RUNS = 2  # of four words: one run of five
_CHIEF = 64  # directions of the vectors that are compared
_WHOLE = 1_000  # rows on the shorter side up to which whole vectors are compared: as quick, and exact
_BLOCK = 500
_TABLE = 1 << 20
# Below this likeness two vectors are hardly ever of one matter; unrelated sentences of the releases reach .4 (see
# benchmarks/links for the kinds that pairs above it get).
LEAST_ALIKE = 0.55
# Below this share of common weight no kind of link holds: the least is that of two counts of the dead, .25.
_LEAST_DICE = 0.24
_EACH = 3  # pairs a statement is in, for each reason
_MOST = 4_000  # pairs that are compared, in all, for each reason
_LOOKED_AT = 10 * _MOST  # the best of all pairs: nearly always the few best of each statement that are kept are there


@dataclass(frozen=True, slots=True)
class Bags:
    """The words of many statements, as numbers.

    terms    int64, one a word of a statement that tells something, each once a statement
    owners   int64, the statement of each term
    grams    int64, hashes of runs of four words
    holders  int64, the statement of each run
    """

    terms: Ints
    owners: Ints
    grams: Ints
    holders: Ints


class Near(NamedTuple):
    """How near two statements are before they are compared.

    alike  likeness of their vectors, -1 to 1; 0 where they have none
    run    whether they share a run of five words
    """

    alike: float = 0.0
    run: bool = False


class Vocabulary:
    """Numbers for words: equal stems, equal numbers."""

    def __init__(self) -> None:
        self._words = _numbering()
        self._words[_BREAK] = 0
        self._stem_of = [-1]
        self._stems = _numbering()

    @property
    def names(self) -> list[str]:
        """All stems, each at its number."""
        return list(self._stems)

    def bags(self, contents: Sequence[str]) -> Bags:
        """The words and the runs of words of some contents, all at once."""
        words = _words(contents)
        row = np.fromiter(map(self._words.__getitem__, words), np.int64, len(words))
        new = islice(self._words, len(self._stem_of), None)
        self._stem_of += [-1 if word in STOP_WORDS else self._stems[stem(word)] for word in new]
        owners = np.cumsum(row == 0)
        stems = np.array(self._stem_of, np.int64)[row]
        kept = stems >= 0
        terms = _distinct(stems[kept], owners[kept])
        return Bags(*terms, *_grams(row, owners))

    def numbers(self, stems: Iterable[str]) -> Ints:
        """The numbers of those of some stems that stand in a content."""
        return np.array([self._stems[one] for one in stems if one in self._stems], np.int64)


def _numbering() -> defaultdict[str, int]:
    """Gives each word that it is asked for the next number."""
    made: defaultdict[str, int] = defaultdict()
    made.default_factory = made.__len__
    return made


def _words(contents: Iterable[str]) -> list[str]:
    """The words of contents in small letters, a break between two of them. What is plain is cut at blanks, in a fifth
    of the time.
    """
    found: list[str] = []
    for is_plain, run in groupby(map(str.casefold, contents), _is_plain):
        if is_plain:
            found += f" {_BREAK} ".join(run).translate(_TO_BLANKS).split()
        else:
            found += _WORD.findall(f" {_BREAK} ".join([one.replace(_BREAK, " ") for one in run]))
        found.append(_BREAK)
    return found[:-1]


def _is_plain(small: str) -> bool:
    return small.isascii() and _NOT_PLAIN.search(small) is None


def _distinct(terms: Ints, owners: Ints) -> tuple[Ints, Ints]:
    keys = np.sort(owners << 32 | terms)
    keys = keys[np.r_[True, keys[1:] != keys[:-1]]] if len(keys) else keys
    return keys & 0xFFFFFFFF, keys >> 32


def _grams(row: Ints, owners: Ints) -> tuple[Ints, Ints]:
    """Hashes of four words in a row, none across two statements."""
    if len(row) < _GRAM:
        return np.zeros(0, np.int64), np.zeros(0, np.int64)
    length = len(row) - _GRAM + 1
    mixed = np.zeros(length, np.uint64)
    whole = np.ones(length, bool)
    for place in range(_GRAM):
        part = row[place : place + length]
        whole &= part != 0
        mixed = (mixed ^ part.astype(np.uint64)) * np.uint64(0x9E3779B97F4A7C15)
        mixed ^= mixed >> np.uint64(29)
    return mixed[whole].astype(np.int64), owners[:length][whole]


def counts_of(bags: Sequence[Bags], size: int) -> Ints:
    """In how many statements each of so many stems stands."""
    return np.bincount(np.concatenate([one.terms for one in bags]), minlength=size)


def find_candidates(
    left: Bags, right: Bags, sizes: tuple[int, int], matters: tuple[Floats, Floats], weights: NDArray[np.float64]
) -> dict[tuple[int, int], Near]:
    """Pairs worth comparing, and how near each is.

    weights  how much each term tells, by its number
    """
    width = sizes[1]
    found = (_by_runs(left, right, sizes), _by_words(left, right, sizes), _by_matters(*matters, sizes))
    run_keys, *other_keys = (pairs[:, 0] * width + pairs[:, 1] for pairs in found)
    keys = np.unique(np.concatenate([run_keys, *other_keys]))
    in_runs = np.isin(keys, run_keys)
    dice = _dice(left, right, sizes, keys, weights)
    worth = in_runs | (dice >= _LEAST_DICE / 2)
    keys, in_runs, dice = keys[worth], in_runs[worth], dice[worth]
    alike = _likeness(matters, keys // width, keys % width)
    kept = in_runs | (dice >= _LEAST_DICE) | (alike >= LEAST_ALIKE)
    keys = keys[kept]
    near = map(Near, alike[kept].tolist(), in_runs[kept].tolist())
    return dict(zip(zip((keys // width).tolist(), (keys % width).tolist(), strict=True), near, strict=True))


def _likeness(matters: tuple[Floats, Floats], rows: Ints, columns: Ints) -> Floats:
    if not matters[0].any() or not matters[1].any():
        return np.zeros(len(rows), np.float32)
    likeness: Floats = np.einsum("ij,ij->i", matters[0][rows], matters[1][columns])
    return likeness


def holders_of(bags: Bags, terms: Ints) -> list[int]:
    """The statements that have one of some terms."""
    found: list[int] = np.unique(bags.owners[np.isin(bags.terms, terms)]).tolist()
    return found


def _dice(
    left: Bags, right: Bags, sizes: tuple[int, int], keys: Ints, weights: NDArray[np.float64]
) -> NDArray[np.float64]:
    """How much of their weight the two of each pair share, 0 to 1."""
    if not len(keys):
        return np.zeros(0)
    rows, columns = keys // sizes[1], keys % sizes[1]
    wholes = [
        np.bincount(bags.owners, weights[bags.terms], minlength=size)
        for bags, size in ((left, sizes[0]), (right, sizes[1]))
    ]
    starts = np.searchsorted(left.owners, np.arange(sizes[0] + 1))
    count = (starts[1:] - starts[:-1])[rows]
    ends = np.cumsum(count)
    offsets = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - count, count)
    terms = left.terms[np.repeat(starts[rows], count) + offsets]
    held = right.owners << 32 | right.terms
    asked = np.repeat(columns, count) << 32 | terms
    place = np.minimum(np.searchsorted(held, asked), len(held) - 1)
    pairs = np.repeat(np.arange(len(keys)), count)
    shared = np.bincount(pairs, weights[terms] * (held[place] == asked), minlength=len(keys))
    result: NDArray[np.float64] = 2 * shared / np.maximum(wholes[0][rows] + wholes[1][columns], 1e-9)
    return result


def _by_words(left: Bags, right: Bags, sizes: tuple[int, int]) -> Ints:
    keys, weights = join(meet(left.terms, left.owners, right.terms, right.owners), sizes)
    if not len(keys):
        return np.zeros((0, 2), np.int64)
    order = order_of(keys % sizes[1])
    order = order[order_of(keys[order] // sizes[1])]
    keys, weights = keys[order], weights[order]
    starts = np.flatnonzero(np.r_[True, keys[1:] != keys[:-1]])
    return _best(keys[starts], np.add.reduceat(weights, starts), sizes)


def _by_runs(left: Bags, right: Bags, sizes: tuple[int, int]) -> Ints:
    (grams, holders), (others, other_holders) = _met(left.grams, left.holders, right.grams, right.holders)
    meeting = meet(grams, holders, others, other_holders)
    # Apart, so that what many say takes nobody's place.
    return np.concatenate([_often(keys, sizes) for keys in (join(meeting, sizes)[0], in_step(meeting, sizes))])


def _often(keys: Ints, sizes: tuple[int, int]) -> Ints:
    """The pairs that meet at two runs of four words or more: at one of five."""
    if not len(keys):
        return np.zeros((0, 2), np.int64)
    distinct, counts = np.unique(keys, return_counts=True)
    enough = counts >= _LEAST_RUNS
    return _best(distinct[enough], counts[enough].astype(np.float64), sizes)


def _met(terms: Ints, owners: Ints, others: Ints, holders: Ints) -> tuple[tuple[Ints, Ints], tuple[Ints, Ints]]:
    """Without most of those terms that only one side has: of long numbers the last part is looked up in a table, which
    takes a tenth of the time of sorting them.
    """
    for _ in range(2):
        there = np.zeros(_TABLE, bool)
        there[others & (_TABLE - 1)] = True
        kept = there[terms & (_TABLE - 1)]
        terms, owners, others, holders = others, holders, terms[kept], owners[kept]
    return (terms, owners), (others, holders)


def _best(keys: Ints, scores: NDArray[np.float64], sizes: tuple[int, int]) -> Ints:
    """Each statement's few best pairs, on either side, and of all those the best."""
    least = np.partition(scores, -_LOOKED_AT)[-_LOOKED_AT] if len(scores) > _LOOKED_AT else -np.inf
    # What is among the best of its statement is so among the best of all, too: the others change nothing above them.
    chosen = np.flatnonzero(scores >= least)
    rows, columns, order = _best_of(keys[chosen], scores[chosen], sizes)
    if len(order) < _MOST and len(chosen) < len(scores):
        rows, columns, order = _best_of(keys, scores, sizes)
    return np.stack([rows[order], columns[order]], axis=1)


def _best_of(keys: Ints, scores: NDArray[np.float64], sizes: tuple[int, int]) -> tuple[Ints, Ints, NDArray[np.intp]]:
    """Pairs, and where those stand that are kept: as they come, and where they are too many the best first."""
    rows, columns = keys // sizes[1], keys % sizes[1]
    falling = np.argsort(-scores, kind="stable")
    kept = _few(rows, falling) | _few(columns, falling)
    order = np.flatnonzero(kept)
    return rows, columns, order if len(order) <= _MOST else falling[kept[falling]][:_MOST]


def _few(owners: Ints, falling: NDArray[np.intp]) -> NDArray[np.bool_]:
    """Which pairs are among the best few of their statement.

    falling  the pairs, the best first
    """
    order = falling[order_of(owners[falling])]
    sorted_owners = owners[order]
    place = np.arange(len(order)) - np.searchsorted(sorted_owners, sorted_owners, "left")
    kept = np.zeros(len(owners), bool)
    kept[order] = place < _EACH
    return kept


def _by_matters(left: Floats, right: Floats, sizes: tuple[int, int]) -> Ints:
    """Pairs with near vectors; of those that are equal in many, each statement with a few."""
    if not len(left) or not len(right) or not left.any() or not right.any():
        return np.zeros((0, 2), np.int64)
    number = _numbering()
    ids, others = (np.array([number[row.tobytes()] for row in side], np.int64) for side in (left, right))
    # More that are equal would take the place of what is near.
    rows, columns = (np.flatnonzero(_few(one, np.arange(len(one)))) for one in (ids, others))
    near = _by_likeness(left[rows], right[columns])
    equal = in_step(meet(ids, np.arange(len(ids)), others, np.arange(len(others))), sizes)
    equal = equal[left[equal // sizes[1]].any(axis=1)]  # nothing is known of zeros
    return np.concatenate(
        [
            np.stack([rows[near[:, 0]], columns[near[:, 1]]], axis=1),
            np.stack([equal // sizes[1], equal % sizes[1]], axis=1),
        ]
    )


def _by_likeness(left: Floats, right: Floats) -> Ints:
    """Pairs with near vectors, found in the chief directions of both sides' vectors."""
    a, b = _chief(left, right) if min(len(left), len(right)) > _WHOLE else (left, right)
    least = _threshold(a, b)
    found: list[Ints] = []
    scores: list[Floats] = []
    for start in range(0, len(a), _BLOCK):
        product = a[start : start + _BLOCK] @ b.T
        flat = np.flatnonzero(product > least)
        found.append(flat + start * len(b))
        scores.append(product.ravel()[flat])
    keys = np.concatenate(found)
    return _best(keys, np.concatenate(scores).astype(np.float64), (len(left), len(right)))


def _chief(left: Floats, right: Floats) -> tuple[Floats, Floats]:
    """Both sides turned into the directions in which they differ most: what is left out is small in every product.

    Source: Halko, Martinsson and Tropp (2011), algorithm 4.4 with one power step, on a sample of the rows.
    """
    sample = np.concatenate([left[:: max(1, len(left) // 1000)], right[:: max(1, len(right) // 1000)]])
    guess = np.random.default_rng(0).standard_normal((sample.shape[1], _CHIEF), np.float32)
    for _ in range(2):
        guess = _upright(sample.T @ (sample @ guess))
    return left @ guess, right @ guess


def _upright(columns: Floats) -> Floats:
    """Columns made orthogonal, of length 1: by hand, since numpy's QR waits for threads far longer than it works."""
    made = columns / np.linalg.norm(columns, axis=0)
    for number in range(1, made.shape[1]):
        before = made[:, :number]
        for _ in range(2):
            made[:, number] -= before @ (before.T @ made[:, number])
        made[:, number] /= max(float(np.linalg.norm(made[:, number])), 1e-9)
    upright: Floats = made
    return upright


def _threshold(left: Floats, right: Floats) -> float:
    """The likeness above which about `_EACH` pairs a statement lie, at least LEAST_ALIKE; by a sample of rows."""
    sample = left[:: max(1, len(left) // 64)] @ right.T
    share = 2 * _EACH / max(1, len(right))
    return max(LEAST_ALIKE, float(np.quantile(sample, 1 - share))) if share < 1 else LEAST_ALIKE
