"""`/people` and `/people/{id}`: who speaks, is spoken to, relays and is spoken of; and which names may be of one."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial
from typing import Annotated, Any

from fastapi import APIRouter, Query, Request
from pydantic import Field
from starlette.responses import RedirectResponse, Response

from inquit import ids
from inquit.errors import LedgerError, UsageError
from inquit.ledger.answers import Page
from inquit.ledger.candidates import Candidate
from inquit.ledger.decisions import Decision
from inquit.ledger.ledger import Ledger
from inquit.ledger.people import Person
from inquit.ledger.query import ROLES
from inquit.ledger.query import Query as Asked
from inquit.rendering.wording import to_percent
from inquit.server.asking import MaybeWords, Parameters, Words, open_ledger, opened, site_of
from inquit.server.kept import keep
from inquit.server.web.carriers import Carriers, outlets_of, relays_of
from inquit.server.web.lines import line_of
from inquit.server.web.months import HEIGHT, bars_of
from inquit.server.web.naming import nobody
from inquit.server.web.pages import address, render

router = APIRouter()
_A_PAGE = 50
_A_TAB = 20  # statements of the chosen part
_A_BOX = 5  # pairs to decide beside a list
_OF_ONE = 8  # pairs to decide on a party's own page
_NAMES = 25  # of a party; the rest is folded up
_LATELY = 10  # decisions below those
_LAST_OFFSET = 1_000_000
# A party with more statements than this has them told as the names count them, which looks at none of them.
_COUNTED = 2_000
_LOOKED_AT = 500  # statements of which is told who carried them
# Of each part: the tab's title, and what it holds.
_PARTS = {
    "source": ("Said by", "reported to have been said by this party"),
    "addressee": ("Said to", "reported to have been said to this party"),
    "relay": ("Relays", "others’ words, reported inside this party’s own"),
    "mention": ("Mentions", "in which a name or the surname of this party stands, whoever says them"),
}


class Wanted(Parameters):
    """Which parties."""

    words: Words = Field("", description="in one of the names")
    after: MaybeWords = Field(None, description="the `next` of the page before")


class Part(Parameters):
    """Which part of a party's statements."""

    role: Words = Field("source", description="source, addressee, relay or mention")


class Further(Parameters):
    """Which pairs."""

    offset: int = Field(0, ge=0, le=_LAST_OFFSET, description="how many to pass over")


@dataclass(frozen=True, slots=True)
class Tab:
    """One part that a party has in statements.

    about  what its statements are
    """

    role: str
    title: str
    about: str
    number: str
    href: str
    is_chosen: bool


@dataclass(frozen=True, slots=True)
class Sums:
    """What all of a party's statements come to.

    numbers    how many there are, in words, by role
    looked_at  of how many is told who carried them
    """

    numbers: Mapping[str, str]
    outlets: Carriers
    relays: Carriers
    looked_at: int


@dataclass(frozen=True, slots=True)
class Link:
    """A printed name.

    href  to its party's page
    id    of the name itself, as forms send it: on a page, unseen characters of a name are written out
    """

    name: str
    href: str
    id: str


@dataclass(frozen=True, slots=True)
class Likely:
    """Two names that may be of one party.

    alike   how well they match, in percent
    number  in how many statements the rarer has a part
    """

    left: Link
    right: Link
    alike: str
    number: int
    why: str


@router.get("/people")
def get_people(request: Request, wanted: Annotated[Wanted, Query()]) -> Response:
    """The list, the most frequent first; on its first page the likeliest pairs to decide."""
    words = " ".join(wanted.words.split())
    first = not words and wanted.after is None
    with opened(request) as ledger:
        found = ledger.people(words, limit=_A_PAGE, after=wanted.after)
        pairs = ledger.candidates(limit=_A_BOX) if first else ()
        decided = _standing(ledger, None) if first else []
    return render(
        request,
        "people.html",
        people=[(person, _others(person)) for person in found],
        total=found.total,
        words=words,
        after=wanted.after,
        next=found.next,
        pairs=[_likely(one) for one in pairs],
        decided=decided,
    )


@router.get("/candidates")
def get_candidates(request: Request, further: Annotated[Further, Query()]) -> Response:
    """The pairs of names that may be of one party, the likeliest first, and what was decided lately."""
    with opened(request) as ledger:
        found = ledger.candidates(limit=further.offset + _A_PAGE + 1)[further.offset :]
        decided = _standing(ledger, None)
    return render(
        request,
        "candidates.html",
        pairs=[_likely(one) for one in found[:_A_PAGE]],
        offset=further.offset,
        next=further.offset + _A_PAGE if len(found) > _A_PAGE else None,
        decided=decided,
    )


