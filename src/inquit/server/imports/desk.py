"""The desk of a server's imports: takes orders, starts one process after the other, knows which are under way."""

from __future__ import annotations

import subprocess
import sys
from collections import deque
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from shutil import copyfileobj
from threading import Lock, Thread
from typing import BinaryIO, NamedTuple

from inquit import moments
from inquit.server.imports.folder import Folder, find_folder, find_folders, make_folder, room_of
from inquit.server.imports.held import is_held
from inquit.server.imports.order import Item, Order
from inquit.server.imports.state import State, Status, Trouble
from inquit.server.kept import forget
from inquit.server.problems import Problem, RefusedError
from inquit.server.site import Site

_WORKER = "inquit.server.imports.worker"
_PATIENCE_S = 10.0  # for the text that is being read when a job is cancelled
INTERRUPTED = 130  # what a process returns that was told to stop before it could say so
_BROKEN = Trouble("error", "the process that read it broke off", "the terminal that inquit runs in says more")


class Sent(NamedTuple):
    """A file that was sent: its name for people, and its bytes."""

    name: str
    stream: BinaryIO


class _Working(NamedTuple):
    """The import that is worked on; the watcher says how it stands when its process has ended."""

    job: str
    process: subprocess.Popen[bytes]
    watcher: Thread


@dataclass(frozen=True, slots=True)
class Job:
    """One import: what was asked for, and how it stands at this moment."""

    id: str
    order: Order
    state: State

    @property
    def status(self) -> Status:
        """Where it is on its way."""
        return self.state.status

    @property
    def can_resume(self) -> bool:
        """Whether it can be gone on with."""
        return self.status in (Status.STOPPED, Status.FAILED)


class Desk:
    """One server's imports. For many threads.

    An order that nobody works on any more, as the server or its process ended, is shown as stopped.
    """

    def __init__(self, site: Site) -> None:
        self._site = site
        self._room = room_of(site.ledger)
        self._lock = Lock()
        self._queue: deque[str] = deque()
        self._working: _Working | None = None
        self._open = True

    def submit(self, order: Order, files: Iterable[Sent] = ()) -> Job:
        """Keep an order with its files, and start it when it is its turn.

        Raises  RefusedError where there is no room for them on the disk.
        """
        try:
            folder = make_folder(self._room)
        except OSError as error:
            raise RefusedError(no_room(error)) from error
        try:
            items = tuple(_keep(folder, number, sent) for number, sent in enumerate(files, 1))
            folder.write_order(replace(order, items=items))
            folder.write_state(State())
        except OSError as error:
            folder.remove()
            raise RefusedError(no_room(error)) from error
        self._enqueue(folder.id)
        return self.job(folder.id)

    def resume(self, job: str) -> Job:
        """Go on with an import that was stopped: what is in is passed over.

        Raises  RefusedError for one that is under way, is done, or is not there.
        """
        now = self.job(job)
        if not now.can_resume:
            raise RefusedError(
                Problem(409, "not-stopped", f"this import is {now.status}", "only a stopped one goes on")
            )
        if now.order.addresses and not self._site.allow_fetch:
            raise RefusedError(fetch_off())
        folder = self._folder(job)
        folder.write_state(replace(folder.state(), status=Status.WAITING, problem=None, ended_at=None))
        self._enqueue(job)
        return self.job(job)

    def cancel(self, job: str) -> Job:
        """Stop an import, at the end of the text that is being read. What is in stays in.

        Raises  RefusedError for one that is not under way, or that another server works on.
        """
        folder, ended = self._folder(job), not self.job(job).status.is_under_way
        with self._lock:
            if job in self._queue:
                self._queue.remove(job)
                folder.write_state(replace(folder.state(), status=Status.STOPPED, ended_at=moments.now()))
                working = None
            elif not ended and self._working is not None and self._working.job == job:
                working = self._working
            else:
                raise RefusedError(Problem(409, "not-running", "nothing works on this import here", "look at it again"))
        if working is not None:
            _end(working)
        return self.job(job)

    def remove(self, job: str) -> None:
        """Take an import that is not under way off the list, with what was sent. What is in the ledger stays in.

        Raises  RefusedError for one that is under way.
        """
        if self.job(job).status.is_under_way:
            raise RefusedError(Problem(409, "running", "this import is under way", "cancel it first"))
        self._folder(job).remove()

    def job(self, job: str) -> Job:
        """One import. Raises RefusedError where there is none of this id."""
        folder = self._folder(job)
        order = folder.order()
        if order is None:
            raise RefusedError(_unknown(job))
        return Job(job, order, self._seen(folder))

    def jobs(self, *, first: int = 0, most: int | None = None) -> list[Job]:
        """Imports, the newest first: all, or so many from a place on."""
        found = find_folders(self._room)[first:][:most]
        known = ((folder, folder.order()) for folder in found)
        return [Job(folder.id, order, self._seen(folder)) for folder, order in known if order is not None]

    def count(self) -> int:
        """How many imports there are."""
        return len(find_folders(self._room))

    def failures(self, job: str) -> bytes:
        """What an import set aside: a JSON object a line, with address, code and words."""
        try:
            return self._folder(job).failures.read_bytes()
        except FileNotFoundError:
            return b""

    def close(self) -> None:
        """Stop what is under way: it can be gone on with."""
        with self._lock:
            self._open = False
            self._queue.clear()
            working = self._working
        if working is not None:
            _end(working)

    def _folder(self, job: str) -> Folder:
        folder = find_folder(self._room, job)
        if folder is None:
            raise RefusedError(_unknown(job))
        return folder

    def _seen(self, folder: Folder) -> State:
        """How an import stands: one that seems under way and that nobody works on is a stopped one."""
        with self._lock:
            worked_on = self._working is not None and self._working.job == folder.id
            ours = worked_on or folder.id in self._queue
        state = folder.state()
        if worked_on and not state.status.is_under_way:
            forget()  # who sees that it has ended looks for what came of it, and its process may not have ended yet
        if ours or not state.status.is_under_way or is_held(folder.path):
            return state
        state = folder.state()  # it may have ended between the two looks
        return replace(state, status=Status.STOPPED) if state.status.is_under_way else state

    def _enqueue(self, job: str) -> None:
        with self._lock:
            if job not in self._queue:
                self._queue.append(job)
        self._go_on()

    def _go_on(self) -> None:
        """Start the next one, if none is being worked on."""
        with self._lock:
            while self._open and self._queue and self._working is None:
                folder = Folder(self._room / self._queue.popleft())
                try:
                    process = _start(folder, self._site.ledger)
                except OSError as error:
                    trouble = Trouble("error", f"no process could be started: {error.strerror or error}")
                    folder.write_state(replace(folder.state(), status=Status.FAILED, problem=trouble))
                    continue
                watcher = Thread(target=self._watch, args=(folder, process), daemon=True)
                self._working = _Working(folder.id, process, watcher)
                watcher.start()

    def _watch(self, folder: Folder, process: subprocess.Popen[bytes]) -> None:
        process.wait()
        if process.stdin is not None:
            process.stdin.close()
        with suppress(OSError):
            _settle(folder, process.returncode)
        forget()
        with self._lock:
            self._working = None
        self._go_on()


