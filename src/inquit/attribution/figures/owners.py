"""Whose a figure is: the innermost attribution in whose content it stands."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from inquit.records import Attribution, Span


class Owners:
    """The contents of a text's attributions. Cost: sorting them; a look-up walks the pieces that hold its place."""

    def __init__(self, attributions: Sequence[Attribution]) -> None:
        pieces = sorted(
            (piece.start, -piece.end, number)
            for number, attribution in enumerate(attributions)
            for piece in attribution.content
        )
        self._pieces = [(start, -end, number) for start, end, number in pieces]
        self._starts = [start for start, _, _ in self._pieces]
        # The piece in which each one lies: where this one does not reach, that one may.
        self._around: list[int] = []
        open_pieces: list[int] = []
        for place, (start, _, _) in enumerate(self._pieces):
            while open_pieces and self._pieces[open_pieces[-1]][1] <= start:
                open_pieces.pop()
            self._around.append(open_pieces[-1] if open_pieces else -1)
            open_pieces.append(place)

    def of(self, figure: Span) -> int | None:
        """The index of the innermost attribution; None where the figure is the article's own."""
        place = bisect_right(self._starts, figure.start) - 1
        while place >= 0:
            start, end, number = self._pieces[place]
            if start <= figure.start and figure.end <= end:
                return number
            place = self._around[place]
        return None
