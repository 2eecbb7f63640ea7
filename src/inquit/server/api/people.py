"""People and bodies under all their names, and names that may be of one party."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated

from fastapi import APIRouter, Path, Query, Request
from pydantic import Field

from inquit.exports.rows import person_row
from inquit.server.api.answers import PagedAsOf, Wire, answer_list, start_of
from inquit.server.api.shapes import Candidate, Listing, PersonRow, WholePerson
from inquit.server.asking import AsOf, Words, opened

router = APIRouter(tags=["people"])
_MOST_CANDIDATES = 5


class AskingPeople(PagedAsOf):
    """Which people."""

    words: Words = Field("", description="in one of the names")


@router.get("/people", response_model=Listing[PersonRow])
def list_people(request: Request, asked: Annotated[AskingPeople, Query()]) -> Wire:
    """Who speaks and is spoken to, the most frequent first."""
    with opened(request, asked.as_of) as ledger:
        page = ledger.people(asked.words, limit=asked.limit, after=asked.after)
    return answer_list([asdict(person) for person in page], total=page.total, next_=page.next)


@router.get("/people/{id}", response_model=WholePerson)
def get_person(
    request: Request,
    id: Annotated[str, Path(description="an id, a name, or words of one")],
    asked: Annotated[AsOf, Query()],
) -> Wire:
    """One party with its names, its months and those that may be the same. Its statements: `/statements?person=ID`."""
    with opened(request, asked.as_of) as ledger:
        person = ledger.person(id)
        months = ledger.months(person.id)
        candidates = ledger.candidates(person.id, limit=_MOST_CANDIDATES)
    return Wire(person_row(person, months, candidates))


@router.get("/candidates", response_model=Listing[Candidate])
def list_candidates(request: Request, asked: Annotated[PagedAsOf, Query()]) -> Wire:
    """Names that may be of one party, the likeliest first. They stay two until somebody decides that they are one."""
    start = start_of(asked)
    end = start + asked.limit
    with opened(request, asked.as_of) as ledger:
        found = ledger.candidates(limit=end + 1)
    rows = [asdict(one) for one in found[start:end]]
    goes_on = len(found) > end
    return answer_list(rows, total=min(len(found), end), exact=not goes_on, next_=str(end) if goes_on else None)
