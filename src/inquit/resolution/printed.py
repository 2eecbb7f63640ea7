"""What the mention head sees of a word as printed. The encoder reads every name as the same word: this is the rest."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from zlib import crc32

from inquit.languages.en.genders import FEMININE, MASCULINE
from inquit.languages.en.places import ADJECTIVES, PLACES
from inquit.languages.en.titles import TITLES

WORDS, TAILS, SHAPES = 16384, 4096, 64
NO_WORD = 0  # what training puts in a word's place now and then, so that the head also reads names it never saw


@dataclass(frozen=True, slots=True)
class Printed:
    """Three small numbers a word, one entry a word in each list.

    words   hash of the word in lower case, 1 to WORDS - 1
    tails   hash of its last three letters, 1 to TAILS - 1
    shapes  case, whether English knows it as a common word, given name, title or place; below SHAPES
    """

    words: list[int]
    tails: list[int]
    shapes: list[int]


def print_features(text: str, starts: Sequence[int], ends: Sequence[int], common: AbstractSet[str]) -> Printed:
    """Features of the words that begin at `starts` and end at `ends`. Cost: linear."""
    words, tails, shapes = [], [], []
    for start, end in zip(starts, ends, strict=True):
        word = text[start:end]
        lower = word.lower()
        words.append(1 + crc32(lower.encode("utf-8", "replace")) % (WORDS - 1))
        tails.append(1 + crc32(lower[-3:].encode("utf-8", "replace")) % (TAILS - 1))
        shapes.append(_case(word) * 8 + _kind(word, lower, common))
    return Printed(words, tails, shapes)


def _case(word: str) -> int:
    if not word[0].isalnum():
        return 6 if word in "\"“”‘’'" else 7 if word == "." else 0
    if word[0].isdigit():
        return 1
    if word.islower() or word.lower() == word.upper():
        return 2
    if len(word) == 1:
        return 5
    return 4 if word.isupper() else 3


def _kind(word: str, lower: str, common: AbstractSet[str]) -> int:
    capital = word.capitalize()
    if lower in TITLES:
        return 1
    if capital in MASCULINE:
        return 2
    if capital in FEMININE:
        return 3
    if lower in PLACES:
        return 5
    if lower in ADJECTIVES:
        return 6
    return 4 if lower in common else 0