@router.get("/people/{who}")
def get_person(request: Request, who: str, part: Annotated[Part, Query()]) -> Response:
    """One party, by an id of any of its names, the beginning of one, or a name."""
    with opened(request) as ledger:
        try:
            person = ledger.person(who)
        except UsageError:
            if not ledger.people(who, limit=1).total:
                raise
            return RedirectResponse(address("/people", words=who), status_code=303)
        except LedgerError as error:
            raise nobody(error) from error
        return render(request, "person.html", **_told(request, ledger, person, part.role))


def _told(request: Request, ledger: Ledger, person: Person, role: str) -> dict[str, Any]:
    """All that a party's page shows."""
    again = partial(open_ledger, site_of(request))
    page = ledger.statements(person=person.id, role=role, limit=_A_TAB)
    months = []
    if role in ROLES[:3]:
        months = keep(ledger, ("months", person.id, role), lambda ledger: ledger.months(person.id, role), again=again)
    sums = keep(ledger, ("party", person.id), lambda ledger: _sum_up(ledger, ledger.person(person.id)), again=again)
    number = _written(page, _summed(person, role))
    return {
        "person": person,
        "own": _link(person.name, person.id),
        "tabs": [_tab(person, one, number if one == role else sums.numbers[one], role) for one in ROLES],
        "lines": [line_of(statement) for statement in page],
        "all_of_them": address("/statements", person=person.id, role=role),
        "is_cut": page.next is not None,
        "number": number,
        "most_names": _NAMES,
        "months": bars_of(months, lambda at: address("/statements", person=person.id, role=role, from_=at, to=at)),
        "chart_height": HEIGHT,
        "sums": sums,
        "partly": sums.looked_at == _LOOKED_AT,
        "pairs": [_likely(one, person) for one in ledger.candidates(person.id, limit=_OF_ONE)],
        "decided": _standing(ledger, {alias.name for alias in person.names}),
    }


def _sum_up(ledger: Ledger, person: Person) -> Sums:
    glimpses = ledger.glimpses(Asked(person=person.id), limit=_LOOKED_AT) if person.said else ()
    names = [alias.name for alias in person.names]
    numbers = {role: _number(ledger, person, role) for role in ROLES}
    return Sums(numbers, outlets_of(glimpses, person.id), relays_of(glimpses, names, ledger), len(glimpses))


def _tab(person: Person, role: str, number: str, chosen: str) -> Tab:
    title, about = _PARTS[role]
    return Tab(role, title, about, number, address(f"/people/{person.id}", role=role), role == chosen)


def _number(ledger: Ledger, person: Person, role: str) -> str:
    """How many statements a party has a part in."""
    summed = _summed(person, role)
    if summed is not None and (not summed or summed > _COUNTED):
        return f"{summed:,}"
    return _written(ledger.statements(person=person.id, role=role, limit=1), summed)


def _summed(person: Person, role: str) -> int | None:
    """The same over the party's names, of which one statement may have two; None for mentions."""
    return {"source": person.said, "addressee": person.addressed, "relay": person.relayed}.get(role)


def _written(page: Page, summed: int | None) -> str:
    if page.exact:
        return f"{page.total:,}"
    return f"more than {page.total:,}" if summed is None else f"{summed:,}"


def _likely(one: Candidate, person: Person | None = None) -> Likely:
    """person  whose page it is: stands on the left"""
    names = (_link(one.left, one.left_id), _link(one.right, one.right_id))
    if person is not None and one.right_id == person.id:
        names = (names[1], names[0])
    return Likely(*names, to_percent(one.score), one.number, one.why)


def _link(name: str, party: str) -> Link:
    return Link(name, f"/people/{party}", ids.entity_id(ids.name_number(name)))


def _others(person: Person) -> list[str]:
    """Its names that are not the one shown."""
    return [alias.name for alias in person.names if alias.name != person.name]


def _standing(ledger: Ledger, names: set[str] | None) -> list[Decision]:
    """The decisions about names that stand, the latest first: all that are about some names, else the latest of all."""
    made = [one for one in reversed(ledger.decisions()) if one.subject == "names" and one.withdrawn is None]
    return made[:_LATELY] if names is None else [one for one in made if not names.isdisjoint(one.about)]
