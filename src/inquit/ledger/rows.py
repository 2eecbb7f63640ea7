"""Records as they stand in columns, and back."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from inquit.records import Party, Span, Spans, places_of


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
    """Parties as compact JSON; what is empty is left out. None for no party."""
    if not parties:
        return None
    kept = []
    for party in parties:
        values = {
            "text": party.text,
            "spans": write_spans(party.spans),
            "form": party.form,
            "name": party.name,
            "entity_id": party.entity_id,
            "score": party.score,
            "why": write_spans(party.why),
            "candidates": list(party.candidates),
        }
        kept.append({key: value for key, value in values.items() if value not in (None, [])})
    return json.dumps(kept, ensure_ascii=False, separators=(",", ":"))


def read_parties(words: str | None) -> tuple[Party, ...]:
    """The parties that `write_parties` wrote."""
    return tuple(_party(values) for values in json.loads(words)) if words else ()


def _party(values: Mapping[str, Any]) -> Party:
    return Party(
        text=values.get("text"),
        spans=read_spans(values.get("spans")),
        form=values.get("form"),
        name=values.get("name"),
        entity_id=values.get("entity_id"),
        score=values.get("score"),
        why=read_spans(values.get("why")),
        candidates=tuple(values.get("candidates", ())),
    )
