"""How a figure is put forward: reported, predicted, under a condition, or denied; and the text's own doubt of it."""

from __future__ import annotations

from inquit.attribution.figures.passage import Passage
from inquit.languages.en import hedges as words
from inquit.languages.en.events import NO_VERBS
from inquit.records import Span, Spans

_STOPS = frozenset('.;:?!"“”–—') | {"--"}
# A second clause begins: what is said in the first one is not said of it.
_PARTING = frozenset("but while whereas although though which who after because amid despite following".split())
# A passage with none of these only reports.
_HINTS = words.AHEAD | words.MAY | words.WOULD | words.CONDITIONS | words.DENYING | words.DENYING_WORDS | words.NEGATED
_FAR = 30  # words
_SAYING = frozenset("said saying says announced added predicted promised pledged told warned".split())
_DOUBT_NEAR = 160  # characters


def find_modality(passage: Passage, first: int, end: int) -> str:
    """One of the modalities, by the words of the figure's clause.

    first, end  the places of the figure's words, what is counted included
    """
    if _HINTS.isdisjoint(passage.seen):
        return "reported"
    before, behind = _clause(passage, first, end)
    if _is_denied(passage, before):
        return "denied"
    near = [*before, *behind]
    if any(passage.words[place] in words.CONDITIONS for place in _sentence(passage, first, end)):
        ahead = words.MAY | words.WOULD | words.AHEAD
        if any(passage.words[place] in ahead for place in near) or passage.words[near[0]] in words.CONDITIONS:
            return "conditional"
    if any(_is_modal(passage, place, words.MAY) for place in near):
        return "conditional"
    if any(passage.words[place] in words.WOULD for place in near):
        said = any(passage.words[place] in _SAYING for place in before)
        return "predicted" if said else "conditional"
    if not _is_past(passage, first, end) and any(_looks_ahead(passage, place) for place in near):
        return "predicted"
    return "reported"


def _clause(passage: Passage, first: int, end: int) -> tuple[list[int], list[int]]:
    """The places of the clause in front of a figure, in order, and behind it."""
    before: list[int] = []
    for place in range(first - 1, max(-1, first - _FAR), -1):
        word = passage.words[place]
        if word in _STOPS or word in _PARTING or (word == "that" and _is_relative(passage, place)):
            break
        before.insert(0, place)
    behind: list[int] = []
    for place in range(end, min(len(passage), end + _FAR)):
        word = passage.words[place]
        closes = word in _STOPS or word in _PARTING or (word == "," and passage.at(place + 1) != "which")
        if closes and not (word in ("which", "who") and place == end + 1):
            break
        behind.append(place)
        if word in ("and", "after", "when", "as", "said", "says"):
            break
    return before, behind or [first]


def _is_relative(passage: Passage, place: int) -> bool:
    """ "the attack that killed 12", not "said that killings …": what stands in front is another clause's."""
    return passage.at(place + 1).endswith("ed") or passage.at(place + 1) in (
        "left",
        "took",
        "cost",
        "hurt",
        "has",
        "had",
    )


def _is_past(passage: Passage, first: int, end: int) -> bool:
    """Whether the figure's own verb tells what has happened: "12 were killed", "killed 12"."""
    before = passage.at(first - 1)
    own = before.endswith("ed") and before not in words.AHEAD and before not in NO_VERBS
    return own or passage.at(end) in ("was", "were", "has", "have", "had")


def _sentence(passage: Passage, first: int, end: int) -> range:
    return range(max(0, first - _FAR), min(len(passage), end + _FAR))


def _is_modal(passage: Passage, place: int, modals: frozenset[str]) -> bool:
    """Whether a word is a modal verb, not a month, and not of the doubt itself: "could not be verified"."""
    if passage.words[place] not in modals or passage.printed(place) == "May":
        return False
    return not (passage.at(place + 1) == "not" and passage.at(place + 2) in ("be", "immediately", "independently"))


def _looks_ahead(passage: Passage, place: int) -> bool:
    word = passage.words[place]
    if word not in words.AHEAD:
        return False
    return word not in words.AHEAD_WITH_TO or passage.at(place + 1) == "to"


def _is_denied(passage: Passage, before: list[int]) -> bool:
    for place in before:
        word = passage.words[place]
        if word in words.DENYING and not _denies_something(passage, place + 1):
            return True
        if word in words.DENYING_WORDS and not words.SAYINGS.isdisjoint(passage.words[place + 1 : place + 4]):
            return True
    if not before:
        return False
    start, end = passage.spans[before[0]][0], passage.spans[before[-1]][1]
    return words.NEVER_SAYING.search(passage.text, start, end) is not None


def _denies_something(passage: Passage, place: int) -> bool:
    """ "deny Smith the seat", "denied them entry": no statement is denied."""
    return passage.capital(place) or passage.at(place) in words.DENIED_SOMETHING


def find_hedge(passage: Passage, first: int, end: int, sentence: Span) -> Spans:
    """The words by which the text doubts a figure; empty where it does not."""
    text = passage.text
    here = passage.span(first, end)
    start = max(sentence.start, passage.spans[0][0], here.start - _DOUBT_NEAR)
    stop = min(sentence.end, passage.spans[-1][1], here.end + _DOUBT_NEAR)
    taken = words.TAKEN_UP.match(text, here.end, min(passage.spans[-1][1], here.end + 300))
    if taken is not None and words.TAKEN_DOUBTED.search(taken.group(1)):
        return (Span(*taken.span(1)),)
    if words.DOUBT_HINTS.isdisjoint(passage.seen):
        return ()
    found = []
    for match in words.DOUBT.finditer(text, start, stop):
        first_place, last_place = match.span()
        if last_place <= here.start or first_place >= here.end:
            first_place += len(match.group()) - len(match.group().lstrip())
            ahead = last_place <= here.start
            between = text[last_place : here.start] if ahead else text[here.end : first_place]
            adverb = text[first_place:last_place].endswith("ly")
            if _reaches(between, adverb=adverb, ahead=ahead):
                found.append(Span(first_place, last_place))
    return tuple(found)


def _reaches(between: str, *, adverb: bool, ahead: bool) -> bool:
    """Whether doubt at one end of a stretch of text is doubt of what is at the other."""
    if any(mark in between for mark in ".?!:\n"):
        return False
    if ";" in between:
        return "figure" in between or "number" in between or "toll" in between
    if adverb and not ahead and "," in between:
        return False  # "a few, apparently no more than 40": the doubt is of what follows it
    return between.count(",") < 2 and len(between) < 80 and " but " not in between
