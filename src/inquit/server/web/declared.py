"""The sides that the user declared, as pages show them: each with its members, and whom the ledger knows of these."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.errors import InquitError
from inquit.ledger.base import Membership
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query

_OFTEN = 6  # names that are shown to choose from


@dataclass(frozen=True, slots=True)
class Member:
    """Somebody who was declared to belong to a side.

    href   the page of the party, empty where the ledger knows of none by this name
    known  something in the ledger is found by these words
    """

    words: str
    href: str
    known: bool


@dataclass(frozen=True, slots=True)
class DeclaredSide:
    """One side."""

    name: str
    members: tuple[Member, ...]


@dataclass(frozen=True, slots=True)
class Declared:
    """All of them, and who might be declared.

    people, outlets  those who are found most often, to choose from
    """

    sides: tuple[DeclaredSide, ...]
    people: tuple[str, ...]
    outlets: tuple[str, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """Of the sides."""
        return tuple(side.name for side in self.sides)


def load_declared(ledger: Ledger) -> Declared:
    """The declared sides in the order of their names."""
    held: dict[str, list[Member]] = {}
    for one in ledger.sides():
        held.setdefault(one.side, []).append(_member(ledger, one))
    sides = tuple(DeclaredSide(name, tuple(members)) for name, members in held.items())
    people, outlets = (tuple(name for name, _ in ledger.count(facet, limit=_OFTEN)) for facet in ("source", "outlet"))
    return Declared(sides, people, outlets)


def _member(ledger: Ledger, one: Membership) -> Member:
    if one.entity is not None:
        return Member(one.member, f"/people/{one.entity}", True)
    try:
        ledger.of_side([one.member], Query(), limit=1)
    except InquitError:
        return Member(one.member, "", False)
    return Member(one.member, "", True)
