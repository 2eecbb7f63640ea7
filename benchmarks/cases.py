"""Cases: short texts with the statements that must be read out of them, in a format that needs no Python.

A case file (`tests/cases/<language>/**/*.txt`, UTF-8) has three parts:

    phenomenon: quotation broken by its inquit
    note: any words for the next linguist

    --- text
    “We will go,” Ann Smith said, “when we are ready.”

    --- statements
    source: Ann Smith
    cue: said
    content: We will go … when we are ready

Under `--- statements` one block a statement, blocks parted by a blank line; an empty part means that nothing is said.
A value is printed words of the text, letter for letter; several pieces are joined by ` … `; words that the text prints
more than once name their occurrence, counted from 1: `he @2`. Keys: source, cue, content, kind, negated, act, parent
(the number of the enclosing block, counted from 1). `source: -` is a statement without a source.
Lines `never: words` before the blocks name words that must not be the content of any statement.

Cases below `en-parts` name three parts more, each left out where the text does not say it: `addressee: words`, one line
a party; `channel: words`; `said: FIRST LAST | words`, the days as ISO 8601, both included, which count from the day in
the head's `published: 2026-05-14`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path

Spans = tuple[tuple[int, int], ...]
Block = dict[str, list[str]]
KEYS = frozenset({"source", "cue", "content", "kind", "negated", "act", "parent", "addressee", "channel", "said"})
_SEVERAL = "addressee"  # the key that a block may have more than once
_OCCURRENCE = re.compile(r"\s+@(\d+)$")


class CaseError(ValueError):
    """A case file that breaks the format; says which file, which line and what to do."""


@dataclass(frozen=True, slots=True)
class SaidOn:
    """When a statement was said: the first and the last day, ISO 8601, and the words that say so."""

    first: str
    last: str
    words: Spans


@dataclass(frozen=True, slots=True)
class Expected:
    """One statement that a case asks for; spans are code points of the case's text, half-open.

    addressees  one span a party
    """

    source: Spans
    cue: Spans
    content: Spans
    kind: str | None = None
    negated: bool | None = None
    act: str | None = None
    parent: int | None = None
    addressees: Spans = ()
    channel: Spans = ()
    said: SaidOn | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A text with its expected statements. `published` is the day from which times of saying are reckoned."""

    path: Path
    phenomenon: str
    text: str
    statements: tuple[Expected, ...]
    never: tuple[str, ...] = ()
    published: date | None = None


def load_cases(folder: Path) -> list[Case]:
    """Every case below a folder, by path. Raises CaseError on the first file that breaks the format."""
    return [parse_case(path) for path in sorted(folder.rglob("*.txt"))]


def parse_case(path: Path) -> Case:
    """One case file. Raises CaseError, naming the file and the words it could not place."""
    whole = path.read_text("utf-8")
    head, found, rest = whole.partition("--- text\n")
    text, split, tail = rest.partition("\n--- statements")
    if not found or not split:
        raise CaseError(f"{path}: needs the lines '--- text' and '--- statements'")
    meta = dict(line.split(": ", 1) for line in head.strip().splitlines() if ": " in line)
    if "phenomenon" not in meta:
        raise CaseError(f"{path}: the first line must be 'phenomenon: …'")
    text = text.strip("\n")
    never, blocks = _blocks(path, tail)
    for words in never:
        _find(path, text, words)
    statements = tuple(_expected(path, text, block, len(blocks)) for block in blocks)
    published = _date(path, meta["published"]) if "published" in meta else None
    return Case(path, meta["phenomenon"], text, statements, tuple(never), published)


def _date(path: Path, words: str) -> date:
    try:
        return date.fromisoformat(words)
    except ValueError as error:
        raise CaseError(f"{path}: {words!r} is no day, write it as 2026-05-14") from error


def _blocks(path: Path, tail: str) -> tuple[list[str], list[Block]]:
    never: list[str] = []
    blocks: list[Block] = []
    for chunk in re.split(r"\n\s*\n", tail.strip()):
        block: Block = {}
        for line in chunk.splitlines():
            key, colon, value = line.partition(":")
            key, value = key.strip(), value.strip()
            if key == "never":
                never.append(value)
            elif not colon or key not in KEYS or (key in block and key != _SEVERAL):
                raise CaseError(f"{path}: cannot read the line {line!r}; one key of {sorted(KEYS)} a line")
            else:
                block.setdefault(key, []).append(value)
        if block:
            blocks.append(block)
    return never, blocks


def _expected(path: Path, text: str, block: Block, count: int) -> Expected:
    for key in ("source", "cue", "content"):
        if key not in block:
            raise CaseError(f"{path}: a block lacks {key!r}: {block}")
    one = {key: values[0] for key, values in block.items()}
    parent = int(one["parent"]) if "parent" in one else None
    if parent is not None and not 1 <= parent <= count:
        raise CaseError(f"{path}: parent {parent} is not one of {count} blocks")
    return Expected(
        source=() if one["source"] == "-" else _spans(path, text, one["source"]),
        cue=_spans(path, text, one["cue"]),
        content=_spans(path, text, one["content"]),
        kind=one.get("kind"),
        negated=None if "negated" not in one else one["negated"] == "yes",
        act=one.get("act"),
        parent=parent,
        addressees=tuple(_find(path, text, words) for words in block.get(_SEVERAL, ())),
        channel=_spans(path, text, one["channel"]) if "channel" in one else (),
        said=_said(path, text, one["said"]) if "said" in one else None,
    )


def _said(path: Path, text: str, value: str) -> SaidOn:
    days, bar, words = value.partition(" | ")
    if not bar or len(days.split()) != 2:
        raise CaseError(f"{path}: cannot read 'said: {value}'; write 'said: 2026-05-12 2026-05-12 | on Tuesday'")
    first, last = (_date(path, day) for day in days.split())
    if last < first:
        raise CaseError(f"{path}: 'said: {value}' ends before it begins")
    return SaidOn(first.isoformat(), last.isoformat(), _spans(path, text, words))


def _spans(path: Path, text: str, value: str) -> Spans:
    return tuple(_find(path, text, piece) for piece in value.split(" … "))


def _find(path: Path, text: str, piece: str) -> tuple[int, int]:
    number = _OCCURRENCE.search(piece)
    words = piece[: number.start()] if number else piece
    edge = (r"(?<!\w)" if words[:1].isalnum() else "", r"(?!\w)" if words[-1:].isalnum() else "")
    places = [m.start() for m in re.finditer(edge[0] + re.escape(words.replace("\\n", "\n")) + edge[1], text)]
    wanted = int(number[1]) if number else 1
    if not places or wanted > len(places):
        raise CaseError(f"{path}: {words!r} is not printed {wanted} times in the text")
    if not number and len(places) > 1:
        raise CaseError(f"{path}: {words!r} is printed {len(places)} times: say which, as in '{words} @2'")
    start = places[wanted - 1]
    return start, start + len(words.replace("\\n", "\n"))


if __name__ == "__main__":
    import sys

    for argument in sys.argv[1:]:
        try:
            cases = load_cases(Path(argument))
        except CaseError as error:
            sys.exit(str(error))
        nested = sum(s.parent is not None for c in cases for s in c.statements)
        print(f"{argument}: {len(cases)} cases, {sum(len(c.statements) for c in cases)} statements, {nested} nested")
