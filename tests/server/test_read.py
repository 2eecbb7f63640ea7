"""The page of one article: its text with marks, a card for each statement, what stands beside it."""

from __future__ import annotations

import re
from dataclasses import replace
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inquit.ledger.judgements import judge
from inquit.ledger.ledger import Ledger
from inquit.records import Notice, Party, Said, Span, Statement, relay_to
from inquit.server.web import read
from tests.ledger.made import NEWER, find, find_counted, find_rich, keep, moved, seen_at
from tests.server.conftest import client_of
from tests.server.markup import faults, text_of

NESTED = find(
    "Bo Tolvik told Ann that Eve Stone denied that the road is shut. Eve Stone said that it rains.",
    outlet="Daily",
    published="2022-03-22T10:30:00Z",
    title="Roads",
)
OUTER, INNER, LAST = NESTED.statements
PAGE = f"/articles/{NESTED.article.id}"


def shown(path: Path, id_: str, **choices: object) -> str:
    answer = client_of(path, **choices).get(f"/articles/{id_}")
    assert answer.status_code == 200
    assert faults(answer.text) == []
    return answer.text


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", NESTED)


@pytest.fixture
def page(path: Path) -> str:
    return shown(path, NESTED.article.id)


def card(page: str, id_: str) -> str:
    """The words of a card, with the addresses of its links in brackets."""
    found = re.search(f'<li class="card[^>]* id="s-{id_}".*?</li>', page, re.DOTALL)
    assert found is not None
    return text_of(re.sub(r'<a [^>]*href="([^"]*)"[^>]*>(.*?)</a>', r"\2 [\1]", found[0], flags=re.DOTALL))


def anchors(page: str) -> set[str]:
    return set(re.findall(r' id="([^"]*)"', page))


def own_links(page: str) -> set[str]:
    return {unescape(link) for link in re.findall(r'href="#([^"]*)"', page)}


def test_the_whole_text_stands_there_with_marks(page: str) -> None:
    text = re.sub(r'<a class="tag.*?</a>|<span class="(tag|unseen)[^>]*>.*?</span>', "", page.split('class="pane"')[1])
    assert " ".join(NESTED.article.text.split()) in text_of(text)


def test_every_part_of_a_statement_has_its_anchor(page: str) -> None:
    for statement in NESTED.statements:
        parts = ("", "-source-1", "-cue-1", "-content-1")
        assert {f"s-{statement.id}{part}" for part in parts} <= anchors(page)


def test_every_link_inside_the_page_leads_somewhere(page: str, client: TestClient, read_ledger: Path) -> None:
    assert own_links(page) <= anchors(page)
    with Ledger.open(read_ledger) as ledger:
        ids = [listed.stored.article.id for listed in ledger.articles()]
    for id_ in ids:
        text = client.get(f"/articles/{id_}").text
        assert faults(text) == []
        assert own_links(text) <= anchors(text)


def test_the_beginning_of_an_id_is_enough(path: Path) -> None:
    client = client_of(path)
    assert client.get(PAGE[:18]).text == client.get(PAGE).text


@pytest.mark.parametrize("id_", ["0000000000", "..%2f..%2fetc", "a" * 3000])
def test_an_unknown_article_is_a_page_that_says_so(path: Path, id_: str) -> None:
    answer = client_of(path).get(f"/articles/{id_}")
    assert answer.status_code == 404
    assert faults(answer.text) == []


def test_unknown_parameters_are_refused(path: Path) -> None:
    client = client_of(path)
    assert client.get(f"{PAGE}?form=2").status_code == 400
    assert client.get(f"{PAGE}?from=0").status_code == 400


