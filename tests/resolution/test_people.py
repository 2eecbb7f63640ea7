"""Names of one text gathered into those who bear them."""

from __future__ import annotations

import pytest

from inquit.resolution.people import tokens_of
from tests.resolution.made import cast_of


def bearers(words: str) -> list[tuple[str, ...]]:
    """For each name in the text the full names of those it may stand for."""
    _, cast = cast_of(words)
    return [tuple(cast.known[who].name for who in whose) for whose in cast.whose]


def test_a_surname_is_the_one_who_bears_it_in_full_also_when_that_comes_later() -> None:
    assert bearers("{Smith} spoke. {Ann Smith} left. {Smith} came back.") == [("Ann Smith",)] * 3


def test_a_first_name_alone_is_the_one_who_has_it() -> None:
    assert bearers("{Ann Smith} spoke. {Ann} left.") == [("Ann Smith",)] * 2


def test_an_initial_and_a_middle_name_are_the_same_person() -> None:
    assert bearers("{A. Smith} spoke with {Ann Mary Smith}.") == [("Ann Mary Smith",)] * 2


def test_two_people_of_one_surname_stay_two_and_the_surname_goes_to_the_last_named() -> None:
    found = bearers("{Ann Smith} met {Bob Smith}. {Smith} spoke.")
    assert found == [("Ann Smith",), ("Bob Smith",), ("Bob Smith", "Ann Smith")]


def test_a_title_tells_which_of_two_is_meant() -> None:
    assert bearers("{Ann Smith} met {Bob Smith}. Mrs. {Smith} spoke.")[-1] == ("Ann Smith",)


def test_a_name_in_capitals_is_the_same_one_and_does_not_become_its_form() -> None:
    assert bearers("{ANN SMITH}: no. {Ann Smith} left.") == [("Ann Smith",)] * 2


def test_an_organisation_is_found_again_by_its_letters() -> None:
    words = "The {Tarn Water Board|organisation} met. The {TWB|organisation} closed."
    assert bearers(words) == [("Tarn Water Board",)] * 2


def test_letters_in_brackets_behind_a_name_are_that_name() -> None:
    words = "The {People’s Union of Tarn|organisation} ({VTU|organisation}) met. The {VTU|organisation} closed."
    assert bearers(words) == [("People’s Union of Tarn",)] * 3


def test_a_short_name_is_the_one_that_ends_in_it_but_no_house_is_another() -> None:
    words = (
        "The {Tarn Times|organisation} wrote. The {Times|organisation} added. "
        "{Tarn House|organisation} met. The {House|organisation} sat."
    )
    assert bearers(words) == [("Tarn Times",), ("Tarn Times",), ("Tarn House",), ("House",)]


def test_names_without_a_letter_are_left_out() -> None:
    assert bearers("{24/7|organisation} spoke to {Ann Smith}.") == [("Ann Smith",)]


@pytest.mark.parametrize(
    ("words", "gender"),
    [
        ("Mr. {Rel Smith} spoke.", ("m", True)),
        ("Spokeswoman {Rel Smith} spoke.", ("f", True)),
        ("{Rel Smith}, the chairwoman, spoke.", ("f", True)),
        ("{Robert Smith} spoke.", ("m", False)),
        ("{Susan Smith} spoke.", ("f", False)),
        ("{Rel Smith} spoke.", (None, False)),
        ("Mr. {Susan Smith} spoke.", ("m", True)),
        ("The spokesman for {Rel Smith} spoke.", (None, False)),
        ("His brother and {Rel Smith} spoke.", (None, False)),
        ("Supporters of {Rel Smith}, said the chairman.", (None, False)),
        ("Fellow senator {Rel Smith} spoke.", (None, False)),
    ],
)
def test_titles_roles_and_given_names_say_a_gender(words: str, gender: tuple[str | None, bool]) -> None:
    _, cast = cast_of(words)
    assert (cast.known[0].gender, cast.known[0].certain) == gender


def test_places_have_no_gender() -> None:
    _, cast = cast_of("{Susan|place} is a town.")
    assert cast.known[0].gender is None


def test_generations_are_no_part_of_the_words_of_a_name() -> None:
    assert tokens_of("Bob O’Neill-Smith Jr.") == ("bob", "o’neill-smith")


def test_a_first_name_that_a_later_and_fuller_form_gives_is_found_too() -> None:
    assert bearers("{A. Smith} spoke. {Ann Smith} left. {Ann} came back.") == [("Ann Smith",)] * 3
