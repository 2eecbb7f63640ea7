"""Whose statements a side's are: its members' names and outlets, as the ledger knows them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from inquit.errors import LedgerError, UsageError
from inquit.ledger.facts import ask_outlet
from inquit.ledger.people import find_party, names_of
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
    entities: dict[int, None] = {}
    outlets: dict[str, None] = {}
    for member in given:
        if member.casefold().startswith(OUTLET):
            outlets[_outlet(connection, member[len(OUTLET) :].strip())] = None
        else:
            entities[find_party(connection, member)] = None
    return Members(tuple(name.id for entity in entities for name in names_of(connection, entity)), tuple(outlets))


def _outlet(connection: Connection, name: str) -> str:
    if not name:
        raise UsageError(f"{OUTLET} names no outlet", hint=f"write it as {OUTLET}Daily News")
    word = ask_outlet(name)
    sql = "SELECT 1 FROM search WHERE search MATCH ? LIMIT 1"
    if connection.execute(sql, (f"{{facts}} : {word}",)).fetchone() is None:
        raise LedgerError("unknown-id", f"no outlet is called {name!r}", hint="write its name as the articles have it")
    return word
