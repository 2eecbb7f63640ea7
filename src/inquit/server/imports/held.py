"""Who holds a folder: a lock that goes with the process, however that ends."""

from __future__ import annotations

import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

if sys.platform == "win32":
    import msvcrt
else:
    import fcntl

_LOCK = "lock"
_PAUSE_S = 0.05


@contextmanager
def hold(folder: Path, *, patience_s: float | None = 0.0) -> Iterator[bool]:
    """Whether the folder is held by this process now, until the end of the `with`.

    patience_s  how long to wait for another's end; None waits for ever
    """
    began = time.monotonic()
    file = os.open(folder / _LOCK, os.O_RDWR | os.O_CREAT, 0o600)
    try:
        mine = _take(file)
        while not mine and (patience_s is None or time.monotonic() - began < patience_s):
            time.sleep(_PAUSE_S)
            mine = _take(file)
        yield mine
    finally:
        os.close(file)  # which lets it go


def is_held(folder: Path) -> bool:
    """Whether some process holds it. For a moment this one may: who wants it needs a little patience."""
    if not (folder / _LOCK).exists():
        return False
    try:
        with hold(folder) as mine:
            return not mine
    except OSError:  # removed meanwhile, or where nothing may be written: nobody works there
        return False


if sys.platform == "win32":

    def _take(file: int) -> bool:
        try:
            msvcrt.locking(file, msvcrt.LK_NBLCK, 1)
        except OSError:
            return False
        return True

else:

    def _take(file: int) -> bool:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except OSError:
            return False
        return True
