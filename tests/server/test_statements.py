"""The page of statements: what is asked, what is found, what is left to narrow by, and what goes along."""

from __future__ import annotations

import html
import json
import re
import shlex
from collections.abc import Callable
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from fastapi.testclient import TestClient

from inquit.adding import Choices, add
from inquit.cli.main import run
from inquit.ledger.judgements import judge
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.server.asking import Asking
from inquit.server.web.asked import to_command, to_parameters
from inquit.settings import Settings
from tests.server.conftest import client_of
from tests.server.markup import faults

_LINK = re.compile(r'<a (?:[^>]*?)href="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
_TAG = re.compile(r"<[^>]*>")
# One query for each part, and some together.
QUERIES = (
    Query(words="market"),
    Query(words='"the market" -x'),
    Query(words="-market"),
    Query(words="it's $HOME `id`"),
    Query(source="Smith"),
    Query(addressee="observers"),
    Query(about="bridge"),
    Query(about="-bridge"),
    Query(act="deny"),
    Query(outlet="Southern Wire"),
    Query(from_="2024-03-05", to="2024-03"),
    Query(kind="direct"),
    Query(nested=True),
    Query(nested=False),
    Query(depth=0),
    Query(depth=2),
    Query(person="Ann Smith"),
    Query(person="Ann Smith", role="mention"),
    Query(figure="any"),
    Query(narrator=True),
    Query(narrator=False),
    Query(side="North"),
    Query(reviewed="no"),
    Query(words="market", act="state", narrator=False, kind="indirect"),
)


def links(page: str) -> dict[str, str]:
    """The addresses of a page's links by their words; of several with the same words the first."""
    made: dict[str, str] = {}
    for href, words in _LINK.findall(page):
        made.setdefault(" ".join(html.unescape(_TAG.sub("", words)).split()), html.unescape(href))
    return made


def facet(page: str, heading: str) -> dict[str, tuple[int, str]]:
    """The values of one facet, each with its number and address."""
    found = re.search(rf"<h3>{heading}</h3>\s*<ul>(.*?)</ul>", page, re.DOTALL)
    rows = re.findall(r"<li[^>]*>(.*?)</li>", found[1], re.DOTALL) if found else []
    made = {}
    for row in rows:
        ((words, href),) = links(row).items()
        number = re.search(r'class="n">([\d,]+)', row)
        assert number is not None
        made[words] = int(number[1].replace(",", "")), href
    return made


def number_of(client: TestClient, href: str) -> int:
    """How many statements the page of an address says that there are."""
    found = re.search(r'class="facts sum">(more than )?([\d,]+) statement', client.get(href).text)
    return 0 if found is None else int(found[2].replace(",", ""))


def ids_on(page: str) -> list[str]:
    """The statements on a page, in order."""
    return re.findall(r'href="/articles/[^"#]+#s-(\w+)"', page)


def test_the_page_shows_the_latest_published_first_and_says_how_much_there_is(
    client: TestClient, read_ledger: Path
) -> None:
    page = client.get("/statements").text
    with Ledger.open(read_ledger) as ledger:
        found, extent = ledger.page(Query()), ledger.extent(Query())
    assert ids_on(page) == [statement.id for statement in found]
    assert f"{extent.statements} statements in {extent.articles} articles" in page
    assert f"about {extent.texts} independent texts" in page


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_an_address_asks_the_query_that_it_was_made_of(query: Query) -> None:
    assert Asking.model_validate(to_parameters(query)).to_query() == query


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_the_page_finds_what_the_ledger_finds(client: TestClient, read_ledger: Path, query: Query) -> None:
    answer = client.get("/statements", params=to_parameters(query))
    with Ledger.open(read_ledger) as ledger:
        found = ledger.page(query)
    assert answer.status_code == 200
    assert ids_on(answer.text) == [statement.id for statement in found]


@pytest.mark.parametrize("query", QUERIES, ids=str)
def test_the_command_line_repeats_the_question(
    read_ledger: Path, query: Query, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(read_ledger.parent)
    program, verb, *others = shlex.split(to_command(to_parameters(query), ledger=read_ledger.name))
    assert program == "inquit"
    capsys.readouterr()
    assert run([verb, "--format", "jsonl", "--limit", "0", *others]) == 0
    rows = [json.loads(line)["id"] for line in capsys.readouterr().out.splitlines()]
    with Ledger.open(read_ledger) as ledger:
        assert rows == [statement.id for statement in ledger.page(query, limit=1000)]


def test_a_moment_goes_into_address_and_command_line() -> None:
    given = to_parameters(Query(act="deny"), as_of="2024-05")
    assert given == {"act": "deny", "as-of": "2024-05"}
    assert to_command(given, ledger="a b.db") == "inquit statements --act deny --as-of 2024-05 --ledger 'a b.db'"


def test_empty_fields_of_a_form_leave_the_address(client: TestClient) -> None:
    answer = client.get("/statements?words=bridge&source=&act=&from=+")
    assert (answer.status_code, answer.headers["location"]) == (303, "/statements?words=bridge")


def test_each_part_asked_is_a_chip_that_takes_it_away(client: TestClient) -> None:
    page = client.get("/statements?words=market&act=state&narrator=false").text
    assert links(page)["without words: market ×"] == "/statements?act=state&narrator=false"
    assert links(page)["without act: state ×"] == "/statements?words=market&narrator=false"
    assert links(page)["without what somebody says ×"] == "/statements?words=market&act=state"


def test_a_party_is_shown_by_name_and_goes_with_its_part(client: TestClient, read_ledger: Path) -> None:
    with Ledger.open(read_ledger) as ledger:
        person = ledger.person("Ann Smith")
    page = client.get(f"/statements?words=bridge&person={person.id}&role=mention").text
    assert links(page)[f"without mentioning: {person.name} ×"] == "/statements?words=bridge"


@pytest.mark.parametrize("question", ["", "words=market", "act=deny", "outlet=Southern+Wire&kind=indirect"])
def test_each_way_to_narrow_leaves_as_many_as_it_says(client: TestClient, question: str) -> None:
    page = client.get(f"/statements?{question}").text
    headings = re.findall(r"<h3>(.*?)</h3>", page)
    assert "Act" in headings or "Outlet" in headings
    for heading in headings:
        for number, href in [pair for words, pair in facet(page, heading).items() if "take it back" not in words]:
            assert number_of(client, href) == number, href


def test_a_way_that_was_taken_is_marked_and_can_be_taken_back(client: TestClient) -> None:
    page = client.get("/statements?words=market&act=state").text
    ((words, (_, href)),) = facet(page, "Act").items()
    assert words == "state chosen, take it back×"
    assert href == "/statements?words=market"


def test_a_party_that_was_chosen_can_be_taken_back(client: TestClient) -> None:
    _, href = facet(client.get("/statements").text, "Who says it")["Ann Smith"]
    page = client.get(href).text
    assert facet(page, "Who says it")["Ann Smith chosen, take it back×"][1] == "/statements"


def test_what_was_decided_narrows(serve: Callable[..., TestClient], ledger: Path) -> None:
    with Ledger.open(ledger) as opened:
        statement = opened.page(Query(act="deny")).statements[0]
    judge(ledger, statement.id, "right", by="the tests")
    page = serve().get("/statements?reviewed=any").text
    assert ids_on(page) == [statement.id]
    assert "somebody decided about it" in page


def test_what_was_counted_before_a_decision_is_counted_anew_after_it(
    serve: Callable[..., TestClient], ledger: Path
) -> None:
    client = serve()
    assert "by somebody" not in client.get("/statements?act=deny").text.split("<h3>", 1)[1]
    with Ledger.open(ledger) as opened:
        statements = opened.page(Query(act="deny")).statements
    judge(ledger, statements[0].id, "right", by="the tests")
    assert facet(client.get("/statements?act=deny").text, "Decided about")["by somebody"][0] == 1
    judge(ledger, statements[1].id, "wrong", by="the tests")
    assert number_of(client, "/statements?act=deny") == len(statements) - 1


def test_pages_go_on_to_the_end_and_back_to_the_first(client: TestClient) -> None:
    seen: list[str] = []
    href = "/statements?limit=40"
    pages = 0
    while href:
        page = client.get(href).text
        seen += ids_on(page)
        pages += 1
        assert links(page).get("Back to the first") == ("/statements?limit=40" if pages > 1 else None)
        href = links(page).get("Next page", "")
    assert pages == 3
    assert len(seen) == len(set(seen)) == number_of(client, "/statements")


def test_files_of_exactly_this_question_go_along(client: TestClient) -> None:
    page = client.get("/statements?words=market&act=state&limit=2&as-of=2099-01-01").text
    own, shared = (
        {parts["format"][0]: parts for parts in found}
        for found in (
            [parts for parts in _exports(page) if "share" not in parts],
            [parts for parts in _exports(page) if "share" in parts],
        )
    )
    assert own.keys() == shared.keys() == {"jsonl", "csv", "parquet", "webannotation", "jsonld"}
    assert own["csv"] == {"format": ["csv"], "words": ["market"], "act": ["state"], "as-of": ["2099-01-01"]}
    assert shared["csv"] == own["csv"] | {"share": ["true"]}
    assert "articles without their texts" in page


def _exports(page: str) -> list[dict[str, list[str]]]:
    hrefs = [html.unescape(href) for href, _ in _LINK.findall(page)]
    return [parse_qs(urlsplit(href).query) for href in hrefs if href.startswith("/api/v1/export?")]


def test_an_empty_search_names_the_part_that_emptied_it(client: TestClient) -> None:
    page = client.get("/statements?words=bridge&act=condole").text
    number = number_of(client, "/statements?words=bridge")
    assert "No statement fits all of that" in page
    assert re.search(r"Without <code><bdi>act: condole</bdi></code>", page)
    assert links(page)[f"{number} statements fit"] == "/statements?words=bridge"
    assert "words: bridge</bdi></code>" not in page  # nobody condoles at all


def test_where_no_part_alone_helps_it_says_so(client: TestClient) -> None:
    page = client.get("/statements?words=zeppelin&source=nobodyatall").text
    assert "Taking away one part alone helps nowhere" in page
    assert links(page)["all statements"] == "/statements"


@pytest.mark.parametrize(
    ("question", "status", "words"),
    [
        ("from=yesterday", 400, "From: &#39;yesterday&#39; is no date. Write it as 2022-03-22"),
        ("act=shout", 400, "No act &#39;shout&#39;"),
        ("as-of=then", 400, "is no date"),
        ("side=Nowhere", 404, "No side is called &#39;Nowhere&#39;"),
        ("person=Zebulon", 404, "Nobody is named &#39;Zebulon&#39;"),
        ("depth=-1", 400, "No depth -1"),
        ("after=somewhere", 400, "is no place to go on from"),
        ("nested=true&outermost=true", 400, "Nested and outermost at once"),
    ],
)
def test_what_cannot_be_asked_is_told_beside_the_form_which_keeps_it(
    client: TestClient, question: str, status: int, words: str
) -> None:
    answer = client.get(f"/statements?words=bridge&outlet=Daily+Lantern&{question}")
    assert answer.status_code == status
    assert words in answer.text
    assert 'name="words" value="bridge"' in answer.text
    assert 'name="outlet" value="Daily Lantern"' in answer.text
    name, _, value = question.partition("=")
    if name in ("from", "person", "as-of", "depth"):
        assert re.search(rf'name="{name}" value="{value}"', answer.text)


def test_a_name_that_nobody_bears_leads_to_the_people(client: TestClient) -> None:
    page = client.get("/statements?person=Zebulon").text
    assert links(page)["Zebulon among the people"] == "/people?words=Zebulon"


def test_the_form_keeps_what_was_asked(client: TestClient) -> None:
    page = client.get("/statements?words=market&act=state&narrator=false&side=North").text
    assert 'name="words" value="market"' in page
    for value in ("state", "false", "North"):
        assert f'<option value="{value}" selected>' in page


def test_unknown_parameters_are_refused(client: TestClient) -> None:
    assert client.get("/statements?colour=red").status_code == 400


@pytest.mark.parametrize("value", ["\0", '"', "NEAR(", "a-b", "*", "<script>alert(1)</script>", "‮", "%", "'"])
@pytest.mark.parametrize("name", ["words", "source", "outlet", "person", "side", "as-of", "after"])
def test_odd_words_are_words(client: TestClient, name: str, value: str) -> None:
    answer = client.get("/statements", params={name: value})
    assert answer.status_code in (200, 400, 404)
    assert "<script>" not in answer.text
    assert "‮" not in answer.text
    assert "\0" not in answer.text


def test_an_empty_ledger_says_how_to_begin(tmp_path: Path) -> None:
    page = client_of(tmp_path / "none yet.db").get("/statements").text
    assert links(page)["Paste a text or drop files"] == "/import"
    assert "inquit demo" in page
    assert "inquit add articles/ --ledger &#39;none yet.db&#39;" in page


def test_a_ledger_that_is_only_shown_offers_no_import(tmp_path: Path) -> None:
    page = client_of(tmp_path / "none.db", read_only=True).get("/statements").text
    assert "Paste a text or drop files" not in page


def test_a_ledger_of_texts_without_a_statement_says_that_they_were_read(tmp_path: Path) -> None:
    text = tmp_path / "quiet.txt"
    text.write_text("The river is wide and slow here. A bridge crosses it below the old mill.\n", "utf-8")
    add([text], tmp_path / "quiet.db", choices=Choices(), settings=Settings(threads=1))
    page = client_of(tmp_path / "quiet.db").get("/statements").text
    assert "Read, and no statement found" in page
    assert links(page)["what was read"] == "/articles"


@pytest.mark.parametrize("question", ["", "words=market&act=state", "words=bridge&act=condole", "from=x", "limit=7"])
def test_the_page_holds_only_what_pages_of_ours_hold(client: TestClient, question: str) -> None:
    assert faults(client.get(f"/statements?{question}").text) == []


def test_the_page_is_light(client: TestClient) -> None:
    assert len(client.get("/statements").content) < 150_000
