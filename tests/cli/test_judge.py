"""`inquit judge`, `undo`, `judgements` and `side`: deciding, and taking it back."""

from __future__ import annotations

import getpass
from pathlib import Path

import pytest

from inquit.ledger.health import check_health
from tests.cli.called import Call
from tests.ledger.made import find, keep, rows

LEDGER = Path("inquit.db")
FOUND = find("Ann Tolvik said that Bo Osk denied that it rains. Anja Marsk said that Cy Tolvik left.")
OUTER, INNER, LAST = FOUND.statements


@pytest.fixture(autouse=True)
def laid(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    assert callable(call)  # which has gone into an empty folder
    monkeypatch.setattr(getpass, "getuser", lambda: "eve")
    keep(LEDGER, FOUND, find("Cy Tolvik said that it is.", address="/two"))


def people(call: Call) -> set[str]:
    return {row["name"] for row in call("people").rows}


def test_two_names_become_one_party_and_two_again(call: Call) -> None:
    before = people(call)
    done = call("judge", "same", "anja marsk", "Ann Tolvik", "--why", "she married")
    assert done.code == 0
    assert done.told[0] == "Anja Marsk and Ann Tolvik: same"
    decision = done.sum.removeprefix("decided; to take it back: inquit undo ")
    assert len(people(call)) == len(before) - 1
    assert call("undo", decision).told == ["taken back"]
    assert people(call) == before
    (row,) = call("judgements").rows
    assert (row["by"], row["why"], row["about"], row["verdict"]) == (
        *("eve", "she married"),
        *(["Anja Marsk", "Ann Tolvik"], "same"),
    )
    assert row["withdrawn"] is not None
    assert call("judgements").told == ["1 decision, 0 standing"]


def test_a_name_with_two_matches_changes_nothing(call: Call) -> None:
    done = call("judge", "same", "Tolvik", "Anja Marsk")
    assert (done.code, done.out) == (2, "")
    assert "Ann Tolvik (" in done.err
    assert "Cy Tolvik (" in done.err
    assert call("judge", "same", "Nobody", "Anja Marsk").code == 1
    assert call("judge", "same", "Anja Marsk").code == 2
    assert call("judge", "same", "Anja Marsk", "Anja Marsk").code == 2
    assert call("judge", "same", "Ann", "Bo", "Cy").code == 2
    assert rows(LEDGER, "SELECT * FROM identities") == []


def test_a_wrong_statement_goes_and_comes_back(call: Call) -> None:
    done = call("judge", "wrong", INNER.id[:8], "--by", "Dee")
    assert done.told[0] == f"statement {INNER.id}: wrong"
    assert INNER.id not in {row["id"] for row in call("statements").rows}
    shown = call("show", INNER.id, "--format", "table").out
    assert "judged     wrong by Dee on " in shown
    call("undo", done.sum.rpartition(" ")[2])
    assert INNER.id in {row["id"] for row in call("statements").rows}


def test_a_correction_is_seen_everywhere_and_says_who_made_it(call: Call) -> None:
    done = call("judge", "correct", OUTER.id, "source=Eve  Marsk", "act=deny", "negated=yes", "--why", "read again")
    assert done.code == 0
    (row,) = call("statements", "--person", "Eve Marsk").rows
    assert (row["id"], row["act"], row["negated"], row["sources"][0]["name"]) == (OUTER.id, "deny", True, "Eve Marsk")
    shown = call("show", OUTER.id, "--format", "table").out
    assert "corrected by eve on " in shown
    assert "read again · act = deny, negated = yes, source = Eve Marsk · decision " in shown.replace(
        "\n           ", " "
    )
    listed = call("judgements", "--format", "table").out.replace("\n", " ")
    assert "corrected to act = deny, negated = yes, source = Eve Marsk" in listed
    assert check_health(LEDGER) == []


def test_several_sources_and_none_can_be_given(call: Call) -> None:
    call("judge", "correct", LAST.id, "source=Ann Tolvik", "source=Bo Osk")
    assert [party["name"] for party in call("show", LAST.id).rows[0]["sources"]] == ["Ann Tolvik", "Bo Osk"]
    call("judge", "correct", LAST.id, "source=", "act=")
    assert call("show", LAST.id).rows[0]["sources"] == []
    assert call("show", LAST.id).rows[0]["act"] is None


@pytest.mark.parametrize(
    "fields", [(), ("colour=red",), ("source",), ("act=shout",), ("negated=maybe",), ("act=deny", "act=state"), ("=",)]
)
def test_what_corrects_nothing_is_misuse(call: Call, fields: tuple[str, ...]) -> None:
    done = call("judge", "correct", OUTER.id, *fields)
    assert done.code == 2
    assert rows(LEDGER, "SELECT * FROM judgements") == []


def test_odd_calls_are_refused_in_words(call: Call) -> None:
    assert call("judge", "right", OUTER.id, "more").code == 2
    assert call("judge", "right", "ffffffff").code == 1
    assert call("judge", "perhaps", OUTER.id).code == 2
    assert call("judge", "right", OUTER.id, "--by", " ").code == 2
    assert call("undo", "ffffffff").code == 1
    assert call("undo", "ff").code == 2
    assert call("judge", "right", OUTER.id, "--ledger", "none.db").code == 1
    assert not Path("none.db").exists()


def test_who_decides_has_to_be_known(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def nobody() -> str:
        raise KeyError("uid")

    monkeypatch.setattr(getpass, "getuser", nobody)
    done = call("judge", "right", OUTER.id)
    assert done.code == 2
    assert "--by NAME" in done.err
    assert call("judge", "right", OUTER.id, "--by", "Ann").code == 0


def test_sides_are_declared_listed_and_left(call: Call) -> None:
    assert call("side", "North", "=", "Ann Tolvik,", "Ministry of Rain").told == ["North: 2 members more, 0 fewer"]
    assert call("side", "South", "--is", "Tolvik, Cy").code == 0
    listed = call("side")
    assert [(row["side"], [one["member"] for one in row["members"]]) for row in listed.rows] == [
        ("North", ["Ann Tolvik", "Ministry of Rain"]),
        ("South", ["Tolvik, Cy"]),
    ]
    assert listed.told == ["2 sides"]
    table = call("side", "North", "--format", "table")
    assert table.out == "North = Ann Tolvik, Ministry of Rain (nobody's name here)\n"
    assert call("side", "North", "--drop", "Ann Tolvik").code == 0
    assert [one["member"] for one in call("side", "North").rows[0]["members"]] == ["Ministry of Rain"]
    assert call("side", "North", "--drop", "Ann Tolvik").code == 1
    assert call("side", "North", "=").code == 2
    assert call("side", "=", "Ann").code == 2
    assert call("side", "--is", "Ann").code == 2
