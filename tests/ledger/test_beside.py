"""What stands beside an article."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inquit.errors import LedgerError
from inquit.ledger.beside import Beside, Neighbour
from inquit.ledger.ledger import Ledger
from inquit.records import Notice, Span
from tests.ledger.made import NEWER, at, find, keep, seen_at

TEXT = " ".join(f"Bo said that the road number {number} of the county is shut." for number in range(12))
ONE = find(TEXT, outlet="Daily", published="2022-03-22", title="Roads")


def beside_of(path: Path, article: str) -> Beside:
    with Ledger.open(path) as ledger:
        return ledger.beside(article)


def test_an_article_alone_has_nothing_beside_it(tmp_path: Path) -> None:
    assert beside_of(keep(tmp_path / "x.db", ONE), ONE.article.id) == Beside((), (), ())


def test_texts_at_the_same_address_are_earlier_or_later_versions(tmp_path: Path) -> None:
    path = tmp_path / "x.db"
    second = find("Bo said that it rains.", title="Rain")
    third = find("Bo said that it snows.")
    for day, finding in enumerate((ONE, second, third), 1):
        with at(f"2022-04-0{day}T08:00:00.000Z"):
            keep(path, finding)
    with at("2022-04-05T08:00:00.000Z"):
        keep(path, seen_at(third, "/elsewhere"))
    found = beside_of(path, second.article.id).versions
    assert found == (
        Neighbour(ONE.article.id, "Roads", "Daily", "2022-03-22", earlier=True),
        Neighbour(third.article.id, None, None, None, earlier=False),
    )


def test_near_copies_come_with_the_share_of_their_wording(tmp_path: Path) -> None:
    copy = find(TEXT + " Eve said that it rains.", address="/two", outlet="Herald")
    path = keep(tmp_path / "x.db", ONE, copy)
    (found,) = beside_of(path, ONE.article.id).copies
    assert (found.id, found.outlet) == (copy.article.id, "Herald")
    assert found.share is not None
    assert found.share > 0.8
    assert [one.id for one in beside_of(path, copy.article.id).copies] == [ONE.article.id]


def test_doubts_come_once_and_in_text_order(tmp_path: Path) -> None:
    late = Notice("attribution", "doubtful", "late", Span(20, 30))
    early = Notice("attribution", "doubtful", "early", Span(3, 5))
    whole = Notice("segmentation", "odd", "all of it")
    made = replace(ONE, notices=(late, early, whole))
    path = keep(tmp_path / "x.db", made)
    keep(path, made, facts=NEWER)
    assert beside_of(path, ONE.article.id).notices == (whole, early, late)


def test_a_ledger_that_is_not_there_is_said_to_be_missing(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="no such ledger"):
        beside_of(tmp_path / "none.db", ONE.article.id)
