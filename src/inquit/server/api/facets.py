"""What a query's statements are, counted."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from pydantic import Field

from inquit.ledger.answers import Facet
from inquit.server.api.answers import Wire
from inquit.server.api.shapes import FacetList
from inquit.server.asking import Asking, opened
from inquit.server.web.asked import to_parameters

router = APIRouter(tags=["statements"])


class AskingFacets(Asking):
    """Of which statements, and how much of it."""

    limit: int = Field(8, ge=1, le=100, description="how many values of each facet")


@router.get("/facets", response_model=FacetList)
def list_facets(request: Request, asked: Annotated[AskingFacets, Query()]) -> Wire:
    """Who says them to whom, of which act and kind, where, how deep, with which figures: the most frequent values."""
    query = asked.to_query()
    with opened(request, asked.as_of) as ledger:
        found = ledger.facets(query, limit=asked.limit)
    return Wire({"rows": [_row(facet) for facet in found], "counted": found.counted, "exact": found.exact})


def _row(facet: Facet) -> dict[str, object]:
    values = [
        {"value": one.value, "number": one.number, "exact": one.exact, "parameters": to_parameters(one.query)}
        for one in facet
    ]
    return {"facet": facet.name, "values": values}
