"""A server in this process, over ledgers that were read once."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inquit.adding import Choices, add
from inquit.ledger.sides import declare
from inquit.server.app import make_app
from inquit.server.site import Site
from inquit.settings import Settings

ROOT = Path(__file__).parents[2]
ADDRESS = "http://127.0.0.1:8465"
TOKEN = "a-token-of-the-tests-only"


def client_of(path: Path, **choices: object) -> TestClient:
    """A browser that was let in, of a server over a ledger."""
    site = Site(path, by="the tests", token=TOKEN, **choices)  # type: ignore[arg-type]
    client = TestClient(make_app(site), base_url=ADDRESS, raise_server_exceptions=False, follow_redirects=False)
    client.get(f"/?token={TOKEN}")
    client.headers["origin"] = ADDRESS
    return client


@pytest.fixture(scope="session")
def read_ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The examples, read once: six articles of two sides about a market, and four texts. Not to be written."""
    path = tmp_path_factory.mktemp("read") / "market.db"
    add([ROOT / "examples"], path, choices=Choices(), settings=Settings(threads=1))
    declare(path, "North", ["Ann Smith"], by="the tests")
    declare(path, "South", ["Perrin Osk", "the Southern army"], by="the tests")
    return path


@pytest.fixture
def ledger(read_ledger: Path, tmp_path: Path) -> Path:
    """A copy of its own, to decide in."""
    return Path(shutil.copy(read_ledger, tmp_path / "market.db"))


@pytest.fixture
def serve(ledger: Path) -> Callable[..., TestClient]:
    """A client of a server over `ledger`, with the site's choices: `serve(read_only=True)`."""
    return lambda **choices: client_of(ledger, **choices)


@pytest.fixture
def client(read_ledger: Path) -> TestClient:
    """A client that only looks."""
    return client_of(read_ledger)
