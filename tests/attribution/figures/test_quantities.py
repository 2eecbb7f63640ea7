"""Numbers with what bounds them, and their money or percent."""

from __future__ import annotations

import pytest

from tests.attribution.figures.reading import figures_in, only_figure


@pytest.mark.parametrize(
    ("words", "comparator", "low", "high"),
    [
        ("12", None, 12, 12),
        ("exactly 12", None, 12, 12),
        ("at least 12", "at_least", 12, None),
        ("no fewer than 12", "at_least", 12, None),
        ("12 or more", "at_least", 12, None),
        ("more than 2,000", "more_than", 2000, None),
        ("well over 2,000", "more_than", 2000, None),
        ("about 300", "about", 300, 300),
        ("some 300", "about", 300, 300),
        ("an estimated 300", "about", 300, 300),
        ("20 or so", "about", 20, 20),
        ("nearly a thousand", "nearly", None, 1000),
        ("just under 340", "nearly", None, 340),
        ("up to 50", "up_to", None, 50),
        ("as many as 50", "up_to", None, 50),
        ("fewer than ten", "up_to", None, 10),
        ("no more than eight", "up_to", None, 8),
        ("20 to 30", "range", 20, 30),
        ("20-30", "range", 20, 30),
        ("2,000–3,000", "range", 2000, 3000),
        ("between 20 and 30", "range", 20, 30),
        ("eight or nine", "range", 8, 9),
        ("five to six hundred", "range", 500, 600),
        ("some 40 to 50", "range", 40, 50),
        ("at least several hundred", "at_least", 300, None),
        ("dozens of", "vague", 24, 99),
    ],
)
def test_a_comparator_bounds_its_number(words: str, comparator: str | None, low: float, high: float) -> None:
    figure = only_figure(f"They saw {words} people there.")
    assert figure.text == words.removesuffix(" of")
    assert (figure.comparator, figure.low, figure.high) == (comparator, low, high)


@pytest.mark.parametrize(
    ("words", "low", "currency"),
    [
        ("$5 million", 5_000_000, "USD"),
        ("US$5m", 5_000_000, "USD"),
        ("A$5m", 5_000_000, "AUD"),
        ("€3bn", 3_000_000_000, "EUR"),
        ("USD 500", 500, "USD"),
        ("500 euros", 500, "EUR"),
        ("1.5 million euros", 1_500_000, "EUR"),
        ("300 liras", 300, None),
    ],
)
def test_money_has_its_currency_where_one_country_owns_the_word(words: str, low: float, currency: str | None) -> None:
    figure = only_figure(f"It cost {words} in all.")
    assert (figure.text, figure.low, figure.unit, figure.currency) == (words, low, "money", currency)


@pytest.mark.parametrize("words", ["8 per cent", "8%", "8 percent", "8 percentage points"])
def test_percent_belongs_to_the_printed_words(words: str) -> None:
    figure = only_figure(f"Rents rose by {words} last year.")
    assert (figure.text, figure.low, figure.unit) == (words, 8, "percent")


def test_both_ends_of_a_range_share_sign_and_multiplier() -> None:
    figure = only_figure("They owe between $20m and $30m to banks.")
    assert (figure.text, figure.low, figure.high) == ("between $20m and $30m", 20_000_000, 30_000_000)


def test_a_change_is_two_figures() -> None:
    assert [figure.low for figure in figures_in("The number of jobs fell from 20 to 12.")] == [20, 12]
    assert [figure.low for figure in figures_in("Unemployment rose by 12,000 to 340,000.")] == [12_000, 340_000]


def test_handing_over_is_no_comparator() -> None:
    assert only_figure("They handed over 12 prisoners.").comparator is None
