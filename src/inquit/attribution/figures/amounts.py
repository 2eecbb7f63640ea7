"""The noun that an amount is said of, where it stands in front of its number: "the death toll rose to 40"."""

from __future__ import annotations

from inquit.attribution.figures.counted import AMOUNTS, DETERMINERS, PARTICIPLES, Counted, counts_people, noun_phrase
from inquit.attribution.figures.passage import Passage
from inquit.attribution.figures.quantities import Quantity
from inquit.languages.en.counting import DAY_WORDS, MONTHS, STOPS
from inquit.languages.en.events import LEADING, RAISING, REACHING, TOLL

_NEAR = 5
_FAR = 10
_DEEPEST = 6  # phrases between an amount's noun and its verb
_JOINING = frozenset("of in from for on at by among across with".split())
_MODALS = frozenset("would could will may might to has had have is was are were".split())
CARRIERS = frozenset("number numbers total count".split())


def find_amount(passage: Passage, quantity: Quantity) -> Counted | None:
    """The noun that an amount is said of, in front: "the [death toll] … would reach nearly a thousand"."""
    before = quantity.first - 1
    if passage.at(before) == ":":
        return _label(passage, before)
    if passage.at(before) in ("of", "at", "to") and passage.at(before - 1) in TOLL:
        return _toll(passage, before - 1)
    if passage.at(before) in ("at", "to"):
        raised = _raised(passage, before)
        if raised is not None:
            return raised
    if passage.at(before) == "of":
        return _amount_of(passage, before, quantity)
    verb = _reaching(passage, quantity)
    if verb is None or (quantity.unit == "money" and passage.words[verb] in RAISING):
        return None  # somebody raises money, where a number rises
    return _subject(passage, verb, quantity)


def _raised(passage: Passage, before: int) -> Counted | None:
    """ "put the number of [wounded] at 312", "brought the [death toll] to 45"."""
    for place in range(before - 1, max(-1, before - 1 - _FAR), -1):
        word = passage.words[place]
        if word in TOLL:
            return _toll(passage, place)
        if word in CARRIERS and passage.at(place + 1) == "of":
            start = place + 2 + (passage.at(place + 2) in DETERMINERS)
            return noun_phrase(passage, start, owned=True)
        if not word[0].isalpha() or word in RAISING:
            return None
    return None


def _label(passage: Passage, colon: int) -> Counted | None:
    """ "[Homes] burnt: 19"; a participle alone counts nothing printed."""
    start = colon
    while start > 0 and passage.words[start - 1][0].isalpha() and colon - start < _NEAR:
        start -= 1
    found = noun_phrase(passage, start) if start < colon else None
    return found if found is not None and passage.words[found.head] not in PARTICIPLES else None


def _toll(passage: Passage, place: int) -> Counted:
    first = place - 1 if passage.at(place - 1) in ("death", "casualty", "injury") else place
    return Counted(first, place + 1, place)


def _amount_of(passage: Passage, before: int, quantity: Quantity) -> Counted | None:
    """ "an increase of 5 per cent", "an insured value of $40 million", "the death of eight"."""
    word = passage.at(before - 1)
    if quantity.unit is None and word not in AMOUNTS:
        return None
    return _ending_at(passage, before) if word in AMOUNTS or quantity.unit else None


def _subject(passage: Passage, verb: int, quantity: Quantity) -> Counted | None:
    """The noun phrase of which a verb of amounts is said, phrases between them passed over."""
    end, found = verb, None
    for _ in range(_DEEPEST):
        found = _ending_at(passage, end)
        if found is None or passage.words[found.head] in PARTICIPLES - AMOUNTS:
            return None  # "the number of those killed"
        before = found.first - 1
        while passage.at(before) in DETERMINERS or passage.at(before) == "the":
            before -= 1
        if passage.at(before) not in _JOINING:
            break
        if passage.at(before) == "of" and passage.at(before - 1) in CARRIERS:
            return found
        end = before
    if found is None:
        return None
    if passage.words[found.head] in TOLL:
        return _toll(passage, found.head)
    people = counts_people(passage, found) and passage.words[found.head] not in AMOUNTS
    return None if people and quantity.unit is None else found


def _ending_at(passage: Passage, end: int) -> Counted | None:
    """The noun phrase that ends before a place."""
    first = end
    while first > 0 and end - first < _NEAR:
        word = passage.words[first - 1]
        if (
            not word[0].isalpha()
            or word in STOPS
            or word in DAY_WORDS
            or word in MONTHS
            or first - 1 in passage.numbers
        ):
            break
        first -= 1
    return Counted(first, end, end - 1) if first < end else None


def _reaching(passage: Passage, quantity: Quantity) -> int | None:
    """The first of the words that lead from an amount's noun to its number; None where none does."""
    place, verbs = quantity.first, 0
    while place > 0 and passage.words[place - 1] in REACHING:
        verbs += passage.words[place - 1] not in LEADING
        place -= 1
    while place > 0 and passage.words[place - 1] in _MODALS:
        place -= 1
    return place if verbs else None
