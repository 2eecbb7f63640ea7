"""Whom a role means, by what the text says next to its names."""

from __future__ import annotations

from inquit.resolution.forms import take_apart
from inquit.resolution.roles import describe_cast, meant_by_role, role_of, stem
from tests.resolution.made import cast_of, span_of


def ranked(words: str, role: str) -> list[tuple[str, float]]:
    text, cast = cast_of(words)
    found = meant_by_role(take_apart(text, span_of(text, role)), describe_cast(text, cast), cast)
    return [(cast.known[who].name, round(score, 2)) for who, score, _ in found]


def test_a_title_before_the_name_is_found_again() -> None:
    words = "Tarnish Foreign Minister {Ann Smith} met Defence Minister {Bob Jones}. The foreign minister left."
    assert ranked(words, "The foreign minister")[0] == ("Ann Smith", 0.9)


def test_an_apposition_after_the_name_is_found_again() -> None:
    assert ranked("{Ann Smith}, the mayor of Tarn, spoke. The mayor left.", "The mayor") == [("Ann Smith", 0.65)]


def test_the_adjective_and_the_noun_of_a_land_are_one() -> None:
    words = "Tarnian President {Ann Smith} spoke. They thanked the President of Tarn."
    assert ranked(words, "the President of Tarn")[0] == ("Ann Smith", 0.9)


def test_a_role_that_fits_nobody_names_nobody() -> None:
    assert ranked("Mayor {Ann Smith} spoke. The bishop left.", "The bishop") == []


def test_a_woman_is_not_meant_by_a_mans_role() -> None:
    assert ranked("{Susan Smith}, a spokeswoman, spoke. The spokesman left.", "The spokesman") == []


def test_of_two_with_one_role_the_last_described_comes_first() -> None:
    found = ranked("Senator {Ann Smith} met Senator {Bob Jones}. The senator left.", "The senator")
    assert [name for name, _ in found] == ["Bob Jones", "Ann Smith"]


def test_short_titles_are_roles() -> None:
    assert role_of("sen") == "senator"
    assert role_of("spokesmen") == "spokesman"
    assert role_of("tables") is None


def test_stems() -> None:
    assert stem("Russia") == stem("Russian")
    assert stem("defense") == stem("Defence")
    assert stem("Tarn’s") == "tarn"
