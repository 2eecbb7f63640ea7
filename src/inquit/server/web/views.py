"""The pages of views: `/accounts`, `/timeline`, `/chains`, `/brief` and `/figures`, all made in one manner."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from fastapi import APIRouter, Request
from fastapi.exceptions import RequestValidationError
from markupsafe import Markup
from starlette.responses import PlainTextResponse, RedirectResponse, Response

from inquit.errors import InquitError
from inquit.ledger.ledger import Ledger
from inquit.rendering.comparison_page import HEADS, format_rows
from inquit.rendering.markdown import format_brief
from inquit.rendering.wording import count
from inquit.server.asking import comparing, opened, site_of
from inquit.server.problems import Problem, to_problem
from inquit.server.web.declared import Declared, load_declared
from inquit.server.web.fields import entries_of
from inquit.server.web.lines import place_of
from inquit.server.web.meant import tell_meant
from inquit.server.web.pages import address, render
from inquit.server.web.questions import Question, parse, plain, to_dict, without_empty
from inquit.views.accounts import ONLY_HERE, SHOWN_FIRST
from inquit.views.base import MOST_LOOKED_AT, Answer
from inquit.views.sides import HINT, find_sides
from inquit.views.table import VIEWS, View, find_view

router = APIRouter()
TABS = ("accounts", "timeline", "chains", "brief")
_SHARED = ("about", "from", "to", "as-of")  # what every tab is asked
_SIDES_HINT = "tick declared sides, or write one out as A=Ann Smith, outlet:Daily News"
_MORE_TIMES = 5  # as many statements as before are looked at when more are asked for


@dataclass(frozen=True, slots=True)
class Tab:
    """A page beside this one, asked the same."""

    words: str
    href: str
    here: bool


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of row with how many there are.

    href   to these rows alone; of the one that is shown, to all
    taken  these alone are shown
    """

    words: str
    number: int
    href: str
    taken: bool


@dataclass(frozen=True, slots=True)
class Found:
    """An answer laid out.

    body      its rows on this page
    told      which rows these are, and of how many
    more      looks at more statements; empty where all were looked at, or as many as a page may
    previous  address of the page before, empty on the first one
    """

    body: Markup
    told: str
    looked_at: int
    notes: tuple[str, ...]
    kinds: tuple[Kind, ...]
    more: str
    more_most: int
    previous: str
    next: str


@dataclass(frozen=True, slots=True)
class Page:
    """All that a page shows.

    wants    what has to be given before anything can be asked, empty when nothing has
    counted  where figures are wanted: what became of those counted, and how often
    """

    question: Question
    declared: Declared
    found: Found | None = None
    problem: Problem | None = None
    wants: str = ""
    counted: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class Take:
    """The same elsewhere: as JSON, as a command line, and a brief as Markdown (else empty)."""

    json: str
    command: str
    markdown: str


def _make_page(view: View) -> Callable[[Request], Response]:
    def get_page(request: Request) -> Response:
        kept = without_empty(request.query_params)
        if kept is not None:  # a form sends its empty fields, too
            return RedirectResponse(address(f"/{view.name}", **to_dict(kept)), status_code=303)
        return show(request, view)

    get_page.__doc__ = f"{view.words[0].upper()}{view.words[1:]}."
    return get_page


for _view in VIEWS:
    router.add_api_route(f"/{_view.name}", _make_page(_view), methods=["GET"])


@router.get("/brief.md")
def get_markdown(request: Request) -> Response:
    """The brief as Markdown, its links to the articles' pages here."""
    question = parse(find_view("brief"), request.query_params)
    with opened(request, question.as_of) as ledger:
        found: Answer[Any] = question.view.answer(ledger, question.params)
    base = str(request.base_url).rstrip("/")
    return PlainTextResponse(format_brief(question.params.about, found.rows, found.notes, base=base))


def show(
    request: Request, view: View, *, problem: Problem | None = None, typed: Mapping[str, str] | None = None
) -> Response:
    """The page of a view; what is wrong with its question stands above the form that asked it.

    problem  what is wrong already: then nothing is asked
    typed    what stands in the form of a new side
    """
    given = {} if problem else to_dict(request.query_params.multi_items())
    page = _ask(request, view) if problem is None else _refused(request, plain(view), problem)
    question = page.question
    return render(
        request,
        "view.html",
        status=page.problem.status if page.problem else 200,
        here="/accounts" if view.name in TABS else request.url.path,
        head=HEADS[view.name],
        tabs=_tabs(question),
        entries=entries_of(view, given, page.declared.names),
        page=page,
        question=question,
        found=page.found,
        take=_take(question, site_of(request).ledger.name) if page.found else None,
        typed=typed or {},
        is_of_sides=request.url.path.startswith("/sides"),
    )


