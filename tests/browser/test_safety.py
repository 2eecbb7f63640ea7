"""Who has no key stays out, other pages change nothing, and words of articles stay words."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from inquit.ledger.ledger import Ledger
from inquit.ledger.writer import Writer
from tests.browser.conftest import Look, Server, enter, settle, start, stop
from tests.ledger.made import FACTS, find
from tests.server import hostile
from tests.server.markup import faults

_EVERY = 4  # of the hostile articles and parties, which are more than a hundred each
_HEBREW = "הספן אמר שהגשר סגור.\n\nThe boatman said that the bridge was closed."
_LISTS = ("/statements?limit=100", "/people", "/articles", "/articles?offset=50", "/about", "/candidates", "/import")
_VIEWS = ("/accounts", "/figures?what=killed", "/timeline?about=killed", "/chains?about=killed", "/brief?about=killed")


@pytest.fixture(scope="module")
def hostile_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Server]:
    """A server over a ledger whose every word tries to be more than a word, and of an article in Hebrew."""
    path = hostile.make_ledger(tmp_path_factory.mktemp("hostile") / "hostile.db")
    with Writer(path, FACTS) as writer:
        writer.keep(find(_HEBREW, title="הגשר"))
    process, server = start(path, "--read-only")
    yield server
    stop(process)


@pytest.fixture
def stranger(browser: Browser) -> Iterator[BrowserContext]:
    """A browser that was not let in."""
    context = browser.new_context()
    yield context
    context.close()


def hostile_paths(path: Path) -> list[str]:
    """Lists, views, and some articles and parties."""
    with Ledger.open(path) as ledger:
        articles = [listed.stored.article.id for listed in ledger.articles(limit=1000)]
        people = [person.id for person in ledger.people(limit=1000).people]
    return [
        *(*_LISTS, *_VIEWS),
        *(f"/articles/{one}" for one in articles[::_EVERY]),
        *(f"/people/{one}" for one in people[:: 4 * _EVERY]),
    ]


@pytest.mark.parametrize("scripts", [True, False])
def test_words_of_articles_never_become_more_than_words(look: Look, hostile_server: Server, scripts: bool) -> None:
    page = look(hostile_server, scripts=scripts).page
    opened: list[str] = []

    def close(dialog: Dialog) -> None:
        opened.append(dialog.message)
        dialog.dismiss()

    page.on("dialog", close)
    page.on("popup", lambda popup: opened.append(popup.url))
    for path in hostile_paths(hostile_server.ledger):
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 200, path
        assert page.url == hostile_server.origin + path
        assert faults(page.content()) == [], path
    assert opened == []


def test_a_text_is_laid_out_in_its_own_direction(look: Look, hostile_server: Server) -> None:
    page = look(hostile_server).page
    page.goto("/articles")
    page.get_by_role("link", name="הגשר").click()
    expect(page.locator("#pane")).to_be_visible()
    settle(page)
    directions = page.locator("#pane p[dir=auto]").evaluate_all(
        "all => all.map(one => getComputedStyle(one).direction)"
    )
    assert directions == ["rtl", "ltr"]
    heading = page.get_by_role("heading", level=1)
    assert heading.evaluate("one => getComputedStyle(one).direction") == "rtl"


def test_who_has_no_key_is_told_how_to_come_in(stranger: BrowserContext, shown: Server) -> None:
    page = stranger.new_page()
    for path in ("/", "/statements", "/people", "/api/docs", "/nothing"):
        answer = page.goto(shown.origin + path)
        assert answer is not None
        assert answer.status == 401, path
        expect(page.get_by_role("heading", level=1)).to_have_text("This server does not know you")
        expect(page.locator("main")).to_contain_text("inquit serve")
        assert shown.ledger.name not in page.content()


def test_the_key_leaves_the_address_and_the_history(stranger: BrowserContext, shown: Server) -> None:
    page = stranger.new_page()
    enter(page, shown)
    assert "token" not in page.url
    assert "token" not in (page.evaluate("document.referrer") or "")
    assert page.evaluate("document.cookie") == ""
    kept = stranger.cookies()
    assert [(one["httpOnly"], one["sameSite"]) for one in kept] == [(True, "Strict")]
    assert shown.way_in.partition("token=")[2] not in str(kept)


@contextmanager
def page_elsewhere(folder: Path, server: Server, host: str) -> Iterator[str]:
    """The address of a page on another server, with a form to ours and ours in a frame."""
    (folder / "page.html").write_text(
        f"""<!DOCTYPE html><title>elsewhere</title><iframe src="{server.origin}/statements"></iframe>
        <form method="post" action="{server.origin}/sides"><input name="side" value="Theirs">
        <input name="members" value="Nadia Orsk"><button>Post</button></form>
        <form action="{server.origin}/people"><button>Look</button></form>""",
        "utf-8",
    )
    handler = partial(_Silent, directory=str(folder))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as other:
        threading.Thread(target=other.serve_forever, daemon=True).start()
        yield f"http://{host}:{other.server_port}/page.html"
        other.shutdown()


class _Silent(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


def post_from(page: Page, address: str) -> tuple[int, str]:
    """The status and the words of what a form elsewhere is answered."""
    page.goto(address)
    with page.expect_navigation() as gone:
        page.get_by_role("button", name="Post").click()
    return gone.value.status, page.locator("main .facts").inner_text()


@pytest.mark.parametrize(
    ("host", "refused"), [("127.0.0.1", (403, "foreign-origin")), ("localhost", (401, "no-token"))]
)
def test_a_page_elsewhere_can_neither_post_nor_frame(
    stranger: BrowserContext, server: Server, tmp_path: Path, host: str, refused: tuple[int, str]
) -> None:
    page = stranger.new_page()
    enter(page, server)
    with page_elsewhere(tmp_path, server, host) as address:
        assert post_from(page, address) == refused
        page.goto(address)
        framed = page.frames[1]
        assert framed.locator("h1", has_text="Statements").count() == 0
    page.goto(server.origin + "/accounts")
    expect(page.locator("main")).not_to_contain_text("Theirs")


def test_what_is_not_there_is_said_on_a_page_of_ours(look: Look, shown: Server) -> None:
    page = look(shown, answers=(404,)).page
    for path in ("/nothing", "/articles/00000000000000000000", "/people/nobody-of-that-name"):
        answer = page.goto(path)
        assert answer is not None
        assert answer.status == 404, path
        expect(page.get_by_role("navigation", name="Pages")).to_be_visible()
        assert faults(page.content()) == [], path
