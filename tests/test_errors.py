"""Errors: every one has a code, and the command line knows what to make of it."""

from __future__ import annotations

import inspect
import re

import pytest

from inquit import errors
from inquit.cli.main import DONE, EXIT_CODES
from inquit.errors import InquitError, LedgerError, UnreadableError

KINDS = [kind for _, kind in inspect.getmembers(errors, inspect.isclass) if issubclass(kind, InquitError)]
OWN_CODES = [kind.code for kind in KINDS if "code" in vars(kind)]
REASONS = [
    reason
    for kind in (UnreadableError, LedgerError)
    for reason in re.findall(r"`([^`]+)`", (inspect.getdoc(kind) or "").partition("code ")[2])
]


def made(kind: type[InquitError]) -> InquitError:
    """One error of a kind."""
    if kind is UnreadableError:
        return UnreadableError("empty", "words", hint="do this")
    return LedgerError("locked", "words", hint="do this") if kind is LedgerError else kind("words", hint="do this")


@pytest.mark.parametrize("kind", KINDS)
def test_every_error_has_an_exit_code_through_its_bases(kind: type[InquitError]) -> None:
    assert any(base in EXIT_CODES for base in kind.__mro__)
    assert DONE not in EXIT_CODES.values()


def test_no_exit_code_is_hidden_behind_that_of_a_base() -> None:
    order = list(EXIT_CODES)
    assert all(not issubclass(later, earlier) for i, earlier in enumerate(order) for later in order[i + 1 :])


def test_codes_are_unique() -> None:
    codes = OWN_CODES + REASONS
    assert len(codes) == len(set(codes))


@pytest.mark.parametrize("code", OWN_CODES + REASONS)
def test_codes_are_in_kebab_case(code: str) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", code)


def test_the_reasons_for_setting_a_text_aside_are_named() -> None:
    assert {"empty", "not-text", "too-large"} <= set(REASONS)


@pytest.mark.parametrize("kind", KINDS)
def test_an_error_is_its_message_with_a_hint_beside_it(kind: type[InquitError]) -> None:
    error = made(kind)
    assert (str(error), error.hint) == ("words", "do this")
    assert error.code in OWN_CODES + REASONS


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind not in (UnreadableError, LedgerError)])
def test_a_hint_may_be_left_out(kind: type[InquitError]) -> None:
    assert kind("words").hint == ""
