"""From what the networks say to a probability."""

from __future__ import annotations

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.attribution.calibration import features, probability
from inquit.attribution.cues import Cue
from inquit.attribution.link import Linked
from inquit.pipeline import load_bundle

RUNS = st.lists(st.tuples(st.integers(0, 90), st.integers(1, 90)).map(lambda r: (r[0], r[0] + r[1])), max_size=4)
ODDS = st.lists(st.floats(-1e3, 1e3), min_size=7, max_size=7)


@st.composite
def readings(draw: st.DrawFn) -> Linked:
    """Any reading that the decoder may give."""
    cue = Cue(5, 6, draw(st.booleans()), draw(st.floats(0, 1)))
    return Linked(cue, draw(st.none() | st.just((1, 3))), tuple(draw(RUNS)), draw(st.floats(-1e4, 0)))


def linked(cue: float = 0.9, log: float = -0.1) -> Linked:
    return Linked(Cue(5, 6, False, cue), (3, 4), ((6, 12),), log)


@given(readings(), ODDS)
def test_a_score_lies_between_nought_and_one_whatever_the_weights(reading: Linked, weights: list[float]) -> None:
    assert 0 <= probability(reading, weights) <= 1


@given(readings())
def test_features_are_finite_and_as_many_as_the_bundles_weights(reading: Linked) -> None:
    seen = features(reading)
    assert all(math.isfinite(value) for value in seen)
    assert {len(weights) for weights in load_bundle("en", 1).calibration.values()} == {len(seen)}


def test_without_weights_nothing_is_known() -> None:
    assert probability(linked(), [0.0] * 7) == 0.5


@pytest.mark.parametrize("layer", ["outermost", "nested"])
def test_a_surer_cue_and_a_surer_reading_never_score_lower(layer: str) -> None:
    weights = load_bundle("en", 1).calibration[layer]
    assert probability(linked(cue=0.9), weights) >= probability(linked(cue=0.3), weights)
    assert probability(linked(log=-0.1), weights) >= probability(linked(log=-3.0), weights)


def test_weights_of_another_number_are_no_weights() -> None:
    with pytest.raises(ValueError, match="zip"):
        probability(linked(), [0.0] * 6)
