"""Who may come in, and how every answer leaves."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inquit.server.app import make_app
from inquit.server.guard import HEADERS
from inquit.server.site import Site
from tests.server.conftest import ADDRESS, TOKEN, client_of


@pytest.fixture
def stranger(read_ledger: Path) -> TestClient:
    site = Site(read_ledger, by="the tests", token=TOKEN)
    return TestClient(make_app(site), base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False)


def test_a_stranger_is_told_how_to_come_in(stranger: TestClient) -> None:
    answer = stranger.get("/")
    assert answer.status_code == 401
    assert "market.db" not in answer.text
    assert stranger.get("/api/v1/statements").json()["code"] == "no-token"


def test_the_token_becomes_a_strict_cookie_and_leaves_the_address(stranger: TestClient) -> None:
    answer = stranger.get(f"/statements?words=bridge&token={TOKEN}")
    cookie = answer.headers["set-cookie"]
    assert "HttpOnly" in cookie
    assert "samesite=strict" in cookie.casefold()
    assert TOKEN not in cookie
    assert 'url=/statements?words=bridge"' in answer.text
    assert TOKEN not in answer.text


@pytest.mark.parametrize("path", ["//evil.example/", "/\\evil.example", '/"><script>alert(1)</script>'])
def test_letting_in_leads_nowhere_else(stranger: TestClient, path: str) -> None:
    answer = stranger.get(f"{ADDRESS}{path}?token={TOKEN}")
    assert "url=//" not in answer.text
    assert "<script" not in answer.text


def test_a_wrong_token_does_not_open(stranger: TestClient) -> None:
    assert stranger.get(f"/?token={TOKEN[:-1]}x").status_code == 401
    assert stranger.get("/", headers={"authorization": "Bearer no"}).status_code == 401
    assert stranger.get("/", headers={"cookie": "inquit-8465=no"}).status_code == 401


def test_the_token_is_taken_as_a_bearer(stranger: TestClient) -> None:
    assert stranger.get("/", headers={"authorization": f"Bearer {TOKEN}"}).status_code == 303


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example", "localhost.evil.example:8465", "", "[::2]"])
def test_another_host_is_refused(client: TestClient, host: str) -> None:
    answer = client.get("/", headers={"host": host})
    assert answer.status_code == 400


@pytest.mark.parametrize("host", ["127.0.0.1", "127.0.0.1:8465", "localhost:8465", "LOCALHOST", "[::1]:8465", "[::1]"])
def test_names_of_this_machine_are_its_hosts(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code != 400


@pytest.mark.parametrize("origin", ["https://evil.example", "null", "http://127.0.0.1:9", "https://127.0.0.1:8465", ""])
def test_changes_from_other_pages_are_refused(read_ledger: Path, origin: str) -> None:
    client = client_of(read_ledger)
    client.headers["origin"] = origin
    answer = client.post("/api/v1/read", json={"text": "x"})
    assert (answer.status_code, answer.json()["code"]) == (403, "foreign-origin")


def test_a_change_that_does_not_say_where_it_comes_from_is_refused(read_ledger: Path) -> None:
    client = client_of(read_ledger)
    del client.headers["origin"]
    assert client.post("/api/v1/read", json={"text": "x"}).status_code == 403


@pytest.mark.parametrize("path", ["/", "/nothing", "/static/site.css", "/api/v1/nothing", "/statements?token=no"])
def test_every_answer_leaves_with_its_headers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_so_do_refusals(stranger: TestClient) -> None:
    assert stranger.get("/").headers["content-security-policy"] == HEADERS["content-security-policy"]


def test_a_body_that_is_too_long_is_cut_off(read_ledger: Path) -> None:
    client = client_of(read_ledger, largest_upload=1_000)
    answer = client.post("/api/v1/read", content=b"x" * 1_001, headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize(
    "name", ["../pages.py", "..%2f..%2fapp.py", "%2e%2e/app.py", "templates/base.html", "nothing.css"]
)
def test_only_listed_files_are_static(client: TestClient, name: str) -> None:
    assert client.get(f"/static/{name}").status_code == 404


@pytest.mark.parametrize("path", ["/api/v1/read", "/statements"])
def test_a_body_without_an_end_is_cut_off_where_it_comes_in_pieces(read_ledger: Path, path: str) -> None:
    client = client_of(read_ledger, largest_upload=1_000)
    answer = client.post(path, content=(b"x" * 100 for _ in range(1_000)), headers={"content-type": "application/json"})
    assert answer.status_code in (405, 413)
