"""One statement as comparisons show it, with all that carry it: copies are not confirmation, and count once."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inquit.ledger.base import Asked, Glimpse

UNDATED = "9999"
LONGEST = 400  # characters of a content that people are shown; `inquit show` has the whole
_WORD = re.compile(r"\w+")
_NO_LETTERS = bytes(number for number in range(128) if not chr(number).isalnum())


@dataclass(frozen=True, slots=True)
class Card:
    """A statement and those that carry the same words of the same source.

    first   the earliest published
    others  the rest, by date
    groups  the articles they stand in, near-copies of one text under the first of them
    """

    first: Glimpse
    others: tuple[Glimpse, ...] = ()
    groups: frozenset[str] = frozenset()

    @property
    def texts(self) -> int:
        """About how many independent texts they stand in: near-copies of one text are one."""
        return max(1, len(self.groups))

    @property
    def outlets(self) -> tuple[str, ...]:
        """Who published it, each once, in the order of dates."""
        return tuple(dict.fromkeys(one.outlet for one in (self.first, *self.others) if one.outlet))

    @property
    def carried(self) -> int:
        """How many articles carry it."""
        return len({one.article for one in (self.first, *self.others)})

    def told(self) -> str:
        """`carried by 7, about 2 independent texts`; empty for one alone."""
        if self.carried < 2:
            return ""
        return f"carried by {self.carried}, about {self.texts} independent text{'s' if self.texts > 1 else ''}"

    def to_dict(self) -> dict[str, object]:
        """The card as JSON-ready values."""
        one = self.first
        start, end = days_of(one)
        return {
            "statement_id": one.id,
            "article_id": one.article,
            "from": start,
            "to": end,
            "published_at": one.published_at,
            "outlet": one.outlet,
            "narrator": one.narrator,
            "source": one.source,
            "sources": list(one.sources),
            "entities": list(one.entities),
            "addressees": list(one.addressees),
            "relay": [list(layer) for layer in one.relay],
            "act": one.act,
            "negated": one.negated,
            "kind": one.kind,
            "content": one.content,
            "figures": [figure.to_dict() for figure in one.figures],
            "carried": self.carried,
            "texts": self.texts,
            "carried_by": list(self.outlets),
            "copies": [other.id for other in self.others],
        }


def excerpt(content: str, *, around: str = "") -> str:
    """A content's words; of a long one those around some words of it, else its beginning."""
    content = " ".join(content.split())
    if len(content) <= LONGEST:
        return content
    at = max(content.find(" ".join(around.split())), 0) if around else 0
    start = max(0, at - LONGEST // 3)
    start = content.rfind(" ", 0, start) + 1 if start else 0
    end = start + LONGEST
    if end < len(content):
        blank = content.rfind(" ", start + LONGEST // 2, end)
        end = end if blank < 0 else blank
    return ("… " if start else "") + content[start:end] + (" …" if end < len(content) else "")


def days_of(one: Glimpse) -> tuple[str | None, str | None]:
    """The days on which it was said; where nothing says, the day of publication; None when that is unknown."""
    if one.said is not None:
        return one.said
    day = None if one.published_at is None else one.published_at[:10]
    return day, day


def by_day(one: Glimpse) -> tuple[str, str, int]:
    """What statements are ordered by: the day on which they were said, publication, then as they came in."""
    return days_of(one)[0] or UNDATED, one.published_at or UNDATED, one.number


def fold(found: Iterable[Glimpse], groups: Mapping[str, str]) -> list[Card]:
    """Cards in the order of days: the same words of the same source are one, under the first that was published.

    groups  each article with the first one of which it is a near-copy, as `Asked.copy_groups` gives them
    """
    cards = []
    for carriers in _same(found):
        carriers.sort(key=lambda one: (one.published_at or UNDATED, one.number))
        texts = frozenset([groups.get(one.article, one.article) for one in carriers])
        cards.append(Card(carriers[0], tuple(carriers[1:]), texts))
    return sorted(cards, key=lambda card: by_day(card.first))


def fold_with(asked: Asked, found: Sequence[Glimpse]) -> list[Card]:
    """As `fold`, with the near-copies that the ledger knows."""
    return fold(found, asked.copy_groups({one.article for one in found}))


def plain(words: str) -> str:
    """Words without marks and capitals: what two copies have in common."""
    return " ".join(_WORD.findall(words.casefold()))


def _same(found: Iterable[Glimpse]) -> Iterator[list[Glimpse]]:
    """Those of the same words and source together. Few are alike even by their letters alone, which are told sooner."""
    alike: dict[bytes, list[Glimpse]] = {}
    for one in found:
        letters = one.content.casefold().encode("ascii", "ignore").translate(None, _NO_LETTERS)
        alike.setdefault(letters, []).append(one)
    for ones in alike.values():
        if len(ones) == 1:
            yield ones
            continue
        same: dict[tuple[object, ...], list[Glimpse]] = {}
        for one in ones:
            same.setdefault((plain(one.content), one.negated, _who(one)), []).append(one)
        yield from same.values()


def _who(one: Glimpse) -> object:
    if one.narrator:
        return "narrator"
    known = [entity for entity in one.entities if entity]
    return tuple(sorted(known)) or tuple(sorted(name.casefold() for name in one.sources))
