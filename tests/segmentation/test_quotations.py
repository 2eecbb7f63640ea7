"""Quotation marks in pairs."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.records import Span
from inquit.segmentation.paragraphs import split_paragraphs
from inquit.segmentation.quotations import Quotation, pair_quotes

TEXTS = st.text(st.sampled_from("ab ,.\n\"“”‘’„‟«»'`″＂(—"), max_size=50)


def quotations(text: str) -> list[Quotation]:
    return pair_quotes(text, split_paragraphs(text))


def inner(text: str) -> list[tuple[str, int]]:
    """The words of each quotation and its depth."""
    return [(text[q.inner.start : q.inner.end], q.depth) for q in quotations(text)]


def words(text: str) -> list[str]:
    return [found for found, _ in inner(text)]


@pytest.mark.parametrize(
    "text",
    [
        '"We will go," she said.',
        "“We will go,” she said.",
        "''We will go,'' she said.",
        "``We will go,'' she said.",
        "«We will go,» she said.",
        "„We will go,“ she said.",
        "„We will go,” she said.",
        "‟We will go,” she said.",
        "＂We will go,＂ she said.",
        'She said:"We will go,"',
        'She said ("We will go,") twice.',
    ],
)
def test_every_kind_of_mark_makes_a_pair(text: str) -> None:
    assert inner(text) == [("We will go,", 1)]
    assert quotations(text)[0].closed


def test_the_outer_span_holds_the_marks() -> None:
    text = "She ``will go'' on."
    (found,) = quotations(text)
    assert text[found.outer.start : found.outer.end] == "``will go''"


def test_a_quotation_broken_by_its_inquit_is_two() -> None:
    assert words('"We will go," she said, "when we are ready."') == ["We will go,", "when we are ready."]


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ('"He told me “go” at once," she said.', "go"),
        ('“He told me "go" at once,” she said.', "go"),
        ("“He told me ‘go’ at once,” she said.", "go"),
        ('"He told me ‘go’ at once," she said.', "go"),
        ("“He told me “go” at once,” she said.", "go"),
        ("“He told me ''go'' at once,” she said.", "go"),
        ("„He told me «go» at once,“ she said.", "go"),
        ("«He told me “go” at once,» she said.", "go"),
        ("„He told me „go“ at once,“ she said.", "go"),
    ],
)
def test_a_quotation_inside_a_quotation_is_one_deeper(text: str, within: str) -> None:
    assert inner(text) == [(text[1 : text.rindex(",") + 1], 1), (within, 2)]


def test_three_kinds_nest_three_deep() -> None:
    assert [depth for _, depth in inner('“She said "he said ‘go’ twice" to me,” they said.')] == [1, 2, 3]


@pytest.mark.parametrize(
    "text",
    [
        "It's the dogs' bowl and the cats’ bowl.",
        "The ’90s and rock ’n’ roll weren’t mine.",
        "‘Tis the season.",
        "the O'Neills' 'house",
        "",
        "no marks at all",
    ],
)
def test_apostrophes_are_no_quotation_marks(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize("text", ["“It’s the dogs’ bowl,” she said.", "\"It's the dogs' bowl,\" she said."])
def test_apostrophes_inside_a_quotation_do_not_end_it(text: str) -> None:
    assert inner(text) == [(text[1 : text.index(",") + 1], 1)]


@pytest.mark.parametrize("text", ['the 5" pipe and the 6" pipe', 'a 5" pipe leaks', '""', "“”", "''''", '"', "”"])
def test_inch_marks_and_empty_pairs_are_no_quotations(text: str) -> None:
    assert quotations(text) == []


@pytest.mark.parametrize("mark", ['"', "“", "«", "„", "``", "''"])
def test_an_unclosed_quotation_ends_with_its_paragraph_and_says_so(mark: str) -> None:
    text = f"She said {mark}we will go.\n\nThe weather was fine."
    (found,) = quotations(text)
    assert text[found.inner.start : found.inner.end] == "we will go."
    assert (found.closed, found.continued) == (False, False)


@pytest.mark.parametrize("mark", ['"', "“", "”", "«", "»", "„", "‘", "’", "``", "''", "＂", "‟"])
@pytest.mark.parametrize("place", [0, 4, 9])
def test_one_odd_mark_costs_no_more_than_its_paragraph(mark: str, place: int) -> None:
    odd = "Some words stand here."
    odd = odd[:place] + mark + odd[place:]
    before, after = "“First,” she said.", "“Second,” he said, “third.”"
    assert words(f"{before}\n\n{after}") == ["First,", "Second,", "third."]
    found = words(f"{before}\n\n{odd}\n\n{after}")
    assert found[0] == "First,"
    assert found[-2:] == ["Second,", "third."]
    assert len(found) <= 4


def test_an_odd_closing_mark_costs_nothing() -> None:
    assert words("“First,” she said.” And “second.”") == ["First,", "second."]


def test_an_apostrophe_turned_the_wrong_way_puts_no_quotation_deeper() -> None:
    assert inner("‘Tis late. “We will go,” she said.") == [("We will go,", 1)]


def test_a_quotation_over_paragraphs_is_continued_until_it_is_closed() -> None:
    text = "She spoke. “One.\n\n“Two.\n\n“Three,” she said.\n\n“Four,” he said."
    found = quotations(text)
    assert words(text) == ["One.", "Two.", "Three,", "Four,"]
    assert [(q.closed, q.continued) for q in found] == [(False, True), (False, True), (True, False), (True, False)]


@pytest.mark.parametrize("end", ["\n", "\r\n\r\n"])
def test_straight_marks_are_continued_as_well(end: str) -> None:
    assert [q.continued for q in quotations(f'"One.{end}"Two," she said.')] == [True, False]


def test_a_paragraph_between_breaks_a_continued_quotation() -> None:
    assert [q.continued for q in quotations("“One.\n\nShe paused.\n\n“Two,” she said.")] == [False, False]


@given(TEXTS)
def test_quotations_nest_inside_one_paragraph_in_the_order_of_their_opening_marks(text: str) -> None:
    found, paragraphs = quotations(text), split_paragraphs(text)
    assert [q.outer.start for q in found] == sorted(q.outer.start for q in found)
    for number, q in enumerate(found):
        assert q.outer.start < q.inner.start < q.inner.end <= q.outer.end
        assert any(p.start <= q.outer.start and q.outer.end <= p.end for p in paragraphs)
        assert q.depth >= 1
        assert q.closed or not text[q.inner.end : q.outer.end]
        for other in found[number + 1 :]:
            assert other.outer.start >= q.outer.end or other.outer.end <= q.outer.end


@given(TEXTS)
def test_depth_counts_the_quotations_around_a_quotation(text: str) -> None:
    found = quotations(text)
    assert len({q.outer.start for q in found}) == len(found)
    for q in found:
        around = [o for o in found if o.inner.start <= q.outer.start and q.outer.end <= o.inner.end]
        assert q.depth == len(around) + 1


@given(TEXTS)
def test_quotations_shift_with_a_paragraph_in_front(text: str) -> None:
    front = "She said so.\n"

    def moved(span: Span) -> Span:
        return Span(span.start + len(front), span.end + len(front))

    expected = [Quotation(moved(q.outer), moved(q.inner), q.depth, q.closed, q.continued) for q in quotations(text)]
    assert quotations(front + text) == expected


@pytest.mark.parametrize("text", ["“a ” " * 4_000, "“a " * 8_000, "‘a " * 4_000 + '" ' * 4_000, '"a ' * 8_000])
def test_many_marks_in_one_paragraph_take_no_longer_than_their_number(text: str) -> None:
    paragraph = [Span(0, len(text))]
    begin = time.process_time()
    pair_quotes(text, paragraph)
    assert time.process_time() - begin < 5  # one pass takes a hundredth of it
