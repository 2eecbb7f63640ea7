"""The same words carried by others: found by runs of four, whatever stands between them."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.ledger import Ledger
from inquit.ledger.phrases import MOST_RUNS, RUN, choose_runs
from inquit.ledger.query import Query
from tests.ledger.made import at, find, keep

CARRIED = "the old bridge of Skarrow was hit by 2,000 shells on the night before the harvest began"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    others = (
        "old Bridge of SKARROW was hit",
        "hit by 2 000 shells on a night",
        "the night before that the bridge of old Skarrow was there",
        "on the night before the vote",
        "the café’s harvest began and the café's roof fell in",
    )
    findings = [find(f"Bob said that {words}.", address=f"/{place}") for place, words in enumerate(others)]
    return keep(tmp_path / "made.db", find(f"Eve said that {CARRIED}. The bridge of Skarrow was hit."), *findings)


def carrying(path: Path, words: str, *, limit: int = 100, as_of: str | None = None) -> list[str]:
    with Ledger.open(path, as_of=as_of) as ledger:
        return [one.content[:12] for one in ledger.glimpses_of(ledger.carrying(words, limit=limit))]


def test_who_has_four_words_in_a_row_carries_them(path: Path) -> None:
    assert carrying(path, CARRIED) == ["the old brid", "old Bridge o", "hit by 2 000", "on the night"]
    assert carrying(path, CARRIED, limit=2) == ["the old brid", "old Bridge o"]


def test_capitals_accents_and_marks_make_no_other_words(path: Path) -> None:
    assert carrying(path, "THE CAFE'S … HARVEST") == ["the café’s h"]
    assert carrying(path, 'the "cafe" s "roof"') == ["the café’s h"]


@pytest.mark.parametrize("words", ["", "the old bridge", "…", '" OR "', "a\x00b", "\ud83d", "a_b_c", "*"])
def test_fewer_words_than_a_run_are_carried_by_nobody(path: Path, words: str) -> None:
    assert carrying(path, words) == []


@pytest.mark.parametrize(
    "words",
    ["a OR b NOT c", '{content} : "x" y z w', "a* b* NEAR(c d)", "x" * 9_000 + " a b c", "\u0301 a \u0301 b c d"],
)
def test_no_words_are_sqlite_s_syntax(path: Path, words: str) -> None:
    assert carrying(path, words) == []


def test_only_the_content_is_looked_into(path: Path) -> None:
    keep(path, find("Anna Maria Lee Osk said that it is.", address="/who"))
    assert carrying(path, "Anna Maria Lee Osk") == []


def test_as_of_the_past_the_words_of_then_are_carried(tmp_path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        path = keep(tmp_path / "made.db", find(f"Eve said that {CARRIED}."))
    with at("2022-05-01T08:00:00.000Z"):
        keep(path, find(f"Bob denied that {CARRIED}.", address="/two"))
    assert len(carrying(path, CARRIED)) == 2
    assert len(carrying(path, CARRIED, as_of="2022-04-02")) == 1


@given(st.lists(st.sampled_from("a an the bridge harvest Skarrow of".split()), max_size=60))
def test_runs_are_few_in_order_and_from_all_over_the_words(words: list[str]) -> None:
    runs = choose_runs(" ".join(words))
    text = f" {' '.join(words)} "
    assert len(runs) <= MOST_RUNS
    assert bool(runs) == (len(words) >= RUN)
    assert all(f" {run} " in text and len(run.split()) == RUN for run in runs)
    if len(words) - RUN < MOST_RUNS:
        assert set(runs) == {" ".join(words[place : place + RUN]) for place in range(len(words) - RUN + 1)}


def test_any_long_stretch_of_a_text_leads_to_it(path: Path) -> None:
    """However long the words that are asked for: a stretch twice as long as what one run stands for holds that run."""
    words = [f"word{number}" for number in range(600)]
    keep(path, find(f"Bob said that {' '.join(words)}.", address="/long"))
    step = 2 * len(words) // MOST_RUNS + RUN
    for start in range(0, len(words) - step, 37):
        keep(path, find(f"Eve said that {' '.join(words[start : start + step])}.", address=f"/part/{start}"))
    with Ledger.open(path) as ledger:
        parts = ledger.glimpses(Query(source="Eve", about="word*"), limit=100)
        found = set(ledger.carrying(" ".join(words)))
    assert all(one.number in found for one in parts)
