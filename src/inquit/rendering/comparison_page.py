"""Answers of views as one HTML page that stands alone: no script, no request; all words of articles are escaped."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any

from inquit.rendering.chart import format_chart, format_shape, sides_of
from inquit.rendering.listing import ID_LENGTH
from inquit.rendering.page import escape, frame, read_style
from inquit.rendering.told import tell_act, tell_day, tell_days, tell_dot, tell_matched, tell_who
from inquit.views.accounts import ONLY_HERE, Opposite
from inquit.views.base import Answer
from inquit.views.brief import Sentence, parts_of
from inquit.views.cards import Card, excerpt
from inquit.views.chains import Chain
from inquit.views.figures import Dot
from inquit.views.timeline import Moment

_HEADS = {
    "figures": "How a figure moves",
    "accounts": "Accounts beside each other",
    "chains": "How claims travelled",
    "timeline": "Who said what when",
    "brief": "In brief",
}
_CAUTION = (
    "What articles report others to have said. Extracted is not said, and said is not so: nothing here is a verdict."
)


def format_comparison(name: str, params: Any, answer: Answer[Any]) -> str:
    """A whole page of a view's answer.

    name  of the view
    """
    body = format_rows(name, answer)
    head = escape(_HEADS[name])
    asked = " · ".join(_asked(params))
    notes = "".join(f'<p class="facts">{escape(note)}</p>' for note in answer.notes)
    style = read_style("page.css") + read_style("comparison.css")
    content = (
        f'<header class="masthead"><h1>{head}</h1><p class="facts">{asked}</p></header>\n'
        f'<main>\n<p class="caution">{_CAUTION}</p>\n{notes}{body}\n</main>\n'
    )
    return frame(f"{head} · inquit", style, content)


def format_rows(name: str, answer: Answer[Any]) -> str:
    """A view's rows alone, for a page around them."""
    if not answer.rows:
        return '<p class="none">Nothing fits; fewer or other words may find some.</p>'
    return _BODIES[name](answer.rows)


def _asked(params: Any) -> list[str]:
    """The parameters that were given, in words."""
    told = []
    for field in dataclasses.fields(params):
        value = getattr(params, field.name)
        if value and value != field.default:
            words = ", ".join(value) if isinstance(value, tuple) else str(value)
            told.append(f"{field.name.rstrip('_')}: <bdi>{escape(words)}</bdi>")
    return told


def _figures(dots: Sequence[Dot]) -> str:
    chart = format_chart(dots, lambda place, _: f"#dot-{place}")
    legend = "".join(
        f"<li>{format_shape(shape, number)} <bdi>{escape(side)}</bdi></li>"
        for number, (side, shape) in enumerate(sides_of(dots))
    )
    keys = (
        "<li>hollow: predicted or conditional</li><li>struck through: denied</li>"
        "<li>bar: what the words allow</li><li>line: one source</li>"
    )
    rows = "\n".join(_figure_row(place, dot) for place, dot in enumerate(dots))
    picture = (
        f'<figure>{chart}<figcaption><ul class="legend">{legend}{keys}</ul></figcaption></figure>' if chart else ""
    )
    return (
        f'{picture}\n<div class="scroll"><table><thead><tr><th scope="col">day</th><th scope="col">figure</th>'
        '<th scope="col">who</th><th scope="col">in the words</th><th scope="col">statement</th></tr></thead>\n'
        f"<tbody>\n{rows}\n</tbody></table></div>"
    )


def _figure_row(place: int, dot: Dot) -> str:
    by = {"as_of": "as of", "said": "said", "published": "published"}.get(dot.dated_by or "", "")
    side = f'<br><span class="facts"><bdi>{escape(dot.side)}</bdi></span>' if dot.side else ""
    return (
        f'<tr id="dot-{place}"><td>{escape(tell_days(dot.start, dot.end))}<br><span class="facts">{by}</span></td>'
        f"<td>{escape(tell_dot(dot))}</td><td><bdi>{escape(tell_who(dot.card))}</bdi>{side}{_carried(dot.card)}</td>"
        f"<td>{_quote(excerpt(dot.card.first.content, around=dot.figure.text))}</td>"
        f"<td><code>{dot.card.first.id[:ID_LENGTH]}</code></td></tr>"
    )


