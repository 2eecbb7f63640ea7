"""A query answered from the view's tables: which statements, in which order, and how many."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace

from inquit.ledger.query import Cursor, Query
from inquit.ledger.sought import Clause, Lot, Sought
from inquit.ledger.sqlite import Connection, Row

# Up to so many hits of a search are gathered and sorted; above, the statements are walked by date and each is looked up
# in the index. Of a million statements, gathering 12,800 hits took 25 ms, 31,000 44 ms, 83,000 74 ms; walking to the
# first fifty of them 260, 135 and 19 ms (benchmarks/ledger).
MANY_HITS = 40_000
# Up to so many statements of a lot are gathered; of more, those among the latest WALKED are looked for first. Of a
# million statements, 5,000 of one party are gathered in 15 ms, 33,000 in 80; the first fifty of these are found in
# 3, and that there are none among the latest takes 15.
FEW = 5_000
WALKED = 20_000
# A total is counted up to here; beyond, it says so.
MOST_COUNTED = 10_000
_LATEST_FIRST = "shown.published_at DESC, shown.statement"
_LAST_FIRST = "1 DESC"
# A lot so much larger than what it is compared with is looked up for each.
_LARGER = 10
# What `counts` knows of a query that asks for nothing else.
_COUNTED = ("act", "kind", "depth", "figure")


def find_page(
    connection: Connection, sought: Sought, *, limit: int, after: Cursor | None = None, total: int = MOST_COUNTED
) -> list[int]:
    """The statements that a query finds, latest published first, below `after`: statements.seq.

    total  how many it finds in all, or more

    Cost  a walk over the latest where these hold enough, as far as one can tell; else linear in what fits the words, or
          in the least lot.
    """
    if not total:
        return []
    if total <= FEW and sought.match is None and not sought.lots and sought.everything is not None:
        # By date, most would be walked for these.
        return _gather(connection, sought, sought.everything, total, _LATEST_FIRST, limit, after)
    hits, least = _count_hits(connection, sought.match), sought.least
    if least is None and (sought.match is None or hits > MANY_HITS):
        return _walk(connection, sought, limit, after, None)
    if (
        least is not None
        and least.number > FEW
        and (sought.match is None or hits > MANY_HITS)
        and WALKED * least.number >= limit * _size(connection)
    ):
        bound = _bound(connection, sought, after)
        found = _walk(connection, sought, limit, after, bound)
        if bound is None or len(found) >= limit:
            return found
    return _gather(connection, sought, sought.match, hits, _LATEST_FIRST, limit, after)


def find_last(connection: Connection, sought: Sought, *, limit: int) -> list[int]:
    """Of the statements that a query finds those that came in last, the last one first: statements.seq.

    Cost  next to nothing for what the index alone knows; else linear in what fits, until there are enough.
    """
    least = sought.least
    match = sought.match if least is not None and least.number <= FEW else sought.everything
    return _gather(connection, sought, match, _count_hits(connection, match), _LAST_FIRST, limit, None)


def find_places(connection: Connection, sought: Sought) -> list[Row]:
    """Where the statements that a query finds stand: article, reading, position; by the article's id, in text order."""
    clauses = sought.filters()
    clauses += [(f"shown.statement IN ({lot.inside[0]})", lot.inside[1]) for lot in sought.lots]
    if sought.match is not None:
        clauses.append(("shown.statement IN (SELECT rowid FROM search WHERE search MATCH ?)", (sought.match,)))
    where, values = _all(clauses)
    return connection.execute(
        "SELECT shown.article, shown.reading, shown.position FROM shown "
        f"JOIN articles ON articles.seq = shown.article WHERE {where} ORDER BY articles.id, shown.position",
        values,
    ).fetchall()


def load_shown(connection: Connection, numbers: Sequence[int]) -> list[Row]:
    """The rows of `shown` of these statements, in the order given."""
    sql = "SELECT shown.* FROM json_each(?) AS asked CROSS JOIN shown ON shown.statement = asked.value"
    found = {row["statement"]: row for row in connection.execute(sql, (json.dumps(numbers),))}
    return [found[number] for number in numbers]


def count(connection: Connection, sought: Sought) -> tuple[int, bool]:
    """How many statements a query finds, and whether these are all: but for what is known, it stops at MOST_COUNTED."""
    known = _known(connection, sought.query)
    if known is not None:
        return known if sought.query == Query() else _cut(known[0])
    everything, least = sought.everything, sought.least
    if sought.is_of_index and not sought.lots and everything is not None:
        sql, values = "SELECT 1 FROM search WHERE search MATCH ? LIMIT ?", [everything]
        return _cut(_number(connection, sql, values, MOST_COUNTED + 1))
    if sought.is_of_index and len(sought.lots) == 1 and everything is None and least is not None:
        sql = f"SELECT DISTINCT statement FROM ({least.inside[0]}) LIMIT ?"
        return _cut(_number(connection, sql, least.inside[1], MOST_COUNTED + 1))
    match = sought.match if least is not None and least.number <= FEW else everything
    hits = _count_hits(connection, match)
    return _cut(len(_gather(connection, sought, match, hits, "", MOST_COUNTED + 1, None)))


