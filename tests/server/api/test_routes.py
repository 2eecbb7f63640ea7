"""What holds for every operation: unknown is refused, whatever goes wrong has one shape, pages lead to one another."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from inquit.ledger.ledger import Ledger
from inquit.server.api.routes import make_api
from inquit.server.site import Site
from tests.server.conftest import TOKEN, client_of

OPERATIONS = [
    (method, path)
    for path, methods in make_api(Site(Path("none.db"), by="the tests")).openapi()["paths"].items()
    for method in methods
]
GETS = [path for method, path in OPERATIONS if method == "get" and "{" not in path]
PROBLEM = {"code", "message", "hint", "place"}


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_what_nobody_takes_is_refused(client: TestClient, method: str, path: str) -> None:
    answer = client.request(
        method, f"/api/v1{path}?nonsense=1".replace("{id}", "abcd").replace("{job}", "abcd"), json={}
    )
    assert answer.status_code == 400
    assert set(answer.json()) == PROBLEM
    if method == "get":
        assert (answer.json()["code"], answer.json()["place"]) in (
            ("unknown-parameter", "query.nonsense"),
            ("missing", "query.address"),
            ("missing", "query.format"),
        )


@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_every_operation_says_what_can_go_wrong(described: dict[str, Any], method: str, path: str) -> None:
    operation = described["paths"][path][method]
    assert operation["description"]
    for status in ("400", "401", "403", "404", "422", "503"):
        shape = operation["responses"][status]["content"]["application/json"]["schema"]
        assert shape == {"$ref": "#/components/schemas/Problem"}


@pytest.mark.parametrize(
    "address", ["/statements?from_=2030", "/statements?as_of=2001-01-01", "/export?format=csv&with_text=true"]
)
def test_a_parameter_has_one_name(client: TestClient, address: str) -> None:
    assert client.get(f"/api/v1{address}").json()["code"] == "unknown-parameter"


HOSTILE = (
    *("%00", "a%00b", "%ED%A0%80", "%FF", "NaN", "-1", "9" * 30, "9" * 5000, "1e400", "%F0%9F%98%80", "' OR 1=1 --"),
    *('"', '""', "*", "a*", "NEAR(a b)", "{content} : a", "../../etc/passwd", "%0A", "x" * 3000, "%25", "_", "^"),
)


@pytest.mark.parametrize("path", GETS)
def test_no_value_of_a_parameter_is_a_fault(client: TestClient, described: dict[str, Any], path: str) -> None:
    needed = {"/changes": "address=x&", "/export": "format=jsonl&", "/accounts": "side=North&side=South&"}
    for number, one in enumerate(described["paths"][path]["get"]["parameters"]):
        for value in HOSTILE[number % 5 :: 5]:  # each value meets every fifth parameter
            answer = client.get(f"/api/v1{path}?{needed.get(path, '')}{one['name']}={value}")
            assert answer.status_code in (200, 400, 404), (one["name"], value, answer.text)
            if answer.status_code != 200:
                assert set(answer.json()) == PROBLEM


@pytest.mark.parametrize(
    "id_", ["%00", "abcd%00", "%FF%FF%FF%FF", "zzzz", "9" * 40, "....", "%25%25%25%25", "a b c d", "'''' OR"]
)
@pytest.mark.parametrize("path", ["/statements/", "/articles/", "/people/"])
def test_no_id_is_a_fault(client: TestClient, path: str, id_: str) -> None:
    answer = client.get(f"/api/v1{path}{id_}")
    assert answer.status_code in (400, 404) or path == "/people/"  # where words of a name are as good as an id
    assert answer.status_code < 500


BODIES = (
    *(b"", b"{", b"[]", b"null", b'"text"', b"NaN", b'{"text": NaN}', b'{"text": "\\ud800"}', b'{"\\ud800": 1}'),
    *(b"\xff\xfe", b'{"text": 1e999}', b"[" * 100_000, b'{"text": "a", "text\\u0000": 1}', b'{"text": {"$ref": 1}}'),
    *(
        b'{"side": "\\u0000", "members": ["a"]}',
        b'{"side": "a", "members": ["\\udfff"]}',
        b'{"side": "a", "members": 1}',
    ),
    b'{"verdict": "right", "statement": "\\ud800\\ud800"}',
)


@pytest.mark.parametrize("body", BODIES, ids=lambda body: repr(body[:30]))
@pytest.mark.parametrize("path", ["/read", "/judgements", "/judgements/abcd/undo", "/sides", "/sides/drop"])
def test_no_body_is_a_fault(client: TestClient, path: str, body: bytes) -> None:
    answer = client.post(f"/api/v1{path}", content=body, headers={"content-type": "application/json"})
    assert answer.status_code in (400, 404, 422), answer.text
    assert set(answer.json()) == PROBLEM


def test_other_methods_are_told_which_ones_there_are(client: TestClient) -> None:
    answer = client.put("/api/v1/statements", json={})
    assert (answer.status_code, answer.headers["allow"]) == (405, "GET")
    assert answer.json()["code"] == "not-allowed"


def test_an_address_that_is_none_is_told_in_the_same_shape(client: TestClient) -> None:
    answer = client.get("/api/v1/nothing/here")
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


def test_without_a_ledger_there_is_nothing_to_ask(tmp_path: Path) -> None:
    answer = client_of(tmp_path / "none.db").get("/api/v1/statements")
    assert (answer.status_code, answer.json()["code"]) == (404, "no-ledger")


def test_a_fault_tells_nothing_of_its_inside_and_the_log_no_key(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise RuntimeError("secret words")

    monkeypatch.setattr(Ledger, "page", fail)
    with caplog.at_level(logging.DEBUG):
        answer = client.get("/api/v1/statements?words=token")
        client.post(f"/api/v1/read?token={TOKEN}", json={"text": "x"})
        client.get(f"/api/v1/statements?token={TOKEN}x")
    assert (answer.status_code, answer.json()["code"]) == (500, "error")
    assert "secret" not in answer.text
    ours = [record for record in caplog.records if not record.name.startswith("httpx")]  # the client's own
    assert [record.getMessage() for record in ours if record.levelno >= logging.INFO] == [
        "GET /api/v1/statements failed"
    ]
    assert not any(TOKEN in logging.Formatter().format(record) for record in ours)


@pytest.mark.parametrize(
    "path",
    [
        *("/statements?words=the", "/articles", "/articles?words=a", "/people", "/candidates", "/notices?doubts=true"),
        *("/judgements", "/sides", "/changes?address={address}"),
    ],
)
@pytest.mark.parametrize("limit", [1, 3])
def test_pages_lead_through_all_rows_once(client: TestClient, path: str, limit: int) -> None:
    address = client.get("/api/v1/articles").json()["rows"][0]["appearances"][0]["address"]
    start = f"/api/v1{path}".replace("{address}", address)
    start += "&" if "?" in start else "?"
    whole = client.get(f"{start}limit=1000").json()
    assert (whole["next"], whole["exact"], whole["total"]) == (None, True, len(whole["rows"]))
    rows: list[Any] = []
    after = ""
    for _ in range(2000):
        page = client.get(f"{start}limit={limit}{after}").json()
        assert len(page["rows"]) <= limit
        rows += page["rows"]
        assert page["total"] >= len(rows) or not page["exact"]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert rows == whole["rows"]
    assert page["exact"]
    assert page["total"] == len(rows)


@pytest.mark.parametrize("path", [path for path in GETS if path in ("/statements", "/articles", "/people", "/notices")])
def test_a_place_that_no_page_gave_is_refused(client: TestClient, path: str) -> None:
    for after in ("x", "-1", "1~x", "²", "1" * 30):
        assert client.get(f"/api/v1{path}", params={"after": after}).json()["code"] == "usage"


def test_a_page_past_the_end_is_empty_and_says_how_many_there_are(client: TestClient) -> None:
    number = client.get("/api/v1/articles?limit=1000").json()["total"]
    for path in ("/articles", "/articles?words=a"):
        whole = client.get(f"/api/v1{path}").json()["total"]
        page = client.get(f"/api/v1{path}{'&' if '?' in path else '?'}after={number + 5}").json()
        assert (page["rows"], page["total"], page["exact"], page["next"]) == ([], whole, True, None)


def test_a_server_that_only_shows_refuses_every_change(serve: Callable[..., TestClient]) -> None:
    client = serve(read_only=True)
    decision = client.get("/api/v1/judgements").json()["rows"][0]["id"]
    statement = client.get("/api/v1/statements?limit=1").json()["rows"][0]["id"]
    for path, body in (
        ("/judgements", {"verdict": "right", "statement": statement}),
        (f"/judgements/{decision}/undo", {}),
        ("/sides", {"side": "East", "members": ["Ann Smith"]}),
        ("/sides/drop", {"side": "North", "members": ["Ann Smith"]}),
    ):
        answer = client.post(f"/api/v1{path}", json=body)
        assert (answer.status_code, answer.json()["code"]) == (403, "read-only")
    assert client.post("/api/v1/read", json={"text": "Ann Smith said so."}).status_code == 200


def test_the_description_asks_nothing_of_other_hosts(described: dict[str, Any]) -> None:
    assert described["servers"] == [{"url": "/api/v1"}]
    assert "://" not in json.dumps(described)


def test_operations_have_names_of_their_own(described: dict[str, Any]) -> None:
    names = [one["operationId"] for methods in described["paths"].values() for one in methods.values()]
    assert len(names) == len(set(names))
