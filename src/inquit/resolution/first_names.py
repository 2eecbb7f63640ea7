"""First names and patronymics: which spellings and short forms are one name."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache, lru_cache

from inquit.languages.en.given_names import COMMON_NAMES, COMMON_SINGLE_NAMES, SLAVIC_NAMES, SLAVIC_SINGLE_NAMES
from inquit.resolution.folding import respelled, romanised

_NONE: frozenset[int] = frozenset()


@dataclass(frozen=True, slots=True)
class FirstName:
    """What the classes of first names say of one word.

    full      the classes of which it is a full form
    short     the classes of which it is a short form
    initials  the letters with which forms of its classes begin
    slavic    whether it is Russian, Ukrainian or Belarusian and no everyday English name
    """

    full: frozenset[int] = _NONE
    short: frozenset[int] = _NONE
    initials: frozenset[str] = frozenset()
    slavic: bool = False

    @property
    def known(self) -> bool:
        """Whether any class has the word."""
        return bool(self.full or self.short)


_UNKNOWN = FirstName()


@cache
def _index() -> tuple[dict[str, FirstName], dict[str, frozenset[int]]]:
    """What is known of each key, and the classes whose forms have a stem, for patronymics."""
    slavic_rows = [*SLAVIC_NAMES, *_alone(SLAVIC_SINGLE_NAMES)]
    common_rows = [*COMMON_NAMES, *_alone(COMMON_SINGLE_NAMES)]
    full: defaultdict[str, set[int]] = defaultdict(set)
    short: defaultdict[str, set[int]] = defaultdict(set)
    stems: defaultdict[str, set[int]] = defaultdict(set)
    rows = [*slavic_rows, *common_rows]
    for number, (forms, pets) in enumerate(rows):
        slavic = number < len(slavic_rows)
        for words, classes in ((forms, full), (pets, short)):
            for key in {key for word in words for key in _keys(word, slavic)}:
                classes[key].add(number)
        for word in forms if slavic else ():
            stems[_stem(romanised(word))].add(number)
    everyday = {respelled(word) for forms, _ in common_rows for word in forms}
    names = {}
    for key in full.keys() | short.keys():
        own, pet_of = frozenset(full[key]), frozenset(short[key] - full[key])
        initials = frozenset(word[0] for number in own or pet_of for word in rows[number][0])
        slavic = bool(own) and min(own) < len(slavic_rows) and key not in everyday
        names[key] = FirstName(own, pet_of, initials, slavic)
    return names, {stem: frozenset(numbers) for stem, numbers in stems.items()}


def _alone(names: tuple[str, ...]) -> list[tuple[tuple[str, ...], tuple[str, ...]]]:
    return [((name,), ()) for name in names]


def _keys(word: str, slavic: bool) -> set[str]:
    return {respelled(word), romanised(word)} if slavic else {respelled(word)}


@lru_cache(maxsize=65536)
def first_name(word: str) -> FirstName:
    """What is known of a word as a first name; for words made by `plain`."""
    names, _ = _index()
    exact = names.get(respelled(word))
    folded = names.get(romanised(word))
    if exact is None or folded is None or exact is folded:
        return exact or folded or _UNKNOWN
    return FirstName(
        exact.full | folded.full,
        (exact.short | folded.short) - exact.full - folded.full,
        exact.initials | folded.initials,
        exact.slavic and folded.slavic,
    )


_PATRONYMIC = re.compile(r"(?:[oe]vi[Cc]|[oe]vna|ivna|iniCna|[aiou]v?iC)$")
_BARE = re.compile(r"[aeiou]+$")


def _stem(key: str) -> str:
    return _BARE.sub("", key)


@lru_cache(maxsize=65536)
def patronymic(word: str) -> frozenset[int] | str | None:
    """The father's name in a patronymic: its classes; a stem where no class has it; None where it is no patronymic.

    Source: the endings -ovich, -evich, -ovych, -yovych, -avich, -ovna, -evna, -ivna and -inichna, and the -ich that the
    few fathers' names in -a take (Ilyich, Kuzmich).
    """
    key = romanised(word)
    found = _PATRONYMIC.search(key)
    if not found or len(key) < len(found[0]) + 2:
        return None
    stem = _stem(key[: found.start()])
    return _index()[1].get(stem) or stem
