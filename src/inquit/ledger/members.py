"""Whose statements a side's are: its members' names and outlets, as the ledger knows them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass

from inquit.errors import LedgerError, UsageError
from inquit.ledger.facts import ask_outlet
from inquit.ledger.people import find_party, names_of
from inquit.ledger.rows import ALWAYS
from inquit.ledger.sides import load_sides
from inquit.ledger.sqlite import Connection

OUTLET = "outlet:"


@dataclass(frozen=True, slots=True)
class Members:
    """A side's members.

    names    names.id of every name of its parties
    outlets  its outlets as words of the index
    """

    names: tuple[int, ...]
    outlets: tuple[str, ...]


def find_members(connection: Connection, given: Sequence[str]) -> Members:
    """Who is meant by a side's members.

    given  a party by one of its names, words of one, or an id; `outlet:NAME` for all that an outlet publishes

    Raises  LedgerError `unknown-id` for one whom the ledger does not know; UsageError for words that several bear.
    """
    return _gathered(connection, [_find(connection, member) for member in given])


def find_side(connection: Connection, side: str, *, as_of: str = ALWAYS) -> Members:
    """Who is meant by the members of a declared side; those of whom the ledger knows nothing are passed over.

    Raises  LedgerError `unknown-name` for a side that nobody declared; UsageError as `find_members`.
    """
    declared = load_sides(connection, as_of=as_of)
    if side not in {one.side for one in declared}:
        known = ", ".join(dict.fromkeys(one.side for one in declared))
        hint = f"declared: {known}" if known else "inquit side NAME = MEMBER, MEMBER   declares one"
        raise LedgerError("unknown-name", f"no side is called {side!r}", hint=hint)
    found = []
    for one in declared:
        if one.side == side:
            with suppress(LedgerError):
                found.append(_find(connection, one.member))
    return _gathered(connection, found)


def _gathered(connection: Connection, found: Iterable[int | str]) -> Members:
    different = dict.fromkeys(found)
    entities = [one for one in different if isinstance(one, int)]
    names = (name.id for entity in entities for name in names_of(connection, entity))
    return Members(tuple(names), tuple(one for one in different if isinstance(one, str)))


def _find(connection: Connection, member: str) -> int | str:
    """A party's id as a number, or an outlet as a word of the index."""
    if member.casefold().startswith(OUTLET):
        return _outlet(connection, member[len(OUTLET) :].strip())
    return find_party(connection, member)


def _outlet(connection: Connection, name: str) -> str:
    if not name:
        raise UsageError(f"{OUTLET} names no outlet", hint=f"write it as {OUTLET}Daily News")
    word = ask_outlet(name)
    sql = "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1"
    if connection.execute(sql, (f"{{facts}} : {word}",)).fetchone() is None:
        raise LedgerError("unknown-id", f"no outlet is called {name!r}", hint="write its name as the articles have it")
    return word
