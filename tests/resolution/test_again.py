"""Names made even over a text: whole words, no titles, one kind, surnames found everywhere."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquit.encoding.encode import Encoding
from inquit.resolution.again import find_again
from inquit.resolution.mentions import Mention
from tests.resolution.made import marked, np_zeros

COMMON = frozenset("the said left met spoke entrusting building for in and".split())


def found(words: str) -> list[tuple[str, str]]:
    text, names = marked(words)
    starts, ends = zip(*(match.span() for match in re.finditer(r"[\w’]+|[^\w\s]", text)), strict=True)
    encoding = Encoding(starts, ends, [0], np_zeros(len(starts)))
    placed = [Mention(name.span, name.kind, (starts.index(name.span.start), 0)) for name in names]
    made = find_again(text, encoding, placed, COMMON)
    assert [name.span for name in made] == sorted(name.span for name in made)
    assert all(starts[name.words[0]] == name.span.start for name in made)
    return [(text[slice(*name.span)], name.kind) for name in made]


def test_titles_and_lands_before_a_name_are_no_part_of_it() -> None:
    assert found("{Senator Ann Smith} met {Spanish President Bob Jones}.") == [
        ("Ann Smith", "person"),
        ("Bob Jones", "person"),
    ]


def test_a_common_word_before_a_whole_name_is_none_of_it() -> None:
    assert found("{Entrusting Ann Smith} was wrong.") == [("Ann Smith", "person")]


def test_a_name_goes_on_to_the_end_of_its_word() -> None:
    assert found("{Ann Seitz}-Wald spoke.") == [("Ann Seitz-Wald", "person")]


def test_a_given_name_and_an_initial_before_belong_to_it() -> None:
    assert found("Robert {Smith} met Emmet G. {Jones}.") == [("Robert Smith", "person"), ("Emmet G. Jones", "person")]


def test_a_name_does_not_reach_into_the_sentence_before() -> None:
    assert found("They met Robert. {Smith} left.") == [("Smith", "person")]


def test_particles_and_nicknames_are_inside_a_name() -> None:
    assert found("{Ursula von} der Leyen met {Bob} “Tig” Jones.") == [
        ("Ursula von der Leyen", "person"),
        ("Bob “Tig” Jones", "person"),
    ]


def test_a_surname_that_was_passed_over_is_found_and_one_taken_for_a_place_is_a_person() -> None:
    words = "{Ann Smith} spoke. Smith left. {Smith|place} came back. The Smith Building closed."
    assert found(words) == [("Ann Smith", "person"), ("Smith", "person"), ("Smith", "person")]


def test_a_title_alone_is_nobody() -> None:
    assert found("{Mr} spoke.") == []


@pytest.mark.parametrize(
    ("words", "names"),
    [
        ("They met {Ann Smith Smith} there.", ["Ann Smith"]),
        ("The commissioner {Smith Smith AnnThe} left.", ["Smith"]),
        ("Ann Smith {Smith} left.", ["Smith"]),
        ("{Ann Smith} met {Smith Smith}.", ["Ann Smith", "Smith Smith"]),
    ],
)
def test_a_surname_printed_twice_is_said_once(words: str, names: list[str]) -> None:
    assert [name for name, _ in found(words)] == names


@pytest.mark.parametrize("land", ["Ukraine", "Russia", "Israel", "Palestine", "Georgia"])
def test_a_land_before_a_name_is_no_part_of_it(land: str) -> None:
    assert found(f"The President of {{{land} Rel Smith}} spoke.") == [("Rel Smith", "person")]


def test_a_given_name_that_is_a_lands_too_stays_a_given_name() -> None:
    assert found("{Chad Rel Smith} met {Israel Tarnish} and {Georgia Oakley}.") == [
        ("Chad Rel Smith", "person"),
        ("Israel Tarnish", "person"),
        ("Georgia Oakley", "person"),
    ]


def test_names_that_reach_into_each_other_are_one() -> None:
    assert found("They met {Rel bin} {Zor Al Tarn} there.") == [("Rel bin Zor Al Tarn", "person")]


@pytest.mark.parametrize("words", ["{Prime} Minister", "{Majesty} spoke", "{Federation} law", "{Building} costs rose"])
def test_a_noun_or_a_form_of_address_is_nobody(words: str) -> None:
    assert found(f"Mr. {words}." if "Prime" in words else f"Then the {words}.") == []


def test_a_surname_that_is_a_noun_too_is_somebody_behind_a_title_or_a_full_name() -> None:
    assert found("Mr. {Building} spoke.") == [("Building", "person")]
    assert found("{Ann Building} spoke. {Building} left.") == [("Ann Building", "person"), ("Building", "person")]
    assert found("{BUILDING}: no.") == [("BUILDING", "person")]


def test_a_place_alone_is_no_person_unless_somebody_has_its_name() -> None:
    assert found("{Kyiv} spoke. {Moscow} spoke.") == [("Kyiv", "place"), ("Moscow", "place")]
    assert found("{Jack London} spoke. {London} left.")[-1] == ("London", "person")


def test_a_surname_that_is_a_title_too_belongs_to_the_name() -> None:
    assert found("{Rel Major}, a baker, met {Robert King}.") == [("Rel Major", "person"), ("Robert King", "person")]
    assert found("They met {Ann Smith Sen}. Bob Jones.")[0] == ("Ann Smith", "person")


def test_a_headlines_verb_and_a_body_before_a_title_are_no_part_of_a_name() -> None:
    assert found("{Ann Smith Says} no to {Army Captain Rel Jones}.") == [
        ("Ann Smith", "person"),
        ("Rel Jones", "person"),
    ]


@pytest.mark.parametrize("words", ["In Tarn", "Soon Smith", "Asia Building", "Queen Mathilde", "Al Tarn"])
def test_a_word_that_is_seldom_a_given_name_finds_nobody(words: str) -> None:
    assert found(f"{words} met Rel.") == []


PIECES = [
    "{Ann}", "{Smith}", "{Ann Smith}", "{Rel|place}", "{Board|organisation}", "Ann", "Bob", "Smith", "Dr.", "Mr", "the",
    "President", "bin", "-", "’s", ".", "“", "Ukraine", "\u0301", "\u200f", "\ufffd", "King", "{King Ann King}", "E.",
]  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from(PIECES), st.sampled_from(["", " ", " ", "\n"])), min_size=1, max_size=30))
@settings(deadline=None)
def test_names_made_even_stand_in_order_and_apart(pieces: list[tuple[str, str]]) -> None:
    text, names = marked("".join(piece + gap for piece, gap in pieces))
    words = [match.span() for match in re.finditer(r"\w+|[^\w\s]", text)]
    if not words:
        return
    starts, ends = zip(*words, strict=True)
    placed = [Mention(name.span, name.kind, (max(0, bisect_right(starts, name.span.start) - 1), 0)) for name in names]
    made = find_again(text, Encoding(starts, ends, [0], np_zeros(len(starts))), placed, COMMON)
    assert all(0 <= name.span.start < name.span.end <= len(text) for name in made)
    assert all(one.span.end <= other.span.start for one, other in pairwise(made))
    assert all(one.words[0] < one.words[1] for one in made)


def test_a_surname_printed_twice_is_printed_once_in_the_name() -> None:
    assert found("{Ann Smith Smith} met {Bob Lee-Jones Lee-Jones}.") == [
        ("Ann Smith", "person"),
        ("Bob Lee-Jones", "person"),
    ]


def test_a_full_name_of_one_who_speaks_by_surname_is_a_persons() -> None:
    words = "{Edvin Marsk|organisation}, the envoy, spoke. {Marsk} left. {Marsk} met the {Marsk Bank|organisation}."
    assert found(words) == [
        ("Edvin Marsk", "person"),
        ("Marsk", "person"),
        ("Marsk", "person"),
        ("Marsk Bank", "organisation"),
    ]
