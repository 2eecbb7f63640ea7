"""Margins: datelines and credits are taken out of what was found."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inquit.attribution.draft import Draft
from inquit.attribution.margins import Margins
from inquit.languages.en import ENGLISH
from inquit.records import Span
from inquit.segmentation.segment import segment

TEXT = (
    "SKARROW, March 4 — The ferry is old, Ann Smith said.\n\n"
    "Photo by Ann Smith\n\n"
    "She waited (AP Photo/John Doe) for the bus, he told the Lantern."
)


def margins(text: str = TEXT) -> Margins:
    return Margins(text, segment(text, ENGLISH))


def at(words: str) -> Span:
    return Span(TEXT.index(words), TEXT.index(words) + len(words))


def draft(content: str, cue: str = "said", source: str | None = "Ann Smith said") -> Draft:
    who = None if source is None else Span(TEXT.index(source), TEXT.index(source) + 9)
    return Draft(at(cue), who, (at(content),), 0.9)


def cleared(found: Draft) -> tuple[str, ...] | None:
    kept = margins().clear(found)
    return None if kept is None else tuple(TEXT[slice(*piece)] for piece in kept.content)


def test_a_content_that_begins_in_the_dateline_begins_after_it() -> None:
    assert cleared(draft("SKARROW, March 4 — The ferry is old")) == ("The ferry is old",)
    assert cleared(draft("4 — The ferry is old")) == ("The ferry is old",)


def test_a_content_around_a_credit_is_in_two_pieces() -> None:
    found = draft("She waited (AP Photo/John Doe) for the bus", "told", None)
    assert cleared(found) == ("She waited", "for the bus")


def test_a_content_that_runs_into_a_credit_ends_before_it() -> None:
    assert cleared(draft("The ferry is old, Ann Smith said.\n\nPhoto by Ann", "told")) == (
        "The ferry is old, Ann Smith said.",
    )


def test_what_keeps_out_of_the_margins_stays_as_it_is() -> None:
    found = draft("The ferry is old")
    assert margins().clear(found) is found or margins().clear(found) == found


def test_nothing_is_said_in_a_credit() -> None:
    assert cleared(draft("Ann Smith\n", "by")) is None
    assert cleared(draft("The ferry is old", "Photo")) is None
    assert cleared(draft("Photo by Ann Smith")) is None
    assert cleared(draft("SKARROW")) is None


def test_a_source_in_the_margins_is_none() -> None:
    found = Draft(at("told"), at("John Doe"), (at("for the bus"),), 0.9)
    kept = margins().clear(found)
    assert kept is not None
    assert kept.source is None


def test_lines_of_dates_are_margins_as_well() -> None:
    text = "Published: 22 Mar 2022\n\nVote put off\n\nLONDON (AP) — The ferry is old."
    pieces = margins(text).outside((Span(0, len(text)),))
    assert [text[slice(*piece)] for piece in pieces] == ["Vote put off", "The ferry is old."]


BITS = ("KYIV (AP) — ", "The mayor waits.", "\n", "Photo: Ann Smith", "(AP Photo/Ann)", " ", "2022-03-22", "—", ". ")


@given(st.lists(st.sampled_from(BITS), max_size=12).map("".join), st.data())
def test_pieces_lie_in_the_span_in_order_and_outside_every_margin(text: str, data: st.DataObject) -> None:
    parts = segment(text, ENGLISH)
    start = data.draw(st.integers(0, len(text)))
    span = Span(start, data.draw(st.integers(start, len(text))))
    pieces = Margins(text, parts).outside((span,))
    taken = [*parts.credits, *([parts.dateline.span, *parts.dateline.lines] if parts.dateline else [])]
    last = span.start
    for piece in pieces:
        assert last <= piece.start <= piece.end <= span.end
        assert not any(max(piece.start, m.start) < min(piece.end, m.end) for m in taken)
        last = piece.end
