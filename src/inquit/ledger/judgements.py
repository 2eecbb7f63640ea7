"""Deciding about statements and names, and taking a decision back: rows that are added, never edited."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from inquit import ids, moments
from inquit.errors import LedgerError, UsageError
from inquit.ledger.beginnings import find_row
from inquit.ledger.entities import regroup
from inquit.ledger.identities import DIFFERENT, SAME
from inquit.ledger.migrations import changing
from inquit.ledger.shown import settle, show_article
from inquit.ledger.sides import add_membership
from inquit.ledger.sqlite import Connection
from inquit.ledger.verdicts import VERDICTS, WITHDRAWN

_TABLES = ("judgements", "identities", "sides")


def judge(
    path: Path,
    statement: str,
    verdict: str,
    *,
    by: str,
    why: str | None = None,
    correction: Mapping[str, object] | None = None,
) -> str:
    """Add a decision about a statement, and show its article through it. Returns its id.

    correction  what should stand there: `source` and `addressee` names, or lists of them; `act`; `negated`

    Raises  UsageError for another verdict than right, wrong or corrected; LedgerError for an unknown statement.
    """
    if verdict not in VERDICTS:
        raise UsageError(f"no verdict {verdict!r}", hint=f"verdicts: {', '.join(VERDICTS)}")
    corrected = None if correction is None else json.dumps(correction, ensure_ascii=False, sort_keys=True)
    with changing(path) as connection:
        if not connection.execute("SELECT 1 FROM statements WHERE id = ?", (statement,)).fetchone():
            raise LedgerError("unknown-id", f"no statement has the id {statement!r}")
        return _add_judgement(connection, statement, verdict, corrected, None, by, why)


def same(path: Path, left: str, right: str, *, by: str, why: str | None = None) -> str:
    """Decide that two printed names are of one party. Returns the decision's id.

    left, right  as `names.text` has them

    Raises  UsageError for one name twice; LedgerError for a name that nobody in the ledger bears.
    """
    return _decide(path, SAME, left, right, by, why)


def different(path: Path, left: str, right: str, *, by: str, why: str | None = None) -> str:
    """Decide that two printed names are of two parties, as `same`."""
    return _decide(path, DIFFERENT, left, right, by, why)


def undo(path: Path, decision: str, *, by: str, why: str | None = None) -> str:
    """Take back a decision about a statement, about names or about a side, by adding that it was taken back.

    decision  its id, or the only beginning of one

    Returns  the id of the row that says so.
    Raises   LedgerError for an unknown one; UsageError for one that was taken back before, or that itself takes back.
    """
    with changing(path) as connection:
        hint = "inquit judgements lists them"
        table, row = find_row(connection, _TABLES, decision, noun="decision", hint=hint)
        if row["withdraws"] is not None:
            raise UsageError(f"{row['id']} takes a decision back; it stays", hint="decide again")
        if connection.execute(f"SELECT 1 FROM {table} WHERE withdraws = ?", (row["id"],)).fetchone():
            raise UsageError(f"{row['id']} was taken back before")
        if table == "judgements":
            return _add_judgement(connection, row["statement"], WITHDRAWN, None, row["id"], by, why)
        if table == "identities":
            return _add_identity(connection, WITHDRAWN, row["left"], row["right"], row["id"], by, why)
        return add_membership(connection, row["side"], row["member"], row["id"], by)


def _decide(path: Path, verdict: str, left: str, right: str, by: str, why: str | None) -> str:
    if left == right:
        raise UsageError(f"{left!r} is one name", hint="give two")
    with changing(path) as connection:
        for name in (left, right):
            known = connection.execute("SELECT 1 FROM names WHERE id = ?", (ids.name_number(name),)).fetchone()
            if not known:
                raise LedgerError("unknown-id", f"nobody is named {name!r}", hint="inquit people lists names")
        return _add_identity(connection, verdict, left, right, None, by, why)


def _add_judgement(connection: Connection, statement: str, verdict: str, *rest: str | None) -> str:
    """Add a row, and show its article anew.

    rest  the correction, what it withdraws, by whom, why
    """
    made = ids.random_id()
    values = (made, statement, verdict, *rest, _moment_of_its_own(connection, "judgements"))
    connection.execute("INSERT INTO judgements VALUES (?,?,?,?,?,?,?,?)", values)
    sql = "SELECT articles.seq FROM statements JOIN articles ON articles.id = article WHERE statements.id = ?"
    settle(connection, show_article(connection, connection.execute(sql, (statement,)).fetchone()[0]))
    return made


def _add_identity(connection: Connection, verdict: str, left: str, right: str, *rest: str | None) -> str:
    """Add a row, and find out anew who is who.

    rest  what it withdraws, by whom, why
    """
    made = ids.random_id()
    values = (made, verdict, left, right, *rest, _moment_of_its_own(connection, "identities"))
    connection.execute("INSERT INTO identities VALUES (?,?,?,?,?,?,?,?)", values)
    regroup(connection, [ids.name_number(left), ids.name_number(right)])
    return made


def _moment_of_its_own(connection: Connection, table: str) -> str:
    """The present moment, or the next millisecond that no decision has: what is decided last counts."""
    now = moments.now()
    while connection.execute(f"SELECT 1 FROM {table} WHERE recorded_at = ?", (now,)).fetchone():
        now = moments.a_millisecond_after(now)
    return now
