"""What people decided about statements and did not take back, each decision where it stands now."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from inquit.ledger.anchors import Evidence, find_heir
from inquit.ledger.rows import ALWAYS, not_taken_back, read_spans
from inquit.ledger.sqlite import Connection, Row
from inquit.records import ACTS

RIGHT, WRONG, CORRECTED, WITHDRAWN = "right", "wrong", "corrected", "withdrawn"
VERDICTS = (RIGHT, WRONG, CORRECTED)


@dataclass(frozen=True, slots=True)
class Judgement:
    """A decision about one statement.

    statement   the id of the one that it was made on
    correction  what should stand there, for `corrected`
    at          the id of the statement that it stands at now: the same one while a reading finds that, else its heir;
                None when it is an orphan
    """

    id: str
    statement: str
    verdict: str
    correction: Mapping[str, object] | None
    by: str
    why: str | None
    recorded_at: str
    at: str | None


class Sighted(NamedTuple):
    """A statement of a reading, whatever people decided about it."""

    id: str
    evidence: Evidence


class Effect(NamedTuple):
    """What the decisions about one statement come to.

    wrong       whether the last one says that it is wrong: then it is not shown
    correction  all that was corrected, of one part what was said last; None when nothing was
    """

    wrong: bool
    correction: Mapping[str, object] | None


def load_sighted(connection: Connection, reading: int) -> list[Sighted]:
    """The statements of one reading, in text order, those judged wrong among them."""
    rows = connection.execute(
        "SELECT id, kind, cue_spans, content_spans FROM sightings "
        "JOIN statements ON statements.seq = sightings.statement WHERE reading = ? ORDER BY position",
        (reading,),
    )
    return [Sighted(row["id"], _evidence(row)) for row in rows]


def standing(
    connection: Connection, article: str, sighted: Sequence[Sighted], *, as_of: str = ALWAYS
) -> tuple[Judgement, ...]:
    """The decisions about one article that nobody took back, oldest first, each at the statement where it stands now.

    article  its id
    sighted  the statements of its latest reading
    """
    rows = connection.execute(
        "SELECT judgements.*, statements.kind, statements.cue_spans, statements.content_spans FROM statements "
        "JOIN judgements ON judgements.statement = statements.id WHERE statements.article = ? "
        "AND judgements.recorded_at < ? ORDER BY judgements.recorded_at, judgements.id",
        (article, as_of),
    ).fetchall()
    found = {one.id for one in sighted}
    made = []
    for row in not_taken_back(rows):
        at = row["statement"] if row["statement"] in found else _heir(connection, article, row, sighted)
        correction = None if row["correction"] is None else json.loads(row["correction"])
        facts = (row["by"], row["why"], row["recorded_at"])
        made.append(Judgement(row["id"], row["statement"], row["verdict"], correction, *facts, at))
    return tuple(made)


def _heir(connection: Connection, article: str, row: Row, sighted: Sequence[Sighted]) -> str | None:
    text = connection.execute("SELECT text FROM articles WHERE id = ?", (article,)).fetchone()[0]
    heir = find_heir(text, _evidence(row), [one.evidence for one in sighted])
    return None if heir is None else sighted[heir].id


def _evidence(row: Row) -> Evidence:
    return Evidence(read_spans(row["cue_spans"]), read_spans(row["content_spans"]), narrator=row["kind"] is None)


def effects(judgements: Iterable[Judgement]) -> dict[str, Effect]:
    """What standing decisions, oldest first, come to, by the id of the statement that each stands at."""
    made: dict[str, Effect] = {}
    for judgement in judgements:
        if judgement.at is None:
            continue
        before = made.get(judgement.at, Effect(False, None)).correction
        correction = before
        if judgement.verdict == CORRECTED:
            correction = {**(before or {}), **understood(judgement.correction or {})}
        made[judgement.at] = Effect(judgement.verdict == WRONG, correction or None)
    return made


def understood(correction: Mapping[str, object]) -> dict[str, object]:
    """The part of a correction that a view can show; a later version may have written more."""
    made: dict[str, object] = {}
    for part, value in correction.items():
        if part in ("source", "addressee"):
            names = [value] if isinstance(value, str) else value
            if isinstance(names, list) and all(isinstance(name, str) for name in names):
                made[part] = [name for name in names if name.strip()]
        elif (part == "act" and (value is None or value in ACTS)) or (part == "negated" and isinstance(value, bool)):
            made[part] = value
    return made
