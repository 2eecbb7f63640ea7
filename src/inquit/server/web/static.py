"""Styles, scripts and the icon: a fixed list of the package's own files."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from importlib.resources import files

from fastapi import APIRouter, Request
from starlette.exceptions import HTTPException
from starlette.responses import Response

from inquit.rendering.page import read_style

router = APIRouter()
_TYPES = {
    "site.css": "text/css; charset=utf-8",
    "site.js": "text/javascript; charset=utf-8",
    "htmx.min.js": "text/javascript; charset=utf-8",
    "icon.svg": "image/svg+xml",
}
_STYLES = ("page.css", "comparison.css")  # of rendering: the same as in files that stand alone
NAMES = frozenset((*_STYLES, *_TYPES))


@router.get("/static/{name}")
def get_static(name: str, request: Request) -> Response:
    """One file, or that the browser's copy is still the same."""
    if name in _STYLES:
        body, kind = read_style(name).encode(), _TYPES["site.css"]
    elif name in _TYPES:
        body, kind = _read(name), _TYPES[name]
    else:
        raise HTTPException(404)
    tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers={"etag": tag})
    return Response(body, media_type=kind, headers={"etag": tag})


@cache
def _read(name: str) -> bytes:
    return files("inquit.server.web").joinpath("static", name).read_bytes()
