"""How much a query finds, in articles and in independent texts, and which of its parts empties it."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.ledger import extents, search
from inquit.ledger.answers import Extent
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from tests.ledger.made import find, keep

REPORT = (
    "Ann Lee said that the ferry sank off the northern point late on Monday night with forty people on board. "
    "Bob Oak said that no boat had been sent from the harbour before the morning came and the wind had fallen."
)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    copy = REPORT + " Eve said that it rains."
    other = "Cy Osk said that the ferry is late. Cy Osk denied that it sank."
    return keep(
        tmp_path / "made.db",
        find(REPORT, published="2022-03-22"),
        find(copy, address="/copy", published="2022-03-23"),
        find(other, address="/other", published="2022-03-24"),
        find("Nobody speaks here.", address="/silent"),
    )


def test_statements_stand_in_articles_and_copies_are_one_text(path: Path) -> None:
    with Ledger.open(path) as ledger:
        assert ledger.extent(Query()) == Extent(7, True, 3, 2)
        assert ledger.extent(Query("ferry")) == Extent(3, True, 3, 2)
        assert ledger.extent(Query("harbour")) == Extent(2, True, 2, 1)
        assert ledger.extent(Query("rains")) == Extent(1, True, 1, 1)
        assert ledger.extent(Query("nowhere")) == ledger.extent(Query('"')) == Extent(0, True, 0, 0)


def test_what_is_too_costly_is_not_counted(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(search, "MOST_COUNTED", 2)
    monkeypatch.setattr(extents, "MOST_COUNTED", 2)
    monkeypatch.setattr(extents, "_MOST_LINKS", 0)
    with Ledger.open(path) as ledger:
        assert ledger.extent(Query("ferry")) == Extent(2, False, None, None)
        assert ledger.extent(Query("harbour")) == Extent(2, True, 2, 1)
        assert ledger.extent(Query()) == Extent(7, True, 3, None)


def test_an_empty_search_is_told_by_the_part_without_which_it_finds_some(path: Path) -> None:
    with Ledger.open(path) as ledger:
        query = Query("ferry", act="deny", from_="2022-03-23", person="Cy Osk", role="source")
        assert ledger.page(query).total == 0
        assert ledger.without_each(query) == (("words", 1), ("act", 1), ("from", 0), ("person", 0))
        assert ledger.without_each(Query(depth=1)) == (("depth", 7),)
        assert ledger.without_each(Query()) == ()
