"""The encoder's pass: one vector for each word of a text, made once and read by every head."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from inquit.encoding.features import Features, find_features
from inquit.encoding.names import NAME, even_cases, hide_names
from inquit.encoding.windows import Window, plan_from_end
from inquit.models.bundle import Bundle
from inquit.models.wordpieces import Pieces
from inquit.segmentation.segment import Segmentation

WIDTH = 384


@dataclass(frozen=True, slots=True)
class Encoding:
    """A text as the heads see it.

    starts, ends     code points of each word in the article's text
    sentence_starts  indices of the words that open a sentence, ascending
    vectors          float16, (words, 384); half the memory of float32 for a book-long text
    """

    starts: Sequence[int]
    ends: Sequence[int]
    sentence_starts: Sequence[int]
    vectors: NDArray[np.float16]

    def __len__(self) -> int:
        return len(self.starts)


def encode(text: str, parts: Segmentation, bundle: Bundle) -> Encoding:
    """Read a text once, window by window. Cost: linear in the text; each window is a batch of its own.

    A window alone is a pure function of its words: int8 activations share one scale a tensor, so a neighbour in a batch
    would change its numbers.
    """
    name_row = bundle.cutter.row(NAME)
    pieces = hide_names(text, bundle.cutter.cut(text), bundle.common, name_row)
    starts, ends = pieces.word_starts, pieces.word_ends
    features = find_features(text, starts, ends, parts.paragraphs, parts.quotations, parts.turns)
    borders = [*pieces.firsts, len(pieces.ids)]
    counts = [after - first for first, after in pairwise(borders)]
    sentence_starts = sorted({bisect_left(starts, sentence.start) for sentence in parts.sentences})
    vectors = np.empty((len(starts), WIDTH), np.float16)
    features = replace(features, cases=even_cases(features.cases, pieces, name_row))
    columns = _columns(pieces, features, counts)
    for window in plan_from_end(counts, sentence_starts, bundle.window, bundle.overlap):
        inputs = _window_inputs(columns, borders, window, bundle)
        read = bundle.encoder.run(inputs)
        low, high = window.core_start - window.start, window.core_end - window.start
        vectors[window.core_start : window.core_end] = read[low:high]
    return Encoding(starts, ends, sentence_starts, vectors)


def _columns(pieces: Pieces, features: Features, counts: Sequence[int]) -> dict[str, NDArray[np.int64]]:
    """One number a piece in each column."""
    columns = {"ids": np.array(pieces.ids, np.int64)}
    for name, values in (("case", features.cases), ("layout", features.layouts), ("depth", features.depths)):
        columns[name] = np.repeat(np.array(values, np.int64), counts)
    return columns


def _window_inputs(
    columns: dict[str, NDArray[np.int64]], borders: Sequence[int], window: Window, bundle: Bundle
) -> dict[str, NDArray[np.int64]]:
    low, high = borders[window.start], borders[window.end]
    inputs = {}
    for name, column in columns.items():
        inputs[name] = np.zeros(high - low + 2, np.int64)
        inputs[name][1:-1] = column[low:high]
    inputs["ids"][0], inputs["ids"][-1] = bundle.cutter.begin, bundle.cutter.end
    inputs["firsts"] = np.array(borders[window.start : window.end], np.int64) - (low - 1)
    return inputs
