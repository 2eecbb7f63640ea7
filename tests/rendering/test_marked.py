"""The text as segments with their marks."""

import random
from collections.abc import Sequence
from dataclasses import replace

import pytest

from inquit.records import Article, Figure, Span, Statement
from inquit.rendering.marked import Role, Segment, mark_text

TEXT = "Ann said Bob told me it rains.\nIt rains."


Pairs = Sequence[tuple[int, int]]


def statement(name: str, content: Pairs, cue: Pairs = (), source: Pairs = (), parent: str | None = None) -> Statement:
    article = Article("a", TEXT)
    return Statement(name, article, _spans(content), _spans(cue), _spans(source), 0.5, "indirect", parent_id=parent)


def _spans(pairs: Pairs) -> tuple[Span, ...]:
    return tuple(Span(*pair) for pair in pairs)


ANN = statement("ann", [(9, 29)], [(4, 8)], [(0, 3)])
BOB = statement("bob", [(21, 29)], [(13, 17)], [(9, 12)], parent="ann")


def marked(text: str, *statements: Statement) -> tuple[Segment, ...]:
    return mark_text(Article("a", text), statements)


def roles(segment: Segment) -> list[tuple[int, str]]:
    return [(mark.number, mark.role.value) for mark in segment.marks]


def test_a_text_without_statements_is_its_lines() -> None:
    assert [(s.text, s.marks, s.is_line_break) for s in marked("a\n\nb")] == [
        ("a", (), False),
        ("\n\n", (), True),
        ("b", (), False),
    ]


def test_an_empty_text_has_no_segment() -> None:
    assert marked("", ANN) == ()


def test_a_nested_statement_is_marked_inside_the_one_it_lies_in() -> None:
    segments = {segment.text: roles(segment) for segment in marked(TEXT, ANN, BOB)}
    assert segments["Ann"] == [(1, "source")]
    assert segments["Bob"] == [(1, "content"), (2, "source")]
    assert segments["it rains"] == [(1, "content"), (2, "content")]


def test_the_outer_mark_stands_first_also_when_it_is_given_last() -> None:
    segments = {segment.text: roles(segment) for segment in marked(TEXT, BOB, ANN)}
    assert segments["it rains"] == [(2, "content"), (1, "content")]


def test_a_span_begins_once_and_ends_once() -> None:
    content = [
        mark for s in marked(TEXT, ANN, BOB) for mark in s.marks if (mark.number, mark.role) == (1, Role.CONTENT)
    ]
    assert [mark.begins for mark in content] == [True] + [False] * (len(content) - 1)
    assert [mark.ends for mark in content] == [False] * (len(content) - 1) + [True]


def test_the_pieces_of_a_broken_quotation_are_told_apart() -> None:
    segments = marked(TEXT, statement("s", [(0, 3), (9, 12)]))
    assert [mark.piece for segment in segments for mark in segment.marks] == [1, 2]


def test_spans_that_cross_share_the_letters_between() -> None:
    segments = {s.text: roles(s) for s in marked("abcdef", statement("x", [(0, 4)]), statement("y", [(2, 6)]))}
    assert segments == {"ab": [(1, "content")], "cd": [(1, "content"), (2, "content")], "ef": [(2, "content")]}


def test_no_mark_begins_or_ends_on_a_line_break() -> None:
    segments = marked("\na\r\nb\n", statement("s", [(0, 6)]))
    assert [(s.text, [(m.begins, m.ends) for m in s.marks]) for s in segments] == [
        ("\n", []),
        ("a", [(True, False)]),
        ("\r\n", [(False, False)]),
        ("b", [(False, True)]),
        ("\n", []),
    ]


@pytest.mark.parametrize("spans", [[(2, 2)], [(3, 1)], [(5, 90)], [(-4, 0)], [(90, 95)]])
def test_a_span_with_nothing_of_the_text_in_it_has_no_mark(spans: Pairs) -> None:
    assert all(not segment.marks for segment in marked("ab\n\n", statement("s", spans)))


def test_every_letter_appears_once_and_in_order_whatever_the_spans() -> None:
    dice = random.Random(5)
    for _ in range(300):
        text = "".join(dice.choices("ab \n\r“”\u202e\ufffd", k=dice.randrange(30)))
        rows = [
            statement(str(n), [_stretch(dice), _stretch(dice)], [_stretch(dice)], [_stretch(dice)]) for n in range(4)
        ]
        segments = marked(text, *rows)
        assert "".join(segment.text for segment in segments) == text
        assert [text[slice(*segment.span)] for segment in segments] == [segment.text for segment in segments]
        marks = [mark for segment in segments for mark in segment.marks]
        assert sum(mark.begins for mark in marks) == sum(mark.ends for mark in marks)
        assert all(len(set(segment.text) & set("\r\n")) == 0 or segment.is_line_break for segment in segments)


def _stretch(dice: random.Random) -> tuple[int, int]:
    start, end = sorted((dice.randrange(30), dice.randrange(30)))
    return start, end


def test_a_figure_is_marked_inside_what_is_said() -> None:
    counting = replace(BOB, figures=(Figure("it", _spans([(21, 23)])), Figure("ra … s", _spans([(24, 26), (28, 29)]))))
    segments = {segment.text: roles(segment) for segment in marked(TEXT, ANN, counting)}
    assert segments["it"] == [(1, "content"), (2, "content"), (2, "figure")]
    pieces = [m.piece for s in marked(TEXT, ANN, counting) for m in s.marks if m.role is Role.FIGURE]
    assert pieces == [1, 2, 3]


def test_the_articles_own_voice_is_told_from_what_somebody_says() -> None:
    voice = replace(statement("v", [(31, 40)]), narrator=True, kind=None)
    voices = {segment.text: [mark.own_voice for mark in segment.marks] for segment in marked(TEXT, ANN, voice)}
    assert (voices["Ann"], voices["It rains."]) == ([False], [True])


def test_a_place_is_the_innermost_mark_and_no_part_of_a_statement() -> None:
    segments = mark_text(Article("a", TEXT), (ANN, BOB), places=(Span(21, 23), Span(0, 3)))
    found = {segment.text: roles(segment) for segment in segments}
    assert found["it"] == [(1, "content"), (2, "content"), (0, "place")]
    assert found["Ann"] == [(1, "source"), (0, "place")]
    assert [mark.piece for segment in segments for mark in segment.marks if mark.role is Role.PLACE] == [2, 1]


def test_only_the_chosen_statements_are_marked_at_their_depth() -> None:
    segments = mark_text(Article("a", TEXT), (ANN, BOB), only={2})
    marks = [mark for segment in segments for mark in segment.marks]
    assert {(mark.number, mark.depth) for mark in marks} == {(2, 1)}
