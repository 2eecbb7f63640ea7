"""Forms of address inside what is said: "Ms Lindqvist, did you warn them?"."""

from __future__ import annotations

import re

from inquit.attribution.draft import Draft
from inquit.languages.en.addressing import CALLED_BY_TITLE, CALLED_TOGETHER
from inquit.records import Span

_VOCATIVE = re.compile(
    rf"(?:dear\s+)?(?P<who>{CALLED_BY_TITLE}\b(?:\.?\s+[A-Z][\w’'\-]+){{0,2}}"
    rf"|{CALLED_TOGETHER}\b(?:\s+of\s+(?:the\s+)?[A-Z][\w’'\-]+)?)",
    re.IGNORECASE,
)
_CALLED_FIRST = re.compile(rf"[\s\"“‘]*{_VOCATIVE.pattern}\s*[,!:—](?!\s*(?:who|the|an?|and)\b)", re.IGNORECASE)
_CALLED_LAST = re.compile(rf",\s+{_VOCATIVE.pattern}\s*[.!?]*[\"”’]*$", re.IGNORECASE)
_CALLED_SOON = re.compile(rf"[^.!?]{{0,60}}?,\s+{_VOCATIVE.pattern}\s*[.!?]", re.IGNORECASE)
_TO_YOU = re.compile(r"\b(?:you|your|yours|yourself|please|let us)\b|^[\s\w,’']{0,60}!|\?", re.IGNORECASE)


def find_vocative(text: str, draft: Draft) -> Span | None:
    """The form of address that opens or ends what is said: "Ms Lindqvist, did you warn them?"."""
    first, last = draft.content[0], draft.content[-1]
    opening = _CALLED_FIRST.match(text, first.start, first.end)
    if opening is not None and _TO_YOU.search(text, opening.end(), min(first.end, opening.end() + 160)):
        return Span(*opening.span("who"))
    closing = _CALLED_SOON.match(text, first.start, first.end) if draft.turn else None
    closing = closing or _CALLED_LAST.search(text, max(last.start, last.end - 60), last.end)
    if closing is None or not (draft.turn or text[first.start - 1 : first.start] in tuple("\"“‘'«")):
        return None
    return Span(*closing.span("who"))
