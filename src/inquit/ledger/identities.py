"""What people decided about names: the same, or different. Rows that are added, and taken back by another row."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from inquit import ids
from inquit.ledger.grouping import Pair, pair
from inquit.ledger.rows import ALWAYS, not_taken_back
from inquit.ledger.sqlite import Connection

SAME, DIFFERENT = "same", "different"


@dataclass(frozen=True, slots=True)
class Identity:
    """A decision about two printed names."""

    id: str
    verdict: str
    left: str
    right: str
    by: str
    why: str | None
    recorded_at: str


class Decided(NamedTuple):
    """Pairs of names by what was decided of each last.

    same  the latest first: where they cannot all be kept, the latest is
    """

    same: tuple[Pair, ...] = ()
    different: frozenset[Pair] = frozenset()


def load_identities(connection: Connection, *, as_of: str = ALWAYS) -> tuple[Identity, ...]:
    """The decisions about names that nobody took back, oldest first."""
    rows = connection.execute(
        "SELECT * FROM identities WHERE recorded_at < ? ORDER BY recorded_at, id", (as_of,)
    ).fetchall()
    return tuple(
        Identity(row["id"], row["verdict"], row["left"], row["right"], row["by"], row["why"], row["recorded_at"])
        for row in not_taken_back(rows)
    )


def decide(connection: Connection, *, as_of: str = ALWAYS) -> Decided:
    """What the standing decisions come to. Cost: linear in them."""
    last: dict[Pair, str] = {}
    for made in load_identities(connection, as_of=as_of):
        two = pair(ids.name_number(made.left), ids.name_number(made.right))
        last.pop(two, None)
        last[two] = made.verdict
    different = frozenset(two for two, verdict in last.items() if verdict == DIFFERENT)
    return Decided(tuple(two for two in reversed(last) if two not in different), different)
