"""Drafts of tests: spans by their words."""

from __future__ import annotations

from inquit.attribution.clauses import Clause, Clauses
from inquit.attribution.draft import Draft
from inquit.attribution.nesting import Placed
from inquit.languages.en import ENGLISH
from inquit.records import Span
from inquit.segmentation.segment import segment


def span_in(text: str, words: str) -> Span:
    """Where some words stand for the first time."""
    start = text.index(words)
    return Span(start, start + len(words))


def draft_in(text: str, cue: str, content: str, source: str | None = None, *, turn: bool = False) -> Draft:
    """A draft by its words; pieces of a content are joined by ` … `."""
    pieces = tuple(span_in(text, piece) for piece in content.split(" … "))
    return Draft(span_in(text, cue), None if source is None else span_in(text, source), pieces, 0.5, turn)


def clauses_of(text: str, *drafts: Draft) -> Clauses:
    """The clauses of drafts that lie side by side."""
    return Clauses(text, segment(text, ENGLISH).sentences, [Placed(draft, None) for draft in drafts])


def clause_of(text: str, draft: Draft, *others: Draft) -> Clause:
    """The clause of the first of some drafts."""
    return clauses_of(text, draft, *others).of(0)
