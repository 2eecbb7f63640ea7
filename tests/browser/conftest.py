"""Debian's chromium before a server of its own process. Without a chromium, these tests say that they skip."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, BrowserContext, ConsoleMessage, Page, Request, expect, sync_playwright

from inquit.adding import add
from inquit.ledger.sides import declare
from inquit.samples.story import SIDES, articles_path
from inquit.settings import Settings

CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
expect.set_options(timeout=20_000)  # a page that is slow on a busy machine is not wrong
WIDTHS = (320, 640, 1280)  # a phone; a screen of 1280 at 200 %; a screen
DRIPS = "INQUIT_DRIP" in os.environ  # as that module says
COMMAND = (
    ("-m", "tests.browser.drip") if DRIPS else ("-c", "import sys; from inquit.cli.main import run; sys.exit(run())")
)
_ADDRESS = re.compile(r"(http://127\.0\.0\.1:\d+)(/\S*)")


@dataclass(frozen=True, slots=True)
class Server:
    """A running `inquit serve`.

    origin  such as http://127.0.0.1:8465
    way_in  the printed address
    """

    origin: str
    way_in: str
    ledger: Path


@dataclass
class Watched:
    """A page, and all that went wrong while it was looked at."""

    page: Page
    origin: str
    answers: tuple[int, ...] = ()  # statuses that the test asks for, which a browser calls errors
    troubles: list[str] = field(default_factory=list)

    def watch(self) -> None:
        """Note console errors, faults of scripts and requests to other hosts."""
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.troubles.append(f"fault: {error}"))
        self.page.on("request", self._asked)

    def _heard(self, message: ConsoleMessage) -> None:
        asked_for = any(re.search(rf"[Ss]tatus .*\b{status}\b", message.text) for status in self.answers)
        if message.type in ("error", "warning") and not asked_for:
            self.troubles.append(f"{message.type}: {message.text}")

    def _asked(self, request: Request) -> None:
        parts = urlsplit(request.url)
        if f"{parts.scheme}://{parts.netloc}" != self.origin and parts.scheme not in ("data", "blob", "about"):
            self.troubles.append(f"request to {request.url}")


@pytest.fixture(scope="session")
def chromium() -> str:
    if CHROMIUM is None:
        pytest.skip("no chromium here: on Debian, apt install chromium")
    return CHROMIUM


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """One a module: as long as it is open, a loop runs in this thread, and other modules may want one of their own."""
    with sync_playwright() as playwright:
        made = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield made
        made.close()


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory, chromium: str) -> Path:  # noqa: ARG001  # else they skip
    """The demo's ledger, read once. Not to be written."""
    path = tmp_path_factory.mktemp("story") / "story.db"
    add(articles_path(), path, settings=Settings(threads=1))
    for side, members in SIDES:
        declare(path, side, members, by="the tests")
    return path


def start(ledger: Path, *options: str) -> tuple[subprocess.Popen[str], Server]:
    """`inquit serve` in a process of its own, once it answers."""
    command = [sys.executable, *COMMAND, "serve", "--ledger", str(ledger)]
    process = subprocess.Popen(
        [*command, "--port", "0", "--no-browser", "--by", "a reader", *options],
        stderr=subprocess.PIPE,
        text=True,
        env={**os.environ, "INQUIT_THREADS": "1"},
    )
    assert process.stderr is not None
    for line in process.stderr:
        if found := _ADDRESS.search(line):
            return process, Server(found[1], found[0], ledger)
    raise AssertionError("the server ended before it was ready")


def stop(process: subprocess.Popen[str]) -> None:
    """End it as Ctrl-C does."""
    process.terminate()
    process.communicate(timeout=30)


@pytest.fixture(scope="session")
def shown(story: Path) -> Iterator[Server]:
    """A server for looking only."""
    process, server = start(story, "--read-only")
    yield server
    stop(process)


@pytest.fixture
def contexts() -> Iterator[list[BrowserContext]]:
    """What a test opened."""
    made: list[BrowserContext] = []
    yield made
    _close(made)


def _close(contexts: list[BrowserContext]) -> None:
    while contexts:
        contexts.pop().close()


@pytest.fixture
def server(story: Path, tmp_path: Path, contexts: list[BrowserContext]) -> Iterator[Server]:
    """A server over a copy of the ledger, to decide in and import into. It ends after the pages that ask it."""
    process, server = start(Path(shutil.copy(story, tmp_path / "story.db")))
    yield server
    _close(contexts)
    stop(process)


Look = Callable[..., Watched]


def enter(page: Page, server: Server) -> None:
    """Come in by the printed address, and wait for the page that it leads on to."""
    page.goto(server.way_in)
    page.wait_for_url(re.compile("/(statements|import)$"))


def settle(page: Page) -> None:
    """Wait until all of a page and its scripts are there, once something was seen that only this page has. What is
    counted, and what is looked for and may be missing, would else be sought in the half of a page.
    """
    page.wait_for_load_state("load")


@pytest.fixture
def look(browser: Browser, contexts: list[BrowserContext]) -> Iterator[Look]:
    """A page that was let in: `look(server, width=320, scripts=False, dark=True)`. At its end nothing may have gone
    wrong: no error in the console, no request to another host.
    """
    watched: list[Watched] = []

    def look(
        server: Server, *, width: int = 1280, scripts: bool = True, dark: bool = False, answers: tuple[int, ...] = ()
    ) -> Watched:
        context = browser.new_context(
            viewport={"width": width, "height": 800},
            java_script_enabled=scripts,
            color_scheme="dark" if dark else "light",
            reduced_motion="reduce",
            base_url=server.origin,
        )
        contexts.append(context)
        made = Watched(context.new_page(), server.origin, answers)
        made.watch()
        watched.append(made)
        enter(made.page, server)
        return made

    yield look
    assert not [trouble for one in watched for trouble in one.troubles]
