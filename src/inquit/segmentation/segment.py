"""A text with its parts: paragraphs, sentences, quotations, speaker turns, dateline, photo credits."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.languages.base import Words
from inquit.records import Span, Spans
from inquit.segmentation.credits import find_credits
from inquit.segmentation.datelines import Dateline, find_dateline
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
    dateline: Dateline | None
    credits: Spans


def segment(text: str, words: Words) -> Segmentation:
    """The parts of a text. Shape: code points of `text`, half-open. Cost: linear. Raises nothing.

    words  the lists of the text's language
    """
    paragraphs = split_paragraphs(text)
    return Segmentation(
        tuple(paragraphs),
        tuple(split_sentences(text, paragraphs, words.abbreviations)),
        tuple(pair_quotes(text, paragraphs)),
        tuple(find_turns(text, paragraphs)),
        find_dateline(text, paragraphs, words.datelines),
        tuple(find_credits(text, paragraphs, words.credits)),
    )
