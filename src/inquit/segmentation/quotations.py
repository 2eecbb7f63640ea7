"""Quotation marks in pairs, tolerant of mixed kinds; one odd mark costs at most its own paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from inquit.records import Span

# Double marks of all kinds, doubled single marks (`` and ''), and the unambiguous single opener.
_MARK = re.compile(r"[\"“”„‟«»″＂‘’]|``|''")
_OPENERS = "“„‟«``"
_CLOSERS = "”»"
_PARTNER = {"“": "”", "„": "“", "«": "»", "‘": "’", "``": "''"}
_DEEPEST = 8  # open at once; more is a text full of odd marks, and the stack is walked at each mark
_SPACE_OR_OPEN = re.compile(r"[\s(\[{—–\-/“‘]")
_SPACE_OR_STOP = re.compile(r"[\s)\]}—–\-/.,;:!?…”’]")


@dataclass(frozen=True, slots=True)
class Quotation:
    """A stretch between quotation marks.

    outer      with its marks
    inner      without them
    depth      1 for the outermost, 2 for a quotation inside a quotation …
    closed     False when the closing mark is missing: it then ends with its paragraph
    continued  True when it is unclosed because the next paragraph opens again, as long quotations are printed
    """

    outer: Span
    inner: Span
    depth: int
    closed: bool = True
    continued: bool = False


def pair_quotes(text: str, paragraphs: Iterable[Span]) -> list[Quotation]:
    """Pair quotation marks within each paragraph, by stack and kind.

    Returns  quotations in the order of their opening marks; outermost before inner.
    Shape    code points of `text`, half-open; never across a paragraph's border.
    Cost     one pass over the text.
    Source   mixed kinds (straight outside, curly inside, and the reverse) as seen in news; tests/cases/en.
    """
    found: list[Quotation] = []
    waiting: list[int] = []  # outermost unclosed quotations of the paragraph before
    for paragraph in paragraphs:
        quotations, unclosed = _pair_in_paragraph(text, paragraph)
        if waiting and quotations and quotations[0].outer.start == paragraph.start:
            for index in waiting:
                found[index] = _as_continued(found[index])
        waiting = [len(found) + index for index in unclosed if quotations[index].depth == 1]
        found.extend(quotations)
    return found


def _pair_in_paragraph(text: str, paragraph: Span) -> tuple[list[Quotation], list[int]]:
    stack: list[tuple[int, str, int]] = []  # index into `pairs`, mark, end of mark
    pairs: list[Quotation | None] = []
    for match in _MARK.finditer(text, *paragraph):
        mark, start, end = match.group(), match.start(), match.end()
        if len(stack) < _DEEPEST and _opens(text, paragraph, mark, start, end, stack):
            stack.append((len(pairs), mark, start))
            pairs.append(None)
            continue
        level = _partner_level(mark, stack)
        if level is None:
            continue
        index, opener, opened = stack[level]
        pairs[index] = Quotation(Span(opened, end), Span(opened + len(opener), start), level + 1)
        del stack[level:]
    unclosed = []
    for level, (index, opener, opened) in enumerate(stack):
        if opener == "‘":  # an apostrophe turned the wrong way is likelier than a lost partner
            continue
        inner = Span(opened + len(opener), paragraph.end)
        if inner.end > inner.start:
            pairs[index] = Quotation(Span(opened, paragraph.end), inner, level + 1, closed=False)
            unclosed.append(index)
    kept = [index for index, pair in enumerate(pairs) if pair is not None and pair.inner.end > pair.inner.start]
    place = {index: position for position, index in enumerate(kept)}
    quotations = _with_depths([pair for index in kept if (pair := pairs[index]) is not None])
    return quotations, [place[index] for index in unclosed if index in place]


def _with_depths(quotations: list[Quotation]) -> list[Quotation]:
    """Depths counted among the pairs that were made: a lone mark makes nothing deeper."""
    ends: list[int] = []
    made = []
    for quotation in quotations:
        while ends and ends[-1] <= quotation.outer.start:
            ends.pop()
        ends.append(quotation.outer.end)
        made.append(replace(quotation, depth=len(ends)))
    return made


def _opens(text: str, paragraph: Span, mark: str, start: int, end: int, stack: list[tuple[int, str, int]]) -> bool:
    if mark in ("’", "”", "»"):
        return False
    if mark == "‘":
        return end < paragraph.end and not text[end].isspace()
    before = start == paragraph.start or bool(_SPACE_OR_OPEN.match(text[start - 1]))
    if mark == "“" and any(opener == "„" for _, opener, _ in stack) and not before:
        return False
    if mark in _OPENERS:
        return True
    after = end == paragraph.end or bool(_SPACE_OR_STOP.match(text[end]))
    same_open = any(opener == mark for _, opener, _ in stack)
    if before and not after:
        return not same_open or not text[start - 1].isspace() or stack[-1][1] != mark
    if after and not before:
        return False
    return not same_open


def _partner_level(mark: str, stack: list[tuple[int, str, int]]) -> int | None:
    """The innermost open level that `mark` closes; a mark of another kind closes only when its own kind is not open."""
    for level in range(len(stack) - 1, -1, -1):
        if _PARTNER.get(stack[level][1], stack[level][1]) == mark:
            return level
    if mark == "’" or not stack:
        return None
    level = len(stack) - 1
    while level >= 0 and stack[level][1] == "‘":
        level -= 1
    return level if level >= 0 else None


def _as_continued(quotation: Quotation) -> Quotation:
    return replace(quotation, continued=True)
