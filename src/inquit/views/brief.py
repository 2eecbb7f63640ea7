"""The accounts in sentences, each with its statement's link: nothing in it that is not in the ledger."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from inquit.errors import UsageError
from inquit.languages.en.retelling import ACT_RETOLD
from inquit.ledger.base import Asked, Glimpse
from inquit.views import accounts, chains, figures, timeline
from inquit.views.base import Answer, check_bounds, most_option, option, tell_most
from inquit.views.cards import Card, days_of, excerpt
from inquit.views.sides import find_sides

EXAMPLES = """examples:
  inquit brief ceasefire --side "North=Ann Smith" --side "South=Perrin Osk" > ceasefire.md
  inquit brief "grain ships" --from 2022-03 --to 2022-04
"""


@dataclass(frozen=True, slots=True)
class Params:
    """A brief of what."""

    about: str = option("the matter, in words", default="", metavar="WORDS", place=True)
    side: tuple[str, ...] = option("A=MEMBER, MEMBER or a declared side", default=(), metavar="SIDE")
    from_: str | None = option("published then or later: 2022-03-22, 2022-03, 2022", metavar="DATE")
    to: str | None = option("published then or before", metavar="DATE")
    limit: int = option("how many sentences in each part; 0 for all", default=12, metavar="N")
    most: int = most_option()


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a brief.

    part        under which heading it stands
    text        pieces: words of the brief's own, and words of the ledger (of an article, a name, an outlet)
    statements  whose they are: each statement's id with its article's
    """

    part: str
    text: tuple[tuple[str, bool], ...]
    statements: tuple[tuple[str, str], ...]

    @property
    def words(self) -> str:
        """The sentence as plain text."""
        return "".join(piece for piece, _ in self.text)

    def to_dict(self) -> dict[str, object]:
        """The sentence as JSON-ready values."""
        linked = [{"statement_id": statement, "article_id": article} for statement, article in self.statements]
        return {"part": self.part, "text": self.words, "statements": linked}


def answer(asked: Asked, params: Params) -> Answer[Sentence]:
    """Sentences part by part: figures, what parts the sides, what both carry, what one has alone; without sides, who
    said what when, and which claims travelled.

    Raises  UsageError without words and sides; as `accounts`.
    """
    check_bounds(params.limit, params.most)
    sides = find_sides(asked, params.side)
    if not params.about.strip() and len(sides) < 2:
        raise UsageError("a brief of what?", hint="give words, or two sides")
    notes: list[str] = []
    sentences: list[Sentence] = []
    common: dict[str, Any] = {"from_": params.from_, "to": params.to, "most": params.most}
    if params.about.strip():
        counted = figures.answer(asked, figures.Params(place=params.about, limit=params.limit, **common))
        sentences += [_figure(dot) for dot in counted.rows]
        notes += tell_most(counted.looked_at, params.most, whose="figures")
    common["about"] = params.about
    if len(sides) >= 2:
        found = accounts.answer(asked, accounts.Params(side=params.side, limit=0, **common))
        told = _accounts(found.rows, params.limit)
        sentences += told
        notes += found.notes
        if len(told) < found.total:
            notes.append(f"{found.total - len(told):,} rows more: inquit accounts lists them")
        looked_at = found.looked_at
    else:
        moments = timeline.answer(asked, timeline.Params(limit=params.limit, **common))
        sentences += [_said("Who said what when", moment.card) for moment in moments.rows]
        claims = chains.answer(asked, chains.Params(limit=params.limit, **common))
        sentences += [_travelled(chain) for chain in claims.rows]
        notes += moments.notes
        looked_at = moments.looked_at
        if moments.total > len(moments.rows):
            notes.append(f"{moments.total - len(moments.rows):,} statements more: inquit timeline lists them")
    return Answer(tuple(sentences), len(sentences), looked_at, tuple(dict.fromkeys(notes)))


def _accounts(rows: Iterable[accounts.Opposite], limit: int) -> list[Sentence]:
    made: dict[str, list[Sentence]] = {part: [] for part in ("Where they part", "What both carry")}
    for row in rows:
        if row.right is None:
            part = f"Only in the account of {row.left[0]}"
        else:
            part = "What both carry" if row.kind in chains.CARRIES else "Where they part"
        told = made.setdefault(part, [])
        if not limit or len(told) < limit:
            told.append(_said(part, row.left[1]) if row.right is None else _pair(part, row))
    return [sentence for sentences in made.values() for sentence in sentences]


