from __future__ import annotations

import pytest

from inquit.errors import LedgerError
from inquit.views.timeline import Params, answer
from tests.views.made import MadeLedger, glimpse, narrated


def test_statements_of_a_matter_stand_in_the_order_of_days_without_the_narrator() -> None:
    ledger = MadeLedger(
        [
            glimpse(1, "the ceasefire holds", published_at="2024-03-02"),
            glimpse(2, "the ceasefire was broken", "Perrin Osk", published_at="2024-03-01"),
            glimpse(3, "the harvest is in"),
            narrated(4, "Twelve died in the ceasefire."),
        ]
    )
    found = answer(ledger, Params("ceasefire"))
    assert [moment.card.first.number for moment in found.rows] == [2, 1]
    assert found.looked_at == 2


def test_only_sides_that_are_asked_for_are_shown() -> None:
    ledger = MadeLedger([glimpse(1, "a ceasefire"), glimpse(2, "no ceasefire", "Perrin Osk")])
    found = answer(ledger, Params("ceasefire", side=("South=Perrin Osk",)))
    assert [(moment.side, moment.card.first.number) for moment in found.rows] == [("South", 2)]


def test_like_finds_the_matter_of_a_statement() -> None:
    held = [glimpse(1, "the ceasefire holds"), glimpse(2, "the truce is kept"), glimpse(3, "the harvest is in")]
    ledger = MadeLedger(held, likeness={1: 1.0, 2: 0.8, 3: 0.2})
    found = answer(ledger, Params(like=held[0].id))
    assert [moment.card.first.number for moment in found.rows] == [1, 2]
    assert [moment.card.first.number for moment in answer(ledger, Params("truce", like=held[0].id)).rows] == [2]


def test_a_statement_that_is_not_there_is_named() -> None:
    with pytest.raises(LedgerError, match="unknown"):
        answer(MadeLedger([]), Params(like="unknown"))
