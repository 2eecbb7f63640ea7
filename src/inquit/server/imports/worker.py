"""The process of one import: `python -m inquit.server.imports.worker FOLDER LEDGER`.

It ends with the server that started it: its standard input is a pipe from there, and a pipe's end is seen however the
server ended.
"""

from __future__ import annotations

import _thread
import os
import signal
import sys
import threading
import time
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from inquit import moments
from inquit.adding import add
from inquit.errors import InquitError
from inquit.readers.inputs import is_url
from inquit.server.imports.counting import Counting
from inquit.server.imports.folder import Folder
from inquit.server.imports.held import hold
from inquit.server.imports.order import Order
from inquit.server.imports.state import State, Status, Trouble
from inquit.settings import Settings

_EVERY_S = 0.25  # the state is written no more often
_PATIENCE_S = 3.0  # for one who only looks whether the folder is held
_GRACE_S = 10.0
_NICE = 10


def main(arguments: list[str]) -> int:
    """Read what the order of a folder names into a ledger. Returns the exit code: 0 when the state says it all."""
    folder, ledger = Folder(Path(arguments[0])), Path(arguments[1])
    _listen()
    try:
        with hold(folder.path, patience_s=_PATIENCE_S) as mine, hold(folder.path.parent, patience_s=None) as turn:
            order = folder.order()
            if not mine or not turn or order is None or folder.state().status is Status.DONE:
                return 0
            _work(folder, order, ledger)
    except KeyboardInterrupt:
        return 130
    return 0


def _work(folder: Folder, order: Order, ledger: Path) -> None:
    began = State(Status.READING, began_at=moments.now())
    folder.write_state(began)
    with Counting(folder, began, _now_and_then(folder.write_state)) as counting:
        try:
            add(
                _inputs(folder, order),
                ledger,
                choices=order.to_choices(),
                progress=counting.show,
                tell=counting.tell,
                settings=replace(Settings.from_environment(), threads=1),
                known_as={os.path.abspath(folder.files / item.file): item.name for item in order.items},
            )
            ended = replace(counting.state, status=Status.DONE)
        except KeyboardInterrupt:
            ended = replace(counting.state, status=Status.STOPPED)
        except InquitError as error:
            ended = replace(counting.state, status=Status.FAILED, problem=Trouble(error.code, str(error), error.hint))
        except OSError as error:
            words = f"a file could not be read or written: {error.strerror or error}"
            trouble = Trouble("full", words, "is there room on the disk?")
            ended = replace(counting.state, status=Status.FAILED, problem=trouble)
        except Exception:
            traceback.print_exc()
            trouble = Trouble("error", "something failed inside inquit", "the terminal that it runs in says more")
            ended = replace(counting.state, status=Status.FAILED, problem=trouble)
    folder.write_state(replace(ended, ended_at=moments.now()))
    if ended.status is Status.DONE:  # not before: without them, it could not go on
        folder.empty()


def _inputs(folder: Folder, order: Order) -> list[str | Path]:
    files: list[str | Path] = [folder.files / item.file for item in order.items]
    return files + [address for address in order.addresses if is_url(address)]


def _now_and_then(write: Callable[[State], None]) -> Callable[[State], None]:
    """Write a state unless one was written just before."""
    last = 0.0

    def maybe(state: State) -> None:
        nonlocal last
        now = time.monotonic()
        if now - last >= _EVERY_S:
            last = now
            write(state)

    return maybe


def _listen() -> None:
    """Stop as Ctrl-C does, after the text that is being kept, when told to and when the server is gone."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
    signal.signal(signal.SIGTERM, lambda *_: _thread.interrupt_main())
    threading.Thread(target=_wait_for_end, daemon=True).start()
    if hasattr(os, "nice"):
        with suppress(OSError):
            os.nice(_NICE)


def _wait_for_end() -> None:
    with suppress(OSError):
        while os.read(sys.__stdin__.fileno() if sys.__stdin__ else 0, 1):
            pass
    _thread.interrupt_main()
    time.sleep(_GRACE_S)
    os._exit(130)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
