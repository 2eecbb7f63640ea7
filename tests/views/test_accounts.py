from __future__ import annotations

import pytest

from inquit.errors import UsageError
from inquit.views.accounts import ONLY_HERE, Params, answer
from tests.views.made import MadeLedger, figure, glimpse

SIDES = ("North=Ann Smith", "South=Perrin Osk")


def test_a_figure_that_differs_stands_between_the_sides_with_its_numbers() -> None:
    ledger = MadeLedger(
        [
            glimpse(1, "12 people were killed at the market in Harbourton", figures=(figure("12", 12, 12),)),
            glimpse(
                2, "30 people were killed at the market in Harbourton", "Perrin Osk", figures=(figure("30", 30, 30),)
            ),
        ]
    )
    (row,) = answer(ledger, Params(side=SIDES)).rows
    assert (row.kind, row.left[0], row.right and row.right[0]) == ("figure differs", "North", "South")
    assert "12" in row.why
    assert "30" in row.why


def test_words_carried_by_both_are_the_same_words() -> None:
    words = "the harbour of Dunmark will stay closed until the ice is gone"
    ledger = MadeLedger([glimpse(1, words), glimpse(2, f"“{words}”", "Perrin Osk")])
    assert [row.kind for row in answer(ledger, Params(side=SIDES)).rows] == ["same words"]


def test_what_one_side_alone_says_is_shown_as_only_here() -> None:
    ledger = MadeLedger([glimpse(1, "the harvest is in"), glimpse(2, "a ferry sank off Osk", "Perrin Osk")])
    found = answer(ledger, Params(side=SIDES))
    assert [(row.kind, row.left[0], row.right) for row in found.rows] == [
        (ONLY_HERE, "North", None),
        (ONLY_HERE, "South", None),
    ]
    assert found.rows[0].to_dict()["right"] is None


def test_a_side_without_a_statement_is_told_and_the_other_shown() -> None:
    ledger = MadeLedger([glimpse(1, "the harvest is in"), glimpse(2, "a ferry sank", "Perrin Osk")])
    found = answer(ledger, Params("harvest", side=SIDES))
    assert found.notes == ("South: no statement fits",)
    assert [row.left[0] for row in found.rows] == ["North"]


def test_copies_on_one_side_make_one_row() -> None:
    wire = [glimpse(n, "the harvest is in", article=f"a{n}", outlet=f"Paper {n}") for n in range(1, 8)]
    ledger = MadeLedger([*wire, glimpse(9, "a ferry sank", "Perrin Osk")], groups={f"a{n}": "a1" for n in range(1, 8)})
    found = answer(ledger, Params(side=SIDES))
    assert [row.left[1].told() for row in found.rows] == ["carried by 7, about 1 independent text", ""]


def test_links_of_one_kind_alone_may_be_asked_for() -> None:
    ledger = MadeLedger([glimpse(1, "the harvest is in"), glimpse(2, "a ferry sank", "Perrin Osk")])
    assert answer(ledger, Params(side=SIDES, link=("same words",))).rows == ()


def test_accounts_need_two_sides() -> None:
    with pytest.raises(UsageError, match="two sides"):
        answer(MadeLedger([]), Params(side=("North=Ann Smith",)))


def test_a_link_is_told_once_where_statements_lie_inside_each_other() -> None:
    inner = "12 people were killed at the market in Harbourton"
    ledger = MadeLedger(
        [
            glimpse(1, f"the mayor had told her that {inner}", article="a1", figures=()),
            glimpse(2, inner, article="a1", depth=1, figures=(figure("12", 12, 12),)),
            glimpse(3, f"he said {inner}", article="a1", figures=(figure("12", 12, 12),)),
            glimpse(4, "30 people were killed at the market", "Perrin Osk", figures=(figure("30", 30, 30),)),
        ]
    )
    rows = [row for row in answer(ledger, Params(side=SIDES)).rows if row.kind == "figure differs"]
    assert [row.left[1].first.number for row in rows] == [2]


def test_a_statement_that_both_sides_have_is_linked_with_nothing_and_on_no_side_alone() -> None:
    relayed = glimpse(1, "the harvest is in", relay=(("Daily News",), ("Ann Smith",), ("Perrin Osk",)))
    assert answer(MadeLedger([relayed]), Params(side=SIDES)).rows == ()
