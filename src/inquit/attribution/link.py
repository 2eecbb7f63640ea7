"""From cues to their sources and contents, as runs of words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inquit.attribution.cues import Cue
from inquit.attribution.decode import NEVER, decode, forbid
from inquit.attribution.link_range import REACH, SIDE, distance_bucket
from inquit.encoding.encode import Encoding
from inquit.models.bundle import Bundle

Run = tuple[int, int]
_BATCH = 48


@dataclass(frozen=True, slots=True)
class Linked:
    """A cue with its runs of words `[start, end)`; `log_probability` of this reading among all, 0 or less."""

    cue: Cue
    source: Run | None
    content: tuple[Run, ...]
    log_probability: float


class Linker:
    """Reads cues of one text. Keeps no scores: a book-long text has more of them than words."""

    def __init__(self, encoding: Encoding, bundle: Bundle) -> None:
        self._encoding, self._bundle = encoding, bundle

    def read(self, cues: Sequence[Cue], bounds: Sequence[Sequence[Run]] | None = None) -> list[Linked]:
        """The best reading of each cue, in text order; with `bounds`, of words inside its cue's runs only."""
        linked: list[Linked] = []
        for batch in _batches(cues):
            scores = _score(batch, self._encoding, self._bundle)
            if bounds is not None:
                runs = bounds[len(linked) : len(linked) + len(batch)]
                allowed = [_inside(cue, own) for cue, own in zip(batch, runs, strict=True)]
                scores = forbid(scores, np.stack(allowed))
            states, logs = decode(scores)
            linked += [_linked(*row) for row in zip(batch, states, logs.tolist(), strict=True)]
        return linked


def _batches(cues: Sequence[Cue]) -> Iterator[Sequence[Cue]]:
    """Neighbouring cues together, never so far apart that a batch holds much of a long text."""
    start = 0
    for place in range(1, len(cues) + 1):
        if place == len(cues) or place - start == _BATCH or abs(cues[place].start - cues[start].start) > 1500:
            yield cues[start:place]
            start = place


def _score(batch: Sequence[Cue], encoding: Encoding, bundle: Bundle) -> NDArray[np.float32]:
    low = max(0, min(cue.start for cue in batch) - REACH)
    high = min(len(encoding), max(cue.end for cue in batch) + REACH + 1)
    words = np.stack([np.arange(cue.start - REACH, cue.start + REACH + 1) for cue in batch])
    inside = (words >= 0) & (words < len(encoding))
    weights = np.zeros((len(batch), high - low), np.float32)
    for row, cue in enumerate(batch):
        weights[row, cue.start - low : cue.end - low] = 1 / (cue.end - cue.start)
    scores = bundle.linker.run(
        {
            "vectors": encoding.vectors[low:high].astype(np.float32),
            "cue": weights,
            "rows": np.clip(words - low, 0, high - low - 1),
            "distances": np.stack([_distances(cue) for cue in batch]),
            "inside": inside.astype(np.float32),
        }
    )
    outside = np.array([0, NEVER, NEVER, 0, 0, 0, 0], np.float32)
    return np.where(inside[..., None], scores, outside).astype(np.float32)


_BEFORE = np.array([distance_bucket(gap) for gap in range(-REACH, 0)], np.int64)
_AFTER = np.array([distance_bucket(gap) for gap in range(1, REACH + 1)], np.int64)


def _distances(cue: Cue) -> NDArray[np.int64]:
    length = min(cue.end - cue.start, REACH + 1)
    return np.concatenate([_BEFORE, np.full(length, SIDE), _AFTER[: REACH + 1 - length]])


def _inside(cue: Cue, runs: Sequence[Run]) -> NDArray[np.bool_]:
    allowed = np.zeros(2 * REACH + 1, bool)
    first = cue.start - REACH
    for start, end in runs:
        allowed[max(0, start - first) : max(0, end - first)] = True
    return allowed


def _linked(cue: Cue, states: NDArray[np.int8], log: float) -> Linked:
    first = cue.start - REACH
    source, content = _runs(states == 1, first), _runs(states >= 3, first)
    return Linked(cue, source[0] if source else None, tuple(content), log)


def _runs(mask: NDArray[np.bool_], first: int) -> list[Run]:
    edges = np.flatnonzero(np.diff(np.concatenate(([False], mask, [False])).astype(np.int8)))
    return [(first + start, first + end) for start, end in edges.reshape(-1, 2).tolist()]
