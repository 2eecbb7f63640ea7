"""`/statements`: who is reported to have said what; found by words and whatever else narrows, with what is left to
narrow by.
"""

from __future__ import annotations

import shlex
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from functools import partial
from hashlib import blake2b

from fastapi import APIRouter, Request
from starlette.responses import RedirectResponse, Response

from inquit.errors import InquitError, LedgerError
from inquit.exports.base import Target
from inquit.exports.formats import FORMATS
from inquit.ledger.answers import Extent, Facets, Value
from inquit.ledger.facts import ANY_EVENT
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import ANYBODY, MENTION, NOBODY, ROLES, Query
from inquit.ledger.search import MOST_COUNTED
from inquit.records import ACTS, EVENTS
from inquit.rendering.wording import count
from inquit.server.asking import PagedAsked, PagedAsking, Paging, open_ledger, opened, site_of
from inquit.server.kept import Again, keep
from inquit.server.problems import to_problem
from inquit.server.site import Site
from inquit.server.web.asked import Chip, to_chips, to_command, to_parameters, without
from inquit.server.web.lines import Line, line_of
from inquit.server.web.pages import address, render

PATH = "/statements"
router = APIRouter()
_EXPORT = "/api/v1/export"
_USUAL_LIMIT = Paging.model_fields["limit"].default
_HEADS = {
    "source": "Who says it",
    "addressee": "To whom",
    "act": "Act",
    "kind": "In whose words",
    "outlet": "Outlet",
    "side": "Side, as declared",
    "depth": "Layer",
    "figure": "With a figure",
    "reviewed": "Decided about",
}
_VALUES = {
    ("depth", "0"): "outermost",
    ("reviewed", "any"): "by somebody",
    ("reviewed", "no"): "by nobody",
}
# What the lists of the form offer: each value with its words.
_CHOICES = {
    "act": tuple((act, act) for act in ACTS),
    "kind": (("direct", "direct: all of it quoted"), ("mixed", "mixed: some quoted"), ("indirect", "indirect: none")),
    "role": (("addressee", "it is said to"), ("relay", "it relays"), (MENTION, "it is mentioned")),
    "figure": ((ANY_EVENT, "any figure"), *((event, event) for event in EVENTS)),
    "narrator": (("false", "what somebody says"), ("true", "figures in the articles’ own voice")),
    "nested": (("false", "inside no other"), ("true", "inside another")),
    "reviewed": ((ANYBODY, "by somebody"), (NOBODY, "by nobody")),
}


@dataclass(frozen=True, slots=True)
class Way:
    """One way to narrow further, or one that was taken.

    mark    of the link, the same before and after it is taken
    number  how many statements it leaves
    href    to what it leaves; of one that was taken, to the question without it
    """

    words: str
    mark: str
    number: int
    exact: bool
    href: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Hint:
    """What an empty question finds without one of its parts.

    exact  False when there are `number` or more
    """

    chip: Chip
    number: int
    exact: bool


@dataclass(frozen=True, slots=True)
class Take:
    """What goes along: the question as an address and as a command line, its answer as files.

    files   name, words and address of each format
    shared  the same with every text cut short
    """

    href: str
    command: str
    files: tuple[tuple[str, str, str], ...]
    shared: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """What a question found.

    told     how much it is, empty for nothing
    ways     by the heading of their facet
    counted  how many statements the ways were counted over, None when over all that fit
    next     address of the next page, empty on the last one
    first    address of the first page, empty on it
    """

    told: str
    chips: tuple[Chip, ...]
    lines: tuple[Line, ...]
    ways: tuple[tuple[str, tuple[Way, ...]], ...]
    counted: int | None
    hints: tuple[Hint, ...]
    next: str
    first: str
    take: Take


@router.get(PATH)
def get_statements(request: Request, asked: PagedAsked) -> Response:
    """The statements that fit, or what is wrong with the question beside the form that asked it."""
    given = {name: value for name, value in request.query_params.items() if value.strip()}
    if len(given) != len(request.query_params.multi_items()):
        return RedirectResponse(address(PATH, **given), status_code=303)  # a form sends its empty fields, too
    sides: tuple[str, ...] = ()
    try:
        with opened(request, asked.as_of) as ledger:
            articles, statements = ledger.size
            if not statements:
                return _nothing(request, articles)
            sides = tuple(dict.fromkeys(one.side for one in ledger.sides()))
            query = asked.to_query()
            given = to_parameters(query, as_of=asked.as_of)
            found = _find(request, ledger, query, given, asked)
    except InquitError as error:
        if isinstance(error, LedgerError) and error.code == "no-ledger":
            return _nothing(request, 0)
        problem = to_problem(error)
        if problem.status >= 500:
            raise
        told = replace(problem, message=problem.message.removeprefix("--"))  # an option's name is the field's, too
        return _page(request, given, asked, sides, status=problem.status, problem=told)
    return _page(request, given, asked, sides, found=found)


