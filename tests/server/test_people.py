"""The pages of people, and decisions about names made on them."""

from __future__ import annotations

import re
from html import unescape
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from inquit import ids
from inquit.ledger.judgements import different, same
from inquit.ledger.ledger import Ledger
from inquit.server import kept
from inquit.server.web import people
from tests.ledger.made import find, keep
from tests.server.conftest import client_of
from tests.server.markup import faults, text_of

ONE = find(
    "Oleksii Marenko said that the vote is off. Alexey Marenko told Ann that Bo Tolvik said that the ferry sank. "
    "Bo Tolvik said that Ann Lee denied that the road is shut.",
    published="2022-03-22",
    outlet="Daily",
)
TWO = find(
    "Anna Petrova said that it rains. Anna Petrov said that it snows. Bo Tolvik said that Marenko has left. "
    "Eve Stone said that Anna Petrova came. Ada Stone said that nobody came.",
    address="/two",
    published="2022-05-01",
    outlet="Herald",
)
TURNED = "Ola \u202eSkar\u202c"
THREE = find(f"{TURNED} said that the <b>port</b> is open.", address="/three")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", ONE, TWO, THREE)


@pytest.fixture
def client(path: Path) -> TestClient:
    return client_of(path)


def name_id(name: str) -> str:
    return ids.entity_id(ids.name_number(name))


def party(path: Path, who: str) -> str:
    with Ledger.open(path) as ledger:
        return ledger.person(who).name


def decided(path: Path) -> list[tuple[str, tuple[str, ...], str, str | None]]:
    with Ledger.open(path) as ledger:
        return [(one.verdict, one.about, one.by, one.why) for one in ledger.decisions() if one.withdrawn is None]


def test_the_list_links_every_party_with_its_numbers_and_other_names(client: TestClient) -> None:
    page = client.get("/people").text
    assert f'href="/people/{name_id("Bo Tolvik")}"' in page
    assert f'href="/people/{name_id("Bo Tolvik")}?role=relay">relayed <span class="n">1' in page
    assert "also Oleksii Marenko" in text_of(page)
    assert faults(page) == []


def test_words_narrow_the_list_to_names_that_hold_them(client: TestClient) -> None:
    words = text_of(client.get("/people?words=STONE").text)
    assert "2 parties of which a name holds “STONE”" in words
    assert "Ada Stone" in words
    assert "Tolvik" not in words


def test_words_that_nobody_bears_lead_on(client: TestClient) -> None:
    page = client.get("/people?words=nobody%26x").text
    assert "No name holds all of" in page
    assert 'href="/statements?words=nobody%26x"' in page


def test_a_list_goes_on_where_it_ended(client: TestClient, path: Path) -> None:
    with Ledger.open(path) as ledger:
        first = ledger.people(limit=3)
    words = text_of(client.get("/people", params={"after": first.next or ""}).text)
    assert not any(one.name in words for one in first if one.name != "Ann")
    assert "First page" in words
    assert client.get("/people?after=x").status_code == 400
    assert client.get("/people?afer=x").status_code == 400


def test_every_name_and_its_id_lead_to_the_party(client: TestClient) -> None:
    for who in ("Alexey Marenko", "Oleksii Marenko", name_id("Oleksii Marenko"), name_id("Alexey Marenko")[:8]):
        page = client.get(f"/people/{who}")
        assert page.status_code == 200
        assert "<h1><bdi>Alexey Marenko</bdi></h1>" in page.text


def test_an_unknown_party_is_not_found(client: TestClient) -> None:
    answer = client.get("/people/0123456789abcde")
    assert answer.status_code == 404
    assert "Look for a name among the people" in text_of(answer.text)


def test_words_of_several_lead_to_the_list_of_them(client: TestClient) -> None:
    answer = client.get("/people/Stone")
    assert (answer.status_code, answer.headers["location"]) == (303, "/people?words=Stone")


def test_an_unknown_part_is_refused(client: TestClient) -> None:
    assert client.get("/people/Bo Tolvik?role=friend").status_code == 400


@pytest.mark.parametrize(
    ("role", "number", "found"),
    [
        ("source", 3, ["the ferry sank", "Marenko has left"]),
        ("addressee", 0, []),
        ("relay", 1, ["the road is shut"]),
        ("mention", 1, ["Bo Tolvik said that the ferry sank"]),
    ],
)
def test_each_part_has_its_number_and_statements(client: TestClient, role: str, number: int, found: list[str]) -> None:
    page = client.get(f"/people/Bo Tolvik?role={role}").text
    chosen = re.search(r'aria-current="page">[^<]* <span class="n">([\d,]+)</span>', page.split('class="tabs"')[1])
    assert chosen is not None
    assert int(chosen[1]) == number
    for tab in ("Said by 3", "Said to 0", "Relays 1", "Mentions 1"):
        assert tab in text_of(page)
    assert page.count("<blockquote") == number
    assert all(words in text_of(page) for words in found)
    assert faults(page) == []
    if number:
        assert f'href="/statements?person={name_id("Bo Tolvik")}&amp;role={role}"' in page


