"""The page that explains the API: all of it, nothing from outside, examples that can be run."""

from __future__ import annotations

import re
import shlex
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from inquit.server.api.codes import CODES
from inquit.server.problems import _OF_LEDGERS, _PLAIN
from inquit.server.web.doc_examples import EXAMPLES
from inquit.server.web.docs import to_command
from inquit.views.table import VIEWS
from tests.server.conftest import TOKEN, client_of

SERVER = Path(__file__).parents[2] / "src" / "inquit" / "server"


@pytest.fixture(scope="module")
def described(read_ledger: Path) -> dict[str, Any]:
    found: dict[str, Any] = client_of(read_ledger).get("/api/v1/openapi.json").json()
    return found


def test_every_operation_stands_there_with_an_example(client: TestClient, described: dict[str, Any]) -> None:
    page = client.get("/api/docs")
    assert page.status_code == 200
    asked = {(method, path) for path, methods in described["paths"].items() for method in methods}
    views = {("get", f"/{view.name}") for view in VIEWS}  # a new one has an address without a question
    assert set(EXAMPLES) <= asked
    assert asked - views <= set(EXAMPLES)
    for path, methods in described["paths"].items():
        for operation in methods.values():
            assert f'id="{operation["operationId"]}"' in page.text
            assert f"<code>{path}</code>" in page.text
            for given in operation.get("parameters", ()):
                assert f"<code>{given['name']}</code>" in page.text


def test_it_asks_nothing_from_outside_and_does_not_show_the_key(client: TestClient) -> None:
    page = client.get("/api/docs").text
    assert TOKEN not in page
    assert "Bearer TOKEN" in page
    assert not re.findall(r'(?:src|href|action)="(?!/|#)', page)
    assert not re.findall(r"\sstyle=|\son\w+=|<style|javascript:", page)
    assert len(page.encode()) < 150_000


def test_examples_are_questions_that_can_be_asked(client: TestClient) -> None:
    for method, path in EXAMPLES:
        if method == "get":
            address = shlex.split(to_command(method, path, "/api/v1"))[-1]
            answer = client.get(address)
            assert answer.status_code in (200, 404), (address, answer.text)


def test_every_anchor_leads_somewhere(client: TestClient) -> None:
    page = client.get("/api/docs").text
    ids = re.findall(r'\sid="([^"]+)"', page)
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'href="#([^"]+)"', page)) <= set(ids)


def test_every_code_of_a_problem_is_explained(client: TestClient) -> None:
    page = client.get("/api/docs").text
    used = {
        code
        for file in SERVER.rglob("*.py")
        for code in re.findall(r'Problem\(\s*\d+,\s*"([a-z-]+)"', file.read_text())
    }
    used |= set(_OF_LEDGERS) | {code for code, _ in _PLAIN.values()}
    known = [code for code, _, _ in CODES]
    assert used <= set(known)
    assert len(known) == len(set(known))
    for code in known:
        assert f"<code>{code}</code>" in page
