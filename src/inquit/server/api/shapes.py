"""What stands on the wire, for the API's description; what is sent is made elsewhere, and tests hold the two equal."""

from __future__ import annotations

from typing import Any, Generic, Literal, TypeVar

from pydantic import BaseModel, ConfigDict, Field

R = TypeVar("R")
Span = tuple[int, int]


class Shape(BaseModel):
    """Every key is always there; what is not known is null or empty."""

    model_config = ConfigDict(extra="forbid", populate_by_name=True)


class Problem(Shape):
    """What went wrong."""

    code: str = Field(description="stable: a program may look at it")
    message: str = Field(description="what is wrong, for a person")
    hint: str = Field(description="what to do next, empty when there is nothing to say")
    place: str | None = Field(description="which part of the request, as `query.limit`; null when it is no part")


class Listing(Shape, Generic[R]):
    """A list, or a page of one."""

    rows: list[R]
    total: int = Field(description="how many rows there are in all")
    exact: bool = Field(description="false when there are more than `total`")
    next: str | None = Field(description="what `after` takes to go on, null at the end")


class ViewListing(Listing[R], Generic[R]):
    """A comparison. It is not paged and `next` is null: where `total` is more than the rows, raise `limit` (0: all)."""

    looked_at: int = Field(description="how many statements were compared")
    notes: list[str] = Field(description="what a reader should know of the answer, such as what was left out")


class Piece(Shape):
    """Printed words, and where they stand: code points of the article's text, half-open."""

    text: str
    spans: list[Span]


class Party(Shape):
    """Somebody or something that speaks or is spoken to."""

    text: str | None
    spans: list[Span]
    form: str | None = Field(description="name, role, pronoun, group, organisation, place, document, outlet or unnamed")
    name: str | None = Field(description="only when it is known")
    entity_id: str | None = Field(description="leads to `/people/{id}`")
    score: float | None
    why: list[Span] = Field(description="the words that gave the name")
    candidates: list[str] = Field(description="names it may have, when that is not settled")
    authors: list[Party]
    behalf: list[Party]


class Days(Shape):
    """An interval of days, both included."""

    from_: str = Field(alias="from")
    to: str
    text: str | None = Field(None, description="the words that say so, where there are any")
    spans: list[Span] = Field([], description="and where they stand")


class Figure(Shape):
    """A counted quantity."""

    text: str
    spans: list[Span]
    low: float | None
    high: float | None
    comparator: str | None = Field(description="exactly, at_least, more_than, about, nearly, up_to, range or vague")
    counted: str | None
    counted_spans: list[Span]
    event: str = Field(description="killed, injured, displaced, detained, troops or other")
    unit: str
    currency: str | None
    modality: str
    hedge: str | None
    hedge_spans: list[Span]
    place: str | None
    place_spans: list[Span]
    as_of: Days | None
    rule: str | None = Field(description="what made numbers of a vague word")


class Statement(Shape):
    """One attributed statement: who is reported to have said what, and where that stands."""

    id: str
    article_id: str
    parent_id: str | None = Field(description="the statement inside whose content this one lies")
    depth: int = Field(description="how many statements lie around it")
    narrator: bool = Field(description="a figure that the article states in its own voice")
    kind: Literal["direct", "mixed", "indirect"] | None
    act: str | None = Field(description="state, predict, appeal, accuse, deny …")
    negated: bool = Field(description="the text says that the source did not say it, or refused to")
    score: float = Field(description="0 to 1: how likely cue, source and content are right")
    content: Piece | None
    cue: Piece | None
    source: Piece | None = Field(description="the whole printed phrase")
    sources: list[Party] = Field(description="the parties in it")
    addressees: list[Party]
    channel: Piece | None
    said: Days | None
    relay: list[list[Party]] = Field(description="from the reader inward: the outlet, …, this statement's own sources")
    figures: list[Figure]
    outlet: str | None
    published_at: str | None
    language: str


class FacetValue(Shape):
    """One value of a facet."""

    value: str
    number: int = Field(description="how many of the statements that were looked at have it")
    exact: bool = Field(description="false when there are or may be more")
    parameters: dict[str, str] = Field(description="of `/statements`, to find just these")


class Facet(Shape):
    """The most frequent values of one facet."""

    facet: str = Field(description="source, addressee, act, kind, outlet, side, depth, figure (by event) or reviewed")
    values: list[FacetValue]


class FacetList(Shape):
    """The facets of some statements."""

    rows: list[Facet]
    counted: int = Field(description="how many statements were looked at")
    exact: bool = Field(description="whether these are all; else they are the ones that came in last")


