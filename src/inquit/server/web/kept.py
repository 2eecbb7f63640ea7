"""Sums over many statements, kept for the next page that asks for them: while a ledger's file stays as it is, and those
that took long a little longer, as a file that another process adds to changes several times a second.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from dataclasses import dataclass
from pathlib import Path
from threading import Lock
from time import monotonic
from typing import Any, TypeVar

from starlette.types import ASGIApp, Receive, Scope, Send

T = TypeVar("T")
_MOST = 256  # answers, of some kilobytes each
_COSTLY_S = 0.03  # an answer that took longer may be _OLD_S behind what others write; never behind a change made here
_OLD_S = 30.0
_LOG = "-wal"  # behind the file's name: where SQLite writes first
_State = tuple[tuple[int, ...], ...]


@dataclass(frozen=True, slots=True)
class _Kept:
    """An answer, the file's state before it was looked for, when that was, and how long it took."""

    answer: Any
    state: _State
    at: float
    took_s: float

    def serves(self, state: _State, now: float) -> bool:
        return self.state == state or (self.took_s > _COSTLY_S and now - self.at < _OLD_S)


_answers: OrderedDict[Hashable, _Kept] = OrderedDict()
_lock = Lock()


def keep(path: Path, question: Hashable, find: Callable[[], T]) -> T:
    """What `find` answers, or answered to the same question before, when that still serves.

    question  all on which the answer depends, but for the ledger

    What is written while `find` is at work may be in the answer; it is kept under the file's state before, which nobody
    asks for again.
    """
    key, state, now = (path, question), _state_of(path), monotonic()
    with _lock:
        if key in _answers and _answers[key].serves(state, now):
            _answers.move_to_end(key)
            kept: T = _answers[key].answer
            return kept
    answer = find()
    with _lock:
        _answers[key] = _Kept(answer, state, now, monotonic() - now)
        _answers.move_to_end(key)
        while len(_answers) > _MOST:
            _answers.popitem(last=False)
    return answer


class Forgetting:
    """ASGI middleware: after a change that was made here, nothing is kept."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] in ("GET", "HEAD", "OPTIONS"):
            await self._app(scope, receive, send)
            return
        try:
            await self._app(scope, receive, _forgetting_first(send))
        finally:
            _forget()


def _forgetting_first(send: Send) -> Send:
    """The same way out; who has the answer asks on at once."""

    async def forgetting_first(message: Any) -> None:
        if message["type"] == "http.response.start":
            _forget()
        await send(message)

    return forgetting_first


def _forget() -> None:
    with _lock:
        _answers.clear()


def _state_of(path: Path) -> _State:
    """What changes with every change of a ledger. An empty log is none: who only reads may leave one."""
    return _traits_of(path), _traits_of(path.with_name(path.name + _LOG))


def _traits_of(path: Path) -> tuple[int, ...]:
    try:
        found = path.stat()
    except OSError:
        return ()
    return (found.st_ino, found.st_size, found.st_mtime_ns) if found.st_size else ()
