"""An article's text cut into stretches, each with the parts of statements that it belongs to."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from inquit.records import Article, Span, Spans, Statement
from inquit.rendering.outline import arrange

_LINE_BREAKS = re.compile(r"[\r\n]+")


class Role(StrEnum):
    """What a stretch of text is in a statement; a place is nothing but somewhere to point to."""

    SOURCE = "source"
    CUE = "cue"
    CONTENT = "content"
    FIGURE = "figure"
    PLACE = "place"


# When the parts of one statement share letters, the content is the wider frame.
_FRAMES = (Role.CONTENT, Role.SOURCE, Role.CUE, Role.FIGURE, Role.PLACE)
_INNERMOST = 1_000_000  # deeper than any layer


@dataclass(frozen=True, slots=True)
class Mark:
    """One part of one statement, as seen from one segment.

    number        the statement's place in the list as given, from 1; 0 for a place
    piece         which of the part's spans this is, from 1; of all the figures' spans; of the places
    own_voice     the article says it, and nobody in it
    depth         how many of the shown statements this one lies in
    begins, ends  the span begins, ends with this segment
    """

    number: int
    role: Role
    piece: int
    depth: int
    begins: bool
    ends: bool
    own_voice: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A stretch of text over which nothing changes; its marks outermost first."""

    span: Span
    text: str
    marks: tuple[Mark, ...] = ()

    @property
    def is_line_break(self) -> bool:
        """Whether it holds line breaks; then it holds nothing else, and no mark begins or ends there."""
        return self.text[0] in "\r\n"


@dataclass(frozen=True, slots=True, order=True)
class _Part:
    depth: int
    number: int
    frame: int
    piece: int
    span: Span
    own_voice: bool

    def seen_from(self, segment: Span) -> Mark:
        begins, ends = segment.start == self.span.start, segment.end == self.span.end
        return Mark(self.number, _FRAMES[self.frame], self.piece, self.depth, begins, ends, self.own_voice)


def mark_text(
    article: Article,
    statements: Sequence[Statement],
    *,
    only: Collection[int] | None = None,
    places: Spans = (),
) -> tuple[Segment, ...]:
    """The text as segments with their marks.

    only    the numbers of the statements that are marked; all without it. Depths are counted among all
    places  spans that are pointed to, beside the parts of statements

    Returns  segments in text order whose texts, joined, are `article.text`; line breaks are segments of their own.
    Shape    code points of `article.text`, half-open. Spans are cut to the text and lose line breaks at their ends;
             one with nothing left has no mark.
    Raises   nothing: spans may nest, overlap or repeat.
    Cost     segments times the marks on each.
    """
    text = article.text
    parts = [*_parts(text, statements, only), *_places(text, places)]
    starting: dict[int, list[_Part]] = {}
    for part in parts:
        starting.setdefault(part.span.start, []).append(part)
    segments: list[Segment] = []
    active: list[_Part] = []
    borders = _borders(text, parts)
    for span in map(Span, borders, borders[1:]):
        active = sorted([part for part in active if part.span.end > span.start] + starting.get(span.start, []))
        segments.append(Segment(span, text[span.start : span.end], tuple(part.seen_from(span) for part in active)))
    return tuple(segments)


def _borders(text: str, parts: Sequence[_Part]) -> list[int]:
    borders = {0, len(text)}
    for part in parts:
        borders.update(part.span)
    for line_breaks in _LINE_BREAKS.finditer(text):
        borders.update(line_breaks.span())
    return sorted(borders)


def _parts(text: str, statements: Sequence[Statement], only: Collection[int] | None) -> Iterator[_Part]:
    for entry in arrange(statements):
        if only is not None and entry.number not in only:
            continue
        for frame, role in enumerate(_FRAMES):
            for piece, span in enumerate(_spans_of(entry.statement, role), 1):
                trimmed = _trim(text, span)
                if trimmed.start < trimmed.end:
                    yield _Part(entry.depth, entry.number, frame, piece, trimmed, entry.statement.narrator)


def _places(text: str, places: Spans) -> Iterator[_Part]:
    for piece, span in enumerate(places, 1):
        trimmed = _trim(text, span)
        if trimmed.start < trimmed.end:
            yield _Part(_INNERMOST, 0, _FRAMES.index(Role.PLACE), piece, trimmed, False)


def _spans_of(statement: Statement, role: Role) -> Spans:
    match role:
        case Role.SOURCE:
            return statement.source
        case Role.CUE:
            return statement.cue
        case Role.CONTENT:
            return statement.content
        case Role.FIGURE:
            return tuple(span for figure in statement.figures for span in figure.spans)
        case Role.PLACE:
            return ()


def _trim(text: str, span: Span) -> Span:
    start, end = max(span.start, 0), min(span.end, len(text))
    while start < end and text[start] in "\r\n":
        start += 1
    while start < end and text[end - 1] in "\r\n":
        end -= 1
    return Span(start, end)
