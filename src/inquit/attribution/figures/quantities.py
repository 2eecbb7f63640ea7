"""A printed quantity: one number or two, with what bounds it and its sign of money or percent."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from inquit.attribution.figures.numbers import OPENINGS, Number, read_number
from inquit.attribution.figures.passage import Passage
from inquit.languages.en.comparators import AFTER, BEFORE, CHANGING, DEGREES, EXACTLY, PHRASAL
from inquit.languages.en.numbers import CODES, MONEY, MONEY_ADJECTIVES, SIGN_PREFIXES, SIGNS

_BEFORE = defaultdict(list)  # by their last word, longest first
for _phrase, _comparator in sorted(BEFORE.items(), key=lambda row: -len(row[0].split())):
    _BEFORE[_phrase.split()[-1]].append((tuple(_phrase.split()), _comparator))
_AFTER = [(tuple(phrase.split()), comparator) for phrase, comparator in AFTER.items()]
_DASHES = frozenset(("-", "–", "—"))


class Quantity(NamedTuple):
    """A quantity in a passage.

    first, end   the places of its printed words, comparator and unit included
    number       the place of its number
    low, high    as the printed comparator leaves them
    unit         money, percent or None
    scored       two numbers with a dash between that are no range: "6-4"
    """

    first: int
    end: int
    number: int
    low: float | None
    high: float | None
    comparator: str | None
    form: str
    unit: str | None = None
    currency: str | None = None
    rule: str | None = None
    scored: bool = False


class _Unit(NamedTuple):
    name: str | None
    currency: str | None
    end: int


def find_quantities(passage: Passage) -> list[Quantity]:
    """Every quantity of a passage, in order, without overlap. Cost: linear."""
    found: list[Quantity] = []
    least = 0
    for place, word in enumerate(passage.words):
        if place < least or (word not in OPENINGS and place not in passage.numbers and not word[0].isdigit()):
            continue
        number = read_number(passage, place)
        if number is not None:
            found.append(_quantity(passage, place, number, least))
            least = found[-1].end
    return found


def _quantity(passage: Passage, place: int, number: Number, least: int) -> Quantity:
    first, currency = _sign(passage, place, least)
    unit = _unit(passage, number, currency)
    low, high, end = number.low, number.high, unit.end
    comparator = "vague" if number.form == "vague" else None
    second = _second(passage, number, unit.end, first, least)
    scored = False
    if second is not None:
        other, behind, start = second
        if low < other.high or (start < first):
            low, high = _shared_scale(number, other), other.high
            comparator, end = "range", behind.end
            unit = behind if behind.name else unit
            first = min(first, start)
            if low >= high:
                low, high = min(low, high), max(low, high)
        else:
            scored = True
            end = behind.end
    bound = _bound(passage, first, end, least)
    first, end = bound.first, bound.end
    ends: tuple[float | None, float | None] = (low, high)
    if bound.comparator is not None:
        # "Some 40 to 50" is a range all the same.
        comparator = comparator if (comparator, bound.comparator) == ("range", "about") else bound.comparator
        ends = _bounded(bound.comparator, low, high)
    elif number.bound is not None:
        comparator, ends = number.bound, _bounded(number.bound, low, high)
    rule = number.rule
    return Quantity(
        first, end, place, *ends, comparator, number.form, unit.name, unit.currency or currency, rule, scored
    )


def _sign(passage: Passage, place: int, least: int) -> tuple[int, str | None]:
    """Where the sign or code of money in front of a number begins, and its currency."""
    before = passage.at(place - 1)
    if place - 1 < least:
        return place, None
    if before in SIGNS:
        prefix = passage.at(place - 2).lower()
        if place - 2 >= least and prefix in SIGN_PREFIXES and before == "$" and _adjacent(passage, place - 2):
            return place - 2, SIGN_PREFIXES[prefix]
        return place - 1, SIGNS[before]
    if passage.printed(place - 1) in CODES:
        return place - 1, before.upper()
    return place, None


def _adjacent(passage: Passage, place: int) -> bool:
    return passage.spans[place][1] == passage.spans[place + 1][0]


def _unit(passage: Passage, number: Number, currency: str | None) -> _Unit:
    """Money or percent behind a number."""
    end, word = number.end, passage.at(number.end)
    if number.form == "share":
        return _Unit("percent", None, end)
    if word in ("%", "percent", "pct"):
        return _Unit("percent", None, end + 1)
    if word in ("per", "percentage") and passage.at(end + 1) in ("cent", "points", "point"):
        return _Unit("percent", None, end + 2)
    if number.form == "vague" and word == "of":  # "millions of dollars"
        end, word = end + 1, passage.at(end + 1)
    if word in MONEY_ADJECTIVES and passage.at(end + 1) in ("dollars", "dollar"):
        return _Unit("money", "USD", end + 2)
    if word in MONEY and currency is None:
        return _Unit("money", MONEY[word], end + 1)
    if passage.printed(end) in CODES and currency is None:
        return _Unit("money", word.upper(), end + 1)
    return _Unit("money" if currency else None, currency, number.end)


def _second(passage: Passage, number: Number, end: int, first: int, least: int) -> tuple[Number, _Unit, int] | None:
    """The other number of a range, its unit, and where the range begins: "between 20 and 30", "20 to 30", "2 or 3"."""
    if number.form in ("vague", "share"):
        return None
    between = first > least and passage.at(first - 1) == "between"
    joint, place = passage.at(end), end + 1
    if joint in _DASHES and not (_adjacent(passage, end - 1) and place < len(passage) and _adjacent(passage, end)):
        return None
    if joint not in _DASHES and joint not in ("to", "or") and not (between and joint == "and"):
        return None
    place, currency = (place + 1, SIGNS[passage.at(place)]) if passage.at(place) in SIGNS else (place, None)
    other = read_number(passage, place)
    if other is None or other.form in ("vague", "share"):
        return None
    unit = _unit(passage, other, currency)
    if joint == "or" and not 0 < _ratio(number, other) <= 2:
        return None
    if joint == "to" and (number.low >= other.high or _changes(passage, first)):
        return None
    return other, unit, first - 1 if between and joint == "and" else first


def _ratio(number: Number, other: Number) -> float:
    low = _shared_scale(number, other)
    return other.high / low if low and other.high > low else 0


def _changes(passage: Passage, first: int) -> bool:
    """Whether "from 12 to 20" tells of a change: then they are two figures."""
    if passage.at(first - 1) not in ("from", "by"):
        return False
    return any(passage.at(place) in CHANGING for place in range(max(0, first - 7), first - 1))


def _shared_scale(number: Number, other: Number) -> float:
    """The first number of a range, with the multiplier that only the second one prints: "five to six hundred"."""
    if number.scale == 1 and other.scale > 1 and number.low * other.scale < other.high:
        return number.low * other.scale
    return number.low


class _Bound(NamedTuple):
    first: int
    end: int
    comparator: str | None


def _bound(passage: Passage, first: int, end: int, least: int) -> _Bound:
    """The comparator in front of a quantity or behind it, and where the printed words then begin and end."""
    for phrase, comparator in _AFTER:
        if passage.matches(end, phrase):
            return _Bound(first, end + len(phrase), comparator)
    for phrase, comparator in _BEFORE.get(passage.at(first - 1), ()):
        start = first - len(phrase)
        if start < least or not passage.matches(start, phrase):
            continue
        if len(phrase) == 1 and passage.at(start - 1) in PHRASAL.get(phrase[0], ()):
            continue
        degree = start > least and passage.at(start - 1) in DEGREES
        return _Bound(start - degree, end, comparator)
    exactly = first > least and passage.at(first - 1) in EXACTLY
    return _Bound(first - exactly, end, None)


def _bounded(comparator: str, low: float, high: float) -> tuple[float | None, float | None]:
    """The ends that a comparator leaves of a number or a range."""
    if comparator in ("at_least", "more_than"):
        return low, None
    if comparator in ("nearly", "up_to"):
        return None, high
    return low, high
