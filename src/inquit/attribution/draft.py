"""A statement in the making: spans of the text, before layers are settled."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from inquit.attribution.link import Linked, Run
from inquit.encoding.encode import Encoding
from inquit.records import Span, Spans


@dataclass(frozen=True, slots=True)
class Draft:
    """Evidence of one statement. `score` is calibrated; `turn` says that the cue is a speaker label's colon."""

    cue: Span
    source: Span | None
    content: Spans
    score: float
    turn: bool = False


def to_draft(linked: Linked, encoding: Encoding, score: float) -> Draft:
    """Runs of words as spans of the text; pieces with no word between them become one."""
    source = None if linked.source is None else span_of(linked.source, encoding)
    cue = span_of((linked.cue.start, linked.cue.end), encoding)
    return Draft(cue, source, tuple(span_of(run, encoding) for run in linked.content), score)


def span_of(run: Run, encoding: Encoding) -> Span:
    """The characters from the first to the last word of a run."""
    return Span(encoding.starts[run[0]], encoding.ends[run[1] - 1])


def lies_in(span: Span, spans: Sequence[Span]) -> bool:
    """Whether one of `spans` holds all of `span`."""
    return any(start <= span.start and span.end <= end for start, end in spans)


class Contents:
    """The content pieces of many drafts, ready to be asked which of them hold a span. Cost: a search each."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        pieces = sorted((piece, number) for number, draft in enumerate(drafts) for piece in draft.content)
        self._starts = [piece.start for piece, _ in pieces]
        self._pieces = pieces
        self._reach = list(accumulate((piece.end for piece, _ in pieces), max))

    def holding(self, span: Span) -> list[int]:
        """Numbers of the drafts with a piece that holds all of `span`."""
        found = []
        at = bisect_right(self._starts, span.start) - 1
        while at >= 0 and self._reach[at] >= span.end:
            piece, number = self._pieces[at]
            if piece.end >= span.end:
                found.append(number)
            at -= 1
        return found


def overlap(first: Sequence[Span], second: Sequence[Span]) -> int:
    """Characters that both lists of spans hold."""
    return sum(max(0, min(a.end, b.end) - max(a.start, b.start)) for a in first for b in second)
