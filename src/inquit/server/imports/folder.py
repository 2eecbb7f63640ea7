"""A job's folder beside the ledger, and the room where all of them are.

files/          what was sent, under numbers; removed when the job is done
job.json        the order
state.json      how it stands; replaced as a whole
outcomes        a line a text, so that a second start knows what the first one did
failures.jsonl  what was set aside, and why
lock            held by the process that works on it
"""

from __future__ import annotations

import os
import re
import secrets
import shutil
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from inquit.server.imports.order import Order
from inquit.server.imports.state import State

PRIVATE = 0o700
_ID = re.compile(r"[0-9a-f]{24}")


@dataclass(frozen=True, slots=True)
class Folder:
    """One job's folder."""

    path: Path

    @property
    def id(self) -> str:
        """The job's: later ones sort behind."""
        return self.path.name

    @property
    def files(self) -> Path:
        """Where the files are that were sent."""
        return self.path / "files"

    @property
    def outcomes(self) -> Path:
        """What became of each text."""
        return self.path / "outcomes"

    @property
    def failures(self) -> Path:
        """What was set aside."""
        return self.path / "failures.jsonl"

    def order(self) -> Order | None:
        """What is to be done; None for a folder that was never whole."""
        try:
            return Order.from_json((self.path / "job.json").read_text("utf-8"))
        except (OSError, ValueError, KeyError, TypeError):
            return None

    def state(self) -> State:
        """How it stands: at the beginning where nothing is known."""
        try:
            return State.from_json((self.path / "state.json").read_text("utf-8"))
        except (OSError, ValueError, KeyError, TypeError):
            return State()

    def write_order(self, order: Order) -> None:
        """Keep what is to be done."""
        self._write("job.json", order.to_json())

    def write_state(self, state: State) -> None:
        """Keep how it stands: readers see the old state or the new one, never half of it."""
        self._write("state.json", state.to_json())

    def _write(self, name: str, words: str) -> None:
        fresh = self.path / f".{name}.{os.getpid()}.{secrets.token_hex(4)}"
        try:
            fresh.write_text(words, "utf-8")
            os.replace(fresh, self.path / name)
        finally:
            fresh.unlink(missing_ok=True)

    def empty(self) -> None:
        """Remove what was sent."""
        shutil.rmtree(self.files, ignore_errors=True)
        self.outcomes.unlink(missing_ok=True)

    def remove(self) -> None:
        """Remove all of it."""
        shutil.rmtree(self.path, ignore_errors=True)


def room_of(ledger: Path) -> Path:
    """Where the jobs of a ledger are."""
    return ledger.with_name(f"{ledger.name}.imports")


def make_folder(room: Path) -> Folder:
    """A new job's folder. Nobody else on this machine may look into it."""
    room.mkdir(mode=PRIVATE, exist_ok=True)
    with suppress(OSError):
        room.chmod(PRIVATE)
    folder = Folder(room / f"{time.time_ns():016x}{secrets.token_hex(4)}")
    folder.path.mkdir(mode=PRIVATE)
    folder.files.mkdir(mode=PRIVATE)
    return folder


def find_folder(room: Path, job: str) -> Folder | None:
    """The folder of a job, None where there is none. What is no id is no job: it never becomes a path."""
    folder = Folder(room / job) if _ID.fullmatch(job) else None
    return folder if folder is not None and folder.path.is_dir() else None


def find_folders(room: Path) -> list[Folder]:
    """All jobs' folders, the newest first."""
    try:
        names = sorted(os.listdir(room), reverse=True)
    except OSError:
        return []
    return [Folder(room / name) for name in names if _ID.fullmatch(name)]
