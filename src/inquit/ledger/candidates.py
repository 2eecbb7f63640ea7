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
    WHERE {where} AND a.entity != b.entity
    ORDER BY links.score DESC, number DESC, {first}, {second}
"""
# Links stand in both directions: of all each in one of them, of one party's those that begin at its names.
_OF_ALL = _LINKED.format(where="links.name < links.other", first="a.text", second="b.text")
_OF_ONE = _LINKED.format(
    where="links.name IN (SELECT id FROM names WHERE entity = ?)",
    first="iif(links.name < links.other, a.text, b.text)",
    second="iif(links.name < links.other, b.text, a.text)",
)


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
    Cost    a pass over the links, or over those of the party's names.
    """
    different = decide(connection, as_of=as_of).different
    found = connection.execute(_OF_ALL) if entity is None else connection.execute(_OF_ONE, (entity,))
    apart = _apart(connection, different)
    best: dict[Pair, Row] = {}
    for row in found:
        if len(best) == limit:
            break
        parties = pair(row["left_entity"], row["right_entity"])
        if parties not in apart:
            best.setdefault(parties, row)
    return tuple(map(_candidate, best.values()))


def _apart(connection: Connection, different: frozenset[Pair]) -> set[Pair]:
    """The parties of which somebody has said that they are two."""
    sql = "SELECT entity FROM names WHERE id IN (?, ?) ORDER BY entity"
    found = ([row[0] for row in connection.execute(sql, two)] for two in different)
    return {(parties[0], parties[1]) for parties in found if len(parties) == 2}


def _candidate(row: Row) -> Candidate:
    ends = [
        (Name(row["name"], row["left"], row["left_kind"]), row["left_entity"]),
        (Name(row["other"], row["right"], row["right_kind"]), row["right_entity"]),
    ]
    (left, first), (right, second) = sorted(ends, key=lambda end: end[0].id)
    told = ids.entity_id(first), ids.entity_id(second)
    return Candidate(left.text, right.text, *told, row["score"], row["number"], explain(left, right))
