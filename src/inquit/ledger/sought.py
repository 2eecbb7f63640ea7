"""A query as the tables of a ledger know it: searches for its words and facts, and lots of statements."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from inquit.ledger.facts import first_day
from inquit.ledger.members import Members, find_side
from inquit.ledger.names import COLUMNS, Role
from inquit.ledger.people import find_party, mentioned_as, names_of
from inquit.ledger.query import ANYBODY, MENTION, Cursor, Query, to_facts, to_filters, to_match
from inquit.ledger.reviewed import find_reviewed
from inquit.ledger.sqlite import Connection

Clause = tuple[str, tuple[object, ...]]  # SQL and its values


@dataclass(frozen=True, slots=True)
class Lot:
    """Statements of which a query takes none but these.

    inside  gives their numbers, one or more times each, in a column `statement`
    check   tells whether a row of `shown` is one of them
    number  how many there are at most
    """

    inside: Clause
    check: Clause
    number: int


@dataclass(frozen=True, slots=True)
class Sought:
    """What a query asks of each table.

    words  a search for its words, an outlet, figures or the narrator, in FTS5's syntax; None when it asks for none
    facts  a search for all else that the index knows, None when there is nothing else
    lots   of which a statement has to be in each
    """

    query: Query
    words: str | None
    facts: str | None
    lots: tuple[Lot, ...]
    unreviewed: Clause | None = None

    @property
    def match(self) -> str | None:
        """The search for all that the index knows; None when the tables' own indexes serve the query."""
        return self.everything if self.words else None

    @property
    def everything(self) -> str | None:
        """The search for words and facts; None for a query for neither."""
        return " AND ".join(filter(None, (self.words, self.facts))) or None

    @property
    def least(self) -> Lot | None:
        """The lot with the fewest statements."""
        return min(self.lots, key=lambda lot: lot.number, default=None)

    @property
    def is_of_index(self) -> bool:
        """Whether `everything` and the lots say all that it asks."""
        return self.query.article is None and not self.query.is_finer_than_index and self.unreviewed is None

    def filters(self, after: Cursor | None = None) -> list[Clause]:
        """What rows of `shown` must be, but for words, outlet, figures and lots."""
        clauses, values = to_filters(self.query, after)
        made: list[Clause] = [(" AND ".join(clauses), tuple(values))] if clauses else []
        return made if self.unreviewed is None else [*made, self.unreviewed]


def seek(connection: Connection, query: Query, *, as_of: str, members: Members | None = None) -> Sought | None:
    """A query made ready to be answered; None for one that is in vain.

    members  only what one of these says, relays or publishes

    Raises  LedgerError `unknown-id` or `unknown-name` for a person or a side that is not there.
    """
    if query.is_in_vain:
        return None
    mentions: list[str] = []
    lots = [] if members is None else [_lot_of(connection, members)]
    if query.person is not None:
        names = names_of(connection, find_party(connection, query.person))
        if query.role == MENTION:
            mentions = mentioned_as(names)
        else:
            role = Role[query.role.upper()]
            lots.append(_part(connection, (role,), [name.id for name in names]))
    if query.side is not None:
        lots.append(_lot_of(connection, find_side(connection, query.side, as_of=as_of)))
    unreviewed: Clause | None = None
    if query.reviewed is not None:
        found = find_reviewed(connection, as_of=as_of)
        numbers = "SELECT value AS statement FROM json_each(?)", (json.dumps(found),)
        if query.reviewed == ANYBODY:
            lots.append(Lot(numbers, (f"shown.statement IN ({numbers[0]})", numbers[1]), len(found)))
        else:
            unreviewed = f"shown.statement NOT IN ({numbers[0]})", numbers[1]
    facts = to_facts(query, earliest=_day(connection, "ASC"), latest=_day(connection, "DESC"))
    return Sought(query, to_match(query, mentions), facts, tuple(lots), unreviewed)


def _lot_of(connection: Connection, members: Members) -> Lot:
    said = _part(connection, (Role.SOURCE, Role.RELAY), members.names)
    if not members.outlets:
        return said
    search = f"{{facts}} : ({' OR '.join(members.outlets)})"
    sql = "SELECT count(*) FROM search WHERE search MATCH ?"
    number = said.number + connection.execute(sql, (search,)).fetchone()[0]
    inside = f"{said.inside[0]} UNION ALL SELECT rowid FROM search WHERE search MATCH ?"
    checks = " OR ".join([said.check[0], *("instr(shown.facts, ?)" for _ in members.outlets)])
    words = (f" {outlet}" for outlet in members.outlets)
    return Lot((inside, (*said.inside[1], search)), (f"({checks})", (*said.check[1], *words)), number)


def _part(connection: Connection, roles: Sequence[Role], names: Iterable[int]) -> Lot:
    """The statements in which one of some names has one of some parts."""
    numbers = json.dumps(list(names))
    sums = " + ".join(COLUMNS[role] for role in roles)
    sql = f"SELECT coalesce(sum({sums}), 0) FROM names WHERE id IN (SELECT value FROM json_each(?))"
    (number,) = connection.execute(sql, (numbers,)).fetchone()
    marks = ", ".join("?" * len(roles))
    sql = f"FROM parts WHERE role IN ({marks}) AND name IN (SELECT value FROM json_each(?))"
    values = (*map(int, roles), numbers)
    check = f"EXISTS (SELECT 1 {sql} AND statement = shown.statement)", values
    return Lot((f"SELECT statement {sql}", values), check, number)


def _day(connection: Connection, order: str) -> date:
    sql = f"SELECT published_at FROM shown WHERE published_at > '' ORDER BY published_at {order} LIMIT 1"
    found = connection.execute(sql).fetchone()
    return first_day(found[0]) if found else date.min
