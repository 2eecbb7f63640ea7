"""What speaks for and against somebody being meant by "he" or "the minister", in numbers that the ranker weighs."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from math import log

from inquit.records import Span
from inquit.resolution.people import Known
from inquit.resolution.scene import Scene

_VERB = re.compile(r"[\s,]*(?:\w+ly\s+|has\s+|have\s+|had\s+|also\s+|would\s+|will\s+)?(?P<word>[a-z][\w’']*)")
_VERBS = frozenset(
    """
    is was has had says said will would can could may might does did told asked wrote made came went took got became
    began ran won lost led left held knew thought felt found gave saw met spoke sent put let set and
    """.split()
)
_TO = frozenset("of to for with by from at in on about against like than between after before over under".split())
_REMEMBERED = 24  # places of one thread
_VERB_FAR = 100  # characters: no verb and adverb are longer, and a run of spaces may be
_LAST_WORD = re.compile(r"(?P<word>[\w’']+)\s*$")


@dataclass(frozen=True, slots=True)
class Event:
    """A place where somebody is meant: by name, or by a pronoun that was understood.

    word   the encoding's first word of it
    leads  whether nobody was meant earlier in its sentence
    """

    span: Span
    word: int
    named: bool
    leads: bool = False


@dataclass(slots=True, eq=False)
class Thread:
    """Somebody as far as the text has been followed.

    first  the earliest place of a name, whether reached yet or not
    share  of all names of persons in the text, how many are this one's
    """

    known: Known
    first: Event
    share: float
    places: list[Event] = field(default_factory=list)
    last_named: Event | None = None
    count: int = 0

    def forget(self) -> None:
        """Begin anew."""
        self.places.clear()
        self.last_named = None
        self.count = 0

    def add(self, event: Event) -> None:
        """Go on to a later place."""
        self.places.append(event)
        del self.places[:-_REMEMBERED]
        if event.named:
            self.last_named = event
        self.count += 1

    def last(self, scene: Scene, speech: int | None) -> Event | None:
        """The last place; where somebody is asked who made a speech, the last outside its content, if there is one."""
        if speech is not None:
            for event in reversed(self.places):
                if not scene.is_in(event.span.start, speech):
                    return event
        return self.places[-1] if self.places else None


@dataclass(frozen=True, slots=True)
class Anaphor:
    """A word or phrase to be understood.

    word     the encoding's word that says what it is: the pronoun, the role
    printed  the pronoun in lower case, or "the" or "this" before a role
    gender   "m" or "f"; None for a role that either may have
    fits     for a role: how well what the text says of somebody fits, by number into the cast's `known`
    """

    span: Span
    word: int
    printed: str
    gender: str | None
    fits: Mapping[int, float] | None = None


def _bins(value: int, *borders: int) -> list[float]:
    """One-hot: below or at the first border, the second … , above the last."""
    made = [0.0] * (len(borders) + 1)
    made[next((n for n, border in enumerate(borders) if value <= border), len(borders))] = 1.0
    return made


def own_clues(scene: Scene, anaphor: Anaphor, speaker: Thread | None, quoted: bool) -> list[float]:
    """What the anaphor alone says.

    speaker  of the words in which it stands, where that is known; `quoted` whether these are in quotation marks
    """
    at = anaphor.span.start
    sentence = scene.sentences[max(0, scene.sentence(at))] if scene.sentences else Span(0, 0)
    lead = at - sentence.start
    return [
        float(anaphor.printed in ("he", "she")),
        float(anaphor.printed in ("his", "her", "hers")),
        float(anaphor.printed in ("him", "himself", "herself")),
        float(lead == 0),
        float(lead < 20),
        float(scene.spoken_by(at) is not None),
        float(scene.quotation(at) is not None),
        float(scene.inside(at) is not None),
        float(speaker is not None),
        float(quoted),
        float(anaphor.fits is not None),
        float(anaphor.printed == "this"),
        float(anaphor.gender is not None),
        *_bins(sum(fit >= 0.5 for fit in (anaphor.fits or {}).values()), 0, 1),
    ]


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a candidate stands among the others when an anaphor is asked about.

    rank      0 for the one meant last, 1 for the one before …
    peers     how many of those meant later are known to be of the anaphor's gender
    total     places of all candidates so far
    speech    in whose source the anaphor stands
    speaker   of the words in which the anaphor stands, where that is known; `quoted` whether in quotation marks
    before    the speaker of the last statement before it
    previous  whom the last anaphor of the same gender meant
    beside    whom the last one of the same gender and layer meant
    fit       how well what the text says of the candidate fits a role
    """

    rank: int
    peers: int
    total: int
    speech: int | None
    speaker: Thread | None
    quoted: bool
    before: Thread | None
    previous: Thread | None
    beside: Thread | None
    fit: float


def candidate_clues(scene: Scene, anaphor: Anaphor, one: Thread, among: Standing) -> list[float]:
    """What speaks for one candidate: 62 numbers."""
    at = anaphor.span.start
    here, quotation = scene.sentence(at), scene.quotation(at)
    last = one.last(scene, among.speech)
    event = last or one.first
    named = one.last_named or one.first
    gap, before = here - scene.sentence(event.span.start), scene.quotation(event.span.start)
    fits = 0.0 if None in (one.known.gender, anaphor.gender) else 1.0 if one.known.gender == anaphor.gender else -1.0
    return [
        *_bins(max(0, gap), 0, 1, 2, 4),
        *_bins(max(0, here - scene.sentence(named.span.start)), 0, 1, 2, 3, 6),
        *_bins(scene.paragraph(at) - scene.paragraph(event.span.start), 0, 1, 2),
        *_bins(among.rank, 0, 1, 2),
        *_bins(among.peers, 0, 1),
        one.share,
        float(event.leads),
        log(1 + one.count),
        one.count / max(1, among.total),
        float(event.named),
        float(last is None),
        float(last is not None and last is not one.places[-1]),
        float(last is not None and among.speech is not None and scene.is_in(last.span.start, among.speech)),
        fits * (1 - one.known.certain),
        fits * one.known.certain,
        float(one is among.previous),
        float(one is among.beside),
        float(one is among.before),
        float(one is among.speaker and among.quoted),
        float(one is among.speaker and not among.quoted),
        float(before is not None and quotation is None),
        float(before is None and quotation is not None),
        float(quotation is not None and before == quotation),
        *_place(scene, event),
        *(_place(scene, named) if named is not event else [0.0] * 6),
        float(scene.paragraph(named.span.start) == 0),
        log(1 + max(0, anaphor.word - event.word)) / 5,
        among.fit,
        *_bins(round(100 * among.fit), 0, 30, 70, 85),
        float(among.fit >= 0.6),
        float(among.fit >= 0.5 and among.fit >= max((anaphor.fits or {0: 0.0}).values())),
    ]


def _place(scene: Scene, event: Event) -> list[float]:
    """Where in its sentence somebody stands: at its head, before a verb, after a preposition, as owner, as source."""
    text, (start, end) = scene.text, event.span
    number = scene.sentence(start)
    lead = start - scene.sentences[number].start if number >= 0 else start
    after = _VERB.match(text, end, end + _VERB_FAR)
    word = after["word"] if after else ""
    before = _LAST_WORD.search(text, max(0, start - 20), start)
    return [
        float(lead == 0),
        float(lead < 30),
        float(word in _VERBS or word.endswith("ed")),
        float(before is not None and before["word"].lower() in _TO),
        float(text.startswith(("’s", "'s"), end)),
        float(scene.spoken_by(start) is not None),
    ]
