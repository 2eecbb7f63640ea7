"""What is a party's own name, and what only somebody else's that its phrase prints."""

from __future__ import annotations

import pytest

from inquit.records import Span
from inquit.resolution.forms import form_of, take_apart
from inquit.resolution.named import name_in
from tests.resolution.made import cast_of

COMMON = frozenset("the mayor officials local people".split())
PHRASES = [
    ("{Ann Smith}", "name", "Ann Smith"),
    ("the mayor, {Ann Smith}", "name", "Ann Smith"),
    ("Mayor {Ann Smith}, a lawyer in {Tarn|place}", "name", "Ann Smith"),
    ("former secretary of state {Ann Smith}", "name", "Ann Smith"),
    ("{Tarn Times|organisation} reporter {Ann Smith}", "name", "Ann Smith"),
    ("the {Tarn Water Board|organisation}", "organisation", "Tarn Water Board"),
    ("{Tarn|place}", "place", "Tarn"),
    ("Ann Smith", "name", "Ann Smith"),
    ("the Ministry of Defence", "organisation", "Ministry of Defence"),
    ("SENATOR Ann Smith", "name", "Ann Smith"),
]
OTHERS = [
    "{Ann Smith}’s critics",
    "{Ann Smith}’s spokesman",
    "the mayor of {Tarn|place}",
    "officials in {Tarn|place}",
    "supporters of {Ann Smith}",
    "a letter to {Ann Smith}",
    "{Smith} campaign workers",
    "{Tarn|place} officials",
    "the mayor",
    "local people",
    "…",
]


def own(phrase: str, rest: str = "") -> tuple[str, str] | None:
    """Form and words of the name of a phrase that begins a text; the name of who bears it, where one does."""
    text, cast = cast_of(f"{phrase} said no. {rest}")
    words = text[: text.index(" said no")]
    taken = take_apart(text, Span(0, len(words)))
    found = name_in(text, taken, form_of(text, taken), cast, [name.span.start for name in cast.names], COMMON)
    if found is None:
        return None
    assert text[slice(*found.span)] == found.words
    assert 0 < found.score <= 1
    return found.form, cast.known[found.bearers[0]].name if found.bearers else found.words


@pytest.mark.parametrize(("phrase", "form", "name"), PHRASES)
def test_the_name_of_a_party_is_found_among_its_titles_and_bodies(phrase: str, form: str, name: str) -> None:
    assert own(phrase) == (form, name)


@pytest.mark.parametrize("phrase", OTHERS)
def test_whose_critics_or_officials_a_party_is_does_not_name_it(phrase: str) -> None:
    assert own(phrase) is None


@pytest.mark.parametrize("phrase", ["{Smith}", "Smith", "Mr. Smith"])
def test_a_surname_alone_is_the_one_in_the_text_who_bears_it(phrase: str) -> None:
    assert own(phrase, "{Ann Smith} left.") == ("name", "Ann Smith")


def test_a_phrase_of_nothing_but_titles_ends() -> None:
    assert own("Minister " * 2000) is None
