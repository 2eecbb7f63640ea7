"""Work on this machine's processors."""

from __future__ import annotations

import multiprocessing
import os
import signal
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import Connection
from threading import Thread
from typing import Generic, NamedTuple, TypeVar

from inquit.errors import EngineError

Item = TypeVar("Item")
Result = TypeVar("Result")
# Enough that no worker waits while another reads a long text, few enough that memory stays flat. With 4, two workers
# waited for each other's speeches.
AHEAD = 16


class Done(NamedTuple, Generic[Item, Result]):
    """An item with what came of it: exactly one of `result` and `error` is there."""

    item: Item
    result: Result | None
    error: EngineError | None


def run(
    work: Callable[[Item], Result], items: Iterable[Item], *, workers: int
) -> Generator[Done[Item, Result], None, None]:
    """Every item with its result, in the order of the items.

    work     a function that can be pickled; what it raises ends everything, so odd items are values
    items    taken one by one, not more than a few ahead
    workers  processes; with one, the work is done in this process

    A worker that dies, for want of memory or through a fault in a library, takes nothing along: the items that were
    under way are tried again one by one, and the one that it dies of again comes back with an EngineError.
    """
    if workers == 1:
        for item in items:
            yield Done(item, work(item), None)
        return
    waiting = iter(items)
    ended = False
    under_way: deque[tuple[Item, Future[Result]]] = deque()
    pool = _Workers(workers)
    try:
        while True:
            while not ended and len(under_way) < AHEAD * workers:
                try:
                    item = next(waiting)
                except StopIteration:
                    ended = True
                    break
                under_way.append((item, pool.submit(work, item)))
            if not under_way:
                return
            item, future = under_way.popleft()
            try:
                yield Done(item, future.result(), None)
            except BrokenProcessPool:
                pool.end()
                yield from _one_by_one(work, [item, *(later for later, _ in under_way)])
                under_way.clear()
                pool = _Workers(workers)
    finally:
        pool.end()


def _one_by_one(work: Callable[[Item], Result], items: Iterable[Item]) -> Iterator[Done[Item, Result]]:
    pool = _Workers(1)
    try:
        for item in items:
            try:
                yield Done(item, pool.submit(work, item).result(), None)
            except BrokenProcessPool:
                yield Done(item, None, EngineError("the process that read it died", hint="is there enough memory?"))
                pool.end()
                pool = _Workers(1)
    finally:
        pool.end()


class _Workers:
    """Processes on a leash: they end at once when this process lets go of it, and so also when it is killed."""

    def __init__(self, count: int) -> None:
        # Not fork: a copy of a process that has threads of a library running may stand still for ever.
        context = multiprocessing.get_context("spawn")
        self._end_of_leash, self._leash = context.Pipe(duplex=False)
        self._pool = ProcessPoolExecutor(
            count, mp_context=context, initializer=_stay_on_the_leash, initargs=(self._end_of_leash,)
        )

    def submit(self, work: Callable[[Item], Result], item: Item) -> Future[Result]:
        try:
            with _unstopped():  # this may start a process
                return self._pool.submit(work, item)
        except BrokenProcessPool as error:  # it broke since the last result; told in its turn
            broken: Future[Result] = Future()
            broken.set_exception(error)
            return broken

    def end(self) -> None:
        """Whatever they are at."""
        self._leash.close()
        self._pool.shutdown(wait=False, cancel_futures=True)
        self._end_of_leash.close()


@contextmanager
def _unstopped() -> Iterator[None]:
    """Ctrl-C reaches every process of a terminal, but only the one that writes may answer it.

    A process that is started in here never hears of it, not even while it loads; ours hears of it afterwards.
    """
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _stay_on_the_leash(end_of_leash: Connection) -> None:
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    Thread(target=_end_when_let_go, args=(end_of_leash,), daemon=True).start()


def _end_when_let_go(end_of_leash: Connection) -> None:
    end_of_leash.poll(None)  # nothing is ever sent: what comes is the end
    os._exit(1)
