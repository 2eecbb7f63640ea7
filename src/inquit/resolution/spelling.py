"""Whether two words of names are one in another spelling."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from rapidfuzz.distance import OSA

from inquit.resolution.first_names import FirstName, first_name, patronymic
from inquit.resolution.folding import counterparts, looks_slavic, other_sex, respelled, romanised, skeleton
from inquit.resolution.scores import SAME


class Kind(Enum):
    """In what way two words are alike."""

    EQUAL = "the same"
    SPELLING = "spellings of one name"
    FORM = "forms of one first name"
    SHORT = "a short form"
    INITIAL = "an initial that fits"
    SEX = "the man's and the woman's form"
    OPEN = "perhaps one first name"
    NEAR = "nearly the same letters"
    UNLIKE = "different"


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two words are: in what way, and how far from 0 to 1."""

    kind: Kind
    share: float


# Shares are ranks, not probabilities: words that are one, one by a table, and one as far as their letters go, beside
# each other. benchmarks/names compares them with labelled pairs.
SAME_WORD = Likeness(Kind.EQUAL, 1.0)
_SPELLING = Likeness(Kind.SPELLING, 0.97)
_FORM = Likeness(Kind.FORM, 0.97)
_COUNTERPART = Likeness(Kind.SPELLING, 0.92)
_SHORT = Likeness(Kind.SHORT, 0.92)
_INITIAL = Likeness(Kind.INITIAL, 0.9)
_OPEN = Likeness(Kind.OPEN, 0.8)
_SEX = Likeness(Kind.SEX, 0.7)
UNLIKE = Likeness(Kind.UNLIKE, 0.0)


def given_names(a: str, b: str, slavic: bool) -> Likeness:
    """How alike two given names are; `slavic` says that both names look Russian, Ukrainian or Belarusian."""
    if a == b:
        return SAME_WORD
    if len(a) == 1 or len(b) == 1:
        return _initials(a, b)
    fathers = _fathers(a, b)
    if fathers is not None:
        return fathers
    left, right = first_name(a), first_name(b)
    if left.known and right.known:
        known = _classes(left, right)
        return known if known is not UNLIKE else _apart(letters(a, b))
    return _spelled(a, b, slavic and not (left.known or right.known))


def _classes(a: FirstName, b: FirstName) -> Likeness:
    if a.full & b.full:
        return _FORM
    for short, full in ((a, b), (b, a)):
        if short.short & full.full:
            return _SHORT if len(short.short) == 1 and not short.full else _OPEN
    return _OPEN if a.short & b.short else UNLIKE


def _initials(a: str, b: str) -> Likeness:
    short, long = sorted((a, b), key=len)
    if len(long) == 1:
        return _OPEN if _sound(a) == _sound(b) else UNLIKE
    letters = first_name(long).initials | {long[0]}
    if short in letters or _sound(short) in {_sound(letter) for letter in letters}:
        return _INITIAL
    return UNLIKE


def _sound(letter: str) -> str:
    return romanised(letter) or letter


def _fathers(a: str, b: str) -> Likeness | None:
    """Two patronymics are one when their fathers' names are; a patronymic is no given name."""
    left, right = patronymic(a), patronymic(b)
    if left is None and right is None:
        return None
    if left is None or right is None:
        return _apart(letters(a, b)) if first_name(a if left is None else b).known else None
    if isinstance(left, frozenset) and isinstance(right, frozenset):
        return _FORM if left & right else _apart(letters(a, b))
    return _SPELLING if left == right else _apart(letters(a, b))


def surnames(a: str, b: str, slavic: bool) -> Likeness:
    """How alike two surnames are, or two words of unknown part."""
    if a == b:
        return SAME_WORD
    if slavic and other_sex(romanised(a), romanised(b)):
        return _SEX
    return _spelled(a, b, slavic)


def _spelled(a: str, b: str, slavic: bool) -> Likeness:
    if respelled(a) == respelled(b):
        return _SPELLING
    if slavic:
        left, right = romanised(a), romanised(b)
        if left == right:
            return _SPELLING
        if counterparts(*sorted((left, right))):
            return _COUNTERPART
    return letters(a, b)


@lru_cache(maxsize=65536)
def letters(a: str, b: str) -> Likeness:
    """How alike two words are by their letters alone: always below SAME, for Pskov is not Peskov."""
    share = OSA.normalized_similarity(a, b)
    if share < _LEAST_SHARED or a[0] >= _SYLLABLES or b[0] >= _SYLLABLES:
        return UNLIKE
    sounds = OSA.normalized_similarity(skeleton(a), skeleton(b))
    share = (1 - _SOUNDS) * (1 - _STEEP * (1 - share)) + _SOUNDS * sounds
    return Likeness(Kind.NEAR, SAME * max(share, _LEAST_SHARED))


# Two words share at least half of their letters, or they are two; beyond that a difference costs more than its share of
# the letters, and a consonant more than a vowel. From a grid over benchmarks/names: F1 .844 plain, .852 so.
_LEAST_SHARED = 0.53
_STEEP = 1.4
_SOUNDS = 0.3
# From here on a sign is a syllable or a word: one other sign is another name.
_SYLLABLES = "\u1100"


def _apart(likeness: Likeness) -> Likeness:
    """Two known names that are not one, however alike their letters."""
    return Likeness(Kind.UNLIKE, likeness.share * 0.6)


def slavic_word(word: str) -> bool:
    """Whether a word says that the name it stands in is Russian, Ukrainian or Belarusian."""
    return first_name(word).slavic or (len(word) > 3 and looks_slavic(word))
