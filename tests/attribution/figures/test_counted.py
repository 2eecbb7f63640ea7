"""What is counted."""

from __future__ import annotations

import pytest

from tests.attribution.figures.reading import figures_in, only_figure


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("More than 2,000 Ukrainian civilians were slain.", "Ukrainian civilians"),
        ("19 people were hurt.", "people"),
        ("At least 14 Velarian rebels were killed at a bridge.", "Velarian rebels"),
        ("18 Blue Star [BSV] volunteers were killed.", "Blue Star [BSV] volunteers"),
        ("Nine IS fighters were killed.", "IS fighters"),
        ("50 army and rebel fighters have been killed.", "army and rebel fighters"),
        ("12 wounded soldiers were flown out.", "wounded soldiers"),
        ("Dozens of people fled.", "people"),
        ("Two of the neighbours were hurt.", "the neighbours"),
        ("They took away twenty-three of our boys.", "our boys"),
        ("Half the population fled.", "the population"),
        ("The death toll in the flooded valley would climb to nearly a thousand.", "death toll"),
        ("Casualties rose to 40.", "Casualties"),
        ("The number of homeless families could reach 700.", "homeless families"),
        ("They put the number of wounded at 312.", "wounded"),
        ("Turnout was 61 percent.", "Turnout"),
        ("An increase of 5 per cent is planned.", "increase"),
        ("They carried 16 tonnes of flour.", "tonnes of flour"),
        ("Homes burnt: 19.", "Homes"),
        ("31 dead in raids", "dead"),
        ("The raids killed at least 12.", None),
        ("12 were killed in the raids.", None),
        ("Approximately 11 of them were killed.", None),
    ],
)
def test_the_counted_noun_is_found_behind_the_number_or_in_front(text: str, counted: str | None) -> None:
    assert only_figure(text).counted == counted


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("At least 20 people, 12 of whom were children, were killed.", "children"),
        ("A total of 20 people were killed, 12 of them women.", "women"),
        ("A count of 30 is given, and 12 of the dead were children.", "children"),
    ],
)
def test_who_the_part_of_a_group_were_is_counted(text: str, counted: str) -> None:
    assert figures_in(text)[-1].counted == counted


def test_two_verbs_share_the_noun_behind_the_second() -> None:
    assert [figure.counted for figure in figures_in("The blast killed 5 and wounded 30 soldiers.")] == ["soldiers"] * 2


def test_a_number_that_nothing_counts_is_no_figure() -> None:
    assert figures_in("It came to 12.") == []
