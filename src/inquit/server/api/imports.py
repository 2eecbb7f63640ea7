"""Imports: articles into the ledger, each import a job that goes on by itself."""

from __future__ import annotations

from dataclasses import asdict
from typing import Annotated, Any, Literal

from fastapi import APIRouter, Depends, Path, Query, Request
from pydantic import Field
from starlette.responses import Response

from inquit.server.api.answers import Wire, answer_list, refuse_parameters, start_of
from inquit.server.api.shapes import Listing, Problem, Shape
from inquit.server.asking import Paging, site_of, site_to_change
from inquit.server.imports.desk import Job, desk_of
from inquit.server.imports.state import Status
from inquit.server.imports.taking import MOST_FILES, Taken, Wanted, take, to_order

router = APIRouter(tags=["imports"])
Id = Annotated[str, Path(alias="id", pattern=r"^[0-9a-f]{24}$")]


class ImportSum(Shape):
    """What came of the texts: read = kept + duplicate + set_aside."""

    read: int
    kept: int
    duplicate: int
    set_aside: int
    statements: int = Field(description="found in those that were kept")


class ImportReason(Shape):
    """Why some texts were set aside."""

    code: str = Field(description="stable: a program may look at it")
    count: int
    words: str = Field(description="of the first of them")
    examples: list[str] = Field(description="addresses of the first few")


class Import(Shape):
    """An import, and how it stands."""

    id: str
    kind: Literal["files", "text", "addresses"]
    names: list[str] = Field(description="of the files that were sent, or the addresses")
    title: str | None = Field(description="of a text")
    outlet: str | None
    published: str | None
    language: str | None
    columns: dict[str, str] | None
    by: str
    made_at: str
    status: Status
    sum: ImportSum
    reasons: list[ImportReason] = Field(description="the most frequent first")
    last: str | None = Field(description="address of the text that was dealt with last")
    taken_bytes: int
    total_bytes: int | None = Field(description="of the files; null where pages are fetched")
    told: list[str] = Field(description="what was guessed of whole files")
    began_at: str | None
    ended_at: str | None
    problem: Problem | None = Field(description="why it broke off")


_FIELDS = Wanted.model_json_schema()["properties"]
_FORM = {
    "type": "object",
    "properties": {
        "files": {
            "type": "array",
            "items": {"type": "string", "contentMediaType": "application/octet-stream"},
            "description": f"up to {MOST_FILES}",
        },
        **{name: {"type": "string", "description": field.get("description", "")} for name, field in _FIELDS.items()},
    },
    "additionalProperties": False,
}
_BODIES: dict[str, Any] = {
    "requestBody": {
        "required": True,
        "content": {
            "application/json": {"schema": Wanted.model_json_schema()},
            "multipart/form-data": {"schema": _FORM},
        },
    }
}
_TAKES: dict[int | str, dict[str, Any]] = {
    415: {"model": Problem, "description": "neither a form nor JSON"},
    507: {"model": Problem, "description": "the disk is full"},
}
_CONFLICT: dict[int | str, dict[str, Any]] = {409: {"model": Problem, "description": "it stands otherwise"}}
_LINES: dict[int | str, dict[str, Any]] = {
    200: {
        "content": {"application/x-ndjson": {"schema": {"type": "string"}}},
        "description": "an object a line: address, code, words",
    }
}


@router.post(
    "/imports",
    response_model=Import,
    status_code=202,
    dependencies=[Depends(refuse_parameters)],
    openapi_extra=_BODIES,
    responses=_TAKES,
)
def make_import(request: Request, given: Annotated[Taken, Depends(take)]) -> Wire:
    """Import files, a text or addresses. The answer comes at once, the work goes on: ask for the import by its id."""
    site = site_of(request)
    order, files = to_order(given, site)
    return _answer(desk_of(site).submit(order, files), status=202)


@router.get("/imports", response_model=Listing[Import])
def list_imports(request: Request, paging: Annotated[Paging, Query()]) -> Wire:
    """All imports, the newest first."""
    desk, start = desk_of(site_of(request)), start_of(paging)
    rows = [to_row(job) for job in desk.jobs(first=start, most=paging.limit)]
    total, end = desk.count(), start + paging.limit
    return answer_list(rows, total=total, next_=str(end) if end < total else None)


@router.get("/imports/{id}", response_model=Import, dependencies=[Depends(refuse_parameters)])
def get_import(request: Request, job: Id) -> Wire:
    """One import."""
    return _answer(desk_of(site_of(request)).job(job))


@router.post(
    "/imports/{id}/cancel", response_model=Import, dependencies=[Depends(refuse_parameters)], responses=_CONFLICT
)
def cancel_import(request: Request, job: Id) -> Wire:
    """Stop an import. What is in stays in."""
    return _answer(desk_of(site_to_change(request)).cancel(job))


@router.post(
    "/imports/{id}/resume", response_model=Import, dependencies=[Depends(refuse_parameters)], responses=_CONFLICT
)
def resume_import(request: Request, job: Id) -> Wire:
    """Go on with an import that was stopped or broke off. What is in is passed over."""
    return _answer(desk_of(site_to_change(request)).resume(job))


@router.get(
    "/imports/{id}/failures",
    response_class=Response,
    responses=_LINES,
    dependencies=[Depends(refuse_parameters)],
)
def list_failures(request: Request, job: Id) -> Response:
    """What an import set aside, and why."""
    return Response(desk_of(site_of(request)).failures(job), media_type="application/x-ndjson")


def to_row(job: Job) -> dict[str, object]:
    """An import as it stands on the wire."""
    order, state = job.order, job.state
    problem = None if state.problem is None else asdict(state.problem) | {"place": None}
    return {
        "id": job.id,
        "kind": order.kind,
        "names": list(order.names),
        "title": order.title,
        "outlet": order.outlet,
        "published": order.published,
        "language": order.language,
        "columns": order.columns,
        "by": order.by,
        "made_at": order.made_at,
        "status": state.status.value,
        "sum": asdict(state.sum),
        "reasons": [asdict(reason) for reason in state.reasons],
        "last": state.last or None,
        "taken_bytes": state.taken,
        "total_bytes": order.total_bytes,
        "told": list(state.told),
        "began_at": state.began_at,
        "ended_at": state.ended_at,
        "problem": problem,
    }


def _answer(job: Job, *, status: int = 200) -> Wire:
    return Wire(to_row(job), status_code=status)
