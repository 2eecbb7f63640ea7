from __future__ import annotations

from inquit.records import Said
from inquit.views.figures import Params, answer
from tests.views.made import MadeLedger, figure, glimpse, narrated


def test_dots_stand_in_the_order_of_the_days_for_which_they_are_given() -> None:
    ledger = MadeLedger(
        [
            glimpse(1, "12 people died", figures=(figure("12", 12, 12),), published_at="2024-03-05"),
            glimpse(2, "30 people died", figures=(figure("30", 30, 30, as_of=Said("2024-03-01", "2024-03-01", ())),)),
            glimpse(3, "20 died", figures=(figure("20", 20, 20, counted=None),), said=("2024-03-03", "2024-03-04")),
        ]
    )
    found = answer(ledger, Params("killed"))
    assert [(dot.figure.low, dot.start, dot.end, dot.dated_by) for dot in found.rows] == [
        (30, "2024-03-01", "2024-03-01", "as_of"),
        (20, "2024-03-03", "2024-03-04", "said"),
        (12, "2024-03-05", "2024-03-05", "published"),
    ]


def test_what_is_counted_is_looked_for_in_the_counted_words() -> None:
    civilians = figure("12", 12, 12, counted="Northern civilians")
    soldiers = figure("40", 40, 40, counted="soldiers")
    hurt = figure("9", 9, 9, counted="civilians", event="injured")
    ledger = MadeLedger([glimpse(1, "12 Northern civilians and 40 soldiers", figures=(civilians, soldiers, hurt))])
    assert [dot.figure for dot in answer(ledger, Params("civilians killed")).rows] == [civilians]
    assert [dot.figure for dot in answer(ledger, Params("civilian", event="injured")).rows] == [hurt]
    assert len(answer(ledger, Params()).rows) == 3


def test_lines_join_dots_of_one_source_only() -> None:
    ledger = MadeLedger(
        [
            glimpse(1, "a", figures=(figure("12", 12, 12),), published_at="2024-03-01"),
            glimpse(2, "b", "Perrin Osk", figures=(figure("30", 30, 30),), published_at="2024-03-02"),
            glimpse(3, "c", figures=(figure("15", 15, 15),), published_at="2024-03-03"),
            glimpse(4, "d", "they", entities=(None,), figures=(figure("16", 16, 16),)),
            glimpse(5, "e", "they", entities=(None,), figures=(figure("17", 17, 17),)),
        ]
    )
    lines = {dot.card.first.number: dot.line for dot in answer(ledger, Params()).rows}
    assert lines == {1: 0, 2: None, 3: 0, 4: None, 5: None}


def test_the_outlet_holds_what_an_article_says_in_its_own_voice() -> None:
    told = [narrated(n, "12 died", figures=(figure("12", 12, 12),), published_at=f"2024-03-0{n}") for n in (1, 2)]
    assert [dot.line for dot in answer(MadeLedger(told), Params()).rows] == [0, 0]


def test_copies_of_a_text_are_folded_under_the_first() -> None:
    copies = [narrated(n, f"12 died {n}", figures=(figure("12", 12, 12),), outlet=f"Paper {n}") for n in (1, 2, 3)]
    found = answer(MadeLedger(copies, groups={"a2": "a1", "a3": "a1"}), Params())
    assert [(dot.card.carried, dot.card.texts) for dot in found.rows] == [(3, 1)]
    assert found.rows[0].to_dict()["carried_by"] == ["Paper 1", "Paper 2", "Paper 3"]


def test_a_dot_is_marked_with_the_side_of_its_source() -> None:
    ledger = MadeLedger(
        [
            glimpse(1, "a", figures=(figure("12", 12, 12),)),
            glimpse(2, "b", "Perrin Osk", figures=(figure("30", 30, 30),)),
            glimpse(3, "c", "Bo Lund", figures=(figure("31", 31, 31),)),
        ]
    )
    found = answer(ledger, Params(side=("North=Ann Smith", "South=Perrin Osk")))
    assert [dot.side for dot in found.rows] == ["North", "South", None]


def test_an_undated_figure_stands_last_and_is_told() -> None:
    ledger = MadeLedger(
        [
            glimpse(1, "a", figures=(figure("12", 12, 12),), published_at=None),
            glimpse(2, "b", figures=(figure("30", 30, 30),)),
        ]
    )
    found = answer(ledger, Params())
    assert [dot.start for dot in found.rows] == ["2024-03-01", None]
    assert found.notes == ("1 without a date, at the end",)
    assert answer(ledger, Params(limit=1)).total == 2


def test_a_doubted_figure_is_not_folded_under_the_same_one_without_doubt() -> None:
    plain, doubted = figure("2,000", 2000, 2000), figure("2,000", 2000, 2000, hedge="a claim")
    ledger = MadeLedger(
        [
            narrated(1, "2,000 died", article="a", figures=(plain,)),
            narrated(2, "2,000 died, a claim", article="a", figures=(doubted,)),
        ]
    )
    assert [dot.figure.hedge for dot in answer(ledger, Params()).rows] == [None, "a claim"]
