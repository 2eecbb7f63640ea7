"""A sentence as its words, for rules that look a few words to the left and to the right."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from inquit.languages.en.counting import MONTHS
from inquit.records import Span

# Marks behind which nothing is said of what stands before.
ENDS = frozenset('.;:?!"“”')
_LONGEST = 4000  # characters of one passage: a text without full stops is read in pieces
# A number with its thousands; a word, which may begin with digits ("10-year-old") or be a short form; a mark alone.
# Each part is bounded, or cannot be entered twice at one place: a megabyte of digits is read once.
_TOKEN = re.compile(
    r"(?P<number>(?:\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?|\d{1,3}(?:[ \u00a0\u2009\u202f]\d{3})+|\d{1,3}(?:\.\d{3})+"
    r"|\d{1,15}(?:\.\d{1,9})?)"
    r"(?P<suffix>m|mn|mln|bn|tn|k)?)(?![^\W_]|,\d{3}|[-’'][^\W\d_])"
    r"|\d{1,9}(?:[.,]\d{1,9}){0,3}[-’']?[^\W\d_][\w]*(?:[-’'][\w]+)*"
    r"|(?:[^\W\d_]\.){2,}"
    r"|[^\W\d_]\w*(?:[-’'](?:\w+))*"
    r"|\d+|--|\S"
)
# Closed-class words that are also short forms: "IS fighters", "US troops".
_SHORT_FORMS = frozenset(("IS", "US", "IT", "WHO", "AM", "UP", "AN", "SO", "AS"))
_GAP = re.compile(r"[ \u00a0\u2009\u202f]")


@dataclass(frozen=True, slots=True)
class Passage:
    """The words and marks of a stretch of text.

    words    in small letters, short forms such as "US" as they are
    spans    where each stands in `text`
    numbers  the places of those that are numbers in digits
    seen     the words without their places: what has none of some words need not be searched
    """

    text: str
    words: tuple[str, ...]
    spans: tuple[tuple[int, int], ...]
    numbers: frozenset[int]
    seen: frozenset[str]

    def __len__(self) -> int:
        return len(self.words)

    def at(self, place: int) -> str:
        """The word at a place, in small letters; empty beyond either end."""
        return self.words[place] if 0 <= place < len(self.words) else ""

    def printed(self, place: int) -> str:
        """The word at a place as it is printed; empty beyond either end."""
        return self.text[slice(*self.spans[place])] if 0 <= place < len(self.words) else ""

    def capital(self, place: int) -> bool:
        """Whether the word at a place begins with a capital."""
        return self.printed(place)[:1].isupper()

    def span(self, first: int, end: int) -> Span:
        """Where the words from one place to before another stand."""
        return Span(self.spans[first][0], self.spans[end - 1][1])

    def matches(self, place: int, phrase: tuple[str, ...]) -> bool:
        """Whether these words stand at a place."""
        return place >= 0 and self.words[place : place + len(phrase)] == phrase


def passages(text: str, sentence: Span) -> Iterator[Passage]:
    """The passages of one sentence: mostly one. Cost: one pass."""
    start = sentence.start
    while start < sentence.end:
        end = min(sentence.end, start + _LONGEST)
        if end < sentence.end:
            end = max(start + 1, text.rfind(" ", start + _LONGEST // 2, end)) if " " in text[start:end] else end
        yield _passage(text, start, end)
        start = end


def _passage(text: str, start: int, end: int) -> Passage:
    words: list[str] = []
    spans: list[tuple[int, int]] = []
    numbers: list[int] = []
    for match in _TOKEN.finditer(text, start, end):
        first, last = match.span()
        if match.lastgroup is not None:
            # "15 July 12 400 wounded": behind a month the gap parts a day from a number.
            gap = _GAP.search(text, first, last) if words and words[-1] in MONTHS else None
            if gap is not None:
                numbers.append(len(words))
                words.append(text[first : gap.start()])
                spans.append((first, gap.start()))
                first = gap.end()
            numbers.append(len(words))
        word = text[first:last]
        words.append(word if word in _SHORT_FORMS else word.lower())
        spans.append((first, last))
    return Passage(text, tuple(words), tuple(spans), frozenset(numbers), frozenset(words))
