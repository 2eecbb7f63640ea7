"""What a quantity counts: the noun phrase behind it, or the amount's own noun in front."""

from __future__ import annotations

from typing import NamedTuple

from inquit.attribution.figures.passage import Passage
from inquit.attribution.figures.quantities import Quantity
from inquit.languages.en.counting import (
    ADDED,
    DAY_WORDS,
    MEASURES,
    MONTHS,
    NO_PLURALS,
    PEOPLE,
    PERSONS,
    PLURALS,
    STOPS,
    UNCOUNTED,
)
from inquit.languages.en.events import ACTIVE, INTRANSITIVE, LEFT, LIVES, NOUNS, STATES, TOLL

_FAR = 12  # words
_NEAR = 5
_LONGEST = 9  # words of one noun phrase
PARTICIPLES = frozenset(
    word for words in (*ACTIVE.values(), *INTRANSITIVE.values(), *STATES.values()) for word in words.split()
)
# The forms of those verbs that are no participles: "kill 10 [injure] scores".
_VERBS = frozenset(
    word
    for event in ("killed", "injured", "detained")
    for word in ACTIVE[event].split()
    if not word.endswith(("ed", "ain", "hurt")) and word not in ("murders", "murder", "wounds", "wound")
)
AMOUNTS = frozenset(word for words in NOUNS.values() for word in words.split()) | TOLL | {"casualties", "losses"}
DETERMINERS = frozenset("this that such other the its their his her our my your these those a an".split())
_PRONOUNS = frozenset("them these those which whom us you it".split())


class Counted(NamedTuple):
    """A noun phrase in a passage.

    head  the place of its main noun
    end   the place behind it and what belongs to it
    """

    first: int
    end: int
    head: int


def find_counted(passage: Passage, quantity: Quantity) -> Counted | None:
    """The noun phrase that a quantity counts; None where the text prints none."""
    place = quantity.end
    if passage.at(place) == "of":
        return _behind_of(passage, place + 1, quantity)
    if passage.matches(place, ("the", "number", "of")):  # "brought to 31 the number of miners killed"
        return noun_phrase(passage, place + 3)
    while passage.at(place) in ADDED:
        place += 1
    if quantity.form == "share" and passage.at(place) in DETERMINERS | {"the"}:  # "half the population"
        found = noun_phrase(passage, place + 1, single=True)
        return None if found is None else found._replace(first=place)
    single = quantity.low == quantity.high == 1
    found = noun_phrase(passage, place, single=single) or _said_to_be(passage, place)
    if found is not None and quantity.unit is not None and passage.words[found.head] in UNCOUNTED:
        return None  # "58 percent four years ago"
    left = passage.at(quantity.first - 1) in LEFT
    if found is None and passage.at(place) == "dead" and not left:
        return Counted(place, place + 1, place)
    return found


def _said_to_be(passage: Passage, place: int) -> Counted | None:
    """What an unnamed number is said to be: "six were [children]"."""
    if passage.at(place) not in ("were", "are"):
        return None
    found = noun_phrase(passage, place + 1)
    return found if found is not None and counts_people(passage, found) else None


def _behind_of(passage: Passage, place: int, quantity: Quantity) -> Counted | None:
    """ "dozens of people", "two of the neighbours", "98 per cent of ballots"; a pronoun counts nothing printed."""
    start = place
    if passage.at(place) in ("all", "both"):
        place = start = place + 1
    if passage.at(place) in _PRONOUNS and passage.at(place) not in ("these", "those"):
        return _of_pronoun(passage, place + 1)
    if passage.at(place) in DETERMINERS:
        place += 1
    if place in passage.numbers:
        return _of_number(passage, place)
    found = noun_phrase(passage, place, single=quantity.unit == "percent", owned=True)
    if found is None:
        return None
    return _said_to_be(passage, found.end) or found._replace(first=start)


def _of_pronoun(passage: Passage, place: int) -> Counted | None:
    """ "12 of whom were [children]", "12 of them [children]"; else a pronoun counts nothing printed."""
    found = noun_phrase(passage, place + (passage.at(place) in ("were", "are")))
    return found if counts_people(passage, found) else None


def _of_number(passage: Passage, place: int) -> Counted | None:
    """ "10 of 48 [people] executed by troops were [children]"."""
    found = noun_phrase(passage, place + 1)
    end = found.end if found else place + 1
    for behind in range(end, min(len(passage), end + _FAR)):
        if passage.words[behind] in ("were", "are"):
            return _said_to_be(passage, behind) or found
        if not passage.words[behind][0].isalpha():
            break
    return found


def noun_phrase(passage: Passage, place: int, *, single: bool = False, owned: bool = False) -> Counted | None:
    """The noun phrase that begins at a place.

    single  its noun may be singular
    owned   it stands behind "of": "the dead" may be all of it
    """
    end = _run_end(passage, place)
    if end == place:
        alone = owned and passage.at(place) in PARTICIPLES  # "five of the dead"
        return Counted(place, place + 1, place) if alone else None
    head = _head(passage, place, end, single=False, owned=owned)
    if head is None and passage.at(end) in ("and", "or"):  # "border police and rebel fighters"
        further = _run_end(passage, end + 1)
        head = _head(passage, end + 1, further, single=False, owned=False) if further > end + 1 else None
    if head is None and single:
        head = _head(passage, place, end, single=True, owned=owned)
    if head is None:
        return None
    behind = head + 1
    if passage.words[head] in MEASURES and passage.at(behind) == "of":
        more = noun_phrase(passage, behind + 1 + (passage.at(behind + 1) in DETERMINERS), single=True)
        if more is not None:
            return Counted(place, more.end, head)
    return Counted(place, behind, head)


