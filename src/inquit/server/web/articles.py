"""`/articles`: what a ledger holds, the texts added last first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import HTMLResponse

from inquit.ledger.answers import Listed
from inquit.rendering.listing import day
from inquit.server.asking import Parameters, Words, opened
from inquit.server.web.pages import render

router = APIRouter()
_A_PAGE = 50
_LAST_OFFSET = 1_000_000_000


class Asked(Parameters):
    """Which articles."""

    words: Words = Field("", description="in the title, the outlet or the address")
    offset: int = Field(0, ge=0, le=_LAST_OFFSET, description="how many to pass over")


@dataclass(frozen=True, slots=True)
class Row:
    """One article in the list; all of it is text."""

    id: str
    title: str
    language: str
    day: str
    outlet: str
    address: str
    statements: int
    copies: int
    places: int


@router.get("/articles")
def get_articles(request: Request, asked: Annotated[Asked, Query()]) -> HTMLResponse:
    """The list."""
    with opened(request) as ledger:
        found = ledger.articles(asked.words, limit=_A_PAGE + 1, offset=asked.offset)
        total, _ = ledger.size
    rows = [_row(listed) for listed in found[:_A_PAGE]]
    return render(
        request,
        "articles.html",
        rows=rows,
        words=asked.words,
        offset=asked.offset,
        total=total,
        next=asked.offset + _A_PAGE if len(found) > _A_PAGE else None,
    )


def _row(listed: Listed) -> Row:
    article, seen = listed.stored.article, listed.stored.appearances
    return Row(
        id=article.id,
        title=article.title or " ".join(article.text[:90].split()) or "An empty article",
        language=article.language,
        day=day(article),
        outlet=article.outlet or "",
        address=seen[0].address,
        statements=listed.statements,
        copies=listed.copies,
        places=len({one.address for one in seen}),
    )
