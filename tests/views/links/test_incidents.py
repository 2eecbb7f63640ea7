"""Tolls of articles on one place and day, as links between their statements."""

from __future__ import annotations

from inquit.ledger.base import Glimpse
from inquit.views.links.base import Link
from inquit.views.links.incidents import settle_tolls
from tests.views.made import figure, glimpse

DAY = "2024-03-04"


def told(number: int, content: str, low: float, high: float | None, **facts: object) -> Glimpse:
    words = "at least " * (high is None) + f"{low:.0f}"
    dead = figure(words, low, high, comparator=None if high else "at_least")
    return glimpse(number, content, "Ann Smith", **{"figures": (dead,), "published_at": DAY, **facts})


def linked(*pairs: tuple[Glimpse, Glimpse], links: tuple[Link, ...] = ()) -> list[tuple[str, int, int]]:
    left, right = zip(*pairs, strict=True)
    return sorted((link.kind, link.left, link.right) for link in settle_tolls(links, left, right))


def test_articles_on_one_place_and_day_differ_by_their_tolls() -> None:
    one = told(1, "12 people died when a ferry sank off Drenov", 12, 12)
    other = told(2, "Rescuers in Drenov found 30 people dead", 30, 30)
    assert linked((one, other)) == [("figure differs", 0, 0)]
    (link,) = settle_tolls((), [one], [other])
    assert link.why == "tolls of one place and day: 12 people here, 30 people there"


def test_tolls_of_another_day_place_or_without_a_date_are_not_compared() -> None:
    one = told(1, "12 people died in Drenov", 12, 12)
    assert linked((one, told(2, "30 people died in Drenov", 30, 30, published_at="2024-03-09"))) == []
    assert linked((one, told(2, "30 people died in Korsun", 30, 30))) == []
    assert linked((one, told(2, "30 people died in Drenov", 30, 30, published_at=None))) == []


def test_a_place_may_be_named_in_another_statement_of_the_article() -> None:
    one = told(1, "12 people died in Drenov", 12, 12)
    number = told(2, "30 people died", 30, 30, article="b")
    place = glimpse(3, "it came from Drenov", article="b", published_at=DAY)
    found = settle_tolls((), [one], [number, place])
    assert [(link.left, link.right) for link in found] == [(0, 0)]


def test_where_tolls_agree_single_numbers_are_no_difference() -> None:
    one = told(1, "12 people died in Drenov", 12, 12)
    other = told(2, "at least 10 people died in Drenov", 10, None)
    link = Link("figure differs", 0, 0, False, 0.8, "")
    assert linked((one, other), links=(link,)) == []


def test_a_difference_that_statements_show_keeps_its_own_why() -> None:
    one = told(1, "12 people died in Drenov", 12, 12)
    other = told(2, "30 people died in Drenov", 30, 30)
    link = Link("figure differs", 0, 0, False, 0.8, "both: ferry")
    assert settle_tolls((link,), [one], [other]) == [link]


def test_other_links_stay_as_they_are() -> None:
    one, other = glimpse(1, "the ferry sails"), glimpse(2, "the ferry sails again")
    link = Link("same claim", 0, 0, False, 0.8, "both: ferry")
    assert settle_tolls((link,), [one], [other]) == [link]


def test_a_name_that_many_articles_of_a_day_bear_makes_no_incident() -> None:
    left = [told(number, "12 people died in Drenov", 12, 12) for number in range(1, 30)]
    right = [told(number, "30 people died in Drenov", 30, 30) for number in range(31, 60)]
    assert settle_tolls((), left, right) == []


def test_an_article_is_not_compared_with_itself() -> None:
    one = told(1, "12 people died in Drenov", 12, 12)
    other = told(2, "30 people died in Drenov", 30, 30, article=one.article)
    assert linked((one, other)) == []
