from __future__ import annotations

import pytest

from inquit.errors import UsageError
from inquit.views.chains import Params, answer
from tests.views.made import MadeLedger, glimpse

WORDS = "the harbour of Dunmark will stay closed until the ice is gone"


def _ledger() -> MadeLedger:
    return MadeLedger(
        [
            glimpse(1, WORDS, published_at="2024-03-03", outlet="Evening News"),
            glimpse(2, f"“{WORDS}”", "Perrin Osk", published_at="2024-03-01"),
            glimpse(3, "the harvest in Dunmark is in", "Bo Lund"),
        ]
    )


def test_a_claim_is_told_from_where_it_was_first_seen() -> None:
    (chain,) = answer(_ledger(), Params("Dunmark")).rows
    assert [(step.link, step.card.first.number) for step in chain.steps] == [("first seen", 2), ("same words", 1)]
    assert chain.to_dict()["first_seen"] == "2024-03-01"
    assert chain.to_dict()["outlets"] == ["Daily News", "Evening News"]


def test_one_statement_has_its_own_chain_alone() -> None:
    ledger = _ledger()
    (chain,) = answer(ledger, Params(statement="s0000000000000000001")).rows
    assert [step.card.first.number for step in chain.steps] == [2, 1]
    (lone,) = answer(ledger, Params(statement="s0000000000000000003")).rows
    assert [(step.link, step.card.first.number) for step in lone.steps] == [("first seen", 3)]


def test_what_only_copies_carry_is_a_chain_of_one() -> None:
    wire = [glimpse(n, WORDS, article=f"a{n}", outlet=f"Paper {n}") for n in (1, 2, 3)]
    (chain,) = answer(MadeLedger(wire, groups={"a2": "a1", "a3": "a1"}), Params("harbour")).rows
    assert (chain.articles, chain.texts, len(chain.steps)) == (3, 1, 1)


def test_a_chain_of_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="chains of what"):
        answer(MadeLedger([]), Params())
