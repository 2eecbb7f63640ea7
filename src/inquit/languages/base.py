"""What the text stages must be told of a language: its word lists, in one value."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

Names = tuple[str, ...]


def names(listing: str) -> Names:
    """The names of a listing in which `|` parts them; white space is folded."""
    return tuple(" ".join(name.split()) for name in listing.split("|"))


def either(names: Iterable[str]) -> str:
    """A pattern for any of some names, longest first, white space between their words free."""
    return "|".join(r"\s+".join(map(re.escape, name.split())) for name in sorted(names, key=lambda n: (-len(n), n)))


@dataclass(frozen=True, slots=True)
class DatelineWords:
    """Words of datelines; all are matched whatever their case.

    months      twelve rows from January, each with every form news prints, short forms without their full stop
    weekdays    full and short forms, without their full stop
    labels      what stands before a date that says when something appeared: "published on"
    first       those of `labels` that say when it first appeared
    times       words between a date and a time: "at"
    bylines     what opens the line of who wrote it: "by"
    agencies    names in the brackets of a dateline
    no_places   words in capitals, or at the head of a sentence, that are no place where something was written
    """

    months: tuple[Names, ...]
    weekdays: Names
    labels: Names
    first: Names
    times: Names
    bylines: Names
    agencies: Names
    no_places: frozenset[str]


@dataclass(frozen=True, slots=True)
class CreditWords:
    """Words of photo credits; all are matched whatever their case.

    pictures   what was made: "photo", "image"
    makers     what may stand between it and its maker, besides a colon: "by", "courtesy of"
    openings   what opens a credit without a picture word: "courtesy of"
    complete   what is a credit without naming anybody: "file photo"
    libraries  houses that have nothing but pictures
    agencies   houses that have texts as well
    small      words in small letters that a maker's name may hold: "of", "van", "via"
    """

    pictures: Names
    makers: Names
    openings: Names
    complete: Names
    libraries: Names
    agencies: Names
    small: frozenset[str]


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists of one language that segmentation reads.

    abbreviations  in lower case, with their full stop: no sentence ends after them
    """

    abbreviations: frozenset[str]
    datelines: DatelineWords
    credits: CreditWords
