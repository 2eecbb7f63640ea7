"""The words of a content as comparisons see them: folded to their stems, with what is a name, a number, a negation."""

from __future__ import annotations

import re
from functools import cache, lru_cache

from inquit.languages.en.datelines import DATELINES
from inquit.languages.en.plain_words import ALIKE, PALE, STOP
from inquit.languages.en.word_forms import ENDINGS, IRREGULAR, NAME_ENDINGS, NUMBERS

TOKEN = re.compile(r"[^\W\d]\w*(?:['’]\w+)*|\d+(?:[.,]\d+)*|\w+|[^\w\s]")
_AT = frozenset({"ate", "ated", "ates", "ating"})
_VOWEL = re.compile(r"[aeiouy]")
_ENDINGS = {last: tuple(ending for ending in ENDINGS if ending[-1] == last) for last in {one[-1] for one in ENDINGS}}
WEEKDAYS = frozenset(DATELINES.weekdays)
MONTHS = frozenset(name for row in DATELINES.months for name in row) - {"may", "march", "mar"}
STOP_WORDS = STOP
PALE_WORDS = PALE


@lru_cache(maxsize=65_536)
def stem(word: str) -> str:
    """A word in small letters without its ending, and one for all words that are alike: shelled, shells: `shell`."""
    base = root(word)
    return _alike().get(base, base)


@lru_cache(maxsize=65_536)
def root(word: str) -> str:
    """A word in small letters without its ending, words that are alike kept apart; numbers in words as digits."""
    if word[0].isdigit():
        return word.replace(",", "")
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    return NUMBERS.get(word) or bare(IRREGULAR.get(word, word))


def bare(word: str) -> str:
    """A word without its ending: killed, killing, kills: `kill`."""
    if len(word) <= 3:
        return word
    for ending in _ENDINGS.get(word[-1], ()):
        left = word[: -len(ending)]
        if word.endswith(ending) and len(left) >= 3 and _VOWEL.search(left):
            if (ending == "s" and left[-1] in "su") or (ending in _AT and left[-1] in "eo"):
                continue  # press, bus; retreated, floated
            return _undoubled(left + "i" if ending in ("ies", "ied", "y") else left)
    return word


def _undoubled(left: str) -> str:
    if left[-1] == left[-2] and left[-1] not in "lsz":
        return left[:-1]
    if left[-1] == "y":
        return left[:-1] + "i"
    return left[:-1] if left[-1] == "e" and len(left) > 3 else left


@cache
def _alike() -> dict[str, str]:
    found: dict[str, str] = {}
    for row in ALIKE:
        stems = [bare(IRREGULAR.get(word, word)) for word in row]
        found.update({one: stems[0] for one in stems if one not in found})
    return found


@lru_cache(maxsize=65_536)
def name_key(word: str) -> str:
    """What a name and the words made of it share, for names of any place: Norrland, Norrlandish: `norrland`."""
    word = word.casefold()
    if word.endswith(("'s", "’s")):
        word = word[:-2]
    for ending in NAME_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


@lru_cache(maxsize=16_384)
def is_time(word: str) -> bool:
    """Whether a word is a weekday, a month or a year, possessive or not."""
    small = word.casefold().removesuffix("'s").removesuffix("’s")
    if small in ("may", "march", "mar"):
        return word[0].isupper()
    return small in WEEKDAYS or small in MONTHS or (len(small) == 4 and small[:2] in ("19", "20") and small.isdigit())


@lru_cache(maxsize=16_384)
def name_keys(printed: str) -> frozenset[str]:
    """The keys of a party's words that say who it is: names, and where there are none its nouns."""
    tokens = [token for token in TOKEN.findall(printed) if token[0].isalpha()]
    return frozenset(name_key(token) for token in tokens if token.casefold() not in STOP_WORDS)


def weight(stem_: str, *, is_name: bool) -> float:
    """How much a shared word says of a matter, before it is known how common it is here."""
    if is_name:
        return 1.6
    if stem_[0].isdigit():
        return 1.0
    return 0.5 if stem_ in pale_stems() else 1.0


@cache
def pale_stems() -> frozenset[str]:
    """The stems of words that say little of a matter."""
    return frozenset(stem(word) for word in PALE_WORDS)
