"""Speaker turns: a name and a colon at the head of a paragraph."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.segmentation.paragraphs import split_paragraphs
from inquit.segmentation.turns import find_turns


def turns(text: str) -> list[tuple[str, str, str]]:
    found = find_turns(text, split_paragraphs(text))
    return [(text[slice(*t.label)], text[slice(*t.mark)], text[slice(*t.said)]) for t in found]


@pytest.mark.parametrize(
    "label",
    [
        "CHAIR",
        "Q",
        "Ann Smith",
        "Dr. Ann Smith",
        "Jean-Luc O’Neill",
        "Ludwig van Beethoven",
        "Élodie Durand",
        "Minister of Defence",
        "Ann Smith (Labour)",
        "Smith, Ann",
        "МЭР",
    ],
)
def test_a_name_and_a_colon_open_a_turn(label: str) -> None:
    assert turns(f"{label}: We will go.") == [(label, ":", "We will go.")]


@pytest.mark.parametrize(
    "text",
    [
        "We will go.",
        "the chair: We will go.",
        "CHAIR:",
        "CHAIR: ",
        "https://example.org: a page",
        "At 10:30 she left.",
        "The chair said to all of us: we will go.",
        "“CHAIR: We will go.”",
        ": We will go.",
        "",
    ],
)
def test_other_paragraphs_are_no_turns(text: str) -> None:
    assert turns(text) == []


def test_each_paragraph_is_looked_at_and_white_space_left_out() -> None:
    text = "ANN:  Good morning.\r\n\r\nShe waited.\r\nBOB :\tYes?\r\n"
    assert turns(text) == [("ANN", ":", "Good morning."), ("BOB", ":", "Yes?")]


@given(st.text(st.sampled_from("Aa: .,()\n\t’-&of"), max_size=60))
def test_label_mark_and_words_stand_in_order_in_one_paragraph(text: str) -> None:
    paragraphs = split_paragraphs(text)
    for turn in find_turns(text, paragraphs):
        assert any(p.start == turn.label.start and turn.said.end == p.end for p in paragraphs)
        assert turn.label.start < turn.label.end <= turn.mark.start < turn.mark.end < turn.said.start < turn.said.end
        assert text[slice(*turn.mark)] == ":"
        assert not text[turn.said.start].isspace()


@pytest.mark.parametrize("text", ["A " * 50_000, "A, " * 50_000, "A (" * 50_000, "A" * 100_000, "A-’." * 25_000])
def test_a_paragraph_without_a_label_costs_next_to_nothing(text: str) -> None:
    paragraphs = split_paragraphs(text)
    begin = time.process_time()
    assert find_turns(text, paragraphs) == []
    assert time.process_time() - begin < 5