def _page(
    request: Request,
    given: Mapping[str, str],
    asked: PagedAsking,
    sides: tuple[str, ...],
    *,
    status: int = 200,
    **values: object,
) -> Response:
    """The page. `given` is what its form holds."""
    if "side" in given and given["side"] not in sides:
        sides = (*sides, given["side"])
    common = {
        "given": given,
        "choices": _CHOICES | {"side": tuple((side, side) for side in sides)},
        "limit": asked.limit if asked.limit != _USUAL_LIMIT else None,
        "path": PATH,
        "found": None,
        "problem": None,
    }
    return render(request, "statements.html", status=status, **(common | values))


def _nothing(request: Request, articles: int) -> Response:
    """The page of a ledger without a statement."""
    command = shlex.join(["inquit", "add", "articles/", "--ledger", site_of(request).ledger.name])
    return render(request, "statements_empty.html", articles=articles, command=command)


def _find(request: Request, ledger: Ledger, query: Query, given: Mapping[str, str], asked: PagedAsking) -> Found:
    limit = asked.limit if asked.limit != _USUAL_LIMIT else None

    def link(parameters: Mapping[str, str], *, after: str | None = None) -> str:
        return address(PATH, **parameters, limit=limit, after=after)

    page = ledger.page(query, limit=asked.limit, after=asked.after)
    person = "" if query.person is None else ledger.person(query.person).name
    chips = to_chips(given, link, person=person)
    again = partial(open_ledger, site_of(request)) if asked.as_of is None else None
    facets = _facets(ledger, query, asked.as_of, again) if page.total else None
    extent = _extent(ledger, query, asked.as_of, again)
    return Found(
        told=_tell(extent),
        chips=chips,
        lines=tuple(map(line_of, page)),
        ways=() if facets is None else _ways(facets, query, given, asked),
        counted=None if facets is None or facets.exact else facets.counted,
        hints=() if page.total else _hints(ledger, query, chips),
        next=link(given, after=page.next) if page.next else "",
        first=link(given) if asked.after else "",
        take=_take(given, site_of(request).ledger.name),
    )


def prepare(site: Site) -> None:
    """Sum up all statements before the first reader comes. To run beside a server; of no ledger, nothing."""
    with suppress(InquitError), open_ledger(site) as ledger:
        _facets(ledger, Query(), None, None)
        _extent(ledger, Query(), None, None)


def _facets(ledger: Ledger, query: Query, as_of: str | None, again: Again | None) -> Facets:
    return keep(ledger, ("facets", query, as_of), lambda ledger: ledger.facets(query), again=again)


def _extent(ledger: Ledger, query: Query, as_of: str | None, again: Again | None) -> Extent:
    return keep(ledger, ("extent", query, as_of), lambda ledger: ledger.extent(query), again=again)


def _tell(extent: Extent) -> str:
    """`91 statements in 10 articles, about 9 independent texts`."""
    if not extent.statements:
        return ""
    told = count(extent.statements, "statement")
    if extent.articles is not None:
        told += f" in {count(extent.articles, 'article')}"
    if extent.texts is not None:
        told += f", about {count(extent.texts, 'independent text')}"
    return told if extent.exact else f"more than {told}"


def _ways(
    facets: Facets, query: Query, given: Mapping[str, str], asked: PagedAsking
) -> tuple[tuple[str, tuple[Way, ...]], ...]:
    """The facets that narrow, each with its heading; one that all statements share does not, unless it was chosen."""
    made = []
    for facet in facets:
        ways = tuple(_way(facet.name, value, query, given, asked) for value in facet.values)
        if len(ways) > 1 or any(way.taken or way.number < facets.counted for way in ways):
            made.append((_HEADS[facet.name], ways))
    return tuple(made)


def _way(name: str, value: Value, query: Query, given: Mapping[str, str], asked: PagedAsking) -> Way:
    taken = value.query == query
    parameters = to_parameters(value.query, as_of=asked.as_of)
    if taken:
        parameters = without(given, "person" if name not in given and name in ROLES else name)
    limit = asked.limit if asked.limit != _USUAL_LIMIT else None
    mark = blake2b(f"{name} {value.value}".encode("utf-8", "replace"), digest_size=6).hexdigest()
    words = _VALUES.get((name, value.value), f"inside {value.value}" if name == "depth" else value.value)
    return Way(words, f"way-{mark}", value.number, value.exact, address(PATH, **parameters, limit=limit), taken)


def _hints(ledger: Ledger, query: Query, chips: tuple[Chip, ...]) -> tuple[Hint, ...]:
    """What is found without each part, most first; only parts whose loss helps."""
    by_name = {chip.name: chip for chip in chips}
    found = [(by_name[name], number) for name, number in ledger.without_each(query) if number and name in by_name]
    hints = (Hint(chip, number, number < MOST_COUNTED) for chip, number in found)
    return tuple(sorted(hints, key=lambda hint: -hint.number))


def _take(given: Mapping[str, str], file: str) -> Take:
    forms = [form for form in FORMATS if form.target is not Target.FOLDER]

    def files(**choices: str) -> tuple[tuple[str, str, str], ...]:
        return tuple((form.name, form.words, address(_EXPORT, format=form.name, **choices, **given)) for form in forms)

    return Take(address(PATH, **given), to_command(given, ledger=file), files(), files(share="true"))
