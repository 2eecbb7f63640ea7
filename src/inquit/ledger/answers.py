"""What a ledger answers with: pages of statements, articles and notices in lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inquit.ledger.base import StoredArticle
from inquit.records import Notice, Statement


@dataclass(frozen=True, slots=True)
class Page:
    """Some of the statements that a query found, latest published first.

    total  how many there are in all
    exact  False when there are more than `total`
    next   what `after` takes to go on, None at the end
    """

    statements: tuple[Statement, ...]
    total: int
    exact: bool
    next: str | None

    def __iter__(self) -> Iterator[Statement]:
        return iter(self.statements)

    def __len__(self) -> int:
        return len(self.statements)


@dataclass(frozen=True, slots=True)
class Listed:
    """An article in a list.

    statements  how many of it are shown
    copies      how many other articles share most of its wording
    """

    stored: StoredArticle
    statements: int
    copies: int


@dataclass(frozen=True, slots=True)
class Noted:
    """A notice as it was kept.

    article    the id of the article it is about, None when there is none
    set_aside  True when the text was set aside whole
    """

    notice: Notice
    address: str
    article: str | None
    set_aside: bool
    recorded_at: str
