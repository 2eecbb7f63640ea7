"""The toll of an incident, and whether two articles give one that differs."""

from __future__ import annotations

from inquit.ledger.base import Glimpse
from inquit.records import Figure, Said
from inquit.views.links.tolls import Toll, differing_toll, toll_of
from tests.views.links.made import counted, exactly, said


def told(content: str, *figures: Figure) -> list[Glimpse]:
    return [said(None, content, figures=figures)]


def verdict(left: list[Glimpse], right: list[Glimpse]) -> str:
    assert differing_toll(left, right).verdict == differing_toll(right, left).verdict
    return differing_toll(left, right).verdict


def test_the_largest_figure_of_the_lead_is_the_toll() -> None:
    toll = toll_of(told("12 people died, 9 of them at once.", exactly(12), exactly(9, at=20)))
    assert toll.figure == exactly(12)


def test_a_figure_far_below_the_lead_is_background() -> None:
    assert toll_of(told("12 people died.", exactly(12), exactly(300, at=2_000))).figure == exactly(12)


def test_totals_and_other_years_are_not_the_toll() -> None:
    later = said(
        None, "In 1987 more than 200 miners were killed the year before", figures=(exactly(200, "miners", at=40),)
    )
    total = said(None, "400 people have been killed since the war began", figures=(exactly(400, at=60),))
    assert toll_of([*told("12 people died.", exactly(12)), later, total]).figure == exactly(12)


def test_a_count_over_months_is_not_the_toll() -> None:
    since = counted("400", 400, 400, at=30)
    months = Figure(
        **{name: getattr(since, name) for name in since.__slots__ if name != "as_of"},
        as_of=Said("2024-01-01", "2024-03-01", ()),
    )
    assert toll_of(told("12 people died, 400 by March.", exactly(12), months)).figure == exactly(12)


def test_what_is_only_expected_is_not_the_toll() -> None:
    feared = counted("50", 50, 50, modality="predicted", at=20)
    assert toll_of(told("12 people died, 50 may die.", exactly(12), feared)).figure == exactly(12)


def test_a_number_stands_before_a_vague_word_and_a_bare_one_before_a_bound() -> None:
    scores = counted("scores", 40, 200, comparator="vague")
    at_least = counted("at least 18", 18, None, comparator="at_least", at=10)
    assert toll_of(told("scores killed: at least 18, the 18", scores, at_least, exactly(18, at=30))).figure == exactly(
        18, at=30
    )


def test_the_injured_have_no_toll() -> None:
    assert toll_of(told("12 people were injured.", exactly(12, event="injured"))) == Toll()


def test_tolls_that_cannot_both_hold_differ() -> None:
    assert verdict(told("12 died", exactly(12)), told("17 died", exactly(17))) == "differs"
    assert verdict(told("12 died", exactly(12, "civilians")), told("17 died", exactly(17))) == "differs"


def test_at_least_leaves_room_but_not_any() -> None:
    at_least = counted("at least 10", 10, None, comparator="at_least")
    assert verdict(told("at least 10 died", at_least), told("14 died", exactly(14))) == "agrees"
    assert verdict(told("at least 10 died", at_least), told("500 died", exactly(500))) == "differs"


def test_civilians_and_fighters_together_are_the_people() -> None:
    parts = told("12 civilians and 5 fighters died", exactly(12, "civilians"), exactly(5, "fighters", at=15))
    assert verdict(parts, told("17 people died", exactly(17))) == "agrees"
    assert verdict(parts, told("19 people died", exactly(19))) == "differs"


def test_civilians_and_soldiers_are_not_compared() -> None:
    assert (
        verdict(told("7 civilians died", exactly(7, "civilians")), told("3 soldiers died", exactly(3, "soldiers")))
        == "not comparable"
    )
