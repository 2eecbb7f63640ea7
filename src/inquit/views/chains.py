"""Where a claim was first seen in the ledger, and through whom it travelled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from inquit.errors import UsageError
from inquit.ledger.base import Asked, Glimpse
from inquit.ledger.query import Query
from inquit.views.base import Answer, check_bounds, cut, most_option, option, tell_most
from inquit.views.cards import Card, days_of, fold_with
from inquit.views.links.base import Link

EXAMPLES = """examples:
  inquit chains --statement fb29c3ef17
  inquit chains "grain ships" --from 2022-03
"""
CARRIES = ("same words", "same claim")
Links = dict[tuple[int, int], tuple[str, str]]  # the numbers of two cards, the kind of their link, and why


@dataclass(frozen=True, slots=True)
class Params:
    """Which claims."""

    about: str = option("in the content, source or addressees", default="", metavar="WORDS", place=True)
    statement: str | None = option("the statement whose way is asked for", metavar="ID")
    from_: str | None = option("published then or later: 2022-03-22, 2022-03, 2022", metavar="DATE")
    to: str | None = option("published then or before", metavar="DATE")
    limit: int = option("how many chains; 0 for all", default=20, metavar="N")
    most: int = most_option()


@dataclass(frozen=True, slots=True)
class Step:
    """One statement on a claim's way.

    link  `first seen`, `same words` or `same claim`
    why   what it has in common with the first, or with the step to which it is linked
    """

    link: str
    card: Card
    why: str = ""

    def to_dict(self) -> dict[str, object]:
        """The step as JSON-ready values."""
        return {"link": self.link, "why": self.why, **self.card.to_dict()}


@dataclass(frozen=True, slots=True)
class Chain:
    """One claim.

    steps  in the order of days, the first one first
    """

    steps: tuple[Step, ...]

    @property
    def texts(self) -> int:
        """About how many independent texts carry it."""
        return max(1, len({group for step in self.steps for group in step.card.groups}))

    @property
    def articles(self) -> int:
        """How many articles carry it."""
        return len({one.article for step in self.steps for one in (step.card.first, *step.card.others)})

    def to_dict(self) -> dict[str, object]:
        """The chain as JSON-ready values."""
        outlets = dict.fromkeys(outlet for step in self.steps for outlet in step.card.outlets)
        return {
            "first_seen": days_of(self.steps[0].card.first)[0],
            "content": self.steps[0].card.first.content,
            "carried": self.articles,
            "texts": self.texts,
            "outlets": list(outlets),
            "steps": [step.to_dict() for step in self.steps],
        }


def answer(asked: Asked, params: Params) -> Answer[Chain]:
    """Claims that more than one statement carries, the most carried first; for one statement its own chain alone.

    Raises  UsageError when neither words nor a statement are given; LedgerError `unknown-id`.
    """
    check_bounds(params.limit, params.most)
    if params.statement is not None:
        return _of_one(asked, params)
    if not params.about.strip():
        raise UsageError("chains of what?", hint="give words, or --statement ID")
    query = Query(words=params.about, from_=params.from_, to=params.to, narrator=False)
    found = asked.glimpses(query, limit=params.most)
    notes = tell_most(len(found), params.most)
    cards = fold_with(asked, found)
    links = _links_among(asked, cards)
    found_claims = (_chain(cards, members, links) for members in _claims(len(cards), links))
    chains = [chain for chain in found_claims if len(chain.steps) > 1]
    chains += [Chain((Step("first seen", card),)) for card in _copied_alone(cards, chains)]
    chains.sort(key=lambda chain: (-chain.articles, chain.steps[0].card.first.number))
    return Answer(cut(chains, params.limit), len(chains), len(found), tuple(notes))


def _of_one(asked: Asked, params: Params) -> Answer[Chain]:
    number = asked.number(params.statement or "")
    (asked_for,) = asked.glimpses_of([number])
    numbers = {number, *asked.carrying(asked_for.content), *(other for other, _ in asked.near(number))}
    fits = [one for one in asked.glimpses_of(sorted(numbers)) if one.number == number or _in_time(one, params)]
    cards = fold_with(asked, [one for one in fits if not one.narrator or one.number == number])
    home = next(place for place, card in enumerate(cards) if number in _numbers(card))
    links = {(home, other): told for (_, other), told in _links(asked, cards[home], cards).items() if other != home}
    return Answer((_chain(cards, sorted({home, *(other for _, other in links)}), links),), 1, len(fits))


def _in_time(one: Glimpse, params: Params) -> bool:
    day = one.published_at or ""
    return (params.from_ is None or day >= params.from_) and (params.to is None or day[: len(params.to)] <= params.to)


def _numbers(card: Card) -> set[int]:
    return {one.number for one in (card.first, *card.others)}


def _links(asked: Asked, one: Card, cards: Sequence[Card]) -> Links:
    """Which cards carry the same words or claim as one card, which is number 0."""
    from inquit.views.links.find import find_links  # numpy: too slow a start for a command line that only shows help

    firsts = [card.first for card in cards]
    matters = asked.matters([one.first.number]), asked.matters([first.number for first in firsts])
    return _carrying(find_links([one.first], firsts, *matters))


def _links_among(asked: Asked, cards: Sequence[Card]) -> Links:
    """Which of some cards carry the same words or claim."""
    from inquit.views.links.find import find_links_among  # as above

    firsts = [card.first for card in cards]
    return _carrying(find_links_among(firsts, asked.matters([one.number for one in firsts])))


def _carrying(found: Iterable[Link]) -> Links:
    return {(link.left, link.right): (link.kind, link.why) for link in found if link.kind in CARRIES}


def _claims(size: int, links: Links) -> Iterable[list[int]]:
    """Groups of at least two cards that are linked, in one step or in several."""
    home = list(range(size))

    def root(place: int) -> int:
        while home[place] != place:
            home[place] = home[home[place]]
            place = home[place]
        return place

    for one, other in links:
        first, second = sorted((root(one), root(other)))
        home[second] = first
    groups: dict[int, list[int]] = {}
    for place in range(size):
        groups.setdefault(root(place), []).append(place)
    return [members for members in groups.values() if len(members) > 1]


def _chain(cards: Sequence[Card], members: Sequence[int], links: Links) -> Chain:
    """Cards of one claim in the order of days; each is told by its link to the earliest that it is linked to."""
    both = links | {(right, left): told for (left, right), told in links.items()}
    steps: list[Step] = []
    for place in sorted(_one_each(cards, members)):
        told = next((both[place, other] for other in members if other != place and (place, other) in both), None)
        kind, why = told or ("same claim", "")
        steps.append(Step(kind, cards[place], why) if steps else Step("first seen", cards[place]))
    return Chain(tuple(steps))


def _one_each(cards: Sequence[Card], members: Sequence[int]) -> Iterable[int]:
    """One card an article, where several lie in each other: one whose source is named, then the one in fewest words.

    Articles that carry the same card bring one step between them.
    """
    best: dict[str, int] = {}
    for place in sorted(
        members, key=lambda place: (not any(cards[place].first.entities), len(cards[place].first.content))
    ):
        best.setdefault(cards[place].first.article, place)
    return best.values()


def _copied_alone(cards: Iterable[Card], chains: Iterable[Chain]) -> list[Card]:
    """Cards that several articles carry in the same words and that are on no chain."""
    told = {step.card.first.number for chain in chains for step in chain.steps}
    return [card for card in cards if card.carried > 1 and card.first.number not in told]
