"""Rows of lists as JSON-ready values: the command line and HTTP print the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import asdict
from itertools import groupby

from inquit.ledger.answers import Listed, Noted
from inquit.ledger.base import Membership
from inquit.ledger.candidates import Candidate
from inquit.ledger.people import Person
from inquit.records import Article


def article_facts(article: Article) -> dict[str, object]:
    """What is known of an article, without its text."""
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published_at": article.published_at,
        "published_by": article.published_by,
        "language": article.language,
        "characters": len(article.text),
    }


def article_row(listed: Listed) -> dict[str, object]:
    """An article of a list, without its text."""
    return {
        **article_facts(listed.stored.article),
        "digest": listed.stored.digest,
        "recorded_at": listed.stored.recorded_at,
        "statements": listed.statements,
        "copies": listed.copies,
        "appearances": [asdict(seen) for seen in listed.stored.appearances],
    }


def notice_row(noted: Noted) -> dict[str, object]:
    """A notice, with the text that it is about."""
    said = {"address": noted.address, "article_id": noted.article, "set_aside": noted.set_aside}
    return {**noted.notice.to_dict(), **said, "recorded_at": noted.recorded_at}


def person_row(person: Person, months: Sequence[tuple[str, int]], candidates: Iterable[Candidate]) -> dict[str, object]:
    """A party with the months in which it spoke, and those that may be the same."""
    return {**asdict(person), "months": dict(months), "candidates": [asdict(one) for one in candidates]}


def side_rows(memberships: Iterable[Membership]) -> list[dict[str, object]]:
    """Sides with their members; memberships are given side by side."""
    return [side_row(side, list(group)) for side, group in groupby(memberships, key=lambda one: one.side)]


def side_row(side: str, members: Iterable[Membership]) -> dict[str, object]:
    """One side with its members."""
    return {
        "side": side,
        "members": [
            {"id": one.id, "member": one.member, "entity_id": one.entity, "by": one.by, "recorded_at": one.recorded_at}
            for one in members
        ],
    }
