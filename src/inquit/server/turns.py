"""Heavy work, of which only so much is done at once: the rest of the pages is to be answered meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import BoundedSemaphore

from inquit.server.problems import Problem, RefusedError


class Turns:
    """Turns at one kind of work. For many threads; each that waits is one less that answers something else.

    most     how many are at it at once
    waiting  how many wait for a turn; more are told at once to come again
    words    what keeps them waiting, for a person
    """

    def __init__(self, most: int, *, waiting: int, words: str) -> None:
        self._turns = BoundedSemaphore(most)
        self._places = BoundedSemaphore(most + waiting)
        self._words = words

    @contextmanager
    def take(self, patience_s: float) -> Iterator[None]:
        """A turn, until the end of the `with`. Raises RefusedError, 503 `busy`, where none comes in time."""
        if not self._places.acquire(blocking=False):
            raise self._busy()
        try:
            if not self._turns.acquire(timeout=patience_s):
                raise self._busy()
            try:
                yield
            finally:
                self._turns.release()
        finally:
            self._places.release()

    def _busy(self) -> RefusedError:
        return RefusedError(Problem(503, "busy", self._words, "ask again in a moment"))