def test_a_statement_leads_to_its_place(path: Path) -> None:
    answer = client_of(path).get(f"/statements/{INNER.id[:10]}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"{PAGE}#s-{INNER.id}")
    assert client_of(path).get("/statements/0000000000").status_code == 404


def test_facts_stand_above_the_text(page: str) -> None:
    head = text_of(page.split('id="reading"')[0])
    assert "Roads Daily · 2022-03-22 10:30 UTC, as given when it was added · /news/one.txt" in head


def test_a_text_without_a_title_is_called_by_its_beginning(tmp_path: Path) -> None:
    made = find("Bo said that it rains\nand other words.", address="x")
    page = shown(keep(tmp_path / "x.db", made), made.article.id)
    assert "<h1" in page
    assert ">Bo said that it rains</h1>" in page


@pytest.mark.parametrize(
    ("address", "is_link"),
    [
        ("https://news.example/a?b=1&c=2", True),
        ("HTTP://news.example", True),
        ("javascript:alert(1)", False),
        ("//news.example/a", False),
        ("https://news.example/a b", False),
        ("https://news.example/\u202ea", False),
        ("/home/ann/one.txt", False),
    ],
)
def test_only_addresses_of_the_web_are_links(tmp_path: Path, address: str, is_link: bool) -> None:
    page = shown(keep(tmp_path / "x.db", seen_at(NESTED, address)), NESTED.article.id)
    assert ('rel="noopener noreferrer nofollow"' in page) is is_link


def test_a_card_tells_all_that_is_known_of_a_statement(page: str) -> None:
    told = card(page, OUTER.id)
    assert told.startswith(f"1 [#s-{OUTER.id}-content-1] Bo Tolvik [/people/")
    assert "told Ann that → Ann [/people/" in told
    assert "Eve Stone denied that the road is shut" in told
    assert "indirect · state · very likely right, 90 % · holds statement 2" in told
    assert f"permalink [{PAGE}#s-{OUTER.id}]" in told
    assert f"where else is this carried [/chains?statement={OUTER.id}]" in told


def test_a_relay_leads_to_the_spans_of_its_layers(page: str) -> None:
    told = card(page, INNER.id)
    outer, inner = OUTER.source[0], INNER.source[0]
    relay = (
        f"reader ← Daily [/statements?outlet=Daily] ← Bo Tolvik [#at-{outer.start}-{outer.end}] "
        f"← Eve Stone [#at-{inner.start}-{inner.end}]"
    )
    assert relay in told
    assert f"inside statement 1 [#s-{OUTER.id}]" in told


def test_why_somebody_has_a_name_is_told_with_the_words_that_gave_it(tmp_path: Path) -> None:
    rich = find_rich()
    first = rich.statements[0]
    she = replace(first.sources[0], text="the minister", why=(Span(31, 43),))
    party = replace(she, candidates=("Anna I. Petrova", "Ann <b>Lee</b>"), behalf=(Party("the miners"),))
    made = replace(rich, statements=(replace(first, sources=(party,)), *rich.statements[1:]))
    page = shown(keep(tmp_path / "x.db", made), made.article.id)
    told = card(page, first.id)
    words = rich.article.text[31:43]
    assert f"Why Anna Petrova for “the minister”: 80 % sure; the text names {words} [#at-31-43]." in told
    assert "May also be Anna I. Petrova, Ann <b>Lee</b>." in told
    assert "Anna Petrova speaks for the miners." in told
    assert 'id="at-31-43"' in page


def test_channel_and_day_lead_to_their_words(tmp_path: Path) -> None:
    said = Said("2022-03-21", "2022-03-22", (Span(0, 2),))
    first = replace(OUTER, channel=(Span(3, 9),), said=said)
    made = replace(NESTED, statements=(first, *NESTED.statements[1:]))
    told = card(shown(keep(tmp_path / "x.db", made), made.article.id), OUTER.id)
    assert "through Tolvik [#at-3-9]" in told
    assert "said 2022-03-21 to 2022-03-22 (“Bo”) [#at-0-2]" in told


def test_figures_are_told_with_all_their_parts(tmp_path: Path) -> None:
    counted = find_counted()
    page = shown(keep(tmp_path / "x.db", counted), counted.article.id)
    voice, killed, _ = counted.statements
    assert "narrator" in card(page, voice.id)
    assert "the article’s own voice" in card(page, voice.id)
    told = card(page, killed.id)
    for part in (
        "more than 2,000 civilians",
        "killed",
        "2,000 or more",
        "the north",
        "as of Monday",
        "a number in doubt",
    ):
        assert part in told
    assert f"[#s-{killed.id}-figure-1]" in told


def test_a_denied_report_is_told_in_words(tmp_path: Path) -> None:
    made = replace(NESTED, statements=(replace(OUTER, negated=True), *NESTED.statements[1:]))
    told = card(shown(keep(tmp_path / "x.db", made), made.article.id), OUTER.id)
    assert "NOT told" in told
    assert "the text says it was not said" in told


def test_other_places_versions_and_near_copies_are_linked(
    client: TestClient, read_ledger: Path, tmp_path: Path
) -> None:
    with Ledger.open(read_ledger) as ledger:
        copied = next(one.stored.article for one in ledger.articles() if one.copies)
        (other, _) = ledger.copies(copied.id)[0]
    text = client.get(f"/articles/{copied.id}").text
    assert "1 near-copy" in text
    assert f'href="/articles/{other}"' in text
    later = find("Bo Tolvik said that the road is open.", title="Roads again")
    path = keep(tmp_path / "x.db", NESTED, later, seen_at(NESTED, "https://a.example/", outlet="Herald"))
    page = text_of(shown(path, NESTED.article.id))
    assert "Seen in 1 other place" in page
    assert "Herald" in page
    assert "Roads again" in page
    assert "a later text" in page
    assert "an earlier text" in text_of(shown(path, later.article.id))


def test_doubts_of_the_reading_lead_to_their_words(tmp_path: Path) -> None:
    notice = Notice("attribution", "doubtful", "only 26 % sure of this statement", Span(0, 9))
    made = replace(NESTED, notices=(notice,))
    page = shown(keep(tmp_path / "x.db", made), made.article.id)
    assert "1 doubt while reading" in text_of(page)
    assert "doubtful only 26 % sure of this statement: Bo Tolvik" in text_of(page)
    assert '<q dir="auto" lang="en"><a href="#at-0-9">' in page


def test_an_article_without_statements_was_read_all_the_same(tmp_path: Path) -> None:
    made = find("It rains in Skarrow.")
    page = shown(keep(tmp_path / "x.db", made), made.article.id)
    assert "Read, found none" in page
    assert "It rains in Skarrow." in page


def test_the_text_of_an_article_is_inert(page: str) -> None:
    pane = re.search(r'<section class="pane"[^>]*>', page)
    assert pane is not None
    assert "hx-disable" in pane[0]
    assert '<p dir="auto">' in page
    assert 'lang="en"' in page


def test_a_server_that_only_shows_offers_no_decision(path: Path) -> None:
    judge(path, LAST.id, "right", by="Ann")
    page = shown(path, NESTED.article.id, read_only=True)
    assert "Judged right" in page
    assert 'method="post"' not in page


def test_a_statement_that_was_judged_wrong_stays_on_the_page_folded(path: Path) -> None:
    judge(path, OUTER.id, "wrong", by="Ann Лee", why="that is <b>not</b> it")
    page = shown(path, NESTED.article.id)
    told = card(page, OUTER.id)
    assert "Judged wrong: Eve Stone denied that the road is shut" in told
    assert "by Ann Лee, 20" in told
    assert "that is <b>not</b> it" in told
    assert f'id="s-{OUTER.id}-content-1"' not in page
    assert own_links(page) <= anchors(page)
    assert "2 statements · 1 judged wrong, folded in its place" in text_of(page)
    assert "inside" not in card(page, INNER.id)
    answer = client_of(path).get(f"/statements/{OUTER.id}")
    assert answer.headers["location"] == f"{PAGE}#s-{OUTER.id}"


def test_what_was_judged_wrong_stands_where_it_stood(path: Path) -> None:
    judge(path, INNER.id, "wrong", by="Ann")
    cards = re.findall(r'<li class="card[^>]* id="s-(\w+)"', shown(path, NESTED.article.id))
    assert cards == [OUTER.id, INNER.id, LAST.id]


def test_a_correction_stands_beside_what_the_machine_read(path: Path) -> None:
    judge(path, LAST.id, "corrected", by="Ann", correction={"source": ["Ada Stone"], "act": "deny", "negated": True})
    told = card(shown(path, NESTED.article.id), LAST.id)
    assert re.search(r"= Ada Stone \[/people/\w+\] NOT said", told)
    assert "Machine read: source: Eve Stone; act: state; negated: no, it was said" in told
    assert "Corrected: act: deny; negated: yes, it was not said; source: Ada Stone · by Ann, " in told
    assert "Why Ada Stone for “Eve Stone”: as somebody corrected it." in told


def test_decisions_that_lost_their_place_are_shown_as_lost(path: Path) -> None:
    judge(path, LAST.id, "wrong", by="Ann", why="a caption")
    keep(path, replace(NESTED, statements=NESTED.statements[:2]), facts=NEWER)
    page = text_of(shown(path, NESTED.article.id))
    assert "1 decision without a place" in page
    assert "Judged wrong · by Ann, " in page
    assert f"a caption · on {LAST.id[:10]}" in page


def test_a_decision_follows_its_statement(path: Path) -> None:
    judge(path, LAST.id, "right", by="Ann")
    content = LAST.content[0]
    later = moved(NESTED, 2, content=(Span(content.start, content.end - 1),))
    keep(path, later, facts=NEWER)
    page = shown(path, NESTED.article.id)
    assert "without a place" not in page
    assert "Judged right" in page


def test_many_statements_come_a_page_at_a_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MOST", 2)
    made = find(" ".join(f"Bo Tolvik said that road {number} is shut." for number in range(5)), address="x")
    ids = [statement.id for statement in made.statements]
    path = keep(tmp_path / "x.db", made)
    judge(path, ids[1], "wrong", by="Ann")
    client = client_of(path)
    base = f"/articles/{made.article.id}"
    pages = [client.get(address).text for address in (base, f"{base}?from=3", f"{base}?from=5")]
    assert [re.findall(r'<li class="card[^>]* id="s-(\w+)"', page) for page in pages] == [ids[:2], ids[2:4], ids[4:]]
    for page in pages:
        assert faults(page) == []
        assert own_links(page) <= anchors(page)
        assert "road 4 is shut" in page
    assert f'id="s-{ids[2]}-content-1"' not in pages[0]
    assert 'name="from" value="3"' in pages[1]
    assert client.get(f"{base}?from=99").text == pages[2]
    assert client.get(f"/statements/{ids[3]}").headers["location"] == f"{base}?from=3#s-{ids[3]}"


def test_a_link_to_a_statement_on_another_page_leads_there(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(read, "MOST", 1)
    page = client_of(keep(tmp_path / "x.db", NESTED)).get(f"{PAGE}?from=2").text
    assert f"inside statement 1 [/statements/{OUTER.id}]" in card(page, INNER.id)
    assert "2 [#s-" in card(page, INNER.id)


def test_no_word_on_the_page_says_what_is_so(client: TestClient, read_ledger: Path) -> None:
    with Ledger.open(read_ledger) as ledger:
        ids = [listed.stored.article.id for listed in ledger.articles()]
    for id_ in ids:
        text = client.get(f"/articles/{id_}").text
        ours = text_of(re.sub(r'<(bdi|blockquote|h1|q)\b.*?</\1>|<div class="text.*?</div>', "", text, flags=re.DOTALL))
        assert not re.search(r"\b(true|false|confirmed|refuted|lie|proven|debunked)\b", ours, re.IGNORECASE)


def test_parties_of_a_relay_without_a_place_are_words(tmp_path: Path) -> None:
    stranger: tuple[Statement, ...] = (
        replace(LAST, relay=relay_to((), above=None, outlet=None)),
        *NESTED.statements[:2],
    )
    page = shown(keep(tmp_path / "x.db", replace(NESTED, statements=(*stranger[1:], stranger[0]))), NESTED.article.id)
    assert "reader ← Daily" in text_of(page)


def test_a_name_that_is_not_settled_is_told_as_open(tmp_path: Path) -> None:
    she = Party("the mayor", (Span(0, 9),), form="role", candidates=("Ann Lee", "Bo Oak"))
    made = replace(NESTED, statements=(replace(OUTER, sources=(she,)), *NESTED.statements[1:]))
    told = card(shown(keep(tmp_path / "x.db", made), made.article.id), OUTER.id)
    assert "“the mayor” has no settled name. It may be Ann Lee, Bo Oak." in told


def test_of_many_places_the_first_are_listed_and_the_others_counted(tmp_path: Path) -> None:
    places = [seen_at(NESTED, f"https://a.example/{number:03}") for number in range(60)]
    page = shown(keep(tmp_path / "x.db", *places), NESTED.article.id)
    assert page.count('class="address"') == 51
    assert "Seen in 59 other places" in text_of(page)
    assert "and 9 more" in text_of(page)
