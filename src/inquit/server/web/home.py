"""`/`: on to the statements, or where there are none, to what brings some in."""

from __future__ import annotations

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse

from inquit.server.asking import opened

router = APIRouter()


@router.get("/")
def get_home(request: Request) -> RedirectResponse:
    """The first page of a ledger."""
    with opened(request) as ledger:
        articles, _ = ledger.size
    return RedirectResponse("/statements" if articles else "/import", status_code=303)
