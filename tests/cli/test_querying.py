"""The options that narrow statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.called import Call
from tests.ledger.made import find, find_counted, keep

LEDGER = Path("inquit.db")
KILLED = "more than 2,000 civilians were killed in the north as of Monday, a number in doubt"


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--figure", "killed"), [KILLED]),
        (("--figure", "any"), ["The army lost 300 men.", KILLED]),
        (("--figure", "any", "--attributed"), [KILLED]),
        (("--figure", "any", "--narrator", "--from", "2022-03", "army"), ["The army lost 300 men."]),
        (("--figure", "injured"), []),
        (("--figure", "killed", "--from", "2022-04"), []),
        (("--narrator",), ["The army lost 300 men."]),
        (("--attributed",), [KILLED, "it rains", "it snows"]),
    ],
)
def test_figures_and_the_narrator_narrow_with_all_else(
    call: Call, arguments: tuple[str, ...], found: list[str]
) -> None:
    keep(LEDGER, find_counted(), find("Eve said that it snows.", address="/two"))
    assert [row["content"]["text"] for row in call("statements", *arguments).rows] == found
    assert f"{len(found)} statement" in call("statements", *arguments).err or not found


@pytest.mark.parametrize("arguments", [("--figure", "lost"), ("--narrator", "--attributed")])
def test_what_cannot_be_asked_is_misuse(call: Call, arguments: tuple[str, ...]) -> None:
    keep(LEDGER, find_counted())
    assert call("statements", *arguments).code == 2
