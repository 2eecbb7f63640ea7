"""Erasing an article for good: the one exception to "never edited"."""

from __future__ import annotations

from pathlib import Path

from inquit import moments
from inquit.errors import LedgerError
from inquit.ledger import migrations
from inquit.ledger.shown import add_counts, hide_article
from inquit.ledger.sqlite import Connection, transaction, translated

_OF_ARTICLE = ("appearances", "readings", "statements", "notices")


def forget(path: Path, article: str, *, reason: str) -> int:
    """Erase an article's text and every row made of it; its hash and the reason stay, and keep it out for good.

    article  its id

    Returns  how many statements went with it.
    Raises   LedgerError for an id that no article has; `locked` when another process went on reading the ledger as it
             was before: then the article is erased, but its words stay in the file for now.
    The words are overwritten in the file and its log; what the file system or a backup still holds is not inquit's.
    """
    with translated(path):
        connection = migrations.open_to_change(path)
        try:
            with transaction(connection):
                gone = _erase(connection, article, reason)
                # The word index keeps the words of removed rows until its parts are merged.
                connection.execute("INSERT INTO search (search) VALUES ('optimize')")
                if connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'sqlite_stat4'").fetchone():
                    connection.execute("DELETE FROM sqlite_stat4")  # samples of the indexes' words
            # The log keeps old pages until they are back in the file.
            in_use = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0]
        finally:
            connection.close()
    if in_use:
        raise LedgerError(
            "locked",
            f"{path}: the article is erased, but another process still reads the ledger as it was, "
            "and until it is done the words stay in the file",
            hint=f"stop it, then: inquit doctor --ledger {path} --rebuild",
        )
    return gone


def _erase(connection: Connection, article: str, reason: str) -> int:
    found = connection.execute("SELECT seq, digest FROM articles WHERE id = ?", (article,)).fetchone()
    if found is None:
        raise LedgerError("unknown-id", f"no article has the id {article!r}")
    addresses = connection.execute("SELECT DISTINCT address FROM appearances WHERE article = ?", (article,)).fetchall()
    add_counts(connection, hide_article(connection, found["seq"]))
    of_statements = "(SELECT {} FROM statements WHERE article = ?)"
    connection.execute(f"DELETE FROM judgements WHERE statement IN {of_statements.format('id')}", (article,))
    connection.execute(
        "DELETE FROM sightings WHERE reading IN (SELECT seq FROM readings WHERE article = ?)", (article,)
    )
    gone = connection.execute("SELECT count(*) FROM statements WHERE article = ?", (article,)).fetchone()[0]
    for table in _OF_ARTICLE:
        connection.execute(f"DELETE FROM {table} WHERE article = ?", (article,))
    for (address,) in addresses:
        if not connection.execute("SELECT 1 FROM appearances WHERE address = ?", (address,)).fetchone():
            connection.execute("DELETE FROM notices WHERE address = ?", (address,))
    connection.execute("DELETE FROM copies WHERE article = ? OR other = ?", (article, article))
    connection.execute("DELETE FROM bands WHERE article = ?", (found["seq"],))
    connection.execute("DELETE FROM articles WHERE id = ?", (article,))
    values = (article, found["digest"], reason, moments.now())
    connection.execute("INSERT INTO forgotten VALUES (?,?,?,?)", values)
    return int(gone)