def test_a_bar_leads_to_its_month_and_the_table_has_the_same(client: TestClient) -> None:
    page = client.get("/people/Bo Tolvik").text
    link = f"/statements?person={name_id('Bo Tolvik')}&role=source&from=2022-03&to=2022-03"
    assert unescape(page).count(f'href="{link}"') == 2
    assert re.search(r"2022-03</a></td><td>2</td>", page)
    assert "<svg" not in client.get(f"/people/{name_id(TURNED)}").text


def test_statements_without_a_date_are_counted_beside_the_bars(path: Path) -> None:
    keep(path, find("Bo Tolvik said that he is tired.", address="/four"))
    assert "most in 2022-03: 2; 1 undated" in text_of(client_of(path).get("/people/Bo Tolvik").text)


def test_who_carries_the_words_are_outlets_and_those_inside_whose_words_they_stand(client: TestClient) -> None:
    page = client.get("/people/Ann Lee").text
    assert f'href="/people/{name_id("Bo Tolvik")}"><bdi>Bo Tolvik</bdi></a></td><td>1</td>' in page
    outlet = f"/statements?person={name_id('Ann Lee')}&amp;role=source&amp;outlet=Daily"
    assert f'href="{outlet}"><bdi>Daily</bdi></a></td><td>1</td>' in page
    assert "Inside the words of" not in client.get("/people/Eve Stone").text


def test_a_name_comes_with_what_makes_it_one_with_the_name_shown(client: TestClient) -> None:
    words = text_of(client.get("/people/Alexey Marenko").text)
    assert "the name shown" in words
    assert "forms of one first name" in words


def test_likely_pairs_are_shown_until_somebody_decides(client: TestClient, path: Path) -> None:
    for page in ("/people", "/candidates", "/people/Anna Petrova"):
        assert "the man's and the woman's form" in text_of(client.get(page).text)
    different(path, "Anna Petrova", "Anna Petrov", by="Cy")
    assert "Nothing to decide" in text_of(client.get("/candidates").text)
    assert "form: Petrov" not in text_of(client.get("/people/Anna Petrova").text)
    assert "Anna Petrova is not Anna Petrov" in text_of(client.get("/people").text)


def test_two_names_are_joined_by_whoever_serves_and_both_ids_lead_to_one(client: TestClient, path: Path) -> None:
    back = f"/people/{name_id('Anna Petrova')}"
    form = {"left": "Anna Petrova", "right": "Anna Petrov", "why": " a  slip ", "back": back}
    answer = client.post("/people/same", data=form)
    assert (answer.status_code, answer.headers["location"]) == (303, back)
    assert decided(path) == [("same", ("Anna Petrova", "Anna Petrov"), "the tests", "a slip")]
    pages = [client.get(f"/people/{name_id(name)}").text for name in ("Anna Petrova", "Anna Petrov")]
    assert "the same as Anna Petrova, says the tests" in text_of(pages[0])
    assert [page.count("<blockquote") for page in pages] == [2, 2]


def test_a_name_is_parted_from_the_others_and_undone(client: TestClient, path: Path) -> None:
    page = client.get("/people/Alexey Marenko").text
    form = dict(re.findall(r'name="(left|right|back)" value="([^"]*)"', page.split('action="/people/different"')[1]))
    answer = client.post("/people/different", data=form)
    assert answer.headers["location"] == f"/people/{name_id('Alexey Marenko')}"
    assert party(path, "Oleksii Marenko") == "Oleksii Marenko"
    page = client.get(answer.headers["location"]).text
    assert "Alexey Marenko is not Oleksii Marenko" in text_of(page)
    undo = re.search(r'action="(/decisions/\w+/undo)"', page)
    assert undo is not None
    answer = client.post(undo[1], data={"back": form["back"]})
    assert (answer.status_code, answer.headers["location"]) == (303, form["back"])
    assert party(path, "Oleksii Marenko") == "Alexey Marenko"
    assert "Undo" not in text_of(client.get(form["back"]).text)


def test_only_decisions_about_its_own_names_stand_on_a_page(client: TestClient, path: Path) -> None:
    same(path, "Eve Stone", "Ada Stone", by="Cy", why="<i>")
    assert "says Cy" in text_of(client.get("/people/Ada Stone").text)
    assert "says Cy" not in text_of(client.get("/people/Bo Tolvik").text)