def _ask(request: Request, view: View) -> Page:
    question = plain(view)
    try:
        question = parse(view, request.query_params)
        with comparing(request, question.as_of) as ledger:
            return _answered(ledger, question, is_asked=bool(request.query_params))
    except RequestValidationError as error:
        return _refused(request, question, replace(to_problem(error), hint=""))
    except InquitError as error:  # the ledger as it stood on a day that is none
        return _refused(request, plain(view), _shown_problem(error))


def _answered(ledger: Ledger, question: Question, *, is_asked: bool) -> Page:
    declared = load_declared(ledger)
    wants = _wants(question, declared, is_asked=is_asked)
    if wants:
        counted = tuple(ledger.count("figure")) if wants == "figures" else ()
        return Page(question, declared, wants=wants, counted=counted)
    try:
        return Page(question, declared, found=_find(ledger, question))
    except InquitError as error:
        return Page(question, declared, problem=_shown_problem(error))


def _refused(request: Request, question: Question, problem: Problem) -> Page:
    with opened(request) as ledger:
        declared = load_declared(ledger)
    return Page(question, declared, wants=_wants(question, declared, is_asked=True), problem=problem)


def _shown_problem(error: InquitError) -> Problem:
    """The problem of a bad question. Raises the error again where the ledger itself fails."""
    problem = to_problem(error)
    if problem.status >= 500 or problem.code == "no-ledger":
        raise error
    return replace(problem, hint=problem.hint.replace(HINT, _SIDES_HINT))


def _wants(question: Question, declared: Declared, *, is_asked: bool) -> str:
    """What has to be given before anything can be asked, empty when nothing has."""
    view, given = question.view.name, question.given
    if view == "accounts" and "side" not in given and len(declared.sides) < 2:
        return "sides"
    if view == "figures" and not is_asked:
        return "figures"
    if view == "chains" and not {"about", "statement"} & set(given):
        return "words"
    if view == "brief" and "about" not in given and "side" not in given and len(declared.sides) < 2:
        return "words"
    return ""


def _find(ledger: Ledger, question: Question) -> Found:
    answer: Answer[Any] = question.view.answer(ledger, question.params)
    rows = [row for row in answer.rows if row.kind in question.kinds] if question.kinds else list(answer.rows)
    pages = -(-len(rows) // question.rows) if question.is_paged else 1
    page = min(question.page, max(pages, 1))
    start = (page - 1) * question.rows
    shown = rows[start : start + question.rows] if question.is_paged else rows
    told = Answer(tuple(shown), len(rows), answer.looked_at)
    sides = find_sides(ledger, getattr(question.params, "side", ()))
    about = getattr(question.params, "about", "")
    body = format_rows(question.view.name, told, place_of, about=about, sides=[side.name for side in sides])
    kinds = _kinds(question, answer.rows) if question.view.name == "accounts" else ()
    most = min(question.most * _MORE_TIMES, MOST_LOOKED_AT)
    is_cut = any("were looked at" in note for note in answer.notes) and most > question.most
    return Found(
        Markup(body),
        _told(question.view.noun, start, len(shown), len(rows)),
        answer.looked_at,
        (*tell_meant(ledger, sides), *answer.notes),
        kinds,
        question.href(most=most, page=None) if is_cut else "",
        most,
        question.href(page=page - 1 if page > 2 else None) if page > 1 else "",
        question.href(page=page + 1) if page < pages else "",
    )


def _told(noun: str, start: int, shown: int, total: int) -> str:
    """`50 rows`, `1 to 50 of 240 rows`."""
    nouns = count(total, noun)
    return nouns if shown == total else f"{start + 1:,} to {start + shown:,} of {nouns}"


def _kinds(question: Question, rows: Sequence[Any]) -> tuple[Kind, ...]:
    """The kinds of link that there are, each alone, in the order in which they are shown."""
    counted = Counter(row.kind for row in rows)
    made = []
    for kind in (*SHOWN_FIRST, ONLY_HERE):
        taken = kind in question.kinds
        if counted[kind] or taken:
            left = [one for one in question.kinds if one != kind] if taken else [*question.kinds, kind]
            made.append(Kind(kind, counted[kind], question.href(link=left, page=None), taken))
    return tuple(made)


def _tabs(question: Question) -> tuple[Tab, ...]:
    if question.view.name not in TABS:
        return ()
    shared = {name: question.given[name] for name in _SHARED if name in question.given}
    sides = {"side": question.given["side"]} if "side" in question.given else {}
    return tuple(
        Tab(name.capitalize(), address(f"/{name}", **shared, **({} if name == "chains" else sides)), name == here)
        for here in [question.view.name]
        for name in TABS
    )


def _take(question: Question, file: str) -> Take:
    markdown = question.href("/brief.md") if question.view.name == "brief" else ""
    return Take(question.json, question.command(file), markdown)
