from __future__ import annotations

import pytest

from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Membership
from inquit.views.sides import Side, find_sides
from tests.views.made import MadeLedger

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
