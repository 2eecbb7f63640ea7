"""Names of persons, organisations and places as printed: what the mention head makes of the encoder's pass."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from inquit.encoding.encode import Encoding
from inquit.models.bundle import Bundle
from inquit.records import Span
from inquit.resolution.printed import print_features

KINDS = ("person", "organisation", "place")
_BLOCK = 20_000  # words at a time, so that a book-long text needs no more memory than a chapter
_MARGIN = 8  # words on both sides that the head looks at
_TAIL = re.compile(r"\.?,? (?:Jr|Sr|II|III|IV)\b\.?")


@dataclass(frozen=True, slots=True)
class Mention:
    """A printed name.

    span   of the name alone: titles before it and a possessive after it are left out
    kind   person, organisation or place
    words  the first of the encoding's words in it, and the one after its last
    """

    span: Span
    kind: str
    words: tuple[int, int]

    @property
    def form(self) -> str:
        """What a party is that goes by this name: see `Party.form`."""
        return "name" if self.kind == "person" else self.kind


def find_names(text: str, encoding: Encoding, bundle: Bundle) -> list[Mention]:
    """The names of a text, in order, without overlap. Cost: linear."""
    labels = _label(text, encoding, bundle)
    found: list[Mention] = []
    for at in np.flatnonzero(labels % 2 == 1).tolist():
        end = at + 1
        while end < len(labels) and labels[end] == labels[at] + 1 and not _parted(text, encoding, end):
            end += 1
        span = _with_tail(text, Span(encoding.starts[at], encoding.ends[end - 1]))
        if any(c.isalpha() for c in text[slice(*span)]) and (not found or found[-1].span.end <= span.start):
            found.append(Mention(span, KINDS[labels[at] // 2], (at, end)))
    return found


def _label(text: str, encoding: Encoding, bundle: Bundle) -> NDArray[np.int64]:
    """The best label of each word: 0 none, then for each kind the one that begins a name and the one that goes on."""
    made = [np.zeros(0, np.int64)]
    for start in range(0, len(encoding), _BLOCK):
        low, high = max(0, start - _MARGIN), min(len(encoding), start + _BLOCK + _MARGIN)
        printed = print_features(text, encoding.starts[low:high], encoding.ends[low:high], bundle.common)
        scores = bundle.mentions.run(
            {
                "vectors": encoding.vectors[low:high].astype(np.float32),
                "words": _column(printed.words),
                "tails": _column(printed.tails),
                "shapes": _column(printed.shapes),
            }
        )
        made.append(scores[start - low : min(start + _BLOCK, len(encoding)) - low].argmax(-1))
    return np.concatenate(made)


def _parted(text: str, encoding: Encoding, word: int) -> bool:
    """Whether a line ends before a word."""
    return "\n" in text[encoding.ends[word - 1] : encoding.starts[word]]


def _column(numbers: Sequence[int]) -> NDArray[np.int64]:
    return np.array(numbers, np.int64)


def _with_tail(text: str, span: Span) -> Span:
    """A name with its "Jr."; without a possessive."""
    tail = _TAIL.match(text, span.end)
    if tail:
        return Span(span.start, tail.end())
    for ending in ("’s", "'s"):
        if text[slice(*span)].endswith(ending):
            return Span(span.start, span.end - 2)
    return span
