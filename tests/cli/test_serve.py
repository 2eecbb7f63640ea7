"""`inquit serve` and `inquit demo`: what is looked at before anything is served, and what is printed."""

from __future__ import annotations

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from inquit.ledger.ledger import Ledger
from inquit.ledger.migrations import make_empty
from inquit.server import running
from inquit.server.site import Site
from tests.cli.called import Call

TOKEN = "twenty-letters-or-more-of-a-key"
# Whoever started these tests may have switched off what a closed terminal sends, as nohup does.
_UNDISTURBED = (
    "import signal, sys; signal.signal(signal.SIGHUP, signal.SIG_DFL); from inquit.cli.main import run; sys.exit(run())"
)


@pytest.fixture
def served(monkeypatch: pytest.MonkeyPatch) -> list[Site]:
    """The sites that were to be served; each server is ready at once, and ends at once."""
    made: list[Site] = []

    def run(site: Site, bound: socket.socket, *, ready: Callable[[], None]) -> None:
        made.append(site)
        ready()
        bound.close()

    monkeypatch.setattr(running, "run", run)
    return made


def options(*more: str) -> tuple[str, ...]:
    return ("serve", "--ledger", "x.db", "--port", "0", "--no-browser", *more)


def test_the_printed_address_holds_the_key(call: Call, served: list[Site]) -> None:
    done = call(*options())
    assert done.code == 0
    (site,) = served
    assert re.search(rf"http://127\.0\.0\.1:\d+/\?token={re.escape(site.token)}", done.err)
    assert done.out == ""


def test_a_ledger_that_is_not_there_is_made_and_said(call: Call, served: list[Site]) -> None:
    done = call(*options())
    assert "x.db is new and empty" in done.err
    assert served
    with Ledger.open("x.db") as ledger:
        assert ledger.size == (0, 0)


def test_a_server_that_only_shows_makes_none(call: Call, served: list[Site]) -> None:
    done = call(*options("--read-only"))
    assert (done.code, served) == (1, [])
    assert "there is no such ledger" in done.err
    assert not Path("x.db").exists()


def test_a_file_that_is_no_ledger_is_refused(call: Call, served: list[Site]) -> None:
    Path("x.db").write_text("a letter to my mother, not a ledger, and long enough to be looked at" * 20)
    done = call(*options())
    assert (done.code, served) == (1, [])
    assert "not a ledger" in done.err


@pytest.mark.parametrize("host", ["0.0.0.0", "192.0.2.7", "::", "example.org"])
def test_an_address_that_others_reach_needs_a_key_of_its_own(call: Call, served: list[Site], host: str) -> None:
    done = call(*options("--host", host))
    assert (done.code, served) == (2, [])
    assert "--token-file" in done.err


@pytest.mark.parametrize("words", ["", "short", "twenty letters, but with blanks", "ключ-из-двадцати-букв-и-более"])
def test_a_key_that_could_be_guessed_is_refused(call: Call, served: list[Site], words: str) -> None:
    Path("key").write_text(words)
    done = call(*options("--token-file", "key"))
    assert (done.code, served) == (2, [])
    assert "20 letters" in done.err


def test_a_key_from_a_file_opens_other_addresses_with_a_warning(call: Call, served: list[Site]) -> None:
    Path("key").write_text(f"{TOKEN}\n")
    done = call(*options("--token-file", "key", "--host", "0.0.0.0", "--name", "News.Example"))
    assert done.code == 0
    assert "warning" in done.err
    (site,) = served
    assert site.token == TOKEN
    assert {"0.0.0.0", "news.example", "127.0.0.1"} <= set(site.hosts)


def test_choices_reach_the_server(call: Call, served: list[Site]) -> None:
    make_empty(Path("x.db"))
    call(*options("--read-only", "--allow-fetch", "--largest-upload", "3", "--by", "Ada  L."))
    (site,) = served
    assert (site.read_only, site.allow_fetch, site.largest_upload, site.by) == (True, True, 3_000_000, "Ada L.")


@pytest.mark.parametrize("bad", [("--largest-upload", "0"), ("--port", "70000"), ("--by", " ")])
def test_what_cannot_be_is_refused(call: Call, served: list[Site], bad: tuple[str, str]) -> None:
    assert call("serve", "--ledger", "x.db", "--no-browser", *bad).code == 2
    assert served == []


def test_a_port_that_is_taken_is_told(call: Call, served: list[Site]) -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        done = call("serve", "--ledger", "x.db", "--no-browser", "--port", str(taken.getsockname()[1]))
    assert (done.code, served) == (2, [])
    assert "--port 0" in done.err


def test_the_browser_opens_unless_told_otherwise(
    call: Call, served: list[Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    monkeypatch.setattr("webbrowser.open", opened.append)
    call("serve", "--ledger", "x.db", "--port", "0")
    assert opened[0].endswith(f"/?token={served[0].token}")


def test_the_demo_shows_accounts_of_two_sides_and_leaves_nothing(call: Call, served: list[Site]) -> None:
    done = call("demo", "--port", "0", "--no-browser")
    assert done.code == 0
    assert "12 articles, 81 statements" in done.err
    assert "/accounts?token=" in done.err
    assert not served[0].ledger.parent.exists()


@pytest.mark.skipif(os.name == "nt", reason="signals are of Unix")
@pytest.mark.parametrize("ends", [[signal.SIGTERM], [signal.SIGHUP], [signal.SIGINT], [signal.SIGINT, signal.SIGINT]])
def test_however_the_demo_is_ended_nothing_stays_and_nothing_is_a_traceback(
    tmp_path: Path, ends: list[signal.Signals]
) -> None:
    process = subprocess.Popen(
        [sys.executable, "-c", _UNDISTURBED, "demo", "--port", "0", "--no-browser"],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "INQUIT_THREADS": "1", "TMPDIR": str(tmp_path)},
    )
    with process:
        assert process.stderr is not None
        for line in process.stderr:
            if "Ctrl-C ends it" in line:
                break
        assert list(tmp_path.glob("inquit-*"))
        for end in ends:
            process.send_signal(end)
        try:
            _, rest = process.communicate(timeout=60)
        finally:
            process.kill()
    assert process.returncode == 130
    assert "Traceback" not in rest
    assert rest.strip() == "inquit: stopped"
    assert list(tmp_path.glob("inquit-*")) == []
