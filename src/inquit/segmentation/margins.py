"""What of a text is nobody's words and nobody's name, taken out of spans: a dateline, photo credits."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from inquit.records import Span, Spans


class Margins:
    """Some margins of one text, ready to be taken out of spans. Cost: a search each."""

    def __init__(self, text: str, spans: Iterable[Span]) -> None:
        self._text = text
        self._spans: list[Span] = []
        for span in sorted(set(spans)):  # one may lie in another: "(AFP Photo)" in a dateline
            if self._spans and span.start < self._spans[-1].end:
                span = Span(self._spans[-1].start, max(span.end, self._spans.pop().end))
            self._spans.append(span)
        self._ends = [span.end for span in self._spans]

    def __bool__(self) -> bool:
        return bool(self._spans)

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
