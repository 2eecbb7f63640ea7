"""Parties that may be one, for people to decide: never joined without them."""

from __future__ import annotations

from dataclasses import dataclass

from inquit import ids
from inquit.ledger.aliases import Name, explain
from inquit.ledger.grouping import Pair, pair
from inquit.ledger.identities import decide
from inquit.ledger.rows import ALWAYS
from inquit.ledger.sqlite import Connection, Row

# The pairs of parties that one has links with; only those about which nobody has decided are candidates.
_LINKED = """
    SELECT links.name, links.other, links.score, a.text AS left, b.text AS right, a.kind AS left_kind,
           b.kind AS right_kind, a.entity AS left_entity, b.entity AS right_entity,
           min(a.said + a.addressed + a.relayed, b.said + b.addressed + b.relayed) AS number
    FROM links JOIN names a ON a.id = links.name JOIN names b ON b.id = links.other
    WHERE links.name < links.other AND a.entity != b.entity
"""


@dataclass(frozen=True, slots=True)
class Candidate:
    """Two names of two parties that may be one.

    left_id, right_id  lead to the parties
    score              0 to 1: how well the names match
    number             how often the rarer of the two has a part in a statement
    why                in words
    """

    left: str
    right: str
    left_id: str
    right_id: str
    score: float
    number: int
    why: str


def find_candidates(
    connection: Connection, *, limit: int, entity: int | None = None, as_of: str = ALWAYS
) -> tuple[Candidate, ...]:
    """The undecided pairs, of two parties the two names that match best; the best match first, then the most frequent.

    entity  only pairs with this party
    Cost    a pass over the links.
    """
    different = decide(connection, as_of=as_of).different
    sql, values = _LINKED, []
    if entity is not None:
        sql += " AND ? IN (a.entity, b.entity)"
        values.append(entity)
    rows = connection.execute(sql, values).fetchall()
    apart = _apart(connection, different)
    best: dict[Pair, Row] = {}
    for row in rows:
        parties = pair(row["left_entity"], row["right_entity"])
        if parties not in apart and (parties not in best or _rank(row) < _rank(best[parties])):
            best[parties] = row
    return tuple(_candidate(row) for row in sorted(best.values(), key=_rank)[:limit])


def _apart(connection: Connection, different: frozenset[Pair]) -> set[Pair]:
    """The parties of which somebody has said that they are two."""
    sql = "SELECT entity FROM names WHERE id IN (?, ?) ORDER BY entity"
    found = ([row[0] for row in connection.execute(sql, two)] for two in different)
    return {(parties[0], parties[1]) for parties in found if len(parties) == 2}


def _rank(row: Row) -> tuple[object, ...]:
    return -row["score"], -row["number"], row["left"], row["right"]


def _candidate(row: Row) -> Candidate:
    left = Name(row["name"], row["left"], row["left_kind"])
    right = Name(row["other"], row["right"], row["right_kind"])
    told = ids.entity_id(row["left_entity"]), ids.entity_id(row["right_entity"])
    return Candidate(left.text, right.text, *told, row["score"], row["number"], explain(left, right))
