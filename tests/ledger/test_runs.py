"""The runs of a ledger, as a reader is told of them."""

from __future__ import annotations

from pathlib import Path

from inquit.ledger.base import Sum
from inquit.ledger.ledger import Ledger
from inquit.ledger.writer import Writer
from tests.ledger.made import FACTS, NEWER, find


def test_runs_are_told_latest_first_with_what_came_of_them(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    for facts, text in ((FACTS, "Ann said that it rains."), (NEWER, "Bob said that it snows.")):
        with Writer(path, facts) as writer:
            writer.keep(find(text))
    with Ledger.open(path) as ledger:
        runs = ledger.runs()
    assert [run.facts.bundle for run in runs] == ["test-2", "test-1"]
    assert runs[0].outcome == "done"
    assert runs[0].sum == Sum(read=1, kept=1, statements=1)
    assert runs[0].facts.settings == {"workers": 1}


def test_a_run_under_way_has_no_outcome(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Writer(path, FACTS) as writer:
        writer.keep(find("Ann said that it rains."))
        with Ledger.open(path) as ledger:
            (run,) = ledger.runs()
    assert (run.outcome, run.sum) == (None, None)


def test_a_ledger_of_a_past_moment_has_the_runs_of_then(tmp_path: Path) -> None:
    path = tmp_path / "a.db"
    with Writer(path, FACTS) as writer:
        writer.keep(find("Ann said that it rains."))
    with Ledger.open(path, as_of="2000-01-01") as ledger:
        assert ledger.runs() == ()
