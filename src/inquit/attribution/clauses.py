"""The clause in which a statement is reported: its sentence without its content and without what belongs to others."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace

from inquit.attribution.draft import Draft
from inquit.attribution.nesting import Placed
from inquit.languages.en.times import PUBLISHED, SUBORDINATE
from inquit.records import Span, Spans

BLANK = "\0"  # stands for each character that is not the clause's: neither a word nor white space
_SUBORDINATOR = (
    rf"(?<![\w-])(?!(?:that|which)\s+(?:(?:was|were|is|are)\s+)?(?:{'|'.join(PUBLISHED.split())})\b)"
    rf"(?:{'|'.join(SUBORDINATE.split())}"
    r"|that(?=\s+(?:will|would|has|had|have|is|are|was|were|can|could|may|might|did|does|he|she|it|they|we|i|\w+ed)\b))\s"
)
_SUBORDINATORS = frozenset(SUBORDINATE.split()) | {"that"}
_WORD = re.compile(r"\w+")
_SUBORDINATE = re.compile(rf"{_SUBORDINATOR}[^,;:\0]*", re.IGNORECASE)
_IN_SUBORDINATE = re.compile(rf"{_SUBORDINATOR}[^,;:\0]*$", re.IGNORECASE)
# What goes on behind a statement with "and": "… and she left on Monday".
_GOES_ON = re.compile(
    r";|\b(?:and|but)\s+(?:he|she|they|it|we|I|then|later|\w+ed|said|told|was|were|had|has|is|are|went|left|took|gave"
    r"|made|wrote|put|met|set|cut|led|won|lost)\b"
)
_AND = re.compile(r"\W*(?:and|but|or|nor)\s|;")
_FAR = 1200  # characters
_LONG = 4  # words; a piece in front of the source with more is a clause, not its title
# A full stop that the sentences were not parted at, since a short form stands before it: "said Brenner & Co. The …".
_NEXT_SENTENCE = re.compile(
    r"\.\s+(?:The|An?|He|She|It|They|We|I|In|On|At|But|And|His|Her|Its|Their|This|That|These|Those|There)\s"
)
_CHUNK = re.compile(r"[^,;:—\0]+")
_ADVERBIAL = re.compile(
    r"""\W*(?:(?:and|but|also|meanwhile|then|however|yet|so|only|just|even|back|again|instead)\W+)*
    (?:on|in|at|by|during|over|via|through|under|late|early|later|earlier|last|this|that|yesterday|today|tonight
    |a\ (?:day|week|month|year)|the\ (?:next|same|following|previous|day)|(?:\w+)\ (?:days|weeks|months|years|hours)
    |mon|tues|wednes|thurs|fri|satur|sunday|from\ the|reached
    |speaking|writing|addressing|appearing|talking|testifying|asked|answering|responding|posting|taking\ to
    |interviewed|questioned|tweeting|preaching|opening|closing|briefing|announcing|presenting|giving
    |dated|published|released|submitted|sent|recorded|issued|posted|filed|signed|broadcast|aired|delivered)""",
    re.IGNORECASE | re.VERBOSE,
)
_RUNS_ON = re.compile(r"\b(?:and|but|as|while|when|after|that|because|so|which|who|if)\W*$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A statement's own words around its content.

    start  where `words` begins in the text
    words  the text from there, with BLANK for every character that is not the clause's
    cue    where the cue begins in `words`: adverbials behind it are nearer than those before it
    seen   the words in small letters, a few more than there are left: what has none of some words need not be searched
    """

    start: int
    words: str
    cue: int
    seen: frozenset[str]

    def span(self, match: re.Match[str], group: str | int = 0) -> Span:
        """Where a match of `words` stands in the text."""
        return Span(self.start + match.start(group), self.start + match.end(group))

    def with_words(self, text: str, span: Span) -> Clause:
        """The clause with a stretch of the text added that had been left out."""
        first, last = max(0, span.start - self.start), min(len(self.words), span.end - self.start)
        if first >= last:
            return self
        added = text[self.start + first : self.start + last]
        seen = self.seen.union(_WORD.findall(added.lower()))
        return replace(self, words=self.words[:first] + added + self.words[last:], seen=seen)

    def nearest(self, matches: list[re.Match[str]]) -> list[re.Match[str]]:
        """Matches of `words`: those behind the cue in order, then those before it, the last first."""
        behind = [match for match in matches if match.end() > self.cue]
        before = [match for match in matches if match.end() <= self.cue]
        return [*sorted(behind, key=lambda m: m.start()), *sorted(before, key=lambda m: -m.start())]