def test_a_typed_name_may_be_words_of_one(client: TestClient, path: Path) -> None:
    client.post("/people/same", data={"left": name_id("Ann Lee"), "right": "tolvik"})
    assert decided(path)[0][1] == ("Ann Lee", "Bo Tolvik")


def test_whose_page_it_is_is_not_asked_for(client: TestClient) -> None:
    answer = client.post("/people/same", data={"left": "Ada Stone", "right": "stone"})
    assert "1 other party has these words" in text_of(answer.text)
    assert f'value="{name_id("Eve Stone")}"' in answer.text
    assert f'href="/people/{name_id("Ada Stone")}"' not in answer.text


def test_a_typed_name_of_several_is_asked_back(client: TestClient, path: Path) -> None:
    form = {"left": name_id("Ann Lee"), "right": "stone", "why": "w", "back": "/people/x"}
    answer = client.post("/people/same", data=form)
    assert answer.status_code == 300
    assert decided(path) == []
    assert "Whom do you mean, beside Ann Lee?" in text_of(answer.text)
    assert f'name="right" value="{name_id("Ada Stone")}"' in answer.text
    assert 'action="/people/same"' in answer.text
    assert faults(answer.text) == []


@pytest.mark.parametrize(
    ("form", "status"),
    [
        ({"left": "Ann Lee", "right": "Nobody Here"}, 404),
        ({"left": "Ann Lee", "right": "Ann Lee"}, 400),
        ({"left": "Ann Lee", "right": ""}, 400),
        ({"left": "Ann Lee"}, 400),
        ({"left": "Ann Lee", "right": "Bo Tolvik", "by": "somebody else"}, 400),
        ({"left": "Ann Lee", "right": "x" * 2001}, 400),
    ],
)
def test_what_cannot_be_decided_is_refused(client: TestClient, path: Path, form: dict[str, str], status: int) -> None:
    for route in ("/people/same", "/people/different"):
        assert client.post(route, data=form).status_code == status
    assert decided(path) == []


@pytest.mark.parametrize("back", ["//evil.example", "/\\evil.example", "https://evil.example", "/\t/evil.example", ""])
def test_a_decision_leads_nowhere_else(client: TestClient, back: str) -> None:
    answer = client.post("/people/same", data={"left": "Ann Lee", "right": "Bo Tolvik", "back": back})
    assert (answer.status_code, answer.headers["location"]) == (303, "/people")


def test_a_server_that_only_shows_has_no_buttons_and_refuses(path: Path) -> None:
    same(path, "Eve Stone", "Ada Stone", by="Cy")
    client = client_of(path, read_only=True)
    for page in ("/people", "/candidates", "/people/Anna Petrova", "/people/Ada Stone"):
        shown = client.get(page).text
        assert 'method="post"' not in shown
        assert "<button data-key" not in shown
    answer = client.post("/people/same", data={"left": "Ann Lee", "right": "Bo Tolvik"})
    assert answer.status_code == 403
    assert len(decided(path)) == 1


def test_a_name_with_unseen_letters_can_be_decided_about(client: TestClient, path: Path) -> None:
    page = client.get(f"/people/{name_id(TURNED)}").text
    assert "\u202e" not in page
    left = re.search(r'name="left" value="([^"]*)"', page)
    assert left is not None
    client.post("/people/same", data={"left": left[1], "right": "Ann Lee"})
    assert decided(path)[0][1] == (TURNED, "Ann Lee")


def test_a_party_of_many_years_is_shown_by_year(path: Path) -> None:
    keep(path, find("Bo Tolvik said that time flies.", address="/old", published="1999-02-03"))
    words = text_of(client_of(path).get("/people/Bo Tolvik").text)
    assert "By year of publication; most in 2022: 3" in words
    assert "1999" in words


def test_a_ledger_without_people_says_what_to_do(tmp_path: Path) -> None:
    path = keep(tmp_path / "none.db", find("It rained."))
    words = text_of(client_of(path).get("/people").text)
    assert "Nobody is known by name yet" in words
    assert "Bring articles in" in words


def test_a_join_while_a_page_is_asked_for_is_in_its_sums_from_then_on(
    client: TestClient, monkeypatch: pytest.MonkeyPatch
) -> None:
    joined: list[int] = []

    def keep_after_a_join(ledger: Ledger, question: tuple[str, ...], *find: Any, **again: Any) -> Any:
        if question[0] == "party" and not joined:
            joined.append(client.post("/people/same", data={"left": "Ann", "right": "Bo Tolvik"}).status_code)
        return kept.keep(ledger, question, *find, **again)

    monkeypatch.setattr(people, "keep", keep_after_a_join)
    client.get("/people/Ann?role=addressee")
    assert joined == [303]
    later = client.get("/people/Ann?role=addressee").text
    kept.forget()
    assert "Said by 3" in text_of(later)
    assert later == client.get("/people/Ann?role=addressee").text
