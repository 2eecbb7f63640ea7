"""A statement's card beside its text: all that is known of it, each part with a link to where it stands."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from inquit.records import Figure, Party, Statement, words_of
from inquit.rendering.marked import Role
from inquit.rendering.marked_html import DEEPEST
from inquit.rendering.told import tell_days
from inquit.rendering.wording import (
    NARRATOR,
    OWN_VOICE,
    UNKNOWN,
    name_parties,
    name_party,
    tell_figure,
    tell_sureness,
    to_percent,
)
from inquit.server.web.pages import address
from inquit.server.web.places import Link, Points
from inquit.server.web.verdicts import Verdict
from inquit.views.cards import excerpt

_LONGEST = 60  # characters of the words that gave a name


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a party has its name, and who else it may be.

    sure  as a percentage, or that a person decided it; empty without a name
    why   the words that gave the name
    """

    printed: str
    name: str
    sure: str
    why: tuple[Link, ...]
    candidates: tuple[str, ...]
    behalf: str


@dataclass(frozen=True, slots=True)
class Card:
    """One statement; every string is text.

    number   as the marks in the text have it; None for one that was judged wrong, which has no marks
    who      the source as printed, or its name where nothing is printed
    known    names that say more than the printed words
    kind     direct, mixed, indirect, or whose voice it is
    sure     how likely it is right: a word and a number; empty for the article's own voice
    relay    from the reader inward, the parties of each layer
    parts    where its source, cue, content and figures stand in the text
    machine  what was read before a part was corrected
    """

    id: str
    number: int | None
    layer: int
    who: Link
    known: tuple[Link, ...]
    negated: bool
    cue: str
    addressees: tuple[Link, ...]
    content: str
    short: str
    figures: tuple[Link, ...]
    kind: str
    act: str
    channel: Link | None
    said: Link | None
    sure: str
    inside: Link | None
    holds: tuple[Link, ...]
    relay: tuple[tuple[Link, ...], ...]
    reasons: tuple[Reason, ...]
    parts: tuple[Link, ...]
    original: str
    chains: str
    language: str
    machine: str = ""
    verdicts: tuple[Verdict, ...] = ()

    @property
    def wrong(self) -> bool:
        """Whether it was judged wrong, and so is in no view."""
        return self.number is None


