"""`/import`: articles into the ledger, and how each import stands."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Depends, FastAPI, Query, Request
from markupsafe import escape
from starlette.responses import HTMLResponse, RedirectResponse, Response

from inquit.errors import InquitError
from inquit.languages import READABLE
from inquit.rendering.wording import tell_sum
from inquit.server.asking import Parameters, opened, site_of, site_to_change
from inquit.server.imports.desk import Desk, Job, close_desk, desk_of
from inquit.server.imports.order import PASTED
from inquit.server.imports.reasons import to_words
from inquit.server.imports.state import Status, Trouble
from inquit.server.imports.taking import FIELDS, MOST_FILES, Taken, Wanted, take, to_order
from inquit.server.problems import Problem, RefusedError, to_problem
from inquit.server.web.pages import render

_MOST_SHOWN = 30
_MOST_NAMES = 3
_STATUS = {
    Status.WAITING: "waiting for its turn",
    Status.READING: "being read",
    Status.DONE: "done",
    Status.STOPPED: "stopped",
    Status.FAILED: "broken off",
}


@asynccontextmanager
async def _ending(app: FastAPI) -> AsyncIterator[None]:
    """Imports end with their server."""
    yield
    close_desk(app.state.site)


router = APIRouter(lifespan=_ending)


@dataclass(frozen=True, slots=True)
class Why:
    """Why some texts were set aside, in words."""

    count: int
    words: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Shown:
    """An import as the page shows it; all of it is text.

    title     the names of what is imported
    status    in words
    sum       in words, empty before the first text
    done      how much of `whole` is behind, in bytes or addresses; `whole` is 0 when nobody knows
    last      the text that was dealt with last, while it is being read
    """

    id: str
    title: str
    made_at: str
    by: str
    code: str
    status: str
    sum: str
    done: int
    whole: int
    last: str
    told: tuple[str, ...]
    reasons: tuple[Why, ...]
    problem: Trouble | None
    is_under_way: bool
    is_reading: bool
    can_resume: bool
    found: bool


@router.get("/import")
def get_import(request: Request, _asked: Annotated[Parameters, Query()]) -> HTMLResponse:
    """The page."""
    return _render(request)


@router.post("/import")
def post_import(request: Request, given: Annotated[Taken, Depends(take)]) -> Response:
    """Take files, a text or addresses; what cannot be taken is said above the form, which keeps what was typed."""
    site = site_of(request)
    try:
        order, files = to_order(given, site)
        job = desk_of(site).submit(order, files)
    except (InquitError, RefusedError) as error:
        return _render(request, problem=to_problem(error), wanted=given.wanted)
    return RedirectResponse(f"/import#job-{job.id}", status_code=303)


@router.post("/import/{job}/cancel")
def post_cancel(request: Request, job: str) -> RedirectResponse:
    """Stop an import; one that has ended meanwhile stays as it is."""
    desk = _change(request, job)
    if desk.job(job).status.is_under_way:
        desk.cancel(job)
    return _back(job)


@router.post("/import/{job}/resume")
def post_resume(request: Request, job: str) -> RedirectResponse:
    """Go on with an import."""
    _change(request, job).resume(job)
    return _back(job)


@router.post("/import/{job}/remove")
def post_remove(request: Request, job: str) -> RedirectResponse:
    """Take an import off the list."""
    _change(request, job).remove(job)
    return RedirectResponse("/import#jobs", status_code=303)


@router.get("/import/{job}/failures")
def get_failures(request: Request, job: str) -> Response:
    """What was set aside, as a file."""
    desk = desk_of(site_of(request))
    name = f"failures-{desk.job(job).id[:8]}.jsonl"
    headers = {"content-disposition": f'attachment; filename="{name}"'}
    return Response(desk.failures(job), media_type="application/x-ndjson", headers=headers)


def _change(request: Request, job: str) -> Desk:
    """The desk, for a change of an import that is there."""
    desk = desk_of(site_to_change(request))
    desk.job(job)
    return desk


def _back(job: str) -> RedirectResponse:
    return RedirectResponse(f"/import#job-{job}", status_code=303)


def _render(request: Request, *, problem: Problem | None = None, wanted: Wanted | None = None) -> HTMLResponse:
    site = site_of(request)
    desk = desk_of(site)
    jobs = desk.jobs(most=_MOST_SHOWN)
    typed = {name: (getattr(wanted, name) or "") if wanted else "" for name in FIELDS}
    typed["text"] = escape(typed["text"])  # as it was typed: signs that cannot be seen are part of it
    typed["addresses"] = "\n".join(wanted.addresses or ()) if wanted else ""
    return render(
        request,
        "import.html",
        status=problem.status if problem else 200,
        problem=problem,
        typed=typed,
        opens=_opens(wanted),
        is_empty=_is_empty(request),
        jobs=[_show(job) for job in jobs],
        more=max(0, desk.count() - _MOST_SHOWN),
        is_live=any(job.status.is_under_way for job in jobs),
        languages=READABLE,
        most_files=MOST_FILES,
        ledger=str(site.ledger),
    )


def _opens(wanted: Wanted | None) -> str:
    """Which form shows what was typed: `text`, `addresses` or `files`."""
    if wanted is None:
        return ""
    return "addresses" if wanted.addresses else "text" if wanted.text or wanted.title or wanted.url else "files"


def _is_empty(request: Request) -> bool:
    if not site_of(request).ledger.exists():  # the first import makes it
        return True
    with opened(request) as ledger:
        return ledger.size[0] == 0


def _show(job: Job) -> Shown:
    order, state = job.order, job.state
    addressed = bool(order.addresses)
    return Shown(
        id=job.id,
        title=_title(job),
        made_at=order.made_at,
        by=order.by,
        code=job.status.value,
        status=_STATUS[job.status],
        sum=tell_sum(state.sum) if state.sum.read else "",
        done=state.sum.read if addressed else state.taken,
        whole=len(order.addresses) if addressed else order.total_bytes or 0,
        last=state.last if job.status is Status.READING else "",
        told=state.told,
        reasons=tuple(Why(one.count, to_words(one.code, one.words), one.examples) for one in state.reasons),
        problem=state.problem,
        is_under_way=job.status.is_under_way,
        is_reading=job.status is Status.READING,
        can_resume=job.can_resume,
        found=state.sum.kept > 0,
    )


def _title(job: Job) -> str:
    order = job.order
    if order.kind == "text":
        return f"{PASTED}: {order.title}" if order.title else PASTED
    names, more = order.names[:_MOST_NAMES], len(order.names) - _MOST_NAMES
    return ", ".join(names) + (f" and {more} more" if more > 0 else "")
