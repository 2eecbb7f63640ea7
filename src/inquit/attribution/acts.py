"""What a source does with its words, where the cue's own word settles it."""

from __future__ import annotations

import re

from inquit.languages.en.acts import ACT_OF
from inquit.languages.en.parties import ASKING
from inquit.records import Span

_ASKING = ASKING | {"called", "invited"}
_TO_DO = re.compile(r"[^.;:!?\"“”\n]{0,60}?\s(?:not\s)?to\s+[a-z]")
_WORD = re.compile(r"[^\W\d_]+")


def find_act(cue: str) -> str | None:
    """The act of the last word of the cue that means one; None where the words do not settle it."""
    found = [act for match in _WORD.finditer(cue.lower()) if (act := ACT_OF.get(match.group()))]
    return found[-1] if found else None


def asks_to(text: str, cue: str, addressee: Span) -> bool:
    """Whether the words after the addressee make the cue an appeal: "had called [his counterpart] to meet him"."""
    words = [word for word in _WORD.findall(cue.lower()) if word not in ("on", "upon")]
    return bool(words) and words[-1] in _ASKING and bool(_TO_DO.match(text, addressee.end))
