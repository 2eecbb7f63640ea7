"""The anchors of the page that shows a text: a card for each statement, a place for each of its spans."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from inquit.records import Span, Spans
from inquit.rendering.marked import Mark, Role


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere, or with an empty address nowhere."""

    words: str
    href: str = ""


@dataclass(slots=True)
class Points:
    """Spans of a text that links of a page lead to, each once, in the order in which they were asked for."""

    _numbers: dict[Span, int] = field(default_factory=dict)

    @property
    def spans(self) -> Spans:
        """All of them."""
        return tuple(self._numbers)

    def lead_to(self, spans: Iterable[Span]) -> str:
        """The address of the first of some spans, empty for none."""
        first = next(iter(spans), None)
        if first is None:
            return ""
        span = Span(*first)
        self._numbers.setdefault(span, len(self._numbers))
        return f"#{anchor_of(span)}"


@dataclass(frozen=True, slots=True)
class PageAnchors:
    """The ids of a page: `s-ID` of a card, `s-ID-content-1` of a part, `at-12-28` of a span.

    ids     of the statements, in the order in which they are numbered
    points  the spans that are pointed to
    """

    ids: Sequence[str]
    points: Spans

    def card(self, number: int) -> str:
        """Of a statement's card."""
        return f"s-{self.ids[number - 1]}"

    def place(self, mark: Mark) -> str:
        """Of where a mark begins."""
        if mark.role is Role.PLACE:
            return anchor_of(self.points[mark.piece - 1])
        return f"{self.card(mark.number)}-{mark.role}-{mark.piece}"


def anchor_of(span: Span) -> str:
    """The id of a span."""
    return f"at-{span.start}-{span.end}"
