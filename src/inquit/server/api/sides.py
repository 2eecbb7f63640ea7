"""Sides, as somebody declares them: nothing is ever inferred."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from pydantic import Field

from inquit.errors import LedgerError
from inquit.exports.rows import side_row, side_rows
from inquit.ledger.sides import declare, drop
from inquit.server.api.answers import PagedAsOf, Wire, answer_slice, refuse_parameters
from inquit.server.api.bodies import Body, Name
from inquit.server.api.shapes import Listing, Side
from inquit.server.asking import MaybeWords, opened, site_to_change

router = APIRouter(tags=["sides"])


class AskingSides(PagedAsOf):
    """Which sides."""

    side: MaybeWords = Field(None, description="only this one")


class Declaring(Body):
    """Who belongs to a side, or does no longer."""

    side: Name
    members: list[Name] = Field(
        min_length=1, max_length=1_000, description="names, or `outlet:NAME` for all that an outlet publishes"
    )


@router.get("/sides", response_model=Listing[Side])
def list_sides(request: Request, asked: Annotated[AskingSides, Query()]) -> Wire:
    """Who belongs to which side."""
    with opened(request, asked.as_of) as ledger:
        found = [one for one in ledger.sides() if asked.side in (None, one.side)]
    return answer_slice(side_rows(found), asked)


@router.post("/sides", response_model=Side, status_code=201, dependencies=[Depends(refuse_parameters)])
def declare_side(request: Request, asked: Declaring) -> Wire:
    """Declare who belongs to a side; who is in it already is passed over."""
    site = site_to_change(request)
    declare(site.ledger, asked.side, asked.members, by=site.by)
    return _tell(request, asked.side, status=201)


@router.post("/sides/drop", response_model=Side, dependencies=[Depends(refuse_parameters)])
def drop_members(request: Request, asked: Declaring) -> Wire:
    """Declare who belongs to a side no longer. Where one of them is not in it, nothing is done."""
    site = site_to_change(request)
    side, members = _clean(asked.side), list(dict.fromkeys(map(_clean, asked.members)))
    with opened(request) as ledger:
        there = {one.member for one in ledger.sides() if one.side == side}
    for member in members:
        if member not in there:
            raise LedgerError("unknown-name", f"{member!r} is not in {side!r}", hint="/api/v1/sides lists who is")
    for member in members:
        drop(site.ledger, side, member, by=site.by)
    return _tell(request, asked.side, status=200)


def _tell(request: Request, side: str, *, status: int) -> Wire:
    """A side as it stands now."""
    name = _clean(side)
    with opened(request) as ledger:
        return Wire(side_row(name, [one for one in ledger.sides() if one.side == name]), status_code=status)


def _clean(words: str) -> str:
    return " ".join(words.split())