class Clauses:
    """The clauses of a text's statements. Cost: a search and a sentence each."""

    def __init__(self, text: str, sentences: Sequence[Span], placed: Sequence[Placed]) -> None:
        self._text, self._sentences, self._placed = text, sentences, placed
        self._starts = [sentence.start for sentence in sentences]
        self._beside: dict[int | None, list[tuple[int, int]]] = defaultdict(list)  # cues with one parent, in order
        for number, item in enumerate(placed):
            self._beside[item.parent].append((item.draft.cue.start, number))
        for row in self._beside.values():
            row.sort()

    def of(self, number: int) -> Clause:
        """The clause of one statement."""
        item = self._placed[number]
        draft = item.draft
        bounds = self._bounds(item)
        mine = self._text[bounds.start : bounds.end]
        for span in (*draft.content, *([draft.source] if draft.source else [])):
            mine = _blanked(mine, bounds, span)
        first = min(draft.cue.start, draft.source.start if draft.source else draft.cue.start)
        lead = max(0, first - bounds.start)
        for other in self._neighbours(number, bounds):
            mine = _without(mine, bounds, draft, first, other)
        stop = _NEXT_SENTENCE.search(mine, max(0, draft.cue.end - bounds.start))
        mine = mine if stop is None else mine[: stop.start()]
        seen = frozenset(_WORD.findall(mine.lower()))
        if not seen.isdisjoint(_SUBORDINATORS):
            mine = _of_its_own(mine, lead)
            mine = _SUBORDINATE.sub(lambda found: BLANK * len(found.group()), mine)
        mine = _before_what_follows(mine, bounds, draft)
        mine = _lead(mine[:lead]) + mine[lead:]
        if draft.source is not None and draft.source.end < draft.cue.start:
            mine = _from_last_verb(mine, draft.source.end - bounds.start, draft.cue.start - bounds.start)
        return Clause(bounds.start, mine, draft.cue.start - bounds.start, seen)

    def beside(self, number: int) -> tuple[Draft | None, Draft | None]:
        """The statements before and behind this one in the same layer and sentence."""
        item = self._placed[number]
        near = self._neighbours(number, self._bounds(item))
        before = [draft for draft in near if draft.cue.start < item.draft.cue.start]
        behind = [draft for draft in near if draft.cue.start > item.draft.cue.start]
        return before[-1] if before else None, behind[0] if behind else None

    def _bounds(self, item: Placed) -> Span:
        """The sentence of the cue, within the parent's content."""
        cue = item.draft.cue
        place = bisect_right(self._starts, cue.start) - 1
        start, end = self._sentences[place] if place >= 0 else Span(0, len(self._text))
        if item.parent is not None:
            pieces = self._placed[item.parent].draft.content
            home = next((piece for piece in pieces if piece.start <= cue.start < piece.end), None)
            if home is not None:
                start, end = max(start, home.start), min(end, home.end)
        # A text without full stops has no sentences: what is far from the cue is not its clause, and costs time.
        return Span(max(min(start, cue.start), cue.start - _FAR), min(max(end, cue.end), cue.end + _FAR))

    def _neighbours(self, number: int, bounds: Span) -> list[Draft]:
        """Statements of the same layer with their cue in the same sentence, in the order of their cues."""
        row = self._beside[self._placed[number].parent]
        first, last = bisect_left(row, (bounds.start, -1)), bisect_left(row, (bounds.end, -1))
        return [self._placed[other].draft for _, other in row[first:last] if other != number]


def _of_its_own(words: str, lead: int) -> str:
    """Without the clause in front that this one depends on: "[Shares fell on Monday] after she said so"."""
    above = _IN_SUBORDINATE.search(words, 0, lead)
    depends = above is not None and words[: above.start()].strip(' "“‘\0')
    return BLANK * lead + words[lead:] if depends else words


def _before_what_follows(words: str, bounds: Span, draft: Draft) -> str:
    """Without what is joined on behind the statement: "… and she left on Monday"."""
    ends = [piece.end - bounds.start for piece in draft.content if piece.start >= draft.cue.end]
    behind = min(ends[-1], len(words)) if ends else max(0, draft.cue.end - bounds.start)
    joint = _AND.match(words, behind) if ends else _GOES_ON.search(words, behind)
    return words if joint is None else words[: joint.start()]


def _blanked(words: str, bounds: Span, span: Span) -> str:
    first, last = max(0, span.start - bounds.start), min(len(words), span.end - bounds.start)
    return words[:first] + BLANK * (last - first) + words[last:] if first < last else words


def _without(words: str, bounds: Span, draft: Draft, first: int, other: Draft) -> str:
    """Without the clause of another statement in the same sentence.

    first  where the statement's own source or cue begins

    What stands in front of a source that both share belongs to both.
    """
    shared = other.source is not None and other.source == draft.source
    spans: Spans = (other.cue, *other.content, *([other.source] if other.source and not shared else []))
    near = [span for span in spans if span.end > bounds.start and span.start < bounds.end]
    if other.cue.start > draft.cue.start:
        begins = min(span.start for span in near if span.start >= draft.cue.end or span == other.cue)
        return _blanked(words, bounds, Span(max(begins, draft.cue.end), bounds.end))
    ends = max((span.end for span in near if span.end <= draft.cue.start), default=bounds.start)
    start = first if shared and draft.source and draft.source.start < draft.cue.start else bounds.start
    if other.source is None and near:
        start = min(span.start for span in near)  # "Sunday on the radio, when asked …, she said"
    return _blanked(words, bounds, Span(start, min(ends, draft.cue.start)))


def _lead(words: str) -> str:
    """What stands in front of the source less clauses of their own; nothing where one parts it from the source."""
    chunks = [chunk for chunk in _CHUNK.finditer(words) if any(letter.isalpha() for letter in chunk.group())]
    if chunks and _kept(chunks[-1])[:1] == BLANK and len(chunks[-1].group().split()) > _LONG:
        return BLANK * len(words)
    return _CHUNK.sub(_kept, words)


def _kept(chunk: re.Match[str]) -> str:
    """A piece between commas in front of the source, blanked where it is a clause of its own."""
    words = chunk.group()
    return words if _ADVERBIAL.match(words) and not _RUNS_ON.search(words) else BLANK * len(words)


def _from_last_verb(words: str, start: int, end: int) -> str:
    """Between a source and its cue only what follows the last "and" is the cue's: "shut on Monday and said"."""
    start = max(0, start)
    place = max(words.rfind(" and ", start, end), words.rfind(" but ", start, end))
    return words if place < 0 else words[:start] + BLANK * (place - start) + words[place:]
