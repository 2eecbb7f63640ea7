"""Colours of a terminal, as ANSI has them."""

from __future__ import annotations

BOLD, DIM, RED, CYAN, PLAIN = "\x1b[1m", "\x1b[2m", "\x1b[1;31m", "\x1b[36m", "\x1b[0m"


def paint(text: str, ink: str, colour: bool) -> str:
    """The text in a colour, where there are colours and something to be seen."""
    return f"{ink}{text}{PLAIN}" if colour and text.strip() else text
