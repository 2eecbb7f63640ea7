"""Numbers that count nothing: days, years, times, ages, measures, labels, scores, addresses."""

from __future__ import annotations

from inquit.attribution.figures.counted import Counted
from inquit.attribution.figures.passage import Passage
from inquit.attribution.figures.quantities import Quantity
from inquit.languages.en.counting import (
    DAY_WORDS,
    LABELS,
    MEASURES,
    MONTHS,
    PEOPLE,
    PERIODS,
    REFERRING,
    STREETS,
    UNCOUNTED,
    WHOSE_AGE,
)

_FIRST_YEAR, _LAST_YEAR = 1000, 2100
_LAST_DAY = 31
_RECENT = 1900
_IN_YEARS = frozenset("in since until till during early late mid summer winter spring autumn".split())
_BEFORE_YEARS = frozenset(
    "in since by from until till of during to before after early late mid the for summer winter spring autumn".split()
) | {",", "(", "-", "–", "/"}
_MARKS = frozenset((",", "(", ")", ".", ";", "-", "–", "—", ""))
_SPORTS = frozenset(
    "won win wins beat beats lost lose defeat defeated drew draw lead led victory score scored final".split()
)
_SMALL = 10


def is_uncounted(passage: Passage, quantity: Quantity, counted: Counted | None) -> bool:
    """Whether a quantity is no figure."""
    if quantity.form == "share" and passage.at(quantity.end) == "of" and quantity.end + 1 in passage.numbers:
        return len(passage.at(quantity.end + 1)) == len("2021")  # "three quarters of 2021"
    if quantity.unit is not None:
        return False
    if counted is not None and passage.words[counted.head] in UNCOUNTED:
        return True
    if passage.at(quantity.end) in UNCOUNTED or _is_age(passage, quantity):
        return True
    if _in_mark(passage, quantity) or _is_label(passage, quantity, counted) or _refers(passage, quantity):
        return True
    if quantity.form == "digits":
        return (
            _is_date(passage, quantity, counted)
            or (
                counted is None and quantity.first - 1 in passage.numbers and passage.at(quantity.first - 1)[0] == "0"
            )  # "0800 555 019"
            or _is_year(passage, quantity, counted)
            or _is_time(passage, quantity)
            or _is_score(passage, quantity, counted)
            or _is_address(passage, quantity, counted)
            or _is_bare_decimal(passage, quantity, counted)
        )
    return _is_name(passage, quantity)


def _in_mark(passage: Passage, quantity: Quantity) -> bool:
    """ "9/11", "+380", "#12", "10:30", "3.5.2": a number that a mark ties to another."""
    before, behind = passage.at(quantity.first - 1), passage.at(quantity.end)
    if behind == ")" and "(" not in passage.words[max(0, quantity.first - 12) : quantity.first]:
        return True  # "1) The first reason"
    if before in ("+", "#", "/", "№", "@", "&") or behind == "/":
        return quantity.first == 0 or passage.spans[quantity.first - 1][1] == passage.spans[quantity.first][0]
    tied_behind = behind in (":", "-", "–") and quantity.end + 1 in passage.numbers
    if tied_behind and passage.spans[quantity.end][0] == passage.spans[quantity.end - 1][1]:
        return True
    code = before in ("-", "–") and any(letter.isdigit() for letter in passage.at(quantity.first - 2))
    if code and quantity.first - 2 not in passage.numbers:
        return passage.spans[quantity.first - 1][1] == passage.spans[quantity.first][0]  # "MC-21–300"
    tied_before = before in (":", "-", "–", ".") and quantity.first - 2 in passage.numbers
    return tied_before and passage.spans[quantity.first - 1][1] == passage.spans[quantity.first][0]


def _is_date(passage: Passage, quantity: Quantity, counted: Counted | None) -> bool:
    place = quantity.number
    if counted is None and passage.at(place - 1) in MONTHS and _is_month(passage, place - 1):
        return quantity.comparator is None
    if quantity.high is None or quantity.high > _LAST_DAY or quantity.comparator not in (None, "range"):
        return False
    behind = quantity.end + (passage.at(quantity.end) in ("of", "and", "-"))
    if passage.at(behind) in MONTHS and _is_month(passage, behind):
        return True
    before = quantity.first - 1
    if passage.at(before) == ".":
        before -= 1
    if passage.at(before) in MONTHS and _is_month(passage, before):
        # "15 July 12 people": the day stood in front already, and something is counted.
        return not (before - 1 in passage.numbers and counted is not None)
    return place + 1 in passage.numbers and passage.at(place - 1) in DAY_WORDS and counted is None


def _is_month(passage: Passage, place: int) -> bool:
    return passage.capital(place) or passage.at(place) not in ("may", "march", "mar", "dec", "sun")


