"""Our own pairs of statements, and the glimpses that a reading of a text gives."""

from __future__ import annotations

import json
from dataclasses import dataclass
from itertools import count
from pathlib import Path

import inquit
from inquit.ledger.base import Glimpse
from inquit.reading import Reading
from inquit.records import Party, Statement, words_of

_NUMBERS = count()


@dataclass(frozen=True, slots=True)
class Text:
    """One text with where and when it appeared."""

    text: str
    outlet: str | None
    published: str | None


@dataclass(frozen=True, slots=True)
class Case:
    """Two texts with one statement each, and the link between these: a kind, or `none`."""

    id: str
    left: Text
    right: Text
    link: str
    why: str


def load(path: Path) -> list[Case]:
    """Every case of a file."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]
    return [Case(row["id"], _text(row["a"]), _text(row["b"]), row["link"], row["why"]) for row in rows]


def _text(row: dict[str, str]) -> Text:
    return Text(row["text"], row.get("outlet"), row.get("published"))


def read(text: Text) -> Reading:
    """A text as inquit reads it."""
    return inquit.read(text.text, published=text.published, outlet=text.outlet)


def glimpses_of(reading: Reading) -> list[Glimpse]:
    """A reading's statements as comparisons see them."""
    return [_glimpse(statement) for statement in reading.statements]


def _glimpse(statement: Statement) -> Glimpse:
    text = statement.article.text
    said = statement.said
    return Glimpse(
        number=next(_NUMBERS),
        id=statement.id,
        article=statement.article.id,
        published_at=statement.article.published_at,
        outlet=statement.article.outlet,
        kind=statement.kind,
        act=statement.act,
        negated=statement.negated,
        narrator=statement.narrator,
        depth=statement.depth,
        score=statement.score,
        content=words_of(text, statement.content),
        cue=words_of(text, statement.cue) or None,
        source=words_of(text, statement.source) or None,
        sources=tuple(map(_name, statement.sources)),
        entities=tuple(party.entity_id for party in statement.sources),
        addressees=tuple(map(_name, statement.addressees)),
        relay=tuple(tuple(map(_name, layer)) for layer in statement.relay),
        said=None if said is None else (said.start, said.end),
        figures=statement.figures,
    )


def _name(party: Party) -> str:
    return party.name or party.text or ""
