"""Who belongs to which side, as the user declares it. Nothing here is ever inferred."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from inquit import ids, moments
from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Membership
from inquit.ledger.migrations import changing
from inquit.ledger.rows import ALWAYS, not_taken_back
from inquit.ledger.sqlite import Connection


def load_sides(connection: Connection, *, as_of: str = ALWAYS) -> tuple[Membership, ...]:
    """What was declared and not taken back, by side, then in the order of declaring."""
    rows = connection.execute(
        "SELECT * FROM sides WHERE recorded_at < ? ORDER BY side, recorded_at, member", (as_of,)
    ).fetchall()
    made = []
    for row in not_taken_back(rows):
        sql = "SELECT entity FROM names WHERE id = ?"
        found = connection.execute(sql, (ids.name_number(row["member"]),)).fetchone()
        entity = None if found is None else ids.entity_id(found[0])
        made.append(Membership(row["id"], row["side"], row["member"], row["by"], row["recorded_at"], entity))
    return tuple(made)


def declare(path: Path, side: str, members: Iterable[str], *, by: str) -> list[str]:
    """Declare who belongs to a side; who is in it already is passed over. Returns the new declarations' ids.

    Raises  UsageError for a side or a member without a letter or a digit.
    """
    cleaned = [_words(member) for member in members]
    side = _words(side)
    made = []
    with changing(path) as connection:
        known = {one.member for one in load_sides(connection) if one.side == side}
        for member in dict.fromkeys(cleaned):
            if member not in known:
                made.append(add_membership(connection, side, member, None, by))
    return made


def drop(path: Path, side: str, member: str, *, by: str) -> str:
    """Declare that somebody belongs to a side no longer. Returns the id of that.

    Raises  LedgerError `unknown-name` for one who is not in it.
    """
    side, member = _words(side), _words(member)
    with changing(path) as connection:
        for one in load_sides(connection):
            if (one.side, one.member) == (side, member):
                return add_membership(connection, side, member, one.id, by)
    raise LedgerError("unknown-name", f"{member!r} is not in {side!r}", hint="inquit side lists who is")


def add_membership(connection: Connection, side: str, member: str, withdraws: str | None, by: str) -> str:
    """Add a row: a declaration, or that the one with the id `withdraws` is taken back. Returns its id."""
    made = ids.random_id()
    values = (made, side, member, withdraws, by, moments.now())
    connection.execute("INSERT INTO sides VALUES (?,?,?,?,?,?)", values)
    return made


def _words(given: str) -> str:
    cleaned = " ".join(given.split())
    if not any(letter.isalnum() for letter in cleaned):
        raise UsageError(f"{given!r} names nobody", hint="write a name with letters")
    return cleaned
