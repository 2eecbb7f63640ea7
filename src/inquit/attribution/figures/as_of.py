"""The days for which a figure is given: "as of Tuesday", "by Monday", where the calendar settles them."""

from __future__ import annotations

import re
from datetime import date

from inquit.attribution.clauses import Clause
from inquit.attribution.figures.passage import Passage
from inquit.attribution.times import find_said
from inquit.records import Said, Span

_OPENING = re.compile(
    r"\b(?i:as\s+(?:of|at)|by|until|since)\s+(?=(?:the\s+)?(?:[A-Z\d]|last|this|yesterday|today|late|early))"
)
_TODAY = re.compile(r"\b(?:so\s+far|to\s+date|today)\b", re.IGNORECASE)
_LONGEST = 40  # characters of a date
_NEAR = 160


def find_as_of(passage: Passage, here: Span, published: date | None) -> Said | None:
    """The days, with the words that say so; None where nothing does or the words give no day.

    published  the day from which "Tuesday" is reckoned
    """
    text = passage.text
    start, end = max(passage.spans[0][0], here.start - _NEAR), min(passage.spans[-1][1], here.end + _NEAR)
    for match in _OPENING.finditer(text, start, end):
        said = _dated(text, match.end(), end, published)
        if said is not None:
            opening = Span(match.start(), said.spans[-1].end)
            until = (
                said.end
                if not match.group().lower().startswith("since") or published is None
                else published.isoformat()
            )
            return Said(said.start, until, (opening,))
    if published is None:
        return None
    today = re.compile(_TODAY).search(text, start, end)
    if today is None or today.group().lower() == "today":
        return None
    return Said(published.isoformat(), published.isoformat(), (Span(*today.span()),))


def _dated(text: str, start: int, end: int, published: date | None) -> Said | None:
    """The date that begins right at a place."""
    words = text[start : min(end, start + _LONGEST)]
    said = find_said(Clause(start, words, 0, frozenset(words.lower().split())), text, published)
    if said is None or text[start : said.spans[0].start].strip() not in ("", "the"):
        return None
    return said
