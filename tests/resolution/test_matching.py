"""Whether two printed names are one."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.resolution.matching import MAYBE, SAME, Match, match
from inquit.resolution.names import block_keys, parse

PAIRS = Path(__file__).parents[1] / "cases" / "en-names" / "open.csv"
KINDS = st.sampled_from(["person", "organisation", "other"])
# Words that names are made of, so that invented names meet each other.
WORDS = st.sampled_from(
    """
    Ann Bob Robert Oleksii Aleksey A. O. Petrenko Petrov Petrova Ivanovych Ivanovich al-Tamimi bin Abdul Mohammed Dr.
    Ministry of Defence Ukraine Ukrainian FBI Bank Ltd III Jr. Smith SMITH Sm1th Київ
    """.split()
)
NAMES = st.one_of(st.lists(WORDS, max_size=5).map(" ".join), st.text(max_size=20))


def persons(left: str, right: str) -> Match:
    return match(parse(left), parse(right))


def organisations(left: str, right: str) -> Match:
    return match(parse(left, "organisation"), parse(right, "organisation"))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Petro Zhuravel", "Pyotr Zhuravel"),
        ("Hlib Hryhorenko", "Gleb Grigorenko"),
        ("Wiktor Sawtschenko", "Viktor Savchenko"),
        ("Yevheniia Kryvoruchko", "Evgenia Krivoruchko"),
        ("Nadiia Zabolotna", "Nadezhda Zabolotnaya"),
        ("Siarhei Kavaliou", "Sergei Kovalev"),
        ("Tolmachov Fedir", "Fyodor Tolmachov"),
        ("Y. Shapoval", "Evgeny Shapoval"),
        ("Dr. Bill Gray", "William Gray"),
        ("Ann B. Gray", "Ann Gray"),
        ("Ann B. Gray", "Ann Beth Gray"),
        ("Mikhail Andreyevich Lunin", "Mykhailo Andriiovych Lunin"),
        ("Abd al-Karim al-Tamimi", "Abdul Karim Tamimi"),
        ("Sinéad O’Grady", "Sinead O'Grady"),
        ("Chodakiwski", "Khodakivsky"),
        ("GRAY, Ann", "Ann Gray"),
    ],
)
def test_spellings_of_one_name_are_the_same(left: str, right: str) -> None:
    assert persons(left, right).score >= SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Petro Zhuravel", "Pavlo Zhuravel"),
        ("Gray", "Ann Gray"),
        ("Col. Gray", "Ann Gray"),
        ("Ann Gray", "Ann Gray Jr."),
        ("Ann Gray", "Bob Gray"),
        ("A. Gray", "B. Gray"),
        ("Ann Gill", "Ann Hill"),
        ("Chris Gray", "Christine Gray"),
        ("A. Lunin", "A. Lunina"),
        ("Oleksandr Lunin", "Oleksandra Lunina"),
        ("Ivan Petrovych Lunin", "Petro Ivanovych Lunin"),
        ("Ivan P. Lunin", "Ivan Mykhailovych Lunin"),
        ("Hasan bin Omar al-Tamimi", "Omar bin Hasan al-Tamimi"),
        ("Ann Gray", "Ann Grey"),
        ("Mykola Tkach", "Mykola Tkachuk"),
        ("Gray Ann Lee", "Bob Gray"),
    ],
)
def test_names_of_two_people_are_not_the_same(left: str, right: str) -> None:
    assert persons(left, right).score < SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [("Gray", "Ann Gray"), ("Ann Gray", "Ann Grey"), ("Chris Gray", "Christine Gray"), ("Ann Gray", "Ann Gray Lee")],
)
def test_what_one_name_leaves_open_is_worth_asking(left: str, right: str) -> None:
    assert MAYBE <= persons(left, right).score < SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Petro Zhuravel", "Pavlo Zhuravel"),
        ("Ann Gray", "Bob Gray"),
        ("S. Lunin", "Mikhail Lunin"),
        ("Ivan Petrovych Lunin", "Ivan Mykhailovych Lunin"),
        ("A. Lunin", "A. Lunina"),
        ("Ann Gray", "Olha Tkachenko"),
    ],
)
def test_names_that_contradict_each_other_are_not_worth_asking(left: str, right: str) -> None:
    assert persons(left, right).score < MAYBE


@pytest.mark.parametrize(
    ("left", "right", "why"),
    [
        ("Ann Gray", "Bob Gray", "given names differ: Ann, Bob"),
        ("V. Lunin", "Vladimir Lunin", "initial V. fits Vladimir"),
        ("Ann Pasichnyk", "Ann Pasechnik", "spellings of one name: Pasechnik, Pasichnyk"),
        ("Ivan Petrovich Lunin", "Ivan Mikhailovich Lunin", "patronymics differ: Petrovich, Mikhailovich"),
        ("Gray", "Ann Gray", "only a surname: Gray"),
        ("Ann Gray", "Ann Beth Gray", "the same words; only one has Beth"),
        ("Ann Gray", "Ann Lunin", "surnames differ: Gray, Lunin"),
    ],
)
def test_the_reason_is_said_in_words(left: str, right: str, why: str) -> None:
    said = persons(left, right).why
    head, _, words = said.partition(": ")
    expected, _, expected_words = why.partition(": ")
    assert head == expected
    assert sorted(words.split(", ")) == sorted(expected_words.split(", "))


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Ministry of Defence of Ukraine", "Ukrainian Defence Ministry"),
        ("Ministry of Foreign Affairs of France", "French Foreign Ministry"),
        ("Department of Justice", "Justice Department"),
        ("The Tolm Times", "Tolm Times"),
        ("World Labour Organisation", "World Labor Organization"),
        ("Tolm Steel Inc.", "Tolm Steel"),
        ("Tolm & Sons", "Tolm and Sons"),
        ("72nd Brigade", "72 Brigade"),
        ("First Army", "1st Army"),
        ("U.N.", "United Nations"),
        ("the FBI", "F.B.I."),
        ("FBI", "Federal Bureau of Investigation"),
        ("Kiev City Council", "Kyiv City Council"),
        ("TolmSteel", "Tolm Steel"),
        ("TRSU", "Tolm River Steel Union"),
    ],
)
def test_forms_of_one_organisation_are_the_same(left: str, right: str) -> None:
    assert organisations(left, right).score >= SAME


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Russian Defence Ministry", "Ukrainian Defence Ministry"),
        ("Government of Chile", "Government of China"),
        ("72nd Brigade", "73rd Brigade"),
        ("Foreign Ministry", "Interior Ministry"),
        ("Bank Tolm", "Bank Dunmark"),
        ("Tolm Steel", "Tolm Steel Chile"),
        ("Donetsk Council", "Luhansk Council"),
    ],
)
def test_two_organisations_are_not_worth_asking(left: str, right: str) -> None:
    assert organisations(left, right).score < MAYBE


@pytest.mark.parametrize(
    ("left", "right"),
    [
        ("Defence Ministry", "Ukrainian Defence Ministry"),
        ("Tolm Steel AG", "Tolm Steel GmbH"),
        ("TSU", "Tolm Steel Union"),
    ],
)
def test_what_an_organisation_leaves_open_is_worth_asking(left: str, right: str) -> None:
    assert MAYBE <= organisations(left, right).score < SAME


def test_a_person_is_never_an_organisation() -> None:
    assert match(parse("Ann Gray"), parse("Ann Gray", "organisation")).score == 0
    assert match(parse("Tolm", "other"), parse("Tolm", "organisation")).score == 1


def test_our_own_pairs_keep_their_floor() -> None:
    rows = list(csv.DictReader(PAIRS.read_text("utf-8").splitlines()))
    found = [(persons(row["left"], row["right"]).score >= SAME, row["same"] == "1") for row in rows]
    hits = sum(said and same for said, same in found)
    assert 2 * hits / (sum(said for said, _ in found) + sum(same for _, same in found)) >= 0.93


@given(NAMES, NAMES, KINDS, KINDS)
def test_matching_is_symmetric_and_stays_in_bounds(left: str, right: str, kind: str, other: str) -> None:
    a, b = parse(left, kind), parse(right, other)
    found = match(a, b)
    assert found == match(b, a)
    assert 0 <= found.score <= 1
    assert found.why


@given(NAMES, KINDS)
def test_a_name_is_itself(text: str, kind: str) -> None:
    name = parse(text, kind)
    assert match(name, parse(text, kind)).score == (1 if name.tokens else 0)


@given(NAMES, NAMES, KINDS)
def test_names_that_are_the_same_share_a_key(left: str, right: str, kind: str) -> None:
    a, b = parse(left, kind), parse(right, kind)
    if match(a, b).score >= SAME:
        assert set(block_keys(a)) & set(block_keys(b))
