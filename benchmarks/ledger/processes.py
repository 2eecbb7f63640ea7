"""Commands run to their end, with what they cost: time, processor time, memory of all their processes together."""

from __future__ import annotations

import os
import resource
import subprocess
import threading
import time
from collections.abc import Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from typing import NamedTuple

from benchmarks.threads import ONE_THREAD

SAMPLED_EVERY_S = 0.2
_PROC = Path("/proc")


class Cost(NamedTuple):
    """What some commands took, from the first one's start to the last one's end.

    wall_s, cpu_s  seconds; of all processes, those that they started included
    peak_mb        the most that all processes held at one time, in 10^6 bytes, looked at every 0.2 s: the sum of their
                   PSS, in which memory that several share counts once; None where the system does not tell
    said           what each printed to stdout, and to stderr
    """

    wall_s: float
    cpu_s: float
    peak_mb: float | None
    said: tuple[tuple[str, str], ...]


def run(commands: Sequence[Sequence[str]], *, environment: Mapping[str, str] | None = None) -> Cost:
    """Run commands at the same time. Raises SystemExit with what it said when one fails."""
    before, began = _cpu_s(), time.perf_counter()
    with ExitStack() as open_files, Sampler() as sampler:
        running = []
        for command in commands:
            streams = [open_files.enter_context(TemporaryFile("w+", encoding="utf-8")) for _ in range(2)]
            process = subprocess.Popen(command, env=environment, stdout=streams[0], stderr=streams[1])
            running.append((process, streams))
            sampler.watch(process.pid)
        for process, _ in running:
            process.wait()
        cost = time.perf_counter() - began, _cpu_s() - before, sampler.peak_mb
        said = []
        for process, streams in running:
            for stream in streams:
                stream.seek(0)
            said.append((streams[0].read(), streams[1].read()))
            if process.returncode:
                raise SystemExit(f"{process.args!r} ended with {process.returncode}:\n{said[-1][1]}")
    return Cost(*cost, tuple(said))


def _cpu_s() -> float:
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    return spent.ru_utime + spent.ru_stime


class Sampler:
    """Looks at the memory of some processes and all that they started, in a `with`."""

    def __init__(self) -> None:
        self._roots: list[int] = []
        self._most = 0
        self._done = threading.Event()
        self._thread = threading.Thread(target=self._look, daemon=True)

    def __enter__(self) -> Sampler:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._done.set()
        self._thread.join()

    def watch(self, process: int) -> None:
        """Count this process too."""
        self._roots.append(process)

    @property
    def peak_mb(self) -> float | None:
        """In 10^6 bytes."""
        return self._most / 1e6 if self._most else None

    def _look(self) -> None:
        while not self._done.wait(SAMPLED_EVERY_S):
            self._most = max(self._most, sum(pss_bytes(process) for process in family(self._roots)))


def family(roots: Sequence[int]) -> list[int]:
    """Some processes with all that they have started, children's children included, that are alive."""
    children: dict[int, list[int]] = {}
    for path in _PROC.glob("[0-9]*/stat"):
        try:
            parent = int(path.read_text("utf-8", "replace").rpartition(")")[2].split()[1])
        except (OSError, IndexError, ValueError):  # it has just ended
            continue
        children.setdefault(parent, []).append(int(path.parent.name))
    found, waiting = [], list(roots)
    while waiting:
        process = waiting.pop()
        found.append(process)
        waiting += children.get(process, [])
    return found


def pss_bytes(process: int) -> int:
    """A process's proportional set size; 0 for one that has ended."""
    try:
        lines = (_PROC / str(process) / "smaps_rollup").read_text("ascii").splitlines()
    except OSError:
        return 0
    return next((1024 * int(line.split()[1]) for line in lines if line.startswith("Pss:")), 0)


def one_thread(python_path: Path | None = None) -> dict[str, str]:
    """The environment of a command that is to keep to one thread a process."""
    environment = os.environ | ONE_THREAD
    environment.pop("PYTHONPATH", None)
    if python_path is not None:
        environment["PYTHONPATH"] = str(python_path)
    return environment
