"""Where the counted are, as printed: the nearest phrase of place in the figure's clause."""

from __future__ import annotations

from inquit.attribution.figures.passage import Passage
from inquit.languages.en.counting import DAY_WORDS, MONTHS, SITES, STOPS, TERRITORIES
from inquit.records import Span

_FAR = 26  # words
_NEARER = frozenset("at near outside above below around in".split())
_LEAVING = frozenset("fled flee fleeing left leave leaving entered entering stormed".split())
_IN = _LEAVING | frozenset(
    "in at near outside inside around across above below through throughout into within on to from".split()
)
# These alone bring a name that may be a person's or a body's: there a common noun of place must stand, too.
_WEAK = _LEAVING | frozenset("on to from above below".split())
_STOPS = frozenset('.;:?!"“”')
_SMALL = frozenset("the of al de la el le du da di and's".split())
_POSSESSIVES = frozenset("its their his her our my your".split())
_LONGEST = 8


def find_place(passage: Passage, first: int, end: int) -> Span | None:
    """The phrase of place nearest to a figure: behind it, else in front; None where the clause prints none.

    first, end  the places of the figure's words, what is counted included
    """
    if passage.at(first - 1).removesuffix("'s").removesuffix("’s") in TERRITORIES - {passage.at(first - 1)}:
        start = first - 2 if passage.at(first - 2) in ("the", "this") else first - 1
        owned = passage.span(start, first)
        return Span(owned.start, owned.end - 2)  # "the island's 12,000 inhabitants"
    for place in range(end, min(len(passage), end + _FAR)):
        if passage.words[place] in _STOPS or passage.words[place] == "but":
            break
        found = _phrase(passage, place)
        if found is not None:
            return found
    for place in range(first - 1, max(-1, first - _FAR), -1):
        if passage.words[place] in _STOPS or passage.words[place] == "according":
            break
        found = _phrase(passage, place)
        if found is not None:
            return found
    return None


def _phrase(passage: Passage, place: int) -> Span | None:
    """What stands behind a preposition of place, where it is a place."""
    if passage.words[place] not in _IN:
        return None
    start = place + 1
    end, named, common, kind = start, 0, False, False
    while end < len(passage) and end - start < _LONGEST and not common:
        word = passage.words[end]
        if not word[0].isalpha() or end in passage.numbers:
            break
        if passage.capital(end):
            if word in MONTHS or word.removesuffix("'s").removesuffix("’s") in DAY_WORDS:
                break
            named = end + 1
        elif word in TERRITORIES:
            common = not _goes_on(passage, end + 1)
            kind = True
            named = named if common else end + 1
        elif word not in _SMALL and (named or not _is_modifier(passage, end, start)):
            break
        end += 1
    if named and not common and passage.at(named) in SITES:
        return passage.span(start, named + 1)
    if common:
        own = passage.at(start) in _POSSESSIVES
        return None if own and passage.words[place] in _WEAK else passage.span(start, _with_name(passage, end))
    if not named or (passage.words[place] in _WEAK and not kind) or named == start + 1 == _after_the(passage, start):
        return None
    return _of_name(passage, start, named)


def _with_name(passage: Passage, end: int) -> int:
    """The place behind a name that says which: "the hills [above Sarn]", "the camp [at Osk]"."""
    place = end + 1
    if passage.at(end) not in _NEARER or not passage.capital(place) or passage.at(place) in MONTHS:
        return end
    if passage.at(place).removesuffix("'s").removesuffix("’s") in DAY_WORDS:
        return end
    while passage.capital(place) and place - end < _LONGEST:
        place += 1
    return place


def _after_the(passage: Passage, start: int) -> int:
    return start + 1 if passage.at(start) == "the" else -1


def _of_name(passage: Passage, start: int, end: int) -> Span | None:
    """A name of place: "Marn"; "Nevada" of "Nevada's Republican caucuses"; none in "the Democratic primary"."""
    behind = passage.at(end)
    goes_on = behind[:1].isalpha() and behind not in STOPS and behind not in DAY_WORDS and not behind.endswith("ed")
    if not goes_on or end in passage.numbers:
        return passage.span(start, end)
    if "-" in passage.words[end - 1] and passage.words[end - 1].endswith("ed"):
        return None  # "US-led strikes"
    for place in range(start, end):
        if passage.words[place].endswith(("'s", "’s")):
            span = passage.span(start, place + 1)
            return Span(span.start, span.end - 2)
    return None if passage.at(start) in ("the", "a", "an", "its") else passage.span(start, end)


def _goes_on(passage: Passage, place: int) -> bool:
    """ "the town [of Dorrin]", "the port [Aldane]"."""
    return (passage.at(place) == "of" and (passage.capital(place + 1) or passage.at(place + 1) == "the")) or (
        passage.capital(place) and passage.at(place) not in MONTHS and passage.at(place) not in DAY_WORDS
    )


def _is_modifier(passage: Passage, place: int, start: int) -> bool:
    """Whether a word in small letters may stand between "the" and a place: "the disputed region"."""
    if passage.at(start) not in ("the", "a", "an", "its", "their") or place - start > 4:
        return False
    if place > start and passage.words[place] in STOPS:
        return False
    return any(
        passage.words[ahead] in TERRITORIES or passage.capital(ahead)
        for ahead in range(place, min(len(passage), place + 4))
        if passage.words[ahead][0].isalpha()
    )
