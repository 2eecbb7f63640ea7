"""Invented people and the names under which articles print them, the same for the same number."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

import numpy as np

from inquit.languages.en.given_names import COMMON_NAMES, SLAVIC_NAMES

SEED = 20260322
PEOPLE_PER_MENTION = 0.1
_OPENINGS = "b br ch d dr f g gr h k kl l m n p pr r s sh st t tr v z".split()
_VOWELS = "a e i o u ai ei ou".split()
_CLOSINGS = "l m n r s t ck nd rt lm".split()
_SLAVIC_ENDS = (("skyi", "sky", "skiy", "ski"), ("enko",), ("ovych", "ovich"), ("iuk", "yuk"))
_TITLES = ("President", "Minister", "Gov.", "Dr.")


class Mention(NamedTuple):
    """A printed name and the number of the one who is meant."""

    name: str
    person: int


def mentions(number: int) -> list[Mention]:
    """So many mentions; a few people have most of them, as in the news."""
    draw = np.random.default_rng([SEED, number])
    people = max(1, int(number * PEOPLE_PER_MENTION))
    chances = 1 / (np.arange(people) + 2.7)
    chosen = np.searchsorted(np.cumsum(chances / chances.sum()), draw.random(number))
    kinds = draw.random(number)
    return [
        Mention(print_name(min(int(person), people - 1), float(kind)), min(int(person), people - 1))
        for person, kind in zip(chosen, kinds, strict=True)
    ]


def print_name(person: int, kind: float) -> str:
    """One of the forms of somebody's name; 0 to .7 the full one, then rarer ones."""
    givens, surnames = _forms(person)
    given, surname = givens[0], surnames[0]
    if kind < 0.7:
        return f"{given} {surname}"
    if kind < 0.8:
        return f"{givens[int(kind * 1000) % len(givens)]} {surnames[int(kind * 10_000) % len(surnames)]}"
    if kind < 0.86:
        return f"{given} {'ABCDEFGH'[person % 8]}. {surname}"
    if kind < 0.92:
        return f"{_TITLES[person % len(_TITLES)]} {given} {surname}"
    return f"{given[0]}. {surname}" if kind < 0.95 else surname


@cache
def _forms(person: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The forms of a given name and the spellings of a surname; one in three is Slavic."""
    draw = np.random.default_rng([SEED, 1, person])
    slavic = person % 3 == 0
    rows = SLAVIC_NAMES if slavic else COMMON_NAMES
    forms = tuple(form.capitalize() for form in rows[int(draw.integers(len(rows)))][0])
    stem = "".join(_syllable(draw) for _ in range(int(draw.integers(1, 3)))).capitalize()
    if not slavic:
        return forms, (stem + _CLOSINGS[int(draw.integers(len(_CLOSINGS)))],)
    ends = _SLAVIC_ENDS[int(draw.integers(len(_SLAVIC_ENDS)))]
    return forms, tuple(stem + end for end in ends)


def _syllable(draw: np.random.Generator) -> str:
    return _OPENINGS[int(draw.integers(len(_OPENINGS)))] + _VOWELS[int(draw.integers(len(_VOWELS)))]
