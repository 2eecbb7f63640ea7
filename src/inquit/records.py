"""The core types that stages hand to each other: frozen, standard library only.

Offsets count Unicode code points of `Article.text` and are half-open, so that `text[start:end]` is the shown word.
`None` means "the article does not say"; an unknown list is empty. Nothing here is ever edited after it was made.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

JOINT = " … "
# What a source does with its words.
ACTS = (
    "state predict appeal order accuse deny reject warn threaten promise praise thank condole apologise admit propose "
    "agree ask think intend"
).split()
# What became of those whom a figure counts, how its words bound it, and how it is put forward.
EVENTS = ("killed", "injured", "displaced", "detained", "troops", "other")
COMPARATORS = ("at_least", "more_than", "about", "nearly", "up_to", "range", "vague")
MODALITIES = ("reported", "predicted", "conditional", "denied")


class Span(NamedTuple):
    """A half-open stretch of an article's text, in code points."""

    start: int
    end: int


Spans = tuple[Span, ...]


def words_of(text: str, spans: Iterable[Span]) -> str:
    """The printed words of some spans, pieces joined by ` … ` as on the wire."""
    return JOINT.join(text[start:end] for start, end in spans)


def places_of(spans: Iterable[Sequence[int]]) -> str:
    """Spans as they are written in a table's cell: `120-240 260-300`; empty for no span."""
    return " ".join(f"{start}-{end}" for start, end in spans)


@dataclass(frozen=True, slots=True)
class Notice:
    """What was set aside or doubted.

    code   stable, in kebab-case; each has a paragraph in docs/guide/notices.md
    place  the span it is about, None for the whole text
    """

    stage: str
    code: str
    words: str
    place: Span | None = None

    def to_dict(self) -> dict[str, object]:
        """The notice as JSON-ready values."""
        place = None if self.place is None else list(self.place)
        return {"stage": self.stage, "code": self.code, "words": self.words, "place": place}


@dataclass(frozen=True, slots=True)
class Appearance:
    """An article seen somewhere.

    address       URL or file where it stood; a row without a URL of its own has its file's, with `#row=12` at the end
    container     the file, feed or archive that held it among others, None when it was no part of another
    published_at  ISO 8601 date or date-time (UTC), None when nothing says: then it is unknown, not today
    published_by  how that was found: `option`, `column`, `metadata`, `dateline` or None
    fetched_at    when it was fetched, ISO 8601; None for a file of the user's own
    raw_digest    SHA-256 of the bytes it was read from: a file's, a record's, a row's; hexadecimal
    reader        what made the text out of the bytes, with its version: offsets hold for that text alone
    """

    address: str
    container: str | None = None
    outlet: str | None = None
    title: str | None = None
    byline: str | None = None
    published_at: str | None = None
    published_by: str | None = None
    fetched_at: str | None = None
    raw_digest: str = ""
    reader: str = ""


@dataclass(frozen=True, slots=True)
class Document:
    """One text that a reader took out of some bytes, not yet looked into.

    language  as its metadata says, None when they say nothing
    speaker   whose words the whole text is, where a column says so
    notices   what the reader had to doubt
    """

    text: str
    appearance: Appearance
    language: str | None = None
    speaker: str | None = None
    notices: tuple[Notice, ...] = ()


@dataclass(frozen=True, slots=True)
class Refusal:
    """Something that came in and was set aside whole, for a named reason.

    address     as precise as it can be: a file, or a file with `#row=57` or `#byte=2048`
    code        stable, in kebab-case; each has a paragraph in docs/guide/notices.md
    unfinished  True when what comes after it in the same file could not be read either
    """

    address: str
    code: str
    words: str
    hint: str = ""
    unfinished: bool = False


