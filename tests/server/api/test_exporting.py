"""Files out of the ledger: named, whole, the same for the same statements."""

from __future__ import annotations

import io
import tempfile
import zipfile
from pathlib import Path

import pytest
from fastapi import Request
from fastapi.testclient import TestClient

from inquit.server.api import exporting
from inquit.server.turns import Turns


def test_an_export_is_a_file_with_a_name_and_a_length(client: TestClient) -> None:
    answer = client.get("/api/v1/export?format=csv")
    assert answer.headers["content-disposition"] == 'attachment; filename="statements.csv"'
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    assert int(answer.headers["content-length"]) == len(answer.content)


def test_it_holds_as_many_statements_as_the_query_finds(client: TestClient) -> None:
    number = client.get("/api/v1/statements?act=deny").json()["total"]
    assert number
    assert len(client.get("/api/v1/export?format=jsonl&act=deny").text.splitlines()) == number


def test_brats_folder_comes_as_a_zip_of_the_same_bytes_each_time(client: TestClient) -> None:
    answer = client.get("/api/v1/export?format=brat&with-text=true")
    assert answer.headers["content-type"] == "application/zip"
    assert answer.headers["content-disposition"] == 'attachment; filename="statements.brat.zip"'
    assert answer.content == client.get("/api/v1/export?format=brat&with-text=true").content
    with zipfile.ZipFile(io.BytesIO(answer.content)) as packed:
        names = packed.namelist()
    assert "statements/annotation.conf" in names
    assert not any(name.startswith("/") or ".." in name for name in names)


@pytest.mark.parametrize(
    "query",
    ["", "format=doc", "format=jsonl&raw-csv=true", "format=csv&with-text=true&share=true", "format=csv&from=x"],
)
def test_what_cannot_be_written_is_told_before_a_file_begins(client: TestClient, query: str) -> None:
    answer = client.get(f"/api/v1/export?{query}")
    assert answer.status_code == 400
    assert "content-disposition" not in answer.headers


def test_a_fault_while_writing_gives_no_half_of_a_file_and_leaves_none(
    client: TestClient, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_name: str, _entries: object, target: Path, _choices: object) -> None:
        target.write_bytes(b"half")
        raise OSError("no room")

    monkeypatch.setattr(exporting, "write_export", fail)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    answer = client.get("/api/v1/export?format=jsonl")
    assert (answer.status_code, answer.json()["code"]) == (500, "error")
    assert list(tmp_path.iterdir()) == []


def test_an_export_that_nobody_waits_for_ends(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    async def is_gone(_: Request) -> bool:
        return True

    monkeypatch.setattr(Request, "is_disconnected", is_gone)
    answer = client.get("/api/v1/export?format=csv")
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")


def test_so_many_exports_are_written_at_once(client: TestClient, monkeypatch: pytest.MonkeyPatch) -> None:
    turns = Turns(1, waiting=0, words="others")
    monkeypatch.setattr(exporting, "_TURNS", turns)
    with turns.take(0):
        answer = client.get("/api/v1/export?format=csv")
    assert (answer.status_code, answer.json()["code"]) == (503, "busy")
    assert client.get("/api/v1/export?format=csv").status_code == 200
