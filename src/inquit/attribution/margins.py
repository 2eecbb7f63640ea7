"""The margins of a text, its dateline and photo credits: they are nobody's words and nobody's name."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import replace

from inquit.attribution.draft import Draft
from inquit.records import Span, Spans
from inquit.segmentation.segment import Segmentation


class Margins:
    """The margins of one text, ready to be taken out of spans. Cost: a search each."""

    def __init__(self, text: str, parts: Segmentation) -> None:
        self._text = text
        dateline = () if parts.dateline is None else (parts.dateline.span, *parts.dateline.lines)
        self._spans: list[Span] = []
        for span in sorted({*dateline, *parts.credits}):  # one may lie in another: "(AFP Photo)" in a dateline
            if self._spans and span.start < self._spans[-1].end:
                span = Span(self._spans[-1].start, max(span.end, self._spans.pop().end))
            self._spans.append(span)
        self._ends = [span.end for span in self._spans]

    def clear(self, draft: Draft) -> Draft | None:
        """A draft whose source and content keep out of the margins; None when its cue does not, or nothing is left."""
        if not self._spans:
            return draft
        content = self.outside(draft.content)
        if not content or self.outside((draft.cue,)) != (draft.cue,):
            return None
        source = None if draft.source is None else next(iter(self.outside((draft.source,))), None)
        return replace(draft, source=source, content=content)

    def outside(self, spans: Spans) -> Spans:
        """What of some spans stands outside the margins: whole where they touch none, else pieces with a word in them.

        Pieces begin and end with no white space where a margin was.
        """
        return tuple(piece for span in spans for piece in self._pieces(span))

    def _pieces(self, span: Span) -> list[Span]:
        pieces = []
        at, start = bisect_right(self._ends, span.start), span.start
        while at < len(self._spans) and self._spans[at].start < span.end:
            pieces.append(Span(start, self._spans[at].start))
            start = max(start, self._spans[at].end)
            at += 1
        if not pieces:
            return [span]
        pieces.append(Span(start, span.end))
        return [self._stripped(piece) for piece in pieces if any(c.isalnum() for c in self._text[slice(*piece)])]

    def _stripped(self, piece: Span) -> Span:
        words = self._text[slice(*piece)]
        return Span(piece.end - len(words.lstrip()), piece.start + len(words.rstrip()))
