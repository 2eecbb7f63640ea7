from __future__ import annotations

from html.parser import HTMLParser
from typing import Any

import pytest

from inquit.rendering.comparison_page import format_comparison
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
