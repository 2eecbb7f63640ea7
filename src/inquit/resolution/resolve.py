"""Who is meant: every source and addressee of a text's statements, with a name where the text gives one.

Start reading at `Resolver.resolve`.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from inquit.encoding.encode import Encoding
from inquit.models.bundle import Bundle
from inquit.records import Attribution, Party, Span, Spans
from inquit.resolution.again import find_again
from inquit.resolution.anaphors import Follower, Question, find_anaphors
from inquit.resolution.authors import Authorship, find_authors
from inquit.resolution.forms import Phrase, form_of, take_apart
from inquit.resolution.mentions import find_names
from inquit.resolution.named import Named, name_in
from inquit.resolution.people import Cast, Known, gather, party_of
from inquit.resolution.roles import describe_cast, meant_by_role
from inquit.resolution.scene import Scene, Speech
from inquit.segmentation.margins import Margins
from inquit.segmentation.segment import Segmentation

PartiesIn = Callable[[str, Span], Spans]
SURE = 0.5  # a pronoun whose likeliest meaning has no better chance stays without a name
SURE_ROLE = 0.6  # the same for a role, which more often means somebody that the text does not name
NEVER = 2.0  # a role that the text does not give to the likeliest one gets candidates, and no name
_SAID_SO = 0.85  # a role whose words the text prints next to a name
_CANDIDATES = 4
_SEEN = 0.05  # chance below which nobody is a candidate
_OWNED_BODY = re.compile(r"(?:[’']s|(?<=s)[’'])?\s+(?P<body>campaign|camp|team|administration|foundation|office)\b")
_OURS = frozenset("we us our ours ourselves".split())
_FIRST_PERSON = _OURS | frozenset("i me my mine myself".split())
_BEHALF = re.compile(r"\bon behalf of\s+(?P<who>[^,;:.()\"“”]{2,80}[^,;:.()\"“”\s])")
_NEARBY = 200  # characters
_WHO = frozenset("who whom whose".split())
_BEFORE_WHO = re.compile(r"\s*(?:\([^()]{1,30}\)\s*)?[,–—-]?\s*|\s*,\s[^.;:?!\"“”]{3,120}")
_AND = re.compile(r",?\s+(?:and|&)\s+(?:[\w.’'\-]+\s+){0,4}")
_BACK = 2  # sentences in which "they" are looked for
_NAMES_BACK = 50  # names among which "they" and "the commission" are looked for: a sentence may be a list without end
_WHO_FAR = 400  # characters between a name and its "who"


@dataclass(frozen=True, slots=True)
class Resolved:
    """The parties of one statement."""

    sources: tuple[Party, ...]
    addressees: tuple[Party, ...]


class Resolver:
    """One text's people, and whom its pronouns and roles mean: `cast`, and `meant` by span. Cost: linear in the text.

    speaker     whose words the whole text is, where that is known
    parties_in  what parts a phrase that prints several parties
    """

    def __init__(
        self,
        text: str,
        parts: Segmentation,
        encoding: Encoding,
        attributions: Sequence[Attribution],
        bundle: Bundle,
        *,
        speaker: str | None,
        parties_in: PartiesIn,
    ) -> None:
        self._text, self._attributions, self._speaker, self._parties_in = text, attributions, speaker, parties_in
        self._encoding, self._bundle = encoding, bundle
        # Who is named in the dateline or in a photo's credit is nobody of the text's people.
        margins = Margins(text, (*(() if parts.dateline is None else (parts.dateline.span,)), *parts.credits))
        named = [name for name in find_names(text, encoding, bundle) if margins.outside((name.span,))]
        self.cast = gather(text, find_again(text, encoding, named, bundle.common))
        self._name_starts = [name.span.start for name in self.cast.names]
        self._bodies = _bodies(self.cast)
        self._scene = _scene(text, parts, attributions)
        self._descriptions = describe_cast(text, self.cast)
        self._authors: Authorship = find_authors(text, self.cast)
        anaphors = find_anaphors(text, encoding.starts, self.cast, self._descriptions)
        self.meant = {one.span: one.ranked for one in Follower(self._scene, self.cast).follow(anaphors, self._ask)}
        self._roles = {span.start: span for span in self.meant}

    def resolve(self) -> list[Resolved]:
        """The parties of each attribution, in the same order."""
        made: list[Resolved] = []
        before: dict[int | None, tuple[Party, ...]] = {}  # the last sources of each layer
        for one in self._attributions:
            above = None if one.parent is None else made[one.parent].sources
            if not one.cue and self._speaker:
                sources: tuple[Party, ...] = (Party(None, form="speaker", name=self._speaker, score=1.0),)
            else:
                sources = self._parties(one.source, above, before.get(one.parent, ()))
            sources = self._with_represented(one, sources)
            if sources:
                before[one.parent] = sources
            made.append(Resolved(sources, self._parties(one.addressees, above)))
        return made

    def _ask(self, question: Question) -> NDArray[np.float32]:
        """The ranker's chances."""
        if not question.threads:
            return np.ones(1, np.float32)
        rows = [*question.words, question.anaphor.word]
        vectors = self._encoding.vectors[rows].astype(np.float32)
        return self._bundle.pronouns.run({"own": question.own, "clues": question.clues, "vectors": vectors})

    def _parties(
        self, spans: Spans, above: tuple[Party, ...] | None, before: tuple[Party, ...] = ()
    ) -> tuple[Party, ...]:
        made: list[Party] = []
        for whole in spans:
            for part in self._parties_in(self._text, whole):
                for span in self._names_alone(part):
                    made += self._party(span, above, before)
        return tuple(made)

    def _with_represented(self, one: Attribution, sources: tuple[Party, ...]) -> tuple[Party, ...]:
        """The sources with those on whose behalf they say that they speak."""
        if not sources or not one.source:
            return sources
        start, end = one.source[0].start, one.source[-1].end
        if one.cue and 0 < one.cue[0].start - end < _NEARBY:
            end = one.cue[0].start
        match = _BEHALF.search(self._text, start, end)
        if match is None:
            return sources
        spans = self._parties_in(self._text, Span(*match.span("who")))
        behalf = tuple(party for span in spans for party in self._party(span, None, ()))
        return tuple(replace(party, behalf=behalf) for party in sources)

    def _names_alone(self, span: Span) -> Spans:
        """The names of a phrase that is nothing but persons' names and commas: a headline's "Smith, Jones"."""
        first, last = bisect_left(self._name_starts, span.start), bisect_left(self._name_starts, span.end)
        names = [self.cast.names[number] for number in range(first, last)]
        if len(names) < 2 or any(name.kind != "person" for name in names):
            return (span,)
        borders = [span.start, *(border for name in names for border in name.span), span.end]
        between = [self._text[start:end] for start, end in zip(borders[::2], borders[1::2], strict=True)]
        return tuple(name.span for name in names) if {words.strip() for words in between} <= {"", ","} else (span,)

    def _party(self, span: Span, above: tuple[Party, ...] | None, before: tuple[Party, ...]) -> list[Party]:
        """The party that a phrase prints; several where it means several by one word: "the heads of both republics"."""
        text = self._text
        phrase = take_apart(text, span)
        form = form_of(text, phrase)
        party = Party(text[slice(*span)], (span,), form=form)
        if form == "pronoun" and phrase.words[0] in ("it", "they"):
            return self._as_before(party, span, phrase.words[0], before)
        if form == "pronoun":
            return [self._pronoun(party, span, phrase.words[0], above)]
        named = name_in(text, phrase, form, self.cast, self._name_starts, self._bundle.common)
        if named is not None:
            return [self._named(party, named)]
        if form == "document":
            return [replace(party, authors=self._authors.of(phrase) or self._makers(phrase))]
        if form in ("role", "group"):
            return self._role(party, phrase, plural=form == "group")
        if form == "organisation" and phrase.is_definite:
            return [self._body(party, phrase)]
        return [party]

    def _named(self, party: Party, named: Named) -> Party:
        if not named.bearers:
            return replace(party, form=named.form, name=named.words, score=named.score, why=(named.span,))
        one = self.cast.known[named.bearers[0]]
        others = tuple(self.cast.known[n].name for n in named.bearers[1 : _CANDIDATES + 1])
        why = tuple(sorted({named.span, one.at}))
        score = named.score if not others else min(named.score, 0.6)
        return replace(party, form=named.form, name=one.name, score=score, why=why, candidates=others)

    def _pronoun(self, party: Party, span: Span, word: str, above: tuple[Party, ...] | None) -> Party:
        if span in self.meant:
            return self._by_chance(party, span)
        if word in _FIRST_PERSON:
            return self._first_person(party, above, ours=word in _OURS)
        if word in _WHO:
            return self._who(party, span)
        return party

    def _by_chance(self, party: Party, span: Span, *, least: float = SURE) -> Party:
        """He, she and "the mayor" by the ranker's chances; no name below `least`."""
        ranked = self.meant[span]
        names = [(self.cast.known[n].name, chance) for n, chance in ranked if n is not None and chance >= _SEEN]
        if not ranked or ranked[0][0] is None or ranked[0][1] < least:
            return replace(party, candidates=tuple(name for name, _ in names[:_CANDIDATES]))
        one = self.cast.known[ranked[0][0]]
        others = tuple(name for name, _ in names[1 : _CANDIDATES + 1])
        score = round(float(ranked[0][1]), 3)
        return replace(party, name=one.name, score=score, why=(one.at,), candidates=others if score < 0.9 else ())

    def _first_person(self, party: Party, above: tuple[Party, ...] | None, *, ours: bool) -> Party:
        """ "I" in somebody's words is that somebody; in the article's own words its speaker, where one is known.

        ours  "we": the side of that somebody, who is a candidate and no more
        """
        if above is None:
            above = () if self._speaker is None else (Party(None, form="speaker", name=self._speaker, score=0.9),)
        named = [one for one in above if one.name]
        if len(above) == 1 and named and not ours:
            return replace(
                party, name=named[0].name, score=named[0].score, why=named[0].why, candidates=named[0].candidates
            )
        return replace(party, candidates=tuple(one.name for one in named if one.name))

    def _who(self, party: Party, span: Span) -> Party:
        """ "Who" is the name right before it, or the one whose apposition ends there."""
        at = bisect_left(self._name_starts, span.start) - 1
        sentence = self._scene.sentence(span.start)
        oldest = max(0, span.start - _WHO_FAR)
        while at >= 0 and self._scene.sentence(self._name_starts[at]) == sentence and self._name_starts[at] >= oldest:
            name, who = self.cast.names[at], self.cast.whose[at][0]
            one = self.cast.known[who]
            if one.kind == "person":
                if not _BEFORE_WHO.fullmatch(self._text, name.span.end, span.start):
                    return party
                return replace(party, name=one.name, score=0.8, why=tuple(sorted({one.at, name.span})))
            at -= 1
        return party

    def _as_before(self, party: Party, span: Span, word: str, before: tuple[Party, ...]) -> list[Party]:
        """ "They" are those who spoke last, or were named last, in one breath; "it" may be the body that spoke."""
        named = [one for one in before if one.name]
        if word == "they" and len(before) > 1 and len(named) == len(before):
            return [replace(party, name=one.name, score=0.6, why=one.why) for one in named]
        if word == "they":
            return [replace(party, name=one.name, score=0.5, why=(one.at,)) for one in self._last_pair(span.start)] or [
                party
            ]
        bodies = tuple(one.name for one in named if one.name and one.form in ("organisation", "place"))
        return [replace(party, candidates=bodies)]

    def _last_pair(self, at: int) -> list[Known]:
        """The last persons that "and" joins before a place, in its sentence or the one before."""
        oldest = self._scene.sentence(at) - _BACK + 1
        number = bisect_left(self._name_starts, at) - 1
        last = max(0, number - _NAMES_BACK)
        while number > last and self._scene.sentence(self._name_starts[number - 1]) >= oldest:
            pair = [self.cast.known[self.cast.whose[n][0]] for n in (number - 1, number)]
            between = self.cast.names[number - 1].span.end, self._name_starts[number]
            if all(one.kind == "person" for one in pair) and _AND.fullmatch(self._text, *between):
                return pair
            number -= 1
        return []

    def _role(self, party: Party, phrase: Phrase, *, plural: bool) -> list[Party]:
        """ "The minister" by what the text says of its people; several for "the heads of the two republics"."""
        if not phrase.is_definite:
            return [party]
        ranked = meant_by_role(phrase, self._descriptions, self.cast)
        exact = [row for row in ranked if row[1] >= _SAID_SO]
        if not plural and phrase.span.start in self._roles and len(exact) != 1:
            likeliest = self.meant[self._roles[phrase.span.start]][0][0]
            least = SURE_ROLE if likeliest in {who for who, _, _ in ranked} else NEVER
            return [self._by_chance(party, self._roles[phrase.span.start], least=least)]
        if plural:
            sure = [row for row in ranked if row[1] >= 0.6]
            if len(sure) != _counted(phrase.words):
                return [party]
            return [
                replace(party, name=self.cast.known[who].name, score=score, why=(at, self.cast.known[who].at))
                for who, score, at in sorted(sure, key=lambda row: row[2])
            ]
        if not ranked:
            return [party]
        names = tuple(self.cast.known[who].name for who, _, _ in ranked)
        who, score, at = ranked[0]
        if score < 0.6:
            return [replace(party, candidates=names[:_CANDIDATES])]
        why = tuple(sorted({at, self.cast.known[who].at}))
        return [replace(party, name=names[0], score=score, why=why, candidates=names[1 : _CANDIDATES + 1])]

    def _makers(self, phrase: Phrase) -> tuple[Party, ...]:
        """The bodies whose name a document bears: "a Tarn Post poll"."""
        end = phrase.spans[phrase.head].end
        made = []
        for number in range(bisect_left(self._name_starts, phrase.span.start), bisect_left(self._name_starts, end)):
            if self.cast.known[self.cast.whose[number][0]].kind == "organisation":
                made.append(party_of(self._text, self.cast, number, 0.7))
        return tuple(made)

    def _body(self, party: Party, phrase: Phrase) -> Party:
        """ "The commission" by the only one named before with that word in its name, if there is only one."""
        numbers = self._bodies.get(phrase.words[phrase.head], [])
        before = bisect_left(numbers, bisect_left(self._name_starts, phrase.span.start))
        found: dict[int, Span] = {}
        # The first one is looked at too, so that where only two were ever named neither is forgotten.
        for number in (*numbers[max(0, before - _NAMES_BACK) : before][::-1], *numbers[: min(1, before)]):
            found.setdefault(self.cast.whose[number][0], self.cast.names[number].span)
        names = [self.cast.known[who].name for who in found]
        if not names:
            return self._persons_body(party, phrase)
        if len(names) != 1:
            return replace(party, candidates=tuple(names[:_CANDIDATES]))
        why = tuple(sorted({self.cast.known[next(iter(found))].at, *found.values()}))
        return replace(party, name=names[0], score=0.75, why=why)

    def _persons_body(self, party: Party, phrase: Phrase) -> Party:
        """ "The campaign" by the only one printed before behind a person's name: "Smith's campaign"."""
        head = phrase.words[phrase.head]
        found: dict[int, Span] = {}
        last = bisect_left(self._name_starts, phrase.span.start)
        for number in range(max(0, last - _NAMES_BACK), last):
            name, who = self.cast.names[number], self.cast.whose[number][0]
            owned = _OWNED_BODY.match(self._text, name.span.end)
            if owned and owned["body"] == head and self.cast.known[who].kind == "person":
                found.setdefault(who, Span(name.span.start, owned.end()))
        names = tuple(self._text[slice(*span)] for span in found.values())
        if len(names) != 1:
            return replace(party, candidates=names[:_CANDIDATES])
        return replace(party, name=names[0], score=0.7, why=tuple(found.values()))


def _bodies(cast: Cast) -> dict[str, list[int]]:
    """For each word in the name of a body or place the numbers of the names that stand for it, ascending."""
    found: dict[str, list[int]] = {}
    for number, whose in enumerate(cast.whose):
        one = cast.known[whose[0]]
        if one.kind != "person":
            for token in set(one.tokens):
                found.setdefault(token, []).append(number)
    return found


def _counted(words: Sequence[str]) -> int:
    return next((number for number, word in enumerate(("two", "three", "four", "five"), 2) if word in words), 2)


def _scene(text: str, parts: Segmentation, attributions: Sequence[Attribution]) -> Scene:
    speeches = [Speech(a.source, a.cue, a.content, a.parent, a.kind != "indirect") for a in attributions]
    quoted = [Span(*quotation.outer) for quotation in parts.quotations if quotation.depth == 1]
    return Scene(text, parts.sentences, parts.paragraphs, quoted, speeches)
