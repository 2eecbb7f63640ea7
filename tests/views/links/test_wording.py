"""The same words: what is carried again, and what was changed."""

from __future__ import annotations

import pytest

from inquit.views.links.wording import find_carried, wording

QUOTATION = "We will rebuild every house in the valley, and we will not ask anybody for permission to live there."


def carried(left: str, right: str) -> bool:
    there = find_carried(wording(left), wording(right)) is not None
    assert there == (find_carried(wording(right), wording(left)) is not None)
    return there


@pytest.mark.parametrize(
    "again",
    [
        QUOTATION,
        QUOTATION.upper(),
        "we will rebuild every house in the valley and we will not ask anybody for permission to live there",
        "We will rebuild every house in the valley",
        "and we will not ask anybody for permission to live there!",
        "We will rebuild every house […] and we will not ask anybody for permission to live there.",
        "We will rebuild every house in the valley ... we will not ask anybody for permission to live there.",
        "We will rebuild every house … in the valley, and we will not ask anybody for permission to live there.",
        "We [the council] will rebuild every house in the valley, and we will not ask anybody for permission",
        "that the council would “rebuild every house in the valley”, as it had promised",
    ],
)
def test_a_quotation_is_known_again_however_it_is_cut_and_marked(again: str) -> None:
    assert carried(QUOTATION, again)


@pytest.mark.parametrize(
    "other",
    [
        "We will rebuild every house in the valley, and we will ask anybody for permission to live there.",
        "We will not rebuild every house in the valley, and we will not ask anybody for permission to live there.",
        "We would be rebuilding each house of the valleys, not asking anyone for permissions to live there.",
        "We will rebuild the harbour and the railway, and we will sell every ship that the old company had.",
        "in the valley, and we",
        "",
    ],
)
def test_other_words_are_not_the_same(other: str) -> None:
    assert not carried(QUOTATION, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("500 troops had left the base at Quell", "only 50 troops had left the base at Quell"),
        ("we have lost 12 men in the hills since the spring", "we have lost 17 men in the hills since the spring"),
        ("in the hills since the spring we have lost 12", "in the hills since the spring we have lost 17"),
        ("two of the children are still in the hospital", "five of the children are still in the hospital"),
    ],
)
def test_a_changed_number_breaks_the_run(one: str, other: str) -> None:
    assert not carried(one, other)


def test_another_name_in_a_names_place_breaks_the_run() -> None:
    assert not carried(
        "Savria of shelling the market in Karvel on Friday", "Dorrane of shelling the market in Karvel on Friday"
    )


def test_a_question_is_not_the_words_of_its_answer() -> None:
    assert not carried("who would pay for the pier", "that the insurers would pay for the pier")


def test_a_common_opening_is_not_the_same_words() -> None:
    one = "I would like to thank everyone who came here tonight and to speak of the harvest"
    assert not carried(one, "I would like to thank everyone who came here tonight, and now to the war in the north")


def test_a_text_of_repetitions_is_compared_to_its_end() -> None:
    one, other = "the same word again and again " * 20_000, "again and again the same 12 words " * 20_000
    assert find_carried(wording(one), wording(other)) is None


def test_a_longer_text_is_compared_in_linear_time() -> None:
    long = "the same word again and again " * 20_000
    assert find_carried(wording(long), wording(long)) is not None
