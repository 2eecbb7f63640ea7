"""Which shown statements people have decided about."""

from __future__ import annotations

from collections.abc import Iterator

from inquit.ledger.sqlite import Connection
from inquit.ledger.verdicts import load_sighted, standing

_STANDING = """
    SELECT statement FROM judgements WHERE withdraws IS NULL AND recorded_at < :as_of
    AND id NOT IN (SELECT withdraws FROM judgements WHERE withdraws IS NOT NULL AND recorded_at < :as_of)
"""
_AT_THEIR_OWN = f"""
    SELECT DISTINCT shown.statement FROM ({_STANDING}) AS decided
    CROSS JOIN statements ON statements.id = decided.statement
    CROSS JOIN shown ON shown.statement = statements.seq
"""
_MOVED = f"""
    SELECT DISTINCT statements.article FROM ({_STANDING}) AS decided
    CROSS JOIN statements ON statements.id = decided.statement
    WHERE statements.seq NOT IN (SELECT statement FROM shown) AND statements.seq NOT IN (SELECT statement FROM judged)
"""


def find_reviewed(connection: Connection, *, as_of: str) -> list[int]:
    """The shown statements at which a decision stands: statements.seq, in their order. What was judged wrong last is
    not shown; so each of these is right, or was corrected, in somebody's eyes.

    Cost  linear in the decisions, and in the articles of those that a later reading has moved.
    """
    found = {row[0] for row in connection.execute(_AT_THEIR_OWN, {"as_of": as_of})}
    for (article,) in connection.execute(_MOVED, {"as_of": as_of}).fetchall():
        found.update(_heirs(connection, article, as_of))
    return sorted(found)


def _heirs(connection: Connection, article: str, as_of: str) -> Iterator[int]:
    """Where the decisions about an article stand now, among the statements that are shown."""
    sql = "SELECT max(seq) FROM readings WHERE article = ? AND recorded_at < ?"
    reading = connection.execute(sql, (article, as_of)).fetchone()[0]
    sighted = [] if reading is None else load_sighted(connection, reading)
    for decision in standing(connection, article, sighted, as_of=as_of):
        sql = "SELECT seq FROM statements JOIN shown ON shown.statement = seq WHERE id = ?"
        yield from (row[0] for row in connection.execute(sql, (decision.at,)))
