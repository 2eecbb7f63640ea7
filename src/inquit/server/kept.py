"""Sums over many statements, kept for the next page that asks for them: while a ledger's file stays as it is, and those
that took long a little longer, as a file that another process adds to changes several times a second. Who asks for one
that ages gets it at once, and it is made anew behind.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Hashable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from threading import Lock, Thread
from time import monotonic
from typing import Any, TypeVar

from starlette.types import ASGIApp, Receive, Scope, Send

from inquit.errors import InquitError
from inquit.ledger.ledger import Ledger

T = TypeVar("T")
Again = Callable[[], AbstractContextManager[Ledger]]  # opens the ledger once more
_MOST = 256  # answers, of some kilobytes each
_COSTLY_S = 0.03  # an answer that took longer may be _OLD_S behind what others write; never behind a change made here
_OLD_S = 60.0
_AGEING_S = 10.0  # one that is older is made anew behind whoever asks for it
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

    def ages(self, state: _State, now: float) -> bool:
        return self.state != state and now - self.at >= _AGEING_S


class _Answers:
    """What is kept, by question. Each time that all is forgotten begins another age, and what was asked for in one age
    is not kept in the next.
    """

    def __init__(self) -> None:
        self._by_question: OrderedDict[Hashable, _Kept] = OrderedDict()
        self._lock = Lock()
        self.age = 0

    def get(self, key: Hashable) -> _Kept | None:
        with self._lock:
            if key in self._by_question:
                self._by_question.move_to_end(key)
            return self._by_question.get(key)

    def put(self, key: Hashable, kept: _Kept, age: int) -> None:
        with self._lock:
            if age != self.age:
                return
            self._by_question[key] = kept
            self._by_question.move_to_end(key)
            while len(self._by_question) > _MOST:
                self._by_question.popitem(last=False)

    def clear(self) -> None:
        with self._lock:
            self.age += 1
            self._by_question.clear()


_answers = _Answers()
_renewing = Lock()  # one at a time: what is made behind leaves a processor to those who wait


def keep(
    ledger: Ledger,
    question: Hashable,
    find: Callable[[Ledger], T],
    *,
    again: Again | None = None,
) -> T:
    """What `find` answers, or answered to the same question before, when that still serves.

    question  all on which the answer depends, but for the ledger
    find      reads all that it needs through the ledger that it is given
    again     opens the ledger for an answer that is made anew behind; None where it is not to be

    What is written while `find` is at work may be in the answer; it is kept under the file's state before, which nobody
    asks for again.
    """
    age, key = _answers.age, (ledger.path, question)
    state, now = _state_of(ledger.path), monotonic()
    kept = _answers.get(key)
    if kept is None or not kept.serves(state, now):
        return _find(key, ledger, find, age)
    if again is not None and kept.ages(state, now):
        _renew(key, again, find, age)
    answer: T = kept.answer
    return answer


def _find(key: Hashable, ledger: Ledger, find: Callable[[Ledger], T], age: int) -> T:
    state, begun = _state_of(ledger.path), monotonic()
    answer = find(ledger)
    _answers.put(key, _Kept(answer, state, begun, monotonic() - begun), age)
    return answer


def _renew(key: Hashable, again: Again, find: Callable[[Ledger], T], age: int) -> None:
    """Make an answer anew in a thread of its own, unless another is being made: then whoever asks next does."""
    if not _renewing.acquire(blocking=False):
        return

    def renew() -> None:
        try:
            with again() as ledger:
                _find(key, ledger, find, age)
        except InquitError:
            pass  # the answer ages on, and whoever asks when it is too old is told what is wrong
        finally:
            _renewing.release()

    try:
        Thread(target=renew, name="renewing", daemon=True).start()
    except RuntimeError:  # no thread is to be had: whoever asks when the answer is too old makes it
        _renewing.release()


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
            forget()


def _forgetting_first(send: Send) -> Send:
    """The same way out; who has the answer asks on at once."""

    async def forgetting_first(message: Any) -> None:
        if message["type"] == "http.response.start":
            forget()
        await send(message)

    return forgetting_first


def forget() -> None:
    """Keep nothing of what was answered so far: the ledger was changed from here."""
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
