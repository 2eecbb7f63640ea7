"""A ledger file while it is read: questions that take too long are broken off, and the next ones are answered."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace

import pytest

from inquit.errors import LedgerError
from inquit.ledger import sqlite
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from tests.ledger.made import find, keep


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(
        tmp_path / "made.db", find("Ann said that it rains. Bob denied that it rains."), find("Eve.", address="/2")
    )


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """Each look at the clock takes the next of these times, the last one for ever; it is looked at at every step."""
    times = [0.0]
    monkeypatch.setattr(sqlite, "_STEPS", 1)
    look = SimpleNamespace(monotonic=lambda: times.pop(0) if len(times) > 1 else times[0])
    monkeypatch.setattr(sqlite, "time", look)
    return times


def test_a_question_that_takes_too_long_is_broken_off_and_the_next_is_answered(path: Path, clock: list[float]) -> None:
    with Ledger.open(path, patience_s=2) as ledger:
        for ask in (lambda: ledger.page(Query("rains")), lambda: ledger.facets(Query()), lambda: ledger.count("act")):
            clock[:] = [10.0, 11.0, 13.0]
            with pytest.raises(LedgerError, match="longer than 2 s") as raised:
                ask()
            assert raised.value.code == "took-too-long"
            assert "narrow" in raised.value.hint
            clock[:] = [20.0]
            assert ledger.page(Query("rains")).total == 2


def test_a_stream_has_patience_with_each_of_its_articles(path: Path, clock: list[float]) -> None:
    with Ledger.open(path, patience_s=2) as ledger:
        found = ledger.entries()
        next(found)
        clock[:] = [100.0]
        assert next(found)
        assert next(found, None) is None
        found = ledger.entries()
        clock[:] = [200.0, 203.0]
        with pytest.raises(LedgerError, match="longer"):
            next(found)


def test_without_a_limit_it_takes_as_long_as_it_takes(path: Path, clock: list[float]) -> None:
    with Ledger.open(path) as ledger:
        clock[:] = [float(number) for number in range(100)]
        assert ledger.page(Query("rains")).total == 2


def test_the_pass_over_the_records_of_a_day_is_broken_off_too(path: Path, clock: list[float]) -> None:
    clock[:] = [10.0, 11.0, 13.0]
    with pytest.raises(LedgerError, match="longer than 2 s") as raised:
        Ledger.open(path, as_of="2126-03-22", patience_s=2)
    assert raised.value.code == "took-too-long"
    clock[:] = [20.0]
    with Ledger.open(path, as_of="2126-03-22", patience_s=2) as ledger:
        assert ledger.page(Query("rains")).total == 2
