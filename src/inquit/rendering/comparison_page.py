"""Answers of views as HTML: a page that stands alone, without script and request, or the rows of a served one.

All words of articles are escaped.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from typing import Any

from inquit.ledger.base import Glimpse
from inquit.rendering.chart import format_chart, format_shape, sides_of
from inquit.rendering.listing import ID_LENGTH
from inquit.rendering.page import escape, frame, read_style
from inquit.rendering.told import tell_act, tell_day, tell_days, tell_dot, tell_matched, tell_range, tell_who
from inquit.views.accounts import ONLY_HERE, Opposite
from inquit.views.base import Answer
from inquit.views.brief import Sentence, parts_of
from inquit.views.cards import Card, excerpt
from inquit.views.chains import Chain
from inquit.views.figures import Dot
from inquit.views.timeline import Moment

HEADS = {
    "figures": "How a figure moves",
    "accounts": "Accounts beside each other",
    "chains": "How claims travelled",
    "timeline": "Who said what when",
    "brief": "In brief",
}
# The address of a statement beside its text, from its article's id and its own.
Place = Callable[[str, str], str]
_LISTED = 30  # of those that carry a statement's words; the rest is counted
_STEP = ' data-step tabindex="-1"'  # where the keys of a served page stop
_CAUTION = (
    "What articles report others to have said. Extracted is not said, and said is not so: nothing here is a verdict."
)


def format_comparison(name: str, params: Any, answer: Answer[Any]) -> str:
    """A whole page of a view's answer.

    name  of the view
    """
    body = format_rows(name, answer)
    head = escape(HEADS[name])
    asked = " · ".join(_asked(params))
    notes = "".join(f'<p class="facts">{escape(note)}</p>' for note in answer.notes)
    style = read_style("page.css") + read_style("comparison.css")
    content = (
        f'<header class="masthead"><h1>{head}</h1><p class="facts">{asked}</p></header>\n'
        f'<main>\n<p class="caution">{_CAUTION}</p>\n{notes}{body}\n</main>\n'
    )
    return frame(f"{head} · inquit", style, content)


def format_rows(name: str, answer: Answer[Any], place: Place | None = None) -> str:
    """A view's rows alone, for a page around them.

    place  the address of a statement; None on a page that stands alone, where its id is printed
    """
    if not answer.rows:
        return '<p class="none">Nothing fits; fewer or other words may find some.</p>'
    return "\n".join(_BODIES[name](answer.rows, place))


def _asked(params: Any) -> list[str]:
    """The parameters that were given, in words."""
    told = []
    for field in dataclasses.fields(params):
        value = getattr(params, field.name)
        if value and value != field.default:
            words = ", ".join(value) if isinstance(value, tuple) else str(value)
            told.append(f"{field.name.rstrip('_')}: <bdi>{escape(words)}</bdi>")
    return told


def _figures(dots: Sequence[Dot], place: Place | None) -> Iterator[str]:
    link = place
    chart = format_chart(dots, lambda row, dot: f"#dot-{row}" if link is None else _address(dot.card.first, link))
    if chart:
        legend = "".join(
            f"<li>{format_shape(shape, number)} <bdi>{escape(side)}</bdi></li>"
            for number, (side, shape) in enumerate(sides_of(dots))
        )
        keys = (
            "<li>hollow: predicted or conditional</li><li>struck through: denied</li>"
            "<li>bar: what the words allow</li><li>line: one source</li>"
        )
        yield (
            f'<figure><div class="scroll">{chart}</div>'
            f'<figcaption><ul class="legend">{legend}{keys}</ul></figcaption></figure>'
        )
    heads = ["day", "figure", "according to", "in the words", *(["statement"] if place is None else [])]
    columns = "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield f'<div class="scroll"><table class="dots"><thead><tr>{columns}</tr></thead>\n<tbody>'
    yield from (_figure_row(row, dot, place) for row, dot in enumerate(dots))
    yield "</tbody></table></div>"


def _figure_row(row: int, dot: Dot, place: Place | None) -> str:
    by = {"as_of": "as of", "said": "said", "published": "published"}.get(dot.dated_by or "", "")
    side = f'<br><span class="facts"><bdi>{escape(dot.side)}</bdi></span>' if dot.side else ""
    meant = tell_range(dot.figure)
    comes_to = f'<br><span class="facts">{escape(meant)}</span>' if meant else ""
    one = dot.card.first
    id_ = f"<td><code>{one.id[:ID_LENGTH]}</code></td>" if place is None else ""
    return (
        f'<tr id="dot-{row}"{_step(place)}><td>{escape(tell_days(dot.start, dot.end))}'
        f'<br><span class="facts">{by}</span></td>'
        f"<td>{escape(tell_dot(dot))}{comes_to}</td>"
        f"<td><bdi>{escape(tell_who(dot.card))}</bdi>{side}{_carried(dot.card, place)}</td>"
        f"<td>{_quote(excerpt(one.content, around=dot.figure.text), one, place)}</td>{id_}</tr>"
    )


def _accounts(rows: Sequence[Opposite], place: Place | None) -> Iterator[str]:
    pairs = [row for row in rows if row.right is not None]
    if pairs:
        yield "<h2>Beside each other</h2>"
        yield f'<div class="pairs">{"".join(_pair(row, place) for row in pairs)}</div>'
    alone: dict[str, list[Card]] = {}
    for row in rows:
        if row.right is None:
            alone.setdefault(row.left[0], []).append(row.left[1])
    if alone:
        columns = "\n".join(
            f'<section><h3><bdi>{escape(side)}</bdi></h3><ul class="cards">'
            f"{''.join(_item(card, place) for card in cards)}</ul></section>"
            for side, cards in alone.items()
        )
        yield f'<h2>{ONLY_HERE.capitalize()}</h2>\n<div class="sides">{columns}</div>'


def _pair(row: Opposite, place: Place | None) -> str:
    """Both statements, each side in its own column; the link is read from the left to the right."""
    told = {"denied by": "denies", "answered by": "answers"}[row.kind] if row.turned else row.kind
    return (
        f'<section class="pair {row.kind.replace(" ", "-")}"{_step(place)}>{_sided(row.left, row.why, place)}'
        f'<p class="link"><strong>{escape(told)}</strong><span class="why">{escape(row.why)}</span></p>'
        f"{_sided(row.right or row.left, row.why, place)}</section>"
    )


def _sided(held: tuple[str, Card], why: str, place: Place | None) -> str:
    side, card = held
    return f'<div class="side"><h3><bdi>{escape(side)}</bdi></h3>{_card(card, place, why=why)}</div>'


def _chains(rows: Sequence[Chain], place: Place | None) -> Iterator[str]:
    for chain in rows:
        steps = "".join(
            f'<li{_step(place)}><p class="link"><strong>{escape(step.link)}</strong> '
            f'<span class="why">{escape(step.why)}</span></p>{_card(step.card, place)}</li>'
            for step in chain.steps
        )
        articles, texts = (
            f"{number}{noun}{'s' if number > 1 else ''}"
            for number, noun in ((chain.articles, " article"), (chain.texts, " independent text"))
        )
        head = f"In {articles}, about {texts}"
        yield f'<section><h2>{head}</h2><ol class="steps">{steps}</ol></section>'


def _timeline(rows: Sequence[Moment], place: Place | None) -> Iterator[str]:
    items = "".join(f"<li{_step(place)}>{_side(row.side)}{_card(row.card, place)}</li>" for row in rows)
    yield f'<ol class="steps">{items}</ol>'


def _side(name: str | None) -> str:
    return f'<p class="link"><bdi>{escape(name)}</bdi></p>' if name else ""


def _brief(rows: Sequence[Sentence], place: Place | None) -> Iterator[str]:
    for part, sentences in parts_of(rows):
        items = "".join(f"<li{_step(place)}>{escape(one.words)} {_ids(one, place)}</li>" for one in sentences)
        yield f'<section><h2>{escape(part)}</h2><ul class="sentences">{items}</ul></section>'


def _ids(sentence: Sentence, place: Place | None) -> str:
    made = []
    for statement, article in sentence.statements:
        id_ = f"<code>{statement[:ID_LENGTH]}</code>"
        made.append(id_ if place is None else f'<a href="{escape(place(article, statement))}">{id_}</a>')
    return " ".join(made)


def _item(card: Card, place: Place | None) -> str:
    return f"<li{_step(place)}>{_card(card, place)}</li>"


def _card(card: Card, place: Place | None, *, why: str = "") -> str:
    one = card.first
    told = [escape(part) for part in (tell_day(card), tell_act(card), one.kind or "") if part]
    told += [f"<code>{one.id[:ID_LENGTH]}</code>"] if place is None else []
    return (
        f'<div class="card"><p><span class="who"><bdi>{escape(tell_who(card))}</bdi></span></p>'
        f"{_quote(tell_matched(one.content, why), one, place)}"
        f'<p class="facts">{" · ".join(told)}</p>{_carried(card, place)}</div>'
    )


def _quote(words: str, one: Glimpse, place: Place | None) -> str:
    told = escape(words) if place is None else f'<a href="{escape(_address(one, place))}">{escape(words)}</a>'
    return f'<blockquote dir="auto">{told}</blockquote>'


def _carried(card: Card, place: Place | None) -> str:
    """How many carry it and about how many texts these are, folded over the places where they do."""
    told = card.told()
    if not told:
        return ""
    outlets = f"{told}: <bdi>{escape(', '.join(card.outlets))}</bdi>" if card.outlets else told
    if place is None:
        return f'<p class="facts">{outlets}</p>'
    made = [f'<li><a href="{escape(_address(one, place))}">{_copy(one)}</a></li>' for one in card.others[:_LISTED]]
    left = len(card.others) - _LISTED
    made += [f"<li>and {left:,} more</li>"] if left > 0 else []
    return f'<details class="facts"><summary>{outlets}</summary><ul>{"".join(made)}</ul></details>'


def _copy(one: Glimpse) -> str:
    day = escape((one.published_at or "undated")[:10])
    return f"{day} · <bdi>{escape(one.outlet)}</bdi>" if one.outlet else day


def _address(one: Glimpse, place: Place) -> str:
    return place(one.article, one.id)


def _step(place: Place | None) -> str:
    return "" if place is None else _STEP


_BODIES: dict[str, Callable[[Any, Place | None], Iterator[str]]] = {
    "figures": _figures,
    "accounts": _accounts,
    "chains": _chains,
    "timeline": _timeline,
    "brief": _brief,
}
