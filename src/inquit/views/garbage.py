"""The collector of garbage, held back while many records are made. The one place where it is touched."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

_lock = Lock()
_holding = 0
_was_on = False


def settle() -> None:
    """What there is now stays to the end: it is never searched for garbage again. For a process that goes on for long,
    once it has loaded what it needs.
    """
    gc.collect()
    gc.freeze()


@contextmanager
def uncollected() -> Iterator[None]:
    """Nothing is searched for garbage meanwhile, in any thread; afterwards it is as it was before the first of those
    who hold it back at one time.

    A view makes tens of thousands of records, and none of them is garbage before it has answered: to look through them
    again and again as they grow takes a fifth of its time.
    """
    global _holding, _was_on
    with _lock:
        if not _holding:
            _was_on = gc.isenabled()
            gc.disable()
        _holding += 1
    try:
        yield
    finally:
        with _lock:
            _holding -= 1
            if not _holding and _was_on:
                gc.enable()
