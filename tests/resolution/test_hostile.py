"""Texts made to be hard: thousands of one thing, odd marks, nothing but names. All end soon, and none fails.

The long ones take well under a second each where the cost is linear, and minutes where it is not.
"""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import inquit
from inquit.errors import UnreadableError
from inquit.resolution.anaphors import find_anaphors
from inquit.resolution.authors import find_authors
from inquit.resolution.forms import take_apart
from inquit.resolution.roles import describe_cast, meant_by_role
from tests.resolution.made import cast_of, span_of

MANY = 6000
PIECES = [
    "{Ann}", "{Smith}", "{Ann Smith}", "{A. Smith}", "{Tarn|place}", "{Tarn Board|organisation}", "{TB|organisation}",
    "({TB|organisation})", "the mayor", "The commission", "the two ministers", "Mr.", "spokeswoman", ",", ".", "“", "”",
    "a letter from", "the letter", "’s report", "he", "She", "they", "who", "and", "said", "that", "told", "\n\n",
    "\u0301", "\u200f", "\u05d0\u05d1", "\0", "\ud800", "İ", "ß", "-",
]  # fmt: skip
TEXTS = st.lists(st.sampled_from(PIECES), min_size=1, max_size=30).map(" ".join)


def distinct(number: int) -> str:
    """A word of its own for each number: "Baba", "Bacu" …"""
    return "".join("bcdfglmnrt"[int(digit)] + "aeiou"[int(digit) // 2] for digit in f"{number:04}").capitalize()


@given(TEXTS)
@settings(deadline=None)
def test_whatever_names_a_text_has_each_stands_for_somebody(words: str) -> None:
    text, cast = cast_of(words)
    assert len(cast.whose) == len(cast.names)
    assert all(whose and all(0 <= who < len(cast.known) for who in whose) for whose in cast.whose)
    assert all(len(set(whose)) == len(whose) for whose in cast.whose)
    for who, one in enumerate(cast.known):
        assert text[slice(*one.at)] == one.name
        assert one.mentions == [number for number, whose in enumerate(cast.whose) if whose[0] == who]


@given(TEXTS)
@settings(deadline=None)
def test_whatever_a_text_says_its_roles_pronouns_and_documents_are_found(words: str) -> None:
    text, cast = cast_of(words)
    starts = [match.start() for match in re.finditer(r"\w+|[^\w\s]", text)]
    anaphors = find_anaphors(text, starts, cast, describe_cast(text, cast))
    assert [one.span for one in anaphors] == sorted(one.span for one in anaphors)
    for one in anaphors:
        assert text[slice(*one.span)].strip()
        assert set(one.fits or ()) <= set(range(len(cast.known)))
    for span, authors in find_authors(text, cast).documents:
        assert text[slice(*span)].isalpha()
        assert all(text[slice(*party.spans[0])] == party.text for party in authors)


@given(TEXTS.map(lambda words: re.sub(r"[{}]|\|\w+", "", words)))
@settings(max_examples=80, deadline=None)
def test_whatever_a_text_is_made_of_every_party_slices_back(text: str) -> None:
    try:
        reading = inquit.read(text)
    except UnreadableError:
        return
    shown = reading.article.text
    for statement in reading.statements:
        for party in (*statement.sources, *statement.addressees):
            assert party.text is None or party.text == " … ".join(shown[slice(*span)] for span in party.spans)
            assert all(shown[slice(*span)].strip() for span in party.why)


@pytest.mark.parametrize("text", ["“", "”“", "“No.”", "“Ann", "Ann", "Ann Smith", "She", "Ann said", "…", "said", "’s"])
def test_a_text_that_is_hardly_one_is_read(text: str) -> None:
    assert inquit.read(text).article.text == text


def test_thousands_of_one_surname_are_told_apart_and_the_surname_goes_to_the_last() -> None:
    _, cast = cast_of(" ".join(f"{{{distinct(n)} Smith}} met {{Smith}}." for n in range(MANY)))
    assert len(cast.known) == MANY
    assert cast.known[cast.whose[-1][0]].name == f"{distinct(MANY - 1)} Smith"
    assert max(map(len, cast.whose)) < 200
    assert len(cast.bearing("smith")) == MANY


def test_one_full_name_among_thousands_of_its_surname_is_found_again() -> None:
    words = " ".join(f"{{{distinct(n)} Smith}} left." for n in range(300)) + f" {{{distinct(250)} Smith}} came."
    _, cast = cast_of(words)
    assert len(cast.known) == 300
    assert cast.known[cast.whose[-1][0]].name == f"{distinct(250)} Smith"


def test_thousands_of_mayors_and_each_the_mayor_is_the_last_one() -> None:
    text, cast = cast_of(" ".join(f"Mayor {{Ann {distinct(n)}}} spoke. The mayor left." for n in range(MANY)))
    described = describe_cast(text, cast)
    starts = [match.start() for match in re.finditer(r"\w+|[^\w\s]", text)]
    assert len(find_anaphors(text, starts, cast, described)) == MANY
    ranked = meant_by_role(take_apart(text, span_of(text, "The mayor")), described, cast)
    assert cast.known[ranked[0][0]].name == f"Ann {distinct(0)}"


def test_thousands_of_letters_and_each_the_letter_is_the_last_one() -> None:
    text, cast = cast_of(
        " ".join(f"A letter from {{Ann {distinct(n)}}} came. The letter says no." for n in range(MANY))
    )
    authorship = find_authors(text, cast)
    found = [
        authorship.of(take_apart(text, type(cast.names[0].span)(*m.span()))) for m in re.finditer("The letter", text)
    ]
    assert [party.name for authors in found for party in authors] == [f"Ann {distinct(n)}" for n in range(MANY)]


@pytest.mark.parametrize(
    "piece",
    ["Ann-", "Ann" + " " * 50, "A.", "the ", "Minister ", "letter from ", "Ann, ", "Ann’s ", "who ", "“Ann said "],
)
def test_one_thing_over_and_over_is_read(piece: str) -> None:
    text = piece * (15_000 // len(piece))
    assert inquit.read(text).article.text == text
