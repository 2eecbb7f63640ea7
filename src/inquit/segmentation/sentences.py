"""Sentences of English text, by marks and a list of abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterable

from inquit.records import Span

# A possible end: final marks, closing marks or brackets, white space, then something that may begin a sentence.
_END = re.compile(r"(?<![.!?…])[.!?…]+['\"”’»)\]]*(?=\s+[\"“‘'«(\[]*[^\W_a-z])")
_SPACE = re.compile(r"\s*")
_LAST_WORD = re.compile(r"[^\s\"“‘'«(\[]+$")
_SINGLE_LETTER = re.compile(r"(?:^|[\s.])[A-Z]\.$")


def split_sentences(text: str, paragraphs: Iterable[Span], abbreviations: frozenset[str]) -> list[Span]:
    """Sentences, never across the border of a paragraph.

    paragraphs     as `split_paragraphs` gives them
    abbreviations  words in lower case, with their full stop, after which no sentence ends ("mr.", "gov.")

    Shape    code points of `text`, half-open, in order, no overlap.
    Cost     one pass.
    """
    sentences = []
    for start, end in paragraphs:
        begin = start
        for mark in _END.finditer(text, start, end):
            if _ends(text, begin, mark, abbreviations):
                sentences.append(Span(begin, mark.end()))
                begin = mark.end() + _leading_space(text, mark.end(), end)
        if begin < end:
            sentences.append(Span(begin, end))
    return sentences


def _ends(text: str, begin: int, mark: re.Match[str], abbreviations: frozenset[str]) -> bool:
    if mark.group()[0] != "." or len(mark.group()) > 1:
        return True
    before = text[max(begin, mark.start() - 24) : mark.start() + 1]
    word = _LAST_WORD.search(before)
    if word and word.group().lower() in abbreviations:
        return False
    return not _SINGLE_LETTER.search(before)


def _leading_space(text: str, start: int, end: int) -> int:
    match = _SPACE.match(text, start, end)
    return match.end() - start if match else 0
