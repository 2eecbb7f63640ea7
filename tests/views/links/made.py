"""Glimpses made by hand, as the tests of links need them."""

from __future__ import annotations

from itertools import count

import numpy as np

from inquit.ledger.base import Glimpse
from inquit.records import Figure, Span
from inquit.views.links.base import Link
from inquit.views.links.find import find_links

_NUMBERS = count()


def said(
    source: str | None,
    content: str,
    *,
    act: str | None = "state",
    to: str | None = None,
    kind: str | None = "indirect",
    cue: str | None = "said",
    on: str | None = "2024-03-01",
    figures: tuple[Figure, ...] = (),
    negated: bool = False,
) -> Glimpse:
    """A statement of one source."""
    number = next(_NUMBERS)
    return Glimpse(
        number=number,
        id=f"s{number}",
        article=f"a{number}",
        published_at=on,
        outlet="The Post",
        kind=kind,
        act=act,
        negated=negated,
        narrator=source is None,
        depth=0,
        score=0.9,
        content=content,
        cue=cue,
        source=source,
        sources=() if source is None else (source,),
        entities=() if source is None else (None,),
        addressees=() if to is None else (to,),
        figures=figures,
    )


def quoted(source: str, content: str, *, act: str | None = "state", on: str = "2024-03-01") -> Glimpse:
    """A statement that is all quotation."""
    return said(source, content, act=act, kind="direct", on=on)


def counted(
    text: str,
    low: float | None,
    high: float | None,
    counted: str | None = "people",
    *,
    event: str = "killed",
    comparator: str | None = None,
    unit: str | None = "people",
    place: str | None = None,
    modality: str = "reported",
    currency: str | None = None,
    at: int = 0,
) -> Figure:
    """A figure; `at` is where it stands in its article."""
    return Figure(
        text,
        (Span(at, at + len(text)),),
        low,
        high,
        comparator,
        counted,
        event=event,
        unit=unit,
        currency=currency,
        modality=modality,
        place=place,
    )


def exactly(number: int, counted_: str | None = "people", *, event: str = "killed", at: int = 0) -> Figure:
    """A plain number of people who were killed, or what the event says."""
    return counted(str(number), number, number, counted_, event=event, at=at)


def link(left: Glimpse, right: Glimpse) -> Link | None:
    """The link between two statements by words alone; None where there is none."""
    nothing = np.zeros((1, 384), np.float32)
    found = find_links([left], [right], nothing, nothing)
    return found[0] if found else None


def kind(left: Glimpse, right: Glimpse) -> str | None:
    """The link's kind."""
    found = link(left, right)
    return None if found is None else found.kind
