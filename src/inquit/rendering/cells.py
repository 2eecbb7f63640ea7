"""Text in the cells of a terminal: how wide it is, where it wraps."""

from __future__ import annotations

from unicodedata import category, east_asian_width


def measure(text: str) -> int:
    """How many cells a text takes: two for a wide East Asian letter or emoji, none for a combining mark.

    Approximate where terminals differ (emoji sequences, ambiguous letters, which count as one).
    """
    return len(text) if text.isascii() else sum(map(_cells_of, text))


def pad(text: str, width: int) -> str:
    """The text, filled with spaces to `width` cells; a wider one is left as it is."""
    return text + " " * (width - measure(text))


def wrap(text: str, width: int) -> list[str]:
    """Lines of at most `width` cells, broken at white space, and inside a word only when it fits no line.

    Returns  at least one line; runs of white space become one space.
    """
    lines = [""]
    for word in text.split():
        for index, piece in enumerate(_pieces(word, width)):
            joined = lines[-1] + (" " if lines[-1] and index == 0 else "") + piece
            if lines[-1] and measure(joined) > width:
                lines.append(piece)
            else:
                lines[-1] = joined
    return lines


def _pieces(word: str, width: int) -> list[str]:
    """The word whole, or cut into stretches that fit, combining marks kept with their letter."""
    if measure(word) <= width:
        return [word]
    pieces, taken = [""], 0
    for letter in word:
        cells = _cells_of(letter)
        if taken + cells > width and taken:
            pieces.append("")
            taken = 0
        pieces[-1] += letter
        taken += cells
    return pieces


def _cells_of(letter: str) -> int:
    if category(letter) in ("Mn", "Me") or "\u1160" <= letter <= "\u11ff":
        return 0
    return 2 if east_asian_width(letter) in "WF" else 1
