"""A statement as lists show it: one row, whose link goes to its place in its article."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.records import Statement, words_of
from inquit.rendering.listing import day
from inquit.rendering.wording import UNKNOWN, name_figure, name_parties, name_source, tell_sureness
from inquit.views.cards import excerpt


@dataclass(frozen=True, slots=True)
class Line:
    """One statement in a list; all of it is text.

    who        the source as printed, with the name that is known; `narrator` for the article's own voice
    cue        as printed, empty where none is
    addressee  to whom, empty where nobody
    content    of a long one the beginning
    figures    each in words
    inside     the id of the statement in whose content it lies, None for the outermost layer
    sure       how likely it is right: a word and a number; empty for the article's own voice
    """

    id: str
    href: str
    who: str
    cue: str
    addressee: str
    content: str
    day: str
    outlet: str
    act: str
    kind: str
    negated: bool
    narrator: bool
    figures: tuple[str, ...]
    inside: str | None
    sure: str
    language: str


def line_of(statement: Statement) -> Line:
    """The row of a statement."""
    article = statement.article
    return Line(
        id=statement.id,
        href=place_of(article.id, statement.id),
        who=name_source(article, statement),
        cue=words_of(article.text, statement.cue),
        addressee=name_parties(statement.addressees) if statement.addressees else "",
        content=excerpt(words_of(article.text, statement.content)) or UNKNOWN,
        day=day(article),
        outlet=article.outlet or article.title or "",
        act=statement.act or "",
        kind=statement.kind or "",
        negated=statement.negated,
        narrator=statement.narrator,
        figures=tuple(map(name_figure, statement.figures)),
        inside=statement.parent_id,
        sure=tell_sureness(statement),
        language=article.language,
    )


def place_of(article: str, statement: str) -> str:
    """The address of a statement's card beside its text."""
    return f"/articles/{article}#s-{statement}"
