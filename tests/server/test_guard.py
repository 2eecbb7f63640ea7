"""Who may come in, and how every answer leaves."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.types import Message

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


@pytest.mark.parametrize("path", ["/static/nothing.css", "/static/", "/static/../about", "/static/site.css/more"])
def test_strangers_learn_no_name_of_a_ledger_where_styles_are(stranger: TestClient, path: str) -> None:
    answer = stranger.get(f"{ADDRESS}{path}")
    assert answer.status_code in (401, 404)
    assert "market.db" not in answer.text
    assert stranger.get("/static/site.css").status_code == 200


@pytest.mark.parametrize("host", ["127.0.0.1:evil.example", "127.0.0.1:1@evil.example", "[::1]evil", "localhost:1:2"])
def test_what_is_no_port_is_no_host(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"host": host}).status_code == 400


@pytest.mark.parametrize(
    "origin", ["http://[x", "http://]", "http://a@127.0.0.1:8465", f"{ADDRESS}/", f"{ADDRESS}.evil"]
)
def test_an_origin_that_is_none_is_foreign(read_ledger: Path, origin: str) -> None:
    client = client_of(read_ledger)
    client.headers["origin"] = origin
    assert client.post("/api/v1/read", json={"text": "x"}).status_code == 403


@pytest.mark.parametrize(
    "beside",
    ['{}; a={{"x": 1}}', 'a={{"x": 1}}; {}', "a[1]=2; {}", "bad; {}", 'a="b; {}', "é=1; {}", "=; {}", ";;{};", "{}; a"],
)
def test_cookies_of_others_on_this_machine_keep_nobody_out(stranger: TestClient, beside: str) -> None:
    own = stranger.get(f"/?token={TOKEN}").headers["set-cookie"].partition(";")[0]
    name = own.partition("=")[0]
    stranger.cookies.clear()
    for cookie in (beside.format(own), f"{name}=tossed; {beside.format(own)}", f"{beside.format(own)}; {name}=tossed"):
        assert stranger.get("/about", headers=[(b"cookie", cookie.encode())]).status_code == 200, cookie
    tossed = beside.format(f"{name}=tossed").encode()
    assert stranger.get("/about", headers=[(b"cookie", tossed)]).status_code == 401


def test_two_headers_of_cookies_are_both_read(stranger: TestClient) -> None:
    own = stranger.get(f"/?token={TOKEN}").headers["set-cookie"].partition(";")[0]
    stranger.cookies.clear()
    assert stranger.get("/about", headers=[("cookie", "a=b"), ("cookie", own)]).status_code == 200


def test_a_body_that_trickles_is_cut_off(read_ledger: Path) -> None:
    app = make_app(Site(read_ledger, by="the tests", token=TOKEN, patience_s=0.2))
    sent: list[Message] = []

    async def trickle() -> Message:
        await asyncio.sleep(0.02)
        return {"type": "http.request", "body": b"x", "more_body": True}

    async def send(message: Message) -> None:
        sent.append(message)

    headers = [(b"host", b"127.0.0.1"), (b"authorization", f"Bearer {TOKEN}".encode())]
    headers += [(b"content-type", b"application/json")]
    scope = {"type": "http", "method": "POST", "path": "/api/v1/read", "query_string": b"", "headers": headers}
    asyncio.run(asyncio.wait_for(app({**scope, "scheme": "http", "root_path": ""}, trickle, send), 10))
    assert sent[0]["status"] == 408
