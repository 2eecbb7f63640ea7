"""Words for people that several verbs use."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

from inquit.errors import UsageError
from inquit.rendering.wording import count as count  # the verbs' too

LEDGER = "inquit.db"


def total_of(number: int, noun: str, *, exact: bool) -> str:
    """As `count`; `more than 10,000 articles` where counting stopped there."""
    return count(number, noun) if exact else f"more than {count(number, noun)}"


def printable(words: str) -> str:
    """Words in which a name or a text may stand, safe on a terminal; line ends stay."""
    return "".join(c if c.isprintable() or c == "\n" else f"\\x{ord(c):02x}" for c in words)


def shown(name: str) -> str:
    """A file's name or an address, safe on a terminal and on one line."""
    return "standard input" if name == "-" else printable(name).replace("\n", "\\x0a")


def shortened(address: str, *, width: int = 60) -> str:
    """An address that keeps its end, where files differ; a file below the current folder by its way from here."""
    here = Path.cwd().as_posix() + "/"
    name = shown(address.removeprefix(here))
    return name if len(name) <= width else "…" + name[1 - width :]


def reasons(codes: Iterable[tuple[str, int]]) -> str:
    """` (3 empty, 1 not-text)`, or nothing."""
    words = ", ".join(f"{number:,} {code}" for code, number in codes)
    return f" ({words})" if words else ""


def check_limit(limit: int) -> None:
    """Raises UsageError for a `--limit` below nought."""
    if limit < 0:
        raise UsageError(f"--limit {limit}", hint="give 1 or more, or 0 for all")


def say(words: str) -> None:
    """A word for a person, to stderr."""
    print(words, file=sys.stderr)
