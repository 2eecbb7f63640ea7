"""Where a form leads when its work is done: to a page of ours, never where a browser says."""

from __future__ import annotations

from starlette.responses import RedirectResponse


def to_own_path(back: str, otherwise: str = "/") -> str:
    """A path of this server's: what was asked for if it is one, else the other.

    Browsers take `//host`, `/\\host` and, as they drop tabs and line ends, `/<tab>/host` for another server.
    """
    is_own = back.startswith("/") and back[1:2] not in ("/", "\\") and back.isprintable()
    return back if is_own else otherwise


def go_back(back: str, otherwise: str = "/") -> RedirectResponse:
    """On to a page, to be asked for with GET."""
    return RedirectResponse(to_own_path(back, otherwise), status_code=303)
