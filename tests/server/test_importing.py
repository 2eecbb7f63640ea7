"""`/import` and `/api/v1/imports`: articles come in, each import is counted and outlives its process and its server."""

from __future__ import annotations

import errno
import json
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from inquit import moments
from inquit.adding import Choices, add
from inquit.ledger.base import Sum
from inquit.ledger.ledger import Ledger
from inquit.records import Appearance
from inquit.server import kept
from inquit.server.imports.desk import close_desk, desk_of
from inquit.server.imports.folder import Folder, make_folder, room_of
from inquit.server.imports.order import Item, Order
from inquit.server.imports.state import State, Status
from inquit.server.kept import keep
from inquit.settings import Settings
from tests.server.conftest import client_of
from tests.server.markup import faults, text_of

Start = Callable[..., TestClient]
TEXT = "Mayor Ann Smith said the bridge would open on Monday."
FOREIGN = "Мэр города сказала, что новый мост откроется в понедельник, если погода это позволит."
MANY = 60


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a ledger may be made."""
    return tmp_path / "new.db"


@pytest.fixture
def start(path: Path) -> Iterator[Start]:
    """A server over `path`, which ends with the test: `start(allow_fetch=True)`."""
    started: list[TestClient] = []

    def make(**choices: object) -> TestClient:
        started.append(client_of(path, **choices))
        return started[-1]

    yield make
    for client in started:
        close_desk(_site(client))


def _site(client: TestClient) -> Any:
    return client.app.state.site  # type: ignore[attr-defined]


def _send(client: TestClient, *files: tuple[str, bytes], **fields: str) -> str:
    """Send files, or only fields. Returns the id of the import."""
    answer = client.post("/import", files=[("files", file) for file in files] or None, data=fields)
    assert answer.status_code == 303, text_of(answer.text)
    found = re.fullmatch(r"/import#job-([0-9a-f]{24})", answer.headers["location"])
    assert found
    return found[1]


def _wait(client: TestClient, job: str) -> State:
    """The state of an import when it has ended."""
    desk = desk_of(_site(client))
    _wait_until(lambda: not desk.job(job).status.is_under_way)
    return desk.job(job).state


def _appearances(path: Path) -> list[Appearance]:
    with Ledger.open(path) as ledger:
        return [seen for listed in ledger.articles(limit=1000) for seen in listed.stored.appearances]


def _order(room: Path, count: int) -> Folder:
    """The folder of an order nobody works on: a file with so many texts."""
    folder = make_folder(room)
    rows = [{"text": f"{TEXT} It was said {number} times.", "title": f"No {number}"} for number in range(count)]
    (folder.files / "0001").write_text("\n".join(map(json.dumps, rows)))
    size = (folder.files / "0001").stat().st_size
    folder.write_order(Order("files", "the tests", moments.now(), (Item("0001", "many.jsonl", size),), language="en"))
    folder.write_state(State())
    return folder


def _work(folder: Folder, ledger: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "inquit.server.imports.worker", str(folder.path), str(ledger)]
    return subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL)


def _wait_until(done: Callable[[], bool]) -> None:
    for _ in range(3000):
        if done():
            return
        time.sleep(0.02)
    raise AssertionError("it never came so far")


def _wait_for_texts(folder: Folder) -> None:
    _wait_until(lambda: folder.state().sum.read >= 3)


def test_files_come_in_and_what_is_empty_is_set_aside(start: Start, path: Path) -> None:
    client = start()
    files = (("../../etc/passwd", TEXT.encode()), ("blank.txt", b" \n"), ("passwd", b"The mayor denied it on Friday."))
    job = _send(client, *files, outlet="The Post", published="2026-03-22")
    state = _wait(client, job)
    assert (state.status, state.sum.read, state.sum.kept, state.sum.set_aside) == (Status.DONE, 3, 2, 1)
    seen = _appearances(path)
    assert {one.address for one in seen} == {"passwd", "passwd (2)"}
    assert {(one.outlet, one.published_at, one.published_by) for one in seen} == {("The Post", "2026-03-22", "option")}

    page = client.get("/import").text
    assert faults(page) == []
    assert "3 texts read = 2 kept + 0 duplicates + 1 set aside; 2 statements found" in text_of(page)
    assert "nothing in it but white space" in text_of(page)
    assert "hx-trigger" not in page
    failures = client.get(f"/import/{job}/failures")
    assert failures.headers["content-disposition"].startswith("attachment")
    assert [(row["address"], row["code"]) for row in map(json.loads, failures.text.splitlines())] == [
        ("blank.txt", "empty")
    ]
    folder = room_of(path) / job
    _wait_until(lambda: not (folder / "outcomes").exists())
    assert not (folder / "files").exists()
    assert {file.name for file in folder.iterdir()} == {"job.json", "state.json", "failures.jsonl", "lock"}
    assert client.post(f"/import/{job}/remove").status_code == 303
    assert not folder.exists()


def test_after_an_import_pages_keep_nothing_from_before(
    start: Start, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(kept, "_COSTLY_S", -1.0)
    monkeypatch.setattr(kept, "_OLD_S", 1e9)
    client = start()
    _wait(client, _send(client, text=TEXT))
    _wait_until(lambda: desk_of(_site(client))._working is None)
    job = _send(client, text=f"{TEXT} She left.")
    with Ledger.open(path) as ledger:
        before = keep(ledger, "size", lambda ledger: ledger.size)
        assert before == (1, 1)
        assert _wait(client, job).status == Status.DONE
        assert keep(ledger, "size", lambda _: (0, 0)) == (0, 0)


def test_a_pasted_text_comes_in_with_what_is_said_of_it(start: Start, path: Path) -> None:
    client = start()
    said = {"title": "A bridge", "outlet": "The Post", "published": "2026-03-22", "url": "https://post.example/1"}
    job = _send(client, text=f"{TEXT}\r\n\r\nShe left.", **said)
    assert _wait(client, job).sum == Sum(1, 1, 0, 0, 1)
    with Ledger.open(path) as ledger:
        stored = ledger.articles(limit=10)[0].stored
    assert stored.article.text == f"{TEXT}\n\nShe left."
    seen = stored.appearances[0]
    assert (seen.address, seen.title, seen.outlet) == (said["url"], said["title"], said["outlet"])
    assert (seen.published_at, seen.container) == ("2026-03-22", "pasted text")


def test_an_import_whose_process_and_server_were_killed_goes_on_and_counts_as_if_nothing_had_happened(
    start: Start, path: Path
) -> None:
    folder = _order(room_of(path), MANY)
    with _work(folder, path) as process:
        _wait_for_texts(folder)
        process.send_signal(signal.SIGKILL)
    assert folder.state().status is Status.READING

    client = start()
    page = client.get("/import").text
    assert faults(page) == []
    assert "stopped" in text_of(page)
    assert f"/import/{folder.id}/resume" in page
    assert client.post(f"/import/{folder.id}/resume").status_code == 303
    state = _wait(client, folder.id)
    assert state.status is Status.DONE
    # One text may have been kept and not noted in the instant of the kill.
    assert (state.sum.read, state.sum.kept + state.sum.duplicate, state.sum.set_aside) == (MANY, MANY, 0)
    assert state.sum.duplicate <= 1
    with Ledger.open(path) as ledger:
        assert ledger.size[0] == MANY


def test_a_cancelled_import_is_whole(start: Start, path: Path) -> None:
    client = start()
    folder = _order(room_of(path), MANY)
    assert client.post(f"/import/{folder.id}/resume").status_code == 303
    _wait_for_texts(folder)
    assert client.post(f"/import/{folder.id}/cancel").status_code == 303
    stopped = folder.state()
    assert stopped.status is Status.STOPPED
    assert 3 <= stopped.sum.read == stopped.sum.kept < MANY
    with Ledger.open(path) as ledger:
        assert ledger.size[0] == stopped.sum.kept
        assert next(iter(ledger.runs(limit=1))).outcome == "stopped"


def test_an_import_ends_with_its_server(path: Path) -> None:
    folder = _order(room_of(path), MANY)
    with _work(folder, path) as process:
        _wait_for_texts(folder)
        assert process.stdin is not None
        process.stdin.close()
        process.wait(30)
    assert folder.state().status is Status.STOPPED


def test_a_process_that_breaks_off_leaves_its_reason(path: Path) -> None:
    path.write_bytes(b"no ledger at all, but somebody's file")
    folder = _order(room_of(path), 1)
    with _work(folder, path) as process:
        process.wait(60)
    state = folder.state()
    assert state.status is Status.FAILED
    assert state.problem is not None
    assert state.problem.code == "not-a-ledger"
    assert folder.files.exists()


def test_one_import_is_read_at_a_time_and_a_cancelled_one_loses_its_turn(start: Start) -> None:
    client = start()
    first, second = _send(client, text=TEXT), _send(client, text=f"{TEXT} Again.")
    page = client.get("/import").text
    assert "waiting for its turn" in page
    assert 'hx-trigger="every 1s"' in page
    assert faults(page) == []
    assert client.post(f"/import/{second}/cancel").status_code == 303
    assert desk_of(_site(client)).job(second).status is Status.STOPPED
    close_desk(_site(client))
    assert [job.status for job in desk_of(_site(client)).jobs()] == [Status.STOPPED] * 2
    assert first != second


def test_names_that_would_be_paths_or_markup_are_only_shown(start: Start, path: Path) -> None:
    client = start()
    boundary, parts = "b0undary", []
    for name in (b"a\x00b.txt", b"n" * 300 + b".txt", b"<script>alert(1)</script>.txt", b"..", b"\xff\xfe.txt"):
        head = b'Content-Disposition: form-data; name="files"; filename="' + name + b'"'
        parts.append(b"--" + boundary.encode() + b"\r\n" + head + b"\r\n\r\n\r\n")
    body = b"".join(parts) + b"--" + boundary.encode() + b"--\r\n"
    kind = {"content-type": f"multipart/form-data; boundary={boundary}"}
    answer = client.post("/import", content=body, headers=kind)
    assert answer.status_code == 303
    job = desk_of(_site(client)).jobs()[0]
    assert [item.file for item in job.order.items] == ["0001", "0002", "0003", "0004", "0005"]
    state = _wait(client, job.id)
    assert state.sum == Sum(5, 0, 0, 5, 0)
    page = client.get("/import").text
    assert faults(page) == []
    assert "script>alert" not in page
    assert not [file for file in path.parent.iterdir() if not file.name.startswith("new.db")]


@pytest.mark.parametrize(
    ("sent", "status", "words"),
    [
        ({"data": {"text": " \n"}}, 400, "Nothing was sent"),
        ({"files": [("files", ("", b""))]}, 400, "Nothing was sent"),
        ({"data": {"text": TEXT, "published": "soon"}}, 400, "is no date"),
        ({"data": {"text": TEXT, "language": "xx"}}, 400, "No reader for the language"),
        ({"data": {"addresses": "https://a.example/"}}, 403, "does not fetch pages"),
        ({"data": {"unheard": "of"}}, 400, "There is no"),
        ({"files": [("other", ("a.txt", b"a"))]}, 400, "There is no"),
        ({"files": [("files", ("a.txt", b"a"))], "data": {"columns": "nothing=x"}}, 400, "names none"),
        ({"files": [("files", ("a.txt", b"a"))], "data": {"text": TEXT}}, 400, "at once"),
        ({"files": [("files", (f"{n}.txt", b"a")) for n in range(201)]}, 413, "at most 200 at once"),
        ({"content": b"x", "headers": {"content-type": "text/plain"}}, 415, "Neither a form nor JSON"),
        ({"data": {"text": "word " * 60_000}}, 413, "More than"),
    ],
)  # fmt: skip
def test_what_cannot_be_meant_is_said_and_nothing_is_kept(
    start: Start, path: Path, sent: dict[str, Any], status: int, words: str
) -> None:
    answer = start(largest_upload=200_000).post("/import", **sent)
    assert (answer.status_code, words in text_of(answer.text)) == (status, True)
    assert not room_of(path).exists()


def test_a_refused_text_stays_in_its_field(start: Start) -> None:
    page = start().post("/import", data={"text": "<b>\u200bTyped</b>", "title": '"q"', "published": "soon"}).text
    assert faults(page) == []
    assert "&lt;b&gt;\u200bTyped&lt;/b&gt;</textarea>" in page


def test_only_addresses_of_the_public_web_are_fetched(start: Start) -> None:
    client = start(allow_fetch=True)
    for name in ("/etc/passwd", "file:///etc/passwd", "-", "ftp://a.example/"):
        assert client.post("/import", data={"addresses": name}).status_code == 400
    job = _send(client, addresses="http://127.0.0.1:8465/ http://2130706433/")
    state = _wait(client, job)
    assert state.sum == Sum(2, 0, 0, 2, 0)
    assert {reason.code for reason in state.reasons} <= {"forbidden-address", "bad-url"}


def test_addresses_of_a_stopped_import_are_not_fetched_where_that_is_off(start: Start, path: Path) -> None:
    folder = make_folder(room_of(path))
    folder.write_order(Order("addresses", "the tests", moments.now(), addresses=("https://a.example/",)))
    answer = start().post(f"/import/{folder.id}/resume")
    assert (answer.status_code, "does not fetch" in answer.text) == (403, True)


def test_a_server_that_only_shows_takes_nothing(start: Start, path: Path) -> None:
    folder = _order(room_of(path), 1)
    client = start(read_only=True)
    changes = ("/import", *(f"/import/{folder.id}/{verb}" for verb in ("cancel", "resume", "remove")))
    api = ("/api/v1/imports", *(f"/api/v1/imports/{folder.id}/{verb}" for verb in ("cancel", "resume")))
    for address in (*changes, *api):
        assert client.post(address, json={"text": TEXT}).status_code == 403, address
    page = client.get("/import").text
    assert "nothing can be imported here" in text_of(page)
    assert "many.jsonl" in page
    assert "<textarea" not in page
    assert "resume" not in page
    assert folder.order() is not None


def test_an_empty_ledger_is_met_with_three_ways_and_a_demonstration(start: Start) -> None:
    page = start().get("/import").text
    words = text_of(page)
    assert faults(page) == []
    for said in (
        "nothing in this ledger yet",
        "Drop files",
        "The article’s text",
        "inquit add articles/",
        "inquit demo",
    ):
        assert said in words


def test_the_api_takes_json_and_tells_how_it_stands(start: Start) -> None:
    client = start()
    made = client.post("/api/v1/imports", json={"text": FOREIGN, "title": "A bridge"})
    assert (made.status_code, made.json()["kind"], made.json()["title"]) == (202, "text", "A bridge")
    job = made.json()["id"]
    _wait(client, job)
    row = client.get(f"/api/v1/imports/{job}").json()
    assert row["status"] == "done"
    assert row["sum"] == {"read": 1, "kept": 0, "duplicate": 0, "set_aside": 1, "statements": 0}
    assert [(reason["code"], reason["count"]) for reason in row["reasons"]] == [("unsupported-language", 1)]
    listed = client.get("/api/v1/imports").json()
    assert (listed["rows"], listed["total"], listed["next"]) == ([row], 1, None)
    assert client.get(f"/api/v1/imports/{job}/failures").json()["code"] == "unsupported-language"
    for verb, code in (("cancel", "not-running"), ("resume", "not-stopped")):
        answer = client.post(f"/api/v1/imports/{job}/{verb}")
        assert (answer.status_code, answer.json()["code"]) == (409, code)


@pytest.mark.parametrize(
    "body", [b"no json", b"[]", b'{"text": 1}', b'{"texts": "a"}', b"{}", b'{"text": "a", "url": []}']
)
def test_the_api_refuses_what_cannot_be_meant(start: Start, body: bytes) -> None:
    answer = start().post("/api/v1/imports", content=body, headers={"content-type": "application/json"})
    assert answer.status_code == 400
    assert set(answer.json()) == {"code", "message", "hint", "place"}


@pytest.mark.parametrize("kind", ["application/json", "multipart/form-data; boundary=x"])
def test_the_api_says_when_more_is_sent_than_it_takes(start: Start, kind: str) -> None:
    body = b'--x\r\nContent-Disposition: form-data; name="files"; filename="a"\r\n\r\n' + b" " * 300_000
    answer = start(largest_upload=200_000).post("/api/v1/imports", content=body, headers={"content-type": kind})
    assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


@pytest.mark.parametrize("job", ["0" * 24, "nothing", "..%2f..", "%00"])
def test_an_unknown_import_is_not_found(start: Start, job: str) -> None:
    client = start()
    for address in (f"/import/{job}/failures", f"/api/v1/imports/{job}", f"/api/v1/imports/{job}/failures"):
        assert client.get(address).status_code in (400, 404), address
    assert client.post(f"/import/{job}/cancel").status_code in (400, 404)


def test_adding_a_folder_leaves_the_imports_beside_its_ledger_alone(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    _order(room_of(path), 2)
    (tmp_path / "blank.txt").write_text(" ")
    added = add(tmp_path, path, choices=Choices(), settings=Settings(threads=1))
    assert (added.read, added.set_aside) == (1, 1)


@pytest.mark.parametrize("address", ["/import", "/api/v1/imports"])
def test_where_no_temporary_file_can_be_written_it_says_so(
    start: Start, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    client = start()

    async def write(*_: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("starlette.datastructures.UploadFile.write", write)
    answer = client.post(address, files=[("files", ("a.txt", b"Ann said that it rains."))])
    assert answer.status_code == 507
    assert "No space left on device" in answer.text
