"""Sides of a comparison: those that the user names with the question, or declared in the ledger. None is inferred."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Asked

HINT = 'write it as --side "A=Ann Smith, outlet:Daily News", or --side A when `inquit side` knows A'


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


def _side(words: str, declared: dict[str, list[str]]) -> Side:
    name, equals, rest = (part.strip() for part in words.partition("="))
    if equals:
        members = tuple(dict.fromkeys(member for part in rest.split(",") if (member := part.strip())))
        if not name or not members:
            raise UsageError(f"{words!r} is no side with members", hint=HINT)
        return Side(name, members)
    if name not in declared:
        known = f"declared: {', '.join(declared)}" if declared else "none is declared"
        raise LedgerError("unknown-name", f"no side is called {name!r}", hint=f"{known}; {HINT}")
    return Side(name, tuple(declared[name]), True)
