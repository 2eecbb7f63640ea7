"""He, she, "the minister": whom each means, followed through the text from its beginning."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inquit.languages.en.roles import FEMALE, MALE
from inquit.records import Span
from inquit.resolution.clues import Anaphor, Event, Standing, Thread, candidate_clues, own_clues
from inquit.resolution.forms import ROLES, is_plural, take_apart
from inquit.resolution.people import Cast
from inquit.resolution.roles import Descriptions, meant_by_role, role_of
from inquit.resolution.scene import Scene

_HE_SHE = re.compile(r"\b(?:he|she|him|her|his|hers|himself|herself)\b", re.IGNORECASE)
_MOST = 7  # candidates looked at
_ANY = -1
_REMEMBERED = 40  # whoever was meant so long ago is not meant without a name
# Forms of address, and what stands before other nouns as often as alone: "the chief reason", "the Republican party".
_NOT_ALONE = frozenset(
    "mr mrs ms miss sir dame lord republican liberal conservative socialist major general chief principal".split()
)
_ROLE_WORDS = "|".join(sorted(ROLES - _NOT_ALONE, key=len, reverse=True))
_THE_ROLE = re.compile(
    r"\b(?i:(?P<the>the|this))[ \xa0]+(?P<between>(?:(?:[\w’'\-]+|(?:[A-Z]\.)+)[ \xa0]+){0,4}?)"
    rf"(?P<role>(?:[\w]+-)?(?i:{_ROLE_WORDS}))\b(?![ \xa0](?i:{_ROLE_WORDS})\b)"
    r"(?!-)(?![’']?\s+(?:[^\W\d_a-z]|of\s+the\s+\w+s\b))"
)
_NO_MODIFIERS = frozenset(
    """
    of in to and or who that is was were are be been has have had for by with from at on as but not which said says
    told would will could can may a an the his her their its our more most very so if when while than
    """.split()
)
Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class Question:
    """Whom does this mean?

    threads     the candidates, the one meant last first
    own         (16,) clues of the anaphor
    clues       (candidates, 62)
    words       the encoding's words of the candidates' last places
    """

    anaphor: Anaphor
    threads: Sequence[Thread]
    own: Array
    clues: Array
    words: Sequence[int]


# The chances of each candidate and, last, of nobody named.
Answer = Callable[[Question], Array]


@dataclass(frozen=True, slots=True)
class Meant:
    """An understood anaphor.

    ranked  (number into the cast's `known`, chance), likeliest first; nobody named is None
    """

    span: Span
    ranked: tuple[tuple[int | None, float], ...]


def find_anaphors(text: str, starts: Sequence[int], cast: Cast, descriptions: Descriptions) -> list[Anaphor]:
    """Every he and she of a text, and every "the" with a role behind it, in order.

    starts  of the encoding's words
    """
    found = []
    for match in _HE_SHE.finditer(text):
        printed = match.group().lower()
        word = bisect_left(starts, match.start())
        if word < len(starts) and starts[word] == match.start():
            his = printed[:2] == "hi" or printed == "he"
            found.append(Anaphor(Span(*match.span()), word, printed, "m" if his else "f"))
    for match in _THE_ROLE.finditer(text):
        words = match["between"].lower().split()
        role = role_of(match["role"].lower())
        word = bisect_left(starts, match.start("role"))
        if role is None or _NO_MODIFIERS & set(words) or is_plural(match["role"].lower()) or word >= len(starts):
            continue
        span = Span(*match.span())
        ranked = meant_by_role(take_apart(text, span), descriptions, cast)
        gender = "m" if role in MALE else "f" if role in FEMALE else None
        fits = {who: score for who, score, _ in ranked}
        found.append(Anaphor(span, word, match["the"].lower(), gender, fits))
    return sorted(found, key=lambda one: one.span)


class Follower:
    """Follows a text: each anaphor is asked about when all before it are understood."""

    def __init__(self, scene: Scene, cast: Cast) -> None:
        self._scene = scene
        self._numbers = {id(one): number for number, one in enumerate(cast.known)}
        self._threads: dict[int, Thread] = {}
        people = [
            (number, name)
            for number, name in enumerate(cast.names)
            if cast.known[cast.whose[number][0]].kind == "person"
        ]
        events = []
        for number, name in people:
            home = cast.whose[number][0]
            one = cast.known[home]
            event = Event(name.span, name.words[0], True)
            self._threads.setdefault(home, Thread(one, event, len(one.mentions) / len(people)))
            events.append((event, home))
        self._events = events
        self._sources = self._name_sources(events)
        self._reached = -1  # the sentence of the last event

    def follow(self, anaphors: Sequence[Anaphor], answer: Answer) -> list[Meant]:
        """Understand the anaphors, in text order. Cost: linear; each looks at a few candidates.

        Twice: whose a quotation is often stands behind it ("… him,” she said"), and is known the second time.
        """
        self._once(anaphors, answer)
        for one in self._threads.values():
            one.forget()
        self._reached = -1
        return self._once(anaphors, answer)

    def _once(self, anaphors: Sequence[Anaphor], answer: Answer) -> list[Meant]:
        made = []
        at = 0
        last_of: dict[tuple[str | None, int | None], Thread] = {}  # by gender and layer, and by gender alone
        recent: list[Thread] = []  # the one meant last at the end
        for anaphor in anaphors:
            while at < len(self._events) and self._events[at][0].span.start < anaphor.span.start:
                event, home = self._events[at]
                self._renew(recent, self._threads[home], event)
                at += 1
            speech = self._scene.spoken_by(anaphor.span.start)
            layer = self._scene.layer(anaphor.span.start)
            previous = last_of.get((anaphor.gender, _ANY)), last_of.get((anaphor.gender, layer))
            question = self._question(anaphor, speech, recent, at, *previous)
            chances = answer(question)
            order = np.argsort(-chances, kind="stable").tolist()
            ranked = tuple((self._number(question, n), float(chances[n])) for n in order)
            made.append(Meant(anaphor.span, ranked))
            if order and order[0] < len(question.threads):
                chosen = question.threads[order[0]]
                event = Event(anaphor.span, anaphor.word, False)
                self._renew(recent, chosen, event)
                last_of[anaphor.gender, _ANY] = last_of[anaphor.gender, layer] = chosen
                if speech is not None:
                    self._sources.setdefault(speech, chosen)
        return made

    def _renew(self, recent: list[Thread], one: Thread, event: Event) -> None:
        sentence = self._scene.sentence(event.span.start)
        one.add(replace(event, leads=sentence != self._reached))
        self._reached = sentence
        if one in recent:
            recent.remove(one)
        recent.append(one)
        if len(recent) > _REMEMBERED:
            del recent[0]

    def _number(self, question: Question, place: int) -> int | None:
        return self._numbers[id(question.threads[place].known)] if place < len(question.threads) else None

    def _question(
        self,
        anaphor: Anaphor,
        speech: int | None,
        recent: list[Thread],
        at: int,
        previous: Thread | None,
        beside: Thread | None,
    ) -> Question:
        """speech: the one in whose source the anaphor stands"""
        scene = self._scene
        inside, before = scene.inside(anaphor.span.start), scene.before(anaphor.span.start)
        speaker = None if inside is None else self._sources.get(inside)
        quoted = inside is not None and scene.quotation(anaphor.span.start) is not None
        own = own_clues(scene, anaphor, speaker, quoted)
        threads = self._candidates(anaphor, speech, recent, at)
        total = sum(one.count for one in threads)
        last = None if before is None else self._sources.get(before)
        same = [one.known.gender is not None and one.known.gender == anaphor.gender for one in threads]
        clues = []
        for rank, one in enumerate(threads):
            fit = 0.0 if anaphor.fits is None else anaphor.fits.get(self._numbers[id(one.known)], 0.0)
            standing = Standing(rank, sum(same[:rank]), total, speech, speaker, quoted, last, previous, beside, fit)
            clues.append(candidate_clues(scene, anaphor, one, standing))
        words = [(one.last(scene, speech) or one.first).word for one in threads]
        return Question(anaphor, threads, np.array(own, np.float32), np.array(clues, np.float32), words)

    def _candidates(self, anaphor: Anaphor, speech: int | None, recent: list[Thread], at: int) -> list[Thread]:
        """Those meant last before, who may be of this gender; and who is named later in the same sentence."""
        fitting = [one for one in reversed(recent) if not _contradicts(one, anaphor)]
        if speech is not None:  # those who are only spoken of in the very words that somebody is asked for come last
            fitting.sort(key=lambda one: self._reached_outside(one, speech))
        fits = anaphor.fits or {}
        threads = [
            one
            for rank, one in enumerate(fitting)
            if rank < _MOST or fits.get(self._numbers[id(one.known)], 0.0) >= 0.5
        ]
        number = self._scene.sentence(anaphor.span.start)
        end = self._scene.sentences[number].end if number >= 0 else anaphor.span.end
        for event, home in self._events[at : at + 2]:
            one = self._threads[home]
            if event.span.start < end and not one.places and one not in threads and not _contradicts(one, anaphor):
                threads.append(one)
        return threads

    def _reached_outside(self, one: Thread, speech: int) -> int:
        """For sorting: the later the last place outside a speech's content, the less."""
        event = one.last(self._scene, speech)
        return 0 if event is None or self._scene.is_in(event.span.start, speech) else -event.span.start

    def _name_sources(self, events: Sequence[tuple[Event, int]]) -> dict[int, Thread]:
        """The speeches whose source prints a name: whose they are is known from the start."""
        found: dict[int, Thread] = {}
        for event, home in events:
            speech = self._scene.spoken_by(event.span.start)
            if speech is not None:
                found.setdefault(speech, self._threads[home])
        return found


def _contradicts(one: Thread, anaphor: Anaphor) -> bool:
    return one.known.certain and anaphor.gender is not None and one.known.gender != anaphor.gender
