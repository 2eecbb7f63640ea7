"""What a ledger gives to those who ask: stored articles with their statements, as the view shows them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from inquit.records import Appearance, Article, Notice, Statement


@dataclass(frozen=True, slots=True)
class StoredArticle:
    """A text in the ledger, with every place where it was seen.

    article      its outlet, title and date are the chief appearance's
    appearances  the chief one first: the earliest dated, then by address; never empty
    digest       SHA-256 of the text in UTF-8, hexadecimal
    """

    article: Article
    appearances: tuple[Appearance, ...]
    digest: str
    recorded_at: str


@dataclass(frozen=True, slots=True)
class Entry:
    """An article with those of its statements that were asked for, in text order."""

    stored: StoredArticle
    statements: tuple[Statement, ...]


@dataclass(frozen=True, slots=True)
class Finding:
    """One article as it was read: what a Writer keeps.

    signature  of its text, by which near-copies are found
    """

    article: Article
    appearance: Appearance
    statements: tuple[Statement, ...]
    notices: tuple[Notice, ...]
    signature: bytes


@dataclass(frozen=True, slots=True)
class RunFacts:
    """What read the articles.

    settings  what the user chose, as JSON-ready values
    """

    inquit: str
    bundle: str
    bundle_digest: str
    settings: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class Sum:
    """What came in and what came of it: read = kept + duplicate + set_aside."""

    read: int = 0
    kept: int = 0
    duplicate: int = 0
    set_aside: int = 0
    statements: int = 0
