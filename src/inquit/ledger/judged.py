"""What decisions hide: statements that were judged wrong, and what was read where something was corrected."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inquit.ledger.entries import Entries
from inquit.ledger.rows import ALWAYS, read_parties
from inquit.ledger.sqlite import Connection
from inquit.records import Party, Statement

_JUDGED = """
    SELECT judged.* FROM judged JOIN articles ON articles.seq = judged.article
    WHERE articles.id = ? AND judged.{} ORDER BY judged.position
"""


@dataclass(frozen=True, slots=True)
class Found:
    """What the machine read of the parts that can be corrected."""

    act: str | None
    negated: bool
    sources: tuple[Party, ...]
    addressees: tuple[Party, ...]


@dataclass(frozen=True, slots=True)
class Judged:
    """What decisions hide of one article.

    wrong  statements that were judged wrong, in text order; those that lie in them hang one layer higher
    found  what was read before anything was corrected, by the id of the corrected statement
    """

    wrong: tuple[Statement, ...]
    found: Mapping[str, Found]


def load_judged(connection: Connection, article: str) -> Judged:
    """What decisions hide of an article.

    article  its whole id
    """
    wrong = connection.execute(_JUDGED.format("wrong"), (article,)).fetchall()
    return Judged(Entries(connection, ALWAYS).load(wrong), _found(connection, article))


def _found(connection: Connection, article: str) -> dict[str, Found]:
    sql = (
        "SELECT statements.id, sightings.act, negated, sources, addressees "
        f"FROM ({_JUDGED.format('correction IS NOT NULL')}) AS judged "
        "JOIN sightings ON sightings.reading = judged.reading AND sightings.position = judged.position "
        "JOIN statements ON statements.seq = judged.statement"
    )
    return {
        row["id"]: Found(
            row["act"], bool(row["negated"]), read_parties(row["sources"]), read_parties(row["addressees"])
        )
        for row in connection.execute(sql, (article,))
    }
