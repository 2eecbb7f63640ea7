"""What pages keep of a ledger's answers."""

from __future__ import annotations

import os
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext
from pathlib import Path
from threading import Event, Thread
from types import SimpleNamespace
from typing import cast

import pytest

from inquit.errors import LedgerError
from inquit.ledger.ledger import Ledger
from inquit.server import kept
from inquit.server.kept import Again, forget, keep
from tests.server.conftest import client_of

Find = Callable[[Ledger], int]


@pytest.fixture
def count() -> Find:
    """A question that is answered by how often it was asked."""
    asked = iter(range(1, 1_000))
    return lambda _: next(asked)


@pytest.fixture
def ledger(tmp_path: Path) -> Ledger:
    """Only a file: what is kept asks nothing else of a ledger."""
    path = tmp_path / "x.db"
    path.write_text("one")
    return cast(Ledger, SimpleNamespace(path=path))


def change(ledger: Ledger) -> None:
    """As a process that writes does."""
    with ledger.path.open("a") as file:
        file.write("more")


def test_the_same_question_is_answered_once(ledger: Ledger, count: Find) -> None:
    assert [keep(ledger, "a", count), keep(ledger, "a", count), keep(ledger, "b", count)] == [1, 1, 2]


def test_a_changed_file_is_asked_anew(ledger: Ledger, count: Find) -> None:
    keep(ledger, "a", count)
    change(ledger)
    assert keep(ledger, "a", count) == 2


def test_a_change_of_the_same_length_is_seen_by_its_time(ledger: Ledger, count: Find) -> None:
    keep(ledger, "a", count)
    os.utime(ledger.path, ns=(1, 1))
    assert keep(ledger, "a", count) == 2


def test_what_stands_in_the_log_alone_is_a_change(ledger: Ledger, count: Find) -> None:
    keep(ledger, "a", count)
    ledger.path.with_name("x.db-wal").write_text("two")
    assert keep(ledger, "a", count) == 2


def test_an_empty_log_is_none(ledger: Ledger, count: Find) -> None:
    keep(ledger, "a", count)
    ledger.path.with_name("x.db-wal").touch()
    assert keep(ledger, "a", count) == 1


def test_what_was_not_asked_for_long_is_forgotten(ledger: Ledger, count: Find) -> None:
    keep(ledger, "a", count)
    for number in range(300):
        keep(ledger, number, lambda _: 0)
    assert keep(ledger, "a", count) == 2


def test_a_question_that_fails_is_asked_again(ledger: Ledger) -> None:
    def fail(_: Ledger) -> int:
        raise ValueError

    with pytest.raises(ValueError):  # noqa: PT011  # the one just raised
        keep(ledger, "a", fail)
    assert keep(ledger, "a", lambda _: 7) == 7


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> list[float]:
    """The time, which stands still unless a test moves it."""
    now = [1_000.0]
    monkeypatch.setattr(kept, "monotonic", lambda: now[0])
    return now


@pytest.fixture
def slowly(count: Find, clock: list[float]) -> Find:
    """The same question, which takes half a second to answer."""

    def slowly(ledger: Ledger) -> int:
        clock[0] += 0.5
        return count(ledger)

    return slowly


def test_an_answer_that_took_long_serves_a_minute(ledger: Ledger, slowly: Find, clock: list[float]) -> None:
    assert keep(ledger, "a", slowly) == 1
    change(ledger)
    clock[0] += 59.0
    assert keep(ledger, "a", slowly) == 1
    clock[0] += 1.0
    assert keep(ledger, "a", slowly) == 2


def wait_until_made() -> None:
    """Until what is made anew behind is made."""
    assert kept._renewing.acquire(timeout=20)
    kept._renewing.release()


def let_age(ledger: Ledger, find: Find, clock: list[float], again: Again) -> None:
    """An answer is kept, the file changes, and who asks twenty seconds later has the same, while it is made anew."""
    assert keep(ledger, "a", find, again=again) == 1
    change(ledger)
    clock[0] += 20.0
    assert keep(ledger, "a", find, again=again) == 1
    wait_until_made()


def test_one_that_ages_is_made_anew_behind(ledger: Ledger, slowly: Find, clock: list[float]) -> None:
    def again() -> AbstractContextManager[Ledger]:
        return nullcontext(ledger)

    assert keep(ledger, "a", slowly, again=again) == 1
    change(ledger)
    clock[0] += 5.0
    assert keep(ledger, "a", slowly, again=again) == 1
    wait_until_made()
    assert keep(ledger, "a", slowly, again=again) == 1
    clock[0] += 5.0
    assert keep(ledger, "a", slowly, again=again) == 1
    wait_until_made()
    assert keep(ledger, "a", slowly, again=again) == 2


def test_what_began_to_be_made_anew_before_a_change_is_not_kept_after_it(
    ledger: Ledger, slowly: Find, clock: list[float]
) -> None:
    def again() -> AbstractContextManager[Ledger]:
        forget()
        return nullcontext(ledger)

    let_age(ledger, slowly, clock, again)
    assert keep(ledger, "a", lambda _: 7) == 7


def test_where_no_thread_is_to_be_had_the_answer_ages_on(
    ledger: Ledger, slowly: Find, clock: list[float], monkeypatch: pytest.MonkeyPatch
) -> None:
    class Refused(Thread):
        def start(self) -> None:
            raise RuntimeError("can't start new thread")

    monkeypatch.setattr(kept, "Thread", Refused)
    let_age(ledger, slowly, clock, lambda: nullcontext(ledger))
    monkeypatch.undo()


def test_one_that_cannot_be_made_anew_ages_on(ledger: Ledger, slowly: Find, clock: list[float]) -> None:
    def again() -> AbstractContextManager[Ledger]:
        raise LedgerError("no-ledger", "it is gone")

    let_age(ledger, slowly, clock, again)
    assert keep(ledger, "a", slowly, again=again) == 1
    clock[0] += 40.0
    assert keep(ledger, "a", slowly, again=again) == 2


def test_what_was_asked_before_a_change_is_not_kept_after_it(ledger: Ledger) -> None:
    asked, changed = Event(), Event()

    def find(_: Ledger) -> int:
        asked.set()
        assert changed.wait(20)
        return 1

    asker = Thread(target=keep, args=(ledger, "a", find))
    asker.start()
    assert asked.wait(20)
    forget()
    changed.set()
    asker.join(20)
    assert keep(ledger, "a", lambda _: 2) == 2


def test_after_a_change_made_here_nothing_is_kept(ledger: Ledger, slowly: Find, read_ledger: Path) -> None:
    assert keep(ledger, "a", slowly) == 1
    assert client_of(read_ledger).post("/nothing").status_code in (404, 405)
    assert keep(ledger, "a", slowly) == 2
