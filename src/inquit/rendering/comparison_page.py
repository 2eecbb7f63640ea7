"""Answers of views as HTML: a page that stands alone, without script and request, or the rows of a served one.

All words of articles are escaped.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
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


@dataclass(frozen=True, slots=True)
class _Manner:
    """How statements are shown on one page; as `format_rows` says."""

    place: Place | None
    about: str
    sides: tuple[str, ...]

    def column(self, side: str) -> int:
        """Where a side stands; those that are not named come last, as they come."""
        return self.sides.index(side) if side in self.sides else len(self.sides)


def format_comparison(name: str, params: Any, answer: Answer[Any]) -> str:
    """A whole page of a view's answer.

    name  of the view
    """
    sides = [one.partition("=")[0].strip() for one in getattr(params, "side", ())]
    body = format_rows(name, answer, about=getattr(params, "about", ""), sides=sides)
    head = escape(HEADS[name])
    asked = " · ".join(_asked(params))
    notes = "".join(f'<p class="facts">{escape(note)}</p>' for note in answer.notes)
    style = read_style("page.css") + read_style("comparison.css")
    content = (
        f'<header class="masthead"><h1>{head}</h1><p class="facts">{asked}</p></header>\n'
        f'<main>\n<p class="caution">{_CAUTION}</p>\n{notes}{body}\n</main>\n'
    )
    return frame(f"{head} · inquit", style, content)


def format_rows(
    name: str, answer: Answer[Any], place: Place | None = None, *, about: str = "", sides: Sequence[str] = ()
) -> str:
    """A view's rows alone, for a page around them.

    place  the address of a statement; None on a page that stands alone, where its id is printed
    about  words of the question: of long contents the part around them is shown
    sides  names, in the order of their columns
    """
    if not answer.rows:
        return '<p class="none">Nothing fits; fewer or other words may find some.</p>'
    return "\n".join(_BODIES[name](answer.rows, _Manner(place, about, tuple(sides))))


def _asked(params: Any) -> list[str]:
    """The parameters that were given, in words."""
    told = []
    for field in dataclasses.fields(params):
        value = getattr(params, field.name)
        if value and value != field.default:
            words = ", ".join(value) if isinstance(value, tuple) else str(value)
            told.append(f"{field.name.rstrip('_')}: <bdi>{escape(words)}</bdi>")
    return told


def _figures(dots: Sequence[Dot], manner: _Manner) -> Iterator[str]:
    chart = format_chart(
        dots, lambda row, dot: f"#dot-{row}" if manner.place is None else _address(dot.card.first, manner)
    )
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
    heads = ["day", "figure", "according to", "in the words", *(["statement"] if manner.place is None else [])]
    columns = "".join(f'<th scope="col">{head}</th>' for head in heads)
    yield f'<div class="scroll"><table class="dots"><thead><tr>{columns}</tr></thead>\n<tbody>'
    yield from (_figure_row(row, dot, manner) for row, dot in enumerate(dots))
    yield "</tbody></table></div>"


def _figure_row(row: int, dot: Dot, manner: _Manner) -> str:
    by = {"as_of": "as of", "said": "said", "published": "published"}.get(dot.dated_by or "", "")
    side = f'<br><span class="facts"><bdi>{escape(dot.side)}</bdi></span>' if dot.side else ""
    meant = tell_range(dot.figure)
    comes_to = f'<br><span class="facts">{escape(meant)}</span>' if meant else ""
    one = dot.card.first
    id_ = f"<td><code>{one.id[:ID_LENGTH]}</code></td>" if manner.place is None else ""
    return (
        f'<tr id="dot-{row}"{_step(manner)}><td>{escape(tell_days(dot.start, dot.end))}'
        f'<br><span class="facts">{by}</span></td>'
        f"<td>{escape(tell_dot(dot))}{comes_to}</td>"
        f"<td><bdi>{escape(tell_who(dot.card))}</bdi>{side}{_carried(dot.card, manner)}</td>"
        f"<td>{_quote(excerpt(one.content, around=dot.figure.text), one, manner)}</td>{id_}</tr>"
    )


def _accounts(rows: Sequence[Opposite], manner: _Manner) -> Iterator[str]:
    pairs = [row for row in rows if row.right is not None]
    if pairs:
        yield "<h2>Beside each other</h2>"
        yield f'<div class="pairs">{"".join(_pair(row, manner) for row in pairs)}</div>'
    alone: dict[str, list[Card]] = {}
    for row in rows:
        if row.right is None:
            alone.setdefault(row.left[0], []).append(row.left[1])
    if alone:
        columns = "\n".join(
            f'<section><h3><bdi>{escape(side)}</bdi></h3><ul class="cards">'
            f"{''.join(_item(card, manner) for card in cards)}</ul></section>"
            for side, cards in sorted(alone.items(), key=lambda held: manner.column(held[0]))
        )
        yield f'<h2>{ONLY_HERE.capitalize()}</h2>\n<div class="sides">{columns}</div>'


def _pair(row: Opposite, manner: _Manner) -> str:
    """Both statements, each side in its own column; the link is read from the left to the right."""
    told = {"denied by": "denies", "answered by": "answers"}[row.kind] if row.turned else row.kind
    return (
        f'<section class="pair {row.kind.replace(" ", "-")}"{_step(manner)}>{_sided(row.left, row.why, manner)}'
        f'<p class="link"><strong>{escape(told)}</strong><span class="why">{escape(row.why)}</span></p>'
        f"{_sided(row.right or row.left, row.why, manner)}</section>"
    )


def _sided(held: tuple[str, Card], why: str, manner: _Manner) -> str:
    side, card = held
    return f'<div class="side"><h3><bdi>{escape(side)}</bdi></h3>{_card(card, manner, why=why)}</div>'


def _chains(rows: Sequence[Chain], manner: _Manner) -> Iterator[str]:
    for chain in rows:
        steps = "".join(
            f'<li{_step(manner)}><p class="link"><strong>{escape(step.link)}</strong> '
            f'<span class="why">{escape(step.why)}</span></p>{_card(step.card, manner)}</li>'
            for step in chain.steps
        )
        articles, texts = (
            f"{number}{noun}{'s' if number > 1 else ''}"
            for number, noun in ((chain.articles, " article"), (chain.texts, " independent text"))
        )
        head = f"In {articles}, about {texts}"
        yield f'<section><h2>{head}</h2><ol class="steps">{steps}</ol></section>'


def _timeline(rows: Sequence[Moment], manner: _Manner) -> Iterator[str]:
    items = "".join(f"<li{_step(manner)}>{_side(row.side)}{_card(row.card, manner)}</li>" for row in rows)
    yield f'<ol class="steps">{items}</ol>'


def _side(name: str | None) -> str:
    return f'<p class="link"><bdi>{escape(name)}</bdi></p>' if name else ""


def _brief(rows: Sequence[Sentence], manner: _Manner) -> Iterator[str]:
    for part, sentences in parts_of(rows):
        items = "".join(f"<li{_step(manner)}>{escape(one.words)} {_ids(one, manner)}</li>" for one in sentences)
        yield f'<section><h2>{escape(part)}</h2><ul class="sentences">{items}</ul></section>'


def _ids(sentence: Sentence, manner: _Manner) -> str:
    made = []
    for statement, article in sentence.statements:
        id_ = f"<code>{statement[:ID_LENGTH]}</code>"
        made.append(id_ if manner.place is None else f'<a href="{escape(manner.place(article, statement))}">{id_}</a>')
    return " ".join(made)


def _item(card: Card, manner: _Manner) -> str:
    return f"<li{_step(manner)}>{_card(card, manner)}</li>"


def _card(card: Card, manner: _Manner, *, why: str = "") -> str:
    one = card.first
    told = [escape(part) for part in (tell_day(card), tell_act(card), one.kind or "") if part]
    told += [f"<code>{one.id[:ID_LENGTH]}</code>"] if manner.place is None else []
    return (
        f'<div class="card"><p><span class="who"><bdi>{escape(tell_who(card))}</bdi></span></p>'
        f"{_quote(tell_matched(one.content, why, manner.about), one, manner)}"
        f'<p class="facts">{" · ".join(told)}</p>{_carried(card, manner)}</div>'
    )


def _quote(words: str, one: Glimpse, manner: _Manner) -> str:
    told = escape(words) if manner.place is None else f'<a href="{escape(_address(one, manner))}">{escape(words)}</a>'
    return f'<blockquote dir="auto">{told}</blockquote>'


def _carried(card: Card, manner: _Manner) -> str:
    """How many carry it and about how many texts these are, folded over the places where they do."""
    told = card.told()
    if not told:
        return ""
    outlets = f"{told}: <bdi>{escape(', '.join(card.outlets))}</bdi>" if card.outlets else told
    if manner.place is None:
        return f'<p class="facts">{outlets}</p>'
    made = [f'<li><a href="{escape(_address(one, manner))}">{_copy(one)}</a></li>' for one in card.others[:_LISTED]]
    left = len(card.others) - _LISTED
    made += [f"<li>and {left:,} more</li>"] if left > 0 else []
    return f'<details class="facts"><summary>{outlets}</summary><ul>{"".join(made)}</ul></details>'


def _copy(one: Glimpse) -> str:
    day = escape((one.published_at or "undated")[:10])
    return f"{day} · <bdi>{escape(one.outlet)}</bdi>" if one.outlet else day


def _address(one: Glimpse, manner: _Manner) -> str:
    return "" if manner.place is None else manner.place(one.article, one.id)


def _step(manner: _Manner) -> str:
    return "" if manner.place is None else _STEP


_BODIES: dict[str, Callable[[Any, _Manner], Iterator[str]]] = {
    "figures": _figures,
    "accounts": _accounts,
    "chains": _chains,
    "timeline": _timeline,
    "brief": _brief,
}
