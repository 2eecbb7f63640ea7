"""Work on this machine's processors: every item comes back, in its order, whatever dies."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from multiprocessing.connection import wait
from pathlib import Path

import pytest

from inquit.engines.local import AHEAD, run
from inquit.errors import EngineError
from tests.engines.work import (
    double,
    double_or_die,
    double_or_die_once,
    fail,
    measure_or_die,
    who_answers,
    work_for_ever,
)

ROOT = Path(__file__).parents[2]


class Counted:
    """Numbers that know how many of them were taken."""

    def __init__(self, count: int) -> None:
        self.taken = 0
        self._count = count

    def __iter__(self) -> Iterator[int]:
        for number in range(self._count):
            self.taken += 1
            yield number


@pytest.mark.parametrize("workers", [1, 2])
def test_every_item_comes_back_with_its_result_in_order(workers: int) -> None:
    done = list(run(double, range(30), workers=workers))
    assert [(item, result, error) for item, result, error in done] == [(n, 2 * n, None) for n in range(30)]


@pytest.mark.parametrize("workers", [1, 2])
def test_nothing_to_do_is_done(workers: int) -> None:
    assert list(run(double, [], workers=workers)) == []


def test_one_worker_is_this_process_and_takes_one_item_at_a_time() -> None:
    items = Counted(5)
    results = run(who_answers, items, workers=1)
    first = next(results)
    assert first.result is not None
    assert first.result[2] == os.getpid()
    assert items.taken == 1
    results.close()


def test_several_workers_are_other_processes_that_leave_stopping_to_this_one_and_are_kept_few_items_ahead() -> None:
    items = Counted(1_000)
    results = run(who_answers, items, workers=2)
    first = next(results).result
    assert first is not None
    number, deaf, process = first
    assert (number, deaf) == (0, True)
    assert process != os.getpid()
    assert items.taken <= 2 * AHEAD + 1
    results.close()
    assert items.taken <= 2 * AHEAD + 1


def test_the_item_that_a_worker_dies_of_comes_back_with_an_error_and_all_others_with_their_results() -> None:
    done = list(run(double_or_die, range(12), workers=2))
    assert [item for item, _, _ in done] == list(range(12))
    assert [result for _, result, _ in done] == [None if n == 7 else 2 * n for n in range(12)]
    (error,) = (error for _, _, error in done if error is not None)
    assert isinstance(error, EngineError)
    assert "died" in str(error)
    assert error.hint


def test_an_item_that_a_worker_died_of_by_chance_has_its_result_the_second_time(tmp_path: Path) -> None:
    notes = [str(tmp_path / name) for name in ("a", "b", "c")]
    for note in notes[1:]:
        Path(note).touch()
    assert [(result, error) for _, result, error in run(double_or_die_once, notes, workers=2)] == [
        ("a", None),
        ("b", None),
        ("c", None),
    ]


def test_a_worker_that_dies_while_long_items_are_on_their_way_to_it_holds_nobody_up() -> None:
    items = [(b"!" if number == 2 else b".") * 2_000_000 for number in range(8)]
    done = list(run(measure_or_die, items, workers=2))
    assert [result for _, result, _ in done] == [None if number == 2 else 2_000_000 for number in range(8)]


def test_who_takes_no_more_results_lets_the_workers_go_whatever_they_are_at() -> None:
    before = set(multiprocessing.active_children())
    results = run(work_for_ever, range(20), workers=2)
    assert next(results).result == 0
    workers = set(multiprocessing.active_children()) - before
    assert workers
    results.close()
    assert all(wait([worker.sentinel], 20) for worker in workers)


@pytest.mark.parametrize("workers", [1, 2])
def test_work_that_raises_raises_here(workers: int) -> None:
    with pytest.raises(KeyError):
        list(run(fail, range(3), workers=workers))


@pytest.mark.parametrize("workers", [1, 2])
def test_items_that_cannot_be_taken_raise_here(workers: int) -> None:
    def items() -> Iterator[int]:
        yield 1
        raise LookupError("no more")

    with pytest.raises(LookupError):
        list(run(double, items(), workers=workers))


# What becomes of the workers when something happens to the process that started them.

SLOW = """
import os
import time
if __name__ == "__mp_main__":
    os.write(1, b"loading\\n")  # in one piece: the workers load at the same time
    time.sleep(0.3)
from inquit.engines.local import run
from tests.engines.work import who_answers, wait_a_while

def items():
    yield from range(9)

if __name__ == "__main__":
    try:
        for done in run({work}, items(), workers=2):
            print("done", flush=True)
    except KeyboardInterrupt:
        raise SystemExit(130) from None
"""


def start(work: str, folder: Path) -> subprocess.Popen[str]:
    script = folder / "slow.py"
    script.write_text(SLOW.format(work=work))
    return subprocess.Popen(
        [sys.executable, script],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(ROOT), os.environ.get("PYTHONPATH", "")])},
    )


def test_ctrl_c_while_the_workers_load_is_heard_by_this_process_alone(tmp_path: Path) -> None:
    process = start("wait_a_while", tmp_path)
    assert process.stdout is not None
    assert process.stdout.readline() == "loading\n"
    os.killpg(process.pid, signal.SIGINT)
    out, err = process.communicate(timeout=30)  # ends only when the workers have ended, who hold the pipes too
    assert (process.returncode, err) == (130, "")
    assert "done" not in out


def test_workers_end_when_the_process_that_started_them_is_killed(tmp_path: Path) -> None:
    process = start("who_answers", tmp_path)
    assert process.stdout is not None
    assert "done\n" in (process.stdout.readline() for _ in range(3))
    process.kill()
    process.communicate(timeout=30)
    assert process.returncode == -signal.SIGKILL
