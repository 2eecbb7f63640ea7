"""The best reading, held against every reading there is."""

from __future__ import annotations

import math
from itertools import groupby, product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from numpy.typing import NDArray

from inquit.attribution.decode import decode, forbid

OUT, SOURCE, CONTENT = 0, 1, 2
KIND = {0: OUT, 1: SOURCE, 2: OUT, 3: CONTENT, 4: CONTENT}


def readings(words: int) -> list[tuple[int, ...]]:
    """Every way to call words outside, source or content, with one run of source at most."""
    ways = product((OUT, SOURCE, CONTENT), repeat=words)
    return [way for way in ways if sum(kind == SOURCE for kind, _ in groupby(way)) <= 1]


def weight(scores: NDArray[np.float32], way: tuple[int, ...]) -> float:
    """A reading's score: each word's, and where its runs begin and end."""
    total = sum(float(scores[word, kind]) for word, kind in enumerate(way))
    for word, kind in enumerate(way):
        if kind != OUT and (word == 0 or way[word - 1] != kind):
            total += float(scores[word, 2 + kind])
        if kind != OUT and (word == len(way) - 1 or way[word + 1] != kind):
            total += float(scores[word, 4 + kind])
    return total


def random_scores(seed: int, cues: int, words: int, scale: float) -> NDArray[np.float32]:
    return np.random.default_rng(seed).normal(0, scale, (cues, words, 7)).astype(np.float32)


def ways_of(states: NDArray[np.int8]) -> list[tuple[int, ...]]:
    return [tuple(KIND[state] for state in row) for row in states.tolist()]


@given(st.integers(0, 10**6), st.integers(1, 6), st.sampled_from([0.1, 1.0, 5.0]))
def test_the_best_reading_and_its_probability_are_those_found_by_trying_all(
    seed: int, words: int, scale: float
) -> None:
    scores = random_scores(seed, 3, words, scale)
    states, logs = decode(scores)
    every = readings(words)
    for row, way in enumerate(ways_of(states)):
        weights = [weight(scores[row], other) for other in every]
        best = max(weights)
        assert weight(scores[row], way) == pytest.approx(best, abs=1e-3)
        log = best - (best + math.log(sum(math.exp(value - best) for value in weights)))
        assert float(logs[row]) == pytest.approx(log, abs=1e-3)


@given(st.integers(0, 10**6), st.integers(1, 40))
def test_a_reading_has_one_run_of_source_at_most_and_sides_that_fit_it(seed: int, words: int) -> None:
    states, logs = decode(random_scores(seed, 4, words, 3.0))
    for row in states.tolist():
        runs = [state for state, _ in groupby(row)]
        assert runs.count(1) <= 1
        at = runs.index(1) if 1 in runs else len(runs)
        assert set(runs[:at]) <= {0, 3}
        assert set(runs[at + 1 :]) <= {2, 4}
    assert (logs <= 0).all()
    assert np.isfinite(logs).all()


@given(st.integers(0, 10**6), st.integers(1, 6), st.integers(0, 63))
def test_forbidden_words_are_neither_source_nor_content(seed: int, words: int, mask: int) -> None:
    scores = random_scores(seed, 1, words, 5.0)
    allowed = np.array([[bool(mask >> word & 1) for word in range(words)]])
    states, logs = decode(forbid(scores, allowed))
    (way,) = ways_of(states)
    assert all(kind == OUT for kind, free in zip(way, allowed[0], strict=True) if not free)
    assert np.isfinite(logs).all()


@given(st.integers(0, 10**6), st.integers(1, 6), st.integers(0, 63))
def test_inside_bounds_the_best_of_the_readings_that_keep_to_them_is_found(seed: int, words: int, mask: int) -> None:
    scores = random_scores(seed, 1, words, 3.0)
    allowed = np.array([[bool(mask >> word & 1) for word in range(words)]])
    closed = forbid(scores, allowed)
    (way,) = ways_of(decode(closed)[0])
    fitting = [r for r in readings(words) if all(allowed[0, w] or kind == OUT for w, kind in enumerate(r))]
    assert weight(closed[0], way) == pytest.approx(max(weight(closed[0], r) for r in fitting), abs=1e-3)


def test_forbidding_nothing_changes_nothing_and_never_the_scores_given() -> None:
    scores = random_scores(1, 2, 5, 2.0)
    before = scores.copy()
    assert np.array_equal(forbid(scores, np.ones((2, 5), bool)), scores)
    forbid(scores, np.zeros((2, 5), bool))
    assert np.array_equal(scores, before)


def test_a_cue_is_read_the_same_alone_and_among_others() -> None:
    scores = random_scores(7, 9, 30, 3.0)
    states, logs = decode(scores)
    for row in range(9):
        alone, log = decode(scores[row : row + 1])
        assert np.array_equal(alone[0], states[row])
        assert log[0] == pytest.approx(logs[row], abs=1e-4)


@pytest.mark.parametrize("size", [5.0, 20.0])
def test_large_scores_give_finite_probabilities(size: float) -> None:
    rng = np.random.default_rng(3)
    scores = (rng.choice([-1, 1], (20, 50, 7)) * size).astype(np.float32)
    _, logs = decode(scores)
    assert np.isfinite(logs).all()
