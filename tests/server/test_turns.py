"""Turns at heavy work."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack
from threading import Event

import pytest
from fastapi.testclient import TestClient

from inquit.server import asking
from inquit.server.problems import RefusedError
from inquit.server.turns import Turns

WORDS = "others are at it"


def test_so_many_are_at_it_at_once_and_the_next_is_told_why_not() -> None:
    turns = Turns(2, waiting=1, words=WORDS)
    with ExitStack() as held:
        held.enter_context(turns.take(0))
        held.enter_context(turns.take(0))
        with pytest.raises(RefusedError, match=WORDS) as raised, turns.take(0):
            pass
        assert (raised.value.problem.status, raised.value.problem.code) == (503, "busy")
    with turns.take(0):
        pass


def test_who_waits_has_its_turn_when_another_ends() -> None:
    turns = Turns(1, waiting=1, words=WORDS)
    begun, done = Event(), Event()

    def work() -> bool:
        with turns.take(10):
            begun.set()
            return done.wait(10)

    with ThreadPoolExecutor(2) as threads:
        first = threads.submit(work)
        assert begun.wait(10)
        second = threads.submit(work)
        done.set()
        assert first.result(10)
        assert second.result(10)


def test_where_too_many_wait_nobody_waits_longer() -> None:
    turns = Turns(1, waiting=0, words=WORDS)
    with turns.take(0), pytest.raises(RefusedError, match=WORDS), turns.take(1_000):
        pass


def test_work_that_fails_gives_its_turn_back() -> None:
    turns = Turns(1, waiting=0, words=WORDS)
    for _ in range(3):
        with pytest.raises(KeyError), turns.take(0):
            raise KeyError


def test_while_many_look_back_the_present_is_answered(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns(1, waiting=0, words=WORDS)
    monkeypatch.setattr(asking, "_LOOKS_BACK", turns)
    with turns.take(0):
        for path in ("/statements", "/api/v1/people"):
            assert client.get(f"{path}?as-of=2100-01-01").status_code == 503
            assert client.get(path).status_code == 200
    assert client.get("/api/v1/people?as-of=2100-01-01").status_code == 200


@pytest.mark.parametrize("path", ["/api/v1/accounts", "/accounts", "/figures?what=killed", "/api/v1/figures"])
def test_only_so_many_comparisons_are_made_at_once(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, path: str
) -> None:
    turns = Turns(1, waiting=0, words=WORDS)
    monkeypatch.setattr(asking, "_COMPARES", turns)
    assert client.get(path).status_code == 200
    with turns.take(0):
        answer = client.get(path)
        assert answer.status_code == 503
        assert WORDS in answer.text.casefold()
        assert client.get("/statements").status_code == 200
