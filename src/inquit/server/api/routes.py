"""The API's routes, in one application of their own: its errors are JSON, always of one shape."""

from __future__ import annotations

from importlib import import_module
from typing import Any

from fastapi import Depends, FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.routing import APIRoute
from starlette.exceptions import HTTPException
from starlette.responses import Response

from inquit.errors import InquitError
from inquit.server.api import shapes
from inquit.server.api.answers import Wire, refuse_unprintable
from inquit.server.problems import RefusedError, to_problem
from inquit.server.site import Site

MODULES = (
    *("statements", "facets", "articles", "people", "views", "judgements", "sides", "ledger"),
    *("exporting", "reading", "imports"),
)
_PROBLEMS = {
    400: "the request cannot be understood, or asks for what cannot be",
    401: "no token",
    403: "a change from elsewhere, or on a server that only shows",
    404: "there is no such thing",
    413: "more than this server takes",
    422: "a text that cannot be read",
    500: "something failed inside inquit",
    503: "busy: ask again in a moment",
}
_WORDS = """\
The ledger's nouns. Parameters are the command line's options, rows are those of its `--format jsonl`.
Every request needs the key that `inquit serve` printed: `Authorization: Bearer TOKEN`.
A list is `rows`, `total`, `exact` and `next`; give `next` as `after` to go on.
"""


def make_api(site: Site) -> FastAPI:
    """The API of one ledger."""
    answers: dict[int | str, dict[str, Any]] = {
        status: {"model": shapes.Problem, "description": words} for status, words in _PROBLEMS.items()
    }
    api = FastAPI(
        title="inquit",
        version="1",
        description=_WORDS,
        docs_url=None,
        redoc_url=None,
        responses=answers,
        dependencies=[Depends(refuse_unprintable)],
        generate_unique_id_function=_name_of,
    )
    api.state.site = site
    for name in MODULES:
        api.include_router(import_module(f"inquit.server.api.{name}").router)
    for kind in (InquitError, RefusedError, RequestValidationError, HTTPException):
        api.add_exception_handler(kind, _answer_error)
    api.add_exception_handler(Exception, _answer_fault)
    return api


def _name_of(route: APIRoute) -> str:
    return route.name


def _answer_error(_request: Request, error: Exception) -> Response:
    problem = to_problem(error)
    headers = error.headers if isinstance(error, HTTPException) else None
    return Wire(problem.to_dict(), status_code=problem.status, headers=headers)


def _answer_fault(_request: Request, error: Exception) -> Response:
    problem = to_problem(error)  # the application around this one logs it
    return Wire(problem.to_dict(), status_code=problem.status)
