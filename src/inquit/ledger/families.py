"""Articles that are near-copies of each other, each family under the one that was published first."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator

from inquit.ledger.rows import ALWAYS
from inquit.ledger.sqlite import Connection

_COPIES = """
    SELECT article, other FROM copies
    WHERE article IN (SELECT value FROM json_each(:ids)) AND recorded_at < :as_of
    UNION SELECT article, other FROM copies
    WHERE other IN (SELECT value FROM json_each(:ids)) AND recorded_at < :as_of
"""
# Of one address what was written last counts; the earliest of an article's dates is its own, else its dateline's.
_DATES = """
    SELECT articles.id, articles.seq, coalesce(
        (SELECT min(published_at) FROM (
            SELECT published_at, row_number() OVER (PARTITION BY address ORDER BY recorded_at DESC, id DESC) AS place
            FROM appearances WHERE article = articles.id AND recorded_at < :as_of
        ) WHERE place = 1),
        (SELECT dated FROM readings WHERE article = articles.id AND recorded_at < :as_of ORDER BY seq DESC LIMIT 1),
        :undated
    ) AS published
    FROM json_each(:ids) AS asked CROSS JOIN articles ON articles.id = asked.value
"""


def group_copies(connection: Connection, articles: Collection[str], *, as_of: str = ALWAYS) -> dict[str, str]:
    """Each of these articles with the first one, by date, of its family; itself where it has no copies.

    A family holds all that are linked as near-copies, also through others that were not asked for; of those without a
    date, and of one date, the first is the one that came in first.

    articles  their ids
    """
    joined = _joined(connection, articles, as_of)
    firsts = {article: article for article in articles}
    ranks = _ranks(connection, joined, as_of)
    for family in _families(joined):
        first = min(family, key=lambda article: ranks[article])
        firsts.update((article, first) for article in family if article in firsts)
    return firsts


def count_texts(connection: Connection, articles: Collection[str], *, as_of: str = ALWAYS) -> int:
    """How many of these articles there are when those of one family count once.

    articles  their ids, each once
    """
    given = set(articles)
    joined = _joined(connection, given, as_of)
    return len(given) - sum(max(0, len(family & given) - 1) for family in _families(joined))


def _joined(connection: Connection, articles: Iterable[str], as_of: str) -> dict[str, set[str]]:
    """All that links lead to from some articles, each with those that it is linked with; a look-up for each step."""
    joined: dict[str, set[str]] = {}
    seen: set[str] = set()
    waiting = set(articles)
    while waiting:
        seen |= waiting
        values = {"ids": json.dumps(sorted(waiting)), "as_of": as_of}
        for article, other in connection.execute(_COPIES, values):
            joined.setdefault(article, set()).add(other)
            joined.setdefault(other, set()).add(article)
        waiting = joined.keys() - seen
    return joined


def _families(joined: dict[str, set[str]]) -> Iterator[set[str]]:
    left = set(joined)
    while left:
        family: set[str] = set()
        waiting = {left.pop()}
        while waiting:
            family |= waiting
            waiting = set().union(*(joined[article] for article in waiting)) - family
        left -= family
        yield family


def _ranks(connection: Connection, articles: Iterable[str], as_of: str) -> dict[str, tuple[str, int]]:
    values = {"ids": json.dumps(list(articles)), "as_of": as_of, "undated": ALWAYS}
    return {id_: (published, seq) for id_, seq, published in connection.execute(_DATES, values)}
