"""`/articles/{id}`: a text with its marks, and beside it a card for each statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Annotated

from fastapi import APIRouter, Request
from fastapi import Query as Parameter
from markupsafe import Markup
from pydantic import Field
from starlette.responses import RedirectResponse, Response

from inquit.ledger.base import Entry as Read
from inquit.ledger.judged import Judged
from inquit.ledger.verdicts import Judgement
from inquit.records import ACTS, Notice, Statement
from inquit.rendering.marked import mark_text
from inquit.rendering.marked_html import format_legend, format_text
from inquit.rendering.outline import Entry, arrange
from inquit.server.asking import Parameters, opened
from inquit.server.web.article_head import head_of
from inquit.server.web.cards import Card, Cards
from inquit.server.web.pages import address, render
from inquit.server.web.places import Link, PageAnchors, Points
from inquit.server.web.verdicts import Verdict, corrected_parts, tell_found, tell_verdicts

router = APIRouter()
MOST = 30  # cards on one page, of some 4 kB each; the text stands there whole, with the marks of these
_LONGEST = 80  # characters of the words that a notice is about


class Asked(Parameters):
    """Which of an article's cards."""

    from_: int = Field(1, ge=1, alias="from", description="the first card on the page, counted from 1")


@dataclass(frozen=True, slots=True)
class Doubt:
    """A notice, and the words that it is about."""

    code: str
    words: str
    place: Link | None


@dataclass(frozen=True, slots=True)
class Sheet:
    """The text and the cards of one page.

    first, last  which of the article's cards these are, from 1; those judged wrong are counted too
    of           how many cards the article has
    shown        how many of its statements are in the views; `wrong` are not
    orphans      decisions that lost their place
    """

    text: Markup
    cards: tuple[Card, ...]
    first: int
    last: int
    of: int
    shown: int
    wrong: int
    orphans: tuple[Verdict, ...]
    doubts: tuple[Doubt, ...]


@router.get("/articles/{id_}")
def get_article(request: Request, id_: str, asked: Annotated[Asked, Parameter()]) -> Response:
    """The page of one article."""
    with opened(request) as ledger:
        read = ledger.article(id_)
        judgements = ledger.judgements(read)
        article = read.stored.article
        beside, judged = ledger.beside(article.id), ledger.judged(article.id)
    sheet = _Sheets(read, judgements, judged).lay(asked.from_, beside.notices)
    path = f"/articles/{article.id}"
    return render(
        request,
        "read.html",
        article=article,
        head=head_of(read.stored, beside),
        legend=Markup(format_legend()),  # nothing of an article is in it
        sheet=sheet,
        path=path,
        page=address(path, from_=sheet.first if sheet.first > 1 else None),
        pages=[(first, min(first + MOST - 1, sheet.of)) for first in range(1, sheet.of + 1, MOST)],
        acts=ACTS,
    )


@router.get("/statements/{id_}")
def get_statement(request: Request, id_: str) -> Response:
    """On to a statement's card beside its text."""
    with opened(request) as ledger:
        statement = ledger.statement(id_)
        read = ledger.article(statement.article.id)
    items = _in_order(read.statements, [] if statement.id in {one.id for one in read.statements} else [statement])
    place = next(number for number, item in enumerate(items) if item.statement.id == statement.id)
    first = place // MOST * MOST + 1
    page = address(f"/articles/{statement.article.id}", from_=first if first > 1 else None)
    return RedirectResponse(f"{page}#s-{statement.id}", status_code=303)


@dataclass(frozen=True, slots=True)
class _Item:
    """A statement in its turn; without a number when it was judged wrong."""

    statement: Statement
    number: int | None


@dataclass(slots=True)
class _Sheets:
    """The pages of one article."""

    read: Read
    judgements: Sequence[Judgement]
    judged: Judged
    points: Points = field(default_factory=Points)

    def lay(self, first: int, notices: Iterable[Notice]) -> Sheet:
        """The page on which a card stands, counted from 1; the last page for one beyond."""
        article, statements = self.read.stored.article, self.read.statements
        items = _in_order(statements, self.judged.wrong)
        start = min(first - 1, max(len(items) - 1, 0)) // MOST * MOST
        chosen = items[start : start + MOST]
        verdicts = tell_verdicts(self.judgements)
        cards = tuple(self._cards(chosen, verdicts))
        doubts = tuple(self._doubt(notice) for notice in notices)
        numbers = {item.number for item in chosen if item.number is not None}
        segments = mark_text(article, statements, only=numbers, places=self.points.spans)
        anchors = PageAnchors([statement.id for statement in statements], self.points.spans)
        return Sheet(
            text=Markup(format_text(anchors, article, segments)),  # it escapes all that is the article's
            cards=cards,
            first=start + 1,
            last=start + len(chosen),
            of=len(items),
            shown=len(statements),
            wrong=len(self.judged.wrong),
            orphans=tuple(verdicts.get(None, ())),
            doubts=doubts,
        )

    def _cards(self, chosen: Sequence[_Item], verdicts: dict[str | None, list[Verdict]]) -> Iterator[Card]:
        holds: dict[str, list[str]] = {}
        for statement in self.read.statements:
            if statement.parent_id is not None:
                holds.setdefault(statement.parent_id, []).append(statement.id)
        corrected = corrected_parts(self.judgements)
        maker = Cards(
            here={item.statement.id for item in chosen},
            numbers={one.id: number for number, one in enumerate(self.read.statements, 1)},
            holds=holds,
            corrected=corrected,
            points=self.points,
        )
        for item in chosen:
            id_ = item.statement.id
            found = self.judged.found.get(id_)
            machine = "" if found is None else tell_found(found, corrected.get(id_, ()))
            yield maker.make(item.statement, verdicts=verdicts.get(id_, ()), machine=machine)

    def _doubt(self, notice: Notice) -> Doubt:
        if notice.place is None:
            return Doubt(notice.code, notice.words, None)
        words = self.read.stored.article.text[notice.place.start : notice.place.end]
        short = words if len(words) <= _LONGEST else words[:_LONGEST] + " …"
        return Doubt(notice.code, notice.words, Link(short, self.points.lead_to([notice.place])))


def _in_order(statements: Sequence[Statement], wrong: Sequence[Statement]) -> list[_Item]:
    """All statements as they are shown, each that was judged wrong before the first one that begins behind it."""
    items: list[_Item] = []
    waiting = sorted(wrong, key=_start_of)
    for entry in arrange(statements):
        while waiting and _is_before(waiting[0], entry):
            items.append(_Item(waiting.pop(0), None))
        items.append(_Item(entry.statement, entry.number))
    return [*items, *(_Item(statement, None) for statement in waiting)]


def _is_before(wrong: Statement, entry: Entry) -> bool:
    return _start_of(wrong) < _start_of(entry.statement)


def _start_of(statement: Statement) -> int:
    spans = (*statement.content, *statement.cue, *statement.source)
    return min((span.start for span in spans), default=0)
