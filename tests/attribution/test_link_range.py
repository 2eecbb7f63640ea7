"""Distances as rows of a table."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.attribution.link_range import DISTANCES, REACH, SIDE, TRAINED_REACH, distance_bucket

FAR = st.integers(-5 * REACH, 5 * REACH)


def test_the_cue_itself_is_the_middle_row() -> None:
    assert distance_bucket(0) == SIDE
    assert 2 * SIDE + 1 == DISTANCES


@pytest.mark.parametrize("distance", range(-24, 25))
def test_near_words_have_a_row_each(distance: int) -> None:
    assert distance_bucket(distance) == SIDE + distance


@given(FAR)
def test_every_distance_has_a_row_of_the_table(distance: int) -> None:
    assert 0 <= distance_bucket(distance) < DISTANCES


@given(FAR)
def test_before_and_after_mirror_each_other(distance: int) -> None:
    assert distance_bucket(distance) + distance_bucket(-distance) == 2 * SIDE


@given(FAR)
def test_a_farther_word_has_no_nearer_row(distance: int) -> None:
    assert distance_bucket(distance) <= distance_bucket(distance + 1)


def test_the_rows_used_within_reach_have_no_gap() -> None:
    used = {distance_bucket(distance) for distance in range(-REACH, REACH + 1)}
    assert used == set(range(min(used), max(used) + 1))


def test_the_outermost_rows_are_for_words_at_the_end_of_what_was_trained() -> None:
    assert (distance_bucket(-TRAINED_REACH), distance_bucket(TRAINED_REACH)) == (0, DISTANCES - 1)
