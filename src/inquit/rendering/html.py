"""Statements as HTML: the marked text beside a card for each statement.

Whatever comes from an article, its facts or a notice is escaped text; no attribute but `lang` ever holds any of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import NamedTuple

from inquit.records import Article, Figure, Notice, Party, Span, Statement, words_of
from inquit.rendering.marked import Mark, Role, Segment, mark_text
from inquit.rendering.marked_html import DEEPEST, LETTERS, escape_text, format_legend, format_text
from inquit.rendering.outline import Entry, arrange
from inquit.rendering.page import escape, frame, read_style
from inquit.rendering.wording import (
    NO_STATEMENT,
    OWN_VOICE,
    UNKNOWN,
    name_parties,
    name_party,
    name_source,
    tell_figure,
    tell_sureness,
)

Reading = tuple[Article, Sequence[Statement], Sequence[Notice]]


def format_fragment(article: Article, statements: Sequence[Statement], notices: Sequence[Notice]) -> str:
    """One reading as a `<div>` for a notebook, with its own style, no script, no page around it.

    Anchors begin with a digest of the article's id, so that readings of several articles stand in one notebook.
    """
    prefix = "i" + sha256(article.id.encode("utf-8", "surrogatepass")).hexdigest()[:8]
    reading = _to_reading(_Names(prefix), article, statements, notices)
    return (
        f'<div class="inquit" lang="en"><style>{read_style("page.css")}</style>\n{format_legend()}\n{reading}</div>\n'
    )


def format_page(readings: Iterable[Reading]) -> str:
    """One HTML5 page that stands alone: no script, no request to anywhere, and a policy that forbids both.

    Cost  linear in text and marks.
    """
    read = list(readings)
    names = [_Names(f"r{number}") for number in range(1, len(read) + 1)]
    title = _title_of(read[0][0]) if len(read) == 1 else f"{len(read)} articles"
    contents = _to_contents(names, read) if len(read) > 1 else ""
    sections = "\n".join(_to_reading(name, *reading) for name, reading in zip(names, read, strict=True))
    body = (
        f'<header class="masthead"><h1>Who said what</h1>{format_legend()}</header>\n'
        f"{contents}<main>\n{sections}\n</main>\n"
    )
    return frame(f"{escape(title)} · who said what", read_style("page.css"), body)


class _Names(NamedTuple):
    """The anchors of one reading. They hold letters, digits and hyphens only, nothing of the article."""

    prefix: str

    def card(self, number: int) -> str:
        return f"{self.prefix}-{number}"

    def place(self, mark: Mark) -> str:
        return f"{self.prefix}-{mark.number}-{mark.role}-{mark.piece}"


def _title_of(article: Article) -> str:
    """The title, else how the text begins."""
    words = (article.title or article.text[:60]).strip()
    return words or "An empty article"


def _count(statements: Sequence[Statement]) -> str:
    return "1 statement" if len(statements) == 1 else f"{len(statements)} statements"


def _to_contents(names: Sequence[_Names], readings: Sequence[Reading]) -> str:
    items = "\n".join(
        f'<li><a href="#{name.prefix}"><bdi>{escape(_title_of(article))}</bdi></a> {_count(statements)}</li>'
        for name, (article, statements, _) in zip(names, readings, strict=True)
    )
    return f'<nav class="contents" aria-label="Articles"><ol>\n{items}\n</ol></nav>\n'


def _to_reading(names: _Names, article: Article, statements: Sequence[Statement], notices: Sequence[Notice]) -> str:
    segments = mark_text(article, statements)
    facts = [article.outlet, article.published_at, article.language, _count(statements)]
    told = " · ".join(f"<bdi>{escape(fact)}</bdi>" for fact in facts if fact)
    return (
        f'<article class="reading" id="{names.prefix}">\n'
        f'{_to_heading(article)}<p class="facts">{told}</p>\n<div class="columns">\n'
        f"{format_text(names, article, segments)}\n{_to_cards(names, article, statements, segments)}\n</div>\n"
        f"{_to_notices(article, notices)}</article>"
    )


def _to_heading(article: Article) -> str:
    if not article.title:
        return ""
    return f'<h2 dir="auto" lang="{escape(article.language)}">{escape_text(article.title)}</h2>\n'


def _to_cards(names: _Names, article: Article, statements: Sequence[Statement], segments: Sequence[Segment]) -> str:
    if not statements:
        return f'<p class="cards none">{NO_STATEMENT}</p>'
    places: dict[int, list[Mark]] = {}
    for segment in segments:
        for mark in segment.marks:
            if mark.begins:
                places.setdefault(mark.number, []).append(mark)
    cards = "\n".join(_to_card(names, article, entry, places.get(entry.number, [])) for entry in arrange(statements))
    return f'<ol class="cards" aria-label="Statements">\n{cards}\n</ol>'


def _to_card(names: _Names, article: Article, entry: Entry, places: Sequence[Mark]) -> str:
    content = words_of(article.text, entry.statement.content) or UNKNOWN
    lines = (
        f'<p class="head">{_to_head(article, entry)}</p>',
        f'<blockquote dir="auto" lang="{escape(article.language)}">{escape_text(content)}</blockquote>',
        *(f'<p class="counted">{_to_figure(article, figure)}</p>' for figure in entry.statement.figures),
        f'<p class="facts">{" · ".join(_facts_of(names, entry))}</p>',
        _to_relay(entry.statement.relay),
        _to_places(names, places),
    )
    look = f"card n{min(entry.depth, DEEPEST)}"
    return f'<li class="{look}" id="{names.card(entry.number)}">\n{"".join(lines)}\n</li>'


def _to_figure(article: Article, figure: Figure) -> str:
    """A figure behind its letter: what is counted and all that is known of it."""
    return (
        f'<span class="tag figure"><span class="unseen">figure: </span>'
        f'<span aria-hidden="true">{LETTERS[Role.FIGURE]}</span></span>'
        f'<bdi lang="{escape(article.language)}">{escape_text(tell_figure(figure))}</bdi>'
    )


def _to_head(article: Article, entry: Entry) -> str:
    statement = entry.statement
    cue = words_of(article.text, statement.cue)
    parts = [
        f'<span class="number">{entry.number}</span>',
        f'<b class="who"><bdi>{escape(name_source(article, statement))}</bdi></b>',
        *(f'<span class="known">= <bdi>{escape(name)}</bdi></span>' for name in _known_names(statement)),
        '<strong class="not">NOT</strong>' if statement.negated else "",
        f'<span class="said"><bdi>{escape(cue)}</bdi></span>' if cue else "",
        f"→ <bdi>{escape(name_parties(statement.addressees))}</bdi>" if statement.addressees else "",
    ]
    return " ".join(part for part in parts if part)


def _known_names(statement: Statement) -> list[str]:
    """Full names that say more than the printed words."""
    return [party.name for party in statement.sources if party.name and party.text and party.name != party.text]


def _facts_of(names: _Names, entry: Entry) -> list[str]:
    statement = entry.statement
    facts = [
        OWN_VOICE if statement.narrator else escape(statement.kind or UNKNOWN),
        escape(statement.act or ""),
        "negated: the text says it was not said" if statement.negated else "",
        tell_sureness(statement),
        f'inside <a href="#{names.card(entry.parent)}">statement {entry.parent}</a>' if entry.parent else "",
    ]
    return [fact for fact in facts if fact]


def _to_relay(relay: tuple[tuple[Party, ...], ...]) -> str:
    """The way of the words to the reader: `reader ← outlet ← Peskov`."""
    if not relay:
        return ""
    layers = (" and ".join(f"<bdi>{escape(name_party(party))}</bdi>" for party in layer) for layer in relay)
    return f'<p class="relay">{" ← ".join(["reader", *(layer or "unnamed" for layer in layers)])}</p>'


def _to_places(names: _Names, places: Sequence[Mark]) -> str:
    if not places:
        return ""
    links = (f'<a href="#{names.place(mark)}">{_place_words(mark)}</a>' for mark in places)
    return f'<p class="places">In the text: {", ".join(links)}</p>'


def _place_words(mark: Mark) -> str:
    return str(mark.role) if mark.piece == 1 else f"{mark.role} ({mark.piece})"


def _to_notices(article: Article, notices: Sequence[Notice]) -> str:
    if not notices:
        return ""
    items = "\n".join(
        f"<li><code>{escape(notice.code)}</code> {escape(notice.words)}{_to_quoted(article, notice.place)}</li>"
        for notice in notices
    )
    return f'<section class="notices"><h3>Set aside or doubted</h3><ul>\n{items}\n</ul></section>\n'


def _to_quoted(article: Article, place: Span | None) -> str:
    if place is None:
        return ""
    words = article.text[place.start : place.end]
    shown = words if len(words) <= 80 else words[:80] + " …"
    return f' <q dir="auto" lang="{escape(article.language)}">{escape(shown)}</q>'
