"""Who may come in: the right host, the token or its cookie, changes from our own pages only, bodies with an end.

Every answer, also of what lies behind, leaves with the headers that forbid a browser everything we do not use.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Callable, Iterator, Mapping
from html import escape
from time import monotonic
from urllib.parse import parse_qsl, quote, urlencode

from starlette.requests import ClientDisconnect
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from inquit.server.problems import Problem
from inquit.server.site import Site
from inquit.server.web.static import NAMES

POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; form-action 'self'; "
    "base-uri 'none'; frame-ancestors 'none'"
)
# `same-origin`, not `no-referrer`: with that, browsers send the forms of our own pages with `Origin: null`.
HEADERS = {
    "content-security-policy": POLICY,
    "x-content-type-options": "nosniff",
    "referrer-policy": "same-origin",
    "cross-origin-opener-policy": "same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-frame-options": "DENY",
}
_READING = ("GET", "HEAD", "OPTIONS")
_STATIC = "/static/"
_OPEN = frozenset(_STATIC + name for name in NAMES)  # for the page that says how to come in; nothing of a ledger
_HOST = re.compile(r"(\[[^\]]*\]|[^:]*)(?::\d{0,5})?", re.ASCII)  # a name or an address, and a port
_SLOWEST = 1_000  # bytes of a body a second, from the first one on
Refuse = Callable[[Scope, Problem], Response]


class Guard:
    """ASGI middleware around everything.

    refuse  makes the answer of a problem: JSON for the API, else a page
    """

    def __init__(self, app: ASGIApp, site: Site, refuse: Refuse) -> None:
        self._app = app
        self._site = site
        self._refuse = refuse

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            if scope["type"] == "lifespan":
                await self._app(scope, receive, send)
            return
        dressed = _dressed(send, scope)
        headers = _headers_of(scope)
        given = _token_in(scope)
        if (problem := self._host_problem(headers)) is not None:
            await self._refuse(scope, problem)(scope, receive, dressed)
        elif given is not None and scope["method"] == "GET" and self._site.knows_token(given):
            await self._let_in(scope)(scope, receive, dressed)
        elif (problem := self._entry_problem(scope, headers)) is not None:
            await self._refuse(scope, problem)(scope, receive, dressed)
        else:
            await self._pass_on(scope, receive, dressed)

    def _host_problem(self, headers: Mapping[str, str]) -> Problem | None:
        name = headers.get("host", "").casefold()
        parts = _HOST.fullmatch(name)
        if parts and parts[1] in self._site.hosts:
            return None
        return Problem(400, "wrong-host", f"this server is not called {name!r}", "open the address that it printed")

    def _entry_problem(self, scope: Scope, headers: Mapping[str, str]) -> Problem | None:
        reading = scope["method"] in _READING
        if scope["path"] in _OPEN and scope["method"] == "GET":
            return None
        bearer = headers.get("authorization", "").removeprefix("Bearer ")
        if self._site.knows_token(bearer):
            return None
        if not any(map(self._site.knows_pass, _cookies(headers, cookie_name(scope)))):
            words = "open the address that `inquit serve` printed when it started: it holds the key"
            return Problem(401, "no-token", "this server does not know you", words)
        if not reading and not _is_own(scope, headers):
            return Problem(403, "foreign-origin", "changes come from this server's own pages only", "open its page")
        return None

    def _let_in(self, scope: Scope) -> Response:
        """A page that sets the cookie and goes on without the token: from a page of our own, a strict cookie comes."""
        query = [pair for pair in parse_qsl(scope["query_string"].decode("latin-1")) if pair[0] != "token"]
        path = quote(scope["path"]) + (f"?{urlencode(query)}" if query else "")
        path = "/" + path.lstrip("/\\")
        safe = escape(path)
        body = (
            '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>inquit</title>'
            '<meta name="referrer" content="no-referrer"><link rel="icon" href="/static/icon.svg">'
            f'<meta http-equiv="refresh" content="0; url={safe}"></head>'
            f'<body><p><a href="{safe}">Go on to the ledger</a></p></body></html>\n'
        )
        response = Response(body, media_type="text/html")
        response.set_cookie(cookie_name(scope), self._site.pass_, httponly=True, samesite="strict", path="/")
        return response

    async def _pass_on(self, scope: Scope, receive: Receive, send: Send) -> None:
        body = _Body(scope, receive, self._site)
        started = False

        async def unless_broken_off(message: Message) -> None:
            nonlocal started
            if body.problem is None or started:
                started = True
                await send(message)

        try:
            await self._app(scope, body, unless_broken_off)
        except ClientDisconnect:
            if body.problem is None:
                raise
        if body.problem is not None and not started:  # whatever was made of a body that broke off
            await self._refuse(scope, body.problem)(scope, receive, send)


class _Body:
    """What is received, up to a size, and never waited for long: neither while nothing comes nor for a trickle.

    problem  why it was broken off, None while it was not
    """

    def __init__(self, scope: Scope, receive: Receive, site: Site) -> None:
        self._receive = receive
        self._left = site.largest_upload
        self._site = site
        self._due: float | None = None
        self._ended = scope["method"] in _READING
        self.problem: Problem | None = None

    async def __call__(self) -> Message:
        if self._ended:  # nothing is to come, or an answer is under way: waited for is that the reader goes away
            return await self._receive()
        now = monotonic()
        if self._due is None:
            self._due = now + self._site.patience_s
        try:
            message = await asyncio.wait_for(self._receive(), min(self._site.patience_s, self._due - now))
        except TimeoutError:
            words = f"nothing, or next to nothing, came for {self._site.patience_s:.0f} seconds"
            raise self._broken_off(Problem(408, "slow-body", words, "send it again")) from None
        if message["type"] == "http.request":
            self._left -= len(message.get("body", b""))
            self._due += len(message.get("body", b"")) / _SLOWEST
            self._ended = not message.get("more_body", False)
            if self._left < 0:
                hint = "send less at once, or use inquit add"
                most = f"more than {self._site.largest_upload:,} bytes"
                raise self._broken_off(Problem(413, "too-large", most, hint))
        return message

    def _broken_off(self, problem: Problem) -> ClientDisconnect:
        self.problem = problem
        self._ended = True
        return ClientDisconnect()


def cookie_name(scope: Scope) -> str:
    """Of this server: cookies know no ports."""
    server = scope.get("server") or ("", 0)
    return f"inquit-{server[1] or 0}"


def _headers_of(scope: Scope) -> dict[str, str]:
    """The headers by their names in small letters; of one that came twice, the first, but all cookies."""
    made: dict[str, str] = {}
    for name, value in scope["headers"]:
        key, words = name.decode("latin-1").casefold(), value.decode("latin-1")
        made[key] = f"{made[key]}; {words}" if key == "cookie" and key in made else made.get(key, words)
    return made


def _token_in(scope: Scope) -> str | None:
    if b"token=" not in scope["query_string"]:
        return None
    return dict(parse_qsl(scope["query_string"].decode("latin-1"))).get("token")


def _cookies(headers: Mapping[str, str], name: str) -> Iterator[str]:
    """The values of a cookie's name. Cookies know no ports: others on this machine may set what they like beside ours,
    also under its name, and nothing of that may keep anybody out.
    """
    for pair in headers.get("cookie", "").split(";"):
        found, _, value = pair.partition("=")
        if found.strip() == name:
            yield value.strip().strip('"')


def _is_own(scope: Scope, headers: Mapping[str, str]) -> bool:
    """Whether a change comes from a page of this server: browsers say where it comes from."""
    origin = headers.get("origin")
    if origin is None:
        return headers.get("sec-fetch-site") == "same-origin"
    return origin.casefold() == f"{scope['scheme']}://{headers.get('host', '')}".casefold()


def _dressed(send: Send, scope: Scope) -> Send:
    """The same way out, where our headers are put on."""
    kept = "no-cache" if scope["path"].startswith(_STATIC) else "no-store"

    async def dressed(message: Message) -> None:
        if message["type"] == "http.response.start":
            own = {name.encode(): value.encode() for name, value in HEADERS.items()}
            own[b"cache-control"] = kept.encode()
            others = [pair for pair in message.get("headers", []) if pair[0].lower() not in own]
            message = {**message, "headers": [*others, *own.items()]}
        await send(message)

    return dressed
