"""Made glimpses, and a ledger that holds nothing else."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from inquit.errors import LedgerError
from inquit.ledger.base import Glimpse, Membership
from inquit.ledger.query import Query
from inquit.records import Figure, Span


def glimpse(number: int, content: str, source: str | None = "Ann Smith", **facts: object) -> Glimpse:
    """A statement as comparisons see it; its article, id and entity are made from its number and source."""
    values: dict[str, object] = {
        "number": number,
        "id": f"s{number:019}",
        "article": f"a{number}",
        "published_at": "2024-03-01",
        "outlet": "Daily News",
        "kind": "indirect",
        "act": "state",
        "negated": False,
        "narrator": False,
        "depth": 0,
        "score": 0.9,
        "content": content,
        "cue": "said",
        "source": source,
        "sources": (source,),
        "entities": (f"e-{source}",),
        **facts,
    }
    made = Glimpse(**values)  # type: ignore[arg-type]  # facts are named as its fields
    layers = ((made.outlet,) if made.outlet else (), made.sources)
    return made if "relay" in facts else replace(made, relay=tuple(layer for layer in layers if layer))


def narrated(number: int, content: str, **facts: object) -> Glimpse:
    """The article's own sentence."""
    nobody = {"narrator": True, "sources": (), "entities": (), "kind": None, "act": None, "cue": None}
    return glimpse(number, content, None, **{**nobody, **facts})


def figure(text: str, low: float | None, high: float | None, **facts: object) -> Figure:
    """A figure of people killed."""
    values: dict[str, object] = {"event": "killed", "unit": "people", "counted": "people", **facts}
    return Figure(text, (Span(0, len(text)),), low, high, **values)  # type: ignore[arg-type]  # as above


class MadeLedger:
    """Answers as a ledger does, from a list.

    groups  articles with the first one that they are near-copies of
    near    likeness of statements to the one asked for, by number
    """

    def __init__(
        self,
        held: Iterable[Glimpse],
        *,
        sides: Iterable[Membership] = (),
        groups: dict[str, str] | None = None,
        likeness: dict[int, float] | None = None,
    ) -> None:
        self._held = list(held)
        self._sides, self._groups, self._likeness = tuple(sides), groups or {}, likeness or {}

    def glimpses(self, query: Query, *, limit: int = 20_000) -> tuple[Glimpse, ...]:
        return tuple(one for one in self._held if _fits(one, query))[:limit]

    def of_side(self, members: Sequence[str], query: Query, *, limit: int = 20_000) -> tuple[Glimpse, ...]:
        found = [one for one in self.glimpses(query) if any(_is_of(one, member) for member in members)]
        for member in members:
            if not any(_is_of(one, member) for one in self._held):
                raise LedgerError("unknown-id", f"nobody is called {member}")
        return tuple(found[:limit])

    def sides(self) -> tuple[Membership, ...]:
        return self._sides

    def matters(self, numbers: Sequence[int]) -> NDArray[np.float32]:
        return np.zeros((len(numbers), 384), np.float32)

    def near(self, number: int, *, limit: int = 200) -> tuple[tuple[int, float], ...]:
        return tuple((other, score) for other, score in self._likeness.items() if other != number)[:limit]

    def carrying(self, words: str, *, limit: int = 1_000) -> tuple[int, ...]:
        runs = _runs(words)
        return tuple(one.number for one in self._held if runs & _runs(one.content))[:limit]

    def number(self, id_: str) -> int:
        for one in self._held:
            if one.id.startswith(id_):
                return one.number
        raise LedgerError("unknown-id", f"no statement {id_}")

    def glimpses_of(self, numbers: Sequence[int]) -> tuple[Glimpse, ...]:
        by = {one.number: one for one in self._held}
        return tuple(by[number] for number in numbers if number in by)

    def copy_groups(self, articles: Collection[str]) -> dict[str, str]:
        return {article: self._groups.get(article, article) for article in articles}


def _fits(one: Glimpse, query: Query) -> bool:
    held = f"{one.content} {one.source}".casefold()
    day = one.published_at or ""
    return (
        all(word in held for word in f"{query.words} {query.about}".casefold().split())
        and (query.figure is None or any(query.figure in ("any", figure.event) for figure in one.figures))
        and (query.narrator is None or query.narrator == one.narrator)
        and (query.act is None or query.act == one.act)
        and (query.person is None or query.person in one.sources)
        and (query.from_ is None or day >= query.from_)
        and (query.to is None or day[: len(query.to)] <= query.to)
    )


def _is_of(one: Glimpse, member: str) -> bool:
    kind, _, name = member.partition(":")
    return one.outlet == name if kind == "outlet" else any(member in layer for layer in one.relay)


def _runs(words: str) -> set[tuple[str, ...]]:
    split = words.casefold().split()
    return {tuple(split[at : at + 4]) for at in range(len(split) - 3)}
