"""A link between two statements: how the one stands to the other, how sure that is, and on what grounds."""

from __future__ import annotations

from dataclasses import dataclass

# The most telling first: a pair of statements has one link.
KINDS = ("same words", "figure differs", "denied by", "conflicts with", "answered by", "same claim")


@dataclass(frozen=True, slots=True)
class Link:
    """How a statement on the left stands to one on the right.

    kind    one of KINDS
    left    index of the left statement
    right   index of the right one
    turned  True when the right one is the earlier: it is denied, or answered, by the left
    score   0 to 1
    why     the grounds in plain words, one line: `both: "market", "shelled"; 12 here, at least 30 there`
    """

    kind: str
    left: int
    right: int
    turned: bool
    score: float
    why: str


@dataclass(frozen=True, slots=True)
class Ground:
    """What a comparison of two statements came to, before it is known which statements they were.

    turned  as in Link
    """

    kind: str
    score: float
    why: str
    turned: bool = False


def rank(kind: str) -> int:
    """How telling a kind is: 0 is the most."""
    return KINDS.index(kind)


def quoted(words: list[str], *, most: int = 4) -> str:
    """Words as a why-line shows them: `"market", "shelled"`; the first few."""
    return ", ".join(f'"{word}"' for word in words[:most])
