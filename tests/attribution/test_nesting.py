"""Layers: what lies in a content hangs below it."""

from __future__ import annotations

import time
from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from inquit.attribution.draft import Draft, lies_in
from inquit.attribution.nesting import DEEPEST, Placed, Reread, place
from inquit.records import Span, Spans

LENGTH = 40


def nothing(numbers: Sequence[int], _: Sequence[Spans]) -> list[Draft | None]:
    """A reading that keeps nothing."""
    return [None for _ in numbers]


def within(every: Sequence[Draft], score: float = 0.5) -> Reread:
    """A reading that keeps of each known draft what lies inside the bounds."""

    def reread(numbers: Sequence[int], bounds: Sequence[Spans]) -> list[Draft | None]:
        return [cut(every[number], bound) for number, bound in zip(numbers, bounds, strict=True)]

    def cut(draft: Draft, bounds: Spans) -> Draft | None:
        pieces = [Span(max(a.start, b.start), min(a.end, b.end)) for a in draft.content for b in bounds]
        kept = tuple(sorted(piece for piece in pieces if piece.start < piece.end))
        return Draft(draft.cue, None, kept, score) if kept else None

    return reread


def spans(lowest: int = 0) -> st.SearchStrategy[Span]:
    starts = st.integers(lowest, LENGTH)
    return st.tuples(starts, st.integers(1, 12)).map(lambda pair: Span(pair[0], pair[0] + pair[1]))


@st.composite
def drafts(draw: st.DrawFn) -> list[Draft]:
    """Drafts with cues apart from each other, each with a content beside its own cue."""
    made = []
    for at in sorted(draw(st.sets(st.integers(0, LENGTH // 2), max_size=8))):
        cue = Span(2 * at, 2 * at + 1)
        pieces = draw(st.lists(spans(), min_size=1, max_size=2))
        pieces = [p for p in pieces if p.end <= cue.start or p.start >= cue.end]
        if pieces:
            made.append(Draft(cue, None, tuple(sorted(pieces)), draw(st.floats(0.1, 1.0))))
    return made


def by_cue(placed: Sequence[Placed]) -> list[tuple[int, int | None]]:
    """Where each cue begins, and its parent's cue."""
    return [
        (item.draft.cue.start, None if item.parent is None else placed[item.parent].draft.cue.start) for item in placed
    ]


def told(cue: int, start: int, end: int, score: float = 0.5) -> Draft:
    return Draft(Span(cue, cue + 1), None, (Span(start, end),), score)


def test_statements_side_by_side_are_all_outermost() -> None:
    assert by_cue(place([told(0, 1, 5), told(6, 7, 9)], [], nothing)) == [(0, None), (6, None)]


def test_a_statement_inside_a_content_hangs_below_it() -> None:
    outer = [told(0, 1, 30), told(5, 6, 20), told(8, 9, 12)]
    assert by_cue(place(outer, [], within(outer))) == [(0, None), (5, 0), (8, 5)]


def test_a_loose_cue_is_read_where_it_lies_and_left_out_where_it_lies_in_nothing() -> None:
    outer = [told(0, 1, 10)]
    loose = [told(4, 5, 9), told(20, 21, 25)]
    assert by_cue(place(outer, [draft.cue for draft in loose], within(outer + loose))) == [(0, None), (4, 0)]


def test_what_is_read_again_keeps_to_its_bounds() -> None:
    outer = [told(0, 1, 10), told(5, 6, 30)]
    placed = place(outer, [], within(outer))
    assert placed[1].draft.content == (Span(6, 10),)


def test_what_reading_again_does_not_keep_is_dropped() -> None:
    assert by_cue(place([told(0, 1, 10), told(5, 6, 9)], [], nothing)) == [(0, None)]


def test_of_two_that_hold_each_other_the_surer_one_is_outside() -> None:
    outer = [told(5, 8, 12, 0.4), told(9, 3, 7, 0.6)]
    assert by_cue(place(outer, [], within(outer)))[0] == (9, None)


def test_the_shortest_content_that_holds_a_cue_is_its_parent() -> None:
    outer = [told(0, 10, 30), told(2, 12, 20)]
    loose = told(15, 16, 18)
    assert by_cue(place(outer, [loose.cue], within([*outer, loose])))[-1] == (15, 2)


def test_chains_end_at_the_deepest_layer() -> None:
    outer = [told(2 * i, 2 * i + 1, 200) for i in range(40)]
    placed = place(outer, [], within(outer))
    assert 1 < len(placed) <= DEEPEST + 1


def test_a_statement_in_no_statements_content_is_outermost_though_it_lay_in_one_before_that_was_narrowed() -> None:
    first, second, third = told(0, 1, 10), told(5, 6, 30), told(20, 21, 25)
    outer = [first, second, third]
    # The second, read again inside the first, ends at 10: then nothing holds the third any more.
    assert (20, None) in by_cue(place(outer, [], within(outer)))


def test_three_that_hold_one_another_in_a_ring_are_not_all_lost() -> None:
    outer = [told(0, 10, 14), told(12, 20, 24), told(22, 0, 4)]
    assert by_cue(place(outer, [], within(outer))) != []


@given(drafts(), st.data())
def test_parents_precede_and_hold_the_cue_and_content_of_their_children(
    outer: list[Draft], data: st.DataObject
) -> None:
    loose = data.draw(drafts())
    every = [*outer, *loose]
    placed = place(outer, [draft.cue for draft in loose], within(every))
    for number, item in enumerate(placed):
        if item.parent is not None:
            assert item.parent < number
            bounds = placed[item.parent].draft.content
            assert lies_in(item.draft.cue, bounds)
            assert all(lies_in(piece, bounds) for piece in item.draft.content)


@given(drafts())
def test_no_outermost_cue_lies_in_another_outermost_content(outer: list[Draft]) -> None:
    tops = [item.draft for item in place(outer, [], within(outer)) if item.parent is None]
    for draft in tops:
        assert not any(lies_in(draft.cue, other.content) for other in tops if other is not draft)


@given(drafts())
def test_no_draft_is_placed_twice(outer: list[Draft]) -> None:
    cues = [item.draft.cue for item in place(outer, [], within(outer))]
    assert len(cues) == len(set(cues))


@given(drafts(), st.data())
def test_a_statement_lies_inside_the_contents_of_all_those_above_it(outer: list[Draft], data: st.DataObject) -> None:
    loose = data.draw(drafts())
    placed = place(outer, [draft.cue for draft in loose], within([*outer, *loose]))
    for item in placed:
        above = item.parent
        while above is not None:
            assert all(lies_in(piece, placed[above].draft.content) for piece in (item.draft.cue, *item.draft.content))
            above = placed[above].parent


def test_many_statements_side_by_side_take_no_longer_than_their_number() -> None:
    outer = [told(10 * i, 10 * i + 1, 10 * i + 9) for i in range(1_500)]
    begin = time.process_time()
    assert len(place(outer, [], nothing)) == 1_500
    assert time.process_time() - begin < 5  # one pass takes a hundredth of it
