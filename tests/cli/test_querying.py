"""The options that narrow statements."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.ledger.judgements import judge
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


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("--depth", "0"), ["Bo denied that it snows", "it rains"]),
        (("--depth", "1"), ["it snows"]),
        (("--depth", "2"), []),
        (("--side", "North"), ["Bo denied that it snows", "it snows"]),
        (("--side", "North", "--depth", "1"), ["it snows"]),
        (("--reviewed", "any"), ["it rains"]),
        (("--reviewed", "no"), ["Bo denied that it snows", "it snows"]),
    ],
)
def test_sides_reviews_and_depth_narrow_what_is_listed_and_exported(
    call: Call, arguments: tuple[str, ...], found: list[str]
) -> None:
    made = find("Ann said that Bo denied that it snows. Eve said that it rains.")
    keep(LEDGER, made)
    call("side", "North = Ann")
    judge(LEDGER, made.statements[2].id, "right", by="Eve")
    assert [row["content"]["text"] for row in call("statements", *arguments).rows] == found
    exported = call("export", "--format", "jsonl", *arguments)
    assert (exported.code, [row["content"]["text"] for row in exported.rows]) == (0, found)


def test_a_side_that_is_not_declared_is_named(call: Call) -> None:
    keep(LEDGER, find_counted())
    asked = call("statements", "--side", "North")
    assert asked.code == 1
    assert "no side is called 'North'" in asked.err


@pytest.mark.parametrize("arguments", [("--reviewed", "yes"), ("--depth", "-1"), ("--depth", "deep")])
def test_what_is_no_review_and_no_depth_is_misuse(call: Call, arguments: tuple[str, ...]) -> None:
    keep(LEDGER, find_counted())
    assert call("statements", *arguments).code == 2


@pytest.mark.parametrize("arguments", [("--figure", "lost"), ("--narrator", "--attributed")])
def test_what_cannot_be_asked_is_misuse(call: Call, arguments: tuple[str, ...]) -> None:
    keep(LEDGER, find_counted())
    assert call("statements", *arguments).code == 2
