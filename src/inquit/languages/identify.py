"""Which language a text is in, as far as its letters say."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container
from dataclasses import dataclass
from functools import cache
from typing import Protocol

UNKNOWN = "und"  # ISO 639's own word for it
CERTAIN = 0.9  # below, names and short headlines are taken for any language; no English news text of 3,267 is lost

_LOOKED_AT = 1500  # characters: of 3,237 English texts six are unsure at this and at 4,000, twelve at 1,000
_FEWEST_LETTERS = 40  # a headline's worth
# An English text may quote Russian for longer than it speaks itself: with this share of its letters, the Latin words
# are heard alone. The foreign names of a Russian text stay below it.
_FRAME = 1 / 4
_ADDRESS = re.compile(r"\S*(?:://|@|www\.)\S*")
_FIRST_IDEOGRAPH = 0x2E80
_IDEOGRAPH = 3  # Latin letters that say as much
# A paragraph of written Arabic may be Moroccan for one part in eight: varieties count for the language they belong to.
_VARIETIES = {"ary": "ar", "arz": "ar", "wuu": "zh", "yue": "zh", "hbo": "he", "nn": "no", "sdh": "ku", "uzs": "uz"}


@dataclass(frozen=True, slots=True)
class Guess:
    """A text's language.

    language     ISO 639, two letters where it has such a code; `und` for a short text and without certainty
    probability  0 to 1, of the likeliest language, also where it is not certain enough to be named
    """

    language: str
    probability: float


def identify(text: str) -> Guess:
    """The language of a text's first 1,500 characters, by its letters alone. Cost: about 2 ms; once a process, 1 s.

    A text in Latin letters that quotes another script at length is in the language of its Latin words.
    Addresses, handles, figures and marks are left out; so a list of names or of results is `und`.
    """
    words = _letters(_ADDRESS.sub(" ", text[:_LOOKED_AT]))
    latin = " ".join(word for word in words.split() if word[0] < "\u0250")
    if _weight(latin) >= max(_FEWEST_LETTERS, _FRAME * _weight(words)):
        frame = _classify(latin)
        if frame.language != UNKNOWN:
            return frame
    return _classify(words) if _weight(words) >= _FEWEST_LETTERS else Guess(UNKNOWN, 0.0)


def is_readable(guess: Guess, languages: Container[str]) -> bool:
    """Whether a text may be read by a reader of `languages`: nothing says for certain that it is in another one."""
    return guess.language == UNKNOWN or guess.language in languages


class _Identifier(Protocol):
    def rank(self, text: str) -> list[tuple[str, float]]: ...


@cache
def _identifier() -> _Identifier:
    """The model of py3langid: 140 languages, about 100 MB while it is unpacked."""
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    identifier: _Identifier = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
    return identifier


def _classify(words: str) -> Guess:
    shares: dict[str, float] = {}
    for variety, share in _identifier().rank(words):
        language = _VARIETIES.get(variety, variety)
        shares[language] = shares.get(language, 0.0) + share
    language, probability = max(shares.items(), key=lambda item: item[1])
    return Guess(language if probability >= CERTAIN else UNKNOWN, min(1.0, probability))


def _letters(text: str) -> str:
    """Letters with their marks, everything else as white space."""
    kept: dict[str, str | int | None] = {
        character: character if unicodedata.category(character)[0] in "LM" else " " for character in set(text)
    }
    return " ".join(text.translate(str.maketrans(kept)).split())


def _weight(words: str) -> int:
    """Letters, an ideograph for three."""
    return sum(_IDEOGRAPH if ord(letter) >= _FIRST_IDEOGRAPH else 1 for letter in words if letter != " ")
