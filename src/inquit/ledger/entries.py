"""Articles with their statements as a ledger shows them: out of its rows, at one moment."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from inquit.ledger.articles import load_article, load_statements
from inquit.ledger.base import Entry, StoredArticle
from inquit.ledger.sqlite import Connection, Row
from inquit.records import Statement


@dataclass(frozen=True, slots=True)
class Entries:
    """A ledger's articles.

    as_of  what was written before this moment counts
    """

    connection: Connection
    as_of: str

    def load(self, rows: Sequence[Row]) -> tuple[Statement, ...]:
        """The statements at these places: rows with article, reading and position."""
        wanted: dict[int, set[int]] = {}
        for row in rows:
            wanted.setdefault(row["reading"], set()).add(row["position"])
        found: dict[tuple[int, int], Statement] = {}
        for reading, article in {row["reading"]: row["article"] for row in rows}.items():
            stored = self.stored(article, reading)
            if stored is not None:
                made = load_statements(self.connection, stored[0].article, reading, only=wanted[reading])
                found.update({(reading, position): statement for position, statement in made.items()})
        return tuple(found[row["reading"], row["position"]] for row in rows)

    def entry(self, seq: int) -> Entry | None:
        """An article with all its statements, None where it was not there or not read then."""
        found = self.stored(seq)
        return None if found is None else Entry(found[0], self.statements(*found))

    def statements(
        self, stored: StoredArticle, reading: int, *, only: Collection[int] | None = None
    ) -> tuple[Statement, ...]:
        """The shown statements of one of an article's readings, in text order.

        only  the positions that are wanted; all without
        """
        found = load_statements(self.connection, stored.article, reading, only=only)
        return tuple(statement for place, statement in found.items() if only is None or place in only)

    def stored(self, seq: int, reading: int | None = None) -> tuple[StoredArticle, int] | None:
        """An article as a reading saw it, and which one that is: its latest where none is given."""
        row = self.connection.execute("SELECT * FROM articles WHERE seq = ?", (seq,)).fetchone()
        if row is None:
            return None
        if reading is None:
            reading = self.reading(row["id"])
            if reading is None:
                return None
        return load_article(self.connection, row, reading, as_of=self.as_of), reading

    def reading(self, article: str) -> int | None:
        """readings.seq of an article's latest reading."""
        sql = "SELECT max(seq) FROM readings WHERE article = ? AND recorded_at < ?"
        found: int | None = self.connection.execute(sql, (article, self.as_of)).fetchone()[0]
        return found