@dataclass(frozen=True, slots=True)
class Article:
    """One text as a reader saw it, with what is known of where it stood.

    text          never altered but for what no store can hold: NUL and lone surrogates became U+FFFD, one for one
    published_at  ISO 8601 date or date-time, None when nothing says
    published_by  how that was found: `option`, `column`, `metadata`, `dateline` or None
    speaker       whose words the whole text is, when it is itself speech and the caller said so
    dateline      where the text says when and where it was written, None when it does not: marked, never cut
    credits       what names the makers of pictures, not of words: marked, never cut
    """

    id: str
    text: str
    language: str = "en"
    published_at: str | None = None
    published_by: str | None = None
    outlet: str | None = None
    title: str | None = None
    speaker: str | None = None
    dateline: Span | None = None
    credits: Spans = ()


@dataclass(frozen=True, slots=True)
class Party:
    """One source or addressee as printed.

    form        name, role, pronoun, group, organisation, place, document, unnamed, outlet or speaker
    name        the full name where it is known, else None: a wrong name is worse than none
    score       0 to 1, how sure the name is; None where there is no name
    why         the spans that gave the name
    candidates  names that it may be instead, likeliest first
    authors     whose words a document carries
    behalf      for whom they say that they speak: "on behalf of the miners"
    """

    text: str | None
    spans: Spans = ()
    form: str | None = None
    name: str | None = None
    entity_id: str | None = None
    score: float | None = None
    why: Spans = ()
    candidates: tuple[str, ...] = ()
    authors: tuple[Party, ...] = ()
    behalf: tuple[Party, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The party as it stands on the wire."""
        return {
            "text": self.text,
            "spans": [list(span) for span in self.spans],
            "form": self.form,
            "name": self.name,
            "entity_id": self.entity_id,
            "score": self.score,
            "why": [list(span) for span in self.why],
            "candidates": list(self.candidates),
            "authors": [author.to_dict() for author in self.authors],
            "behalf": [party.to_dict() for party in self.behalf],
        }


@dataclass(frozen=True, slots=True)
class Said:
    """When something was said: an interval of days as vague as the article, both ends included.

    start, end  ISO 8601 dates
    spans       the words that say so
    """

    start: str
    end: str
    spans: Spans


@dataclass(frozen=True, slots=True)
class Figure:
    """A counted quantity; the printed words stay beside every number made of them.

    text        the number with its comparator: "more than 2,000"
    low, high   the ends of what the words allow, both included; None where they leave an end open
    comparator  one of COMPARATORS, None for a plain number
    counted     what is counted: "Ukrainian civilians"; None where the text prints nothing
    event       one of EVENTS
    unit        people, money, percent or things
    currency    ISO 4217, for money alone
    modality    one of MODALITIES
    hedge       the text's own doubt: "a claim which has been fluctuating"
    place       where, as printed
    as_of       the days for which the number is given, and the words that say so
    rule        what made an interval of vague words, None where the words give the numbers
    """

    text: str
    spans: Spans
    low: float | None = None
    high: float | None = None
    comparator: str | None = None
    counted: str | None = None
    counted_spans: Spans = ()
    event: str = "other"
    unit: str | None = None
    currency: str | None = None
    modality: str = "reported"
    hedge: str | None = None
    hedge_spans: Spans = ()
    place: str | None = None
    place_spans: Spans = ()
    as_of: Said | None = None
    as_of_text: str | None = None
    rule: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The figure as it stands on the wire."""
        made: dict[str, object] = {"text": self.text, "spans": _listed(self.spans), "low": self.low, "high": self.high}
        made["comparator"] = self.comparator
        made |= {"counted": self.counted, "counted_spans": _listed(self.counted_spans), "event": self.event}
        made |= {"unit": self.unit, "currency": self.currency, "modality": self.modality}
        made |= {"hedge": self.hedge, "hedge_spans": _listed(self.hedge_spans)}
        made |= {"place": self.place, "place_spans": _listed(self.place_spans), "as_of": None, "rule": self.rule}
        if self.as_of is not None:
            days = {"from": self.as_of.start, "to": self.as_of.end}
            made["as_of"] = {**days, "text": self.as_of_text, "spans": _listed(self.as_of.spans)}
        return made


def _listed(spans: Spans) -> list[list[int]]:
    return [list(span) for span in spans]


@dataclass(frozen=True, slots=True)
class Attribution:
    """One found statement, by its spans.

    source      empty when the text names none (a passive, "reportedly")
    content     one or more pieces, outermost quotation marks left out
    parent      index of the enclosing attribution in the same list, None at the outermost layer
    score       0 to 1: the probability that cue, source and content are right (relaxed match; see the model card)
    kind        direct, mixed or indirect: how *this* layer reports
    addressees  a span each, as printed; they may lie in the content
    said        None when nothing says when
    """

    source: Spans
    cue: Spans
    content: Spans
    score: float
    kind: str = "indirect"
    parent: int | None = None
    negated: bool = False
    act: str | None = None
    addressees: Spans = ()
    channel: Spans = ()
    said: Said | None = None


@dataclass(frozen=True, slots=True)
class Statement:
    """One row of the wire: an attribution's evidence with its article's facts.

    article       the text all spans point into
    parent_id     the statement inside whose content this one lies, None at the outermost layer
    depth         0 outermost, 1 inside one statement …
    narrator      True for a figure that the article states in its own voice: then kind, cue and source are empty
    relay         from the reader inward: the outlet where known, the enclosing statements' sources, this one's own last
    figures       those of its content that lie in no statement inside it
    """

    id: str
    article: Article
    content: Spans
    cue: Spans
    source: Spans
    score: float
    kind: str | None
    act: str | None = None
    negated: bool = False
    parent_id: str | None = None
    depth: int = 0
    narrator: bool = False
    sources: tuple[Party, ...] = ()
    addressees: tuple[Party, ...] = ()
    channel: Spans = ()
    said: Said | None = None
    relay: tuple[tuple[Party, ...], ...] = ()
    figures: tuple[Figure, ...] = ()

    def to_dict(self) -> dict[str, object]:
        """The statement as it stands on the wire: every key is always there, what is not known is None or empty."""
        return {
            "id": self.id,
            "article_id": self.article.id,
            "parent_id": self.parent_id,
            "depth": self.depth,
            "narrator": self.narrator,
            "kind": self.kind,
            "act": self.act,
            "negated": self.negated,
            "score": round(self.score, 3),
            "content": self._part(self.content),
            "cue": self._part(self.cue),
            "source": self._part(self.source),
            "sources": [party.to_dict() for party in self.sources],
            "addressees": [party.to_dict() for party in self.addressees],
            "channel": self._part(self.channel),
            "said": self._when(),
            "relay": [[party.to_dict() for party in layer] for layer in self.relay],
            "figures": [figure.to_dict() for figure in self.figures],
            "outlet": self.article.outlet,
            "published_at": self.article.published_at,
            "language": self.article.language,
        }

    def _when(self) -> dict[str, object] | None:
        if self.said is None:
            return None
        return {"from": self.said.start, "to": self.said.end, **(self._part(self.said.spans) or {})}

    def _part(self, spans: Spans) -> dict[str, object] | None:
        if not spans:
            return None
        return {"text": words_of(self.article.text, spans), "spans": [list(span) for span in spans]}


def relay_to(
    sources: tuple[Party, ...], *, above: Statement | None, outlet: str | None
) -> tuple[tuple[Party, ...], ...]:
    """From the reader inward: the outlet where known, each enclosing statement's sources, then these.

    Behind a document stand those whose words it carries, as a layer of their own.

    above  the statement in whose content the sources' own lies, None at the outermost layer
    """
    layers = above.relay if above is not None else ((Party(None, form="outlet", name=outlet),),) if outlet else ()
    authors = tuple(author for party in sources for author in party.authors)
    return (*layers, *(layer for layer in (sources, authors) if layer))
