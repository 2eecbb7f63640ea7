"""The two forms of a dateline, and what says that it is one."""

from __future__ import annotations

import pytest

from inquit.languages.en import ENGLISH
from inquit.records import Span
from inquit.segmentation.dateline_forms import Piece, read_line, read_run_in

BODY = "The council of Skarrow has put off its vote."


def line(text: str) -> Piece | None:
    return read_line(text, Span(0, len(text)), ENGLISH.datelines)


def run_in(text: str) -> Piece | None:
    return read_run_in(text, Span(0, len(text)), ENGLISH.datelines)


def test_a_line_of_dates_has_them_all() -> None:
    piece = line("Published 4 March 2022, updated 5 March 2022")
    assert piece is not None
    assert [date.iso for date in piece.dates] == ["2022-03-04", "2022-03-05"]


def test_a_line_is_no_run_in_and_a_run_in_no_line() -> None:
    assert run_in("March 4, 2022") is None
    assert line(f"SKARROW, March 4 — {BODY}") is None


@pytest.mark.parametrize(
    ("text", "bare"),
    [
        (f"SKARROW — {BODY}", True),
        (f"March 4, 2022 — {BODY}", True),
        (f"SKARROW, March 4 — {BODY}", False),
        (f"SKARROW (AP) — {BODY}", False),
        (f"2022-03-04 {BODY}", False),
    ],
)
def test_a_lone_place_or_date_is_bare(text: str, bare: bool) -> None:
    piece = run_in(text)
    assert piece is not None
    assert piece.bare == bare


def test_a_name_in_small_letters_before_a_date_is_no_place() -> None:
    piece = line("Ann Smith, March 4, 2022")
    assert piece is not None
    assert piece.place is None