def _run_end(passage: Passage, place: int) -> int:
    """Where the words that may be of one noun phrase end: before a mark, a number, a preposition, a known verb."""
    end = place
    while end < len(passage) and end - place < _LONGEST and end not in passage.numbers:
        word = passage.words[end]
        if not word[0].isalpha():
            if word in "'’" and passage.at(end - 1).endswith("s") and passage.at(end + 1)[:1].isalpha() and end > place:
                end += 1  # "the Bears’ players"
                continue
            if word in "[(" and _is_short_form(passage, end):
                end += 3
                continue
            break
        if word in STOPS or (word in MONTHS and passage.capital(end)) or word in DAY_WORDS:
            break
        if word in _VERBS or (word in PARTICIPLES and not _is_adjective(passage, end, place)):
            break
        end += 1
    return end


def _is_short_form(passage: Passage, place: int) -> bool:
    """ "[SARC]" inside a phrase."""
    return passage.printed(place + 1).isupper() and passage.at(place + 2) in ("]", ")")


def _is_adjective(passage: Passage, place: int, first: int) -> bool:
    """Whether a participle stands before its noun: "12 wounded soldiers", "the injured"."""
    behind = passage.at(place + 1)
    if place != first and (is_plural(passage.words[place - 1]) or passage.words[place - 1] in PERSONS):
        return False
    return bool(behind) and behind[0].isalpha() and behind not in STOPS and behind not in PARTICIPLES


def _head(passage: Passage, first: int, end: int, *, single: bool, owned: bool) -> int | None:
    """The main noun of a run of words: the first plural that no further noun follows."""
    head = None
    for place in range(first, end):
        word = passage.words[place]
        if head is not None:
            if passage.capital(place) and not passage.capital(head):
                break
            if passage.words[head] in PEOPLE and word not in PEOPLE and word not in PERSONS:
                break  # "10 children [reports say]"
            if is_plural(word) or word in PERSONS:
                head = place
            elif not (is_plural(passage.at(place + 1)) and place + 1 < end) or word.endswith(("ed", "ing")):
                break
        elif is_plural(word) or (word in PERSONS and place + 1 == end):
            head = place
    if head is None and owned and passage.at(end) in PARTICIPLES:
        head = end
    if head is None and single and end > first:
        head = _single_head(passage, first, end)
    return head


def _single_head(passage: Passage, first: int, end: int) -> int:
    """The main noun of a singular phrase: the last word before what looks like a verb."""
    for place in range(first, end):
        word = passage.words[place]
        if word in PERSONS:
            return place
        if place > first and word.endswith("ed"):
            return place - 1
    return end - 1


def is_plural(word: str) -> bool:
    """Whether a word may be a plural noun."""
    if (
        word in PLURALS
        or word in PEOPLE
        or (word.endswith("men") and len(word) > len("omens") and word not in NO_PLURALS)
    ):
        return True
    return len(word) > 3 and word[-1] == "s" and word[-2] not in "s'’iu" and word not in NO_PLURALS


def find_shared(passage: Passage, quantity: Quantity, behind: Quantity, counted: Counted | None) -> Counted | None:
    """The noun that two numbers share with two verbs: "killed 5 and wounded 30 [soldiers]".

    counted  what the second one, `behind`, counts
    """
    between = passage.words[quantity.end : behind.first]
    if (
        counted is None
        or passage.words[counted.head] == "others"
        or counted.first < behind.end
        or not 0 < len(between) < _NEAR
    ):
        return None
    verbs = [word for word in between if word != "and"]
    if passage.at(quantity.first - 1) not in PARTICIPLES or passage.at(counted.end) in PARTICIPLES:
        return None
    return counted if verbs and all(word in PARTICIPLES for word in verbs) else None


def end_of(passage: Passage, quantity: Quantity, counted: Counted | None) -> int:
    """The place behind a quantity and what it counts, where that stands right behind it."""
    if counted is None or counted.first < quantity.end:
        return quantity.end
    between = passage.words[quantity.end : counted.first]
    return quantity.end if any(word in PARTICIPLES for word in between) else counted.end


def counts_people(passage: Passage, counted: Counted | None) -> bool:
    """Whether the noun is one of persons: by a list, by its ending, or a people's name in capitals."""
    if counted is None:
        return False
    word = passage.words[counted.head]
    if word in PEOPLE or word in PERSONS or word in LIVES or word in TOLL or word in PARTICIPLES:
        return True
    if word.endswith(("men", "women", "ists", "folk", "goers")):
        return True
    return passage.capital(counted.head) and word.endswith(("ans", "is", "ese", "ish", "ites", "ens", "ards", "nians"))
