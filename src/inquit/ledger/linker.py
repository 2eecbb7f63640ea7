"""Links between near-copies: found by shared bands, settled by comparing the texts."""

from __future__ import annotations

from collections.abc import Iterable

from inquit import moments
from inquit.ledger.copies import Signature, bands, is_copy, signature, similarity
from inquit.ledger.sqlite import Connection

# A story carried by hundreds is linked to the first that carried it and to the likeliest others; comparing with all
# would make the thousandth copy a thousand times as dear as the first.
MOST_COMPARED = 25


def link_copies(connection: Connection, article: int, own_signature: bytes) -> None:
    """Link an article to those before it that share most of its wording. Cost: a look-up a band.

    article  articles.seq
    """
    own = bands(Signature(own_signature))
    marks = ",".join("?" * len(own))
    candidates = connection.execute(
        f"SELECT article, count(*) AS shared FROM bands WHERE band IN ({marks}) AND article != ? "
        "GROUP BY article ORDER BY shared DESC, article LIMIT ?",
        (*own, article, MOST_COMPARED),
    ).fetchall()
    texts = "SELECT id, text FROM articles WHERE seq = ?"
    id_, text = connection.execute(texts, (article,)).fetchone()
    for seq, _ in candidates:
        other_id, other_text = connection.execute(texts, (seq,)).fetchone()
        overlap = similarity(text, other_text)
        if is_copy(overlap):
            values = (id_, other_id, round(overlap.jaccard, 4), round(overlap.containment, 4), moments.now())
            connection.execute("INSERT OR IGNORE INTO copies VALUES (?,?,?,?,?)", values)
    _index(connection, article, own)


def index_again(connection: Connection) -> None:
    """Make again what near-copies are looked up by, from the texts. Cost: linear in the ledger."""
    connection.execute("DELETE FROM bands")
    for (article,) in connection.execute("SELECT seq FROM articles").fetchall():
        text = connection.execute("SELECT text FROM articles WHERE seq = ?", (article,)).fetchone()[0]
        _index(connection, article, bands(signature(text)))


def _index(connection: Connection, article: int, own: Iterable[int]) -> None:
    connection.executemany("INSERT OR IGNORE INTO bands VALUES (?, ?)", [(band, article) for band in own])
