"""Documents that speak: whose letter, appeal or statement it is, from the phrase itself or from where it came in."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from inquit.languages.en.parties import DOCUMENTS
from inquit.records import Party, Span
from inquit.resolution.forms import Phrase, singular
from inquit.resolution.people import Cast, party_of

_NOUNS = "|".join(sorted(DOCUMENTS, key=len, reverse=True))
_FROM = re.compile(
    rf"\b(?P<noun>{_NOUNS})\b(?:\s+of\s+(?:{_NOUNS}))?\s+(?:(?:[\w.]+\s+){{0,4}}by|from|(?P<of>of))(?:\s+the)?\s+",
    re.IGNORECASE,
)
_OWNED = re.compile(
    rf"(?:(?:[’']s|s[’'])\s+(?:[\w\-]+\s+){{0,2}}|(?<=\w)\s+(?:(?:new|latest|national|recent|online)\s+)?)(?P<noun>{_NOUNS})\b",
    re.IGNORECASE,
)
_END = re.compile(r"[.;:!?\"“”\n]")
_ANOTHER = re.compile(r"\b(?:to|that|which|who|for|said|says)\b")  # whoever is named behind it did not write it
_REACH = 220
# Documents that news prints for one another.
_KIN = (frozenset("letter appeal message text address".split()), frozenset("statement release post message".split()))


Documents = Sequence[tuple[Span, tuple[Party, ...]]]


@dataclass(frozen=True, slots=True)
class Authorship:
    """The documents of a text whose authors it names.

    documents  each with its authors, in text order
    by_noun    the same by what they are: "letter", "appeal"
    """

    documents: Documents
    by_noun: Mapping[str, Documents]

    def of(self, phrase: Phrase) -> tuple[Party, ...]:
        """The authors of a printed document: named in the phrase, else those of the last such document before."""
        first = bisect_left(self.documents, phrase.span.start, key=_start)
        if first < len(self.documents) and self.documents[first][0].start < phrase.span.end:
            return self.documents[first][1]
        if not phrase.is_definite:
            return ()
        nouns = {singular(word) for word in phrase.words if word in DOCUMENTS}
        nouns |= {noun for kin in _KIN if kin & nouns for noun in kin}
        before = [
            documents[place - 1]
            for documents in (self.by_noun.get(noun, ()) for noun in nouns)
            if (place := bisect_left(documents, phrase.span.start, key=_start))
        ]
        return max(before, key=_start)[1] if before else ()


def _start(document: tuple[Span, tuple[Party, ...]]) -> int:
    return document[0].start


def find_authors(text: str, cast: Cast) -> Authorship:
    """The documents of a text with the names of their authors. Cost: linear."""
    starts = [name.span.start for name in cast.names]
    found = []
    for match in _FROM.finditer(text):
        end = _END.search(text, match.end(), match.end() + _REACH)
        names = range(
            bisect_left(starts, match.end()), bisect_left(starts, end.start() if end else match.end() + _REACH)
        )
        if match["of"] and (not names or starts[names[0]] != match.end()):
            continue  # "a letter of appeal", "the report of the council"; but "the letter of Ann Smith"
        people = [number for number in names if cast.names[number].kind == "person"]
        if match["of"] and (not people or people[0] != names[0]):
            continue
        authors = _authors(text, cast, people or list(names)[:1], match.end())
        if authors:
            found.append((Span(*match.span("noun")), singular(match["noun"].lower()), authors))
    for match in _OWNED.finditer(text):
        at = bisect_left(starts, match.start()) - 1
        if at >= 0 and cast.names[at].span.end in (match.start(), match.start() + 1) and cast.names[at].kind != "place":
            found.append((Span(*match.span("noun")), singular(match["noun"].lower()), _authors(text, cast, [at], 0)))
    found.sort(key=lambda row: row[0])
    by_noun: dict[str, list[tuple[Span, tuple[Party, ...]]]] = {}
    for span, noun, made in found:
        by_noun.setdefault(noun, []).append((span, made))
    return Authorship([(span, made) for span, _, made in found], by_noun)


def _authors(text: str, cast: Cast, numbers: list[int], start: int) -> tuple[Party, ...]:
    """Parties of some names; only those that "and", commas and their own titles part from each other."""
    made = []
    for number in numbers:
        span = cast.names[number].span
        if start and _ANOTHER.search(text, start, span.start):
            break
        made.append(party_of(text, cast, number, 0.8))
        start = span.end
    return tuple(made)
