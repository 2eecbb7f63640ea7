"""Datelines: where and when a text was written, printed at its head. Found by form alone, precision first."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from inquit.languages.base import DatelineWords
from inquit.records import Span, Spans
from inquit.segmentation.dateline_forms import Piece, read_line, read_run_in
from inquit.segmentation.dates import PrintedDate

# A headline, a standfirst, a byline and a few date lines may stand above the first sentence.
_HEAD_LINES = 8
_HEAD_CHARACTERS = 600


@dataclass(frozen=True, slots=True)
class Dateline:
    """Where a text says when and where it was written.

    span        the dateline whole, agency and dash included: `KYIV, March 22 (Reuters) —`
    place       the place in it, as printed
    date        ISO 8601 day; None without a year, or where figures leave month and day open
    month, day  kept where there is no year
    lines       other lines of the head that hold nothing but a date: `Updated: 23 Mar 2022`
    """

    span: Span
    place: Span | None = None
    date: str | None = None
    month: int | None = None
    day: int | None = None
    lines: Spans = ()


_Find = Callable[[str, Span, DatelineWords], Piece | None]


def find_dateline(text: str, paragraphs: Sequence[Span], words: DatelineWords) -> Dateline | None:
    """The dateline at the head of a text, None where nothing there is clearly one.

    It is a line of its own, or the first sentence runs on after it. A bare date among other bare dates is a heading
    of a timeline, a name in capitals among others a speaker of a transcript: neither is one.

    Cost  one look at the head; one at each paragraph's beginning where a bare form must be alone.
    """
    lines: list[Piece] = []
    running: Piece | None = None
    for paragraph in _head(paragraphs):
        line = read_line(text, paragraph, words)
        if line is not None:
            lines.append(line)
            continue
        running = read_run_in(text, paragraph, words)
        if running is not None:
            break
    if any(line.bare for line in lines) and _bare(read_line, text, paragraphs, words) > 1:
        lines = [line for line in lines if not line.bare]
    if running is not None and running.bare and _bare(read_run_in, text, paragraphs, words) > 1:
        running = None
    return _dateline(running, lines, words)


def _head(paragraphs: Sequence[Span]) -> Iterator[Span]:
    for paragraph in paragraphs[:_HEAD_LINES]:
        if paragraph.start - paragraphs[0].start <= _HEAD_CHARACTERS:
            yield paragraph


def _bare(find: _Find, text: str, paragraphs: Sequence[Span], words: DatelineWords) -> int:
    """How many paragraphs begin with a bare form."""
    return sum(piece.bare for paragraph in paragraphs if (piece := find(text, paragraph, words)) is not None)


def _dateline(running: Piece | None, lines: Sequence[Piece], words: DatelineWords) -> Dateline | None:
    pieces = [*([running] if running else []), *lines]
    if not pieces:
        return None
    dates = sorted((found for piece in pieces for found in piece.dates), key=lambda found: _rank(found, words))
    best = next((found for found in dates if found.iso), dates[0] if dates else None)
    chief, *others = pieces
    spans = tuple(sorted(piece.span for piece in others))
    if best is None:
        return Dateline(chief.span, chief.place, lines=spans)
    return Dateline(chief.span, chief.place, best.iso, best.month, best.day, spans)


def _rank(found: PrintedDate, words: DatelineWords) -> int:
    """The day something first appeared before an unlabelled one, and that before an update's."""
    if found.label is None:
        return 1
    return 0 if found.label in words.first else 2
