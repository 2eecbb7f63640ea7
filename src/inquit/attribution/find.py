"""Every attribution of a text: cues, their sources and contents, layers. Start reading at `find_attributions`."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from inquit.attribution.acts.find import find_act
from inquit.attribution.addressees import with_inner_cue
from inquit.attribution.calibration import probability
from inquit.attribution.circumstances import find_circumstances
from inquit.attribution.clauses import Clauses
from inquit.attribution.cues import Cue, find_cues
from inquit.attribution.draft import Draft, lies_in, overlap, span_of, to_draft
from inquit.attribution.link import Linked, Linker, Run
from inquit.attribution.margins import Margins
from inquit.attribution.nesting import Placed, place
from inquit.attribution.quoted import Quotations
from inquit.attribution.speech import read_turns
from inquit.encoding.encode import Encoding
from inquit.languages.en.cues import NO_CUE
from inquit.models.bundle import Bundle
from inquit.records import Attribution, Notice, Span, Spans
from inquit.segmentation.segment import Segmentation


def find_attributions(
    text: str, parts: Segmentation, encoding: Encoding, bundle: Bundle, *, published: date | None = None
) -> tuple[list[Attribution], list[Notice]]:
    """Attributions in text order, parents before what lies inside them, and what was doubted.

    published  the text's day of publication: what "on Tuesday" is reckoned from

    Cost  linear in the text and in the number of cues.
    """
    finder = _Finder(text, parts, encoding, bundle)
    placed = _in_order(finder.find())
    clauses = Clauses(text, parts.sentences, placed)
    attributions = [finder.finished(number, placed, clauses, published) for number in range(len(placed))]
    return attributions, _doubts(attributions, bundle.thresholds.doubt)


_NEARBY = 500  # characters
_ASKED = re.compile(
    r"\s+(?:with\s+(?:an?|the|their|his|her)\s+(?:request|appeal|call|plea|proposal|demand|order)s?\s+)?"
    r"(?=(?:not\s+)?to\s|for\s|that\s)"
)


class _Finder:
    """The state of one text's reading."""

    def __init__(self, text: str, parts: Segmentation, encoding: Encoding, bundle: Bundle) -> None:
        self._text, self._parts, self._encoding, self._bundle = text, parts, encoding, bundle
        self._quotations = Quotations(text, parts.quotations, parts.paragraphs)
        self._margins = Margins(text, parts)
        self._cues = find_cues(encoding, bundle)
        self._linker = Linker(encoding, bundle)

    def find(self) -> list[Placed]:
        outermost = [cue for cue in self._cues if not cue.nested]
        found = zip(outermost, self._linker.read(outermost), strict=True)
        kept = [(cue, draft) for cue, linked in found if (draft := self._draft(linked, None)) is not None]
        settled = self._quotations.settle([draft for _, draft in kept])
        kept = _without_doubles(list(zip([cue for cue, _ in kept], settled, strict=True)))
        spoken = map(self._margins.clear, read_turns(self._text, self._parts))
        turns = [turn for turn in spoken if turn is not None]
        colons = {turn.cue for turn in turns}
        kept = [(cue, draft) for cue, draft in kept if not _has_colon(draft, colons)]
        again = [cue for cue, _ in kept] + [None] * len(turns) + [cue for cue in self._cues if cue.nested]
        loose = [span_of((cue.start, cue.end), self._encoding) for cue in self._cues if cue.nested]

        def reread(numbers: Sequence[int], bounds: Sequence[Spans]) -> list[Draft | None]:
            asked = [(number, cue) for number in numbers if (cue := again[number]) is not None]
            inside = dict(zip(numbers, bounds, strict=True))
            runs = [[self._run(span) for span in inside[number]] for number, _ in asked]
            linked = self._linker.read([cue for _, cue in asked], runs)
            drafts = {
                number: self._draft(item, inside[number]) for (number, _), item in zip(asked, linked, strict=True)
            }
            return [drafts.get(number) for number in numbers]

        return place([draft for _, draft in kept] + turns, loose, reread)

    def _draft(self, linked: Linked, bounds: Spans | None) -> Draft | None:
        """A reading as spans, None when it is not sure enough to be shown."""
        if not linked.content:
            return None
        nested = bounds is not None
        thresholds = self._bundle.thresholds
        score = probability(linked, self._bundle.calibration["nested" if nested else "outermost"])
        if score < (thresholds.nested_keep if nested else thresholds.keep):
            return None
        draft = to_draft(linked, self._encoding, score)
        if nested and NO_CUE.fullmatch(self._text, *draft.cue):
            return None
        content = self._quotations.snap(draft.content, draft.cue, draft.source, bounds)
        content = self._quotations.within_paragraph(content, draft.cue)
        cleared = self._margins.clear(replace(draft, content=content))
        if cleared is None:
            return None
        content = tuple(self._quotations.without_marks(piece) for piece in cleared.content)
        if bounds is not None and not all(lies_in(piece, bounds) for piece in content):
            return None
        return replace(cleared, content=content)

    def _run(self, span: Span) -> Run:
        """The words of a span."""
        first = bisect_left(self._encoding.starts, span.start)
        return first, max(first, bisect_left(self._encoding.starts, span.end))

    def finished(self, number: int, placed: Sequence[Placed], clauses: Clauses, published: date | None) -> Attribution:
        """A placed draft with its kind, its negation, its act and its circumstances."""
        item = placed[number]
        draft = item.draft
        bounds = None if item.parent is None else placed[item.parent].draft.content
        around = find_circumstances(self._text, draft, number, clauses, published)
        cue = with_inner_cue(self._text, draft).cue
        act = find_act(self._text, cue, draft.content, around.addressees)
        content = self._beyond(draft, around.addressees, bounds)
        return Attribution(
            source=() if draft.source is None else (draft.source,),
            cue=(draft.cue,),
            content=content,
            score=draft.score,
            kind="direct" if draft.turn else self._quotations.kind(content, bounds, self._words(content)),
            parent=item.parent,
            negated=act.negated,
            act=act.name,
            addressees=around.addressees,
            channel=around.channel,
            said=around.said,
        )

    def _beyond(self, draft: Draft, addressees: Spans, bounds: Spans | None) -> Spans:
        """The content; where it names nobody but those addressed, what they are asked: "appealed to [her] to go"."""
        if not addressees or not all(
            lies_in(piece, (Span(addressees[0].start, addressees[-1].end),)) for piece in draft.content
        ):
            return draft.content
        at = addressees[-1].end
        number = bisect_right(self._parts.sentences, Span(at, len(self._text))) - 1
        homes = [piece for piece in bounds or () if piece.start <= at <= piece.end] or [self._parts.sentences[number]]
        asked = _ASKED.match(self._text, at, homes[0].end)
        if asked is None or draft.cue.start > at:
            return draft.content
        end = asked.end() + len(self._text[asked.end() : homes[0].end].rstrip(" .!?\n"))
        return (Span(asked.end(), end),) if end > asked.end() else draft.content

    def _words(self, content: Spans) -> list[Span]:
        spans = (
            Span(self._encoding.starts[i], self._encoding.ends[i])
            for piece in content
            for i in range(*self._run(piece))
        )
        return [span for span in spans if self._text[span.start].isalnum()]


