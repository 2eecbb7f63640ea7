"""How a page is made: templates that escape all they are given, one frame, one page for what went wrong."""

from __future__ import annotations

from functools import cache
from importlib.metadata import version
from importlib.resources import files
from typing import Any
from urllib.parse import urlencode

from jinja2 import Environment, FunctionLoader, StrictUndefined
from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse

from inquit.rendering.page import to_line_feeds
from inquit.rendering.visible import make_visible
from inquit.rendering.wording import count
from inquit.server.problems import Problem
from inquit.server.site import Site

_VERSION = version("inquit")
# The pages of the bar at the top: name, address, and the key after `g` that goes there.
PLACES = (
    ("Statements", "/statements", "s"),
    ("People", "/people", "p"),
    ("Accounts", "/accounts", "a"),
    ("Figures", "/figures", "f"),
    ("Articles", "/articles", "t"),
    ("Import", "/import", "i"),
    ("About", "/about", "b"),
)


def render(request: Request, template: str, *, status: int = 200, **values: Any) -> HTMLResponse:
    """A page.

    template  below `templates/`
    values    what it shows; strings are text, and only `Markup` is HTML
    """
    site: Site | None = getattr(request.app.state, "site", None) if "app" in request.scope else None
    common = {
        "site": site,
        "places": PLACES,
        "here": request.url.path,
        "version": _VERSION,
        "wanted": request.query_params.get("words", "") if request.url.path == "/statements" else "",
    }
    return HTMLResponse(templates().get_template(template).render(common | values), status_code=status)


def render_problem(request: Request, problem: Problem) -> HTMLResponse:
    """What went wrong, and what to do."""
    return render(
        request, "problem.html", status=problem.status, problem=problem, known=problem.status not in (400, 401)
    )


@cache
def templates() -> Environment:
    """The templates of the package. Everything they print is escaped, with unseen characters written out."""
    made = Environment(
        loader=FunctionLoader(_load),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    made.filters["number"] = lambda value: f"{value:,}"
    made.filters["plural"] = count
    made.globals["address"] = address
    return made


def address(path: str, **values: object) -> str:
    """A link of ours: a path with the parameters that are given; a list gives one several times."""
    given: list[tuple[str, str]] = []
    for name, value in values.items():
        for one in value if isinstance(value, list | tuple) else [value]:
            if one not in (None, ""):
                text = str(one).lower() if isinstance(one, bool) else str(one)
                given.append((name.rstrip("_"), text.encode("utf-8", "replace").decode()))
    return path + (f"?{urlencode(given)}" if given else "")


def _load(name: str) -> str | None:
    file = files("inquit.server.web").joinpath("templates", *name.split("/"))
    return file.read_text("utf-8") if file.is_file() else None


def _shown(value: object) -> object:
    if isinstance(value, str) and not isinstance(value, Markup):
        return make_visible(to_line_feeds(value))
    return value
