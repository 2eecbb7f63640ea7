"""What became of those whom a figure counts."""

from __future__ import annotations

import pytest

from tests.attribution.figures.reading import figures_in


@pytest.mark.parametrize(
    ("text", "events"),
    [
        ("At least 12 people were killed.", ["killed"]),
        ("At least 12 killed as troops storm town", ["killed"]),
        ("The strike killed 12 people and wounded 30.", ["killed", "injured"]),
        ("12 dead, 30 injured in blast", ["killed", "injured"]),
        ("The killing of more than 2,000 civilians shocked them.", ["killed"]),
        ("The blast claimed the lives of 12 people.", ["killed"]),
        ("The blast claimed 12 lives.", ["killed"]),
        ("12 people lost their lives.", ["killed"]),
        ("The bombing left 12 people dead, including two women and a child.", ["killed"] * 3),
        ("The number of dead rose to 40.", ["killed"]),
        ("The death toll has now reached 12, including 3 children.", ["killed", "killed"]),
        ("Nine villagers including a boy are among the 31 people killed.", ["killed"] * 3),
        ("Four nurses and 17 gunmen were among the dead.", ["killed", "killed"]),
        ("A child and two women were killed.", ["killed", "killed"]),
        ("The number of villagers killed at the mill in Marn rose to 19.", ["killed"]),
        ("The number of villagers arrested at the mill rose to 19.", ["detained"]),
        ("The number of villagers at the mill rose to 19.", ["other"]),
        ("The clashes killed 10 soldiers, three rebels and a child.", ["killed"] * 3),
        ("Troops killed 12 people in Marn and five in Dorrin.", ["killed", "killed"]),
        ("The bomber killed himself and 12 others.", ["killed"]),
        ("Two women were stoned to death.", ["killed"]),
        ("Killed: 12, among them 3 children.", ["killed", "killed"]),
        ("Dozens of severely injured children came.", ["injured"]),
        ("12 others suffered burns.", ["injured"]),
        ("The clinic took in the bodies of 12 victims as well as 60 injured people.", ["killed", "injured"]),
        (
            "The ferry took two patients, 12 wounded soldiers and 3 homeless families.",
            ["other", "injured", "displaced"],
        ),
        ("More than 11 million people have fled their homes.", ["displaced"]),
        ("The war has forced 2.7 million from their homes.", ["displaced"]),
        ("Hundreds were left homeless.", ["displaced"]),
        ("Police arrested 15 suspects and detained a further 20.", ["detained", "detained"]),
        ("They rounded up 40 men.", ["detained"]),
        ("Ten people are being held.", ["detained"]),
        ("The ministry sent 3,000 soldiers to the border.", ["troops"]),
    ],
)
def test_the_predicate_tells_the_event(text: str, events: list[str]) -> None:
    assert [figure.event for figure in figures_in(text)] == events


@pytest.mark.parametrize(
    "text",
    [
        "An attack by 30 gunmen shook the village, and the mayor was killed.",
        "40 militants killed the mayor.",
        "Fighters stormed 12 villages and killed their elders.",
        "Eleven passengers are still missing.",
        "A raid on a clinic serving thousands of people has left its director dead.",
        "12 people were killed or injured.",
        "It will save the lives of millions.",
        "They released 13 hostages.",
        "500 people held a rally.",
        "It was held in a $42 million ballroom.",
    ],
)
def test_what_is_said_of_others_or_of_some_is_no_event_of_theirs(text: str) -> None:
    assert {figure.event for figure in figures_in(text)} == {"other"}


def test_those_who_kill_are_not_the_killed() -> None:
    events = {figure.counted: figure.event for figure in figures_in("12 militants killed 5 civilians.")}
    assert events == {"militants": "other", "civilians": "killed"}


def test_a_sentence_may_go_on_about_those_of_the_one_before() -> None:
    text = "The strike killed 30 people. Among them were 5 children. Two of them were girls."
    assert [figure.event for figure in figures_in(text)] == ["killed"] * 3


@pytest.mark.parametrize("text", ["No civilians were killed.", "No one was hurt.", "None of the miners was hurt."])
def test_nobody_is_a_reported_nought(text: str) -> None:
    (figure,) = figures_in(text)
    assert (figure.low, figure.high, figure.modality, figure.unit) == (0, 0, "reported", "people")


@pytest.mark.parametrize("text", ["Nobody wants to die.", "There is no doubt that they were killed.", "He has no job."])
def test_no_is_no_figure_where_it_counts_nobody(text: str) -> None:
    assert figures_in(text) == []


@pytest.mark.parametrize(
    "text",
    ["She is locked in a dead heat.", "Ann Smith, a judge, was killed.", "He is a refugee.", "A child laughed."],
)
def test_a_is_one_only_of_those_to_whom_something_was_done(text: str) -> None:
    assert figures_in(text) == []


def test_one_is_a_figure_with_a_noun_and_an_event() -> None:
    assert [figure.low for figure in figures_in("One civilian was killed. One civilian spoke.")] == [1]


def test_animals_are_killed_as_things() -> None:
    (figure,) = figures_in("The storm killed 500 sheep.")
    assert figure.unit == "things"


@pytest.mark.parametrize(
    ("first", "second"),
    [("Russian", "Ukrainian"), ("Israeli", "Palestinian"), ("Northern", "Southern"), ("government", "rebel")],
)
def test_swapped_sides_read_the_same(first: str, second: str) -> None:
    text = "{0} troops killed at least 12 {1} soldiers and wounded dozens of {1} civilians, the {0} army said."
    one, other = ([(f.low, f.high, f.comparator, f.event, f.unit, f.modality) for f in figures_in(text.format(*pair))]
                  for pair in ((first, second), (second, first)))  # fmt: skip
    assert one == other
    assert [row[3] for row in one] == ["killed", "injured"]
