"""What a page claims of itself in so many words: when it was published, in which language it is.

Dates are read here and not taken from a guesser, which falls back on any date that stands in the text: an article about
a day is no article of that day, and an unknown date can still be found in its dateline.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

_NAMES = (
    "article:published_time og:article:published_time og:published_time datepublished dc.date.issued dcterms.issued"
    " dc.date.published dcterms.created dc.date dcterms.date parsely-pub-date sailthru.date publish-date publish_date"
    " publication_date publicationdate pubdate article.published article_date_original date"
).split()
_JSON_DATE = re.compile(r'"datePublished"\s*:\s*"([^"\\]{4,60})"')
_URL_DATE = re.compile(r"/((?:19|20)\d\d)/(0?[1-9]|1[0-2])/(0?[1-9]|[12]\d|3[01])/")


class Claims(NamedTuple):
    """Words as the page has them; None where it says nothing."""

    published: str | None = None
    language: str | None = None


def find_claims(tree: Any) -> Claims:
    """The claims of a parsed page, an lxml tree; None gives none."""
    return Claims() if tree is None else Claims(_published(tree), _language(tree))


def _published(tree: Any) -> str | None:
    metas = _metas(tree)
    declared = next((metas[name] for name in _NAMES if metas.get(name)), None)
    if declared:
        return declared
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "") and (found := _JSON_DATE.search(script.text or "")):
            return found[1]
    for time in tree.iter("time"):
        marked = time.get("pubdate") is not None or (time.get("itemprop") or "").lower() == "datepublished"
        if marked and (time.get("datetime") or "").strip():
            return str(time.get("datetime"))
    return _in_address(tree, metas)


def _metas(tree: Any) -> dict[str, str]:
    """What the page's meta elements say, by their names in lower case; the first of a name counts."""
    metas: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for key in ("property", "name", "itemprop"):
            name, content = (meta.get(key) or "").strip().lower(), (meta.get("content") or "").strip()
            if name and content:
                metas.setdefault(name, content)
    return metas


def _in_address(tree: Any, metas: dict[str, str]) -> str | None:
    """A day in the page's own address: `/2026/03/22/`."""
    links = [link.get("href") for link in tree.iter("link") if (link.get("rel") or "").lower() == "canonical"]
    for address in (*links, metas.get("og:url")):
        found = _URL_DATE.search(address or "")
        if found:
            return f"{found[1]}-{int(found[2]):02}-{int(found[3]):02}"
    return None


def _language(tree: Any) -> str | None:
    root = tree.getroottree().getroot()
    said = root.get("lang") or root.get("xml:lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang")
    return said or _metas(tree).get("og:locale")
