"""The view as tables: the statements of each article's latest reading, their words to be searched, and how many are
of which kind. All of it is made from the records, and can be made again.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable, Iterator

from inquit.columns import DERIVED, SEARCH, to_sql
from inquit.ledger.articles import ALWAYS, load_appearances
from inquit.ledger.facts import write_facts
from inquit.ledger.sqlite import Connection, Row

_ROWS = """
    SELECT shown.statement, shown.outlet, shown.kind, shown.act, shown.depth, shown.facts, shown.language,
           statements.content, statements.source, sightings.sources, sightings.addressees
    FROM (SELECT shown.*, articles.language FROM shown JOIN articles ON articles.seq = shown.article
          WHERE shown.article = ?) AS shown
    JOIN statements ON statements.seq = shown.statement
    JOIN sightings ON sightings.reading = shown.reading AND sightings.position = shown.position
"""
Tally = Counter[tuple[str, str]]


def show_article(connection: Connection, article: int, *, as_of: str = ALWAYS, schema: str = "main") -> Tally:
    """Bring the view of one article up to date with the records: its latest reading, its chief appearance.

    article  articles.seq
    Returns  by how much each count has changed; `add_counts` writes it
    """
    changes = hide_article(connection, article, schema=schema)
    found = connection.execute(
        "SELECT a.id, r.seq AS reading, r.dated FROM articles a JOIN readings r ON r.article = a.id "
        "WHERE a.seq = ? AND r.recorded_at < ? ORDER BY r.seq DESC LIMIT 1",
        (article, as_of),
    ).fetchone()
    if found is None:
        return changes
    appearances = load_appearances(connection, found["id"], as_of=as_of)
    if not appearances:
        return changes
    published = appearances[0].published_at or found["dated"] or ""
    sightings = connection.execute(
        "SELECT sightings.*, statements.kind FROM sightings JOIN statements ON statements.seq = statement "
        "WHERE reading = ? ORDER BY position",
        (found["reading"],),
    )
    depths: list[int] = []
    rows = []
    for s in sightings:
        depths.append(0 if s["parent"] is None else depths[s["parent"]] + 1)
        values = (published, appearances[0].outlet, s["kind"], s["act"], depths[-1])
        facts = write_facts(
            published=published, act=s["act"], kind=s["kind"], depth=depths[-1], outlets=[a.outlet for a in appearances]
        )
        rows.append((s["statement"], s["reading"], s["position"], article, *values, facts))
    connection.executemany(f"INSERT INTO {schema}.shown VALUES (?,?,?,?,?,?,?,?,?,?)", rows)
    for row in connection.execute(_ROWS, (article,)).fetchall():
        connection.execute(
            f"INSERT INTO {schema}.search (rowid, content, source, addressee, facts) VALUES (?,?,?,?,?)", _words(row)
        )
        changes.update(_facets(row))
    return changes


def hide_article(connection: Connection, article: int, *, schema: str = "main") -> Tally:
    """Take an article out of the view. Returns by how much each count has changed."""
    changes: Tally = Counter()
    for row in connection.execute(_ROWS, (article,)).fetchall():
        connection.execute(
            f"INSERT INTO {schema}.search (search, rowid, content, source, addressee, facts) "
            "VALUES ('delete',?,?,?,?,?)",
            _words(row),
        )
        changes.subtract(_facets(row))
    connection.execute(f"DELETE FROM {schema}.shown WHERE article = ?", (article,))
    return changes


def add_counts(connection: Connection, changes: Tally, *, schema: str = "main") -> None:
    """Write by how much the counts have changed."""
    rows = [(facet, value, number) for (facet, value), number in changes.items() if number]
    connection.executemany(
        f"INSERT INTO {schema}.counts VALUES (?, ?, ?) "
        "ON CONFLICT (facet, value) DO UPDATE SET number = number + excluded.number",
        rows,
    )
    gone = [(facet, value) for facet, value, number in rows if number < 0]
    connection.executemany(f"DELETE FROM {schema}.counts WHERE facet = ? AND value = ? AND number <= 0", gone)


def rebuild(connection: Connection) -> None:
    """Make the whole view again from the records. Cost: linear in the ledger."""
    connection.execute("DELETE FROM shown")
    connection.execute("DELETE FROM counts")
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    _show_all(connection, "main", ALWAYS)


def show_as_of(connection: Connection, as_of: str) -> None:
    """Lay a temporary view over the stored one: the ledger as it stood at a moment. Cost: linear in the ledger.

    as_of  what was written before this moment counts
    """
    for table in DERIVED[:2]:
        for statement in to_sql(table, schema="temp"):
            connection.execute(statement)
    connection.execute(SEARCH.format(schema="temp."))
    _show_all(connection, "temp", as_of)


def _show_all(connection: Connection, schema: str, as_of: str) -> None:
    changes: Tally = Counter()
    for (article,) in connection.execute("SELECT seq FROM articles ORDER BY seq").fetchall():
        changes.update(show_article(connection, article, as_of=as_of, schema=schema))
    add_counts(connection, changes, schema=schema)


def _words(row: Row) -> tuple[int, str, str, str, str]:
    """What can be searched of a statement: content; source and addressees as printed and by name; facts."""
    source = " ".join(dict.fromkeys([row["source"] or "", *_names(row["sources"])]))
    return row["statement"], row["content"], source, " ".join(_names(row["addressees"])), row["facts"]


def _names(parties: str | None) -> Iterator[str]:
    for party in _parties(parties):
        yield from (word for word in (party.get("text"), party.get("name")) if word)


def _facets(row: Row) -> Iterable[tuple[str, str]]:
    yield "all", ""
    yield "depth", str(row["depth"])
    yield "language", row["language"]
    for facet in ("kind", "act", "outlet"):
        if row[facet] is not None:
            yield facet, row[facet]
    for facet, parties in (("source", row["sources"]), ("addressee", row["addressees"])):
        yield from {(facet, name) for name in map(_facet_name, _parties(parties)) if name}


def _facet_name(party: dict[str, str]) -> str | None:
    """What a party is counted under: its name, else its words, unless they could be anybody's."""
    return party.get("name") or (party.get("text") if party.get("form") != "pronoun" else None)


def _parties(words: str | None) -> list[dict[str, str]]:
    return json.loads(words) if words else []
