"""A reading's statements as they are seen through what people decided about them."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from inquit.ledger.rows import read_parties
from inquit.ledger.sqlite import Connection, Row
from inquit.ledger.verdicts import effects, load_sighted, standing
from inquit.records import Party

_SIGHTED = """
    SELECT sightings.*, statements.*, judged.wrong, judged.correction
    FROM sightings JOIN statements ON statements.seq = sightings.statement
    LEFT JOIN judged ON judged.statement = sightings.statement
    WHERE sightings.reading = ? ORDER BY sightings.position
"""


@dataclass(frozen=True, slots=True)
class Seen:
    """One statement of a reading with corrected values in the place of those found.

    row          of `sightings` and `statements`
    above        the statement in whose content it lies, those judged wrong passed over
    wrong        judged so: it is not shown
    is_narrator  the article says it in its own voice, and nobody has decided that it is somebody's
    """

    row: Row
    above: Seen | None
    depth: int
    act: str | None
    negated: bool
    sources: tuple[Party, ...]
    addressees: tuple[Party, ...]
    wrong: bool
    is_narrator: bool


def judge_article(connection: Connection, article: int, id_: str, reading: int, *, as_of: str) -> None:
    """Write into `judged` what the decisions about an article come to; `hide_article` takes it out again.

    article  articles.seq
    id_      articles.id
    """
    if not connection.execute("SELECT EXISTS (SELECT 1 FROM judgements)").fetchone()[0]:
        return
    sighted = load_sighted(connection, reading)
    made = effects(standing(connection, id_, sighted, as_of=as_of))
    rows = []
    for position, one in enumerate(sighted):
        effect = made.get(one.id)
        if effect is not None and (effect.wrong or effect.correction):
            correction = effect.correction and json.dumps(effect.correction, ensure_ascii=False, sort_keys=True)
            rows.append((article, reading, position, int(effect.wrong), correction, one.id))
    sql = "INSERT INTO judged SELECT seq, ?, ?, ?, ?, ? FROM statements WHERE id = ?"
    connection.executemany(sql, rows)


def look(connection: Connection, reading: int, *, only: Collection[int] | None = None) -> dict[int, Seen]:
    """The statements of one reading by position, in text order; those judged wrong among them.

    only  the positions that are wanted; those that they lie in come with them
    """
    rows = connection.execute(_SIGHTED, (reading,)).fetchall()
    wanted = range(len(rows)) if only is None else _with_parents(rows, only)
    made: dict[int, Seen] = {}
    for place, row in enumerate(rows):
        if place in wanted:
            above = None if row["parent"] is None else made[row["parent"]]
            while above is not None and above.wrong:
                above = above.above
            made[place] = _seen(row, above)
    return made


def _with_parents(rows: Sequence[Row], only: Collection[int]) -> set[int]:
    """Positions with those that enclose them; a parent stands before what lies in it."""
    wanted = set(only)
    for row in reversed(rows):
        if row["position"] in wanted and row["parent"] is not None:
            wanted.add(row["parent"])
    return wanted


def _seen(row: Row, above: Seen | None) -> Seen:
    corrected = json.loads(row["correction"]) if row["correction"] else {}
    return Seen(
        row=row,
        above=above,
        depth=0 if above is None else above.depth + 1,
        act=corrected.get("act", row["act"]),
        negated=bool(corrected.get("negated", row["negated"])),
        sources=_named(read_parties(row["sources"]), corrected, "source"),
        addressees=_named(read_parties(row["addressees"]), corrected, "addressee"),
        wrong=bool(row["wrong"]),
        is_narrator=row["kind"] is None and not corrected.get("source"),
    )


def _named(printed: tuple[Party, ...], corrected: Mapping[str, Sequence[str]], part: str) -> tuple[Party, ...]:
    """Parties under the names that somebody gave them: as many as are printed keep their words and places."""
    if part not in corrected:
        return printed
    names = corrected[part]
    if len(names) != len(printed):
        return tuple(Party(None, form="name", name=name, score=1.0) for name in names)
    return tuple(
        replace(party, name=name, score=1.0, why=(), candidates=(), authors=())
        for party, name in zip(printed, names, strict=True)
    )


def enclosing(seen: Seen) -> Iterable[Seen]:
    """The statements that one lies in, from within."""
    above = seen.above
    while above is not None:
        yield above
        above = above.above
