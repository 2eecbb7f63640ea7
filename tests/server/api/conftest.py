"""One server for all that only look."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.server.conftest import client_of


@pytest.fixture(scope="session")
def client(read_ledger: Path) -> TestClient:
    """A client that only looks."""
    return client_of(read_ledger)


@pytest.fixture(scope="session")
def described(client: TestClient) -> dict[str, Any]:
    """The API's description of itself."""
    found: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return found
