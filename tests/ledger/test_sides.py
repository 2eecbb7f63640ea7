"""Sides: what the user declares, and nothing else."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.errors import LedgerError, UsageError
from inquit.ledger.judgements import undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.sides import declare, drop
from tests.ledger.made import at, find, keep, rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", find("Ann Tolvik said that Bo Osk denied that it rains."))


def sides(path: Path, as_of: str | None = None) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    with Ledger.open(path, as_of=as_of) as ledger:
        for one in ledger.sides():
            found.setdefault(one.side, []).append(one.member)
    return found


def test_a_side_has_the_members_that_were_declared(path: Path) -> None:
    made = declare(path, "North  Bank", ["Ann Tolvik", "Ministry of  Rain", "Ann Tolvik"], by="Eve")
    assert len(made) == 2
    assert sides(path) == {"North Bank": ["Ann Tolvik", "Ministry of Rain"]}
    assert declare(path, "North Bank", ["Ann Tolvik"], by="Eve") == []
    with Ledger.open(path) as ledger:
        known, unknown = ledger.sides()
        assert known.entity == ledger.person("Ann Tolvik").id
        assert unknown.entity is None


def test_nobody_is_on_a_side_before_somebody_says_so(path: Path) -> None:
    assert sides(path) == {}


def test_a_member_may_be_on_two_sides_and_leave_one(path: Path) -> None:
    declare(path, "North", ["Bo Osk"], by="Eve")
    declare(path, "South", ["Bo Osk"], by="Eve")
    drop(path, "North", "Bo Osk", by="Eve")
    assert sides(path) == {"South": ["Bo Osk"]}
    declare(path, "North", ["Bo Osk"], by="Eve")
    assert sides(path) == {"North": ["Bo Osk"], "South": ["Bo Osk"]}
    assert rows(path, "SELECT count(*) FROM sides") == [(4,)]


def test_a_declaration_can_be_taken_back_by_its_id(path: Path) -> None:
    (made,) = declare(path, "North", ["Bo Osk"], by="Eve")
    undo(path, made[:8], by="Eve")
    assert sides(path) == {}
    with pytest.raises(UsageError, match="taken back before"):
        undo(path, made, by="Eve")


def test_who_is_not_in_cannot_leave(path: Path) -> None:
    with pytest.raises(LedgerError, match="is not in"):
        drop(path, "North", "Bo Osk", by="Eve")


@pytest.mark.parametrize(("side", "member"), [("", "Ann"), ("North", " "), ("—", "Ann"), ("North", "…")])
def test_words_without_a_letter_name_nobody(path: Path, side: str, member: str) -> None:
    with pytest.raises(UsageError, match="names nobody"):
        declare(path, side, [member], by="Eve")
    assert sides(path) == {}


def test_as_of_sides_are_those_of_then(path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        declare(path, "North", ["Bo Osk"], by="Eve")
    with at("2022-04-02T08:00:00.000Z"):
        drop(path, "North", "Bo Osk", by="Eve")
    assert sides(path, "2022-04-01") == {"North": ["Bo Osk"]}
    assert sides(path, "2022-04-02") == {}
