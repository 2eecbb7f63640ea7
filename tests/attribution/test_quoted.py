"""Contents and their quotation marks."""

from __future__ import annotations

import re
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.attribution.draft import Draft
from inquit.attribution.quoted import Quotations, joined
from inquit.records import Span, Spans, words_of
from inquit.segmentation.paragraphs import split_paragraphs
from inquit.segmentation.quotations import pair_quotes

TEXTS = st.text(st.sampled_from('ab ,.\n"“”‘’'), min_size=1, max_size=40)


def quotations(text: str) -> Quotations:
    return Quotations(text, pair_quotes(text, split_paragraphs(text)), split_paragraphs(text))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start, start + len(words))


def spans(text: str, *pieces: str) -> Spans:
    return tuple(span(text, piece) for piece in pieces)


def snapped(text: str, content: str, cue: str, source: str | None = None, bounds: str | None = None) -> str:
    within = None if bounds is None else [span(text, bounds)]
    by = None if source is None else span(text, source)
    return words_of(text, quotations(text).snap(spans(text, content), span(text, cue), by, within))


def kind(text: str, *content: str, bounds: str | None = None) -> str:
    pieces = spans(text, *content)
    words = [Span(*m.span()) for m in re.finditer(r"\w+", text) if any(p.start <= m.start() < p.end for p in pieces)]
    return quotations(text).kind(pieces, None if bounds is None else [span(text, bounds)], words)


BROKEN = "“We will go,” she said, “when we are ready.”"
NESTED = "“He told me ‘go now’ twice,” she said."


def test_a_content_that_covers_half_of_a_quotation_takes_all_of_it() -> None:
    assert snapped(BROKEN, "will go", "said") == "“We will go,”"
    assert snapped(BROKEN, "when we are", "said") == "“when we are ready.”"


def test_a_content_that_covers_less_than_half_stays() -> None:
    assert snapped(BROKEN, "ready", "said") == "ready"


def test_a_quotation_that_holds_the_cue_or_the_source_is_not_taken() -> None:
    assert snapped("“We heard he said go at once.”", "go at once", "said") == "go at once"
    text = "“We heard go at once from Ann,” said they."
    assert snapped(text, "We heard go at once", "said", source="Ann") == "We heard go at once"


def test_a_quotation_inside_a_quotation_is_taken_only_within_the_enclosing_content() -> None:
    inside = NESTED[1 : NESTED.index(",")]
    assert snapped(NESTED, "now", "told", bounds=inside) == "‘go now’"
    assert snapped("They said: “go", "go", "said", bounds="They said") == "go"


def test_a_continued_quotation_is_taken_to_its_end() -> None:
    text = "She said: “One two.\n\n“Three four.\n\n“Five six.”\n\n“Other,” he said."
    assert snapped(text, "One two", "said") == "“One two. … “Three four. … “Five six.”"


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        ("“We will go,”", "We will go"),
        ('"We will go,"', "We will go"),
        ("''We will go,''", "We will go"),
        ("‘We will go’", "We will go"),
        ("“‘We will go,’”", "We will go"),
        ("“We will go.”", "We will go."),
        ("“We will go", "We will go"),
        (", “We will go” ,", "We will go"),
        ("“We will” go", "“We will” go"),
        ("We “will go”", "We “will go”"),
        ("“We” and “they”", "“We” and “they”"),
    ],
)
def test_the_marks_around_a_piece_are_left_out(text: str, bare: str) -> None:
    piece = quotations(text).without_marks(Span(0, len(text)))
    assert text[piece.start : piece.end] == bare


@given(TEXTS, st.integers(0, 40), st.integers(1, 40))
def test_without_marks_a_piece_is_part_of_itself_and_never_empty(text: str, start: int, length: int) -> None:
    piece = Span(min(start, len(text) - 1), min(start + length, len(text)))
    if piece.start < piece.end:
        bare = quotations(text).without_marks(piece)
        assert piece.start <= bare.start < bare.end <= piece.end


@given(TEXTS, st.integers(0, 40), st.integers(1, 40))
def test_touching_finds_what_a_look_at_each_quotation_finds(text: str, start: int, length: int) -> None:
    asked, kept = Span(start, start + length), quotations(text)
    assert kept.touching(asked) == [q for q in kept.all if q.outer.start < asked.end and asked.start < q.outer.end]


@given(TEXTS, st.lists(st.tuples(st.integers(0, 40), st.integers(1, 9)), max_size=4))
def test_joined_pieces_stand_in_order_without_overlap_and_lose_nothing(text: str, raw: list[tuple[int, int]]) -> None:
    pieces = [Span(min(s, len(text) - 1), min(s + n, len(text))) for s, n in raw]
    made = joined(pieces, text)
    assert all(first.end <= second.start for first, second in pairwise(made))
    assert {i for p in pieces for i in range(*p)} <= {i for p in made for i in range(*p)}


def test_pieces_with_nothing_but_marks_between_them_become_one_unless_a_line_ends_there() -> None:
    assert joined(spans("one, “two” three", "one", "two", "three"), "one, “two” three") == (Span(0, 16),)
    assert len(joined(spans("one\n“two”", "one", "two"), "one\n“two”")) == 2
    assert len(joined(spans("one and two", "one", "two"), "one and two")) == 2


@pytest.mark.parametrize(
    ("content", "expected"),
    [(["We will go", "when we are ready."], "direct"), (["We will go,” she said"], "mixed"), (["she"], "indirect")],
)
def test_the_kind_tells_how_much_of_the_content_stands_between_marks(content: list[str], expected: str) -> None:
    assert kind(BROKEN, *content) == expected


def test_a_report_inside_somebodys_quotation_is_indirect_and_a_quotation_in_it_direct() -> None:
    inside = NESTED[1 : NESTED.index(",")]
    assert kind(NESTED, "me ‘go now’ twice", bounds=inside) == "mixed"
    assert kind(NESTED, "go now", bounds=inside) == "direct"
    assert kind(NESTED, "twice", bounds=inside) == "indirect"


def test_a_quotation_belongs_to_the_cue_of_its_own_paragraph() -> None:
    text = "Ann said we go.\n\n“It is late now,” Bob said."
    first = Draft(span(text, "said"), None, spans(text, "we go.\n\n“It is late now,”"), 0.5)
    second = Draft(Span(len(text) - 5, len(text) - 1), None, spans(text, "It is late now"), 0.5)
    settled = quotations(text).settle([first, second])
    assert words_of(text, settled[0].content) == "we go."
    assert settled[1] == second


def test_a_quotation_that_only_one_cue_wants_stays_with_it() -> None:
    text = "Ann said this.\n\n“It is late now.”"
    draft = Draft(span(text, "said"), None, spans(text, "“It is late now.”"), 0.5)
    assert quotations(text).settle([draft]) == [draft]
