"""A statement of a comparison in words for people: the same in a terminal and on a page."""

from __future__ import annotations

import re

from inquit.records import Figure
from inquit.rendering.wording import NARRATOR, UNKNOWN, to_range
from inquit.views.cards import Card, days_of, excerpt
from inquit.views.figures import Dot

_WORD = re.compile(r"\w+")
_QUOTED = re.compile('[“"]([^”"]+)[”"]')


def tell_day(card: Card) -> str:
    """`2022-03-22`, `2022-03-20 to 2022-03-22`, `undated`."""
    return tell_days(*days_of(card.first))


def tell_days(start: str | None, end: str | None) -> str:
    """As `tell_day`, for both ends."""
    if start is None:
        return "undated"
    return start if end in (None, start) else f"{start} to {end}"


def tell_who(card: Card) -> str:
    """Whose statement it is, and through whom: `Ann Smith ← the spokesman ← Daily News`."""
    one = card.first
    own = NARRATOR if one.narrator else ", ".join(one.sources) or UNKNOWN
    layers = [", ".join(layer) for layer in one.relay]
    if not one.narrator and one.sources:
        layers = layers[:-1]
    return " ← ".join([own, *reversed(layers)])


def tell_act(card: Card) -> str:
    """`accuse`, `not: deny`; empty where nothing is known."""
    one = card.first
    return f"not: {one.act or 'state'}" if one.negated else one.act or ""


def tell_matched(content: str, why: str, about: str = "") -> str:
    """A content's words, of a long one those around the first words that a link's grounds quote from it, or else around
    a word of the question.
    """
    quoted = (match[1] for match in _QUOTED.finditer(why))
    asked = (re.search(re.escape(word), content, re.IGNORECASE) for word in _WORD.findall(about))
    around = next((words for words in quoted if words in content), "")
    return excerpt(content, around=around or next((found[0] for found in asked if found), ""))


def tell_dot(dot: Dot) -> str:
    """A figure: `more than 2,000 Ukrainian civilians · killed · denied · doubted in the text: “…”`."""
    figure = dot.figure
    told = [dot.phrase]
    told += [figure.event] if figure.event != "other" else []
    told += [figure.modality] if figure.modality != "reported" else []
    told += [f"the text doubts: “{figure.hedge}”"] if figure.hedge else []
    told += [figure.place] if figure.place else []
    told += [f"read as {figure.rule}"] if figure.rule else []
    return " · ".join(told)


def tell_range(figure: Figure) -> str:
    """What a figure's words allow, where they are no plain number and no rule says so: `12 or more`; else empty."""
    return "" if figure.low == figure.high or figure.rule else to_range(figure)
