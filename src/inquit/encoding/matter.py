"""What a statement is about, as a short vector made of its words' vectors.

Each word has a weight, the sum goes through one matrix: both were trained to bring statements about one matter
together (`training/matter.py`). All sums are of whole numbers and exact, so that the bytes do not depend on how a
processor orders them; names are hidden from the words' vectors, and so from these.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from inquit.encoding.encode import WIDTH, Encoding
from inquit.models.bundle import Bundle, Turn
from inquit.records import Spans

STEPS = 1024  # of a word's vector in 1; its numbers stay below 16, so products of sums stay below 2**53
HEAVIEST = 255  # a word's weight
LENGTH = 400  # of a packed vector: a number above .317 would be cut, and of 33,000 vectors' the largest was .275
_AT_ONCE = 4096  # words


def find_matters(encoding: Encoding, contents: Sequence[Spans], bundle: Bundle) -> tuple[bytes, ...]:
    """A vector a content, packed: WIDTH int8 numbers; zeros for a content without words.

    Cost  linear in the words of all contents; 0.15 ms a statement.
    """
    sums = np.zeros((len(contents), WIDTH))
    for row, spans in zip(sums, contents, strict=True):
        row[:] = _mean(encoding, spans, bundle.matter)
    turned = sums @ bundle.matter.matrix
    lengths = np.sqrt((turned * turned).sum(axis=1, keepdims=True))
    packed = np.rint(turned / np.where(lengths == 0, 1, lengths) * LENGTH).clip(-127, 127).astype(np.int8)
    return tuple(row.tobytes() for row in packed)


def _mean(encoding: Encoding, spans: Spans, turn: Turn) -> NDArray[np.float64]:
    """The weighted mean of the words' vectors, in whole STEPS."""
    total, weight = np.zeros(WIDTH), 0.0
    for vectors in _vectors(encoding, spans):
        stepped = np.rint(vectors.astype(np.float64) * STEPS)
        weights = np.rint(HEAVIEST / (1 + np.exp(-(stepped @ turn.gate * (turn.gate_step / STEPS) + turn.bias))))
        total += weights @ stepped
        weight += weights.sum()
    mean: NDArray[np.float64] = np.rint(total / max(weight, 1.0))
    return mean


def _vectors(encoding: Encoding, spans: Spans) -> Iterator[NDArray[np.float16]]:
    """The vectors of the words that begin in the spans, some at a time."""
    for start, end in spans:
        first, after = bisect_left(encoding.starts, start), bisect_left(encoding.starts, end)
        for low in range(first, after, _AT_ONCE):
            yield encoding.vectors[low : min(low + _AT_ONCE, after)]


def unpack(packed: Sequence[bytes | None]) -> NDArray[np.float32]:
    """Packed vectors as rows of length 1: float32, (vectors, 384); zeros for None and for empty contents."""
    rows = np.zeros((len(packed), WIDTH), np.float32)
    for number, one in enumerate(packed):
        if one:
            rows[number] = np.frombuffer(one, np.int8)
    lengths = np.linalg.norm(rows, axis=1, keepdims=True)
    return (rows / np.where(lengths == 0, 1, lengths)).astype(np.float32)
