"""Decisions about names: two are of one party, or of two. Each is added beside the others and can be taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Annotated

from fastapi import APIRouter, Form, Request
from pydantic import Field
from starlette.responses import Response

from inquit import ids
from inquit.errors import LedgerError, UsageError
from inquit.ledger.judgements import different, same
from inquit.ledger.ledger import Ledger
from inquit.ledger.people import People
from inquit.readers.fields import to_words
from inquit.server.asking import Parameters, Words, opened, site_to_change
from inquit.server.problems import Problem, RefusedError
from inquit.server.web.back import go_back, to_own_path
from inquit.server.web.pages import render

router = APIRouter()
_CHOICES = 20


class Pair(Parameters):
    """Two names, and where the page that asks about them is.

    why  stays beside the decision
    """

    left: Words = Field(min_length=1)
    right: Words = Field(min_length=1)
    why: Words = ""
    back: Words = "/people"


@router.post("/people/same")
def post_same(request: Request, pair: Annotated[Pair, Form()]) -> Response:
    """Two names are of one party."""
    return _decide(request, pair, same)


@router.post("/people/different")
def post_different(request: Request, pair: Annotated[Pair, Form()]) -> Response:
    """Two names are of two parties."""
    return _decide(request, pair, different)


def _decide(request: Request, pair: Pair, decide: Callable[..., str]) -> Response:
    """On to the page that asked; where a typed name may be of several, a page with these to choose from."""
    site = site_to_change(request)
    with opened(request) as ledger:
        left = _name(ledger, pair.left)
        try:
            right = _name(ledger, pair.right)
        except UsageError:
            people = ledger.people(pair.right, limit=_CHOICES)
            if not people.total:
                raise
            return _ask(request, pair, left, people)
    decide(site.ledger, left, right, by=site.by, why=to_words(pair.why))
    return go_back(pair.back, "/people")


def _ask(request: Request, pair: Pair, left: str, people: People) -> Response:
    """The same question with the parties that the typed words may mean, without the one that it is about."""
    others = [one for one in people if all(alias.name != left for alias in one.names)]
    return render(
        request,
        "choosing.html",
        status=300,
        left=left,
        asked=pair,
        total=people.total - (len(people) - len(others)),
        people=[(one, ids.entity_id(ids.name_number(one.name))) for one in others],
        back=to_own_path(pair.back, "/people"),
    )


def _name(ledger: Ledger, who: str) -> str:
    try:
        return ledger.name(who)
    except LedgerError as error:
        raise nobody(error) from error


def nobody(error: LedgerError) -> Exception:
    """What a browser is told of a party that is not there: where to look. Other errors as they are."""
    if error.code != "unknown-id":
        return error
    return RefusedError(Problem(404, error.code, str(error), "look for a name among the people"))
