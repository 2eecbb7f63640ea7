"""Deciding and declaring: rows are added, seen at once, and taken back."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient

from inquit.ledger.ledger import Ledger
from inquit.server.api import shapes


@pytest.fixture
def own(serve: Callable[..., TestClient]) -> TestClient:
    """A client that may change what it sees."""
    return serve()


def first(client: TestClient, query: str = "limit=1") -> dict[str, Any]:
    found: dict[str, Any] = client.get(f"/api/v1/statements?{query}").json()["rows"][0]
    return found


def test_a_statement_judged_wrong_is_shown_no_more_until_that_is_taken_back(own: TestClient) -> None:
    id_ = first(own)["id"]
    before = own.get("/api/v1/ledger").json()["statements"]
    made = own.post("/api/v1/judgements", json={"verdict": "wrong", "statement": id_[:8], "why": "a caption"})
    assert made.status_code == 201
    told = made.json()
    assert (told["subject"], told["verdict"], told["about"]) == ("statement", "wrong", [id_])
    assert (told["by"], told["why"], told["withdrawn"]) == ("the tests", "a caption", None)
    assert first(own)["id"] != id_
    assert own.get("/api/v1/ledger").json()["statements"] == before - 1
    assert own.get(f"/api/v1/statements/{id_}").status_code == 200
    undone = own.post(f"/api/v1/judgements/{told['id']}/undo", json={"why": "it is none"})
    assert undone.status_code == 200
    assert undone.json()["withdrawn"]
    assert first(own)["id"] == id_
    again = own.post(f"/api/v1/judgements/{told['id']}/undo")
    assert (again.status_code, again.json()["code"]) == (400, "usage")


def test_a_correction_stands_in_the_row_and_beside_the_article(own: TestClient) -> None:
    statement = first(own, "attributed=true&limit=1")
    body = {
        "verdict": "corrected",
        "statement": statement["id"],
        "correction": {"source": ["  Maria   Brandt "], "act": "deny", "addressee": []},
    }
    made = own.post("/api/v1/judgements", json=body).json()
    assert made["values"] == {"source": ["Maria Brandt"], "act": "deny", "addressee": []}
    now = own.get(f"/api/v1/statements/{statement['id']}").json()
    assert [party["name"] or party["text"] for party in now["sources"]] == ["Maria Brandt"]
    assert (now["act"], now["addressees"]) == ("deny", [])
    whole = own.get(f"/api/v1/articles/{statement['article_id']}").json()
    assert [one["id"] for one in whole["judgements"]] == [made["id"]]
    shapes.WholeArticle.model_validate(whole)


def test_two_names_are_one_until_that_is_taken_back(own: TestClient) -> None:
    left, right = (person["name"] for person in own.get("/api/v1/people?limit=2").json()["rows"])
    made = own.post("/api/v1/judgements", json={"verdict": "same", "names": [left, right]}).json()
    assert (made["subject"], sorted(made["about"])) == ("names", sorted([left, right]))
    merged = own.get(f"/api/v1/people/{left}").json()
    assert {left, right} <= {alias["name"] for alias in merged["names"]}
    own.post(f"/api/v1/judgements/{made['id']}/undo", json={})
    assert right not in {alias["name"] for alias in own.get(f"/api/v1/people/{left}").json()["names"]}


@pytest.mark.parametrize(
    "body",
    [
        {"verdict": "true", "statement": "{id}"},
        {"verdict": "right"},
        {"verdict": "right", "statement": "{id}", "names": ["a", "b"]},
        {"verdict": "right", "statement": "{id}", "correction": {"act": "deny"}},
        {"verdict": "right", "statement": "{id}", "by": "somebody else"},
        {"verdict": "corrected", "statement": "{id}"},
        {"verdict": "corrected", "statement": "{id}", "correction": {}},
        {"verdict": "corrected", "statement": "{id}", "correction": {"act": "sing"}},
        {"verdict": "corrected", "statement": "{id}", "correction": {"negated": None}},
        {"verdict": "corrected", "statement": "{id}", "correction": {"content": "x"}},
        {"verdict": "same", "names": ["a"]},
        {"verdict": "same", "names": ["Ann Smith", "Ann Smith"]},
        {"verdict": "same", "statement": "{id}"},
        {"verdict": "different", "names": ["Ann Smith", "Nobody At All"]},
        {"verdict": "wrong", "statement": "ffffffffff"},
        {"verdict": "wrong", "statement": "a" * 3000},
    ],
    ids=str,
)
def test_what_decides_nothing_is_refused_and_leaves_nothing(own: TestClient, body: dict[str, Any]) -> None:
    before = own.get("/api/v1/judgements").json()
    given = {name: first(own)["id"] if value == "{id}" else value for name, value in body.items()}
    answer = own.post("/api/v1/judgements", json=given)
    assert answer.status_code in (400, 404)
    assert set(answer.json()) == {"code", "message", "hint", "place"}
    assert own.get("/api/v1/judgements").json() == before


def test_sides_are_declared_and_dropped(own: TestClient) -> None:
    made = own.post("/api/v1/sides", json={"side": " East  Bank ", "members": ["Ann Smith", "Nobody At All"]})
    assert made.status_code == 201
    told = made.json()
    assert told["side"] == "East Bank"
    assert [(one["member"], one["entity_id"] is None, one["by"]) for one in told["members"]] == [
        ("Ann Smith", False, "the tests"),
        ("Nobody At All", True, "the tests"),
    ]
    assert own.get("/api/v1/sides?side=East%20Bank").json()["rows"] == [told]
    assert own.get("/api/v1/statements?side=East%20Bank").json()["total"]
    left = own.post("/api/v1/sides/drop", json={"side": "East Bank", "members": ["Nobody At All"]}).json()
    assert [one["member"] for one in left["members"]] == ["Ann Smith"]
    again = own.post("/api/v1/sides/drop", json={"side": "East Bank", "members": ["Ann Smith", "Nobody At All"]})
    assert (again.status_code, again.json()["code"]) == (404, "unknown-name")
    assert own.get("/api/v1/sides?side=East%20Bank").json()["rows"] == [left]


@pytest.mark.parametrize(
    "body", [{"side": "…", "members": ["a"]}, {"side": "a", "members": []}, {"side": "a"}], ids=str
)
def test_a_side_without_a_name_or_a_member_is_refused(own: TestClient, body: dict[str, Any]) -> None:
    assert own.post("/api/v1/sides", json=body).status_code == 400


def test_decisions_are_made_in_the_name_that_the_server_was_started_with(own: TestClient, ledger: Any) -> None:
    own.post("/api/v1/judgements", json={"verdict": "right", "statement": first(own)["id"]})
    with Ledger.open(ledger) as opened:
        assert {one.by for one in opened.decisions()} == {"the tests"}
