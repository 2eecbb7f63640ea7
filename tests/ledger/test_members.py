"""A side's statements: those that its members say, relay or publish, each once."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.errors import LedgerError, UsageError
from inquit.ledger.judgements import same
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.ledger.sides import declare
from tests.ledger.made import at, contents, find, find_counted, keep, seen_at

ONE = find(
    "Oleksii Marenko said that the vote is off. Cy Osk said that Bo Tolvik denied that the ferry sank.",
    outlet="Daily",
    published="2022-03-22",
)
TWO = find("Alexey Marenko said that it rains. Cy Osk told Ann that it snows.", address="/2", outlet="Weekly News")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", ONE, TWO)


def side(path: Path, *members: str, as_of: str | None = None, limit: int = 100, **narrower: str) -> list[str]:
    with Ledger.open(path, as_of=as_of) as ledger:
        return [one.content for one in ledger.of_side(members, Query(**narrower), limit=limit)]  # type: ignore[arg-type]


def test_a_member_is_met_under_all_names_as_source_and_as_who_relays(path: Path) -> None:
    for who in ("Oleksii Marenko", "alexey marenko", "Marenko"):
        assert side(path, who) == ["the vote is off", "it rains"]
    assert side(path, "Tolvik") == ["the ferry sank"]
    assert side(path, "Cy Osk") == ["Bo Tolvik denied that the ferry sank", "the ferry sank", "it snows"]
    with Ledger.open(path) as ledger:
        assert side(path, ledger.person("Marenko").id) == side(path, "Marenko")
    with pytest.raises(LedgerError, match="nobody"):
        side(path, "Dee")


def test_a_declared_side_narrows_by_its_name(path: Path) -> None:
    declare(path, "North", ["marenko", "Nobody Here", "outlet:nowhere"], by="Eve")
    declare(path, "South", ["Cy Osk", "outlet:Daily"], by="Eve")
    declare(path, "Empty", ["Nobody Here"], by="Eve")
    assert contents(path, side="North") == ["the vote is off", "it rains"]
    assert contents(path, side="South") == [
        *("the vote is off", "Bo Tolvik denied that the ferry sank", "the ferry sank", "it snows"),
    ]
    assert contents(path, "ferry", side="South", depth=1) == ["the ferry sank"]
    assert contents(path, side="Empty") == []
    with Ledger.open(path) as ledger:
        assert [one.content for one in ledger.of_side(["Cy Osk"], Query(side="South", depth=1))] == ["the ferry sank"]
        with pytest.raises(LedgerError, match="no side is called 'West'") as raised:
            ledger.statements(side="West")
        assert raised.value.code == "unknown-name"
        assert "North, South" in raised.value.hint


def test_who_is_only_spoken_to_does_not_speak(path: Path) -> None:
    assert side(path, "Ann") == []


def test_an_outlet_publishes_all_that_stands_in_it_also_in_its_own_voice(path: Path) -> None:
    assert side(path, "outlet:weekly NEWS") == ["it rains", "it snows"]
    keep(path, seen_at(TWO, "/again", outlet="Monthly", published_at="2022-05-01"), find_counted())
    assert side(path, "Outlet: Monthly") == ["it rains", "it snows"]
    assert "The army lost 300 men." in side(path, "outlet:Daily")


def test_members_together_are_a_union_latest_first(path: Path) -> None:
    found = side(path, "Marenko", "Tolvik", "Bo Tolvik", "outlet:Daily")
    assert found == ["the vote is off", "Bo Tolvik denied that the ferry sank", "the ferry sank", "it rains"]
    assert side(path, "Marenko", "Tolvik", "outlet:Daily", limit=2) == found[:2]
    assert side(path) == []


def test_names_decided_to_be_one_speak_as_one(path: Path) -> None:
    same(path, "Bo Tolvik", "Cy Osk", by="Ann")
    assert side(path, "Tolvik") == side(path, "Cy Osk")
    assert side(path, "Tolvik").count("the ferry sank") == 1


def test_a_query_narrows_a_side(path: Path) -> None:
    assert side(path, "Marenko", "outlet:Daily", about="vote") == ["the vote is off"]
    assert side(path, "Marenko", "outlet:Daily", about="rains") == ["it rains"]
    assert side(path, "Cy Osk", "outlet:Daily", words="ferry", act="state") == ["Bo Tolvik denied that the ferry sank"]
    assert side(path, "Cy Osk", "outlet:Daily", from_="2022-03", to="2022-03", words='"ferry sank"', act="deny") == [
        "the ferry sank"
    ]
    assert side(path, "Cy Osk", outlet="Weekly News") == ["it snows"]
    assert side(path, "Cy Osk", "outlet:Daily", person="Tolvik") == ["the ferry sank"]
    assert side(path, "Cy Osk", "outlet:Daily", words='"') == []


@pytest.mark.parametrize("member", ["Nobody At All", "outlet:Nowhere", "outlet:Dail"])
def test_a_member_whom_the_ledger_does_not_know_is_refused(path: Path, member: str) -> None:
    with pytest.raises(LedgerError) as raised:
        side(path, "Marenko", member)
    assert raised.value.code == "unknown-id"


@pytest.mark.parametrize("member", ["outlet:", "outlet:  "])
def test_an_outlet_without_a_name_is_misuse(path: Path, member: str) -> None:
    with pytest.raises(UsageError, match="names no outlet"):
        side(path, member)


def test_as_of_the_past_members_say_what_they_had_said(tmp_path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        path = keep(tmp_path / "made.db", ONE)
    with at("2022-05-01T08:00:00.000Z"):
        keep(path, TWO)
    assert side(path, "Marenko", "outlet:Daily", as_of="2022-04-02")[0] == "the vote is off"
    assert "it rains" not in side(path, "Marenko", as_of="2022-04-02")
    with pytest.raises(LedgerError, match="no outlet"):
        side(path, "outlet:Weekly News", as_of="2022-04-02")
