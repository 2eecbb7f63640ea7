"""One number at a place in a passage, in digits or words: "2,000", "1.5 million", "half a dozen", "several hundred"."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from text_to_num.transforms import text2num

from inquit.attribution.figures.passage import Passage
from inquit.languages.en.numbers import CARDINALS, MULTIPLIED, MULTIPLIERS, PARTS, SIGNS, SUFFIXES, TIED, VAGUE

_LONGEST = 12  # words of one number
_MOST_DIGITS = 15
_TEN = 10
_SCALES = frozenset(("hundred", "thousand", "million", "billion", "trillion"))
_NUMERALS = CARDINALS | _SCALES
OPENINGS = (
    _NUMERALS
    | {"a", "an", "half", "few", "zero", *(phrase.split()[0] for phrase in VAGUE)}
    | {f"{top}-{part}" for top in ("one", "two", "three", "four", "five") for part in PARTS}
)
_QUANTIFIER = frozenset(("of", "the", "its", "their", "his", "her", "our"))


class Number(NamedTuple):
    """What stands between two places of a passage.

    end    the place behind its last word
    scale  the multiplier of its last word, 1 without one: "5 million", "ten thousand"
    form   digits, words, vague or share (then the ends are percent)
    rule   what made the interval of vague words or the percentage of a share, else None
    bound  the comparator that is one word with it: "30-odd", "60,000-plus"
    """

    end: int
    low: float
    high: float
    scale: int = 1
    form: str = "digits"
    rule: str | None = None
    bound: str | None = None


def read_number(passage: Passage, place: int) -> Number | None:
    """The longest number that begins at a place; None where none does."""
    if place in passage.numbers:
        return _in_ten(passage, place) or _digits(passage, place)
    if passage.at(place) not in OPENINGS:
        return _tied(passage, place)
    return _share(passage, place) or _in_ten(passage, place) or _vague(passage, place) or _words(passage, place)


def _digits(passage: Passage, place: int) -> Number | None:
    value = _value(passage.words[place], thousands=not _is_decimal(passage, place))
    if value is None:
        return None
    end, scale = _scaled(passage, place + 1)
    return Number(end, value * scale, value * scale, scale)


def _tied(passage: Passage, place: int) -> Number | None:
    """ "30-odd", "60,000-plus"."""
    digits, _, tail = passage.at(place).partition("-")
    value = _value(digits, thousands=True) if tail in TIED and digits[:1].isdigit() else None
    return None if value is None else Number(place + 1, value, value, bound=TIED[tail])


def _scaled(passage: Passage, end: int) -> tuple[int, int]:
    """Multipliers from a place on: the place behind them and their product."""
    scale = 1
    while (word := passage.at(end)) in MULTIPLIERS and scale < 10**12:
        scale *= MULTIPLIERS[word]
        end += 1
    return end, scale


def _is_decimal(passage: Passage, place: int) -> bool:
    """Whether a point before three digits parts a fraction: before "%", "million", or behind a sign of money."""
    behind = passage.at(place + 1)
    return behind in MULTIPLIERS or behind in ("%", "percent", "per", "pct") or passage.at(place - 1) in SIGNS


@lru_cache(maxsize=4096)
def _value(printed: str, *, thousands: bool) -> float | None:
    """The value of digits as printed; None for what is no count, as `007`."""
    digits, suffix = printed, 1
    for letters in sorted(SUFFIXES, key=len, reverse=True):
        if digits.endswith(letters):
            digits, suffix = digits.removesuffix(letters), SUFFIXES[letters]
            break
    digits = "".join(digits.replace(",", "").split())
    whole, _, rest = digits.partition(".")
    if not digits.replace(".", "").isdecimal():
        return None
    if len(digits) > _MOST_DIGITS or (len(whole) > 1 and whole[0] == "0"):
        return None
    if rest and thousands and suffix == 1 and whole != "0" and all(len(part) == 3 for part in rest.split(".")):
        return float(digits.replace(".", ""))
    return None if "." in rest else round(float(digits) * suffix, 6)


def _words(passage: Passage, place: int) -> Number | None:
    """ "forty-five", "two hundred and ten", "a thousand", "half a million", "two and a half million", "two dozen"."""
    first = passage.words[place]
    if first == "zero":
        return Number(place + 1, 0, 0, form="words")
    if first == "half" or (passage.at(place + 1) == "dozen" and first in ("a", "an")):
        return _one_of_a_scale(passage, place)
    if first in ("a", "an"):
        if passage.at(place + 1) not in _SCALES:
            return None
        words, end = _run(passage, place + 1)
        words.insert(0, "one")
    else:
        words, end = _run(passage, place)
    while words:
        value = _cardinal(" ".join(words))
        if value is not None:
            break
        words, end = words[:-1], end - 1
        while words and passage.words[end - 1] == "and":
            end -= 1
    if not words or value is None:
        return None
    scale = MULTIPLIERS.get(words[-1], 1) if len(words) > 1 else 1
    if passage.matches(end, ("and", "a", "half")):
        more, scale = _scaled(passage, end + 3)
        if scale > 1:
            return Number(more, (value + 0.5) * scale, (value + 0.5) * scale, scale, "words")
    if passage.at(end) == "dozen":
        return Number(end + 1, value * 12, value * 12, 12, "words")
    return Number(end, value, value, scale, "words")


def _run(passage: Passage, place: int) -> tuple[list[str], int]:
    """The numerals from a place on, "and" left out where it joins hundreds to the rest."""
    words: list[str] = []
    end = place
    while len(words) < _LONGEST:
        word = passage.at(end)
        if word in _NUMERALS:
            words.append(word)
        elif not (word == "and" and words and words[-1] in _SCALES and passage.at(end + 1) in CARDINALS):
            break
        end += 1
    return words, end


@lru_cache(maxsize=4096)
def _cardinal(words: str) -> float | None:
    try:
        return float(text2num(words, "en"))
    except ValueError:
        return None


def _one_of_a_scale(passage: Passage, place: int) -> Number | None:
    half = passage.words[place] == "half"
    start = place + (2 if half and passage.at(place + 1) in ("a", "an") else 1)
    end, scale = _scaled(passage, start)
    if scale == 1:
        return None
    value = scale / 2 if half else scale
    return Number(end, value, value, scale, "words")


def _vague(passage: Passage, place: int) -> Number | None:
    """The interval of "dozens", "a few", "tens of thousands", "several hundred"."""
    for length in (3, 2, 1):
        words = passage.words[place : place + length]
        phrase = " ".join(words)
        ends = VAGUE.get(phrase) if len(words) == length else None
        if phrase == "few" and passage.at(place - 1) in ("a", "the"):
            ends = VAGUE["a few"]
        if ends is None:
            continue
        end, scale = place + length, 1
        if phrase in MULTIPLIED:
            end, scale = _scaled(passage, end + (passage.at(end) == "of" and passage.at(end + 1) in MULTIPLIERS))
        if not _counts(passage, phrase, end, scale):
            return None
        low, high = ends[0] * scale, ends[1] * scale
        shown = " ".join(passage.words[place:end])
        return Number(end, low, high, scale, "vague", f"{shown}: {low:,} to {high:,}")
    return None


def _counts(passage: Passage, phrase: str, end: int, scale: int) -> bool:
    """Whether a vague word counts, rather than being something else: test scores, a couple from Leeds, tens."""
    behind = passage.at(end)
    if phrase == "few":
        return scale > 1
    if phrase in ("scores", "tens"):
        return behind in (
            "of",
            "were",
            "more",
            "and",
            "killed",
            "dead",
            "wounded",
            "injured",
            "are",
            "have",
            "arrested",
        )
    if phrase in ("a couple", "a handful"):
        return behind == "of" or scale > 1
    return True


def _share(passage: Passage, place: int) -> Number | None:
    """The percentage of "a third of", "two-thirds", "three quarters of", "half the"."""
    first = passage.words[place]
    top, _, part = first.partition("-")
    end = place + 1
    if not part:
        top, part, end = first, passage.at(place + 1), place + 2
    if first == "half" and passage.at(place + 1) in _QUANTIFIER:
        top, part, end = "a", "half", place + 1
    if part not in PARTS or (part == "half" and first != "half"):
        return None
    count = 1.0 if top in ("a", "one") else _cardinal(top) if top in CARDINALS else None
    plural = part.endswith("s") and part != "halves"
    if count is None or count >= PARTS[part] or plural != (count > 1):
        return None
    if not plural and "-" not in first and passage.at(end) != "of" and first != "half":
        return None
    shown = " ".join(passage.words[place:end])
    return _percent(shown, count, PARTS[part], end)


def _in_ten(passage: Passage, place: int) -> Number | None:
    """The percentage of "one in five", "nine out of ten"."""
    top = _small(passage, place)
    behind = place + 1
    joint = 1 if passage.at(behind) == "in" else 2 if passage.matches(behind, ("out", "of")) else 0
    if top is None or not joint or passage.at(behind + joint) in ("the", "its"):
        return None
    whole = _small(passage, behind + joint)
    end = behind + joint + 1
    if whole is None or not top < whole <= 100 or _small(passage, end) is not None:
        return None
    if joint == 1 and not _is_ratio(passage, place, top, whole):
        return None
    return _percent(" ".join(passage.words[place:end]), top, whole, end)


def _is_ratio(passage: Passage, place: int, top: float, whole: float) -> bool:
    """Whether "4 in 10" is a share: a small number, out of a round one where both are digits."""
    if top == 1:
        return True
    return top < _TEN and (whole in (_TEN, 100) if place in passage.numbers else whole <= 2 * _TEN)


def _small(passage: Passage, place: int) -> float | None:
    word = passage.at(place)
    if place in passage.numbers:
        return _value(word, thousands=True)
    return _cardinal(word) if word in CARDINALS else None


def _percent(shown: str, top: float, whole: float, end: int) -> Number:
    value = round(100 * top / whole, 1)
    return Number(end, value, value, 1, "share", f"{shown}: {100 * top:g}/{whole:g} percent")