def _without_doubles(found: Sequence[tuple[Cue, Draft]]) -> list[tuple[Cue, Draft]]:
    """Of two cues with nearly the same content ("penned a post", "reiterated") the surer one stays."""
    kept: list[tuple[Cue, Draft]] = []
    near: dict[int, list[Draft]] = {}  # by where the content begins: the same content begins nearby
    for cue, draft in sorted(found, key=lambda pair: -pair[1].score):
        place = draft.content[0].start // _NEARBY
        others = [other for spot in (place - 1, place, place + 1) for other in near.get(spot, ())]
        if not any(_same_content(draft, other) for other in others):
            kept.append((cue, draft))
            near.setdefault(place, []).append(draft)
    return sorted(kept, key=lambda pair: pair[1].cue)


def _same_content(first: Draft, second: Draft) -> bool:
    sizes = [sum(end - start for start, end in draft.content) for draft in (first, second)]
    return overlap(first.content, second.content) > 0.8 * max(sizes)


def _has_colon(draft: Draft, colons: set[Span]) -> bool:
    """Whether a draft's cue is, or ends in, the colon of a speaker's label."""
    return Span(draft.cue.end - 1, draft.cue.end) in colons or draft.cue in colons


def _in_order(placed: Sequence[Placed]) -> list[Placed]:
    """Text order by where a statement begins; a parent before what lies in it."""

    def depth(index: int) -> int:
        parent = placed[index].parent
        return 0 if parent is None else depth(parent) + 1

    def begins(index: int) -> tuple[int, int, int]:
        draft = placed[index].draft
        first = min(span.start for span in (draft.cue, *draft.content, *([draft.source] if draft.source else [])))
        parent = placed[index].parent
        return max(first, begins(parent)[0]) if parent is not None else first, depth(index), draft.cue.start

    order = sorted(range(len(placed)), key=begins)
    number = {old: new for new, old in enumerate(order)}
    return [Placed(placed[old].draft, None if (home := placed[old].parent) is None else number[home]) for old in order]


def _doubts(attributions: Sequence[Attribution], doubt: float) -> list[Notice]:
    return [
        Notice("attribution", "doubtful", f"only {round(100 * a.score)} % sure of this statement", a.cue[0])
        for a in attributions
        if a.score < doubt
    ]
