"""What pages keep of a ledger's answers."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from inquit.server.web import kept
from inquit.server.web.kept import keep
from tests.server.conftest import client_of


@pytest.fixture
def count() -> Callable[[], int]:
    """A question that is answered by how often it was asked."""
    asked = iter(range(1, 1_000))
    return lambda: next(asked)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "x.db"
    path.write_text("one")
    return path


def test_the_same_question_is_answered_once(file: Path, count: Callable[[], int]) -> None:
    assert [keep(file, "a", count), keep(file, "a", count), keep(file, "b", count)] == [1, 1, 2]


def test_a_changed_file_is_asked_anew(file: Path, count: Callable[[], int]) -> None:
    keep(file, "a", count)
    file.write_text("one more")
    assert keep(file, "a", count) == 2


def test_a_change_of_the_same_length_is_seen_by_its_time(file: Path, count: Callable[[], int]) -> None:
    keep(file, "a", count)
    os.utime(file, ns=(1, 1))
    assert keep(file, "a", count) == 2


def test_what_stands_in_the_log_alone_is_a_change(file: Path, count: Callable[[], int]) -> None:
    keep(file, "a", count)
    file.with_name("x.db-wal").write_text("two")
    assert keep(file, "a", count) == 2


def test_an_empty_log_is_none(file: Path, count: Callable[[], int]) -> None:
    keep(file, "a", count)
    file.with_name("x.db-wal").touch()
    assert keep(file, "a", count) == 1


def test_what_was_not_asked_for_long_is_forgotten(file: Path, count: Callable[[], int]) -> None:
    keep(file, "a", count)
    for number in range(300):
        keep(file, number, lambda: 0)
    assert keep(file, "a", count) == 2


def test_a_question_that_fails_is_asked_again(file: Path) -> None:
    def fail() -> int:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  # the one just raised
        keep(file, "a", fail)
    assert keep(file, "a", lambda: 7) == 7


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which stands still unless a test moves it."""
    now = [1_000.0]
    monkeypatch.setattr(kept, "monotonic", lambda: now[0])
    return now


def test_an_answer_that_took_long_serves_half_a_minute_more(
    file: Path, count: Callable[[], int], clock: list[float]
) -> None:
    def slowly() -> int:
        clock[0] += 0.5
        return count()

    assert keep(file, "a", slowly) == 1
    file.write_text("one more")
    clock[0] += 29.0
    assert keep(file, "a", slowly) == 1
    clock[0] += 1.0
    assert keep(file, "a", slowly) == 2


def test_after_a_change_made_here_nothing_is_kept(read_ledger: Path, clock: list[float]) -> None:
    asked = iter((1, 2))

    def slowly() -> int:
        clock[0] += 0.5
        return next(asked)

    assert keep(read_ledger, "a", slowly) == 1
    assert client_of(read_ledger).post("/nothing").status_code in (404, 405)
    assert keep(read_ledger, "a", slowly) == 2
