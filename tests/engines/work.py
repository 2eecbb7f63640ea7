"""Work for processes of their own: a function has to be found by its name there."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path


def double(number: int) -> int:
    return 2 * number


def double_or_die(number: int) -> int:
    """Seven kills."""
    if number == 7:
        os._exit(3)
    return 2 * number


def double_or_die_once(note: str) -> str:
    """The first that comes kills; the next time its note is there."""
    path = Path(note)
    if not path.exists():
        path.touch()
        os._exit(3)
    return path.name


def who_answers(number: int) -> tuple[int, bool, int]:
    """The number, whether Ctrl-C is passed over, and the process."""
    return number, signal.getsignal(signal.SIGINT) is signal.SIG_IGN, os.getpid()


def fail(number: int) -> int:
    raise KeyError(number)


def wait_a_while(number: int) -> int:
    """Long enough that nobody is done before it is stopped."""
    signal.sigtimedwait([signal.SIGUSR1], 0.3)
    return number


def measure_or_die(raw: bytes) -> int:
    """A page that begins with `!` kills."""
    if raw.startswith(b"!"):
        os._exit(3)
    return len(raw)


def work_for_ever(number: int) -> int:
    """But for nought."""
    while number:
        time.sleep(1)
    return number
