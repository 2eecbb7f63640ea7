"""Records as they stand in columns, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from inquit.ledger.sqlite import Row
from inquit.records import Figure, Party, Said, Span, Spans, places_of

ALWAYS = "U"  # sorts behind every moment and every part of one


def not_taken_back(rows: Sequence[Row]) -> Iterator[Row]:
    """Of rows of decisions those that stand: they take nothing back, and none of the rows takes them back."""
    taken_back = {row["withdraws"] for row in rows}
    return (row for row in rows if row["withdraws"] is None and row["id"] not in taken_back)


def write_spans(spans: Iterable[Span]) -> str | None:
    """`120-240 260-300`; None for no span."""
    return places_of(spans) or None


def read_spans(words: str | None) -> Spans:
    """The spans that `write_spans` wrote."""
    if not words:
        return ()
    pairs = (pair.partition("-") for pair in words.split(" "))
    return tuple(Span(int(start), int(end)) for start, _, end in pairs)


def write_parties(parties: Sequence[Party]) -> str | None:
    """Parties as compact JSON; what is empty is left out, and so is who is meant across articles, which is found when
    they are loaded. None for no party.
    """
    if not parties:
        return None
    return json.dumps(list(map(_values, parties)), ensure_ascii=False, separators=(",", ":"))


def _values(party: Party) -> dict[str, object]:
    values = {
        "text": party.text,
        "spans": write_spans(party.spans),
        "form": party.form,
        "name": party.name,
        "score": party.score,
        "why": write_spans(party.why),
        "candidates": list(party.candidates),
        "authors": list(map(_values, party.authors)),
        "behalf": list(map(_values, party.behalf)),
    }
    return _told(values)


def _told(values: Mapping[str, object]) -> dict[str, object]:
    return {key: value for key, value in values.items() if value not in (None, [])}


def write_said(said: Said | None) -> tuple[str | None, str | None, str | None]:
    """The first and the last day on which something may have been said, and the words that say so."""
    return (None, None, None) if said is None else (said.start, said.end, write_spans(said.spans))


def read_said(start: str | None, end: str | None, spans: str | None) -> Said | None:
    """What `write_said` wrote."""
    return None if start is None or end is None else Said(start, end, read_spans(spans))


def read_parties(words: str | None) -> tuple[Party, ...]:
    """The parties that `write_parties` wrote."""
    return tuple(_party(values) for values in json.loads(words)) if words else ()


def _party(values: Mapping[str, Any]) -> Party:
    return Party(
        text=values.get("text"),
        spans=read_spans(values.get("spans")),
        form=values.get("form"),
        name=values.get("name"),
        score=values.get("score"),
        why=read_spans(values.get("why")),
        candidates=tuple(values.get("candidates", ())),
        authors=tuple(map(_party, values.get("authors", ()))),
        behalf=tuple(map(_party, values.get("behalf", ()))),
    )


def write_figures(figures: Sequence[Figure]) -> str | None:
    """Figures as compact JSON; what is empty is left out. None for no figure."""
    if not figures:
        return None
    return json.dumps(list(map(_counted, figures)), ensure_ascii=False, separators=(",", ":"))


def _counted(figure: Figure) -> dict[str, object]:
    days = figure.as_of
    values = {
        "text": figure.text,
        "spans": write_spans(figure.spans),
        "low": figure.low,
        "high": figure.high,
        "comparator": figure.comparator,
        "counted": figure.counted,
        "counted_spans": write_spans(figure.counted_spans),
        "event": figure.event,
        "unit": figure.unit,
        "currency": figure.currency,
        "modality": figure.modality,
        "hedge": figure.hedge,
        "hedge_spans": write_spans(figure.hedge_spans),
        "place": figure.place,
        "place_spans": write_spans(figure.place_spans),
        "as_of": None
        if days is None
        else _told({"from": days.start, "to": days.end, "spans": write_spans(days.spans)}),
        "as_of_text": figure.as_of_text,
        "rule": figure.rule,
    }
    return _told(values)


def read_figures(words: str | None) -> tuple[Figure, ...]:
    """The figures that `write_figures` wrote."""
    return tuple(_figure(values) for values in json.loads(words)) if words else ()


def _figure(values: Mapping[str, Any]) -> Figure:
    days = values.get("as_of")
    return Figure(
        text=values["text"],
        spans=read_spans(values.get("spans")),
        low=values.get("low"),
        high=values.get("high"),
        comparator=values.get("comparator"),
        counted=values.get("counted"),
        counted_spans=read_spans(values.get("counted_spans")),
        event=values["event"],
        unit=values.get("unit"),
        currency=values.get("currency"),
        modality=values["modality"],
        hedge=values.get("hedge"),
        hedge_spans=read_spans(values.get("hedge_spans")),
        place=values.get("place"),
        place_spans=read_spans(values.get("place_spans")),
        as_of=None if days is None else Said(days["from"], days["to"], read_spans(days.get("spans"))),
        as_of_text=values.get("as_of_text"),
        rule=values.get("rule"),
    )
