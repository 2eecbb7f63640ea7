"""What naming somebody or something does: "called him a cheat" accuses, "called the accord historic" praises."""

from __future__ import annotations

import re
from functools import cache

from inquit.languages.en.judging import BAD, GOOD

_WORD = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_REACH = 14  # words behind the verb


def verdict(words: str) -> str | None:
    """ "accuse" or "praise" where the words judge, None where they only name.

    words  in small letters: who is named and what; the last judging word decides, "not" in front turns it
    """
    found: str | None = None
    before = ""
    for match in list(_WORD.finditer(words))[:_REACH]:
        word = match.group()
        judged = _judgement(word)
        if judged is not None:
            turned = before in ("not", "no", "hardly", "never")
            found = judged if not turned else {"praise": "accuse", "accuse": None}[judged]
        before = word
    return found


@cache
def _judgement(word: str) -> str | None:
    bases = (word, word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ly"))
    if any(base in BAD for base in bases):
        return "accuse"
    return "praise" if any(base in GOOD for base in bases) else None
