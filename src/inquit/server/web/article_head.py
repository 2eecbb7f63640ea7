"""What is known of an article above its text: where and when it stood, and what stands beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from inquit.ledger.base import StoredArticle
from inquit.ledger.beside import Beside, Neighbour
from inquit.records import Appearance
from inquit.rendering.visible import make_visible
from inquit.server.web.places import Link

_FOUND_BY = {
    "option": "as given when it was added",
    "column": "as its row says",
    "metadata": "as its page says",
    "dateline": "as its dateline says",
}
_WEB = re.compile(r"https?://[^\s\"<>\\]+", re.IGNORECASE)
_BEGINNING = 90  # characters of a text that stand for its title
_UNDATED = "no date"


@dataclass(frozen=True, slots=True)
class Seen:
    """One place where the article was seen.

    address  leads there only where it is a page of the web
    """

    outlet: str
    title: str
    byline: str
    date: str
    address: Link


@dataclass(frozen=True, slots=True)
class Other:
    """Another article, in a line.

    words  what it has to do with this one
    """

    link: Link
    outlet: str
    date: str
    words: str


@dataclass(frozen=True, slots=True)
class Head:
    """What stands above the text.

    title     the beginning of the text where there is none
    seen      the chief place first
    versions  other texts at one of its addresses
    copies    texts of nearly the same wording
    """

    title: str
    seen: tuple[Seen, ...]
    versions: tuple[Other, ...]
    copies: tuple[Other, ...]


def head_of(stored: StoredArticle, beside: Beside) -> Head:
    """What is known of an article."""
    article = stored.article
    chief, *others = stored.appearances
    first = _seen(chief, article.published_at, article.published_by)
    return Head(
        title=article.title or _beginning(article.text) or "An empty article",
        seen=(first, *(_seen(place, place.published_at, place.published_by) for place in others)),
        versions=tuple(_others(beside.versions)),
        copies=tuple(_others(beside.copies)),
    )


def _beginning(text: str) -> str:
    """The first line of a text, cut between words where it is long."""
    line = " ".join(text.lstrip()[: _BEGINNING * 4].split("\n", 1)[0].split())
    if len(line) <= _BEGINNING:
        return line
    return line[:_BEGINNING].rpartition(" ")[0] + " …" if " " in line[:_BEGINNING] else line[:_BEGINNING] + " …"


def _seen(place: Appearance, published_at: str | None, published_by: str | None) -> Seen:
    how = _FOUND_BY.get(published_by or "", "")
    return Seen(
        outlet=place.outlet or "",
        title=place.title or "",
        byline=place.byline or "",
        date=", ".join(part for part in (_date(published_at), how) if part),
        address=Link(place.address, place.address if _is_web(place.address) else ""),
    )


def _others(neighbours: Iterable[Neighbour]) -> Iterable[Other]:
    for one in neighbours:
        words = ""
        if one.share is not None:
            words = f"{one.share:.0%} of the shorter text’s wording in both"
        elif one.earlier is not None:
            words = "an earlier text" if one.earlier else "a later text"
        link = Link(one.title or f"article {one.id}", f"/articles/{one.id}")
        yield Other(link, one.outlet or "", _date(one.published_at), words)


def _date(published_at: str | None) -> str:
    """`2022-03-22`, `2022-03-22 10:30 UTC`, `no date`."""
    if not published_at:
        return _UNDATED
    time = published_at[11:16]
    return f"{published_at[:10]} {time} UTC" if time else published_at


def _is_web(address: str) -> bool:
    return _WEB.fullmatch(address) is not None and make_visible(address) == address
