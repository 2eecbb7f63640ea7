"""Settings: what the environment may choose."""

from __future__ import annotations

import dataclasses

import pytest

from inquit.errors import UsageError
from inquit.settings import LARGEST_TEXT, Settings

NAMES = ("INQUIT_THREADS", "INQUIT_LARGEST_TEXT")


def test_an_empty_environment_gives_the_defaults() -> None:
    made = Settings.from_environment({})
    assert 1 <= made.threads <= 4
    assert made.largest_text == LARGEST_TEXT


def test_an_empty_value_is_no_value() -> None:
    assert Settings.from_environment(dict.fromkeys(NAMES, "")) == Settings.from_environment({})


def test_given_numbers_are_taken() -> None:
    made = Settings.from_environment({"INQUIT_THREADS": "3", "INQUIT_LARGEST_TEXT": "500"})
    assert made == Settings(threads=3, largest_text=500)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("value", ["0", "-1", "two", "1.5", " 2", "1e3", "²"])
def test_what_is_no_whole_number_of_one_or_more_is_refused_by_name(name: str, value: str) -> None:
    with pytest.raises(UsageError, match=name) as caught:
        Settings.from_environment({name: value})
    assert repr(value) in str(caught.value)
    assert caught.value.hint


def test_the_process_environment_is_read_when_none_is_given(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_LARGEST_TEXT", "77")
    assert Settings.from_environment().largest_text == 77


def test_settings_cannot_be_changed() -> None:
    with pytest.raises(dataclasses.FrozenInstanceError):
        Settings().threads = 2  # type: ignore[misc]  # the point of the test
