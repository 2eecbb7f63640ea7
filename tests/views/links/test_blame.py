"""Whom a statement blames, and for what."""

from __future__ import annotations

import pytest

from inquit.views.links.blame import find_blames
from inquit.views.links.subject import prepare
from inquit.views.links.weights import Weigher
from tests.views.links.made import said


def blamed(content: str, *, act: str = "state", source: str = "The mayor") -> list[tuple[str, str]]:
    subject = prepare(said(source, content, act=act), Weigher({}, 2))
    return [(blame.printed, blame.harm) for blame in find_blames(subject)]


@pytest.mark.parametrize(
    ("content", "doer", "harm"),
    [
        ("the shelling of the market by Velarian forces", "Velarian forces", "shelling"),
        ("the crimes of the Korsunian invaders", "Korsunian invaders", "crimes"),
        ("aggression by the armed forces of Velaria", "armed forces of Velaria", "aggression"),
        ("Velaria's unprovoked military aggression", "Velaria's military", "aggression"),
        ("Velarian forces shelled the market", "Velarian forces", "shelling"),
        ("Velaria has started a full-scale war", "Velaria", "aggression"),
        ("the market was shelled by Korsun", "Korsun", "shelling"),
        ("not to support the invading Velarian forces", "Velarian forces", "aggression"),
        ("rebels kidnapped two nurses", "rebels", "abduction"),
    ],
)
def test_a_doer_is_found_before_or_behind_the_deed(content: str, doer: str, harm: str) -> None:
    assert (doer, harm) in blamed(content)


@pytest.mark.parametrize(
    "content",
    [
        "the market in Drenov was shelled",
        "Nine people died in the storm at Tavia",
        "the storm at Tavia had killed 21 people",
        "the shelling of Drenov",
        "Velarian forces did not shell the market",
        "the harvest in Velaria was good",
    ],
)
def test_nobody_is_blamed_where_no_party_did_it(content: str) -> None:
    assert not blamed(content)


def test_an_accusation_blames_whom_it_names_first() -> None:
    assert blamed("Velaria on Friday of shelling the market", act="accuse") == [("Velaria", "shelling")]
    assert blamed("the killing of 12 nurses on the Northern Front", act="accuse") == [("Northern Front", "killing")]


def test_what_a_party_says_of_itself_is_no_blame() -> None:
    assert not blamed("Velarian forces had shelled the depot", source="Velaria's army")


def test_a_denial_blames_nobody() -> None:
    assert not blamed("that Velarian forces shelled the market", act="deny")
