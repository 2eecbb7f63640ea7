"""Records as they stand in columns: whatever goes in comes out."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.rows import (
    read_figures,
    read_parties,
    read_said,
    read_spans,
    write_figures,
    write_parties,
    write_said,
    write_spans,
)
from inquit.records import COMPARATORS, EVENTS, MODALITIES, Figure, Party, Said, Span

SPANS = st.lists(st.builds(Span, st.integers(0, 9_999_999), st.integers(0, 9_999_999)), max_size=4).map(tuple)
WORDS = st.none() | st.text(max_size=20)
SCORE = st.none() | st.floats(0, 1)
NAMES = st.lists(st.text(max_size=9)).map(tuple)
AUTHORS = st.lists(st.builds(Party, WORDS, SPANS, WORDS, WORDS), max_size=2).map(tuple)
PARTIES = st.lists(
    st.builds(Party, WORDS, SPANS, WORDS, WORDS, st.none(), SCORE, SPANS, NAMES, AUTHORS),
    max_size=3,
).map(tuple)

SAID = st.none() | st.builds(Said, st.just("2022-03-01"), st.just("2022-03-09"), SPANS)
VALUES = st.none() | st.floats(0, allow_infinity=False) | st.integers(0, 10**12)
FIGURES = st.lists(
    st.builds(
        Figure,
        *(st.text(max_size=9), SPANS, VALUES, VALUES, st.none() | st.sampled_from(COMPARATORS), WORDS, SPANS),
        *(st.sampled_from(EVENTS), WORDS, WORDS, st.sampled_from(MODALITIES), WORDS, SPANS, WORDS, SPANS),
        *(SAID, WORDS, WORDS),
    ),
    max_size=3,
).map(tuple)


@given(SPANS)
def test_spans_come_back(spans: tuple[Span, ...]) -> None:
    assert read_spans(write_spans(spans)) == spans


@given(PARTIES)
def test_parties_come_back(parties: tuple[Party, ...]) -> None:
    assert read_parties(write_parties(parties)) == parties


def test_who_is_meant_across_articles_is_no_part_of_a_record() -> None:
    assert read_parties(write_parties([Party("Ann", name="Ann Smith", entity_id="1f")])) == (
        Party("Ann", name="Ann Smith"),
    )


@given(SAID)
def test_days_of_saying_come_back(said: Said | None) -> None:
    assert read_said(*write_said(said)) == said


@given(FIGURES)
def test_figures_come_back(figures: tuple[Figure, ...]) -> None:
    assert read_figures(write_figures(figures)) == figures


def test_spans_are_written_as_a_person_would() -> None:
    assert write_spans([Span(120, 240), Span(260, 300)]) == "120-240 260-300"


def test_nothing_is_written_as_nothing() -> None:
    assert write_spans(()) is None
    assert write_parties(()) is None
    assert write_figures(()) is None
    assert read_spans(None) == read_spans("") == ()
    assert read_parties(None) == ()
    assert read_figures(None) == ()


def test_what_is_empty_of_a_party_takes_no_room_and_what_is_nought_stays() -> None:
    written = write_parties([Party("the mayor of Łódź", score=0.0, name="")])
    assert json.loads(written or "") == [{"text": "the mayor of Łódź", "score": 0.0, "name": ""}]
    assert "Łódź" in (written or "")


def test_what_is_empty_of_a_figure_takes_no_room_and_nought_stays() -> None:
    nobody = Figure("no", (Span(4, 6),), 0.0, 0.0, counted="бійців", event="killed", unit="people")
    written = write_figures([nobody]) or ""
    assert json.loads(written) == [
        {
            **{"text": "no", "spans": "4-6", "low": 0.0, "high": 0.0, "counted": "бійців"},
            **{"event": "killed", "unit": "people", "modality": "reported"},
        }
    ]
    assert "бійців" in written
