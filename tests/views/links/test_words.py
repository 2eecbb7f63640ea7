"""Words folded: forms of one word meet, names keep their key."""

from __future__ import annotations

import pytest

from inquit.views.links.words import is_time, name_key, stem


@pytest.mark.parametrize(
    "forms",
    [
        "shell shells shelled shelling",
        "retreat retreats retreated retreating",
        "accuse accused accusing accusation",
        "close closed closing shut",
        "deny denies denied denying",
        "destroy destroys destroyed",
        "killed died dead death",
        "twelve 12 dozen",
        "evacuate evacuated evacuation",
        "press presses",
    ],
)
def test_forms_of_a_word_meet(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize("pair", ["bridge bride", "hit miss", "open close", "north south", "general gas"])
def test_other_words_stay_apart(pair: str) -> None:
    assert len({stem(word) for word in pair.split()}) == 2


@pytest.mark.parametrize("pair", ["Velaria Velarian", "Korsun's Korsun", "Norrland Norrlandish", "Ukraine Ukrainians"])
def test_a_name_and_the_words_made_of_it_have_one_key(pair: str) -> None:
    assert len({name_key(word) for word in pair.split()}) == 1


def test_may_is_a_month_with_a_capital_alone() -> None:
    assert [is_time(word) for word in ("May", "may", "Tuesday's", "2023", "1500")] == [True, False, True, True, False]
