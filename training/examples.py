"""Training texts into arrays: windows of pieces, cue labels, readings for the link network."""

from __future__ import annotations

import random
from bisect import bisect_left
from dataclasses import dataclass, field, replace
from pathlib import Path

from texts import Marked, Text

from inquit.attribution.link_range import TRAINED_REACH, distance_bucket
from inquit.encoding.features import Features, find_features
from inquit.encoding.names import NAME, even_cases, hide_names
from inquit.encoding.windows import plan_windows
from inquit.languages.en import ENGLISH
from inquit.models.wordpieces import Pieces, WordPieces
from inquit.segmentation.segment import Segmentation, segment

IGNORED = -100
COMMON = frozenset((Path(__file__).parent / "common.txt").read_text("utf-8").split())


def load_pieces(weights: Path) -> WordPieces:
    return WordPieces((weights / "vocab.txt").read_text("utf-8").split("\n")[:-1])


@dataclass
class Link:
    """One cue of a window: its words, and the reading (crf states) of the words from `start` on."""

    cue: tuple[int, int]
    start: int
    states: list[int]


@dataclass
class Example:
    """One window. Lists a piece (with [CLS] and [SEP]) or a word, as named."""

    ids: list[int]
    case: list[int]
    layout: list[int]
    depth: list[int]
    firsts: list[int]
    outer: list[int]
    nested: list[int]
    aside: list[int]
    links: list[Link] = field(default_factory=list)


@dataclass
class Prepared:
    """A text cut once: its words with features and labels, before windows are laid."""

    pieces: Pieces
    features: Features
    segmentation: Segmentation
    sentence_starts: list[int]
    counts: list[int]


def prepare(text: str, cutter: WordPieces) -> Prepared:
    parts = segment(text, ENGLISH)
    name_row = cutter.row(NAME)
    pieces = hide_names(text, cutter.cut(text), COMMON, name_row)
    starts = pieces.word_starts
    features = find_features(text, starts, pieces.word_ends, parts.paragraphs, parts.quotations, parts.turns)
    features = replace(features, cases=even_cases(features.cases, pieces, name_row))
    borders = [*pieces.firsts, len(pieces.ids)][1:]
    counts = [after - first for first, after in zip(pieces.firsts, borders, strict=True)]
    sentence_starts = sorted({bisect_left(starts, s.start) for s in parts.sentences})
    return Prepared(pieces, features, parts, sentence_starts, counts)


def window_inputs(ready: Prepared, cutter: WordPieces, start: int, end: int) -> tuple[list[int], ...]:
    """ids, case, layout, depth a piece, and the first piece of each word, for words [start, end)."""
    pieces, features = ready.pieces, ready.features
    low = pieces.firsts[start]
    high = pieces.firsts[end] if end < len(pieces.firsts) else len(pieces.ids)
    ids = [cutter.begin, *pieces.ids[low:high], cutter.end]
    columns = []
    for values in (features.cases, features.layouts, features.depths):
        column = [0]
        for word in range(start, end):
            column += [values[word]] * ready.counts[word]
        columns.append([*column, 0])
    firsts = [first - low + 1 for first in pieces.firsts[start:end]]
    return ids, *columns, firsts


def examples(text: Text, cutter: WordPieces, size: int, rng: random.Random | None) -> list[Example]:
    """Windows of a text; with `rng` they begin at a random phase and do not overlap."""
    ready = prepare(text.text, cutter)
    if not ready.pieces.firsts:
        return []
    windows = _phased(ready, size, rng)
    starts, ends = ready.pieces.word_starts, ready.pieces.word_ends
    labels = _Labels(len(starts), text, starts, ends)
    made = []
    for start, end in windows:
        inputs = window_inputs(ready, cutter, start, end)
        example = Example(*inputs, labels.outer[start:end], labels.nested[start:end], labels.aside[start:end])
        for cue, words, states in labels.links:
            if start <= cue[0] and cue[1] <= end and (not words or (start <= words[0] and words[-1] < end)):
                example.links.append(_link(cue, states, start, end))
        made.append(example)
    return made


def _phased(ready: Prepared, size: int, rng: random.Random | None) -> list[tuple[int, int]]:
    if rng is None:
        return [(w.start, w.end) for w in plan_windows(ready.counts, ready.sentence_starts, size, 0)]
    early = [s for s in ready.sentence_starts if sum(ready.counts[:s]) < size] or [0]
    first = rng.choice(early)
    counts, rest = ready.counts[first:], [s - first for s in ready.sentence_starts if s >= first]
    windows = [(w.start + first, w.end + first) for w in plan_windows(counts, rest, size, 0)]
    return ([(0, first)] if first else []) + windows


def _link(cue: tuple[int, int], states: dict[int, int], start: int, end: int) -> Link:
    low = max(start, cue[0] - TRAINED_REACH)
    high = min(end, cue[0] + TRAINED_REACH + 1)
    seen_source = False
    reading = []
    for word in range(low, high):
        role = states.get(word, 0)
        seen_source |= role == 1
        reading.append(1 if role == 1 else (4 if seen_source else 3) if role == 2 else (2 if seen_source else 0))
    return Link((cue[0] - start, cue[1] - start), low - start, reading)


class _Labels:
    """Word labels of a whole text."""

    def __init__(self, words: int, text: Text, starts: list[int], ends: list[int]) -> None:
        self.outer, self.nested, self.aside = [0] * words, [0] * words, [0] * words
        self.links: list[tuple[tuple[int, int], list[int], dict[int, int]]] = []

        def rows(part: tuple[tuple[int, int], ...]) -> list[int]:
            found = []
            for s, e in part:
                at = bisect_left(ends, s + 1)
                while at < len(starts) and starts[at] < e:
                    found.append(at)
                    at += 1
            return found

        deepest = max((a.layer for a in text.marked), default=0)
        for a in text.marked:
            if a.layer == deepest or not text.nested_known:
                self._ignore(a, rows)
        for a in text.marked:
            cue, source, content = rows(a.cue), rows(a.source), rows(a.content)
            if not cue:
                continue
            line = self.nested if a.layer else self.outer
            for place, word in enumerate(cue):
                line[word] = 1 if place == 0 else 2
            source = self._one_run(source)
            states = dict.fromkeys(content, 2) | dict.fromkeys(source, 1)
            if a.layer == 0:
                for role, (begin, inside) in ((source, (1, 2)), (content, (3, 4))):
                    for place, word in enumerate(role):
                        self.aside[word] = begin if place == 0 or role[place - 1] != word - 1 else inside
            self.links.append(((cue[0], cue[-1] + 1), sorted(states), states))

    def _ignore(self, a: Marked, rows) -> None:  # type: ignore[no-untyped-def]
        for word in rows(a.content):
            self.nested[word] = IGNORED

    @staticmethod
    def _one_run(words: list[int]) -> list[int]:
        return [w for i, w in enumerate(words) if w - words[0] == i]


def distances(cue: tuple[int, int], start: int, count: int) -> list[int]:
    """Rows of the distance table for `count` words from `start`."""
    return [distance_bucket(w - cue[0] if w < cue[0] else max(0, w - cue[1] + 1)) for w in range(start, start + count)]
