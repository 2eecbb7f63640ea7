"""Hostile articles, names, titles, links, reasons and queries stay text on every page."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient

from inquit.ledger.ledger import Ledger
from tests.server import hostile
from tests.server.conftest import client_of
from tests.server.markup import as_shown, faults, text_of

PAGES = (
    *("/statements", "/statements?limit=100", "/people", "/articles", "/articles?offset=50", "/import", "/about"),
    *("/accounts", "/figures?what=killed", "/timeline?about=killed", "/chains?about=killed", "/brief?about=killed"),
    *("/api/docs", "/nothing"),
)
ASKED = (
    *("/statements?words=", "/statements?source=", "/statements?outlet=", "/statements?from=", "/statements?person="),
    *("/statements?act=", "/people?words=", "/people/", "/articles?words=", "/articles/", "/figures?what="),
    *(
        "/figures?side=",
        "/accounts?about=",
        "/accounts?side=",
        "/timeline?about=",
        "/chains?about=",
        "/chains?statement=",
    ),
    *("/brief?about=", "/statements?unknown=", "/"),
)


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return hostile.make_ledger(tmp_path_factory.mktemp("hostile") / "hostile.db")


@pytest.fixture(scope="module")
def client(path: Path) -> TestClient:
    return client_of(path)


def test_there_are_many_ways_to_be_hostile() -> None:
    assert len(set(hostile.STRINGS)) >= 60


def test_every_list_holds_only_our_own_tags(client: TestClient) -> None:
    for page in PAGES:
        answer = client.get(page)
        assert answer.status_code in (200, 404), page
        assert faults(answer.text) == [], page


def test_every_article_shows_its_words_and_holds_only_our_own_tags(client: TestClient, path: Path) -> None:
    with Ledger.open(path) as ledger:
        articles = [listed.stored.article for listed in ledger.articles(limit=1000)]
    assert len(articles) == len(hostile.STRINGS)
    for article in articles:
        page = client.get(f"/articles/{article.id}").text
        assert faults(page) == [], article.title
        assert as_shown(article.title or "") in text_of(page)


def test_every_party_shows_its_names_and_holds_only_our_own_tags(client: TestClient, path: Path) -> None:
    with Ledger.open(path) as ledger:
        people = ledger.people(limit=1000).people
    assert len(people) > 60
    for person in people:
        page = client.get(f"/people/{person.id}").text
        assert faults(page) == [], person.name
        assert as_shown(person.name) in text_of(page)


@pytest.mark.parametrize("asked", ASKED)
def test_hostile_questions_are_answered_with_our_own_tags(client: TestClient, asked: str) -> None:
    for words in hostile.STRINGS:
        at, _, name = asked.rpartition("?")
        answer = client.get(at, params={name.rstrip("="): words}) if at else client.get(asked + _quoted(words))
        assert answer.status_code < 500, (asked, words)
        if answer.content:
            assert answer.headers["content-type"].startswith("text/html"), (asked, words)
            assert faults(answer.text) == [], (asked, words)
        assert answer.headers.get("location", "/").startswith("/"), (asked, words)


def _quoted(words: str) -> str:
    return quote(words.encode("utf-8", "replace"), safe="")
