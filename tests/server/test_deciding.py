"""Deciding about statements on a page, and taking decisions back."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inquit.ledger.decisions import Decision
from inquit.ledger.judgements import judge, same
from inquit.ledger.ledger import Ledger
from inquit.ledger.sides import declare
from inquit.records import Statement
from tests.ledger.made import find, keep
from tests.server.conftest import client_of
from tests.server.markup import faults

MADE = find("Bo Tolvik told Ann that the road is shut. Eve Stone said that it rains.")
FIRST, SECOND = MADE.statements
PLACE = f"/articles/{MADE.article.id}#s-{FIRST.id}"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", MADE)


@pytest.fixture
def client(path: Path) -> TestClient:
    return client_of(path)


@pytest.fixture
def decide(client: TestClient) -> Callable[..., int]:
    def post(**fields: str) -> int:
        return client.post(f"/statements/{FIRST.id}/judgement", data=fields).status_code

    return post


def decisions(path: Path) -> tuple[Decision, ...]:
    with Ledger.open(path) as ledger:
        return ledger.decisions()


def statement(path: Path) -> Statement:
    with Ledger.open(path) as ledger:
        return ledger.statement(FIRST.id)


@pytest.mark.parametrize("verdict", ["right", "wrong"])
def test_a_decision_is_kept_and_leads_back_to_its_card(client: TestClient, path: Path, verdict: str) -> None:
    answer = client.post(f"/statements/{FIRST.id}/judgement", data={"verdict": verdict, "why": " a  caption "})
    assert (answer.status_code, answer.headers["location"]) == (303, PLACE)
    (made,) = decisions(path)
    assert (made.verdict, made.about, made.by, made.why) == (verdict, (FIRST.id,), "the tests", "a caption")


def test_a_reason_may_be_left_out(decide: Callable[..., int], path: Path) -> None:
    assert decide(verdict="right", why="") == 303
    assert decisions(path)[0].why is None


def test_a_decision_on_a_later_page_leads_back_to_that_page(client: TestClient) -> None:
    answer = client.post(f"/statements/{FIRST.id}/judgement", data={"verdict": "right", "from": "301"})
    assert answer.headers["location"] == f"/articles/{MADE.article.id}?from=301#s-{FIRST.id}"


def test_a_correction_holds_only_the_fields_that_were_filled_in(decide: Callable[..., int], path: Path) -> None:
    fields = {"source": "", "addressee": " Ann  Lee ; Bo", "act": "Deny", "negated": "true", "why": ""}
    assert decide(verdict="corrected", **fields) == 303
    (made,) = decisions(path)
    assert made.values == {"addressee": ["Ann Lee", "Bo"], "act": "deny", "negated": True}
    seen = statement(path)
    assert (seen.act, seen.negated) == ("deny", True)
    assert [party.name for party in seen.addressees] == ["Ann Lee", "Bo"]


@pytest.mark.parametrize("dash", ["-", "–", "—"])
def test_a_dash_stands_for_nobody(decide: Callable[..., int], path: Path, dash: str) -> None:
    assert decide(verdict="corrected", addressee=dash, act=dash) == 303
    seen = statement(path)
    assert (seen.addressees, seen.act) == ((), None)


@pytest.mark.parametrize(
    "fields",
    [
        {"verdict": "corrected"},
        {"verdict": "corrected", "source": "  "},
        {"verdict": "corrected", "act": "shout"},
        {"verdict": "corrected", "negated": "perhaps"},
        {"verdict": "right", "source": "Ann"},
        {"verdict": "withdrawn"},
        {"verdict": "right", "by": "somebody else"},
        {"verdict": "right", "why": "x" * 2001},
        {},
    ],
)
def test_what_decides_nothing_is_refused(client: TestClient, path: Path, fields: dict[str, str]) -> None:
    answer = client.post(f"/statements/{FIRST.id}/judgement", data=fields)
    assert answer.status_code == 400
    assert faults(answer.text) == []
    assert decisions(path) == ()


def test_an_unknown_statement_is_not_found(client: TestClient) -> None:
    assert client.post("/statements/0000000000/judgement", data={"verdict": "right"}).status_code == 404


def test_a_server_that_only_shows_decides_nothing(path: Path) -> None:
    made = judge(path, FIRST.id, "right", by="Ann")
    client = client_of(path, read_only=True)
    assert client.post(f"/statements/{FIRST.id}/judgement", data={"verdict": "wrong"}).status_code == 403
    assert client.post(f"/decisions/{made}/undo").status_code == 403
    assert len(decisions(path)) == 1
    assert decisions(path)[0].withdrawn is None


def test_a_foreign_page_decides_nothing(client: TestClient, path: Path) -> None:
    headers = {"origin": "https://evil.example"}
    answer = client.post(f"/statements/{FIRST.id}/judgement", data={"verdict": "wrong"}, headers=headers)
    assert answer.status_code == 403
    assert decisions(path) == ()


def test_what_was_judged_wrong_comes_back_when_that_is_undone(client: TestClient, path: Path) -> None:
    made = judge(path, FIRST.id, "wrong", by="Ann")
    with Ledger.open(path) as ledger:
        assert len(ledger.article(MADE.article.id).statements) == 1
    answer = client.post(f"/decisions/{made}/undo", data={"back": PLACE})
    assert (answer.status_code, answer.headers["location"]) == (303, PLACE)
    with Ledger.open(path) as ledger:
        assert len(ledger.article(MADE.article.id).statements) == 2
    assert decisions(path)[0].withdrawn is not None


def test_decisions_of_every_kind_are_undone(client: TestClient, path: Path) -> None:
    made = [same(path, "Bo Tolvik", "Eve Stone", by="Ann"), declare(path, "North", ["Bo Tolvik"], by="Ann")[0]]
    for id_ in made:
        assert client.post(f"/decisions/{id_}/undo").headers["location"] == "/"
    assert all(decision.withdrawn for decision in decisions(path))


def test_nothing_is_undone_twice(client: TestClient, path: Path) -> None:
    made = judge(path, FIRST.id, "wrong", by="Ann")
    assert [client.post(f"/decisions/{made}/undo").status_code for _ in range(2)] == [303, 400]
    assert client.post("/decisions/0000000000/undo").status_code == 404


@pytest.mark.parametrize(
    "back", ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", "", "javascript:alert(1)"]
)
def test_undoing_leads_to_no_other_server(client: TestClient, path: Path, back: str) -> None:
    made = judge(path, FIRST.id, "wrong", by="Ann")
    assert client.post(f"/decisions/{made}/undo", data={"back": back}).headers["location"] == "/"
