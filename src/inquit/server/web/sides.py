"""Changes of the declared sides: who belongs to which, and who does no longer."""

from __future__ import annotations

import re
from typing import Annotated

from fastapi import APIRouter, Form, Request
from starlette.responses import RedirectResponse, Response

from inquit.errors import InquitError, UsageError
from inquit.ledger.sides import declare, drop
from inquit.server.asking import Words, site_to_change
from inquit.server.problems import to_problem
from inquit.server.web.views import show
from inquit.views.table import find_view

router = APIRouter()
_DONE = "/accounts#sides"
_PARTED = re.compile(r"[,\r\n]+")


@router.post("/sides")
def post_side(
    request: Request, side: Annotated[Words, Form()] = "", members: Annotated[Words, Form()] = ""
) -> Response:
    """Declare who belongs to a side; members stand on lines of their own, or between commas."""
    site = site_to_change(request)
    given = [member.strip() for member in _PARTED.split(members) if member.strip()]
    try:
        if not side.strip() or not given:
            raise UsageError("a side needs a name and a member", hint="a member is a name, or outlet: and an outlet’s")
        declare(site.ledger, side, given, by=site.by)
    except UsageError as error:
        typed = {"side": side, "members": members}
        return show(request, find_view("accounts"), problem=to_problem(error), typed=typed)
    return RedirectResponse(_DONE, status_code=303)


@router.post("/sides/drop")
def post_drop(request: Request, side: Annotated[Words, Form()] = "", member: Annotated[Words, Form()] = "") -> Response:
    """Declare that somebody belongs to a side no longer."""
    site = site_to_change(request)
    try:
        drop(site.ledger, side, member, by=site.by)
    except InquitError as error:
        problem = to_problem(error)
        if problem.status >= 500:
            raise
        return show(request, find_view("accounts"), problem=problem)
    return RedirectResponse(_DONE, status_code=303)
