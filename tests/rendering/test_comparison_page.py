from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from inquit.rendering.comparison_page import format_comparison, format_rows
from inquit.rendering.comparisons import format_answer
from inquit.views import accounts, brief, chains, figures, timeline
from inquit.views.base import Answer
from tests.views.made import MadeLedger, figure, glimpse, narrated

_BAD = "<script>alert(1)</script>\u202e \"' onload=x"
_SIDES = (f"{_BAD[:-2]}=Ann Smith", "South=Perrin Osk")


class _Tags(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}


def _ledger() -> MadeLedger:
    outlet = {"outlet": _BAD}
    words = f"{_BAD} the market in Harbourton was shelled on Monday and people were killed"
    return MadeLedger(
        [
            glimpse(1, words, figures=(figure(_BAD, 12, 12, hedge=_BAD, place=_BAD, rule=_BAD),), **outlet),
            glimpse(2, words, "Perrin Osk", figures=(figure("30", 30, 30),), addressees=(_BAD,), **outlet),
            narrated(3, words, figures=(figure("20", 20, 20),), **outlet),
            glimpse(4, "the market opens again", **outlet),
        ]
    )


_ASKED: dict[str, tuple[Any, Any]] = {
    "figures": (figures, figures.Params("killed", side=_SIDES)),
    "accounts": (accounts, accounts.Params("market", side=_SIDES)),
    "chains": (chains, chains.Params("market")),
    "timeline": (timeline, timeline.Params("market", side=_SIDES)),
    "brief": (brief, brief.Params("market", side=_SIDES)),
}


@pytest.mark.parametrize("name", _ASKED)
def test_a_page_holds_our_own_tags_alone_whatever_the_words_are(name: str) -> None:
    module, params = _ASKED[name]
    answer = module.answer(_ledger(), params)
    assert answer.rows
    page = format_comparison(name, params, answer)
    parsed = _Tags()
    parsed.feed(page)
    assert "script" not in parsed.tags
    assert not {name for name in parsed.attributes if name.startswith("on")}
    assert "\u202e" not in page
    assert "default-src 'none'" in page


@pytest.mark.parametrize("name", _ASKED)
def test_a_terminal_gets_every_row_and_no_unseen_character(name: str) -> None:
    module, params = _ASKED[name]
    told = format_answer(name, module.answer(_ledger(), params), width=60)
    assert "\u202e" not in told
    assert "‹U+202E›" in told
    assert "\x1b" not in told


def test_an_empty_answer_says_what_to_do() -> None:
    page = format_comparison("figures", figures.Params(), Answer((), 0, 0))
    assert "Nothing fits" in page


@pytest.mark.parametrize("name", _ASKED)
def test_a_served_page_leads_from_each_statement_to_its_place(name: str) -> None:
    module, params = _ASKED[name]
    answer = module.answer(_ledger(), params)
    rows = format_rows(name, answer, lambda article, statement: f"/{article}/<{statement}>")
    shown = {f"/{article}/&lt;{statement}&gt;" for article, statement in _statements_of(answer)}
    assert shown
    assert all(f'href="{address}"' in rows for address in shown)
    parsed = _Tags()
    parsed.feed(rows)
    assert "script" not in parsed.tags
    assert not {name for name in parsed.attributes if name.startswith("on")}
    assert "\u202e" not in rows


def test_a_page_that_stands_alone_has_no_link_to_a_place() -> None:
    module, params = _ASKED["accounts"]
    assert "href" not in format_rows("accounts", module.answer(_ledger(), params))


def test_each_side_keeps_its_column_also_where_the_left_one_denies() -> None:
    held = [
        glimpse(1, "that it had shelled the market in Harbourton", act="deny", published_at="2024-03-05"),
        glimpse(2, "North of shelling the market in Harbourton", "Perrin Osk", act="accuse"),
    ]
    params = accounts.Params(side=("North=Ann Smith", "South=Perrin Osk"))
    answer = accounts.answer(MadeLedger(held), params)
    assert [(row.kind, row.turned) for row in answer.rows] == [("denied by", True)]
    page = format_rows("accounts", answer)
    assert page.index("North</bdi>") < page.index(">denies<") < page.index("South</bdi>")


def test_what_stands_on_one_side_only_has_the_columns_of_the_question_and_shows_its_word() -> None:
    long = "we greet you all and thank you for coming here today. " * 12 + "The grain ships will sail."
    ledger = MadeLedger(
        [
            glimpse(1, "grain is cheap this year", "Perrin Osk", published_at="2024-01-01"),
            glimpse(2, long, published_at="2024-02-02"),
        ]
    )
    params = accounts.Params("Grain", side=("North=Ann Smith", "South=Perrin Osk"))
    page = format_comparison("accounts", params, accounts.answer(ledger, params))
    only_here = page[page.index("Only here") :]
    assert only_here.index("<bdi>North</bdi>") < only_here.index("<bdi>South</bdi>")
    assert "The grain ships will sail." in only_here


def test_those_who_carry_the_same_words_are_folded_with_their_places() -> None:
    held = [glimpse(number, "the bridge is open", outlet=f"Paper {number}") for number in range(1, 41)]
    answer = timeline.answer(MadeLedger(held), timeline.Params())
    rows = format_rows("timeline", answer, lambda article, _: f"/{article}")
    folded = rows[rows.index("<details") : rows.index("</details>")]
    assert folded.count("href=") == 30
    assert "and 9 more" in folded


def _statements_of(answer: Answer[Any]) -> set[tuple[str, str]]:
    """The article and id of every statement in an answer."""
    found: set[tuple[str, str]] = set()

    def look(value: object) -> None:
        if isinstance(value, dict):
            if "statement_id" in value:
                found.add((value["article_id"], value["statement_id"]))
            for one in value.values():
                look(one)
        elif isinstance(value, list):
            for one in value:
                look(one)

    for row in answer.rows:
        look(row.to_dict())
    return found
