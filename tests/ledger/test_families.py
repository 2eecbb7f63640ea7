"""Near-copies as families: each under the one that was published first."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inquit.ledger.base import Finding
from inquit.ledger.ledger import Ledger
from tests.ledger.made import at, find, keep, seen_at

REPORT = " ".join(
    f"Bob said that house {number} of the row by the harbour burned down in the night." for number in range(8)
)


def report(number: int, *, published: str | None = None, text: str = REPORT) -> Finding:
    return find(f"{text} Desk {number} wrote this down at last.", address=f"/{number}", published=published)


def groups(path: Path, *findings: Finding, as_of: str | None = None) -> list[int]:
    """For each article the place of the first of its family."""
    asked = [finding.article.id for finding in findings]
    with Ledger.open(path, as_of=as_of) as ledger:
        found = ledger.copy_groups(asked)
    assert list(found) == asked
    return [asked.index(found[article]) for article in asked]


def test_copies_stand_under_the_first_that_was_published(tmp_path: Path) -> None:
    alone = find("Eve said that it rains.", address="/alone", published="2022-01-01")
    made = [report(1, published="2022-03-03"), report(2, published="2022-03-01"), report(3, published="2022-03-02")]
    path = keep(tmp_path / "made.db", *made, alone)
    assert groups(path, *made, alone) == [1, 1, 1, 3]


def test_an_article_without_a_date_is_never_first_and_of_several_the_one_that_came_first(tmp_path: Path) -> None:
    made = [report(1), report(2), report(3, published="2022-03-02")]
    path = keep(tmp_path / "made.db", *made[:2])
    assert groups(path, *made[:2]) == [0, 0]
    keep(path, made[2])
    assert groups(path, *made) == [2, 2, 2]


def test_the_first_one_counts_also_when_nobody_asked_for_it(tmp_path: Path) -> None:
    first, *others = (report(number, published=f"2022-03-0{number}") for number in (1, 2, 3))
    path = keep(tmp_path / "made.db", first, *others)
    with Ledger.open(path) as ledger:
        assert set(ledger.copy_groups([one.article.id for one in others]).values()) == {first.article.id}
        assert ledger.copy_groups([]) == {}
        assert ledger.copy_groups(["never seen"]) == {"never seen": "never seen"}


def test_links_lead_on_from_copy_to_copy(tmp_path: Path) -> None:
    """The first and the last share little; what stands between them is a copy of both."""
    sentences = [f"Bob said that house {number} by the harbour burned down that night." for number in range(24)]
    made = [
        find(" ".join(sentences[start : start + 16]), address=f"/{start}", published=f"2022-03-{9 - start:02}")
        for start in (0, 4, 8)
    ]
    path = keep(tmp_path / "made.db", *made)
    with Ledger.open(path) as ledger:
        linked = [{id_ for id_, _ in ledger.copies(one.article.id)} for one in made]
    assert made[2].article.id not in linked[0], "no chain: the texts have to share less"
    assert groups(path, *made) == [2, 2, 2]


@pytest.mark.parametrize(("day", "first"), [("2022-02-01", 1), ("2022-04-01", 0)])
def test_the_earliest_place_where_it_was_seen_dates_an_article(tmp_path: Path, day: str, first: int) -> None:
    made = [report(1, published="2022-03-01"), report(2, published="2022-03-02")]
    path = keep(tmp_path / "made.db", *made, seen_at(made[1], "/elsewhere", published_at=day))
    assert groups(path, *made) == [first, first]


def test_of_one_address_what_was_written_last_dates_it(tmp_path: Path) -> None:
    made = [report(1, published="2022-03-01"), report(2, published="2022-02-02")]
    with at("2022-05-01T08:00:00.000Z"):
        path = keep(tmp_path / "made.db", *made)
    assert groups(path, *made) == [1, 1]
    with at("2022-05-02T08:00:00.000Z"):
        keep(path, seen_at(made[1], made[1].appearance.address, published_at="2022-06-01"))
    assert groups(path, *made) == [0, 0]
    assert groups(path, *made, as_of="2022-05-01") == [1, 1]


def test_a_dateline_dates_what_has_no_other_date(tmp_path: Path) -> None:
    dated = report(2)
    article = replace(dated.article, published_at="2022-01-01", published_by="dateline")
    made = [report(1, published="2022-03-01"), replace(dated, article=article)]
    path = keep(tmp_path / "made.db", *made)
    assert groups(path, *made) == [1, 1]


def test_as_of_the_past_there_were_fewer_copies(tmp_path: Path) -> None:
    made = [report(1, published="2022-03-02"), report(2, published="2022-03-03"), report(3, published="2022-03-01")]
    with at("2022-04-01T08:00:00.000Z"):
        path = keep(tmp_path / "made.db", *made[:2])
    with at("2022-05-01T08:00:00.000Z"):
        keep(path, made[2])
    assert groups(path, *made[:2], as_of="2022-04-02") == [0, 0]
    assert groups(path, *made) == [2, 2, 2]