@dataclass(slots=True)
class Cards:
    """Makes the cards of one page.

    here       the ids of the statements whose cards stand on it
    numbers    of the article's statements, by id
    holds      the ids of the statements that lie in one, by its id
    corrected  which parts people corrected, by the id of the statement
    points     gathers the spans that cards lead to
    """

    here: Collection[str]
    numbers: Mapping[str, int]
    holds: Mapping[str, Sequence[str]]
    corrected: Mapping[str | None, set[str]] = field(default_factory=dict)
    points: Points = field(default_factory=Points)

    def make(self, statement: Statement, *, verdicts: Iterable[Verdict] = (), machine: str = "") -> Card:
        """The card of a statement."""
        text = statement.article.text
        number = self.numbers.get(statement.id)
        content = words_of(text, statement.content) or UNKNOWN
        voice = statement.narrator
        return Card(
            id=statement.id,
            number=number,
            layer=min(statement.depth, DEEPEST),
            who=_who(statement),
            known=tuple(_person(party) for party in statement.sources if _says_more(party)),
            negated=statement.negated,
            cue=words_of(text, statement.cue),
            addressees=_addressees(statement.addressees),
            content=content,
            short=excerpt(content),
            figures=tuple(self._figures(statement)),
            kind=OWN_VOICE if voice else statement.kind or "",
            act=statement.act or "",
            channel=self._channel(statement),
            said=self._said(statement),
            sure=tell_sureness(statement),
            inside=self._other(statement.parent_id) if statement.parent_id else None,
            holds=tuple(self._other(id_) for id_ in self.holds.get(statement.id, ())),
            relay=tuple(tuple(self._relayed(party) for party in layer) for layer in statement.relay),
            reasons=tuple(self._reasons(statement)),
            parts=tuple(self._parts(statement)),
            original=self._original(statement),
            chains=address("/chains", statement=statement.id),
            language=statement.article.language,
            machine=machine,
            verdicts=tuple(verdicts),
        )

    def _channel(self, statement: Statement) -> Link | None:
        words = words_of(statement.article.text, statement.channel)
        return Link(words, self.points.lead_to(statement.channel)) if words else None

    def _said(self, statement: Statement) -> Link | None:
        said = statement.said
        if said is None:
            return None
        days = tell_days(said.start, said.end)
        words = words_of(statement.article.text, said.spans)
        return Link(f"{days} (“{words}”)" if words else days, self.points.lead_to(said.spans))

    def _other(self, id_: str) -> Link:
        """Another statement of the article, on this page or not."""
        number = self.numbers.get(id_)
        words = "a statement judged wrong" if number is None else f"statement {number}"
        return Link(words, f"#s-{id_}" if id_ in self.here else f"/statements/{id_}")

    def _relayed(self, party: Party) -> Link:
        if party.form == "outlet":
            return Link(name_party(party), address("/statements", outlet=party.name))
        return Link(name_party(party), self.points.lead_to(party.spans))

    def _figures(self, statement: Statement) -> Iterable[Link]:
        piece = 1
        for figure in statement.figures:
            yield Link(tell_figure(figure), self._figure_place(statement, figure, piece))
            piece += len(figure.spans)

    def _figure_place(self, statement: Statement, figure: Figure, piece: int) -> str:
        if statement.id not in self.numbers:
            return self.points.lead_to(figure.spans)
        return f"#s-{statement.id}-{Role.FIGURE}-{piece}" if figure.spans else ""

    def _reasons(self, statement: Statement) -> Iterable[Reason]:
        corrected = self.corrected.get(statement.id, set())
        for part, parties in (("source", statement.sources), ("addressee", statement.addressees)):
            for party in parties:
                if _says_more(party) or party.candidates or party.behalf:
                    yield self._reason(statement.article.text, party, part in corrected)

    def _reason(self, text: str, party: Party, decided: bool) -> Reason:
        why = (Link(_shorten(text[span.start : span.end]), self.points.lead_to([span])) for span in party.why)
        sure = "" if party.name is None or party.score is None else f"{to_percent(party.score)} sure"
        return Reason(
            printed=party.text or "",
            name=party.name or "",
            sure="as somebody corrected it" if decided else sure,
            why=tuple(why),
            candidates=party.candidates,
            behalf=name_parties(party.behalf) if party.behalf else "",
        )

    def _parts(self, statement: Statement) -> Iterable[Link]:
        """Where its parts stand; of those with several pieces, each."""
        for role, spans in (
            (Role.SOURCE, statement.source),
            (Role.CUE, statement.cue),
            (Role.CONTENT, statement.content),
        ):
            for piece, span in enumerate(spans, 1):
                words = str(role) if piece == 1 else f"{role} ({piece})"
                shown = statement.id in self.numbers
                yield Link(words, f"#s-{statement.id}-{role}-{piece}" if shown else self.points.lead_to([span]))

    def _original(self, statement: Statement) -> str:
        if statement.id in self.numbers:
            return f"#s-{statement.id}-{Role.CONTENT}-1"
        return self.points.lead_to(statement.content)


def _who(statement: Statement) -> Link:
    """The source as printed; one that is a party's whole name leads to it."""
    if statement.narrator:
        return Link(NARRATOR)
    words = words_of(statement.article.text, statement.source)
    if not words:
        return Link(UNKNOWN)
    whole = next((party for party in statement.sources if party.text == words and not _says_more(party)), None)
    return Link(words, _page_of(whole) if whole is not None else "")


def _says_more(party: Party) -> bool:
    return party.name is not None and party.name != party.text


def _person(party: Party) -> Link:
    return Link(name_party(party), _page_of(party))


def _page_of(party: Party) -> str:
    return f"/people/{party.entity_id}" if party.entity_id else ""


def _addressees(parties: Iterable[Party]) -> tuple[Link, ...]:
    made = []
    for party in parties:
        words = name_parties((party,)) if party.text else name_party(party)
        made.append(Link(words, _page_of(party)))
    return tuple(made)


def _shorten(words: str) -> str:
    words = " ".join(words.split())
    return words if len(words) <= _LONGEST else words[: _LONGEST - 1] + "…"
