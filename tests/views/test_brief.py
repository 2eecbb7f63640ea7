from __future__ import annotations

import pytest

from inquit.errors import UsageError
from inquit.views.brief import Params, answer
from tests.views.made import MadeLedger, figure, glimpse, narrated

SIDES = ("North=Ann Smith", "South=Perrin Osk")


def _ledger() -> MadeLedger:
    return MadeLedger(
        [
            glimpse(1, "12 people were killed at the market", figures=(figure("12", 12, 12),), act="accuse"),
            glimpse(2, "30 people were killed at the market", "Perrin Osk", figures=(figure("30", 30, 30),)),
            narrated(3, "About 20 were killed at the market.", figures=(figure("About 20", 20, 20),)),
            glimpse(4, "the market opens again", negated=True, act="promise", addressees=("the traders",)),
        ]
    )


def test_every_sentence_carries_its_statements() -> None:
    for params in (Params("market"), Params("market", side=SIDES)):
        found = answer(_ledger(), params)
        assert found.rows
        assert all(sentence.statements for sentence in found.rows)


def test_sides_are_told_by_what_parts_them_and_what_one_has_alone() -> None:
    found = answer(_ledger(), Params("market", side=SIDES))
    assert list(dict.fromkeys(sentence.part for sentence in found.rows)) == [
        "Figures",
        "Where they part",
        "Only in the account of North",
    ]
    (parting,) = [sentence for sentence in found.rows if sentence.part == "Where they part"]
    assert [statement for statement, _ in parting.statements] == ["s0000000000000000001", "s0000000000000000002"]


def test_what_was_not_said_is_told_so() -> None:
    words = [sentence.words for sentence in answer(_ledger(), Params("market")).rows]
    assert (
        "1 March 2024: Ann Smith is reported by Daily News not to have promised (to the traders) "
        "“the market opens again”."
    ) in words


def test_the_articles_own_figure_is_never_given_a_source() -> None:
    words = [sentence.words for sentence in answer(_ledger(), Params("market")).rows if "About 20" in sentence.words]
    assert words
    assert all("Smith" not in sentence and "Osk" not in sentence for sentence in words)


def test_no_verdict_is_in_the_briefs_own_words() -> None:
    for sentence in answer(_ledger(), Params("market", side=SIDES)).rows:
        own = "".join(piece for piece, theirs in sentence.text if not theirs)
        assert not {"true", "false", "refutes", "confirms", "lied"} & set(own.lower().split())


def test_a_brief_of_nothing_is_refused() -> None:
    with pytest.raises(UsageError, match="brief of what"):
        answer(_ledger(), Params())


def test_what_a_brief_leaves_out_is_counted() -> None:
    found = answer(_ledger(), Params("market", side=SIDES, limit=1))
    assert found.notes == ()
    more = [glimpse(number, f"the market of stall {number} sells no fish") for number in range(10, 14)]
    ledger = MadeLedger([*more, glimpse(20, "a market", "Perrin Osk")])
    assert answer(ledger, Params("market", side=SIDES, limit=1)).notes == ("3 rows more: inquit accounts lists them",)
