"""The application: guard, HTTP API, pages, and how each says that something went wrong."""

from __future__ import annotations

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import JSONResponse, Response
from starlette.types import Scope

from inquit.errors import InquitError
from inquit.server.api.routes import make_api
from inquit.server.guard import Guard
from inquit.server.kept import Forgetting
from inquit.server.problems import Problem, RefusedError, to_problem
from inquit.server.site import Site
from inquit.server.web.pages import render_problem
from inquit.server.web.routes import add_pages

_LOG = logging.getLogger("inquit.server")
_DOCS = "/api/docs"  # a page, though it stands below /api


def make_app(site: Site) -> FastAPI:
    """The pages at `/` and the API below `/api/v1`, of one ledger."""
    app = FastAPI(title="inquit", openapi_url=None, docs_url=None, redoc_url=None)
    app.state.site = site
    add_pages(app)
    app.mount("/api/v1", make_api(site))
    for kind in (InquitError, RefusedError, RequestValidationError, HTTPException):
        app.add_exception_handler(kind, _answer_error)
    app.add_exception_handler(Exception, _answer_fault)
    app.add_middleware(Forgetting)
    app.add_middleware(Guard, site=site, refuse=_refuse)
    return app


def _answer_error(request: Request, error: Exception) -> Response:
    return _refuse(request.scope, to_problem(error))


def _answer_fault(request: Request, error: Exception) -> Response:
    _LOG.error("%s %s failed", request.method, request.url.path, exc_info=error)
    return render_problem(request, to_problem(error))


def _refuse(scope: Scope, problem: Problem) -> Response:
    if scope["path"].startswith("/api/") and scope["path"] != _DOCS:
        return JSONResponse(problem.to_dict(), status_code=problem.status)
    return render_problem(Request(scope), problem)
