"""Speaker turns: lines that open with a name and a colon, as transcripts and interviews print them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inquit.records import Span

_NAME_WORD = r"(?:[^\W\d_a-z][\w.’'\-]*|of|the|de|von|van|al|bin|for|and|&)"
_LABEL = re.compile(
    rf"(?P<name>[^\W\d_a-z][\w.’'\-]*,?(?:\s+{_NAME_WORD},?){{0,7}}(?:\s*\([^()\n]{{1,60}}\))?)\s*(?P<mark>:)(?=\s)"
)


@dataclass(frozen=True, slots=True)
class Turn:
    """A paragraph that opens with a speaker's label.

    label  the name as printed
    mark   the colon
    said   the rest of the paragraph
    """

    label: Span
    mark: Span
    said: Span


def find_turns(text: str, paragraphs: Iterable[Span]) -> list[Turn]:
    """Paragraphs of the form `NAME: words`; whether the name is a speaker's is for attribution to say.

    Shape  code points of `text`, half-open, in order.
    Cost   a look at the beginning of each paragraph.
    """
    turns = []
    for start, end in paragraphs:
        match = _LABEL.match(text, start, min(end, start + 160))
        if match and match.end() < end:
            said = match.end() + len(text[match.end() : end]) - len(text[match.end() : end].lstrip())
            turns.append(Turn(Span(*match.span("name")), Span(*match.span("mark")), Span(said, end)))
    return turns
