"""Stored articles: a text with every place where it was seen, and the statements of one of its readings."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import replace

from inquit import ids
from inquit.ledger.base import StoredArticle
from inquit.ledger.lens import Seen, look
from inquit.ledger.names import load_names, name_of, with_authors
from inquit.ledger.rows import ALWAYS, read_figures, read_said, read_spans
from inquit.ledger.sqlite import Connection, Row
from inquit.records import Appearance, Article, Party, Statement, relay_to


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
    """The statements of one reading by their positions, in text order, as they are seen through judgements.

    only  the positions that are wanted, also of those judged wrong; those that they lie in come with them. Without it
          all that were not judged wrong
    """
    found = look(connection, reading, only=only)
    wanted = {place: seen for place, seen in found.items() if not seen.wrong or (only is not None and place in only)}
    known = _Known(connection, wanted.values())
    made: dict[int, Statement] = {}
    for place, seen in wanted.items():
        above = None if seen.above is None else made[seen.above.row["position"]]
        made[place] = _statement(article, seen, above, known)
    return made


class _Known:
    """Who is meant by the parties of some statements, across articles."""

    def __init__(self, connection: Connection, wanted: Iterable[Seen]) -> None:
        parties = with_authors(party for seen in wanted for party in (*seen.sources, *seen.addressees))
        names = {ids.name_number(name): name for name in map(name_of, parties) if name is not None}
        stored = load_names(connection, names)
        self._entities = {names[number]: ids.entity_id(row["entity"]) for number, row in stored.items()}

    def identify(self, parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(map(self._identified, parties))

    def _identified(self, party: Party) -> Party:
        name = name_of(party)
        entity = None if name is None else self._entities.get(name)
        if entity is None and not party.authors:
            return party
        return replace(party, entity_id=entity, authors=self.identify(party.authors))


def _statement(article: Article, seen: Seen, above: Statement | None, known: _Known) -> Statement:
    row = seen.row
    sources = known.identify(seen.sources)
    return Statement(
        id=row["id"],
        article=article,
        content=read_spans(row["content_spans"]),
        cue=read_spans(row["cue_spans"]),
        source=read_spans(row["source_spans"]),
        score=row["score"],
        kind=row["kind"],
        act=seen.act,
        negated=seen.negated,
        parent_id=above.id if above is not None else None,
        depth=seen.depth,
        narrator=seen.is_narrator,
        sources=sources,
        addressees=known.identify(seen.addressees),
        channel=read_spans(row["channel_spans"]),
        said=read_said(row["said_from"], row["said_to"], row["said_spans"]),
        relay=relay_to(sources, above=above, outlet=article.outlet),
        figures=read_figures(row["figures"]),
    )