def _pair(part: str, row: accounts.Opposite) -> Sentence:
    (left, one), (right, other) = row.left, row.right or row.left
    if row.turned:
        left, right, one, other = right, left, other, one
    link = {
        "denied by": "which is denied in the account of",
        "answered by": "which is answered in the account of",
        "same words": "in the same words in the account of",
        "same claim": "a claim that is also in the account of",
        "figure differs": "where the figure differs from that in the account of",
        "conflicts with": "which conflicts with the account of",
    }[row.kind]
    text = [("In the account of ", False), (left, True), (", ", False), *_retold(one)]
    text += [(f", {link} ", False), (right, True), (": ", False), *_retold(other)]
    text += [(f" ({row.why})", True)] if row.why else []
    return Sentence(part, (*text, (".", False)), _links(one, other))


def _figure(dot: figures.Dot) -> Sentence:
    figure, one = dot.figure, dot.card.first
    counted = dot.phrase
    text = [*_day(one), *_who(one), *_reported(one, "given the figure"), (" “", False), (counted, True), ("”", False)]
    if figure.event != "other":
        text.append((f" ({figure.event})", False))
    if figure.modality != "reported":
        text.append((f", {figure.modality}", False))
    if figure.hedge:
        text += [(", with the words “", False), (figure.hedge, True), ("”", False)]
    return Sentence("Figures", (*text, *_carried(dot.card), (".", False)), _links(dot.card))


def _said(part: str, card: Card) -> Sentence:
    text = [*_day(card.first), *_retold(card), *_carried(card), (".", False)]
    return Sentence(part, tuple(text), _links(card))


def _travelled(chain: chains.Chain) -> Sentence:
    first = chain.steps[0].card
    number = f"carried by {chain.articles} articles, about {chain.texts} independent"
    text = [*_day(first.first), *_retold(first), (f"; since then {number}", False), (".", False)]
    return Sentence("Claims that travelled", tuple(text), _links(*(step.card for step in chain.steps[:5])))


def _retold(card: Card) -> list[tuple[str, bool]]:
    """`Ann Smith is reported by the Daily News to have warned “…”`"""
    one = card.first
    verb = ACT_RETOLD.get(one.act or "state", "said")
    if one.narrator:
        return [*_who(one), (" writes in its own voice “", False), (excerpt(one.content), True), ("”", False)]
    text = [*_who(one), *_reported(one, verb)]
    if one.addressees:
        text += [(" (to ", False), (", ".join(one.addressees), True), (")", False)]
    return [*text, (" “", False), (excerpt(one.content), True), ("”", False)]


def _reported(one: Glimpse, verb: str) -> list[tuple[str, bool]]:
    """` is reported by the Daily News to have warned`"""
    if one.narrator:
        return [(" has in its own voice", False), (f" {verb}", False)]
    text = [(" are" if len(one.sources) > 1 else " is", False), (" reported", False)]
    text += [(" by ", False), (one.outlet, True)] if one.outlet else []
    text += _through(one)
    return [*text, (f" {'not ' if one.negated else ''}to have {verb}", False)]


def _through(one: Glimpse) -> list[tuple[str, bool]]:
    """Those between the outlet and the source."""
    layers = [", ".join(layer) for layer in one.relay]
    between = layers[1:-1] if one.outlet else layers[:-1]
    return [(" through ", False), (", then ".join(between), True)] if between else []


def _who(one: Glimpse) -> list[tuple[str, bool]]:
    if one.narrator:
        return [(one.outlet, True)] if one.outlet else [("An article without an outlet", False)]
    if not one.sources:
        return [("A source that is not named", False)]
    named = [(name, True) if entity else (f"“{name}”", True) for name, entity in _with_entities(one)]
    return [piece for number, name in enumerate(named) for piece in ([(" and ", False)] if number else []) + [name]]


def _with_entities(one: Glimpse) -> list[tuple[str, str | None]]:
    return [
        (name, one.entities[number] if number < len(one.entities) else None) for number, name in enumerate(one.sources)
    ]


def _day(one: Glimpse) -> list[tuple[str, bool]]:
    start, end = days_of(one)
    if start is None:
        return [("Undated: ", False)]
    told = _told(start) if end in (None, start) else f"{_told(start)} to {_told(end or start)}"
    return [(f"{told}: ", False)]


def _told(day: str) -> str:
    when = date.fromisoformat(day[:10])
    return f"{when.day} {when:%B %Y}"


def _carried(card: Card) -> list[tuple[str, bool]]:
    told = card.told()
    return [(f" ({told})", False)] if told else []


def _links(*cards: Card) -> tuple[tuple[str, str], ...]:
    return tuple((card.first.id, card.first.article) for card in cards)


def parts_of(sentences: Sequence[Sentence]) -> list[tuple[str, list[Sentence]]]:
    """The sentences under their headings, in order."""
    made: dict[str, list[Sentence]] = {}
    for sentence in sentences:
        made.setdefault(sentence.part, []).append(sentence)
    return list(made.items())
