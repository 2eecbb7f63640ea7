"""Statements as a plain-text table for a terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest
from typing import NamedTuple

from inquit.records import Article, Statement, words_of
from inquit.rendering.cells import measure, pad, wrap
from inquit.rendering.inks import BOLD, CYAN, DIM, PLAIN, RED, paint
from inquit.rendering.outline import Entry, arrange
from inquit.rendering.visible import to_line
from inquit.rendering.wording import NO_STATEMENT, UNKNOWN, name_figure, name_parties, name_source, to_percent

_HEADINGS = ("#", "who", "cue", "kind", "score", "content")
_GAP = "  "
_KIND, _SCORE = 8, 5
_NARROWEST_TABLE, _NARROWEST = 72, 24
_BRANCH = "└ "
_FIGURE = "figure: "
_DEEPEST = 4


class _Row(NamedTuple):
    number: str
    branch: str
    who: str
    cue: str
    negated: bool
    kind: str
    score: str
    content: str
    figures: tuple[str, ...]


def format_table(article: Article, statements: Sequence[Statement], *, width: int = 100, colour: bool = False) -> str:
    """The statements as a table, one below the other, what lies in a statement below it behind a `└`; figures below
    what is said.

    width   cells a line may take; below 72 each statement becomes two short blocks, below 24 it counts as 24
    colour  with ANSI colours; without, the result has no control character but the line feed

    Returns  lines without a trailing line feed; one sentence when there is no statement.
    """
    if not statements:
        return NO_STATEMENT
    rows = [_to_row(article, entry) for entry in arrange(statements)]
    width = max(width, _NARROWEST)
    blocks = _to_table(rows, width, colour) if width >= _NARROWEST_TABLE else _to_stack(rows, width, colour)
    return "\n".join(line.rstrip() for line in blocks)


def _to_row(article: Article, entry: Entry) -> _Row:
    statement = entry.statement
    told = (f"→ {name_parties(statement.addressees)}",) if statement.addressees else ()
    cue = words_of(article.text, statement.cue)
    return _Row(
        number=str(entry.number),
        branch="  " * (min(entry.depth, _DEEPEST) - 1) + _BRANCH if entry.depth else "",
        who=to_line(name_source(article, statement)),
        cue=to_line(" ".join(part for part in ("NOT" * statement.negated, cue, *told) if part)) or UNKNOWN,
        negated=statement.negated,
        kind=to_line(statement.kind or UNKNOWN),
        score=UNKNOWN if statement.narrator else to_percent(statement.score),
        content=to_line(words_of(article.text, statement.content)) or UNKNOWN,
        figures=tuple(to_line(name_figure(figure)) for figure in statement.figures),
    )


def _to_table(rows: Sequence[_Row], width: int, colour: bool) -> list[str]:
    widths = _share(rows, width)
    heading = _GAP.join(pad(word, cells) for word, cells in zip(_HEADINGS, widths, strict=True))
    lines = [paint(heading, BOLD, colour), _GAP.join("─" * cells for cells in widths)]
    for index, row in enumerate(rows):
        lines += [""] * bool(index)
        lines += _to_table_lines(row, widths, colour)
    return lines


def _share(rows: Sequence[_Row], width: int) -> tuple[int, ...]:
    """Cells of each column: who and cue what they need, up to a fifth and a sixth; the content all the rest."""
    number = max(len(row.number) for row in rows)
    who = min(width // 5, max(measure(words) for words in ("who", *(row.branch + row.who for row in rows))))
    cue = min(width // 6, max(measure(words) for words in ("cue", *(row.cue for row in rows))))
    taken = number + who + cue + _KIND + _SCORE + len(_GAP) * (len(_HEADINGS) - 1)
    return number, who, cue, _KIND, _SCORE, width - taken


def _to_table_lines(row: _Row, widths: tuple[int, ...], colour: bool) -> list[str]:
    columns = (
        [row.number],
        _hang(row.branch, row.who, widths[1]),
        wrap(row.cue, widths[2]),
        wrap(row.kind, _KIND),
        [row.score.rjust(_SCORE)],
        [*wrap(row.content, widths[5]), *_figure_lines(row, widths[5])],
    )
    lines = []
    for at, words in enumerate(zip_longest(*columns, fillvalue="")):
        cells = [pad(word, width) for word, width in zip(words, widths, strict=True)]
        cells[1] = paint(cells[1], CYAN, colour)
        cells[2] = _paint_cue(cells[2], row.negated and at == 0, colour)
        cells[3], cells[4] = paint(cells[3], DIM, colour), paint(cells[4], DIM, colour)
        lines.append(_GAP.join(cells))
    return lines


def _to_stack(rows: Sequence[_Row], width: int, colour: bool) -> list[str]:
    lines: list[str] = []
    for index, row in enumerate(rows):
        lines += [""] * bool(index)
        first = f"{row.number} {row.who} · {row.cue} · {row.kind} · {row.score}"
        lines += [paint(line, BOLD, colour) for line in _hang(row.branch, first, width)]
        lead = " " * (len(row.branch) + len(row.number) + 1)
        lines += _hang(lead, row.content, width)
        lines += [lead + line for line in _figure_lines(row, max(width - len(lead), _NARROWEST // 2))]
    return lines


def _figure_lines(row: _Row, width: int) -> list[str]:
    return [line for words in row.figures for line in _hang(_FIGURE, words, width)]


def _hang(lead: str, words: str, width: int) -> list[str]:
    """Wrapped lines, the first behind `lead`, the others below its end."""
    lines = wrap(words, max(width - len(lead), 4))
    return [lead + lines[0], *(" " * len(lead) + line for line in lines[1:])]


def _paint_cue(cell: str, negated: bool, colour: bool) -> str:
    return f"{RED}NOT{PLAIN}{cell[3:]}" if negated and colour else cell
