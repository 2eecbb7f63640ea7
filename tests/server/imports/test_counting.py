"""An import counts what became of each text, over interruptions."""

from __future__ import annotations

import json
from pathlib import Path

from inquit.adding import Step
from inquit.ledger.base import Sum
from inquit.server.imports.counting import Counting
from inquit.server.imports.folder import Folder, make_folder
from inquit.server.imports.state import Reason, State, Status


def _run(folder: Folder, *outcomes: tuple[str, int]) -> State:
    """The state after a run in which so many statements were found in each text."""
    with Counting(folder, State(Status.READING), lambda _: None) as counting:
        statements = 0
        for number, (outcome, found) in enumerate(outcomes):
            statements += found
            told = ("empty: no words", "empty") if outcome == "set-aside" else ()
            counting.show(Step(Sum(statements=statements), f"text {number}", outcome, *told))
        return counting.state


def test_each_text_is_counted_once(tmp_path: Path) -> None:
    state = _run(make_folder(tmp_path / "room"), ("kept", 3), ("duplicate", 0), ("set-aside", 0), ("kept", 2))
    assert state.sum == Sum(read=4, kept=2, duplicate=1, set_aside=1, statements=5)
    assert state.last == "text 3"


def test_what_an_interrupted_run_kept_stays_counted_as_kept(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "room")
    _run(folder, ("kept", 3), ("duplicate", 0), ("set-aside", 0))
    again = (("duplicate", 0), ("duplicate", 0), ("set-aside", 0))
    assert _run(folder, *again, ("kept", 1)).sum == Sum(4, 2, 1, 1, 4)
    assert _run(folder, *again, ("duplicate", 0), ("kept", 1)).sum == Sum(5, 3, 1, 1, 5)


def test_what_was_set_aside_and_is_now_kept_counts_as_kept(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "room")
    _run(folder, ("set-aside", 0), ("kept", 1))
    state = _run(folder, ("kept", 2), ("duplicate", 0))
    assert state.sum == Sum(2, 2, 0, 0, 3)
    assert state.reasons == ()
    assert folder.failures.read_bytes() == b""


def test_half_a_line_of_a_killed_process_is_cut_off(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "room")
    _run(folder, ("kept", 3))
    with folder.outcomes.open("ab") as file:
        file.write(b"kept 1")
    assert _run(folder, ("duplicate", 0), ("kept", 2)).sum == Sum(2, 2, 0, 0, 5)
    assert folder.outcomes.read_bytes() == b"kept 3\nkept 2\n"


def test_reasons_are_grouped_and_every_failure_is_noted(tmp_path: Path) -> None:
    folder = make_folder(tmp_path / "room")
    state = _run(folder, *[("set-aside", 0)] * 5)
    assert state.reasons == (Reason("empty", 5, "empty: no words", ("text 0", "text 1", "text 2")),)
    failures = [json.loads(line) for line in folder.failures.read_text("utf-8").splitlines()]
    assert failures[4] == {"address": "text 4", "code": "empty", "words": "empty: no words"}
    assert len(failures) == 5
