"""Every figure of a text, and whose it is."""

from __future__ import annotations

import json
from itertools import pairwise
from pathlib import Path

import pytest

from inquit.attribution.figures.find import Found, find_figures
from inquit.languages.en import ENGLISH
from inquit.records import Attribution, Span, words_of
from inquit.segmentation.segment import segment
from tests.attribution.figures.reading import figures_in

CASES = Path(__file__).parents[2] / "cases" / "en-figures" / "open.jsonl"


def found_in(text: str, *contents: str, act: str | None = None, negated: bool = False) -> list[Found]:
    attributions = [
        Attribution((), (Span(0, 1),), (Span(text.index(words), text.index(words) + len(words)),), 1.0, act=act,
                    negated=negated)
        for words in contents
    ]  # fmt: skip
    return find_figures(text, segment(text, ENGLISH), attributions)


def test_the_owner_is_the_innermost_statement() -> None:
    text = "12 died. He said she said that 30 were hurt and that 5 fled."
    found = found_in(text, "she said that 30 were hurt and that 5 fled", "30 were hurt")
    assert [(one.figure.text, one.owner) for one in found] == [("12", None), ("30", 1), ("5", 0)]


def test_a_figure_of_nobody_has_its_sentence() -> None:
    text = "They came. 12 died. He left."
    (one,) = found_in(text)
    assert text[slice(*one.sentence)] == "12 died."


@pytest.mark.parametrize(
    ("act", "negated", "modality"),
    [
        ("deny", False, "denied"),
        ("state", True, "denied"),
        ("predict", False, "predicted"),
        ("state", False, "reported"),
    ],
)
def test_a_figure_is_put_forward_as_its_source_does(act: str, negated: bool, modality: str) -> None:
    (one,) = found_in("He spoke: 12 people were killed.", "12 people were killed", act=act, negated=negated)
    assert one.figure.modality == modality


def test_datelines_hold_no_figures() -> None:
    assert [one.figure.text for one in found_in("MARN, March 22 (Wire) — 12 people were killed.")] == ["12"]


@pytest.mark.parametrize("line", CASES.read_text("utf-8").splitlines())
def test_spans_slice_and_never_overlap(line: str) -> None:
    text = json.loads(line)["text"]
    figures = figures_in(text)
    for figure in figures:
        assert figure.text == words_of(text, figure.spans)
        assert (figure.counted or "") == words_of(text, figure.counted_spans)
        assert (figure.hedge or "") == words_of(text, figure.hedge_spans)
        assert (figure.place or "") == words_of(text, figure.place_spans)
    spans = [span for figure in figures for span in figure.spans]
    assert all(before.end <= behind.start for before, behind in pairwise(spans))


def test_the_open_cases_keep_their_comparators() -> None:
    cases = [json.loads(line) for line in CASES.read_text("utf-8").splitlines()]
    wanted = [(c["id"], f["start"], f["comparator"], f["low"], f["high"]) for c in cases for f in c["figures"]]
    found = [(c["id"], f.spans[0].start, f.comparator, f.low, f.high) for c in cases for f in figures_in(c["text"])]
    assert len(set(wanted) & set(found)) >= 0.95 * max(len(wanted), len(found))


def test_a_sentence_in_front_changes_nothing_but_the_places() -> None:
    text = "At least 12 people were killed in Marn, including a child."
    before = "The square was empty that night.\n\n"
    moved = [(f.text, f.counted, f.event, f.place) for f in figures_in(before + text)]
    assert moved == [(f.text, f.counted, f.event, f.place) for f in figures_in(text)]


@pytest.mark.parametrize(
    "piece",
    ["1", "1,", "1,000,", "1 000 ", "1.000.", "1-", "1a-", "one ", "two hundred and ", "between 1 and ", "12 of ",
     "killed 12 and ", "a few of ", "12 -- a claim which ", "1%", "$", "as of ", "in Marn ", "the death toll of "],
)  # fmt: skip
def test_a_hostile_text_is_read_to_its_end(piece: str) -> None:
    text = piece * (10_000 // len(piece))
    for figure in figures_in(text):
        assert figure.text == words_of(text, figure.spans)


def test_the_words_looked_at_grow_with_the_text() -> None:
    few, many = (len(figures_in("12 people were killed in Marn and " * count)) for count in (200, 800))
    assert many == 4 * few
