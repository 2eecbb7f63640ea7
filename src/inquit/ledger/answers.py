"""What a ledger answers with: pages of statements, articles and notices in lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from inquit.ledger.base import StoredArticle
from inquit.ledger.query import Query
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


@dataclass(frozen=True, slots=True)
class Value:
    """One value of a facet.

    value   in words: a name, an act, a number of layers
    number  of the statements that were counted, how many have it
    exact   False when there are or may be more than `number`
    query   finds these: the query with what narrows it to them
    """

    value: str
    number: int
    exact: bool
    query: Query


@dataclass(frozen=True, slots=True)
class Facet:
    """The most frequent values of one facet, most first; none where no statement has one.

    name  source, addressee, act, kind, outlet, side, depth, figure (by event) or reviewed
    """

    name: str
    values: tuple[Value, ...]

    def __iter__(self) -> Iterator[Value]:
        return iter(self.values)


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of a query's statements.

    counted  how many statements were looked at
    exact    whether these are all; else they are the ones that came in last
    """

    facets: tuple[Facet, ...]
    counted: int
    exact: bool

    def __iter__(self) -> Iterator[Facet]:
        return iter(self.facets)

    def __getitem__(self, name: str) -> Facet:
        """The facet of a name. Raises KeyError for one that there is not."""
        for facet in self.facets:
            if facet.name == name:
                return facet
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Extent:
    """How much a query finds: so many statements, in so many articles, of which so many are independent texts.

    exact     False when there are more than `statements`
    articles  None where too many are found to count them
    texts     articles, those that share most of their wording counted once; None as for articles
    """

    statements: int
    exact: bool
    articles: int | None
    texts: int | None
