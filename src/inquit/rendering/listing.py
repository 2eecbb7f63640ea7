"""Statements of many articles one below the other, and one statement with its text around it: for a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from inquit.records import Article, Figure, Party, Span, Spans, Statement, words_of
from inquit.rendering.cells import wrap
from inquit.rendering.inks import BOLD, DIM, paint
from inquit.rendering.visible import make_visible, to_line
from inquit.rendering.wording import (
    OWN_VOICE,
    UNKNOWN,
    name_figure,
    name_parties,
    name_party,
    name_source,
    tell_figure,
    to_confidence,
    to_percent,
)

ID_LENGTH = 10  # characters of an id that are shown; any beginning that is the only such one will do
AROUND = 400  # characters of the text shown on either side of a statement
_FIGURE = "figure: "
_ARROW = " ← "


def format_listing(statements: Iterable[Statement], *, width: int = 100, colour: bool = False) -> str:
    """Three lines or more a statement: when, where and its id; who said it how; what was said; a line a figure."""
    return "\n\n".join("\n".join(_block(statement, width, colour)) for statement in statements)


def _block(statement: Statement, width: int, colour: bool) -> list[str]:
    article = statement.article
    head = (day(article), article.outlet or article.title, statement.id[:ID_LENGTH])
    lines = [paint(line, DIM, colour) for line in wrap(to_line(" · ".join(part for part in head if part)), width)]
    said = [name_source(article, statement)]
    if not statement.narrator:
        said += [cue_of(statement), statement.kind or "", statement.act or "", to_percent(statement.score)]
    if statement.depth:
        said.append(f"inside {statement.parent_id and statement.parent_id[:ID_LENGTH]}")
    who = wrap(to_line(" · ".join(part for part in said if part)), width)
    content = wrap(to_line(words_of(article.text, statement.content)) or UNKNOWN, max(width - 2, 20))
    lines += [paint(line, BOLD, colour) for line in who]
    lines += ["  " + line for line in content]
    counted = (line for figure in statement.figures for line in _figure_lines(figure, max(width - 2, 20)))
    return [*lines, *(paint("  " + line, DIM, colour) for line in counted)]


def _figure_lines(figure: Figure, width: int) -> list[str]:
    first, *others = wrap(to_line(name_figure(figure)), max(width - len(_FIGURE), 12))
    return [_FIGURE + first, *(" " * len(_FIGURE) + other for other in others)]


def cue_of(statement: Statement) -> str:
    """The cue with whom it addresses, and NOT before it where the text says that this was not said."""
    cue = words_of(statement.article.text, statement.cue) or UNKNOWN
    told = f" → {name_parties(statement.addressees)}" if statement.addressees else ""
    return ("NOT " if statement.negated else "") + cue + told


def day(article: Article) -> str:
    """The day of publication, or that it is unknown."""
    return (article.published_at or "")[:10] or "no date"


def format_statement(
    statement: Statement, others: Sequence[Statement], *, width: int = 100, colour: bool = False
) -> str:
    """One statement with all that is known of it, its relay, and the text around it.

    others  the article's statements: those that enclose it and lie in it are named
    """
    article = statement.article
    rows = [
        ("statement", statement.id),
        ("relay", format_relay(statement)),
        ("source", name_source(article, statement)),
        *([] if statement.narrator else [("cue", cue_of(statement))]),
        ("content", words_of(article.text, statement.content)),
        ("kind", OWN_VOICE if statement.narrator else " · ".join(filter(None, (statement.kind, statement.act)))),
    ]
    if not statement.narrator:
        rows.append(("score", f"{to_percent(statement.score)}, {to_confidence(statement.score)}"))
    rows += [("figure", tell_figure(figure)) for figure in statement.figures]
    rows += [(name, words) for name, words in _circumstances(statement) if words]
    rows += [("inside", _named(other)) for other in others if other.id == statement.parent_id]
    rows += [("holds", _named(other)) for other in others if other.parent_id == statement.id]
    rows.append(
        ("article", " · ".join(part for part in (article.id, day(article), article.outlet, article.title) if part))
    )
    rows.append(("place", "characters " + ", ".join(f"{start:,} to {end:,}" for start, end in statement.content)))
    lines = [line for name, words in rows for line in field(name, words, width=width, colour=colour)]
    return "\n".join([*lines, "", *format_around(statement, width=width)])


def _circumstances(statement: Statement) -> Iterable[tuple[str, str]]:
    """Through what and when it was said, who else may be meant, and where the names come from."""
    text, said = statement.article.text, statement.said
    yield "through", words_of(text, statement.channel)
    if said is not None:
        days = said.start if said.start == said.end else f"{said.start} to {said.end}"
        yield "said", f"{days} (“{words_of(text, said.spans)}”)"
    for party in (*statement.sources, *statement.addressees):
        shown = party.text or party.name or UNKNOWN
        if party.name and party.score is not None and party.name != party.text:
            places = ", ".join(f"{start:,}" for start, _ in party.why)
            where = f", printed at {places}" if places else ""
            yield "who", f"{shown}: {party.name}, {to_percent(party.score)} sure{where}"
        if party.candidates:
            yield "perhaps", f"{shown}: {', '.join(party.candidates)}"
        if party.behalf:
            yield "for", name_parties(party.behalf)


def field(name: str, words: str, *, width: int, colour: bool = False) -> list[str]:
    """`name` and words beside it, hanging."""
    parts = wrap(to_line(words), max(width - 11, 20))
    return [paint(name.ljust(11), DIM, colour) + parts[0], *(" " * 11 + part for part in parts[1:])]


def format_relay(statement: Statement) -> str:
    """The chain from the reader inward: `reader ← Daily News ← the spokesman ← the letter`."""
    layers = [", ".join(_layer_name(party) for party in layer) for layer in statement.relay]
    return _ARROW.join(["reader", *layers])


def _layer_name(party: Party) -> str:
    if party.name and party.text and party.name != party.text:
        return f"{party.text} ({party.name})"
    return name_party(party)


def format_around(statement: Statement, *, width: int) -> list[str]:
    """The text before and after a statement, its source, cue and content marked: by brackets `[who] {cue} «what»`."""
    text = statement.article.text
    every = [*statement.content, *statement.cue, *statement.source]
    start = max(0, min(span.start for span in every) - AROUND)
    end = min(len(text), max(span.end for span in every) + AROUND)
    marks = (("«", "»", statement.content), ("{", "}", statement.cue), ("[", "]", statement.source))
    opens, closes = _edges(marks)
    pieces = ["…"] if start else []
    for at in range(start, end + 1):
        pieces += closes.get(at, [])
        pieces += opens.get(at, []) if at < end else []
        pieces.append(text[at : at + 1] if at < end else "")
    pieces += ["…"] if end < len(text) else []
    paragraphs = re.split(r"[\r\n]+", "".join(pieces))
    return [line for words in paragraphs if words.strip() for line in wrap(make_visible(words), width)]


def _edges(marks: Iterable[tuple[str, str, Spans]]) -> tuple[dict[int, list[str]], dict[int, list[str]]]:
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for opening, closing, spans in marks:
        for span in map(Span._make, spans):
            opens.setdefault(span.start, []).append(opening)
            closes.setdefault(span.end, []).insert(0, closing)
    return opens, closes


def _named(statement: Statement) -> str:
    words = words_of(statement.article.text, statement.content)
    short = words if len(words) <= 80 else words[:79] + "…"
    return f"{statement.id[:ID_LENGTH]} · {name_source(statement.article, statement)}: {short}"
