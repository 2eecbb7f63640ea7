"""Where two sides meet: pairs of statements that share a term, as keys: the left one times the size of the right side,
plus the right one.

A term is a number, whatever it stands for: a word, a run of words, a vector.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.int64]

# A term that more pairs would share is crowded.
_CROWDED = 1_000
_SMALL = 1 << 16  # numbers below it are sorted by their digits


class Meeting(NamedTuple):
    """The terms that both sides have, with their statements.

    owners, holders  the statements of the left and of the right side, in the order of their terms
    start, here      of each term, where its statements begin among the left ones, and how many they are
    first, there     the same among the right ones
    """

    owners: Ints
    holders: Ints
    start: Ints
    here: Ints
    first: Ints
    there: Ints


def meet(terms: Ints, owners: Ints, others: Ints, holders: Ints) -> Meeting:
    """Two sides by their terms.

    terms, owners    of the left side, one each a term of a statement
    others, holders  the same of the right side
    """
    order, other_order = order_of(terms), order_of(others)
    terms, others = terms[order], others[other_order]
    start = np.flatnonzero(np.r_[len(terms) > 0, terms[1:] != terms[:-1]])
    here = np.diff(np.r_[start, len(terms)])
    first = np.searchsorted(others, terms[start], "left")
    there = np.searchsorted(others, terms[start], "right") - first
    both = there > 0
    return Meeting(owners[order], holders[other_order], start[both], here[both], first[both], there[both])


def join(meeting: Meeting, sizes: tuple[int, int]) -> tuple[Ints, NDArray[np.float64]]:
    """Every pair that shares a term that is not crowded, as one key, with the term's weight: rare ones weigh more."""
    owners, holders, start, here, first, there = meeting
    kept = there * here <= _CROWDED
    start, here, first, there = start[kept], here[kept], first[kept], there[kept]
    places = np.repeat(start, here) + _steps(here)
    first, there, here = np.repeat(first, here), np.repeat(there, here), np.repeat(here, here)
    columns = holders[np.repeat(first, there) + _steps(there)]
    rows = np.repeat(owners[places], there)
    weights = np.repeat(1.0 / np.log2(2.0 + there * here), there)
    return rows * max(1, sizes[1]) + columns, weights


def in_step(meeting: Meeting, sizes: tuple[int, int]) -> Ints:
    """Of each crowded term not every pair that shares it, but each statement with the one at its own place among the
    other side's, and with the next: so many pairs as it has statements. Statements with the same words meet the same
    ones at each of their terms that stand in no others.
    """
    owners, holders, start, here, first, there = meeting
    crowded = there * here > _CROWDED
    start, here, first, there = start[crowded], here[crowded], first[crowded], there[crowded]
    keys: list[Ints] = []
    terms_of: list[Ints] = []
    for (near, size), (far, other_size), turned in (
        ((start, here), (first, there), False),
        ((first, there), (start, here), True),
    ):
        step, others_of = _steps(size), np.repeat(other_size, size)
        same = step * others_of // np.repeat(size, size)
        for place in (same, (same + 1) % others_of):
            ones, beside = np.repeat(near, size) + step, np.repeat(far, size) + place
            rows, columns = (owners[beside], holders[ones]) if turned else (owners[ones], holders[beside])
            keys.append(rows * max(1, sizes[1]) + columns)
            terms_of.append(np.repeat(np.arange(len(size)), size))
    once = max(1, len(start))  # a pair that was met both ways counts once for its term
    return np.unique(np.concatenate(keys) * once + np.concatenate(terms_of)) // once


def _steps(sizes: Ints) -> Ints:
    """0, 1, 2 … for each of some sizes, in a row."""
    ends = np.cumsum(sizes)
    steps: Ints = np.arange(ends[-1] if len(ends) else 0) - np.repeat(ends - sizes, sizes)
    return steps


def order_of(numbers: Ints) -> NDArray[np.intp]:
    """Where each stands when sorted, equals in the order given. Small numbers sort five times as fast."""
    if len(numbers) and numbers.min() >= 0 and numbers.max() < _SMALL:
        return np.argsort(numbers.astype(np.uint16), kind="stable")
    return np.argsort(numbers, kind="stable")
