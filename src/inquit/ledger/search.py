"""A query answered from the view's tables: which rows, and how many."""

from __future__ import annotations

from datetime import date

from inquit.ledger.facts import first_day
from inquit.ledger.query import Cursor, Query, to_facts, to_filters, to_match
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
    match = _match(connection, query)
    hits = 0 if match is None else _count_hits(connection, match, max(MANY_HITS, MOST_COUNTED) + 1)
    clauses, values = to_filters(query, after)
    if hits > MANY_HITS:
        origin = "shown"
        clauses.append("EXISTS (SELECT 1 FROM search WHERE search MATCH ? AND rowid = shown.statement)")
        values.append(match)
    else:
        origin = _gather(match, clauses, values)
    sql = f"SELECT shown.* FROM {origin} WHERE {_all(clauses)} {_LATEST_FIRST} LIMIT ?"
    rows = connection.execute(sql, (*values, limit)).fetchall()
    return rows, *_count(connection, query, match, hits)


def _count(connection: Connection, query: Query, match: str | None, hits: int) -> tuple[int, bool]:
    if query == Query():
        found = connection.execute("SELECT number FROM counts WHERE facet = 'all'").fetchone()
        return (found[0] if found else 0), True
    if match is not None and query.article is None and not query.is_to_the_minute:
        number = hits
    else:
        clauses, values = to_filters(query, None)
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
    clauses, values = to_filters(query, None)
    match = _match(connection, query)
    if match is not None:
        clauses.append("shown.statement IN (SELECT rowid FROM search WHERE search MATCH ?)")
        values.append(match)
    return connection.execute(
        "SELECT shown.article, shown.reading, shown.position FROM shown "
        f"JOIN articles ON articles.seq = shown.article WHERE {_all(clauses)} ORDER BY articles.id, shown.position",
        values,
    ).fetchall()


def _match(connection: Connection, query: Query) -> str | None:
    """The search for all that the index knows of a query; None when the tables' own indexes serve it."""
    words = to_match(query)
    if words is None:
        return None
    facts = to_facts(query, earliest=_day(connection, "ASC"), latest=_day(connection, "DESC"))
    return f"{words} AND {facts}" if facts else words


def _day(connection: Connection, order: str) -> date:
    sql = f"SELECT published_at FROM shown WHERE published_at > '' ORDER BY published_at {order} LIMIT 1"
    found = connection.execute(sql).fetchone()
    return first_day(found[0]) if found else date.min


def _count_hits(connection: Connection, match: str, most: int) -> int:
    sql = "SELECT count(*) FROM (SELECT 1 FROM search WHERE search MATCH ? LIMIT ?)"
    return int(connection.execute(sql, (match, most)).fetchone()[0])


def _all(clauses: list[str]) -> str:
    return " AND ".join(clauses) or "1"
