"""What the encoder sees of each word beside its letters: case, layout, quotation marks."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inquit.records import Span
from inquit.segmentation.quotations import Quotation
from inquit.segmentation.turns import Turn

CASES, LAYOUTS, DEPTHS = 4, 4, 3


@dataclass(frozen=True, slots=True)
class Features:
    """Three small numbers a word, one entry a word in each list.

    cases    0 none or lower, 1 first letter upper, 2 all upper, 3 mixed
    layouts  0 nothing, 1 first word of a paragraph, 2 the same after a blank line or at the text's start,
             3 part of a speaker's label and its colon
    depths   0 outside quotation marks, 1 inside one pair, 2 inside two or more
    """

    cases: list[int]
    layouts: list[int]
    depths: list[int]


def find_features(
    text: str,
    starts: Sequence[int],
    ends: Sequence[int],
    paragraphs: Sequence[Span],
    quotations: Sequence[Quotation],
    turns: Sequence[Turn],
) -> Features:
    """Features of the words that begin at `starts` and end at `ends`. Cost: linear."""
    cases = [_case(text[start:end]) for start, end in zip(starts, ends, strict=True)]
    return Features(cases, _layouts(text, starts, paragraphs, turns), _depths(starts, quotations))


def _case(word: str) -> int:
    if word.islower() or not word[0].isalpha() or word.lower() == word.upper():
        return 0
    if word.isupper():
        return 2 if len(word) > 1 else 1
    return 1 if word[0].isupper() and word[1:].islower() else 3


def _layouts(text: str, starts: Sequence[int], paragraphs: Sequence[Span], turns: Sequence[Turn]) -> list[int]:
    layouts = [0] * len(starts)
    word = before = 0
    for start, end in paragraphs:
        while word < len(starts) and starts[word] < start:
            word += 1
        if word < len(starts) and starts[word] < end:
            layouts[word] = 2 if before == 0 or text.count("\n", before, start) > 1 else 1
        before = end
    word = 0
    for turn in turns:
        while word < len(starts) and starts[word] < turn.label.start:
            word += 1
        while word < len(starts) and starts[word] < turn.mark.end:
            layouts[word] = 3
            word += 1
    return layouts


def _depths(starts: Sequence[int], quotations: Sequence[Quotation]) -> list[int]:
    """Depth by a sweep over the quotations' borders; the marks themselves count as outside."""
    borders = sorted(
        [(quotation.inner.start, 1) for quotation in quotations]
        + [(max(quotation.inner.end, quotation.inner.start), -1) for quotation in quotations]
    )
    depths, depth, at = [], 0, 0
    for start in starts:
        while at < len(borders) and borders[at][0] <= start:
            depth += borders[at][1]
            at += 1
        depths.append(min(depth, DEPTHS - 1))
    return depths
