"""Both sides' names exchanged everywhere in a text, and the way from an offset there to the one here."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from inquit.records import Span, Spans


@dataclass(frozen=True, slots=True)
class Swapped:
    """A text after the swap.

    before    the swapped names in the text as it was, in order
    after     the same in `text`
    partners  each name's partner
    """

    text: str
    before: Spans
    after: Spans
    partners: Mapping[str, str] = field(default_factory=dict)

    def renamed(self, words: str) -> str:
        """Other words with the same names exchanged."""
        return swap(words, self.partners).text if self.partners else words

    def moved(self, spans: Iterable[Span]) -> Spans:
        """Spans of the text as it was, in the swapped one; an edge inside a name moves to that edge of the name."""
        return tuple(Span(self._moved(s.start, at_end=False), self._moved(s.end, at_end=True)) for s in spans)

    def _moved(self, place: int, *, at_end: bool) -> int:
        number = bisect_right(self.before, place, key=lambda name: name.start) - 1
        if number < 0:
            return place
        before, after = self.before[number], self.after[number]
        if place >= before.end:
            return place + after.end - before.end
        return after.end if at_end and place > before.start else after.start


def load_pairs(path: Path) -> dict[str, str]:
    """Every name of pairs.toml with its partner, both ways. Raises ValueError for a name that stands in two pairs."""
    partners: dict[str, str] = {}
    for pair in tomllib.loads(path.read_text("utf-8"))["pair"]:
        for one, other in ((pair["a"], pair["b"]), (pair["b"], pair["a"])):
            if one in partners:
                raise ValueError(f"{path}: {one!r} stands in two pairs")
            partners[one] = other
    return partners


def swap(text: str, partners: Mapping[str, str]) -> Swapped:
    """The text with every whole-word name exchanged for its partner, in one pass; swapping twice gives it back."""
    names = "|".join(map(re.escape, sorted(partners, key=len, reverse=True)))
    pieces: list[str] = []
    before: list[Span] = []
    after: list[Span] = []
    done = size = 0
    for found in re.finditer(rf"(?<!\w)(?:{names})(?!\w)", text):
        partner = partners[found[0]]
        pieces += [text[done : found.start()], partner]
        size += found.start() - done
        before.append(Span(*found.span()))
        after.append(Span(size, size + len(partner)))
        done, size = found.end(), size + len(partner)
    pieces.append(text[done:])
    return Swapped("".join(pieces), tuple(before), tuple(after), partners)
