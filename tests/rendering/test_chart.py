from __future__ import annotations

import re
from xml.etree import ElementTree

from inquit.rendering.chart import format_chart, sides_of
from inquit.views.cards import Card
from inquit.views.figures import Dot
from tests.views.made import figure, glimpse

_SVG = "{http://www.w3.org/2000/svg}"


def dot(
    low: float | None, high: float | None, *, day: str | None = "2024-03-01", side: str | None = None, **facts: object
) -> Dot:
    line = facts.pop("line", None)
    made = figure("some", low, high, **facts)
    assert line is None or isinstance(line, int)
    return Dot(Card(glimpse(1, "some died", figures=(made,))), made, day, day, "published", side, line)


def drawn(*dots: Dot) -> ElementTree.Element:
    return ElementTree.fromstring(format_chart(dots, lambda place, _: f"#dot-{place}"))


def test_every_dated_dot_is_a_link_to_its_sentence() -> None:
    links = drawn(dot(12, 12), dot(30, 30, day=None), dot(None, 50, day="2024-03-09")).findall(f"{_SVG}a")
    assert [link.get("href") for link in links] == ["#dot-0", "#dot-2"]
    assert all(link.findtext(f"{_SVG}title") for link in links)


def test_a_larger_number_stands_higher_and_a_later_day_further_right() -> None:
    first, second = drawn(dot(12, 12), dot(30, 30, day="2024-03-09")).findall(f"{_SVG}a/{_SVG}circle")
    assert float(first.get("cy") or 0) > float(second.get("cy") or 0)
    assert float(first.get("cx") or 0) < float(second.get("cx") or 0)


def test_predicted_dots_are_hollow_and_denied_ones_struck_through() -> None:
    links = drawn(dot(1, 1, modality="predicted"), dot(2, 2, modality="denied"), dot(3, 3)).findall(f"{_SVG}a")
    assert [sorted({"hollow", "denied"} & set((link.get("class") or "").split())) for link in links] == [
        ["hollow"],
        ["denied"],
        [],
    ]


def test_an_interval_is_drawn_and_an_open_end_left_open() -> None:
    closed, above, below, exact = drawn(dot(10, 20), dot(10, None), dot(None, 10), dot(10, 10)).findall(f"{_SVG}a")
    kinds = [[path.get("class") for path in link.findall(f"{_SVG}path")] for link in (closed, above, below, exact)]
    assert kinds == [["interval"], ["open"], ["open"], []]


def test_lines_join_only_dots_of_one_line() -> None:
    chart = drawn(dot(1, 1, line=0), dot(2, 2, line=0, day="2024-03-02"), dot(3, 3), dot(4, 4, line=1))
    assert len(chart.findall(f"{_SVG}polyline")) == 1


def test_numbers_far_apart_stand_by_powers_of_ten() -> None:
    assert "power of ten" in format_chart([dot(3, 3), dot(4000, 4000)], lambda *_: "#")
    assert "power of ten" not in format_chart([dot(3, 3), dot(40, 40)], lambda *_: "#")


def test_words_of_a_text_stay_words() -> None:
    bad = '"><script>alert(1)</script>'
    made = format_chart([dot(3, 3, counted=bad, side=bad)], lambda *_: bad)
    assert not re.search("<script", made)
    ElementTree.fromstring(made)


def test_sides_have_shapes_in_the_order_in_which_they_come() -> None:
    assert sides_of([dot(1, 1), dot(2, 2, side="B"), dot(3, 3, side="A")]) == [("B", "circle"), ("A", "square")]


def test_there_is_no_chart_of_nothing_dated() -> None:
    assert format_chart([dot(1, 1, day=None), dot(None, None)], lambda *_: "#") == ""


def test_days_at_the_ends_of_the_calendar_are_drawn() -> None:
    assert drawn(dot(1, 1, day="9999-12-31")).findall(f"{_SVG}a")
    assert drawn(dot(0, 0, day="0001-01-01")).findall(f"{_SVG}a")
