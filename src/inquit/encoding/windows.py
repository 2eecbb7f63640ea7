"""Windows: stretches of words that the encoder reads at once, a pure function of the text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple


class Window(NamedTuple):
    """Words `[start, end)` are read together; the vectors of `[core_start, core_end)` are kept."""

    start: int
    end: int
    core_start: int
    core_end: int


def plan_windows(piece_counts: Sequence[int], sentence_starts: Sequence[int], size: int, overlap: int) -> list[Window]:
    """Windows of at most `size` pieces, cut at sentences where there is one to cut at.

    piece_counts     pieces of each word
    sentence_starts  indices of the words that open a sentence, ascending
    overlap          pieces that neighbours share, about; each word's vector comes from the window where it lies deeper

    Returns  windows in order; their cores are disjoint and cover every word.
    Cost     linear.
    """
    total = [0]
    for count in piece_counts:
        total.append(total[-1] + count)
    stretches: list[tuple[int, int]] = []
    start, words = 0, len(piece_counts)
    while start < words:
        end = _last_fitting(total, start, size)
        if end < words:
            end = _at_sentence(sentence_starts, end, total, start, size)
        stretches.append((start, end))
        if end == words:
            break
        start = max(start + 1, _overlapped(sentence_starts, total, end, overlap, start))
    return _with_cores(stretches)


def plan_from_end(piece_counts: Sequence[int], sentence_starts: Sequence[int], size: int, overlap: int) -> list[Window]:
    """As `plan_windows`, laid from the text's end: a paragraph put in front moves no window but the first."""
    words = len(piece_counts)
    borders = sorted({0, *(words - start for start in sentence_starts if start > 0)})
    turned = plan_windows(piece_counts[::-1], borders, size, overlap)
    return [
        Window(words - end, words - start, words - core_end, words - core_start)
        for start, end, core_start, core_end in reversed(turned)
    ]


def _last_fitting(total: Sequence[int], start: int, size: int) -> int:
    end = bisect_left(total, total[start] + size + 1) - 1
    return max(end, start + 1)


def _at_sentence(sentence_starts: Sequence[int], end: int, total: Sequence[int], start: int, size: int) -> int:
    """The last sentence border before `end`, if at least half of the window is kept."""
    at = bisect_left(sentence_starts, end + 1) - 1
    if at >= 0 and sentence_starts[at] > start and total[sentence_starts[at]] - total[start] >= size // 2:
        return sentence_starts[at]
    return end


def _overlapped(sentence_starts: Sequence[int], total: Sequence[int], end: int, overlap: int, start: int) -> int:
    """Where the next window begins: the first sentence border within the last `overlap` pieces, else right there."""
    if overlap == 0:
        return end
    earliest = bisect_left(total, total[end] - overlap, start, end)
    at = bisect_left(sentence_starts, earliest)
    if at < len(sentence_starts) and sentence_starts[at] < end:
        return sentence_starts[at]
    return earliest


def _with_cores(stretches: Sequence[tuple[int, int]]) -> list[Window]:
    windows = []
    core_start = 0
    for index, (start, end) in enumerate(stretches):
        core_end = end if index + 1 == len(stretches) else (stretches[index + 1][0] + end + 1) // 2
        windows.append(Window(start, end, core_start, core_end))
        core_start = core_end
    return windows
