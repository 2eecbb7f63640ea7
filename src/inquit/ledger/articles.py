"""Stored articles: a text with every place where it was seen, and the statements of one of its readings."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence

from inquit.ledger.base import StoredArticle
from inquit.ledger.rows import read_parties, read_spans
from inquit.ledger.sqlite import Connection, Row
from inquit.records import Appearance, Article, Statement, relay_to

ALWAYS = "U"  # sorts behind every moment and every part of one


def load_appearances(connection: Connection, article: str, *, as_of: str = ALWAYS) -> tuple[Appearance, ...]:
    """Where an article was seen, the chief place first: the earliest dated, then by address.

    Of one address, what was written last counts.
    """
    rows = connection.execute(
        "SELECT * FROM appearances WHERE article = ? AND recorded_at < ? ORDER BY recorded_at, id", (article, as_of)
    )
    latest = {row["address"]: _appearance(row) for row in rows}
    return tuple(sorted(latest.values(), key=lambda seen: (seen.published_at or ALWAYS, seen.address)))


def _appearance(row: Row) -> Appearance:
    return Appearance(
        address=row["address"],
        container=row["container"],
        outlet=row["outlet"],
        title=row["title"],
        byline=row["byline"],
        published_at=row["published_at"],
        published_by=row["published_by"],
        fetched_at=row["fetched_at"],
        raw_digest=row["raw_digest"],
        reader=row["reader"],
    )


def load_article(connection: Connection, row: Row, reading: int, *, as_of: str = ALWAYS) -> StoredArticle:
    """An article as one of its readings saw it.

    row      of `articles`
    reading  readings.seq
    """
    appearances = load_appearances(connection, row["id"], as_of=as_of)
    chief = appearances[0]
    found = connection.execute("SELECT dateline, dated, credits FROM readings WHERE seq = ?", (reading,)).fetchone()
    dated = chief.published_at is None and found["dated"] is not None
    article = Article(
        id=row["id"],
        text=row["text"],
        language=row["language"],
        published_at=found["dated"] if dated else chief.published_at,
        published_by="dateline" if dated else chief.published_by,
        outlet=chief.outlet,
        title=chief.title,
        speaker=row["speaker"],
        dateline=next(iter(read_spans(found["dateline"])), None),
        credits=read_spans(found["credits"]),
    )
    return StoredArticle(article, appearances, row["digest"], row["recorded_at"])


def load_statements(
    connection: Connection, article: Article, reading: int, *, only: Collection[int] | None = None
) -> dict[int, Statement]:
    """The statements of one reading by their positions, in text order.

    only  the positions that are wanted; those that they lie in come with them
    """
    rows = connection.execute(
        "SELECT * FROM sightings JOIN statements ON statements.seq = sightings.statement "
        "WHERE reading = ? ORDER BY position",
        (reading,),
    ).fetchall()
    wanted = range(len(rows)) if only is None else _with_parents(rows, only)
    made: dict[int, Statement] = {}
    for row in rows:
        if row["position"] in wanted:
            above = None if row["parent"] is None else made[row["parent"]]
            made[row["position"]] = _statement(article, row, above)
    return made


def _with_parents(rows: Sequence[Row], only: Iterable[int]) -> set[int]:
    """Positions with those that enclose them; a parent stands before what lies in it."""
    wanted = set(only)
    for row in reversed(rows):
        if row["position"] in wanted and row["parent"] is not None:
            wanted.add(row["parent"])
    return wanted


def _statement(article: Article, row: Row, above: Statement | None) -> Statement:
    sources = read_parties(row["sources"])
    return Statement(
        id=row["id"],
        article=article,
        content=read_spans(row["content_spans"]),
        cue=read_spans(row["cue_spans"]),
        source=read_spans(row["source_spans"]),
        score=row["score"],
        kind=row["kind"],
        act=row["act"],
        negated=bool(row["negated"]),
        parent_id=above.id if above is not None else None,
        depth=above.depth + 1 if above is not None else 0,
        narrator=row["kind"] is None,
        sources=sources,
        addressees=read_parties(row["addressees"]),
        channel=read_spans(row["channel_spans"]),
        relay=relay_to(sources, above=above, outlet=article.outlet),
    )
