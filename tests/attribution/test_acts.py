"""Acts that the cue's own word settles."""

from __future__ import annotations

import pytest

from inquit.attribution.acts import find_act


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
