"""Whom a statement is said to, where the words next to the cue settle it: "told reporters", "appealed to the mayor"."""

from __future__ import annotations

import re

from inquit.attribution.draft import Draft
from inquit.languages.en.parties import APPEALING, ASKING, TELLING
from inquit.records import Span

_GAP = r"[^\S\n]+"
_NOBODY = r"(?:whether|if|what|how|why|when|where|who|about|for|that|to)\b"  # "asked whether" names nobody
_PHRASE = re.compile(
    rf"{_GAP}(?:(?:to|on){_GAP})?(?!{_NOBODY})(?P<who>[^\W_][^,.;:!?\"“”\n]{{0,79}}?)"
    r"(?=\s*(?:[,.;:!?\"“”\n]|--|—|–|$)|\s+(?:that|to|not|with|for|in|on|at|during|after|before|yesterday)\b)"
)
_ADDRESSED = re.compile(rf"\baddressed{_GAP}to{_GAP}(?P<who>[^\W_][^,.;:!?\"“”\n]{{0,79}})")
_LONGEST = 8  # words


def find_addressee(text: str, draft: Draft) -> Span | None:
    """The party right after a cue of telling, before its content, or after one of appealing, where it may lie in it.

    None when the words do not settle it.
    """
    if draft.source is not None and (addressed := _ADDRESSED.search(text, *draft.source)):
        return Span(*addressed.span("who"))  # "the appeals addressed to Putin say"
    cue = text[draft.cue.start : draft.cue.end].lower().split()
    if cue and cue[-1] in ("to", "on"):
        cue.pop()
        end = draft.cue.end - 3
    else:
        end = draft.cue.end
    if not cue or cue[-1] not in TELLING | APPEALING | ASKING:
        return None
    following = [piece.start for piece in draft.content if piece.start >= draft.cue.end]
    last = min(len(text), draft.cue.end + 90)
    if cue[-1] in TELLING:
        last = min([*following, last])
    match = _PHRASE.match(text, end, last)
    if match is None or len(match["who"].split()) > _LONGEST:
        return None
    span = Span(*match.span("who"))
    if draft.source is not None and span.start < draft.source.end and draft.source.start < span.end:
        return None
    return span
