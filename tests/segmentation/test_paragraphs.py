"""Paragraphs: lines with something on them."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.segmentation.paragraphs import split_paragraphs

LINE_ENDS = ["\n", "\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"]
TEXTS = st.text(st.sampled_from("ab “”.\t\u3000\u200b" + "".join(set("".join(LINE_ENDS)))), max_size=60)


def paragraphs(text: str) -> list[str]:
    return [text[start:end] for start, end in split_paragraphs(text)]


def test_every_line_is_a_paragraph() -> None:
    assert paragraphs("One.\nTwo.\n\nThree.") == ["One.", "Two.", "Three."]


@pytest.mark.parametrize("end", LINE_ENDS)
def test_every_kind_of_line_end_ends_a_paragraph(end: str) -> None:
    assert paragraphs(f"One.{end}Two.{end}") == ["One.", "Two."]


@pytest.mark.parametrize("text", ["", " ", "\n", " \r\n\t\n", "\u3000\u2003"])
def test_a_text_without_words_has_no_paragraph(text: str) -> None:
    assert split_paragraphs(text) == []


def test_white_space_at_a_paragraphs_ends_is_left_out() -> None:
    assert paragraphs("  \tOne two.\u00a0 \n\u3000Three.") == ["One two.", "Three."]


@given(TEXTS)
def test_paragraphs_are_the_stripped_lines_in_order(text: str) -> None:
    assert paragraphs(text) == [line.strip() for line in text.splitlines() if line.strip()]
    found = split_paragraphs(text)
    assert all(first.end <= second.start for first, second in pairwise(found))


@given(TEXTS, st.text(max_size=20))
def test_paragraphs_shift_with_a_paragraph_in_front(text: str, front: str) -> None:
    shift = len(front) + 1
    moved = [(start + shift, end + shift) for start, end in split_paragraphs(text)]
    assert split_paragraphs(front + "\n" + text) == split_paragraphs(front) + moved
