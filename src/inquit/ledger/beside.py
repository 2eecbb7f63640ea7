"""What stands beside an article: what its reading doubted, other texts at its addresses, and its near-copies."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.ledger.articles import load_appearances
from inquit.ledger.rows import ALWAYS, read_spans
from inquit.ledger.sqlite import Connection
from inquit.records import Notice

_VERSIONS = """
    SELECT seen.article AS id, min(seen.recorded_at) < min(own.recorded_at) AS earlier
    FROM appearances AS own JOIN appearances AS seen ON seen.address = own.address
    WHERE own.article = ? AND seen.article <> own.article
    GROUP BY seen.article ORDER BY min(seen.recorded_at), seen.article
"""
_COPIES = """
    SELECT other AS id, containment FROM copies WHERE article = :id AND recorded_at < :as_of
    UNION SELECT article, containment FROM copies WHERE other = :id AND recorded_at < :as_of ORDER BY id
"""


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Another article, by its chief appearance.

    share    of the shorter text's wording that both have, 0 to 1; of near-copies alone
    earlier  whether it stood at the same address before; of versions alone
    """

    id: str
    title: str | None
    outlet: str | None
    published_at: str | None
    share: float | None = None
    earlier: bool | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """What stands beside one article.

    notices   what was doubted in it, each once, in text order
    versions  other texts that were seen at one of its addresses, the one seen first before the others
    copies    texts of nearly the same wording, the nearest first
    """

    notices: tuple[Notice, ...]
    versions: tuple[Neighbour, ...]
    copies: tuple[Neighbour, ...]


def load_beside(connection: Connection, article: str) -> Beside:
    """What stands beside an article.

    article  its whole id
    """
    versions = connection.execute(_VERSIONS, (article,)).fetchall()
    copies = sorted(load_copies(connection, article), key=lambda copy: (-copy[1], copy[0]))
    return Beside(
        _notices(connection, article),
        tuple(_neighbour(connection, row["id"], earlier=bool(row["earlier"])) for row in versions),
        tuple(_neighbour(connection, other, share=share) for other, share in copies),
    )


def load_copies(connection: Connection, article: str, *, as_of: str = ALWAYS) -> list[tuple[str, float]]:
    """The ids of an article's near-copies, each with the share of the shorter text's wording that both have."""
    rows = connection.execute(_COPIES, {"id": article, "as_of": as_of})
    return [(row["id"], row["containment"]) for row in rows]


def _notices(connection: Connection, article: str) -> tuple[Notice, ...]:
    sql = "SELECT DISTINCT stage, code, words, place FROM notices WHERE article = ? AND NOT set_aside"
    found = [
        Notice(row["stage"], row["code"], row["words"], next(iter(read_spans(row["place"])), None))
        for row in connection.execute(sql, (article,))
    ]
    return tuple(sorted(found, key=lambda notice: (notice.place or (-1, -1), notice.code, notice.words)))


def _neighbour(
    connection: Connection, id_: str, *, share: float | None = None, earlier: bool | None = None
) -> Neighbour:
    chief = load_appearances(connection, id_)[0]
    return Neighbour(id_, chief.title, chief.outlet, chief.published_at, share, earlier)
