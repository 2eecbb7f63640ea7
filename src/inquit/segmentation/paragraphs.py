"""Paragraphs: the lines of a text that have something in them."""

from __future__ import annotations

import re

from inquit.records import Span

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")


def split_paragraphs(text: str) -> list[Span]:
    """Every line with something but white space on it, white space at its ends left out.

    Shape  code points of `text`, half-open, in order, no overlap.
    Cost   one pass.
    """
    paragraphs = []
    for line in _LINE.finditer(text):
        stripped = line.group().strip()
        if stripped:
            start = line.start() + line.group().index(stripped[0])
            paragraphs.append(Span(start, start + len(stripped)))
    return paragraphs
