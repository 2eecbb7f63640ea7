from __future__ import annotations

import pytest

from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Membership
from inquit.ledger.query import Query
from inquit.views.sides import Side, find_sides, statements_of
from tests.views.made import MadeLedger, glimpse

_DECLARED = MadeLedger(
    [],
    sides=[
        Membership("1", "North", "Ann Smith", "me", "2024-03-01T00:00:00Z"),
        Membership("2", "South", "Perrin Osk", "me", "2024-03-01T00:00:00Z"),
        Membership("3", "North", "Ministry of Ferries", "me", "2024-03-01T00:00:00Z"),
    ],
)


def test_without_a_side_all_declared_ones_are_compared() -> None:
    assert find_sides(_DECLARED, ()) == (
        Side("North", ("Ann Smith", "Ministry of Ferries"), True),
        Side("South", ("Perrin Osk",), True),
    )


def test_a_side_is_named_with_its_members_or_by_its_declared_name() -> None:
    found = find_sides(_DECLARED, ["East = outlet:Daily News, Bo Lund", "South"])
    assert found == (Side("East", ("outlet:Daily News", "Bo Lund")), Side("South", ("Perrin Osk",), True))


@pytest.mark.parametrize("words", ["East =", "= Bo Lund", "East = ,"])
def test_a_side_without_a_name_or_members_is_refused(words: str) -> None:
    with pytest.raises(UsageError):
        find_sides(_DECLARED, [words])


def test_a_side_that_was_not_declared_is_named_with_those_that_were() -> None:
    with pytest.raises(LedgerError, match="West") as error:
        find_sides(_DECLARED, ["West"])
    assert "North, South" in error.value.hint


def test_two_sides_of_one_name_are_refused() -> None:
    with pytest.raises(UsageError, match="one name"):
        find_sides(_DECLARED, ["A=x", "A=y"])


def test_a_declared_name_may_hold_an_equals_sign() -> None:
    asked = MadeLedger([], sides=[Membership("1", "A=B", "Ann Smith", "me", "2024-03-01T00:00:00Z")])
    assert find_sides(asked, ["A=B"]) == (Side("A=B", ("Ann Smith",), True),)


def test_of_a_declared_side_those_are_passed_over_of_whom_nothing_is_known() -> None:
    asked = MadeLedger([glimpse(1, "the bridge is open")])
    found, notes = statements_of(asked, Side("North", ("Nobody Atall", "Ann Smith"), True), Query(), most=9)
    assert [one.number for one in found] == [1]
    assert notes == ["North: the ledger knows nobody called 'Nobody Atall'"]
    assert statements_of(asked, Side("North", ("Nobody Atall",), True), Query(), most=9)[0] == ()


def test_who_is_named_with_the_question_must_be_known() -> None:
    asked = MadeLedger([glimpse(1, "the bridge is open")])
    with pytest.raises(LedgerError, match="Nobody Atall"):
        statements_of(asked, Side("North", ("Nobody Atall",)), Query(), most=9)
