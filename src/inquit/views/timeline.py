"""Who said what when, on one matter."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.ledger.base import Asked, Glimpse
from inquit.ledger.query import Query
from inquit.records import ACTS
from inquit.views.base import Answer, check_bounds, cut, most_option, option, tell_most
from inquit.views.cards import Card, days_of, fold_with
from inquit.views.sides import find_sides, statements_of

EXAMPLES = """examples:
  inquit timeline ceasefire --from 2022-03 --to 2022-04
  inquit timeline --like fb29c3ef17
  inquit timeline "grain ships" --person "Ann Smith" --act promise
"""
LEAST_LIKE = 0.6  # of two statements' vectors; below it `--like` leaves a statement out


@dataclass(frozen=True, slots=True)
class Params:
    """Which statements."""

    about: str = option("in the content, source or addressees", default="", metavar="WORDS", place=True)
    like: str | None = option("a statement: those about the same matter", metavar="ID")
    person: str | None = option("a party under any of its names", metavar="NAME")
    act: str | None = option("state, appeal, deny …", metavar="ACT", choices=ACTS)
    from_: str | None = option("published then or later: 2022-03-22, 2022-03, 2022", metavar="DATE")
    to: str | None = option("published then or before", metavar="DATE")
    side: tuple[str, ...] = option("A=MEMBER, MEMBER or a declared side: only theirs", default=(), metavar="SIDE")
    limit: int = option("how many rows; 0 for all", default=100, metavar="N")
    most: int = most_option()


@dataclass(frozen=True, slots=True)
class Moment:
    """One statement in its place.

    side  whose it is, None where no side is asked for
    """

    card: Card
    side: str | None = None

    def to_dict(self) -> dict[str, object]:
        """The statement as JSON-ready values."""
        return {"side": self.side, **self.card.to_dict()}


def answer(asked: Asked, params: Params) -> Answer[Moment]:
    """Statements in the order of the days on which they were said, undated ones last; copies under the first.

    Raises  UsageError for a date that is none; LedgerError `unknown-id` for a statement that is not there.
    """
    check_bounds(params.limit, params.most)
    query = Query(
        words=params.about, act=params.act, from_=params.from_, to=params.to, person=params.person, narrator=False
    )
    notes: list[str] = []
    near = None
    if params.like is not None:
        asked_for = asked.number(params.like)
        near = {asked_for} | {number for number, likeness in asked.near(asked_for) if likeness >= LEAST_LIKE}
    found: dict[int, Glimpse] = {}
    side_of: dict[int, str] = {}
    if params.side:
        for side in find_sides(asked, params.side):
            theirs, told = statements_of(asked, side, query, most=params.most)
            notes += told
            for one in theirs:
                found.setdefault(one.number, one)
                side_of.setdefault(one.number, side.name)
    elif near is not None and query == Query(narrator=False):
        found = {one.number: one for one in asked.glimpses_of(sorted(near)) if not one.narrator}
    else:
        found = {one.number: one for one in asked.glimpses(query, limit=params.most)}
        notes += tell_most(len(found), params.most)
    if near is not None:
        found = {number: one for number, one in found.items() if number in near}
    cards = fold_with(asked, list(found.values()))
    moments = [Moment(card, side_of.get(card.first.number)) for card in cards]
    undated = sum(days_of(card.first)[0] is None for card in cards)
    if undated:
        notes.append(f"{undated} without a date, at the end")
    return Answer(cut(moments, params.limit), len(moments), len(found), tuple(notes))
