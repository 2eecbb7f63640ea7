"""Words of events in a passage: which event a word tells of, and whether a second one beside it changes that."""

from __future__ import annotations

from inquit.attribution.figures.passage import Passage
from inquit.languages.en import events as words
from inquit.languages.en.counting import STOPS


def _table(rows: dict[str, str]) -> dict[str, str]:
    return {word: event for event, listing in rows.items() for word in listing.split()}


ACTIVE = _table(words.ACTIVE)
INTRANSITIVE = _table(words.INTRANSITIVE)
STATES = _table(words.STATES)
NOUNS = _table(words.NOUNS)
PASSIVE = {word: event for word, event in ACTIVE.items() if word.endswith(("ed", "slain", "hurt", "held"))}
# What may stand behind those of whom it is said: "12 killed", "12 died", "12 dead".
BEHIND = PASSIVE | INTRANSITIVE | STATES
# "held" tells of a detention only as a passive: "12 are held", not "12 men held a meeting".
HELD = "held"
_PHRASES = {tuple(two.split()): event for event, listing in words.PHRASES.items() for two in listing.split("|")}


# A passage with none of these tells of no event.
TELLING = frozenset(
    (*ACTIVE, *BEHIND, *NOUNS, *words.TOLL, *words.LIVES, *words.VICTIMS, *words.SUFFERING)
) | frozenset(
    (*words.TREATING, *words.LOSING, *words.TO_DEATH, *words.HOMES, "left", *(phrase[0] for phrase in _PHRASES))
)


def phrase_at(passage: Passage, place: int) -> str | None:
    """The event of a verb of two or three words that begins at a place: "rounded up"."""
    three = passage.words[max(0, place) : max(0, place) + 3]
    return _PHRASES.get(three[:2]) or _PHRASES.get(three)


def is_passive(passage: Passage, place: int) -> bool:
    """Whether a form of "be" stands right before a word."""
    return passage.at(place - 1) in words.BEING


def is_verb(passage: Passage, place: int) -> bool:
    """Whether a word looks like a finite verb that tells of something else."""
    word = passage.words[place]
    if word in words.AUXILIARIES or word in words.NO_VERBS:
        return False
    if word in words.OTHER_VERBS:
        return True
    before = passage.at(place - 1)
    after_noun = before[:1].isalpha() and before not in STOPS
    return word.endswith("ed") and len(word) > len("need") and not passage.capital(place) and after_noun


def unmixed(passage: Passage, event: str, place: int, numbers: frozenset[int]) -> str:
    """The event of a word, or other where a second one is true of some: "killed or injured".

    numbers  the places where quantities have their number: behind "and" such a one has an event of its own
    """
    for step in (1, -1):
        joint = passage.at(place + step)
        if joint not in words.MIXING or (step == 1 and place + 3 in numbers):
            continue
        word = passage.at(place + 2 * step)
        second = BEHIND.get(word) or ACTIVE.get(word)
        differs = second not in (None, event)
        if word in words.UNKNOWN or (differs and (joint != "and" or "injured" in (event, second))):
            return "other"
        if second == "killed":  # "rounded up and executed": killing is said of all
            return second
    return event
