"""BERT's uncased WordPiece, with the offset of every piece in the text as given.

Tested against the `tokenizers` library in training/tests: same pieces, same offsets.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

_ASCII_PUNCTUATION = r"!-/:-@\[-`{-~"
_WORD = re.compile(rf"[^\s{_ASCII_PUNCTUATION}]+|[{_ASCII_PUNCTUATION}]")
_LONGEST_WORD = 100  # as in BERT: longer words become one unknown piece
_CACHE_SIZE = 100_000


@dataclass(frozen=True, slots=True)
class Pieces:
    """A text as word pieces, all lists of one length but `word_starts` and `word_ends`.

    ids          vocabulary rows
    firsts       index of each word's first piece, one entry a word
    word_starts  code point at which each word begins, in the text as given
    word_ends    code point after each word
    """

    ids: list[int]
    firsts: list[int]
    word_starts: list[int]
    word_ends: list[int]

    def __len__(self) -> int:
        return len(self.ids)


class WordPieces:
    """Cuts text into words and words into pieces, greedily by the longest match."""

    def __init__(self, vocabulary: Sequence[str]) -> None:
        self._rows = {piece: row for row, piece in enumerate(vocabulary)}
        self.unknown = self._rows["[UNK]"]
        self.begin = self._rows["[CLS]"]
        self.end = self._rows["[SEP]"]
        self._fold = _Folding()
        self._cache: dict[str, list[tuple[int, int, list[int]]]] = {}

    def row(self, piece: str) -> int:
        """The vocabulary row of a piece. Raises KeyError for one that is not there."""
        return self._rows[piece]

    def cut(self, text: str) -> Pieces:
        """The pieces of a text. Cost: one pass; every distinct word is cut once and remembered."""
        folded, origin = self._folded(text)
        ids: list[int] = []
        firsts: list[int] = []
        starts: list[int] = []
        ends: list[int] = []
        cache = self._cache
        for match in _WORD.finditer(folded):
            word = match.group()
            parts = cache.get(word)
            if parts is None:
                parts = self._remember(word)
            at = match.start()
            for begin, end, rows in parts:
                firsts.append(len(ids))
                ids.extend(rows)
                starts.append(at + begin)
                ends.append(at + end)
        if origin is not None:
            starts = [origin[start] for start in starts]
            ends = [_with_marks(text, origin[end - 1] + 1) for end in ends]
        return Pieces(ids, firsts, starts, ends)

    def _folded(self, text: str) -> tuple[str, list[int] | None]:
        """Lower case without accents, and where each character came from (None: nothing moved)."""
        fold = self._fold
        if all(len(fold[ord(character)]) == 1 for character in set(text)):
            return text.translate(fold), None
        folded: list[str] = []
        origin: list[int] = []
        for index, character in enumerate(text):
            for part in fold[ord(character)]:
                folded.append(part)
                origin.append(index)
        return "".join(folded), origin

    def _remember(self, word: str) -> list[tuple[int, int, list[int]]]:
        if len(self._cache) >= _CACHE_SIZE:
            self._cache.clear()
        parts = [(begin, end, self._pieces(word[begin:end])) for begin, end in _split_symbols(word)]
        self._cache[word] = parts
        return parts

    def _pieces(self, word: str) -> list[int]:
        if len(word) > _LONGEST_WORD:
            return [self.unknown]
        rows, start = [], 0
        while start < len(word):
            for end in range(len(word), start, -1):
                row = self._rows.get(word[start:end] if start == 0 else "##" + word[start:end])
                if row is not None:
                    rows.append(row)
                    start = end
                    break
            else:
                return [self.unknown]
        return rows


def _with_marks(text: str, end: int) -> int:
    """The end of a word, its combining marks and variation selectors included: they are dropped only when folding."""
    while end < len(text) and text[end] > "\x7f" and unicodedata.category(text[end]) in ("Mn", "Me"):
        end += 1
    return end


class _Folding(dict[int, str]):
    """Code point to what BERT's uncased normaliser makes of it, found when first asked for."""

    def __missing__(self, code: int) -> str:
        character = chr(code)
        if character.isspace():  # BERT drops form feeds and their kin; here they end a word, as they end a paragraph
            folded = " "
        elif unicodedata.category(character)[0] == "C" or character == "\ufffd":
            folded = ""
        else:
            parts = unicodedata.normalize("NFD", character)
            folded = "".join(part for part in parts if unicodedata.category(part) != "Mn").lower()
            folded = "".join(part for part in folded if unicodedata.category(part) != "Mn")
        self[code] = folded
        return folded


def _split_symbols(word: str) -> list[tuple[int, int]]:
    """A run of letters, with punctuation beyond ASCII and Chinese characters standing alone."""
    if word.isascii():
        return [(0, len(word))]
    spans, begin = [], 0
    for index, character in enumerate(word):
        if _stands_alone(character):
            if begin < index:
                spans.append((begin, index))
            spans.append((index, index + 1))
            begin = index + 1
    if begin < len(word):
        spans.append((begin, len(word)))
    return spans


def _stands_alone(character: str) -> bool:
    return unicodedata.category(character)[0] == "P" or _is_chinese(ord(character))


def _is_chinese(code: int) -> bool:
    return (
        0x4E00 <= code <= 0x9FFF
        or 0x3400 <= code <= 0x4DBF
        or 0x20000 <= code <= 0x2CEAF
        or 0xF900 <= code <= 0xFAFF
        or 0x2F800 <= code <= 0x2FA1F
    )
