"""What a ledger gives to those who ask: stored articles with their statements, as the view shows them."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from inquit.records import Appearance, Article, Figure, Notice, Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from inquit.ledger.query import Query


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
    matters    a vector a statement: what its content is about (`encoding/matter.py`)
    """

    article: Article
    appearance: Appearance
    statements: tuple[Statement, ...]
    notices: tuple[Notice, ...]
    signature: bytes
    matters: tuple[bytes, ...] = ()


@dataclass(frozen=True, slots=True)
class Glimpse:
    """A shown statement without its article's text: what comparisons look at, ten thousand at a time.

    number        statements.seq; goes up as statements come in
    article       its article's id
    published_at  ISO 8601, None when unknown
    content       its words, pieces joined by ` … `
    source        as printed, None where none is
    sources       names of the parties in it, as the ledger shows them; printed words for those without
    entities      their entity ids, None for those without
    relay         from the reader inward: the outlet where known, sources of enclosing statements, its own last
    said          first and last day on which it was said, None when nothing says
    figures       with their printed words; spans as on the wire
    """

    number: int
    id: str
    article: str
    published_at: str | None
    outlet: str | None
    kind: str | None
    act: str | None
    negated: bool
    narrator: bool
    depth: int
    score: float
    content: str
    cue: str | None
    source: str | None
    sources: tuple[str, ...] = ()
    entities: tuple[str | None, ...] = ()
    addressees: tuple[str, ...] = ()
    relay: tuple[tuple[str, ...], ...] = ()
    said: tuple[str, str] | None = None
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Membership:
    """One declaration: somebody belongs to a side.

    id      of the declaration
    member  in the user's words
    entity  whose name these words are in the ledger, None where they are nobody's
    """

    id: str
    side: str
    member: str
    by: str
    recorded_at: str
    entity: str | None = None


class Asked(Protocol):
    """What views ask of a ledger: `Ledger` answers so. Nothing here writes."""

    def glimpses(self, query: Query, *, limit: int = 20_000) -> tuple[Glimpse, ...]:
        """The statements that a query finds, latest published first, at most `limit`; figures included."""
        ...

    def of_side(self, members: Sequence[str], query: Query, *, limit: int = 20_000) -> tuple[Glimpse, ...]:
        """Those of a query's statements that belong to a side's members: a party (any of its names, words of one, an
        id) as the source or as the source of an enclosing statement, or `outlet:NAME` as the publisher.

        Raises  LedgerError `unknown-id` for a member whom the ledger does not know.
        """
        ...

    def sides(self) -> tuple[Membership, ...]:
        """Who belongs to which side, as declared and not taken back."""
        ...

    def matters(self, numbers: Sequence[int]) -> NDArray[np.float32]:
        """What statements are about: float32, (statements, 384), rows of length 1; zeros where nothing is known."""
        ...

    def near(self, number: int, *, limit: int = 200) -> tuple[tuple[int, float], ...]:
        """Statements about the same matter as one, the nearest first: statements.seq with the likeness, 0 to 1."""
        ...

    def carrying(self, words: str, *, limit: int = 1_000) -> tuple[int, ...]:
        """Statements whose content has a run of at least four words of these words: statements.seq."""
        ...

    def number(self, id_: str) -> int:
        """statements.seq of the shown statement with this id, or with the only id that begins so.

        Raises  LedgerError `unknown-id`.
        """
        ...

    def glimpses_of(self, numbers: Sequence[int]) -> tuple[Glimpse, ...]:
        """The shown ones of these statements, in the order given."""
        ...

    def copy_groups(self, articles: Collection[str]) -> dict[str, str]:
        """Each article of these with the id of the first one, by date, that it is a near-copy of; itself if none."""
        ...


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
