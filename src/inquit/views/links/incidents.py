"""Articles of two sides on one incident: their tolls are laid beside each other as wholes.

A statement alone seldom says of which incident its number is the toll: the article's headline and lead do.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date

from inquit.ledger.base import Glimpse
from inquit.records import Figure
from inquit.views.links.base import Link, rank
from inquit.views.links.tolls import Compared, differing_toll
from inquit.views.links.words import is_time, name_keys

_SCORE = 0.9
_CROWDED = 8  # articles of one side that name a place on one day; a name in more of them says little of the incident
_NAME = r"[A-Z][\w'’-]+"
_PLACE = re.compile(
    rf"\b(?:in|at|near|on|off|of|to|from|around|outside|across|towards?)\s+(?:the\s+)?({_NAME}(?:\s{_NAME})*)"
)

_Held = dict[str, list[int]]  # an article's statements with people killed, by the article
_Key = tuple[int, str]  # a day and a place that is named


def settle_tolls(links: Sequence[Link], left: Sequence[Glimpse], right: Sequence[Glimpse]) -> list[Link]:
    """The links, with those between articles on one place and day that differ in their tolls; where the tolls agree,
    numbers of the dead in their single statements are no difference any more.

    Cost  linear in the statements; of one place and day, the product of _CROWDED articles of either side at most.
    """
    held = _held(left), _held(right)
    made = {(link.left, link.right): link for link in links}
    where = _places(left, held[0]), _places(right, held[1])
    for one, other in _one_incident(*where):
        places = held[0][one], held[1][other]
        found = differing_toll([left[place] for place in places[0]], [right[place] for place in places[1]])
        if found.verdict == "not comparable":
            continue
        pairs = [(a, b) for a in places[0] for b in places[1]]
        differing = [pair for pair in pairs if pair in made and made[pair].kind == "figure differs"]
        if found.verdict == "agrees":
            for pair in differing:
                del made[pair]
        elif not differing:
            link = _to_link(found, left, right, places)
            known = made.get((link.left, link.right))
            if known is None or rank(known.kind) > rank(link.kind):
                made[link.left, link.right] = link
    return list(made.values())


def _held(glimpses: Sequence[Glimpse]) -> _Held:
    made: _Held = defaultdict(list)
    for number, glimpse in enumerate(glimpses):
        if any(figure.event == "killed" for figure in glimpse.figures):
            made[glimpse.article].append(number)
    return made


def _places(glimpses: Sequence[Glimpse], held: _Held) -> dict[_Key, list[str]]:
    """By the day of publication and a place that they name, the articles that tell of people killed."""
    named: dict[str, set[_Key]] = defaultdict(set)
    for glimpse in glimpses:
        if glimpse.article in held:
            named[glimpse.article] |= _keys(glimpse)
    made: dict[_Key, list[str]] = defaultdict(list)
    for article, keys in named.items():
        for key in keys:
            made[key].append(article)
    return {key: articles for key, articles in made.items() if len(articles) <= _CROWDED}


def _one_incident(left: dict[_Key, list[str]], right: dict[_Key, list[str]]) -> Iterator[tuple[str, str]]:
    """Articles of both sides published on one day that name one place, each pair once."""
    pairs = ((one, other) for key in left.keys() & right.keys() for one in left[key] for other in right[key])
    yield from sorted({(one, other) for one, other in pairs if one != other})


def _keys(glimpse: Glimpse) -> set[_Key]:
    if glimpse.published_at is None:
        return set()
    day = date.fromisoformat(glimpse.published_at[:10]).toordinal()
    printed = {figure.place for figure in glimpse.figures if figure.place}
    printed |= {found[1] for found in _PLACE.finditer(glimpse.content)}
    words = " ".join(word for place in printed for word in place.split() if word[0].isupper() and not is_time(word))
    return {(day, name) for name in name_keys(words)}


def _to_link(
    found: Compared, left: Sequence[Glimpse], right: Sequence[Glimpse], places: tuple[list[int], list[int]]
) -> Link:
    one, other = _holder(found.left, left, places[0]), _holder(found.right, right, places[1])
    told = [_told(figure) for figure in (found.left, found.right)]
    return Link(
        "figure differs", one, other, False, _SCORE, f"tolls of one place and day: {told[0]} here, {told[1]} there"
    )


def _holder(figure: Figure | None, glimpses: Sequence[Glimpse], places: Sequence[int]) -> int:
    """The first statement in which a figure stands."""
    return next(place for place in places if any(one is figure for one in glimpses[place].figures))


def _told(figure: Figure | None) -> str:
    return "" if figure is None else f"{figure.text} {figure.counted or ''}".strip()
