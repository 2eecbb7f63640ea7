"""The predicate right beside a quantity: "12 people were killed", "killed at least 12", "the killing of 12"."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from inquit.attribution.figures.counted import Counted, end_of
from inquit.attribution.figures.passage import Passage
from inquit.attribution.figures.quantities import Quantity
from inquit.attribution.figures.verbs import (
    ACTIVE,
    BEHIND,
    HELD,
    INTRANSITIVE,
    NOUNS,
    PASSIVE,
    STATES,
    is_passive,
    phrase_at,
    unmixed,
)
from inquit.languages.en import events as words
from inquit.languages.en.counting import ADDED, FIGHTING, TERRITORIES

_NEAR = 4  # words


class Row(NamedTuple):
    """A quantity, what it counts, and whether these are people."""

    quantity: Quantity
    counted: Counted | None
    people: bool


class Said(NamedTuple):
    """An event, and the place behind the words that tell it."""

    event: str
    end: int


def row_end(passage: Passage, row: Row) -> int:
    """The place behind a quantity and what it counts."""
    return end_of(passage, row.quantity, row.counted)


def right_beside(passage: Passage, row: Row, rows: Mapping[int, Row]) -> Said | None:
    """ "12 dead", "12 people were killed", "50 others have been wounded".

    rows  all of the passage, by the places of their number and of their first word
    """
    end = row_end(passage, row)
    while passage.at(end) in ADDED:
        end += 1
    place = end
    while passage.at(place) in words.AUXILIARIES:
        place += 1
    word = passage.at(place)
    if "lost" in (word, passage.at(place - 1)) and "lives" in passage.words[place : place + _NEAR]:
        return Said("killed", place + _NEAR)
    if word in words.SUFFERING and not words.HARMS.isdisjoint(passage.words[place + 1 : place + 1 + _NEAR]):
        return Said("injured", place + 1)
    if passage.at(place - 1) == "left" and is_home(passage, place):
        return Said("displaced", place + 1)
    phrase = phrase_at(passage, place)
    event = BEHIND.get(word) or phrase or phrase_at(passage, place - 1)
    if passage.matches(place + 1, words.TO_DEATH):
        event = "killed"
    if event is None or (place == end and (has_object(passage, place, rows) or word == HELD)):
        return None
    if place > end and in_phrase(passage, row.quantity):
        return None
    return Said(
        unmixed(passage, event, place + (phrase is not None), frozenset(row.quantity.number for row in rows.values())),
        place + 1,
    )


def is_home(passage: Passage, place: int) -> bool:
    """ "the country", "their homes": what the displaced leave."""
    if passage.at(place) not in ("the", "their", "its"):
        return False
    return passage.at(place + 1) in words.HOMES or passage.at(place + 1) in TERRITORIES


def has_object(passage: Passage, place: int, rows: Mapping[int, Row]) -> bool:
    """Whether a participle without an auxiliary is a verb of its own: "12 militants killed 5 civilians"."""
    if passage.words[place] not in PASSIVE:
        return False
    behind = rows.get(place + 1)
    if behind is not None:  # "12 killed 30 wounded": the next number has a participle of its own
        word = passage.at(row_end(passage, behind))
        return word not in PASSIVE and word not in STATES
    return passage.at(place + 1) in words.OBJECT_OPENERS or passage.matches(place + 1, ("at", "least"))


def in_phrase(passage: Passage, quantity: Quantity) -> bool:
    """Whether a preposition governs a quantity, so that no predicate behind is said of it: "from one family"."""
    place = quantity.first - 1
    while place >= 0 and passage.words[place] in words.LIGHT - {"of"}:
        place -= 1
    return passage.at(place) in words.GOVERNING and passage.at(place + 1) != "total"


def left_beside(passage: Passage, row: Row, numbers: frozenset[int]) -> str | None:
    """ "killed at least 12", "killing of 12", "claimed the lives of 12", "claimed 12 lives"."""
    quantity, counted, people = row
    place = quantity.first - 1
    head = passage.words[counted.head] if counted is not None else None
    if head in words.LIVES:
        return _of_lives(passage, place)
    while place >= 0 and passage.words[place] in words.LIGHT:
        place -= 1
    word = passage.at(place)
    if word in words.LIVES and passage.at(place + 1) == "of":
        return _of_lives(passage, place)
    if (word in words.LOSING and head in FIGHTING) or passage.matches(place - 1, words.TO_DEATH):
        return "killed"
    if head is not None and not people and word not in words.ONLY_OF_THE_LIVING:
        return None
    if word in STATES and passage.at(place - 1) in words.LEFT:
        return STATES[word]
    if word in words.TREATING and passage.at(row_end(passage, row)) == "for":
        return "injured"
    phrase = phrase_at(passage, place - 1)
    if phrase is not None:
        return phrase
    if word in ACTIVE:
        return _of_active(passage, place, head, numbers)
    return NOUNS.get(word) if passage.at(place + 1) == "of" and word not in INTRANSITIVE else None


def _of_lives(passage: Passage, place: int) -> str | None:
    """Lives are taken, and saved."""
    return "killed" if any(passage.at(back) in words.TAKING_LIVES for back in range(place, place - 4, -1)) else None


def _of_active(passage: Passage, place: int, head: str | None, numbers: frozenset[int]) -> str | None:
    """The event of a verb in front, whose object the quantity is."""
    word = passage.words[place]
    if ACTIVE[word] == "troops" or word in words.ONLY_OF_FIGHTERS:  # towns are captured, votes sent
        return ACTIVE[word] if head in FIGHTING else None
    if (word == HELD and head is None) or (word in PASSIVE and is_passive(passage, place)):
        return None
    return unmixed(passage, ACTIVE[word], place, numbers)


def of_group(passage: Passage, quantity: Quantity) -> str | None:
    """ "five of the dead", "two of those killed", "six of the victims"."""
    if passage.at(quantity.end) != "of" or passage.at(quantity.end + 1) not in ("the", "those", "its"):
        return None
    word = passage.at(quantity.end + 2)
    return STATES.get(word) or PASSIVE.get(word) or ("killed" if word in words.VICTIMS else None)
