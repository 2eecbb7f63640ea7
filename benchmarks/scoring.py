"""What counts as found: word tokens, the relaxed match of two statements, and tallies with their figures.

Not a benchmark itself: the gate and the tests share it.

Units are the tokens of `\\w+|[^\\w\\s]`; a token belongs to a span when they share a character. Sources and contents
are compared by their word tokens alone, so quotation marks and full stops at their ends do not matter; cues by all,
since a cue may be a colon.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from benchmarks import bootstrap

ENOUGH = 0.8  # token F1 at which a source or a content is right: the relaxed match
_TOKEN = re.compile(r"\w+|[^\w\s]")
_OCCURRENCE = re.compile(r"\s+@(\d+)$")

Spanlike = tuple[int, int]


class Parts(NamedTuple):
    """One statement as sets of token numbers of its text."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]


class Tokens:
    """The tokens of one text."""

    def __init__(self, text: str) -> None:
        found = list(_TOKEN.finditer(text))
        self._at = {place: number for number, m in enumerate(found) for place in range(m.start(), m.end())}
        self._words = frozenset(n for n, m in enumerate(found) if m[0][0].isalnum() or m[0][0] == "_")

    def all(self, spans: Iterable[Spanlike]) -> frozenset[int]:
        """The numbers of the tokens that share a character with one of the spans."""
        return frozenset(self._at[p] for start, end in spans for p in range(start, end) if p in self._at)

    def words(self, spans: Iterable[Spanlike]) -> frozenset[int]:
        """The same without punctuation."""
        return self.all(spans) & self._words

    def parts(self, source: Iterable[Spanlike], cue: Iterable[Spanlike], content: Iterable[Spanlike]) -> Parts:
        """A statement's three parts as they are compared."""
        return Parts(self.words(source), self.all(cue), self.words(content))


def token_f1(one: frozenset[int], other: frozenset[int]) -> float:
    """0 to 1: how far two sets of tokens are the same; two empty ones are."""
    if not one and not other:
        return 1.0
    return 2 * len(one & other) / (len(one) + len(other))


def is_relaxed_match(wanted: Parts, found: Parts) -> bool:
    """Whether cues share a token, and sources and contents are each the same to 0.8 of token F1.

    Two statements without a cue match by source and content alone; one with and one without never match.
    """
    cues = bool(wanted.cue & found.cue) or not (wanted.cue or found.cue)
    return (
        cues and token_f1(wanted.source, found.source) >= ENOUGH and token_f1(wanted.content, found.content) >= ENOUGH
    )


def pair_up(wanted: Sequence[Parts], found: Sequence[Parts]) -> list[tuple[int, int]]:
    """The largest one-to-one pairing of relaxed matches, as indices into both, in the order of `wanted`."""
    fits = [[j for j, f in enumerate(found) if is_relaxed_match(w, f)] for w in wanted]
    taken: dict[int, int] = {}

    def place(i: int, tried: set[int]) -> bool:
        for j in fits[i]:
            if j not in tried:
                tried.add(j)
                if j not in taken or place(taken[j], tried):
                    taken[j] = i
                    return True
        return False

    for i in range(len(wanted)):
        place(i, set())
    return sorted((i, j) for j, i in taken.items())


def place_of(text: str, words: str) -> Spanlike | None:
    """Where a case's `never` words are printed, `@2` naming the occurrence; None when they are not."""
    number = _OCCURRENCE.search(words)
    printed = words[: number.start()] if number else words
    edges = (r"(?<!\w)" if printed[:1].isalnum() else "", r"(?!\w)" if printed[-1:].isalnum() else "")
    found = [m.span() for m in re.finditer(edges[0] + re.escape(printed) + edges[1], text)]
    which = int(number[1]) if number else 1
    return found[which - 1] if which <= len(found) else None


def is_content(words: frozenset[int], contents: Iterable[frozenset[int]]) -> bool:
    """Whether some words, or a piece of them, were taken for a content."""
    return any(c and (c <= words or token_f1(c, words) >= ENOUGH) for c in contents)


@dataclass(frozen=True, slots=True)
class Tally:
    """Counts of one layer of some texts; tallies add up.

    wanted, made, right  statements asked for, found, and paired
    kinds, kinds_right   paired ones whose kind the case names, and those of the same kind
    negated_right        paired ones that agree on being negated
    """

    wanted: int = 0
    made: int = 0
    right: int = 0
    kinds: int = 0
    kinds_right: int = 0
    negated_right: int = 0

    def __add__(self, other: Tally) -> Tally:
        return Tally(
            self.wanted + other.wanted,
            self.made + other.made,
            self.right + other.right,
            self.kinds + other.kinds,
            self.kinds_right + other.kinds_right,
            self.negated_right + other.negated_right,
        )

    @property
    def precision(self) -> float:
        """Per cent of what was found that was asked for."""
        return share(self.right, self.made)

    @property
    def recall(self) -> float:
        """Per cent of what was asked for that was found."""
        return share(self.right, self.wanted)

    @property
    def f1(self) -> float:
        """Per cent; 100 when nothing was asked for and nothing found."""
        return share(2 * self.right, self.wanted + self.made)


def share(part: int, whole: int) -> float:
    """Per cent; of nothing, all."""
    return 100 * part / whole if whole else 100.0


def total(tallies: Iterable[Tally]) -> Tally:
    """The tallies added up."""
    return sum(tallies, Tally())


def interval(tallies: Sequence[Tally], *, rounds: int = 1000, seed: int = 7) -> tuple[float, float]:
    """The 95 % bootstrap interval of the F1 over texts, one tally a text."""
    return bootstrap.interval(tallies, lambda drawn: total(drawn).f1, rounds=rounds, seed=seed)
