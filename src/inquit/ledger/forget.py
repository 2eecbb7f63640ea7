"""Erasing an article for good: the one exception to "never edited"."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path

from inquit import ids, moments
from inquit.errors import LedgerError
from inquit.ledger import migrations
from inquit.ledger.entities import regroup
from inquit.ledger.names import clean_name, name_of, with_authors
from inquit.ledger.rows import read_parties
from inquit.ledger.shown import hide_article, settle
from inquit.ledger.sqlite import Connection, transaction, translated
from inquit.ledger.verdicts import understood

_OF_ARTICLE = ("appearances", "readings", "statements", "notices")


def forget(path: Path, article: str, *, reason: str) -> int:
    """Erase an article's text and every row made of it, and what was decided about names that no other article has; its
    hash and the reason stay, and keep it out for good.

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
    names = _names_in(connection, article)
    settle(connection, hide_article(connection, found["seq"]))
    _erase_names(connection, names)
    of_statements = "(SELECT {} FROM statements WHERE article = ?)"
    connection.execute(f"DELETE FROM judgements WHERE statement IN {of_statements.format('id')}", (article,))
    for table in ("matters", "sightings"):
        sql = f"DELETE FROM {table} WHERE reading IN (SELECT seq FROM readings WHERE article = ?)"
        connection.execute(sql, (article,))
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


def _names_in(connection: Connection, article: str) -> set[str]:
    """Every name that any reading of an article found, or that somebody gave in a correction of it."""
    sql = (
        "SELECT sources, addressees FROM sightings JOIN statements ON statements.seq = sightings.statement "
        "WHERE statements.article = ?"
    )
    parties = (read_parties(words) for row in connection.execute(sql, (article,)).fetchall() for words in row)
    names = {name_of(party) for found in parties for party in with_authors(found)}
    sql = (
        "SELECT correction FROM judgements JOIN statements ON statements.id = judgements.statement "
        "WHERE statements.article = ? AND correction IS NOT NULL"
    )
    for row in connection.execute(sql, (article,)):
        given = understood(json.loads(row["correction"]))
        names |= {clean_name(str(word)) for part in ("source", "addressee") for word in _list(given.get(part))}
    return {name for name in names if name is not None}


def _list(value: object) -> list[object]:
    return value if isinstance(value, list) else []


def _erase_names(connection: Connection, names: Iterable[str]) -> None:
    """Erase what was decided about names that no other article has."""
    about: set[str] = set()
    for name in names:
        if connection.execute("SELECT 1 FROM names WHERE id = ?", (ids.name_number(name),)).fetchone():
            continue
        sql = "SELECT left, right FROM identities WHERE ? IN (left, right)"
        about |= {words for row in connection.execute(sql, (name,)).fetchall() for words in row}
        connection.execute("DELETE FROM identities WHERE ? IN (left, right)", (name,))
        connection.execute("DELETE FROM sides WHERE member = ?", (name,))
    regroup(connection, map(ids.name_number, about))
