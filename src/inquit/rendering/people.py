"""Parties known across articles, for a terminal: in a list, and one with all that is known of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple, Protocol

from inquit.records import Statement
from inquit.rendering.cells import measure, pad, wrap
from inquit.rendering.inks import BOLD, DIM, paint
from inquit.rendering.listing import ID_LENGTH, field, format_listing
from inquit.rendering.visible import to_line

_BAR = "█"
_LONGEST_BAR = 40
_GAP = "  "


class Named(Protocol):
    """One printed name of a party."""

    @property
    def name(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def why(self) -> str: ...


class Party(Protocol):
    """A party known across articles."""

    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def kind(self) -> str: ...
    @property
    def names(self) -> Sequence[Named]: ...
    @property
    def said(self) -> int: ...
    @property
    def addressed(self) -> int: ...
    @property
    def relayed(self) -> int: ...


class Section(NamedTuple):
    """Statements in which a party has one part.

    title  `said by`, with how many there are
    more   the words of a command that shows the rest, empty when these are all
    """

    title: str
    statements: Sequence[Statement]
    more: str


def format_people(people: Iterable[Party], *, width: int = 100, colour: bool = False) -> str:
    """A line or more a party: how often it speaks, is spoken to and relays, its kind and its other names."""
    rows = [
        (str(one.said), str(one.addressed), str(one.relayed), one.kind, one.id[:ID_LENGTH], _all_names(one))
        for one in people
    ]
    headings = ("said by", "said to", "relayed by", "kind", "id", "names")
    if not rows:
        return ""
    widths = [max(measure(cell) for cell in cells) for cells in zip(headings, *rows, strict=True)][:-1]
    last = max(width - sum(widths) - len(_GAP) * len(widths), 20)
    lines = [paint(_GAP.join([*map(pad, headings, widths), headings[-1]]), BOLD, colour)]
    for *cells, names in rows:
        padded = [
            *(cell.rjust(w) for cell, w in zip(cells[:3], widths, strict=False)),
            *map(pad, cells[3:], widths[3:]),
        ]
        first, *others = wrap(to_line(names), last)
        lines.append(_GAP.join([*padded, first]))
        lines += [" " * (width - last) + other for other in others]
    return "\n".join(line.rstrip() for line in lines)


def _all_names(one: Party) -> str:
    others = [alias.name for alias in one.names if alias.name != one.name]
    return one.name + (f" ({'; '.join(others)})" if others else "")


def format_person(
    one: Party,
    sections: Iterable[Section],
    *,
    months: Sequence[tuple[str, int]] = (),
    candidates: Sequence[str] = (),
    width: int = 100,
    colour: bool = False,
) -> str:
    """One party: its names with what makes them one, its statements by part, and by month what it said.

    months      `2022-03` and a number; an empty month is of undated articles
    candidates  parties that may be the same, in words
    """
    lines = [paint(line, BOLD, colour) for line in wrap(to_line(one.name), width)]
    rows = [("id", one.id), ("kind", one.kind)]
    for alias in one.names:
        often = f"{alias.number:,} time" + ("" if alias.number == 1 else "s")
        rows.append(("name", " · ".join(part for part in (alias.name, often, alias.why) if part)))
    rows += [("may be", words) for words in candidates]
    lines += [line for name, words in rows for line in field(name, words, width=width, colour=colour)]
    if months:
        lines += ["", paint("said by month of publication", DIM, colour), *_bars(months)]
    for section in sections:
        lines += ["", paint(section.title, BOLD, colour)]
        if section.statements:
            lines += ["", format_listing(section.statements, width=width, colour=colour)]
        if section.more:
            lines += ["", f"more: {section.more}"]
    return "\n".join(lines)


def _bars(months: Sequence[tuple[str, int]]) -> list[str]:
    most = max(number for _, number in months)
    return [
        f"{month or 'undated':8} {_BAR * max(1, round(_LONGEST_BAR * number / most))} {number:,}"
        for month, number in months
    ]
