"""Contents and quotation marks: whole quotations, marks left out, and what kind of report it is."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace

from inquit.attribution.draft import Draft, overlap
from inquit.records import Span, Spans
from inquit.segmentation.quotations import Quotation

_LEFT_OUT = " \t\r\n,"


class Quotations:
    """The quotations of one text, ready to be asked which of them touch a span."""

    def __init__(self, text: str, quotations: Sequence[Quotation], paragraphs: Sequence[Span] = ()) -> None:
        self._text = text
        self._paragraphs = paragraphs
        self._paragraph_starts = [paragraph.start for paragraph in paragraphs]
        self.all = sorted(quotations, key=lambda quotation: quotation.outer)
        self._starts = [quotation.outer.start for quotation in self.all]
        self._longest = max((q.outer.end - q.outer.start for q in self.all), default=0)

    def touching(self, span: Span) -> list[Quotation]:
        """Quotations that share a character with `span`, in order."""
        low = bisect_left(self._starts, span.start - self._longest)
        high = bisect_right(self._starts, span.end - 1) if span.end > span.start else low
        return [q for q in self.all[low:high] if q.outer.end > span.start]

    def snap(self, content: Spans, cue: Span, source: Span | None, bounds: Sequence[Span] | None) -> Spans:
        """Pieces that cover half of a quotation take all of it, and its continuation in the next paragraphs.

        Not when the cue or the source stands inside it, nor beyond `bounds`, the enclosing statement's content.
        """
        pieces = list(content)
        for index, piece in enumerate(pieces):
            for quotation in self.touching(piece):
                if quotation.depth > 1 and bounds is None:
                    continue
                if bounds is not None and not any(
                    b.start <= quotation.outer.start and quotation.outer.end <= b.end for b in bounds
                ):
                    continue
                if _shares(quotation.outer, cue) or (source is not None and _shares(quotation.outer, source)):
                    continue
                shared = overlap([piece], [quotation.inner])
                if 2 * shared >= quotation.inner.end - quotation.inner.start:
                    pieces[index] = piece = Span(
                        min(piece.start, quotation.outer.start), max(piece.end, quotation.outer.end)
                    )
        if bounds is None and pieces:
            pieces += self._continuation(pieces[-1])
        return joined(pieces, self._text)

    def within_paragraph(self, content: Spans, cue: Span) -> Spans:
        """Pieces that run over a paragraph's border without quotation marks keep the cue's paragraph only.

        A headline is not part of the first sentence's report; quotations do run on.
        """
        starts, paragraphs = self._paragraph_starts, self._paragraphs
        home = bisect_right(starts, cue.start) - 1
        made: list[Span] = []
        for piece in content:
            first, last = bisect_right(starts, piece.start) - 1, bisect_right(starts, piece.end - 1) - 1
            if first == last or not first <= home <= last or self.touching(piece):
                made.append(piece)
                continue
            own = paragraphs[home]
            made.append(Span(max(piece.start, own.start), min(piece.end, own.end)))
        return tuple(made)

    def settle(self, drafts: Sequence[Draft]) -> list[Draft]:
        """Drafts in which no quotation belongs to two cues: the cue in the quotation's own paragraph keeps it."""
        claims: dict[Span, list[int]] = {}
        for number, draft in enumerate(drafts):
            for piece in draft.content:
                for quotation in self.touching(piece):
                    if (
                        quotation.depth == 1
                        and 2 * overlap([piece], [quotation.inner]) > quotation.inner.end - quotation.inner.start
                    ):
                        claims.setdefault(quotation.outer, []).append(number)
        starts = self._paragraph_starts
        lost: dict[int, list[Span]] = {}
        for outer, numbers in claims.items():
            home = bisect_right(starts, outer.start)
            near = [n for n in numbers if bisect_right(starts, drafts[n].cue.start) == home]
            if near and len(near) < len(numbers):
                for number in set(numbers) - set(near):
                    lost.setdefault(number, []).append(outer)
        return [self._without(draft, lost[n]) if n in lost else draft for n, draft in enumerate(drafts)]

    def _without(self, draft: Draft, lost: Sequence[Span]) -> Draft:
        """A draft without quotations that are another's; with nothing left it stays as it was."""
        pieces = []
        for piece in draft.content:
            for outer in lost:
                if outer.start <= piece.start < outer.end:
                    piece = Span(min(outer.end, piece.end), piece.end)
                elif piece.start < outer.start < piece.end:
                    piece = Span(piece.start, outer.start)
            piece = self.without_marks(_stripped(piece, self._text))
            if any(c.isalnum() for c in self._text[piece.start : piece.end]):
                pieces.append(piece)
        return replace(draft, content=tuple(pieces)) if pieces else draft

    def _continuation(self, piece: Span) -> list[Span]:
        found: list[Span] = []
        going = [q for q in self.touching(piece) if q.continued and q.depth == 1 and q.outer.end == piece.end]
        if not going:
            return found
        at = bisect_left(self._starts, going[-1].outer.start) + 1
        while at < len(self.all):
            quotation = self.all[at]
            at += 1
            if quotation.depth > 1:
                continue
            found.append(quotation.outer)
            if not quotation.continued:
                break
        return found

    def without_marks(self, piece: Span) -> Span:
        """A piece without the quotation marks around it, and without the comma or space next to them."""
        start, end = piece
        for _ in range(2):
            end = start + len(self._text[start:end].rstrip(_LEFT_OUT))
            start = end - len(self._text[start:end].lstrip(_LEFT_OUT))
            for quotation in self.touching(Span(start, end)):
                opened, closed = quotation.outer, quotation.inner
                reaches = opened.end >= end or not quotation.closed
                if opened.start == start and reaches and closed.start < end:
                    start = closed.start
                if quotation.closed and opened.end == end and opened.start <= start and closed.end > start:
                    end = closed.end
        return Span(start, end) if start < end else piece

    def kind(self, content: Spans, bounds: Sequence[Span] | None, words: Sequence[Span]) -> str:
        """direct, mixed or indirect: how many of `words`, the words of the content, stand between marks of this layer.

        bounds  the enclosing statement's content: marks around all of it are its own, not this layer's
        """
        quoted = 0
        spans = [
            quotation.inner
            for piece in content
            for quotation in self.touching(Span(max(0, piece.start - 3), piece.end + 3))
            if bounds is None or any(b.start <= quotation.outer.start and quotation.outer.end <= b.end for b in bounds)
        ]
        for word in words:
            quoted += any(span.start <= word.start < span.end for span in spans)
        if not quoted:
            return "indirect"
        return "direct" if quoted == len(words) else "mixed"


def joined(pieces: Sequence[Span], text: str) -> Spans:
    """Pieces in order, without overlap; those with nothing but marks and white space between them become one."""
    made: list[Span] = []
    for piece in sorted(pieces):
        between = text[made[-1].end : piece.start] if made else ""
        if made and (piece.start <= made[-1].end or ("\n" not in between and not any(c.isalnum() for c in between))):
            made[-1] = Span(made[-1].start, max(made[-1].end, piece.end))
        else:
            made.append(piece)
    return tuple(made)


def _stripped(span: Span, text: str) -> Span:
    """A span without white space at its ends."""
    words = text[span.start : span.end]
    start = span.start + len(words) - len(words.lstrip())
    return Span(start, max(start, span.start + len(words.rstrip())))


def _shares(first: Span, second: Span) -> bool:
    return first.start < second.end and second.start < first.end
