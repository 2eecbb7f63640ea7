"""Whether a ledger is whole: the file, its records, and the view made from them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from inquit.errors import LedgerError
from inquit.ledger import migrations
from inquit.ledger.linker import index_again
from inquit.ledger.rows import read_figures, read_spans
from inquit.ledger.shown import rebuild
from inquit.ledger.sqlite import Connection, open_to_read, open_to_write, transaction, translated, write_ahead
from inquit.records import words_of

# Each counts rows that should not be there, and says what they are.
_FAULTS = {
    "articles without an appearance": (
        "SELECT count(*) FROM articles WHERE NOT EXISTS (SELECT 1 FROM appearances WHERE article = articles.id)"
    ),
    "articles without a reading": (
        "SELECT count(*) FROM articles WHERE NOT EXISTS (SELECT 1 FROM readings WHERE article = articles.id)"
    ),
    "statements of no article": (
        "SELECT count(*) FROM statements WHERE NOT EXISTS (SELECT 1 FROM articles WHERE id = statements.article)"
    ),
    "sightings of no statement or reading": (
        "SELECT count(*) FROM sightings WHERE statement NOT IN (SELECT seq FROM statements) "
        "OR reading NOT IN (SELECT seq FROM readings)"
    ),
    "matters of no sighting": (
        "SELECT count(*) FROM matters WHERE NOT EXISTS (SELECT 1 FROM sightings "
        "WHERE sightings.reading = matters.reading AND sightings.position = matters.position)"
    ),
    "shown statements that no latest reading found": (
        "SELECT count(*) FROM shown WHERE (reading, position, statement) NOT IN (SELECT reading, position, statement "
        "FROM sightings WHERE reading IN (SELECT max(seq) FROM readings GROUP BY article))"
    ),
    "statements of latest readings that are not shown": (
        "SELECT count(*) FROM sightings WHERE reading IN (SELECT max(seq) FROM readings GROUP BY article) "
        "AND statement NOT IN (SELECT statement FROM shown UNION ALL SELECT statement FROM judged WHERE wrong)"
    ),
    "judged statements that no latest reading found": (
        "SELECT count(*) FROM judged WHERE (reading, position, statement) NOT IN (SELECT reading, position, statement "
        "FROM sightings WHERE reading IN (SELECT max(seq) FROM readings GROUP BY article))"
    ),
    "parts of no shown statement or of no name": (
        "SELECT count(*) FROM parts WHERE statement NOT IN (SELECT statement FROM shown) "
        "OR name NOT IN (SELECT id FROM names)"
    ),
    "names that count other statements than they have parts in": (
        "SELECT count(*) FROM names LEFT JOIN (SELECT name, sum(role = 0) AS said, sum(role = 1) AS addressed, "
        "sum(role = 2) AS relayed FROM parts GROUP BY name) AS found ON found.name = names.id "
        "WHERE (names.said, names.addressed, names.relayed) IS NOT (found.said, found.addressed, found.relayed)"
    ),
    "names of nobody": (
        "SELECT count(*) FROM names WHERE entity NOT IN (SELECT entity FROM names GROUP BY entity "
        "HAVING min(id) = entity)"
    ),
    "names without a key": "SELECT count(*) FROM names WHERE id NOT IN (SELECT name FROM name_keys)",
    "keys or links of no name": (
        "SELECT (SELECT count(*) FROM name_keys WHERE name NOT IN (SELECT id FROM names)) "
        "+ (SELECT count(*) FROM links WHERE name NOT IN (SELECT id FROM names) "
        "OR (other, name, score) NOT IN (SELECT name, other, score FROM links))"
    ),
    "statements too many or too few in the counts": (
        "SELECT abs((SELECT count(*) FROM shown) - coalesce((SELECT number FROM counts WHERE facet = 'all'), 0))"
    ),
}


def check_health(path: Path) -> list[str]:
    """What is wrong with a ledger, in words; empty when it is whole. Cost: a pass over the whole ledger."""
    with translated(path):
        connection = open_to_read(path)
        try:
            migrations.check(migrations.format_of(connection, path), path)
            size = connection.execute("PRAGMA page_size").fetchone()[0]
            # SQLite takes what is missing of a last page for noughts.
            cut = ["the file: its end is missing"] if path.stat().st_size % size else []
            return [*cut, *_faults(connection)]
        finally:
            connection.close()


def _faults(connection: Connection) -> Iterator[str]:
    said = [row[0] for row in connection.execute("PRAGMA integrity_check(5)")]
    if said != ["ok"]:
        yield from (f"the file: {words}" for words in said)
    for words, sql in _FAULTS.items():
        number = connection.execute(sql).fetchone()[0]
        if number:
            yield f"{number} {words}"
    displaced = sum(not fits for fits in _fits(connection))
    if displaced:
        yield f"{displaced} statements whose words do not stand where their spans say"
    displaced = sum(not fits for fits in _figures_fit(connection))
    if displaced:
        yield f"{displaced} figures whose words do not stand where their spans say"


def _fits(connection: Connection) -> Iterator[bool]:
    rows = connection.execute(
        "SELECT articles.text, statements.* FROM articles JOIN statements ON statements.article = articles.id"
    )
    for row in rows:
        parts = ((row[part], read_spans(row[f"{part}_spans"])) for part in ("content", "cue", "source"))
        yield all((words or "") == words_of(row["text"], spans) for words, spans in parts)


def _figures_fit(connection: Connection) -> Iterator[bool]:
    rows = connection.execute(
        "SELECT articles.text, sightings.figures FROM sightings JOIN readings ON readings.seq = sightings.reading "
        "JOIN articles ON articles.id = readings.article WHERE sightings.figures IS NOT NULL"
    )
    for row in rows:
        for figure in read_figures(row["figures"]):
            yield figure.text == words_of(row["text"], figure.spans)


def mend(path: Path) -> None:
    """Make the view again from the records."""
    with translated(path):
        connection = migrations.open_to_change(path)
        try:
            with transaction(connection):
                rebuild(connection)
                index_again(connection)
        finally:
            connection.close()


def migrate(path: Path) -> Path | None:
    """Bring an older ledger up to date. Returns the copy made before, None when nothing was due."""
    if not path.is_file():
        raise LedgerError("no-ledger", f"{path}: there is no such ledger", hint="inquit add makes one")
    with translated(path):
        connection = open_to_write(path)
        try:
            copy = migrations.migrate(connection, path)
            migrations.check(migrations.format_of(connection, path), path)
            write_ahead(connection)
            return copy
        finally:
            connection.close()
