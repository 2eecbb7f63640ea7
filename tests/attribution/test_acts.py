"""Acts that the cue's own word settles."""

from __future__ import annotations

import pytest

from inquit.attribution.acts import asks_to, find_act
from inquit.records import Span


@pytest.mark.parametrize(
    ("cue", "act"),
    [
        ("said", "state"),
        ("has appealed to", "appeal"),
        ("also anticipated", "predict"),
        ("categorically denied", "deny"),
        ("promised to", "promise"),
        ("’s claim that", None),
        (":", None),
        ("according to", None),
        ("called for", None),
    ],
)
def test_an_act_is_named_only_where_the_cue_settles_it(cue: str, act: str | None) -> None:
    assert find_act(cue) == act


@pytest.mark.parametrize(("cue", "asks"), [("called on", True), ("had called", True), ("on", False), ("", False)])
def test_a_cue_of_asking_makes_an_appeal_and_a_bare_preposition_is_none(cue: str, asks: bool) -> None:
    text = "the mayor to resign"
    assert asks_to(text, cue, Span(0, len("the mayor"))) is asks
