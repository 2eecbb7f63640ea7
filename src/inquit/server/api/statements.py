"""Statements: in pages, and one by its id."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Path, Query, Request

from inquit.server.api.answers import Wire, answer_list
from inquit.server.api.shapes import Listing, Statement
from inquit.server.asking import AsOf, PagedAsking, opened

router = APIRouter(tags=["statements"])


@router.get("/statements", response_model=Listing[Statement])
def list_statements(request: Request, asked: Annotated[PagedAsking, Query()]) -> Wire:
    """Who said what, latest published first. All that is given must fit."""
    query = asked.to_query()
    with opened(request, asked.as_of) as ledger:
        page = ledger.page(query, limit=asked.limit, after=asked.after)
    rows = [statement.to_dict() for statement in page]
    return answer_list(rows, total=page.total, exact=page.exact, next_=page.next)


@router.get("/statements/{id}", response_model=Statement)
def get_statement(
    request: Request,
    id: Annotated[str, Path(description="its id, or the only beginning of one")],
    asked: Annotated[AsOf, Query()],
) -> Wire:
    """One statement, also one that was judged wrong."""
    with opened(request, asked.as_of) as ledger:
        return Wire(ledger.statement(id).to_dict())
