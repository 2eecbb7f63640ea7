"""What sides say of a matter, beside each other, with typed links between their statements. Silence is a finding."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from inquit.errors import UsageError
from inquit.ledger.base import Asked
from inquit.ledger.query import Query
from inquit.views.base import Answer, check_bounds, cut, most_option, option
from inquit.views.cards import Card, by_day, fold_with, plain
from inquit.views.links.base import KINDS, Link
from inquit.views.sides import HINT, Side, find_sides, statements_of

EXAMPLES = """examples:
  inquit accounts --side "North=Ann Smith" --side "South=Perrin Osk, outlet:Southern Wire" --about bridge
  inquit accounts --from 2022-03 --to 2022-03     # between all sides that `inquit side` knows
  inquit accounts --side North --side South --format html > accounts.html
"""
ONLY_HERE = "only here"
# What parts the sides stands before what both carry.
SHOWN_FIRST = ("figure differs", "conflicts with", "denied by", "answered by", "same words", "same claim")


@dataclass(frozen=True, slots=True)
class Params:
    """Whose accounts, of what."""

    about: str = option("in the content, source or addressees", default="", metavar="WORDS", place=True)
    side: tuple[str, ...] = option("A=MEMBER, MEMBER or a declared side; at least two", default=(), metavar="SIDE")
    link: tuple[str, ...] = option("only links of this kind", default=(), metavar="KIND", choices=(*KINDS, ONLY_HERE))
    from_: str | None = option("published then or later: 2022-03-22, 2022-03, 2022", metavar="DATE")
    to: str | None = option("published then or before", metavar="DATE")
    limit: int = option("how many rows; 0 for all", default=100, metavar="N")
    most: int = most_option()


@dataclass(frozen=True, slots=True)
class Opposite:
    """Two statements of two sides and what links them, or one to which nothing on any other side was found.

    kind    of link, or `only here`
    left    the side named first, and its statement
    right   the other, None for `only here`
    why     matched words, numbers, negation, acts; empty for `only here`
    turned  for `denied by` and `answered by`: the statement on the left denies or answers the one on the right
    score   0 to 1: how surely the two speak of one matter; None for `only here`
    """

    kind: str
    left: tuple[str, Card]
    right: tuple[str, Card] | None
    why: str = ""
    turned: bool = False
    score: float | None = None

    def to_dict(self) -> dict[str, object]:
        """The pair as JSON-ready values."""
        sides = [{"side": name, "statement": card.to_dict()} for name, card in (self.left, self.right or self.left)]
        return {
            "link": self.kind,
            "left": sides[0],
            "right": None if self.right is None else sides[1],
            "why": self.why,
            "turned": self.turned,
            "score": None if self.score is None else round(self.score, 3),
        }


def answer(asked: Asked, params: Params) -> Answer[Opposite]:
    """Links between the sides, the kinds that part them first; then what stands on one side only.

    Raises  UsageError for fewer than two sides or a date that is none; LedgerError for a member or a side that the
            ledger does not know.
    """
    from inquit.views.links.find import find_links  # numpy: too slow a start for a command line that only shows help

    check_bounds(params.limit, params.most)
    sides = find_sides(asked, params.side)
    if len(sides) < 2:
        raise UsageError("accounts need two sides", hint=HINT)
    query = Query(words=params.about, from_=params.from_, to=params.to)
    held, notes = _cards_of(asked, sides, query, params.most)
    rows: list[Opposite] = []
    linked = _in_several(held)
    matters = [asked.matters([card.first.number for card in cards]) for cards in held]
    for one, other in combinations(range(len(sides)), 2):
        firsts, others = ([card.first for card in held[number]] for number in (one, other))
        for link in find_links(firsts, others, matters[one], matters[other]):
            linked |= {(one, link.left), (other, link.right)}
            left, right = held[one][link.left], held[other][link.right]
            if left.first.number != right.first.number:
                rows.append(_opposite(link, (sides[one].name, left), (sides[other].name, right)))
    rows = sorted(_once(rows), key=_order)
    alone = [
        (card, side.name)
        for number, side in enumerate(sides)
        for place, card in enumerate(held[number])
        if (number, place) not in linked
    ]
    alone.sort(key=lambda pair: by_day(pair[0].first))
    if params.link:
        rows = [row for row in rows if row.kind in params.link]
        alone = alone if ONLY_HERE in params.link else []
    total = len(rows) + len(alone)
    # One a row that is shown: of ten thousand most are not.
    room = max(0, params.limit - len(rows)) if params.limit else len(alone)
    rows += [Opposite(ONLY_HERE, (name, card), None) for card, name in alone[:room]]
    return Answer(cut(rows, params.limit), total, sum(map(len, held)), tuple(notes))


def _cards_of(asked: Asked, sides: Sequence[Side], query: Query, most: int) -> tuple[list[list[Card]], list[str]]:
    """Each side's statements, copies folded; a statement that both have is shown on both."""
    held: list[list[Card]] = []
    notes: list[str] = []
    for side in sides:
        found, told = statements_of(asked, side, query, most=most)
        notes += told
        if not found:
            notes.append(f"{side.name}: no statement fits")
        held.append(fold_with(asked, found))
    return held, notes


def _in_several(held: Sequence[Sequence[Card]]) -> set[tuple[int, int]]:
    """Statements in the accounts of several sides, by side and place: they are on no side alone."""
    sides = Counter(card.first.number for cards in held for card in cards)
    places = ((side, place, card) for side, cards in enumerate(held) for place, card in enumerate(cards))
    return {(side, place) for side, place, card in places if sides[card.first.number] > 1}


def _opposite(link: Link, left: tuple[str, Card], right: tuple[str, Card]) -> Opposite:
    return Opposite(link.kind, left, right, link.why, link.turned, link.score)


def _once(rows: Sequence[Opposite]) -> list[Opposite]:
    """Of links of one kind between the same words, told by statements inside each other, the one that tells most: whose
    sources are named, and whose words are fewest.
    """
    kept: list[Opposite] = []
    near: dict[tuple[object, ...], list[Opposite]] = {}
    for row in sorted(rows, key=_wordiness):
        if row.right is None:
            continue
        left, right = row.left[1].first, row.right[1].first
        place = (row.kind, row.left[0], row.right[0], left.article, right.article)
        if not any(_holds(row, other) for other in near.get(place, ())):
            near.setdefault(place, []).append(row)
            kept.append(row)
    return kept


def _wordiness(row: Opposite) -> tuple[int, int]:
    ones = [side[1].first for side in (row.left, row.right) if side is not None]
    return sum(not one.sources and not one.narrator for one in ones), sum(len(one.content) for one in ones)


def _holds(row: Opposite, other: Opposite) -> bool:
    """Whether both statements of one are the other's, or hold them, or lie in them."""
    pairs = ((row.left, other.left), (row.right or row.left, other.right or other.left))
    return all(_overlap(plain(one[1].first.content), plain(another[1].first.content)) for one, another in pairs)


def _overlap(one: str, other: str) -> bool:
    return one in other or other in one


def _order(row: Opposite) -> tuple[int, float, tuple[str, str, int]]:
    return SHOWN_FIRST.index(row.kind), -(row.score or 0), by_day(row.left[1].first)
