"""Cues: runs of words that the cue head believes to introduce a statement."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inquit.encoding.encode import Encoding
from inquit.models.bundle import Bundle, Thresholds


@dataclass(frozen=True, slots=True)
class Cue:
    """Words `[start, end)` that introduce a statement.

    nested       found by the head for statements inside statements
    probability  0 to 1, of the surest word
    """

    start: int
    end: int
    nested: bool
    probability: float


def find_cues(encoding: Encoding, bundle: Bundle) -> list[Cue]:
    """Every cue of a text, in order; where both heads see one, the surer says which layer it is. Cost: linear."""
    if not len(encoding):
        return []
    blocks = [
        bundle.cues.run({"vectors": encoding.vectors[start : start + 4096].astype(np.float32)})
        for start in range(0, len(encoding), 4096)
    ]
    return pick_cues(np.concatenate(blocks), bundle.thresholds)


def pick_cues(probabilities: NDArray[np.float32], thresholds: Thresholds) -> list[Cue]:
    """Cues from the head's probabilities, float32 (words, 6): outside, begins, inside; outermost, then nested."""
    outer = _runs(probabilities[:, 0:3], thresholds.cue, nested=False)
    nested = _runs(probabilities[:, 3:6], thresholds.nested_cue, nested=True)
    kept: list[Cue] = []
    taken: dict[int, bool] = {}  # word -> the layer of the cue that has it
    for cue in sorted(outer + nested, key=lambda cue: -cue.probability):
        if all(taken.get(word, cue.nested) == cue.nested for word in range(cue.start, cue.end)):
            kept.append(cue)
            taken.update(dict.fromkeys(range(cue.start, cue.end), cue.nested))
    return sorted(kept, key=lambda cue: cue.start)


def _runs(probabilities: NDArray[np.float32], least: float, *, nested: bool) -> list[Cue]:
    inside = 1.0 - probabilities[:, 0]
    cues = []
    start: int | None = None
    words = np.flatnonzero(inside >= least).tolist()
    for place, word in enumerate(words):
        begins = probabilities[word, 1] > probabilities[word, 2]
        if start is None or words[place - 1] != word - 1 or begins:
            start = word
            cues.append([word, word + 1])
        else:
            cues[-1][1] = word + 1
    return [Cue(first, end, nested, float(inside[first:end].max())) for first, end in cues]
