"""What people decided about statements: rows that are added, never edited, and taken back by another row."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from inquit import ids, moments
from inquit.errors import LedgerError, UsageError
from inquit.ledger import migrations
from inquit.ledger.anchors import Evidence, find_heir
from inquit.ledger.articles import ALWAYS
from inquit.ledger.rows import read_spans
from inquit.ledger.sqlite import Connection, transaction, translated
from inquit.records import Article, Statement

VERDICTS = ("right", "wrong", "corrected")
WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about one statement.

    statement   the id of the one that it was made on
    correction  what should stand there, for `corrected`
    at          the id of the statement that it stands at now: the same one while that is shown, else its heir; None
                when it is an orphan
    """

    id: str
    statement: str
    verdict: str
    correction: Mapping[str, object] | None
    by: str
    why: str | None
    recorded_at: str
    at: str | None


def judge(
    path: Path,
    statement: str,
    verdict: str,
    *,
    by: str,
    why: str | None = None,
    correction: Mapping[str, object] | None = None,
) -> str:
    """Add a decision about a statement. Returns its id.

    Raises  UsageError for another verdict than right, wrong or corrected; LedgerError for an unknown statement.
    """
    if verdict not in VERDICTS:
        raise UsageError(f"no verdict {verdict!r}", hint=f"verdicts: {', '.join(VERDICTS)}")
    corrected = None if correction is None else json.dumps(correction, ensure_ascii=False, sort_keys=True)
    with _changing(path) as connection:
        if not connection.execute("SELECT 1 FROM statements WHERE id = ?", (statement,)).fetchone():
            raise LedgerError("unknown-id", f"no statement has the id {statement!r}")
        return _add(connection, statement, verdict, corrected, None, by, why)


def withdraw(path: Path, judgement: str, *, by: str, why: str | None = None) -> str:
    """Take a decision back, by adding that it was taken back. Returns the id of that.

    Raises  LedgerError for an unknown judgement; UsageError for one that was taken back before, or that itself takes
            another back.
    """
    with _changing(path) as connection:
        sql = "SELECT statement, verdict FROM judgements WHERE id = ?"
        found = connection.execute(sql, (judgement,)).fetchone()
        if found is None:
            raise LedgerError("unknown-id", f"no judgement has the id {judgement!r}")
        if found["verdict"] == WITHDRAWN:
            raise UsageError(f"{judgement} takes a judgement back; it stays", hint="judge the statement again")
        sql = "SELECT 1 FROM judgements WHERE statement = ? AND withdraws = ?"
        if connection.execute(sql, (found["statement"], judgement)).fetchone():
            raise UsageError(f"judgement {judgement} was taken back before")
        return _add(connection, found["statement"], WITHDRAWN, None, judgement, by, why)


@contextmanager
def _changing(path: Path) -> Iterator[Connection]:
    with translated(path):
        connection = migrations.open_to_change(path)
        try:
            with transaction(connection):
                yield connection
        finally:
            connection.close()


def _add(connection: Connection, statement: str, verdict: str, *rest: str | None) -> str:
    """rest  the correction, what it withdraws, by whom, why"""
    made = ids.random_id()
    values = (made, statement, verdict, *rest, moments.now())
    connection.execute("INSERT INTO judgements VALUES (?,?,?,?,?,?,?,?)", values)
    return made


def standing(
    connection: Connection, article: Article, statements: Sequence[Statement], *, as_of: str = ALWAYS
) -> tuple[Judgement, ...]:
    """The decisions about one article that nobody took back, oldest first, each at the statement where it stands now.

    statements  the article's, as shown now
    """
    rows = connection.execute(
        "SELECT judgements.*, statements.cue_spans, statements.content_spans FROM statements "
        "JOIN judgements ON judgements.statement = statements.id WHERE statements.article = ? "
        "AND judgements.recorded_at < ? ORDER BY judgements.recorded_at, judgements.id",
        (article.id, as_of),
    ).fetchall()
    taken_back = {row["withdraws"] for row in rows}
    shown = {statement.id for statement in statements}
    later = [Evidence(statement.cue, statement.content) for statement in statements]
    made = []
    for row in rows:
        if row["verdict"] == WITHDRAWN or row["id"] in taken_back:
            continue
        at = row["statement"] if row["statement"] in shown else None
        if at is None:
            old = Evidence(read_spans(row["cue_spans"]), read_spans(row["content_spans"]))
            heir = find_heir(article.text, old, later)
            at = None if heir is None else statements[heir].id
        correction = None if row["correction"] is None else json.loads(row["correction"])
        facts = (row["by"], row["why"], row["recorded_at"])
        made.append(Judgement(row["id"], row["statement"], row["verdict"], correction, *facts, at))
    return tuple(made)
