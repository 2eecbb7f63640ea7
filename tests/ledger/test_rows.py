"""Records as they stand in columns: whatever goes in comes out."""

from __future__ import annotations

import json

from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.rows import read_parties, read_spans, write_parties, write_spans
from inquit.records import Party, Span

SPANS = st.lists(st.builds(Span, st.integers(0, 9_999_999), st.integers(0, 9_999_999)), max_size=4).map(tuple)
WORDS = st.none() | st.text(max_size=20)
SCORE = st.none() | st.floats(0, 1)
PARTIES = st.lists(
    st.builds(Party, WORDS, SPANS, WORDS, WORDS, WORDS, SCORE, SPANS, st.lists(st.text(max_size=9)).map(tuple)),
    max_size=3,
).map(tuple)


@given(SPANS)
def test_spans_come_back(spans: tuple[Span, ...]) -> None:
    assert read_spans(write_spans(spans)) == spans


@given(PARTIES)
def test_parties_come_back(parties: tuple[Party, ...]) -> None:
    assert read_parties(write_parties(parties)) == parties


def test_spans_are_written_as_a_person_would() -> None:
    assert write_spans([Span(120, 240), Span(260, 300)]) == "120-240 260-300"


def test_nothing_is_written_as_nothing() -> None:
    assert write_spans(()) is None
    assert write_parties(()) is None
    assert read_spans(None) == read_spans("") == ()
    assert read_parties(None) == ()


def test_what_is_empty_of_a_party_takes_no_room_and_what_is_nought_stays() -> None:
    written = write_parties([Party("the mayor of Łódź", score=0.0, name="")])
    assert json.loads(written or "") == [{"text": "the mayor of Łódź", "score": 0.0, "name": ""}]
    assert "Łódź" in (written or "")
