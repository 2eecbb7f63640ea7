"""A text with its parts: paragraphs, sentences, quotations, speaker turns."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.records import Span
from inquit.segmentation.paragraphs import split_paragraphs
from inquit.segmentation.quotations import Quotation, pair_quotes
from inquit.segmentation.sentences import split_sentences
from inquit.segmentation.turns import Turn, find_turns


@dataclass(frozen=True, slots=True)
class Segmentation:
    """Where the parts of one text stand; each tuple in text order."""

    paragraphs: tuple[Span, ...]
    sentences: tuple[Span, ...]
    quotations: tuple[Quotation, ...]
    turns: tuple[Turn, ...]


def segment(text: str, abbreviations: frozenset[str]) -> Segmentation:
    """The parts of a text. Shape: code points of `text`, half-open. Cost: linear. Raises nothing."""
    paragraphs = split_paragraphs(text)
    return Segmentation(
        tuple(paragraphs),
        tuple(split_sentences(text, paragraphs, abbreviations)),
        tuple(pair_quotes(text, paragraphs)),
        tuple(find_turns(text, paragraphs)),
    )
