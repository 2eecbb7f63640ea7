"""Windows: how words are read together."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.encoding.windows import Window, plan_from_end, plan_windows

COUNTS = st.lists(st.integers(1, 12), max_size=80)
SIZES = st.tuples(st.integers(2, 40), st.integers(0, 40)).filter(lambda sizes: 2 * sizes[1] < sizes[0])


@st.composite
def plans(draw: st.DrawFn) -> tuple[list[int], list[int], int, int]:
    """Piece counts, sentence starts, size and overlap."""
    counts = draw(COUNTS)
    starts = sorted(draw(st.sets(st.integers(0, len(counts)), max_size=20)))
    return counts, starts, *draw(SIZES)


PLANS = plans()


@given(PLANS)
def test_cores_are_disjoint_in_order_and_cover_every_word(plan: tuple[list[int], list[int], int, int]) -> None:
    windows = plan_windows(*plan)
    cores = [word for w in windows for word in range(w.core_start, w.core_end)]
    assert cores == list(range(len(plan[0])))


@given(PLANS)
def test_every_core_lies_inside_its_window(plan: tuple[list[int], list[int], int, int]) -> None:
    assert all(w.start <= w.core_start <= w.core_end <= w.end for w in plan_windows(*plan))


@given(PLANS)
def test_a_window_holds_no_more_pieces_than_allowed_unless_one_word_does(
    plan: tuple[list[int], list[int], int, int],
) -> None:
    counts, _, size, _ = plan
    assert all(sum(counts[w.start : w.end]) <= size or w.end == w.start + 1 for w in plan_windows(*plan))


@given(PLANS)
def test_every_window_has_a_word_and_begins_after_the_one_before(plan: tuple[list[int], list[int], int, int]) -> None:
    windows = plan_windows(*plan)
    assert all(w.start < w.end for w in windows)
    assert all(first.start < second.start <= first.end for first, second in pairwise(windows))


@given(PLANS)
def test_later_windows_are_those_of_the_rest_of_the_text_shifted(plan: tuple[list[int], list[int], int, int]) -> None:
    counts, starts, size, overlap = plan
    windows = plan_windows(*plan)
    for number, window in enumerate(windows):
        rest = [start - window.start for start in starts if start >= window.start]
        again = plan_windows(counts[window.start :], rest, size, overlap)
        assert [(w.start + window.start, w.end + window.start) for w in again] == [
            (w[0], w[1]) for w in windows[number:]
        ]


@given(st.integers(1, 50))
def test_a_text_that_fits_is_one_window(words: int) -> None:
    assert plan_windows([1] * words, [0], words, 0) == [Window(0, words, 0, words)]


def test_a_text_without_words_has_no_window() -> None:
    assert plan_windows([], [0], 10, 2) == []


def test_a_window_ends_with_a_sentence_where_half_of_it_is_kept() -> None:
    assert plan_windows([1] * 12, [0, 6, 11], 10, 0)[0].end == 6
    assert plan_windows([1] * 12, [0, 4], 10, 0)[0].end == 10


def test_neighbours_share_words_from_a_sentence_on_if_one_begins_there() -> None:
    assert [w[:2] for w in plan_windows([1] * 16, [0, 8], 10, 3)][:2] == [(0, 8), (5, 15)]
    assert [w[:2] for w in plan_windows([1] * 16, [0, 7, 9], 10, 3)][:2] == [(0, 9), (7, 16)]


def test_a_word_belongs_to_the_window_where_it_lies_deeper() -> None:
    first, second = plan_windows([1] * 16, [], 10, 4)
    assert (first.end, second.start) == (10, 6)
    assert first.core_end == second.core_start == 8


@pytest.mark.parametrize("pieces", [11, 300])
def test_a_word_too_large_for_any_window_has_one_of_its_own(pieces: int) -> None:
    windows = plan_windows([1, 1, pieces, 1, 1], [0], 10, 0)
    assert (2, 3) in [(w.start, w.end) for w in windows]


def test_words_put_in_front_move_no_window_but_the_first() -> None:
    counts, borders = [1] * 400, list(range(0, 400, 20))
    windows = plan_from_end(counts, borders, 100, 20)
    shifted = plan_from_end([1] * 20 + counts, [0, *(border + 20 for border in borders)], 100, 20)
    assert shifted[-(len(windows) - 1) :] == [Window(*(place + 20 for place in window)) for window in windows[1:]]
    assert [word for window in windows for word in range(window.core_start, window.core_end)] == list(range(400))
