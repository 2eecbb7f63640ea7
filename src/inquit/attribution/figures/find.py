"""Every figure of a text, and whose it is: a statement's, or the article's own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from inquit.attribution.figures.amounts import find_amount
from inquit.attribution.figures.as_of import find_as_of
from inquit.attribution.figures.beside import Row, row_end
from inquit.attribution.figures.counted import counts_people, find_counted, find_shared
from inquit.attribution.figures.events import OTHER, find_events
from inquit.attribution.figures.modality import find_hedge, find_modality
from inquit.attribution.figures.owners import Owners
from inquit.attribution.figures.passage import Passage, passages
from inquit.attribution.figures.places import find_place
from inquit.attribution.figures.quantities import find_quantities
from inquit.attribution.figures.uncounted import is_uncounted
from inquit.attribution.figures.units import find_unit, is_figure
from inquit.attribution.figures.zeros import find_ones, find_zeros, may_count
from inquit.records import Attribution, Figure, Span, words_of
from inquit.segmentation.segment import Segmentation


@dataclass(frozen=True, slots=True)
class Found:
    """One figure.

    owner     index of the innermost attribution in whose content it stands, None for the article's own voice
    sentence  the sentence in which it stands
    """

    figure: Figure
    owner: int | None
    sentence: Span


def find_figures(
    text: str, parts: Segmentation, attributions: Sequence[Attribution], *, published: date | None = None
) -> list[Found]:
    """Figures in text order, no two of them overlapping; none in the dateline or the photo credits.

    published  the day from which "as of Tuesday" is reckoned

    Cost  linear: each word is looked at a bounded number of times.
    """
    owners = Owners(attributions)
    aside = [*parts.credits, *([parts.dateline.span] if parts.dateline else [])]
    found = []
    event = OTHER
    for sentence in parts.sentences:
        figures = _of_sentence(text, sentence, published, event)
        event = next((figure.event for figure in figures if figure.event != OTHER), OTHER)
        for figure in figures:
            here = figure.spans[0]
            if any(span.start < here.end and here.start < span.end for span in aside):
                continue
            owner = owners.of(here)
            if owner is not None:
                figure = _as_said(figure, attributions[owner])
            found.append(Found(figure, owner, sentence))
    return found


def _as_said(figure: Figure, attribution: Attribution) -> Figure:
    """The figure as its source puts it forward: one who denies, denies it; one who predicts, predicts it."""
    if attribution.negated or attribution.act == "deny":
        return replace(figure, modality="denied")
    if attribution.act == "predict" and figure.modality == "reported":
        return replace(figure, modality="predicted")
    return figure


def _of_sentence(text: str, sentence: Span, published: date | None, earlier: str) -> list[Figure]:
    """The figures of one sentence.

    earlier  the event of the sentence before
    """
    figures: list[Figure] = []
    if not may_count(text, sentence):
        return figures
    for passage in passages(text, sentence):
        rows = _rows(passage)
        bare = not any(row.counted for row in rows)
        unit = ""
        for row, event in zip(rows, find_events(passage, rows, earlier=earlier), strict=True):
            if is_figure(row, event, alone=bare):
                unit = find_unit(passage, row, event, before=unit)
                figures.append(_figure(passage, row, event, unit, sentence, published))
    return figures


def _rows(passage: Passage) -> list[Row]:
    """The quantities of a passage that may be figures, with what they count."""
    rows: list[Row] = []
    quantities = find_quantities(passage)
    quantities += find_zeros(passage, quantities)
    quantities += find_ones(passage, quantities)
    for quantity in sorted(quantities, key=lambda one: one.first):
        counted = None if quantity.unit == "money" else find_counted(passage, quantity)
        if is_uncounted(passage, quantity, counted):
            continue
        counted = counted or find_amount(passage, quantity)
        if rows and rows[-1].counted is None and rows[-1].quantity.unit is None:
            shared = find_shared(passage, rows[-1].quantity, quantity, counted)
            rows[-1] = Row(rows[-1].quantity, shared, counts_people(passage, shared))
        rows.append(Row(quantity, counted, counts_people(passage, counted)))
    return rows


def _figure(passage: Passage, row: Row, event: str, unit: str, sentence: Span, published: date | None) -> Figure:
    quantity, counted, _ = row
    text, here = passage.text, passage.span(quantity.first, quantity.end)
    first, end = quantity.first, row_end(passage, row)
    hedge = find_hedge(passage, first, end, sentence)
    place = find_place(passage, first, end)
    as_of = find_as_of(passage, here, published)
    spans = (passage.span(counted.first, counted.end),) if counted else ()
    return Figure(
        text=text[slice(*here)],
        spans=(here,),
        low=_plain(quantity.low),
        high=_plain(quantity.high),
        comparator=quantity.comparator,
        counted=words_of(text, spans) or None,
        counted_spans=spans,
        event=event,
        unit=unit,
        currency=quantity.currency,
        modality=find_modality(passage, first, end),
        hedge=words_of(text, hedge) or None,
        hedge_spans=hedge,
        place=text[slice(*place)] if place else None,
        place_spans=(place,) if place else (),
        as_of=as_of,
        as_of_text=words_of(text, as_of.spans) if as_of else None,
        rule=quantity.rule,
    )


def _plain(value: float | None) -> float | None:
    """2000 rather than 2000.0."""
    return int(value) if value is not None and float(value).is_integer() else value
