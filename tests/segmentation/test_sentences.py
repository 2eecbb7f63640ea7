"""Sentences: where they end, and where they do not."""

from __future__ import annotations

import time
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.languages.en import ABBREVIATIONS
from inquit.records import Span
from inquit.segmentation.paragraphs import split_paragraphs
from inquit.segmentation.sentences import split_sentences

TEXTS = st.text(st.sampled_from("abAB .!?…'\"”“)(\n\u00a0"), max_size=60)


def spans(text: str) -> list[Span]:
    return split_sentences(text, split_paragraphs(text), ABBREVIATIONS)


def sentences(text: str) -> list[str]:
    return [text[start:end] for start, end in spans(text)]


@pytest.mark.parametrize(
    "expected",
    [
        ["She left.", "He stayed."],
        ["Did she leave?", "Yes!", "He stayed."],
        ["“She left.”", "He stayed."],
        ["He stayed …", "She left."],
        ["(She left.)", "[He stayed.]"],
        ["She left.", "“He stayed,” they said."],
        ["She left.", "‘He stayed,’ they said."],
        ["She left at 5.30.", "Élodie stayed."],
        ["She left in 2021.", "2022 was better."],
    ],
)
def test_a_final_mark_before_a_capital_ends_a_sentence(expected: list[str]) -> None:
    assert sentences(" ".join(expected)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Mr. Smith left.",
        "The U.S. Army left.",
        "Gen. A. B. Smith left.",
        "J. K. Rowling left.",
        "The “Gov. Smith” ship left.",
        "“Who left?” he asked.",
        "It cost 5.30 crowns.",
        "Yahoo! said it left.",
        "MR. Smith left.",
    ],
)
def test_abbreviations_initials_and_small_letters_after_a_mark_end_nothing(text: str) -> None:
    assert sentences(text) == [text]


def test_a_paragraph_ends_a_sentence_without_any_mark() -> None:
    assert sentences("A headline\n\nShe left.\nHe stayed") == ["A headline", "She left.", "He stayed"]


@pytest.mark.parametrize("spaces", [1, 2, 199, 200, 201, 500])
def test_white_space_between_sentences_belongs_to_none(spaces: int) -> None:
    assert sentences("She left." + " " * spaces + "He stayed.") == ["She left.", "He stayed."]


@given(TEXTS)
def test_sentences_lie_in_order_inside_paragraphs_and_hold_every_letter(text: str) -> None:
    found, paragraphs = spans(text), split_paragraphs(text)
    assert all(first.end <= second.start for first, second in pairwise(found))
    assert all(any(p.start <= start < end <= p.end for p in paragraphs) for start, end in found)
    assert "".join("".join(sentences(text)).split()) == "".join(text.split())


@given(TEXTS)
def test_sentences_shift_with_a_paragraph_in_front(text: str) -> None:
    front = "She said so.\n"
    moved = [Span(start + len(front), end + len(front)) for start, end in spans(text)]
    assert spans(front + text) == [Span(0, len(front) - 1), *moved]


@pytest.mark.parametrize("text", ["." * 8_000, "?!" * 4_000, "." + " " * 8_000, "a." * 4_000, '."' * 4_000])
def test_a_long_run_of_marks_takes_no_longer_than_its_length(text: str) -> None:
    paragraph = [Span(0, len(text))]
    begin = time.process_time()
    split_sentences(text, paragraph, ABBREVIATIONS)
    assert time.process_time() - begin < 5  # one pass takes a thousandth of it
