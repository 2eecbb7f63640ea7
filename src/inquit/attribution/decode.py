"""The best reading of the words near a cue: one source segment at most, any number of content segments.

States: 0 outside before the source, 1 source, 2 outside after it, 3 content before the source, 4 content after it.
A reading without a source stays in 0 and 3. The seven scores a word and the moves are those of training/crf.py.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

STATES = 5
NEVER = np.float32(-1e4)
_TINY = np.float64(1e-290)
_EMISSION = (0, 1, 0, 2, 2)


def decode(scores: NDArray[np.float32]) -> tuple[NDArray[np.int8], NDArray[np.float32]]:
    """Best reading of each cue and how probable it is among all readings.

    scores   float32 (cues, words, 7): out, source, content, source begins, content begins, source ends, content ends

    Returns  states int8 (cues, words); log-probabilities float32 (cues,), 0 or less.
    Cost     one pass over the words, all cues at once.
    """
    cues, words = scores.shape[:2]
    moves = _moves(scores)
    first, last = _first(scores), _last(scores)
    best, back = first, np.empty((words, cues, STATES), np.int8)
    for word in range(1, words):
        ways = best[:, :, None] + moves[:, word - 1]
        back[word] = ways.argmax(1)
        best = ways.max(1)
    best = best + last
    states = np.empty((cues, words), np.int8)
    states[:, -1] = best.argmax(1)
    rows = np.arange(cues)
    for word in range(words - 1, 0, -1):
        states[:, word - 1] = back[word, rows, states[:, word]]
    return states, np.minimum(best.max(1) - _log_of_all(first, moves, last), 0.0)


def _log_of_all(
    first: NDArray[np.float32], moves: NDArray[np.float32], last: NDArray[np.float32]
) -> NDArray[np.float32]:
    """Log of the summed weight of all readings, (cues,): plain products in float64, rescaled at every eighth word."""
    peaks = moves.max((2, 3))
    weights = np.exp(moves - peaks[..., None, None]).astype(np.float64)
    peak = first.max(1)
    share = np.exp(first - peak[:, None]).astype(np.float64)[:, None, :]
    logs = (peaks.sum(1) + peak + last.max(1)).astype(np.float64)
    for word in range(moves.shape[1]):
        share = share @ weights[:, word]
        if word % 8 == 7:
            scale = np.maximum(share.max((1, 2)), _TINY)
            share /= scale[:, None, None]
            logs += np.log(scale)
    ending = (share[:, 0] * np.exp(last - last.max(1, keepdims=True))).sum(1)
    total: NDArray[np.float32] = (logs + np.log(np.maximum(ending, _TINY))).astype(np.float32)
    return total


def forbid(scores: NDArray[np.float32], allowed: NDArray[np.bool_]) -> NDArray[np.float32]:
    """Scores in which words outside `allowed` (cues, words) can be neither source nor content."""
    closed = scores.copy()
    closed[..., 1:3] = np.where(allowed[..., None], scores[..., 1:3], NEVER)
    closed[..., 0] = np.where(allowed, scores[..., 0], 0.0)
    return closed


def _moves(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    """(cues, words - 1, 5, 5): from a word's state to the next word's, the next word's own score included."""
    source_begins, content_begins = scores[:, 1:, 3], scores[:, 1:, 4]
    source_ends, content_ends = scores[:, :-1, 5], scores[:, :-1, 6]
    moves = np.full((*source_begins.shape, STATES, STATES), NEVER, np.float32)
    for state in range(STATES):
        moves[..., state, state] = 0.0
    moves[..., 0, 1] = source_begins
    moves[..., 0, 3] = content_begins
    moves[..., 1, 2] = source_ends
    moves[..., 1, 4] = source_ends + content_begins
    moves[..., 2, 4] = content_begins
    moves[..., 3, 0] = content_ends
    moves[..., 3, 1] = content_ends + source_begins
    moves[..., 4, 2] = content_ends
    return moves + scores[:, 1:, None, _EMISSION]


def _first(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    first = np.full((len(scores), STATES), NEVER, np.float32)
    first[:, 0] = scores[:, 0, 0]
    first[:, 1] = scores[:, 0, 1] + scores[:, 0, 3]
    first[:, 3] = scores[:, 0, 2] + scores[:, 0, 4]
    return first


def _last(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    last = np.zeros((len(scores), STATES), np.float32)
    last[:, 1] = scores[:, -1, 5]
    last[:, 3] = last[:, 4] = scores[:, -1, 6]
    return last
