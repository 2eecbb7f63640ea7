"""Bars of numbers by month."""

from __future__ import annotations

from inquit.server.web.months import HEIGHT, bars_of


def link(at: str) -> str:
    return f"/{at}"


def test_a_bar_stands_at_its_place_in_time_and_is_as_high_as_its_number() -> None:
    found = bars_of([("2021-11", 2), ("2022-02", 4)], link)
    assert [(bar.label, bar.href, bar.x, bar.height) for bar in found.bars] == [
        ("2021-11", "/2021-11", "0.000%", HEIGHT // 2),
        ("2022-02", "/2022-02", "25.000%", HEIGHT),
    ]
    assert found.highest.label == "2022-02"
    assert all(bar.y + bar.height == HEIGHT for bar in found.bars)
    assert not found.is_full


def test_what_has_no_month_is_counted_apart() -> None:
    found = bars_of([("", 3), ("2022", 1), ("2022-02", 4)], link)
    assert [bar.label for bar in found.bars] == ["2022-02"]
    assert found.undated == 4


def test_nothing_dated_makes_no_bar() -> None:
    assert bars_of([], link).bars == ()
    assert bars_of([("", 3)], link).bars == ()


def test_more_than_ten_years_are_told_by_year() -> None:
    months = [(f"{year}-{month:02}", 1) for year in range(2012, 2022) for month in range(1, 13)]
    assert bars_of(months, link).noun == "month"
    assert bars_of(months, link).is_full
    found = bars_of([*months, ("2022-01", 5)], link)
    assert found.noun == "year"
    assert [(bar.label, bar.number) for bar in found.bars][-2:] == [("2021", 12), ("2022", 5)]


def test_the_least_number_is_still_seen() -> None:
    found = bars_of([("2022-01", 1), ("2022-02", 100_000)], link)
    assert found.bars[0].height == 2