def _accounts(rows: Sequence[Opposite]) -> str:
    pairs = "\n".join(_pair(row) for row in rows if row.right is not None)
    alone: dict[str, list[Card]] = {}
    for row in rows:
        if row.right is None:
            alone.setdefault(row.left[0], []).append(row.left[1])
    columns = "\n".join(
        f'<section><h3><bdi>{escape(side)}</bdi></h3><ul class="cards">{"".join(map(_item, cards))}</ul></section>'
        for side, cards in alone.items()
    )
    only = f'<h2>{ONLY_HERE.capitalize()}</h2>\n<div class="sides">{columns}</div>' if alone else ""
    return f'<div class="pairs">{pairs}</div>\n{only}'


def _pair(row: Opposite) -> str:
    left, right = (row.right or row.left, row.left) if row.turned else (row.left, row.right or row.left)
    link = row.kind.replace(" ", "-")
    return (
        f'<section class="pair {link}">{_sided(*left, row.why)}'
        f'<p class="link"><strong>{escape(row.kind)}</strong><span class="why">{escape(row.why)}</span></p>'
        f"{_sided(*right, row.why)}</section>"
    )


def _sided(side: str, card: Card, why: str) -> str:
    return f'<div class="side"><h3><bdi>{escape(side)}</bdi></h3>{_card(card, why=why)}</div>'


def _chains(rows: Sequence[Chain]) -> str:
    made = []
    for chain in rows:
        steps = "".join(
            f'<li><p class="link"><strong>{escape(step.link)}</strong> '
            f'<span class="why">{escape(step.why)}</span></p>{_card(step.card)}</li>'
            for step in chain.steps
        )
        head = f"In {chain.articles} article{'s' if chain.articles > 1 else ''}, about {chain.texts} independent"
        made.append(f'<section><h2>{head}</h2><ol class="steps">{steps}</ol></section>')
    return "\n".join(made)


def _timeline(rows: Sequence[Moment]) -> str:
    items = "".join(f"<li>{_side(row.side)}{_card(row.card)}</li>" for row in rows)
    return f'<ol class="steps">{items}</ol>'


def _side(name: str | None) -> str:
    return f'<p class="link"><bdi>{escape(name)}</bdi></p>' if name else ""


def _brief(rows: Sequence[Sentence]) -> str:
    made = []
    for part, sentences in parts_of(rows):
        items = "".join(f"<li>{escape(one.words)} {_ids(one)}</li>" for one in sentences)
        made.append(f"<section><h2>{escape(part)}</h2><ul>{items}</ul></section>")
    return "\n".join(made)


def _ids(sentence: Sentence) -> str:
    return " ".join(f"<code>{statement[:ID_LENGTH]}</code>" for statement, _ in sentence.statements)


def _item(card: Card) -> str:
    return f"<li>{_card(card)}</li>"


def _card(card: Card, *, why: str = "") -> str:
    told = " · ".join(part for part in (tell_act(card), card.first.kind or "") if part)
    return (
        f'<div class="card"><p><span class="who"><bdi>{escape(tell_who(card))}</bdi></span></p>'
        f"{_quote(tell_matched(card.first.content, why))}"
        f'<p class="facts">{escape(tell_day(card))} · {escape(told)} · <code>{card.first.id[:ID_LENGTH]}</code>'
        f"{_carried(card)}</p></div>"
    )


def _quote(words: str) -> str:
    return f'<blockquote dir="auto">{escape(words)}</blockquote>'


def _carried(card: Card) -> str:
    told = card.told()
    return f'<br><span class="facts">{told}: <bdi>{escape(", ".join(card.outlets))}</bdi></span>' if told else ""


_BODIES: dict[str, Callable[[Any], str]] = {
    "figures": _figures,
    "accounts": _accounts,
    "chains": _chains,
    "timeline": _timeline,
    "brief": _brief,
}
