"""Requests made up from the API's own description: none is answered with a fault, and all answers are as described."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import schemathesis
from fastapi import FastAPI
from hypothesis import HealthCheck, given, settings
from schemathesis import GenerationMode
from schemathesis.checks import not_a_server_error
from schemathesis.specs.openapi.checks import (
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
)

from inquit.ledger.ledger import Ledger
from inquit.server.api.routes import make_api
from inquit.server.app import make_app
from inquit.server.site import Site
from tests.server.conftest import ADDRESS, TOKEN

CHECKS = [
    not_a_server_error,
    content_type_conformance,
    response_headers_conformance,
    response_schema_conformance,
    status_code_conformance,
]
HEADERS = {"authorization": f"Bearer {TOKEN}", "host": ADDRESS.removeprefix("http://")}
DATES = {"as-of", "from", "to"}
OPERATIONS = [
    (method, path)
    for path, methods in make_api(Site(Path("none.db"), by="the tests")).openapi()["paths"].items()
    for method in methods
    if (method, path) != ("post", "/imports")  # each would start a process that reads
]


@pytest.fixture(scope="module")
def app(read_ledger: Path, tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    copy = Path(shutil.copy(read_ledger, tmp_path_factory.mktemp("made-up") / "market.db"))
    return make_app(Site(copy, by="the tests", token=TOKEN))


@pytest.fixture(scope="module")
def schema(app: FastAPI) -> Any:
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", app, headers=HEADERS)


@pytest.fixture(scope="module")
def known(read_ledger: Path) -> dict[str, str]:
    """An id for each path that takes one."""
    with Ledger.open(read_ledger) as ledger:
        (statement,) = ledger.statements(limit=1)
        (person,) = ledger.people(limit=1)
        decision = ledger.sides()[0].id
    return {
        "/statements/{id}": statement.id,
        "/articles/{id}": statement.article.id,
        "/people/{id}": person.id,
        "/judgements/{id}/undo": decision,
        "/judgements": statement.id,
    }


def make_plausible(case: schemathesis.Case[Any], known: dict[str, str]) -> None:
    """Dates that are some and ids that are known: what a description of strings cannot say."""
    for name in DATES & set(case.query or ()):
        case.query[name] = "2024-03-05" if name != "as-of" else "2100-01-01"
    if case.query:
        case.query.pop("after", None)
    if case.path_parameters:
        case.path_parameters["id"] = known.get(case.path, "0" * 24)
    if isinstance(case.body, dict) and case.body.get("statement"):
        case.body["statement"] = known[case.path]


@pytest.mark.parametrize("mode", [GenerationMode.POSITIVE, GenerationMode.NEGATIVE], ids=lambda mode: mode.value)
@pytest.mark.parametrize(("method", "path"), OPERATIONS)
def test_no_request_is_answered_with_a_fault_or_otherwise_than_described(
    schema: Any, known: dict[str, str], method: str, path: str, mode: GenerationMode
) -> None:
    @settings(max_examples=12, derandomize=True, database=None, deadline=None, suppress_health_check=list(HealthCheck))
    @given(case=schema[path][method].as_strategy(generation_mode=mode))
    def ask(case: schemathesis.Case[Any]) -> None:
        if mode is GenerationMode.POSITIVE:
            make_plausible(case, known)
        case.call_and_validate(headers=HEADERS, checks=CHECKS)

    ask()
