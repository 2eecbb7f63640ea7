from __future__ import annotations

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
    assert [option.name for option in options if option.whole] == ["limit"]
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
