"""Counts without a number: "no civilians were killed" is nought, "a child was killed" is one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from inquit.attribution.figures.counted import noun_phrase
from inquit.attribution.figures.numbers import OPENINGS
from inquit.attribution.figures.passage import Passage
from inquit.attribution.figures.quantities import Quantity
from inquit.languages.en.counting import PEOPLE, PERSONS, SINGLE
from inquit.languages.en.events import ACTIVE, INCLUDING, INTRANSITIVE, NOUNS, STATES
from inquit.languages.en.numbers import MULTIPLIERS, PARTS
from inquit.records import Span

_EVENT_WORDS = frozenset(
    word
    for table in (ACTIVE, INTRANSITIVE, STATES, NOUNS)
    for event, words in table.items()
    if event != "troops"
    for word in words.split()
) - {"held", "body"} | {"casualties", "lives", "toll", "lost"}
_NOBODY = frozenset(("nobody", "none"))
_FAR = 24
_BEFORE = INCLUDING | frozenset("and or that said where when while as after before also of but which in".split())


_WORD = re.compile(r"[^\W\d_]+")
_DIGIT = re.compile(r"\d")
_NUMERALS = frozenset(word.split("-")[0] for word in OPENINGS - {"a", "an"}) | {
    "couple",
    "handful",
    *MULTIPLIERS,
    *PARTS,
}
_ONES = frozenset(("no", "nobody", "none", "a", "an"))


def may_count(text: str, sentence: Span) -> bool:
    """Whether a sentence prints a number, or "no", "a" beside a word of harm: most do not, and need not be parted."""
    if _DIGIT.search(text, *sentence):
        return True
    words = frozenset(_WORD.findall(text[slice(*sentence)].lower()))
    if not words.isdisjoint(_NUMERALS):
        return True
    return not words.isdisjoint(_EVENT_WORDS) and not words.isdisjoint(_ONES)


def find_zeros(passage: Passage, beside: Sequence[Quantity]) -> list[Quantity]:
    """ "no civilians", "no one", "nobody", "none", where a word of harm stands near."""
    if _EVENT_WORDS.isdisjoint(passage.seen):
        return []
    taken = {place for quantity in beside for place in range(quantity.first, quantity.end)}
    found = []
    for place, word in enumerate(passage.words):
        if place in taken:
            continue
        end = place + 1
        if word == "no" and passage.at(end) == "one":
            end = place + 2
        elif word == "no":
            counted = noun_phrase(passage, end, single=True)
            if counted is None or not _people(passage, counted.head):
                continue
        elif word not in _NOBODY:
            continue
        if _near(passage, end):
            found.append(Quantity(place, end, place, 0, 0, None, "zero"))
    return found


def find_ones(passage: Passage, beside: Sequence[Quantity]) -> list[Quantity]:
    """ "a child", "another civilian", where a word of harm stands near; the event decides whether it counts."""
    if _EVENT_WORDS.isdisjoint(passage.seen):
        return []
    taken = {place for quantity in beside for place in range(quantity.first, quantity.end)}
    found = []
    for place, word in enumerate(passage.words):
        if word not in ("a", "an") or place in taken or not _may_count(passage, place):
            continue
        counted = noun_phrase(passage, place + 1, single=True)
        if counted is None or passage.words[counted.head] not in SINGLE or counted.end - place > 5:
            continue
        found.append(Quantity(place, place + 1, place, 1, 1, None, "article"))
    return found


def _may_count(passage: Passage, place: int) -> bool:
    """Whether "a" may tell how many: at the head of a clause, of an object, of a list; not "Ann Smith, a judge"."""
    before = passage.at(place - 1)
    return before in _BEFORE or (not before[:1].isalpha() and before != ",") or before in _EVENT_WORDS


def _people(passage: Passage, head: int) -> bool:
    word = passage.words[head]
    return word in PEOPLE or word in PERSONS or word in _EVENT_WORDS


def _near(passage: Passage, place: int) -> bool:
    return not _EVENT_WORDS.isdisjoint(passage.words[place : place + _FAR])
