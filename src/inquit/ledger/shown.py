"""The view as tables: the statements of each article's latest reading as they are seen through judgements, their words
to be searched, how many are of which kind, and who has which part in them. All of it is made from the records, and can
be made again.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from inquit import ids
from inquit.columns import DERIVED, SEARCH, to_sql
from inquit.ledger.articles import load_appearances
from inquit.ledger.entities import NameChanges, settle_names
from inquit.ledger.facts import ANY_EVENT, write_facts
from inquit.ledger.lens import Seen, judge_article, look
from inquit.ledger.names import COLUMNS, Role, parts_of, taken_for, with_authors
from inquit.ledger.near import find_cells
from inquit.ledger.rows import ALWAYS, read_figures
from inquit.ledger.sqlite import Connection
from inquit.records import Party

_SHOWN = """
    SELECT shown.reading, shown.position, shown.outlet, shown.facts, articles.language
    FROM shown JOIN articles ON articles.seq = shown.article WHERE shown.article = ?
"""
# The tables of the view; near-copies are looked up among all articles, whenever they came in.
OF_VIEW = tuple(table for table in DERIVED if table.name != "bands")


@dataclass(slots=True)
class Changes:
    """By how much the view has changed beside its rows; `settle` writes it.

    counts  by facet and value
    names   by name and column of `names`
    """

    counts: Counter[tuple[str, str]] = field(default_factory=Counter)
    names: NameChanges = field(default_factory=Counter)

    def add(self, other: Changes) -> None:
        """Count another change too."""
        self.counts.update(other.counts)
        self.names.update(other.names)

    def count(self, trace: _Trace, number: int) -> None:
        """One statement more, or with -1 one less."""
        for facet in trace.facets:
            self.counts[facet] += number
        for name in trace.names:
            self.names[name] += number


@dataclass(frozen=True, slots=True)
class _Trace:
    """What one shown statement leaves in the view.

    words   its row of `search`: content; source and addressees as printed and by name; facts
    facets  what it is counted under
    parts   its rows of `parts`
    names   what it counts for in `names`
    """

    words: tuple[int, str, str, str, str]
    facets: tuple[tuple[str, str], ...]
    parts: tuple[tuple[int, int, int], ...]
    names: tuple[tuple[str, str], ...]


def show_article(connection: Connection, article: int, *, as_of: str = ALWAYS, schema: str = "main") -> Changes:
    """Bring the view of one article up to date with the records: its latest reading, its chief appearance.

    article  articles.seq
    Returns  by how much counts and names have changed; `settle` writes it
    """
    changes = hide_article(connection, article, schema=schema)
    found = connection.execute(
        "SELECT a.id, a.language, r.seq AS reading, r.dated FROM articles a JOIN readings r ON r.article = a.id "
        "WHERE a.seq = ? AND r.recorded_at < ? ORDER BY r.seq DESC LIMIT 1",
        (article, as_of),
    ).fetchone()
    if found is None:
        return changes
    appearances = load_appearances(connection, found["id"], as_of=as_of)
    if not appearances:
        return changes
    published = appearances[0].published_at or found["dated"] or ""
    outlets = [seen.outlet for seen in appearances]
    judge_article(connection, article, found["id"], found["reading"], as_of=as_of)
    cells = find_cells(connection, found["reading"])
    shown, traces = [], []
    for place, seen in look(connection, found["reading"]).items():
        if not seen.wrong:
            values = (published, outlets[0], seen.row["kind"], seen.act, seen.depth, int(seen.is_narrator))
            facts = _facts(seen, published, outlets)
            shown.append((seen.row["statement"], found["reading"], place, article, *values, cells.get(place), facts))
            traces.append(_trace(seen, facts, outlets[0], found["language"]))
    connection.executemany(f"INSERT INTO {schema}.shown VALUES (?,?,?,?,?,?,?,?,?,?,?,?)", shown)
    connection.executemany(
        f"INSERT INTO {schema}.search (rowid, content, source, addressee, facts) VALUES (?,?,?,?,?)",
        [trace.words for trace in traces],
    )
    connection.executemany(
        f"INSERT INTO {schema}.parts VALUES (?,?,?)", [part for trace in traces for part in trace.parts]
    )
    for trace in traces:
        changes.count(trace, 1)
    return changes


def hide_article(connection: Connection, article: int, *, schema: str = "main") -> Changes:
    """Take an article out of the view. Returns by how much counts and names have changed."""
    changes = Changes()
    rows = {row["position"]: row for row in connection.execute(_SHOWN, (article,))}
    if rows:
        reading = next(iter(rows.values()))["reading"]
        traces = [
            _trace(seen, rows[place]["facts"], rows[place]["outlet"], rows[place]["language"])
            for place, seen in look(connection, reading).items()
            if place in rows
        ]
        connection.executemany(
            f"INSERT INTO {schema}.search (search, rowid, content, source, addressee, facts) "
            "VALUES ('delete',?,?,?,?,?)",
            [trace.words for trace in traces],
        )
        connection.executemany(
            f"DELETE FROM {schema}.parts WHERE name = ? AND role = ? AND statement = ?",
            [part for trace in traces for part in trace.parts],
        )
        for trace in traces:
            changes.count(trace, -1)
        connection.execute(f"DELETE FROM {schema}.shown WHERE article = ?", (article,))
    connection.execute(f"DELETE FROM {schema}.judged WHERE article = ?", (article,))
    return changes


def settle(connection: Connection, changes: Changes, *, as_of: str = ALWAYS, schema: str = "main") -> None:
    """Write by how much the view has changed: the counts, the names, and who is who among them."""
    rows = [(facet, value, number) for (facet, value), number in changes.counts.items() if number]
    connection.executemany(
        f"INSERT INTO {schema}.counts VALUES (?, ?, ?) "
        "ON CONFLICT (facet, value) DO UPDATE SET number = number + excluded.number",
        rows,
    )
    gone = [(facet, value) for facet, value, number in rows if number < 0]
    connection.executemany(f"DELETE FROM {schema}.counts WHERE facet = ? AND value = ? AND number <= 0", gone)
    settle_names(connection, changes.names, as_of=as_of, remember=schema == "temp")


def rebuild(connection: Connection) -> None:
    """Make the whole view again from the records. Cost: linear in the ledger."""
    for table in OF_VIEW:
        connection.execute(f"DELETE FROM {table.name}")
    connection.execute("INSERT INTO search (search) VALUES ('delete-all')")
    _show_all(connection, "main", ALWAYS)


def show_as_of(connection: Connection, as_of: str) -> None:
    """Lay a temporary view over the stored one: the ledger as it stood at a moment. Cost: linear in the ledger.

    as_of  what was written before this moment counts
    """
    for table in OF_VIEW:
        for statement in to_sql(table, schema="temp"):
            connection.execute(statement)
    connection.execute(SEARCH.format(schema="temp."))
    _show_all(connection, "temp", as_of)


def _show_all(connection: Connection, schema: str, as_of: str) -> None:
    changes = Changes()
    for (article,) in connection.execute("SELECT seq FROM articles ORDER BY seq").fetchall():
        changes.add(show_article(connection, article, as_of=as_of, schema=schema))
    settle(connection, changes, as_of=as_of, schema=schema)


def _trace(seen: Seen, facts: str, outlet: str | None, language: str) -> _Trace:
    row = seen.row
    source = " ".join(dict.fromkeys([row["source"] or "", *_words_of(seen.sources)]))
    parts = list(parts_of(seen))
    held = {(role, name) for role, _, name in parts}
    votes = [(name, taken_for(party)) for role, party, name in parts if role is not Role.RELAY]
    return _Trace(
        words=(row["statement"], row["content"], source, " ".join(_words_of(seen.addressees)), facts),
        facets=tuple(_facets(seen, outlet, language)),
        parts=tuple((ids.name_number(name), int(role), row["statement"]) for role, name in held),
        names=(
            *((name, COLUMNS[role]) for role, name in held),
            *((name, column) for name, column in votes if column is not None),
        ),
    )


def _facts(seen: Seen, published: str, outlets: Iterable[str | None]) -> str:
    return write_facts(
        published=published,
        act=seen.act,
        kind=seen.row["kind"],
        depth=seen.depth,
        outlets=outlets,
        narrator=seen.is_narrator,
        events=_events(seen),
    )


def _words_of(parties: Iterable[Party]) -> Iterator[str]:
    for party in with_authors(parties):
        yield from (word for word in (party.text, party.name) if word)


def _facets(seen: Seen, outlet: str | None, language: str) -> Iterable[tuple[str, str]]:
    yield "all", ""
    yield "depth", str(seen.depth)
    yield "language", language
    for facet, value in (("kind", seen.row["kind"]), ("act", seen.act), ("outlet", outlet)):
        if value is not None:
            yield facet, value
    events = _events(seen)
    yield from (("figure", event) for event in ([ANY_EVENT, *events] if events else ()))
    for facet, parties in (("source", seen.sources), ("addressee", seen.addressees)):
        yield from {(facet, name) for name in map(_facet_name, parties) if name}


def _events(seen: Seen) -> list[str]:
    """The events of its figures, each once."""
    return sorted({figure.event for figure in read_figures(seen.row["figures"])})


def _facet_name(party: Party) -> str | None:
    """What a party is counted under: its name, else its words, unless they could be anybody's."""
    return party.name or (party.text if party.form != "pronoun" else None)
