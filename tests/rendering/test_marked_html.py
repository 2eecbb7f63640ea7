"""The marked text alone, with anchors of a page's own."""

from __future__ import annotations

from inquit.records import Article, Span, Statement
from inquit.rendering.marked import Mark, mark_text
from inquit.rendering.marked_html import format_legend, format_text

TEXT = "Ann said it <b>rains</b>."
ARTICLE = Article("a", TEXT)
ANN = Statement("ann", ARTICLE, (Span(9, 24),), (Span(4, 8),), (Span(0, 3),), 0.5, "indirect")


class Anchors:
    def card(self, number: int) -> str:
        return f"card{number}"

    def place(self, mark: Mark) -> str:
        return f"{mark.role}{mark.number}-{mark.piece}"


def test_the_anchors_are_the_page_s_own() -> None:
    page = format_text(Anchors(), ARTICLE, mark_text(ARTICLE, (ANN,)))
    assert 'href="#card1"' in page
    assert '<mark class="content d0" id="content1-1">' in page


def test_the_text_is_escaped() -> None:
    page = format_text(Anchors(), ARTICLE, mark_text(ARTICLE, (ANN,)))
    assert "it &lt;b&gt;rains&lt;/b&gt;" in page


def test_a_place_has_an_anchor_and_no_letter() -> None:
    page = format_text(Anchors(), ARTICLE, mark_text(ARTICLE, (), places=(Span(9, 11),)))
    expected = 'Ann said <span class="place" id="place0-1">it</span> &lt;b&gt;rains&lt;/b&gt;.'
    assert page == f'<div class="text" lang="en"><p dir="auto">{expected}</p></div>'


def test_the_legend_names_all_parts() -> None:
    for part in ("source", "cue", "content", "figure"):
        assert f'<mark class="{part} d0">{part}</mark>' in format_legend()
