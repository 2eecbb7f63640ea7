"""What is cheap and right to say of a printed source: its form, and its name where it is printed in full."""

from __future__ import annotations

import re

from inquit.languages.en.parties import DOCUMENTS, GROUPS, PRONOUNS, UNNAMED
from inquit.records import Party, Span

_WORD = re.compile(r"[^\W\d_][\w.'’\-]*")
_FULL_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w'’\-]+|[A-Z]\.)(?:\s(?:[^\W\d_a-z][\w'’\-]+|[A-Z]\.|de|van|von|al|bin)){1,3}"
)


def describe(text: str, span: Span) -> Party:
    """The party that a source phrase prints.

    The name is given only where the whole phrase is a name of two to four words; anything else needs coreference.
    """
    printed = text[span.start : span.end]
    words = printed.removesuffix("’s").removesuffix("'s").strip(" ,")
    name = words if _FULL_NAME.fullmatch(words) else None
    return Party(printed, (span,), form=_form(words), name=name, score=None)


def _form(words: str) -> str | None:
    tokens = [match.group().lower() for match in _WORD.finditer(words)]
    if not tokens:
        return None
    if len(tokens) == 1 and tokens[0] in PRONOUNS:
        return "pronoun"
    if UNNAMED.search(words):
        return "unnamed"
    if _FULL_NAME.fullmatch(words):
        return "name"
    head = _head(tokens)
    if head in DOCUMENTS:
        return "document"
    if head in GROUPS:
        return "group"
    return None


def _head(tokens: list[str]) -> str:
    """The last word before a preposition: "the text of the letters" is a text."""
    for place, token in enumerate(tokens):
        if place and token in ("of", "from", "by", "in", "for", "at", "on", "to", "with", "who", "which"):
            return tokens[place - 1]
    return tokens[-1]
