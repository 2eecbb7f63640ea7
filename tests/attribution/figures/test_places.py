"""Where the counted are."""

from __future__ import annotations

import pytest

from tests.attribution.figures.reading import figures_in


@pytest.mark.parametrize(
    ("text", "place"),
    [
        ("18 people were killed in Marn.", "Marn"),
        ("A strike on the town of Dorrin left 34 dead.", "the town of Dorrin"),
        ("Reservists, 3,000 of them, go to the province of Halvek.", "the province of Halvek"),
        ("12 people died at the Korde pit.", "the Korde pit"),
        ("The death toll in the flooded valley reached 40.", "the flooded valley"),
        ("A thousand families have fled the Lirane valley.", "the Lirane valley"),
        ("30 people are held in the hills above Sarn.", "the hills above Sarn"),
        ("The island's 12,000 inhabitants must leave.", "The island"),
        ("In Nevada's largest city 12 people died.", "Nevada"),
        ("12 people died in March.", None),
        ("12 people voted in the Democratic primary.", None),
        ("12 people spoke to Anna Keppel.", None),
    ],
)
def test_the_place_is_printed_in_the_same_clause(text: str, place: str | None) -> None:
    assert figures_in(text)[0].place == place
