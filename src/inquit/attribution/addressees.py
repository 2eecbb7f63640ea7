"""Whom a statement is said to, where the words next to the cue settle it: "told reporters", "said to her"."""

from __future__ import annotations

import re

from inquit.attribution.draft import Draft
from inquit.attribution.sources import describe
from inquit.languages.en.parties import TELLING
from inquit.records import Party, Span

_PHRASE = re.compile(
    r"[^\S\n]+(?:to[^\S\n]+)?(?P<who>[^\W_][^,.;:!?\"“”\n]{0,79}?)(?=\s*(?:[,.;:\"“”\n]|\b(?:that|to|in|on|at|during|after|before)\b|$))"
)
_LONGEST = 8  # words


def find_addressee(text: str, draft: Draft) -> Party | None:
    """The party between a verb of telling and the content, or after it; None when the words do not settle it."""
    cue = text[draft.cue.start : draft.cue.end].lower().split()
    if not cue or cue[-1] not in TELLING:
        return None
    following = [piece.start for piece in draft.content if piece.start >= draft.cue.end]
    end = min(following, default=min(len(text), draft.cue.end + 80))
    match = _PHRASE.match(text, draft.cue.end, end)
    if match is None or len(match["who"].split()) > _LONGEST:
        return None
    span = Span(*match.span("who"))
    if draft.source is not None and span.start < draft.source.end and draft.source.start < span.end:
        return None
    return describe(text, span)
