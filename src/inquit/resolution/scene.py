"""What surrounds the mentions of a text: sentences, paragraphs, quotations, and whose words stand where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from inquit.records import Span, Spans

_DEEPEST = 64


@dataclass(frozen=True, slots=True)
class Speech:
    """A statement as far as resolution needs it.

    source  empty when the text names none
    parent  number of the enclosing one, which stands before it
    quoted  whether its content stands between quotation marks, all or mostly
    """

    source: Spans
    cue: Spans
    content: Spans
    parent: int | None
    quoted: bool


class Scene:
    """The layout of one text, ready to be asked what stands where. Cost: a search each."""

    def __init__(
        self,
        text: str,
        sentences: Sequence[Span],
        paragraphs: Sequence[Span],
        quotations: Sequence[Span],
        speeches: Sequence[Speech],
    ) -> None:
        """quotations: the outermost ones, marks included, in text order"""
        self.text = text
        self.sentences = sentences
        self.speeches = speeches
        self._sentence_starts = [span.start for span in sentences]
        self._paragraph_starts = [span.start for span in paragraphs]
        self._quotations = quotations
        self._quotation_starts = [span.start for span in quotations]
        pieces = sorted(
            (piece.start, -piece.end, number) for number, one in enumerate(speeches) for piece in one.content
        )
        self._pieces = [(start, -end, number) for start, end, number in pieces]
        self._piece_starts = [start for start, _, _ in self._pieces]
        self._cues: dict[int | None, list[tuple[int, int]]] = {}
        for number, one in enumerate(speeches):
            if one.cue:
                self._cues.setdefault(one.parent, []).append((one.cue[0].start, number))
        for cues in self._cues.values():
            cues.sort()
        self._sources = sorted(
            (piece.start, piece.end, number) for number, one in enumerate(speeches) for piece in one.source
        )
        self._source_starts = [start for start, _, _ in self._sources]

    def sentence(self, at: int) -> int:
        """The number of the sentence in which a character stands, or which stands before it; -1 before the first."""
        return bisect_right(self._sentence_starts, at) - 1

    def paragraph(self, at: int) -> int:
        """The same for paragraphs."""
        return bisect_right(self._paragraph_starts, at) - 1

    def quotation(self, at: int) -> int | None:
        """The number of the quotation in which a character stands."""
        number = bisect_right(self._quotation_starts, at) - 1
        return number if number >= 0 and at < self._quotations[number].end else None

    def inside(self, at: int) -> int | None:
        """The number of the innermost speech in whose content a character stands."""
        place = bisect_right(self._piece_starts, at) - 1
        for back in range(place, max(-1, place - _DEEPEST), -1):
            if at < self._pieces[back][1]:
                return self._pieces[back][2]
        return None

    def layer(self, at: int) -> int | None:
        """The speech in whose content a character stands; the one around it where it stands in a speech's source."""
        own = self.spoken_by(at)
        return self.inside(at) if own is None else self.speeches[own].parent

    def before(self, at: int) -> int | None:
        """The number of the last speech of the same layer whose cue begins before a character.

        Where the character stands in a speech's source, not that one, nor what lies in it.
        """
        own = self.spoken_by(at)
        cues = self._cues.get(self.layer(at), [])
        place = bisect_left(cues, (at, -1)) - 1
        while place >= 0 and cues[place][1] == own:
            place -= 1
        return cues[place][1] if place >= 0 else None

    def is_in(self, at: int, speech: int) -> bool:
        """Whether a character stands in a speech's content."""
        return any(start <= at < end for start, end in self.speeches[speech].content)

    def spoken_by(self, at: int) -> int | None:
        """The number of the speech in whose source a character stands."""
        place = bisect_right(self._source_starts, at) - 1
        for back in range(place, max(-1, place - 4), -1):
            if at < self._sources[back][1]:
                return self._sources[back][2]
        return None
