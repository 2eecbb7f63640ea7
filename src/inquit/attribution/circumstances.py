"""To whom, by what medium and when a statement is made: its addressees, channel and time, put together."""

from __future__ import annotations

import re
from datetime import date
from typing import NamedTuple

from inquit.attribution.addressees import find_addressee, with_inner_cue
from inquit.attribution.channels import find_channel, is_occasion
from inquit.attribution.clauses import Clauses
from inquit.attribution.coordination import parties_in
from inquit.attribution.draft import Draft, lies_in
from inquit.attribution.times import find_said
from inquit.records import Said, Span, Spans

_LONGEST_GAP = 60  # characters between a party and what it is asked to do
_TO_DO = re.compile(r"\s(?:not\s+)?to\s|[,\"“‘]|\s(?:that|for|whether|if|why)\s")


class Circumstances(NamedTuple):
    """What a statement's clause says beside who said what.

    addressees  a span a party
    channel     one span, or none
    """

    addressees: Spans
    channel: Spans
    said: Said | None


def find_circumstances(text: str, draft: Draft, number: int, clauses: Clauses, published: date | None) -> Circumstances:
    """Addressees, channel and time of one statement.

    number     of the draft among those that `clauses` was made of
    published  see `find_said`
    """
    clause = clauses.of(number)
    told = find_addressee(text, with_inner_cue(text, draft), clause, clauses.beside(number))
    if draft.turn:
        return Circumstances(() if told is None else (told,), (), None)
    if told is not None and lies_in(told, draft.content):
        clause = clause.with_words(text, _gap(text, told, draft))
    channel = find_channel(clause)
    if told is not None and is_occasion(text[slice(*told)]):
        channel, told = channel or (told,), None
    said = find_said(clause, text, published, source=draft.source, channel=channel[0] if channel else None)
    return Circumstances(() if told is None else parties_in(text, told), channel, said)


def _gap(text: str, told: Span, draft: Draft) -> Span:
    """Between a party that lies in the content and what it is asked to do: "the bank [in April] to cut"."""
    end = next(piece.end for piece in draft.content if piece.end >= told.end)
    until = _TO_DO.search(text, told.end, min(end, told.end + _LONGEST_GAP))
    return Span(told.end, until.start() if until else told.end)
