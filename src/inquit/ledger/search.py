"""A query answered from the view's tables: which rows, and how many."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from inquit.ledger.facts import first_day
from inquit.ledger.members import Members
from inquit.ledger.names import COLUMNS, Role
from inquit.ledger.people import find_party, mentioned_as, names_of
from inquit.ledger.query import MENTION, Cursor, Query, to_facts, to_filters, to_match
from inquit.ledger.sqlite import Connection, Row

# Up to so many hits of a search are gathered and sorted; above, the statements are walked by date and each is looked up
# in the index. Of a million statements, gathering 12,800 hits took 25 ms, 31,000 44 ms, 83,000 74 ms; walking to the
# first fifty of them 260, 135 and 19 ms (benchmarks/ledger).
MANY_HITS = 40_000
# A total is counted up to here; beyond, it says so.
MOST_COUNTED = 10_000
_LATEST_FIRST = "ORDER BY shown.published_at DESC, shown.statement"


def find_page(connection: Connection, query: Query, *, limit: int, after: Cursor | None) -> tuple[list[Row], int, bool]:
    """The rows of `shown` that a query finds, latest published first, below `after`; how many there are in all, and
    whether these are all: counting stops at MOST_COUNTED.
    """
    if query.is_in_vain:
        return [], 0, True
    match, part = _match(connection, query), _part_in(connection, query)
    hits = 0 if match is None else _count_hits(connection, match, max(MANY_HITS, MOST_COUNTED) + 1)
    clauses, values = _narrowed(to_filters(query, after), part)
    if hits > MANY_HITS:
        origin = "shown"
        clauses.append("EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = shown.statement)")
        values.append(match)
    else:
        origin = _gather(match, clauses, values)
    sql = f"SELECT shown.* FROM {origin} WHERE {_all(clauses)} {_LATEST_FIRST} LIMIT ?"
    rows = connection.execute(sql, (*values, limit)).fetchall()
    return rows, *_count(connection, query, match, part, hits)


@dataclass(frozen=True, slots=True)
class _Part:
    """A part that somebody has in statements.

    names  names.id of each of the party's names, as JSON
    many   whether it is in more statements than are gathered and sorted
    """

    role: Role
    names: str
    many: bool


def _part_in(connection: Connection, query: Query) -> _Part | None:
    """Whose part a query asks for; None when it asks for nobody's, and for those who are only mentioned."""
    if query.person is None or query.role == MENTION:
        return None
    role = Role[query.role.upper()]
    names = f"SELECT json_group_array(id), sum({COLUMNS[role]}) FROM names WHERE entity = ?"
    found, number = connection.execute(names, (find_party(connection, query.person),)).fetchone()
    return _Part(role, found, number > MANY_HITS)


def _narrowed(filters: tuple[list[str], list[object]], part: _Part | None) -> tuple[list[str], list[object]]:
    """The filters with the part: gathered where it is in few statements, looked up for each one where it is in many."""
    clauses, values = filters
    if part is not None:
        in_parts = "FROM parts WHERE role = ? AND name IN (SELECT value FROM json_each(?))"
        if part.many:
            clauses.append(f"EXISTS (SELECT 1 {in_parts} AND statement = shown.statement)")
        else:
            clauses.append(f"shown.statement IN (SELECT statement {in_parts})")
        values += [int(part.role), part.names]
    return clauses, values


def _count(connection: Connection, query: Query, match: str | None, part: _Part | None, hits: int) -> tuple[int, bool]:
    if query == Query():
        found = connection.execute("SELECT number FROM counts WHERE facet = 'all'").fetchone()
        return (found[0] if found else 0), True
    if match is not None and part is None and query.article is None and not query.is_to_the_minute:
        number = hits
    else:
        clauses, values = _narrowed(to_filters(query, None), part)
        origin = _gather(match, clauses, values)
        sql = f"SELECT count(*) FROM (SELECT 1 FROM {origin} WHERE {_all(clauses)} LIMIT ?)"
        number = connection.execute(sql, (*values, MOST_COUNTED + 1)).fetchone()[0]
    return min(number, MOST_COUNTED), number <= MOST_COUNTED


def _gather(match: str | None, clauses: list[str], values: list[object]) -> str:
    """Where rows come from when a search's hits are looked at first; adds the search to the clauses."""
    if match is None:
        return "shown"
    clauses.append("search MATCH ?")
    values.append(match)
    return "search CROSS JOIN shown ON shown.statement = search.rowid"


