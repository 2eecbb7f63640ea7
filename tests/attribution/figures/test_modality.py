"""How a figure is put forward, and doubted."""

from __future__ import annotations

import pytest

from tests.attribution.figures.reading import figures_in, only_figure


@pytest.mark.parametrize(
    ("text", "modality"),
    [
        ("12 people were killed.", "reported"),
        ("The fund will need 90 million dollars.", "predicted"),
        ("They intend to send 3,000 reservists.", "predicted"),
        ("He said 250 jobs would go.", "predicted"),
        ("The death toll would reach nearly a thousand if they do not halt.", "conditional"),
        ("The toll could rise to 100.", "conditional"),
        ("The avalanche might have buried a dozen skiers.", "conditional"),
        ("The ministry denied that 2,000 conscripts had been sent.", "denied"),
        ("The army denies killing 12 people.", "denied"),
        ("He dismissed reports that 200 soldiers had deserted.", "denied"),
        ("He never said that 70 flats were unsafe.", "denied"),
        ("He pledged loyalty before the attack that killed 49 people.", "reported"),
        ("He dismissed 20 officers.", "reported"),
        ("The death toll in the flooded valley reached 40.", "reported"),
        ("They denied Smith 12 votes.", "reported"),
        ("In May, 12 people were killed.", "reported"),
    ],
)
def test_the_clause_tells_how_a_figure_is_put_forward(text: str, modality: str) -> None:
    assert only_figure(text).modality == modality


@pytest.mark.parametrize(
    ("text", "hedge"),
    [
        (
            "It caused the killing of more than 3,000 villagers-- a figure which has been disputed ever since.",
            "a figure which has been disputed ever since",
        ),
        ("They killed 14 people, a figure that could not be verified.", "a figure that could not be verified"),
        ("Guards reportedly lost 40 men; the figure could not be verified.", "reportedly … could not be verified"),
        ("More than 200 are feared drowned.", "are feared"),
        ("12 died, according to unconfirmed reports.", "according to unconfirmed reports"),
        ("More than 30 died, a number that rose by night.", None),
        ("Most believed that 12 had died.", None),
    ],
)
def test_the_texts_own_doubt_is_kept(text: str, hedge: str | None) -> None:
    assert only_figure(text).hedge == hedge


def test_doubt_of_the_second_number_is_none_of_the_first() -> None:
    first, second = figures_in("A few villagers, apparently no more than 40, are hiding.")
    assert (first.hedge, second.hedge) == (None, "apparently")
