"""Which parties a phrase prints."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquit.attribution.coordination import parties_in
from inquit.records import Span


def parties(phrase: str) -> list[str]:
    text = f"It was {phrase} again."
    return [text[slice(*span)] for span in parties_in(text, Span(7, 7 + len(phrase)))]


@pytest.mark.parametrize(
    "phrase",
    [
        "Ann Smith | and | Bob Jones",
        "schools | and | kindergartens",
        "Rep. Ann Smith (R-Tex.) | and | Sen. Bob Jones",
        "she | and | her aides",
        "me | and | my mother",
        "Senator Ann Smith of Tolm | and | Senator Bob Jones of Varn",
        "the Defence Ministry | and | the Department of Health",
        "Tarn Foods | and | Ostrel Dairy",
        "Smith | and | other witnesses",
        "the company | and | its owner",
        "the mayor of Tolm | and | the governor of Varn",
        "the Regent of Dunmark | and | his ministers",
        "Smith | and | national leaders",
        "Smith | , | Jones | and | club chairman Carl Brown",
        "farmers | , | bakers | , and | many local shopkeepers",
        "Ann Smith, the mayor of Tolm, | and | Bob Jones, its doctor",
        "his brother, Ann Smith, | and | the former queen, Maud Jones",
        "Ann Smith | and | Bob Jones, the judge",
        "Both | Ann Smith | and | Bob Jones",
    ],
)
def test_each_party_of_a_coordination_is_found(phrase: str) -> None:
    wanted = phrase.split(" | ")
    joints = {"and", ",", ", and", "Both"}
    assert parties(phrase.replace(" | , | ", ", ").replace(" | , and | ", ", and ").replace(" | ", " ")) == [
        piece.rstrip(",") for piece in wanted if piece not in joints
    ]


@pytest.mark.parametrize(
    "phrase",
    [
        "Ann Smith",
        "Ann Smith, the mayor of Tolm",
        "Ann Smith, the mayor and the judge of Tolm",
        "Ann Smith, a farmer, a baker and mother of two",
        "Ann Smith, secretary for population, refugees, and migration",
        "Ann Smith, who sells apples and pears",
        "the Ministry of Health and Social Security",
        "the Food and Drug Administration",
        "the Bill and Melinda Gates Foundation",
        "Simon and Schuster",
        "Johnson & Johnson",
        "Johnson and Johnson",
        "Bosnia and Herzegovina",
        "the interior and defence ministers",
        "current and former officials",
        "Current and former officials",
        "Japanese journalist and author Hiro Aida",
        "the independent senator and presidential candidate",
        "aides to Mr Smith and Mr Jones",
        "residents of Tolm and Varn",
        "nationals in Makiivka, Horlivka, Luhansk and elsewhere",
        "the governors of Tolm, Varn and Harl",
        "White House and Pentagon spokesmen",
        "leading bakers, including Ann Smith and Bob Jones",
        "the makers of “Salt and Honey”",
    ],
)
def test_what_is_one_party_stays_whole(phrase: str) -> None:
    assert parties(phrase) == [phrase]


@pytest.mark.parametrize(
    "phrase",
    [
        "the heads of the two republics, Ann Smith and Bob Jones",
        "The heads of the Tolm Republic, Ann Smith, and the Varn Republic, Bob Jones,",
        "two doctors from Varn, Ann Smith and Bob Jones",
        "The leading judges, Ann Smith and Bob Jones, both from Varn",
        "her rivals — Ann Smith and former mayor Bob Jones —",
    ],
)
def test_names_behind_a_role_in_the_plural_are_the_parties(phrase: str) -> None:
    assert [name.removeprefix("former mayor ") for name in parties(phrase)] == ["Ann Smith", "Bob Jones"]


@settings(deadline=None)  # a busy machine may be slow
@given(
    st.lists(
        st.sampled_from(["Ann", "the mayor", ",", "and", "of", "who", "two", "judges", "(R)", "—", "“"]), max_size=12
    )
)
def test_parties_lie_in_the_phrase_in_order_and_apart(words: list[str]) -> None:
    text = " ".join(["So", *words])
    found = parties_in(text, Span(0, len(text)))
    edges = [edge for span in found for edge in span]
    assert edges == sorted(edges)
    assert edges[0] >= 0
    assert edges[-1] <= len(text)
    assert all(text[slice(*span)].strip() for span in found)