def _is_year(passage: Passage, quantity: Quantity, counted: Counted | None) -> bool:
    printed = passage.printed(quantity.number)
    if len(printed) != len("2022") or not printed.isdecimal() or not _FIRST_YEAR <= int(printed) <= _LAST_YEAR:
        return False
    before, year = passage.at(quantity.first - 1), int(printed)
    if quantity.comparator is not None and quantity.comparator != "range":
        return quantity.comparator == "about" and counted is None
    if before in MONTHS or quantity.first - 1 in passage.numbers:
        return True
    recent, dated = year >= _RECENT, before in _BEFORE_YEARS or before in DAY_WORDS
    if counted is None:
        return dated if not recent else dated or year % 100 != 0
    people = passage.words[counted.head] in PEOPLE
    if not recent:
        return before == "the" and year % 10 != 0 and not people
    return before in _IN_YEARS or (not people and (dated or year % 100 != 0)) or (dated and year % 10 != 0)


def _is_time(passage: Passage, quantity: Quantity) -> bool:
    printed = passage.printed(quantity.number)
    whole, _, rest = printed.partition(".")
    before = passage.at(quantity.first - 1)
    if before in ("at", "around", "by", "about", "from") and len(rest) == 2 and whole.isdigit() and int(whole) < 25:
        return True
    return before == "at" and passage.at(quantity.end) in (",", ".", "") and len(printed) < 3 and printed.isdigit()


def _is_age(passage: Passage, quantity: Quantity) -> bool:
    before, behind = passage.at(quantity.first - 1), passage.at(quantity.end)
    if quantity.comparator in ("more_than", "up_to") and before in WHOSE_AGE and behind in _MARKS:
        return True  # "most of them over 60"
    if before in ("aged", "age", "ages") or behind in ("year-old", "years-old"):
        return True
    if before in ("between", "from", "under", "over") and passage.at(quantity.first - 2) in ("aged", "ages"):
        return True
    # "Anna Keppel, 19, won"; "Anna Keppel (19)"; not "Killed 12, …".
    enclosed = before in (",", "(") and behind in (",", ")", ".", "") and quantity.comparator is None
    return enclosed and passage.capital(quantity.first - 2) and quantity.form == "digits"


def _is_label(passage: Passage, quantity: Quantity, counted: Counted | None) -> bool:
    """ "Article 12", "Flight 611", "Boeing 737", "Articles 3 and 4"."""
    place = quantity.first - 1
    before = passage.at(place)
    if quantity.comparator not in (None, "range"):
        return False
    if before in ("and", ",", "to") and quantity.first - 2 in passage.numbers:
        place = quantity.first - 3
        return passage.at(place) in LABELS and passage.at(place).endswith("s") and passage.at(place - 1) not in ("the",)
    if before == "number" and passage.at(place - 1) in ("to", "they", "who"):
        return False
    if before in PERIODS and counted is not None:
        return False  # "so far this year 61 cyclists"
    return before in LABELS and passage.at(place - 1) not in ("killed", "wounded")


def _is_score(passage: Passage, quantity: Quantity, counted: Counted | None) -> bool:
    if quantity.scored:
        return True
    dashed = any(word in ("-", "–") for word in passage.words[quantity.first : quantity.end])
    if not dashed or counted is not None:
        return False
    return any(word in _SPORTS for word in passage.words[max(0, quantity.first - 8) : quantity.first])


def _is_address(passage: Passage, quantity: Quantity, counted: Counted | None) -> bool:
    for place in range(quantity.end, quantity.end + 4):
        if not passage.capital(place):
            return False
        if passage.at(place) in STREETS and place > quantity.end:
            return counted is None or counted.end <= place + 1  # but "22 Red Crescent volunteers"
    return False


def _is_bare_decimal(passage: Passage, quantity: Quantity, counted: Counted | None) -> bool:
    """ "a 6.2 quake": a fraction of nothing that comes in parts."""
    whole = quantity.low if quantity.low is not None else quantity.high
    if whole is None or float(whole).is_integer():
        return False
    return counted is None or passage.words[counted.head] not in MEASURES


def _refers(passage: Passage, quantity: Quantity) -> bool:
    """ "the two sides": a small number behind "the" tells which, not how many."""
    before = passage.at(quantity.first - 1)
    value = quantity.low if quantity.low is not None else quantity.high or 0
    if value == 1 and quantity.form == "words" and before in ("of", "from", "no"):
        return True  # "members of one family"
    if before in REFERRING and value < _SMALL and quantity.comparator in (None,):
        return passage.at(quantity.first - 2) != "of"
    return (
        quantity.form == "words"
        and value == 1
        and passage.at(quantity.end) in ("of", "another", "side", "way", "thing")
    )


def _is_name(passage: Passage, quantity: Quantity) -> bool:
    """ "the Group of Seven", "Three Rivers": a number word in capitals among capitals."""
    if quantity.form != "words" or not passage.capital(quantity.number):
        return False
    return passage.at(quantity.first - 1) == "of" and passage.capital(quantity.first - 2)