class Appearance(Shape):
    """Where an article was seen."""

    address: str
    container: str | None
    outlet: str | None
    title: str | None
    byline: str | None
    published_at: str | None
    published_by: str | None
    fetched_at: str | None
    raw_digest: str
    reader: str


class ArticleRow(Shape):
    """An article in a list."""

    id: str
    title: str | None
    outlet: str | None
    published_at: str | None
    published_by: str | None = Field(description="how the date was found")
    language: str
    characters: int
    digest: str = Field(description="SHA-256 of the text in UTF-8")
    recorded_at: str
    statements: int = Field(description="how many are shown")
    copies: int = Field(description="how many other articles share most of its wording")
    appearances: list[Appearance]


class ArticleText(ArticleRow):
    """An article with its text, to which all spans belong."""

    text: str
    speaker: str | None = Field(description="whose words the whole text is")


class Copy(Shape):
    """A near-copy."""

    id: str
    containment: float = Field(description="share of the shorter text's wording that both have, 0 to 1")


class StandingJudgement(Shape):
    """A decision about a statement of an article, where it stands now."""

    id: str
    statement: str
    verdict: str
    correction: dict[str, Any] | None
    by: str
    why: str | None
    recorded_at: str
    at: str | None = Field(description="the statement it stands at now; null when that is not shown any more")


class WholeArticle(Shape):
    """An article with all that belongs to it."""

    article: ArticleText
    statements: list[Statement]
    judgements: list[StandingJudgement]
    copies: list[Copy]


class NoticeRow(Shape):
    """What was set aside or doubted."""

    stage: str
    code: str
    words: str
    place: Span | None
    address: str
    article_id: str | None
    set_aside: bool = Field(description="the text was set aside whole")
    recorded_at: str


class Alias(Shape):
    """One printed name of a party."""

    id: str
    name: str
    number: int
    why: str = Field(description="what makes it one with the name shown; empty for that name itself")


class PersonRow(Shape):
    """A person, organisation or other party, under all its names."""

    id: str
    name: str
    kind: str
    names: list[Alias]
    said: int
    addressed: int
    relayed: int


class Candidate(Shape):
    """Two names that may be of one party."""

    left: str
    right: str
    left_id: str
    right_id: str
    score: float
    number: int
    why: str


class WholePerson(PersonRow):
    """A party with its months, and with those that may be the same."""

    months: dict[str, int] = Field(description="statements by month of publication; the empty month is no date")
    candidates: list[Candidate]


class Decision(Shape):
    """One decision, of whatever kind."""

    id: str
    subject: Literal["statement", "names", "side"]
    verdict: str
    about: list[str] = Field(description="the statement's id; the two names; the side and its member")
    values: dict[str, Any] = Field(description="what was corrected, by part")
    by: str
    why: str | None
    recorded_at: str
    withdrawn: str | None = Field(description="the row that took it back, null while it stands")


class Member(Shape):
    """One declaration: somebody belongs to a side."""

    id: str
    member: str
    entity_id: str | None = Field(description="null where these words are nobody's name in the ledger")
    by: str
    recorded_at: str


class Side(Shape):
    """A side with its members, as somebody declared it."""

    side: str
    members: list[Member]


class Reworded(Shape):
    """A statement that changed."""

    old: Statement
    new: Statement


class VersionChange(Shape):
    """What became of the statements from one version of an article to the next."""

    version: int = Field(description="the number of the newer one, from 2")
    recorded_at: str
    old: str = Field(description="the older article's id")
    new: str = Field(description="the newer article's id")
    kept: int
    changed: list[Reworded]
    gone: list[Statement]
    came: list[Statement]


class ReadNotice(Shape):
    """What was doubted in a text."""

    stage: str
    code: str
    words: str
    place: Span | None


class ReadArticle(Shape):
    """A text as it was read."""

    id: str
    title: str | None
    outlet: str | None
    published_at: str | None
    published_by: str | None
    language: str
    characters: int
    speaker: str | None
    text: str = Field(description="as given; what cannot be written is U+FFFD, one for one")


class ReadText(Shape):
    """A text that was read, and is not kept."""

    article: ReadArticle
    statements: list[Statement]
    notices: list[ReadNotice]
    bundle: str = Field(description="the model that read it")


class About(Shape):
    """What a server serves."""

    name: str
    articles: int
    statements: int
    format: int = Field(description="of the ledger's file")
    inquit: str = Field(description="this version")
    bundle: str = Field(description="the model that reads")
    bundle_digest: str
    read_only: bool
