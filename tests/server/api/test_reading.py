"""A text that is sent is read as `inquit read` reads it, and is not kept."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inquit.cli.main import run
from inquit.server.api import reading
from tests.server.conftest import client_of

TEXT = "“The bridge will open in May,” Ann Smith said on Monday.\n\nPerrin Osk denied that."


def test_it_gives_the_command_lines_rows(
    client: TestClient, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    options = ("--published", "2026-03-22", "--outlet", "Daily News", "--speaker", "Ann Smith")
    assert run(["read", str(path), "--format", "jsonl", *options]) == 0
    rows = [line for line in capsys.readouterr().out.split("\n") if line]
    body = {"text": TEXT, "published": "2026-03-22", "outlet": "Daily News", "speaker": "Ann Smith"}
    answer = client.post("/api/v1/read", json=body)
    assert f'"statements":[{",".join(rows)}]' in answer.text
    told = answer.json()["article"]
    assert (told["text"], told["outlet"], told["published_at"]) == (TEXT, "Daily News", "2026-03-22")
    assert told["characters"] == len(TEXT)


def test_spans_point_into_the_text_that_comes_back(client: TestClient) -> None:
    told = client.post("/api/v1/read", json={"text": "\U0001f600 \x00" + TEXT}).json()
    text = told["article"]["text"]
    assert text[2] == "\ufffd"
    for statement in told["statements"]:
        content = statement["content"]
        assert content["text"] == " … ".join(text[start:end] for start, end in content["spans"])


def test_nothing_is_kept_and_no_ledger_is_asked(tmp_path: Path) -> None:
    answer = client_of(tmp_path / "none.db").post("/api/v1/read", json={"text": TEXT})
    assert answer.status_code == 200
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("body", "status", "code"),
    [
        ({}, 400, "missing"),
        ({"text": 1}, 400, "usage"),
        ({"text": ""}, 422, "empty"),
        ({"text": " \ufeff\x00 "}, 422, "empty"),
        ({"text": "x", "published": "some day"}, 400, "usage"),
        ({"text": "x", "url": "http://localhost"}, 400, "unknown-parameter"),
        ({"text": "x", "outlet": "a\x00"}, 400, "usage"),
        ({"text": "x", "title": "a" * 3000}, 400, "usage"),
    ],
    ids=str,
)
def test_what_cannot_be_read_is_told(client: TestClient, body: dict[str, object], status: int, code: str) -> None:
    answer = client.post("/api/v1/read", content=json.dumps(body), headers={"content-type": "application/json"})
    assert (answer.status_code, answer.json()["code"]) == (status, code)


def test_a_text_that_is_too_long_is_told_with_the_limit(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_LARGEST_TEXT", "20")
    answer = client.post("/api/v1/read", json={"text": "x" * 21})
    assert (answer.status_code, answer.json()["code"]) == (422, "too-large")
    assert "20" in answer.json()["message"]


def test_while_others_are_read_for_long_it_says_so(read_ledger: Path) -> None:
    client = client_of(read_ledger, patience_s=0.05)
    with reading._TURNS.take(0):
        answer = client.post("/api/v1/read", json={"text": TEXT})
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
