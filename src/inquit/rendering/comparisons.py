"""Answers of views as lines for a terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from inquit.rendering.cells import wrap
from inquit.rendering.inks import BOLD, CYAN, DIM, paint
from inquit.rendering.listing import ID_LENGTH
from inquit.rendering.told import tell_act, tell_day, tell_days, tell_dot, tell_matched, tell_who
from inquit.rendering.visible import to_line
from inquit.views.accounts import ONLY_HERE, Opposite
from inquit.views.base import Answer
from inquit.views.brief import Sentence
from inquit.views.cards import Card, excerpt
from inquit.views.chains import Chain
from inquit.views.figures import Dot
from inquit.views.timeline import Moment

_INDENT = "  "


def format_answer(name: str, answer: Answer[Any], *, width: int, colour: bool = False) -> str:
    """A view's rows as lines, what belongs together indented below its head.

    name  of the view
    """
    lines = _LINES[name]
    return "\n".join(line for row in answer.rows for line in lines(row, width, colour))


def _of_dot(dot: Dot, width: int, colour: bool) -> Iterator[str]:
    side = f"  [{dot.side}]" if dot.side else ""
    yield paint(tell_days(dot.start, dot.end), BOLD, colour) + f"  {to_line(tell_dot(dot))}{to_line(side)}"
    yield from _indented(_whose(dot.card), width, colour, ink=DIM)
    yield from _indented(f"“{excerpt(dot.card.first.content, around=dot.figure.text)}”", width, colour)


def _of_pair(row: Opposite, width: int, colour: bool) -> Iterator[str]:
    if row.right is None:
        yield paint(f"{ONLY_HERE}: {to_line(row.left[0])}", BOLD, colour)
        yield from _of_card(row.left[1], width, colour)
    else:
        yield paint(row.kind, BOLD, colour) + f"  {to_line(row.why)}"
        sides = (row.right, row.left) if row.turned else (row.left, row.right)
        for name, card in sides:
            yield paint(f"{_INDENT}{to_line(name)}", CYAN, colour)
            yield from _of_card(card, width, colour, why=row.why)
    yield ""


def _of_chain(chain: Chain, width: int, colour: bool) -> Iterator[str]:
    articles = "1 article" if chain.articles == 1 else f"{chain.articles} articles"
    yield paint(f"in {articles}, about {chain.texts} independent", BOLD, colour)
    for step in chain.steps:
        yield paint(f"{_INDENT}{step.link}", CYAN, colour) + (f"  {to_line(step.why)}" if step.why else "")
        yield from _of_card(step.card, width, colour)
    yield ""


def _of_moment(moment: Moment, width: int, colour: bool) -> Iterator[str]:
    if moment.side:
        yield paint(to_line(moment.side), CYAN, colour)
    yield from _of_card(moment.card, width, colour)


def _of_sentence(sentence: Sentence, width: int, _: bool) -> Iterator[str]:
    yield from wrap(to_line(f"{sentence.part}: {sentence.words} {_ids(sentence)}"), width)


def _ids(sentence: Sentence) -> str:
    return " ".join(f"[{statement[:ID_LENGTH]}]" for statement, _ in sentence.statements)


def _of_card(card: Card, width: int, colour: bool, *, why: str = "") -> Iterator[str]:
    yield from _indented(f"{tell_day(card)}  {_whose(card)}", width, colour, ink=DIM)
    yield from _indented(f"“{tell_matched(card.first.content, why)}”", width, colour)


def _whose(card: Card) -> str:
    told = [tell_who(card), tell_act(card), card.first.id[:ID_LENGTH], card.told()]
    return " · ".join(part for part in told if part)


def _indented(words: str, width: int, colour: bool, *, ink: str = "") -> Iterator[str]:
    for line in wrap(to_line(words), max(width - 4, 20)):
        yield _INDENT * 2 + (paint(line, ink, colour) if ink else line)


_LINES: dict[str, Callable[[Any, int, bool], Iterator[str]]] = {
    "figures": _of_dot,
    "accounts": _of_pair,
    "chains": _of_chain,
    "timeline": _of_moment,
    "brief": _of_sentence,
}
