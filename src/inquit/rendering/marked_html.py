"""An article's marked text as HTML: an anchor and a letter where each part of a statement begins.

Whatever comes from the article is escaped text; no attribute but `lang` ever holds any of it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Protocol

from inquit.records import Article
from inquit.rendering.marked import Mark, Role, Segment
from inquit.rendering.page import escape, to_line_feeds

LETTERS = {Role.SOURCE: "S", Role.CUE: "Q", Role.CONTENT: "C", Role.FIGURE: "F"}
DEEPEST = 3  # layers that page.css tells apart; deeper ones look like the last
_WRITTEN_OUT = re.compile("‹U\\+[0-9A-F]{4,6}›")


class Anchors(Protocol):
    """The ids of a page's elements. They hold letters, digits and hyphens only, nothing of the article."""

    def card(self, number: int) -> str:
        """Of a statement's card."""
        ...

    def place(self, mark: Mark) -> str:
        """Of where a mark begins."""
        ...


def escape_text(text: str) -> str:
    """Escaped text whose written-out characters do not take part in finding the direction of the words around them."""
    return _WRITTEN_OUT.sub(r'<span class="escape" dir="ltr">\g<0></span>', escape(text))


def format_legend() -> str:
    """What the lines and letters in the text mean."""
    samples = "\n".join(
        f'<li><span class="tag {role}">{LETTERS[role]}</span><mark class="{role} d0">{role}</mark></li>'
        for role in (Role.SOURCE, Role.CUE, Role.CONTENT, Role.FIGURE)
    )
    layers = (
        '<li><mark class="content d0">a layer <mark class="content d1">in a layer</mark></mark> has its own line</li>'
    )
    return f'<ul class="legend" aria-label="Legend">\n{samples}\n{layers}\n</ul>'


def format_text(names: Anchors, article: Article, segments: Sequence[Segment]) -> str:
    """The marked text, a paragraph a line; the line breaks stand between them, so nothing of the text is left out."""
    pieces: list[str] = []
    in_paragraph = False
    for segment in segments:
        if segment.is_line_break == in_paragraph:
            pieces.append("</p>" if in_paragraph else '<p dir="auto">')
            in_paragraph = not in_paragraph
        pieces.append(to_line_feeds(segment.text) if segment.is_line_break else _to_marked(names, segment))
    pieces.append("</p>" if in_paragraph else "")
    nested = any(mark.depth and mark.role is not Role.PLACE for segment in segments for mark in segment.marks)
    layout = "text deep" if nested else "text"
    return f'<div class="{layout}" lang="{escape(article.language)}">{"".join(pieces)}</div>'


def _to_marked(names: Anchors, segment: Segment) -> str:
    opened = "".join(_open(names, mark) for mark in segment.marks)
    closed = "".join(_close(mark) for mark in reversed(segment.marks))
    return opened + escape_text(segment.text) + closed


def _open(names: Anchors, mark: Mark) -> str:
    """The mark's opening; where its span begins, with an anchor to come to and a letter that links to the card."""
    if mark.role is Role.PLACE:
        return f'<span class="place" id="{names.place(mark)}">' if mark.begins else '<span class="place">'
    look = f"{mark.role} d{min(mark.depth, DEEPEST)}" + (" voice" if mark.own_voice else "")
    if not mark.begins:
        return f'<mark class="{look}">'
    bracket = "[" if mark.role is Role.CONTENT else ""
    return (
        f'<a class="tag {mark.role}" href="#{names.card(mark.number)}" lang="en" dir="ltr">'
        f'<span class="unseen">begin statement {mark.number}, {mark.role}: </span>'
        f'<span aria-hidden="true">{bracket}{mark.number}{LETTERS[mark.role]}</span></a>'
        f'<mark class="{look}" id="{names.place(mark)}">'
    )


def _close(mark: Mark) -> str:
    if mark.role is Role.PLACE:
        return "</span>"
    if not mark.ends:
        return "</mark>"
    bracket = (
        f'<span class="tag content" dir="ltr" aria-hidden="true">{mark.number}]</span>'
        if mark.role is Role.CONTENT
        else ""
    )
    return f'</mark>{bracket}<span class="unseen" lang="en" dir="ltr"> end statement {mark.number}, {mark.role} </span>'
