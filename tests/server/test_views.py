"""The pages of accounts, timelines, chains, briefs and figures."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable
from html import unescape
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from fastapi.testclient import TestClient

from inquit.cli.main import run
from inquit.ledger.ledger import Ledger
from inquit.ledger.migrations import make_empty
from inquit.ledger.sides import declare
from inquit.views.table import VIEWS
from tests.server.conftest import client_of

_PLACE = re.compile(r"/articles/([0-9a-f]+)#s-([0-9a-f]+)")
_ASKED = {
    "accounts": "/accounts",
    "timeline": "/timeline?about=bridge",
    "chains": "/chains?about=market",
    "brief": "/brief?about=market",
    "figures": "/figures?what=killed",
}


class _Links(HTMLParser):
    """The addresses of a page's links, in order."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.attributes: set[str] = set()
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.attributes |= {name for name, _ in attrs}
        self.found += [value or "" for name, value in attrs if tag == "a" and name == "href"]


def test_every_view_has_a_page() -> None:
    assert set(_ASKED) == {view.name for view in VIEWS}


@pytest.mark.parametrize("path", _ASKED.values())
def test_each_statement_leads_to_its_place_in_its_article(client: TestClient, read_ledger: Path, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    places = {found for link in _Links(answer.text).found for found in _PLACE.findall(link)}
    assert places
    with Ledger.open(read_ledger) as ledger:
        for article, statement in places:
            assert ledger.statement(statement).article.id == article


@pytest.mark.parametrize("path", _ASKED.values())
def test_no_page_has_a_style_or_a_handler_of_its_own(client: TestClient, path: str) -> None:
    page = client.get(path).text
    assert not [name for name in _Links(page).attributes if name == "style" or name.startswith("on")]
    assert "<script>" not in page


@pytest.mark.parametrize("name", _ASKED)
def test_a_page_says_how_to_ask_the_same_in_a_terminal(
    client: TestClient,
    read_ledger: Path,
    name: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    page = client.get(_ASKED[name]).text
    found = re.search(r'<pre class="command"><code>(.*?)</code>', page, re.DOTALL)
    assert found
    words = shlex.split(unescape(found[1]))
    monkeypatch.chdir(read_ledger.parent)
    assert words[0] == "inquit"
    assert run(words[1:]) == 0
    shown = set(re.findall(r"\b[0-9a-f]{20}\b", capsys.readouterr().out))
    ids = {statement for link in _Links(page).found for _, statement in _PLACE.findall(link)}
    assert shown & ids


def test_accounts_lie_in_columns_with_what_links_them_between(client: TestClient) -> None:
    page = client.get("/accounts").text
    pair = page[page.index('<section class="pair figure-differs"') :]
    assert pair.index("North") < pair.index("figure differs</strong>") < pair.index("South")
    assert "19 here, five there" in pair


def test_copies_are_folded_and_told(client: TestClient) -> None:
    page = client.get("/accounts").text
    assert "carried by 3, about 2 independent texts" in page
    folded = page[page.index("carried by 3") :]
    assert len(_PLACE.findall(folded[: folded.index("</details>")])) == 2


def test_silence_is_shown_below_in_columns(client: TestClient) -> None:
    page = client.get("/accounts").text
    below = page[page.index("<h2>Only here</h2>") :]
    assert "They fired at people with shopping bags" in below
    assert "We do not fire at markets" in below


def test_kinds_of_link_are_counted_and_each_can_be_had_alone(client: TestClient) -> None:
    page = client.get("/accounts").text
    (link,) = [link for link in _Links(page).found if link == "/accounts?link=denied+by"]
    alone = client.get(link).text
    assert "denied by</strong>" in alone
    assert "figure differs</strong>" not in alone
    assert re.search(r'figure differs</a> <span class="n">2<', alone)


def test_sides_may_be_written_out(client: TestClient) -> None:
    asked = {"side": ["East=Ann Smith", "West=Perrin Osk, outlet:Southern Wire"], "about": "market"}
    page = client.get("/accounts", params=asked).text
    assert "<bdi>East</bdi>" in page
    assert 'value="West=Perrin Osk, outlet:Southern Wire"' in page


def test_rows_come_in_pages(client: TestClient) -> None:
    whole, first = client.get("/accounts").text, client.get("/accounts?limit=5").text
    total = int(re.findall(r"(\d+) rows? ·", whole)[0])
    assert f"1 to 5 of {total} rows" in first
    following = [link for link in _Links(first).found if "page=2" in link]
    second = client.get(following[0]).text
    assert f"6 to 10 of {total} rows" in second
    assert 'rel="prev"' in second


def test_a_page_behind_the_last_one_is_the_last_one(client: TestClient) -> None:
    page = client.get("/accounts?limit=5&page=999").text
    assert 'rel="next"' not in page
    assert "data-step" in page


def test_what_was_not_looked_at_is_said_with_a_link_that_looks_at_more(client: TestClient) -> None:
    page = client.get("/accounts?most=2").text
    assert "North: only the latest 2 statements were looked at" in page
    assert "/accounts?most=10" in _Links(page).found
    assert "North: only" not in client.get("/accounts?most=100").text


def test_figures_are_drawn_with_every_dot_a_link_and_told_in_a_table(client: TestClient) -> None:
    page = client.get("/figures?what=killed").text
    chart = page[page.index("<svg") : page.index("</svg>")]
    dots = re.findall(r'<a class="dot[^"]*" href="([^"]*)"><title>', chart)
    assert len(dots) == 5
    assert all(_PLACE.fullmatch(dot) for dot in dots)
    assert re.search(r'class="dot s0 hollow"', chart)
    table = page[page.index("<table") : page.index("</table>")]
    for words in ("At least 12 civilians", "12 or more", "the text doubts", "read as", "Hill Country Post", "North"):
        assert words in table


def test_without_a_question_figures_offers_what_there_is(client: TestClient) -> None:
    page = client.get("/figures").text
    assert "<svg" not in page
    assert "/figures?event=killed" in _Links(page).found
    everything = next(link for link in _Links(page).found if link.startswith("/figures?page"))
    assert "<svg" in client.get(everything).text


def test_one_statement_is_followed_through_its_chain(client: TestClient) -> None:
    (link, *_) = _PLACE.findall(client.get("/chains?about=shopping").text)
    page = client.get("/chains", params={"statement": link[1]}).text
    assert "first seen" in page


@pytest.mark.parametrize("path", ["/chains", "/chains?from=2024"])
def test_a_question_that_lacks_its_words_is_no_mistake(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert "Give some words" in answer.text


def test_a_brief_can_be_had_as_markdown(client: TestClient) -> None:
    page = client.get("/brief?about=market").text
    (link,) = [link for link in _Links(page).found if link.startswith("/brief.md")]
    answer = client.get(link)
    assert answer.headers["content-type"].startswith("text/plain")
    assert answer.text.startswith("# market\n")
    assert "(<http://127.0.0.1:8465/articles/" in answer.text


@pytest.mark.parametrize(
    ("path", "words", "status"),
    [
        ("/accounts?side=North", "two sides", 400),
        ("/accounts?side=North&side=West", "West", 404),
        ("/accounts?side=A%3DNobody+Atall&side=South", "Nobody Atall", 404),
        ("/accounts?about=kept+words&from=yesterday", "no date", 400),
        ("/figures?what=kept+words&event=eaten", "event", 400),
        ("/timeline?about=kept+words&most=0", "most", 400),
        ("/timeline?about=kept+words&most=many", "most", 400),
        ("/timeline?about=kept+words&page=99999999999999999999", "page", 400),
        ("/timeline?about=kept+words&colour=red", "colour", 400),
        ("/timeline?about=kept+words&to=2024&as-of=never", "never", 400),
        ("/chains?statement=ffff", "ffff", 404),
    ],
)
def test_what_is_wrong_stands_above_the_form_that_asked_it(
    client: TestClient, path: str, words: str, status: int
) -> None:
    answer = client.get(path)
    assert answer.status_code == status
    trouble = answer.text[answer.text.index("note trouble") :]
    assert words.casefold() in trouble[: trouble.index("</p>")].casefold()
    assert "/api/docs" not in trouble[: trouble.index("</p>")]
    assert "--side" not in trouble
    assert "<form" in trouble
    if "kept" in path:
        assert 'value="kept words"' in trouble


def test_empty_fields_of_a_form_leave_the_address(client: TestClient) -> None:
    answer = client.get("/accounts?about=market&from=&to=&side=&side=North&side=South")
    assert answer.status_code == 303
    assert answer.headers["location"] == "/accounts?about=market&side=North&side=South"


def test_an_earlier_ledger_can_be_compared(client: TestClient) -> None:
    page = client.get("/timeline?about=bridge&as-of=2001-01-01").text
    assert "Nothing fits" in page
    assert 'name="as-of" value="2001-01-01"' in page


def test_the_words_of_an_address_are_nothing_but_words(client: TestClient) -> None:
    bad = "<script>alert(1)</script>\u202e\"'"
    for path in ("/accounts", "/timeline", "/chains", "/brief", "/figures"):
        page = client.get(path, params={"about" if path != "/figures" else "what": bad}).text
        assert "<script>alert" not in page
        assert "\u202e" not in page
    page = client.get("/accounts", params={"side": [f"{bad}=Ann Smith", "South"]}).text
    assert "<script>alert" not in page


def test_the_other_pages_are_asked_the_same(client: TestClient) -> None:
    links = _Links(client.get("/accounts?about=market&from=2024&link=denied+by").text).found
    assert "/timeline?about=market&from=2024" in links
    assert not [link for link in links if link.startswith("/chains") and "link=" in link]


@pytest.mark.parametrize("path", ["/accounts", "/timeline", "/figures", "/brief", "/chains"])
def test_an_empty_ledger_has_pages_that_say_what_to_do(tmp_path: Path, path: str) -> None:
    make_empty(tmp_path / "empty.db")
    answer = client_of(tmp_path / "empty.db").get(path)
    assert answer.status_code == 200


def test_no_link_leads_to_another_host(client: TestClient) -> None:
    for path in _ASKED.values():
        assert not [link for link in _Links(client.get(path).text).found if urlsplit(link).netloc]


def test_a_declared_side_may_name_somebody_of_whom_nothing_is_known(
    ledger: Path, serve: Callable[..., TestClient]
) -> None:
    declare(ledger, "North", ["Nobody Atall"], by="the tests")
    page = unescape(serve().get("/accounts").text)
    assert "North: the ledger knows nobody called 'Nobody Atall'" in page
    assert "figure differs" in page
    assert "nobody in this ledger bears this name" in page
