"""Headlines that say whose speech a text is."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inquit.languages.en.genders import FEMININE, MASCULINE
from inquit.languages.en.places import ADJECTIVES, PLACES
from inquit.languages.en.speeches import AFTER, BEFORE, FIRST_PERSON, SPEECHES
from inquit.languages.en.titles import PARTICLES, TITLE_WORDS, TITLES
from inquit.records import Span
from inquit.segmentation.quotations import Quotation

_BY = re.compile(
    rf"(?:^|[-–—:]\s+)(?:{BEFORE})*(?:{SPEECHES})\s+(?:by|of|from)\s+(?P<who>[^\W\d_].{{2,120}}?)"
    rf"(?=\s+(?:{AFTER})\b|\s*[,;:.(–—]|\s+-\s|\s*$)",
    re.IGNORECASE,
)
_FIRST_PERSON = re.compile(rf"(?<![\w’']){FIRST_PERSON}(?![\w’'])")
_NO_NAME = TITLES | TITLE_WORDS | PLACES | ADJECTIVES
_FEWEST = 3  # words in the first person, in every
_EACH = 1500  # characters, outside quotation marks


def find_speaker(headline: str, text: str, quotations: Sequence[Quotation]) -> str | None:
    """Whose speech a text is: its headline names one speaker, and it is printed in the first person.

    Returns  the name; None for an office without a name, a text about a speech, a joint one, or any other.
    """
    match = _BY.search(" ".join(headline.split()))
    if match is None or " and " in match["who"] or not _is_own(text, quotations):
        return None
    return _name_in(match["who"].strip())


def _name_in(who: str) -> str | None:
    """The name behind an office: "President of Tarn Ann Smith" is Ann Smith, "the President of Tarn" has none."""
    words: list[str] = []
    for word in reversed(who.split()):
        lower = word.lower().rstrip(".")
        particle = bool(words) and lower in PARTICLES
        if not particle and (not word[0].isupper() or lower in _NO_NAME):
            break
        words.insert(0, word)
    while words and words[0].lower() in PARTICLES:
        del words[0]
    given = [place for place, word in enumerate(words[:-1]) if word in MASCULINE or word in FEMININE]
    first = given[0] if given else 0 if {word.lower() for word in words} & PARTICLES else max(0, len(words) - 2)
    return " ".join(words[first:]) if len(words) > 1 else None


def _is_own(text: str, quotations: Sequence[Quotation]) -> bool:
    closed = [Span(*q.outer) for q in quotations if q.depth == 1]
    spoken = 0
    at = 0
    for match in _FIRST_PERSON.finditer(text):
        while at < len(closed) and closed[at].end <= match.start():
            at += 1
        spoken += at == len(closed) or match.start() < closed[at].start
    return spoken >= max(_FEWEST, _FEWEST * len(text) // _EACH // 2)
