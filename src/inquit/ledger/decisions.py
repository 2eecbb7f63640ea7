"""Everything that people decided, as a list: also what was taken back."""

from __future__ import annotations

import json
from dataclasses import dataclass

from inquit.ledger.rows import ALWAYS
from inquit.ledger.sqlite import Connection

_ALL = """
    SELECT id, 'statement' AS subject, verdict, statement AS left, correction AS right, withdraws, by, why, recorded_at
    FROM judgements
    UNION ALL SELECT id, 'names', verdict, left, right, withdraws, by, why, recorded_at FROM identities
    UNION ALL SELECT id, 'side', 'member', side, member, withdraws, by, NULL, recorded_at FROM sides
"""


@dataclass(frozen=True, slots=True)
class Decision:
    """One decision, of whatever kind.

    subject    statement, names or side
    verdict    right, wrong, corrected; same, different; member
    about      the statement's id; the two names; the side and its member
    values     what was corrected, by part
    withdrawn  the id of the row that took it back, None while it stands
    """

    id: str
    subject: str
    verdict: str
    about: tuple[str, ...]
    values: dict[str, object]
    by: str
    why: str | None
    recorded_at: str
    withdrawn: str | None


def load_decisions(connection: Connection, *, as_of: str = ALWAYS) -> tuple[Decision, ...]:
    """All decisions, oldest first; the rows that take others back stand with those."""
    sql = f"SELECT * FROM ({_ALL}) WHERE recorded_at < ? ORDER BY recorded_at, id"
    rows = connection.execute(sql, (as_of,)).fetchall()
    taken_back = {row["withdraws"]: row["id"] for row in rows if row["withdraws"] is not None}
    made = []
    for row in rows:
        if row["withdraws"] is not None:
            continue
        is_one = row["subject"] == "statement"
        about = (row["left"],) if is_one else (row["left"], row["right"])
        values = json.loads(row["right"]) if is_one and row["right"] else {}
        facts = (row["by"], row["why"], row["recorded_at"], taken_back.get(row["id"]))
        made.append(Decision(row["id"], row["subject"], row["verdict"], about, values, *facts))
    return tuple(made)
