"""Sides of a comparison: those that the user names with the question, or declared in the ledger. None is inferred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Asked, Glimpse
from inquit.ledger.query import Query
from inquit.views.base import tell_most

HINT = 'write it as --side "A=Ann Smith, outlet:Daily News", or --side A when `inquit side` knows A'

_NOBODY = "unknown-id"


@dataclass(frozen=True, slots=True)
class Side:
    """One side.

    members   parties by name or id, `outlet:NAME` for all that an outlet publishes
    declared  whether it stands in the ledger
    """

    name: str
    members: tuple[str, ...]
    declared: bool = False


def find_sides(asked: Asked, given: Sequence[str]) -> tuple[Side, ...]:
    """The sides as given, in order; all declared ones when none is given.

    given  `A=Ann Smith, Perrin Osk`, or the name of a declared side

    Raises  UsageError for a side without members, for a name twice; LedgerError `unknown-name` for one not declared.
    """
    declared: dict[str, list[str]] = {}
    for one in asked.sides():
        declared.setdefault(one.side, []).append(one.member)
    if not given:
        return tuple(Side(name, tuple(members), True) for name, members in declared.items())
    found = [_side(words, declared) for words in given]
    if len({side.name for side in found}) < len(found):
        raise UsageError("two sides have one name", hint=HINT)
    return tuple(found)


def statements_of(asked: Asked, side: Side, query: Query, *, most: int) -> tuple[tuple[Glimpse, ...], list[str]]:
    """A side's statements that a query finds, and notes: that there may be more than `most`, and members of a declared
    side of whom the ledger knows nothing. They are passed over, since a side is declared for articles to come, too.

    Raises  LedgerError `unknown-id` for such a member of a side that was named with the question.
    """
    members, notes = side.members, []
    try:
        found = asked.of_side(members, query, limit=most)
    except LedgerError as error:
        if not side.declared or error.code != _NOBODY:
            raise
        known = tuple(member for member in members if _is_known(asked, member))
        notes = [f"{side.name}: the ledger knows nobody called {one!r}" for one in members if one not in known]
        found = asked.of_side(known, query, limit=most) if known else ()
    return found, [*notes, *tell_most(len(found), most, whose=side.name)]


def _is_known(asked: Asked, member: str) -> bool:
    try:
        asked.of_side([member], Query(), limit=1)
    except LedgerError as error:
        if error.code != _NOBODY:
            raise
        return False
    return True


def _side(words: str, declared: dict[str, list[str]]) -> Side:
    name, equals, rest = (part.strip() for part in words.partition("="))
    if words.strip() in declared:  # first: a declared name may hold the sign
        return Side(words.strip(), tuple(declared[words.strip()]), True)
    if equals:
        members = tuple(dict.fromkeys(member for part in rest.split(",") if (member := part.strip())))
        if not name or not members:
            raise UsageError(f"{words!r} is no side with members", hint=HINT)
        return Side(name, members)
    known = f"declared: {', '.join(declared)}" if declared else "none is declared"
    raise LedgerError("unknown-name", f"no side is called {name!r}", hint=f"{known}; {HINT}")
