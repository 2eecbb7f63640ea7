"""The pages Articles and About."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from inquit.ledger.migrations import make_empty
from tests.server.conftest import client_of


def test_articles_are_listed_with_what_is_known_of_them(client: TestClient) -> None:
    page = client.get("/articles").text
    assert "10 articles in the ledger" in page
    assert "Shells hit the market in Harbourton" in page
    assert "North River Agency" in page
    assert "shares most of its wording with 1 other article" in page


def test_articles_can_be_narrowed_by_words(client: TestClient) -> None:
    page = client.get("/articles?words=shells").text
    assert "Shells hit the market" in page
    assert "Observers arrive" not in page


def test_words_that_no_article_has_say_so_and_lead_on(client: TestClient) -> None:
    page = client.get("/articles?words=zeppelin").text
    assert "No title, outlet or address holds all of" in page
    assert "/statements?words=zeppelin" in page


def test_an_empty_ledger_leads_to_the_import(tmp_path: Path) -> None:
    make_empty(tmp_path / "new.db")
    client = client_of(tmp_path / "new.db")
    assert 'href="/import"' in client.get("/articles").text
    assert client.get("/").headers["location"] == "/import"
    assert "Nothing was read into it yet" in client.get("/about").text


def test_about_has_versions_settings_the_card_and_what_made_the_ledger(client: TestClient) -> None:
    page = client.get("/about").text
    for words in ("en-1", "Known failures", "inquit 0", "10 kept", "takes decisions", "fetches nothing from the net"):
        assert words in page
    assert "style=" not in page


@pytest.mark.parametrize("path", ["/articles?offset=-1", "/articles?offset=x", "/articles?sort=up", "/about/../etc"])
def test_what_cannot_be_asked_is_refused_as_a_page(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert "<html" in answer.text
