"""What a source does with its words, where the cue's own word settles it."""

from __future__ import annotations

import re

from inquit.languages.en.acts import ACT_OF

_WORD = re.compile(r"[^\W\d_]+")


def find_act(cue: str) -> str | None:
    """The act of the last word of the cue that means one; None where the words do not settle it."""
    found = [act for match in _WORD.finditer(cue.lower()) if (act := ACT_OF.get(match.group()))]
    return found[-1] if found else None