def find_by_article(connection: Connection, query: Query) -> list[Row]:
    """Where the statements that a query finds stand: article, reading, position; by the article's id, in text order."""
    if query.is_in_vain:
        return []
    match = _match(connection, query)
    clauses, values = _narrowed(to_filters(query, None), _part_in(connection, query))
    if match is not None:
        clauses.append("shown.statement IN (SELECT rowid FROM search WHERE search MATCH ?)")
        values.append(match)
    return connection.execute(
        "SELECT shown.article, shown.reading, shown.position FROM shown "
        f"JOIN articles ON articles.seq = shown.article WHERE {_all(clauses)} ORDER BY articles.id, shown.position",
        values,
    ).fetchall()


def find_numbers(
    connection: Connection, query: Query, *, limit: int, members: Members | None = None
) -> tuple[int, ...]:
    """The statements that a query finds, latest published first: statements.seq.

    members  only those that one of these says or relays, or publishes
    Cost     linear in all that fit the words, or the members where no words are asked for; a query for neither walks
             the statements by date.
    """
    if query.is_in_vain:
        return ()
    part = _part_in(connection, query)
    clauses, values = to_filters(query, None)
    found, given = _gathered(*_asked(connection, query), part, members)
    origin = f"({found}) AS found CROSS JOIN shown ON shown.statement = found.statement" if found else "shown"
    sql = f"SELECT shown.statement FROM {origin} WHERE {_all(clauses)} {_LATEST_FIRST} LIMIT ?"
    return tuple(row[0] for row in connection.execute(sql, (*given, *values, limit)))


_Set = tuple[str, tuple[object, ...]]  # SQL that gives statements' numbers, and its values


def _gathered(words: str | None, facts: str | None, part: _Part | None, members: Members | None) -> _Set:
    """The numbers of all statements that fit the words, the person and the members; no SQL when none narrows.

    words, facts  searches, as `_asked` makes them
    """
    searched = [] if words is None else [_found(words, facts)]
    person = [] if part is None else [_said([part.role], part.names)]
    if members is None:
        return _in_all([*searched, *person])
    arms = []
    if members.names:
        said = _said([Role.SOURCE, Role.RELAY], json.dumps(members.names))
        arms.append(_in_all([said, *searched, *person]))
    if members.outlets:
        outlets = f"{{facts}} : ({' OR '.join(members.outlets)})"
        arms.append(_in_all([_found(words, outlets, facts), *person]))
    sql = " UNION ".join(f"SELECT statement FROM ({arm})" for arm, _ in arms)
    return sql or "SELECT NULL AS statement WHERE 0", tuple(value for _, values in arms for value in values)


def _found(*searches: str | None) -> _Set:
    return "SELECT rowid AS statement FROM search WHERE search MATCH ?", (" AND ".join(filter(None, searches)),)


def _said(roles: Sequence[Role], names: str) -> _Set:
    """names  names.id of each, as JSON"""
    marks = ", ".join("?" * len(roles))
    sql = f"SELECT DISTINCT statement FROM parts WHERE role IN ({marks}) AND name IN (SELECT value FROM json_each(?))"
    return sql, (*map(int, roles), names)


def _in_all(sets: Sequence[_Set]) -> _Set:
    return " INTERSECT ".join(sql for sql, _ in sets), tuple(value for _, values in sets for value in values)


def _match(connection: Connection, query: Query) -> str | None:
    """The search for all that the index knows of a query; None when the tables' own indexes serve it."""
    words, facts = _asked(connection, query)
    return f"{words} AND {facts}" if words and facts else words


def _asked(connection: Connection, query: Query) -> tuple[str | None, str | None]:
    """The search for a query's words, and the one for what else narrows it; None for neither."""
    mentions: list[str] = []
    if query.person is not None and query.role == MENTION:
        mentions = mentioned_as(names_of(connection, find_party(connection, query.person)))
    facts = to_facts(query, earliest=_day(connection, "ASC"), latest=_day(connection, "DESC"))
    return to_match(query, mentions), facts


def _day(connection: Connection, order: str) -> date:
    sql = f"SELECT published_at FROM shown WHERE published_at > '' ORDER BY published_at {order} LIMIT 1"
    found = connection.execute(sql).fetchone()
    return first_day(found[0]) if found else date.min


def _count_hits(connection: Connection, match: str, most: int) -> int:
    sql = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
    return int(connection.execute(sql, (match, most)).fetchone()[0])


def _all(clauses: list[str]) -> str:
    return " AND ".join(clauses) or "1"
