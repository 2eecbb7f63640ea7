"""Looking changes nothing, and a server that only shows takes no change: every route there is, also those to come."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Iterator
from importlib import import_module
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from starlette.routing import Route

from inquit.ledger.ledger import Ledger
from inquit.server.api import routes as api
from inquit.server.web import routes as web
from tests.server.conftest import client_of

_READING = {"GET", "HEAD"}
_PLACE = re.compile(r"\{\w+(?::\w+)?\}")


def _routes() -> Iterator[tuple[str, str]]:
    """Method and path of everything that answers."""
    for package, prefix, modules in (("web", "", web.MODULES), ("api", "/api/v1", api.MODULES)):
        for name in modules:
            for route in import_module(f"inquit.server.{package}.{name}").router.routes:
                assert isinstance(route, Route), route
                for method in sorted(route.methods or ()):
                    yield method, prefix + route.path


ROUTES = tuple(_routes())
CHANGES = [(method, path) for method, path in ROUTES if method not in _READING and path != "/api/v1/read"]
LOOKS = [path for method, path in ROUTES if method == "GET"]
# What stands in a request's body so that it would be a change where changes are taken.
_FORMS = {"side": "Lindmar", "members": "Ann", "member": "Ann", "left": "Ann", "right": "Bob", "verdict": "right"}


def test_there_are_routes_that_change_and_routes_that_look() -> None:
    assert len(CHANGES) >= 16
    assert len(LOOKS) >= 30


@pytest.fixture(scope="module")
def shown(read_ledger: Path) -> TestClient:
    return client_of(read_ledger, read_only=True)


@pytest.fixture(scope="module")
def id_(read_ledger: Path) -> str:
    """Of a statement, as long as one of an import."""
    with Ledger.open(read_ledger) as ledger:
        return ledger.statements(limit=1).statements[0].id


def _digest(path: Path) -> dict[str, str]:
    """What lies in the ledger's folder; the index that SQLite keeps beside it for readers is no part of it."""
    files = [file for file in path.parent.rglob("*") if file.is_file() and not file.name.endswith(("-shm", "-wal"))]
    return {str(file): hashlib.sha256(file.read_bytes()).hexdigest() for file in files}


@pytest.mark.parametrize(("method", "path"), CHANGES)
def test_a_server_that_only_shows_takes_no_change(
    shown: TestClient, read_ledger: Path, id_: str, method: str, path: str
) -> None:
    before = _digest(read_ledger)
    for body in _bodies(path, id_):
        answer = shown.request(method, _at(path, id_), **body)  # type: ignore[arg-type]
        assert answer.status_code in (400, 403, 415), answer.text
    assert _digest(read_ledger) == before


@pytest.mark.parametrize(("method", "path"), CHANGES)
def test_and_says_so_to_a_change_that_could_be_made(shown: TestClient, id_: str, method: str, path: str) -> None:
    answers = [shown.request(method, _at(path, id_), **body) for body in _bodies(path, id_)]  # type: ignore[arg-type]
    told = [answer for answer in answers if answer.status_code == 403]
    assert told, [answer.text for answer in answers]
    assert all("only shows the ledger" in answer.text for answer in told)


def _at(path: str, place: str) -> str:
    """A path with what stands in its place; an import's id is longer than others."""
    return _PLACE.sub(f"{place:0<24.24}" if "/import" in path else place, path)


def _bodies(path: str, id_: str) -> Iterator[dict[str, object]]:
    """Bodies of which one at least fits."""
    names = ("verdict",) if "/judgement" in path else ("left", "right") if "/people" in path else ()
    if not names:
        names = ("side", "member") if path.endswith("/drop") else ("side", "members") if "/sides" in path else ()
    yield {"data": {name: _FORMS[name] for name in names}}
    yield {"json": {"verdict": "right", "statement": id_}}
    yield {"json": {"side": "Lindmar", "members": ["Ann"]}}
    yield {"json": {"text": "Ann said that it rains."}}
    yield {"json": {}}


@pytest.mark.parametrize("path", LOOKS)
def test_looking_changes_nothing(ledger: Path, id_: str, path: str) -> None:
    client = client_of(ledger)
    before = _digest(ledger)
    for query in ("", "?about=bridge", "?format=csv", "?what=killed", "?as-of=2100-01-01"):
        for place in (id_, "Ann Smith", "site.css") if "{" in path else ("",):
            assert client.get(_at(path, place) + query).status_code < 500
    assert _digest(ledger) == before


def test_a_text_may_be_read_where_nothing_is_kept(shown: TestClient, read_ledger: Path) -> None:
    before = _digest(read_ledger)
    assert shown.post("/api/v1/read", json={"text": "Ann said that it rains."}).status_code == 200
    assert _digest(read_ledger) == before


@pytest.mark.parametrize(("method", "path"), [*CHANGES, ("POST", "/api/v1/read")])
@pytest.mark.parametrize("origin", ["https://evil.example", "http://127.0.0.1:9", None])
def test_no_change_is_taken_from_another_page(
    serve: Callable[..., TestClient], id_: str, method: str, path: str, origin: str | None
) -> None:
    client = serve()
    del client.headers["origin"]
    headers = {} if origin is None else {"origin": origin}
    for body in _bodies(path, id_):
        answer = client.request(method, _at(path, id_), headers=headers, **body)  # type: ignore[arg-type]
        assert answer.status_code == 403
        assert "own pages only" in answer.text
