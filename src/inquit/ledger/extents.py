"""How much a query finds, in articles and independent texts; and how much it would find without each of its parts."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import fields, replace

from inquit.ledger.answers import Extent
from inquit.ledger.families import count_texts
from inquit.ledger.query import Query
from inquit.ledger.rows import ALWAYS
from inquit.ledger.search import MOST_COUNTED, count, find_last
from inquit.ledger.sought import seek
from inquit.ledger.sqlite import Connection

# Links between near-copies that are followed through a whole ledger, at 1 µs each.
_MOST_LINKS = 50_000
_ARTICLES = """
    SELECT id FROM articles WHERE seq IN (
        SELECT shown.article FROM json_each(?) AS asked CROSS JOIN shown ON shown.statement = asked.value
    )
"""


def measure(connection: Connection, query: Query, *, as_of: str) -> Extent:
    """How much a query finds. Cost: linear in what it finds, up to MOST_COUNTED."""
    sought = seek(connection, query, as_of=as_of)
    if sought is None:
        return Extent(0, True, 0, 0)
    number, exact = count(connection, sought)
    if query == Query():
        return _measure_all(connection, number, as_of)
    if not exact or number > MOST_COUNTED:
        return Extent(number, exact, None, None)
    found = json.dumps(sorted(find_last(connection, sought, limit=MOST_COUNTED)))
    articles = [row[0] for row in connection.execute(_ARTICLES, (found,))]
    return Extent(number, exact, len(articles), count_texts(connection, articles, as_of=as_of))


def _measure_all(connection: Connection, number: int, as_of: str) -> Extent:
    articles = connection.execute("SELECT count(DISTINCT article) FROM shown").fetchone()[0]
    links = "SELECT article, other FROM copies WHERE recorded_at < ? LIMIT ?"
    linked = connection.execute(links, (as_of, _MOST_LINKS + 1)).fetchall()
    if len(linked) > _MOST_LINKS:
        return Extent(number, True, articles, None)
    copied = json.dumps(sorted({id_ for row in linked for id_ in row}))
    sql = (
        "SELECT articles.id FROM json_each(?) AS asked CROSS JOIN articles ON articles.id = asked.value "
        "WHERE EXISTS (SELECT 1 FROM shown WHERE shown.article = articles.seq)"
    )
    speaking = [row[0] for row in connection.execute(sql, (copied,))]
    texts = count_texts(connection, speaking, as_of=as_of)
    return Extent(number, True, articles, articles - len(speaking) + texts)


def count_without(connection: Connection, query: Query, *, as_of: str = ALWAYS) -> Iterator[tuple[str, int]]:
    """Each part that a query has, as its option is called, with how many statements would be found without it; counting
    stops at MOST_COUNTED.
    """
    plain = Query()
    for part in fields(Query):
        default = getattr(plain, part.name)
        if part.name == "role" or getattr(query, part.name) == default:
            continue
        wider = replace(query, **{part.name: default})
        sought = seek(connection, wider, as_of=as_of)
        yield part.name.rstrip("_"), 0 if sought is None else min(count(connection, sought)[0], MOST_COUNTED)
