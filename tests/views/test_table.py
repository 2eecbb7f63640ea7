from __future__ import annotations

from typing import Any

import pytest

from inquit import view
from inquit.errors import UsageError
from inquit.views.base import options_of
from inquit.views.table import VIEWS, View, find_view
from tests.views.made import MadeLedger, figure, glimpse


@pytest.mark.parametrize("row", VIEWS, ids=lambda row: row.name)
def test_every_parameter_has_words_and_a_default(row: View) -> None:
    options = list(options_of(row.params))
    assert all(option.words for option in options)
    assert row.params() is not None
    assert [option.name for option in options if option.whole] == ["limit", "most"]
    assert sum(option.place for option in options) <= 1


@pytest.mark.parametrize("row", VIEWS, ids=lambda row: row.name)
def test_every_example_is_a_command_of_its_view(row: View) -> None:
    commands = [line.strip() for line in row.examples.splitlines()[1:] if line.strip()]
    assert commands
    assert all(command.startswith(f"inquit {row.name} ") for command in commands)


@pytest.mark.parametrize("row", VIEWS, ids=lambda row: row.name)
def test_a_negative_limit_is_refused(row: View) -> None:
    with pytest.raises(UsageError, match="limit"):
        row.answer(MadeLedger([]), row.params(limit=-1))


def test_a_view_is_asked_by_name_from_python() -> None:
    ledger = MadeLedger([glimpse(1, "12 died", figures=(figure("12", 12, 12),))])
    assert view("figures", ledger, what="killed").total == 1
    assert view("figures", ledger, what="killed", side=["A=Ann Smith"]).rows[0].to_dict()["side"] == "A"


def test_an_unknown_view_parameter_or_value_is_refused() -> None:
    with pytest.raises(UsageError, match="no view"):
        find_view("truth")
    with pytest.raises(UsageError, match="sides"):
        view("figures", MadeLedger([]), sides=["A=x"])
    with pytest.raises(UsageError, match="none of its values"):
        view("figures", MadeLedger([]), event="vanished")


@pytest.mark.parametrize("row", VIEWS, ids=lambda row: row.name)
@pytest.mark.parametrize("most", [0, -1, 100_001, 10**30])
def test_how_many_are_looked_at_has_its_bounds(row: View, most: int) -> None:
    with pytest.raises(UsageError, match="looked at"):
        view(row.name, MadeLedger([]), **{"about" if row.name != "figures" else "what": "bridge"}, most=most)


@pytest.mark.parametrize("row", VIEWS, ids=lambda row: row.name)
def test_what_was_not_looked_at_is_told(row: View) -> None:
    held = [glimpse(number, "the bridge is open", figures=(figure("12", 12, 12),)) for number in range(1, 6)]
    held += [glimpse(number, "the bridge is shut", "Perrin Osk") for number in range(6, 11)]
    asked: dict[str, Any] = {"what": "killed"} if row.name == "figures" else {"about": "bridge"}
    if row.name == "accounts":
        asked["side"] = ["North=Ann Smith", "South=Perrin Osk"]
    ledger = MadeLedger(held)
    told = "only the latest 2 statements were looked at"
    assert [note for note in view(row.name, ledger, **asked, most=2).notes if told in note]
    assert not [note for note in view(row.name, ledger, **asked, most=20).notes if "looked at" in note]
