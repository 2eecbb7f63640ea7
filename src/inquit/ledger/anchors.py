"""Where a judgement stands when a later reading has moved a statement's boundaries: at its only heir, or nowhere."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from inquit.records import Spans

# The share of content words in common that two trained annotators' spans of one statement reach as a rule, and the
# measure by which statements are matched wherever accuracy is judged.
LEAST_F1 = 0.8
_WORD = re.compile(r"\w+")


class Evidence(NamedTuple):
    """What of a statement says where it is.

    narrator  the article says it in its own voice
    """

    cue: Spans
    content: Spans
    narrator: bool = False


def find_heir(text: str, old: Evidence, later: Sequence[Evidence]) -> int | None:
    """The index of the one later statement that is the old one with its boundaries moved, None when there is none or
    more than one: a judgement that is lost is shown as lost, and never put on a sentence that looks alike.

    Its cue overlaps the old one's (or both have none), and their contents share words in the same places to a token F1
    of .8. What the article says in its own voice is never the heir of what somebody says, nor the other way round.
    """
    places = _words(text, old.content)
    heirs = [
        number
        for number, new in enumerate(later)
        if _cues_meet(old, new) and _f1(places, _words(text, new.content)) >= LEAST_F1
    ]
    return heirs[0] if len(heirs) == 1 else None


def _cues_meet(old: Evidence, new: Evidence) -> bool:
    if old.narrator != new.narrator:
        return False
    if not old.cue and not new.cue:
        return True
    return any(a.start < b.end and b.start < a.end for a in old.cue for b in new.cue)


def _words(text: str, spans: Spans) -> set[int]:
    return {match.start() for start, end in spans for match in _WORD.finditer(text, start, end)}


def _f1(old: set[int], new: set[int]) -> float:
    return 2 * len(old & new) / (len(old) + len(new)) if old or new else 0.0
