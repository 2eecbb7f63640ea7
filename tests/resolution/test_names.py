"""Printed names taken apart, and the keys they are looked up by."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.resolution.names import block_keys, parse


@pytest.mark.parametrize(
    ("text", "given_names", "surname"),
    [
        ("Ann Smith", "ann", "smith"),
        ("Sen. Ann Smith (R-Tex.)", "ann", "smith"),
        ("Foreign Minister Ann Smith", "ann", "smith"),
        ("Minister for Foreign Affairs Ann Smith", "ann", "smith"),
        ("Dr. Jordan Smith", "jordan", "smith"),
        ("Ukrainian Deputy Defence Minister Ann Smith", "ann", "smith"),
        ("U.S. President Ann Smith", "ann", "smith"),
        ("President of France Ann Smith", "ann", "smith"),
        ("Lt. Col. A. B. Smith", "a b", "smith"),
        ("A.B. Smith", "a b", "smith"),
        ("AB Smith", "a b", "smith"),
        ("J.-C. Smith", "j c", "smith"),
        ("Ann Smith, the mayor of Tolm", "ann", "smith"),
        ("Ann Smith, PhD", "ann", "smith"),
        ("Smith, Ann", "ann", "smith"),
        ("Ann Smith's", "ann", "smith"),
        ("Ursula von der Leyen", "ursula", "von der leyen"),
        ("Hassan al-Tamimi", "hassan", "al tamimi"),
        ("Yu. V. Petrenko", "y v", "petrenko"),
        ("Petrenko Y. V.", "y v", "petrenko"),
        ("Ann Gray-Smith", "ann", "gray smith"),
        ("Gray-Smith", "", "gray smith"),
        ("Jean-Marie Smith", "jean marie", "smith"),
        ("Kim Jong-un", "kim jong", "un"),
        ("Savytska Iryna", "iryna", "savytska"),
        ("Kovalenko Roman", "roman", "kovalenko"),
        ("Petrov Ivan Sergeyevich", "ivan sergeyevich", "petrov"),
        ("Ivan Sergeyevich Petrov", "ivan sergeyevich", "petrov"),
        ("OlenaPetrenko", "olena", "petrenko"),
        ("Ann MacArthur", "ann", "macarthur"),
        ("Col. Vasiuk", "", "vasiuk"),
        ("Vasiuk", "", "vasiuk"),
        ("Olena", "olena", ""),
        ("Олена Петренко", "olena", "petrenko"),
    ],
)
def test_given_names_and_surname_are_told_apart(text: str, given_names: str, surname: str) -> None:
    name = parse(text)
    assert (" ".join(name.given), " ".join(name.surname)) == (given_names, surname)


def test_a_name_keeps_its_text_and_junior_stays_among_its_words() -> None:
    name = parse("Ann Smith Jr.")
    assert name.text == "Ann Smith Jr."
    assert (name.given, name.surname, name.tokens) == (("ann",), ("smith",), ("ann", "smith", "jr"))


def test_a_title_alone_is_not_taken_away() -> None:
    assert parse("President").tokens == ("president",)
    assert parse("John Major").tokens == ("john", "major")


def test_an_organisation_keeps_every_word_and_has_no_surname() -> None:
    name = parse("Ministry of Defence of Ukraine", "organisation")
    assert name.tokens == ("ministry", "of", "defence", "of", "ukraine")
    assert name.given == name.surname == ()


def test_parsing_twice_gives_the_one_value() -> None:
    assert parse("Ann Smith") is parse("Ann Smith")


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Oleksii Reznikov", "O. Reznikov"),
        ("Oleksii Reznikov", "Aleksey Reznikov"),
        ("Oleksii Reznikov", "Reznikov"),
        ("Volodymyr Marchenko", "V. Marchenko"),
        ("Wladimir Klymenko", "Volodymyr Klimenko"),
        ("Savytska Iryna", "Irina Savitskaya"),
        ("RamiHaddad", "Rami Haddad"),
        ("Ramihaddad", "Rami Haddad"),
        ("Kim Jongun", "Kim Jong-un"),
    ],
)
def test_names_that_may_be_one_share_a_key(left: str, right: str) -> None:
    assert set(block_keys(parse(left))) & set(block_keys(parse(right)))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Federal Bureau of Investigation", "FBI"),
        ("Ministry of Defence of Ukraine", "Ukrainian Defence Ministry"),
        ("Goodwill Bank", "Good Will Bank"),
        ("Apple", "Apple Inc."),
    ],
)
def test_organisations_that_may_be_one_share_a_key(left: str, right: str) -> None:
    assert set(block_keys(parse(left, "organisation"))) & set(block_keys(parse(right, "organisation")))


def test_a_ministry_is_not_looked_up_among_all_ministries() -> None:
    keys = block_keys(parse("Ministry of Defence", "organisation"))
    assert not set(keys) & set(block_keys(parse("Ministry of Health", "organisation")))


def test_a_full_name_has_few_keys() -> None:
    assert len(block_keys(parse("Oleksii Mykolaiovych Reznikov"))) <= 6


def test_persons_and_organisations_never_share_a_key() -> None:
    assert not set(block_keys(parse("Ann Smith"))) & set(block_keys(parse("Ann Smith", "organisation")))


@given(st.text(), st.sampled_from(["person", "organisation", "other"]))
def test_any_text_has_a_name_and_keys(text: str, kind: str) -> None:
    name = parse(text, kind)
    assert name.text == text
    assert set(name.given) | set(name.surname) <= set(name.tokens)
    assert bool(block_keys(name)) is bool(name.tokens)