def fetch_off() -> Problem:
    """What a server answers that fetches nothing."""
    return Problem(403, "fetch-off", "this server does not fetch pages", "it was started without --allow-fetch")


_DESKS: dict[int, tuple[Site, Desk]] = {}
_DESKS_LOCK = Lock()


def desk_of(site: Site) -> Desk:
    """The one desk of a server: its pages and its API share it."""
    with _DESKS_LOCK:
        return _DESKS.setdefault(id(site), (site, Desk(site)))[1]


def close_desk(site: Site) -> None:
    """Stop a server's imports, when it ends."""
    with _DESKS_LOCK:
        found = _DESKS.pop(id(site), None)
    if found is not None:
        found[1].close()


def _start(folder: Folder, ledger: Path) -> subprocess.Popen[bytes]:
    """A process for an import; its standard input stays open as long as this server lives."""
    command = [sys.executable, "-P", "-m", _WORKER, str(folder.path.absolute()), str(ledger.absolute())]
    return subprocess.Popen(  # nothing of it comes from a browser: the folder's name was made here
        command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, start_new_session=True
    )


def _end(working: _Working) -> None:
    working.process.terminate()
    working.watcher.join(_PATIENCE_S)
    if working.watcher.is_alive():
        working.process.kill()  # a ledger stands that
        working.watcher.join(_PATIENCE_S)


def _settle(folder: Folder, returned: int) -> None:
    """Say how an import stands whose process could not say it any more."""
    state = folder.state()
    if state.status is Status.DONE:
        folder.empty()
    if not state.status.is_under_way or not folder.path.is_dir():
        return
    ended = replace(state, status=Status.STOPPED, ended_at=moments.now())
    if returned > 0 and returned != INTERRUPTED:
        ended = replace(ended, status=Status.FAILED, problem=_BROKEN)
    folder.write_state(ended)


def _keep(folder: Folder, number: int, sent: Sent) -> Item:
    name = f"{number:04}"
    with (folder.files / name).open("xb") as file:
        copyfileobj(sent.stream, file, 1 << 20)
        return Item(name, sent.name, file.tell())


def _unknown(job: str) -> Problem:
    return Problem(404, "unknown-id", f"there is no import {job!r}", "the page Import lists them")


def no_room(error: OSError) -> Problem:
    """What a server answers where what is sent cannot be written."""
    words = f"what was sent cannot be kept: {error.strerror or error}"
    return Problem(507, "full", words, "make room on the disk, and send it again")