def _known(connection: Connection, query: Query) -> tuple[int, bool] | None:
    """What `counts` says of a query that is empty or asks for one thing only; None for others."""
    facets = [("all", "")] if query == Query() else []
    for name in _COUNTED:
        value = getattr(query, name)
        if value is not None and query == _only(name, value):
            facets.append((name, str(value)))
    if not facets:
        return None
    found = connection.execute("SELECT number FROM counts WHERE facet = ? AND value = ?", facets[0]).fetchone()
    return (found[0] if found else 0), True


def _size(connection: Connection) -> int:
    """How many statements there are in all."""
    return (_known(connection, Query()) or (0, True))[0]


def _only(name: str, value: object) -> Query:
    return replace(Query(), **{name: value})  # type: ignore[arg-type]  # the value of a field of its name


def _cut(number: int) -> tuple[int, bool]:
    return min(number, MOST_COUNTED), number <= MOST_COUNTED


def _number(connection: Connection, sql: str, values: Iterable[object], most: int) -> int:
    return int(connection.execute(f"SELECT count(*) FROM ({sql})", (*values, most)).fetchone()[0])


def _count_hits(connection: Connection, match: str | None) -> int:
    if match is None:
        return 0
    sql = "SELECT 1 FROM search WHERE search MATCH ? LIMIT ?"
    return _number(connection, sql, (match,), max(MANY_HITS, MOST_COUNTED) + 1)


def _bound(connection: Connection, sought: Sought, after: Cursor | None) -> str | None:
    """The day before which a walk is given up, None for one that ends sooner."""
    plain = Query(act=sought.query.act, to=sought.query.to)
    where, values = _all(Sought(plain, None, None, ()).filters(after))
    sql = f"SELECT published_at FROM shown WHERE {where} ORDER BY published_at DESC LIMIT 1 OFFSET ?"
    found = connection.execute(sql, (*values, WALKED)).fetchone()
    return None if found is None else str(found[0])


def _walk(connection: Connection, sought: Sought, limit: int, after: Cursor | None, bound: str | None) -> list[int]:
    """Statements by date, each looked up in the lots and, last, in the index."""
    clauses = sought.filters(after)
    if bound is not None:
        clauses.append(("shown.published_at >= ?", (bound,)))
    clauses += [lot.check for lot in sought.lots]
    if sought.match is not None:
        looked_up = "EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = shown.statement)"
        clauses.append((looked_up, (sought.match,)))
    where, values = _all(clauses)
    sql = f"SELECT shown.statement FROM shown WHERE {where} ORDER BY {_LATEST_FIRST} LIMIT ?"
    return [row[0] for row in connection.execute(sql, (*values, limit))]


def _gather(
    connection: Connection,
    sought: Sought,
    match: str | None,
    hits: int,
    order: str,
    limit: int,
    after: Cursor | None,
) -> list[int]:
    """Statements out of a search's hits or, without one, out of the least lot; of all, where there is neither."""
    clauses = [] if match == sought.everything and sought.is_of_index and after is None else sought.filters(after)
    lots = list(sought.lots)
    given: Sequence[object] = ()
    if match is not None:
        origin, key = "search", "search.rowid"
        clauses.insert(0, ("search MATCH ?", (match,)))
    elif sought.least is not None:
        least = sought.least
        lots.remove(least)
        origin, key = f"(SELECT DISTINCT statement FROM ({least.inside[0]})) AS found", "found.statement"
        given, hits = least.inside[1], least.number
    else:
        origin, key, hits = "", "shown.statement", 0
    for lot in lots:
        clauses.append(_among(lot, key, hits))
    where, values = _all(clauses)
    if not origin:
        origin = "shown"
    elif order == _LATEST_FIRST or "shown." in where:
        origin += f" CROSS JOIN shown ON shown.statement = {key}"
    ordered = f"ORDER BY {order}" if order else ""
    sql = f"SELECT {key} FROM {origin} WHERE {where} {ordered} LIMIT ?"
    return [row[0] for row in connection.execute(sql, (*given, *values, limit))]


def _among(lot: Lot, key: str, number: int) -> Clause:
    """That a row is in a lot, for about so many rows."""
    if lot.number > _LARGER * number:
        return lot.check
    return f"+{key} IN (SELECT statement FROM ({lot.inside[0]}))", lot.inside[1]


def _all(clauses: Sequence[Clause]) -> tuple[str, list[object]]:
    where = " AND ".join(f"({sql})" for sql, _ in clauses) or "1"
    return where, [value for _, values in clauses for value in values]
