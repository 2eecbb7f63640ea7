"""Findings made by hand, for tests of the store: no model runs."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Iterable
from contextlib import closing
from dataclasses import replace
from pathlib import Path
from typing import Any
from unittest.mock import patch

from inquit import ids
from inquit.ledger.base import Entry, Finding, RunFacts
from inquit.ledger.copies import signature
from inquit.ledger.ledger import Ledger
from inquit.ledger.writer import Writer
from inquit.records import (
    Appearance,
    Article,
    Figure,
    Notice,
    Party,
    Said,
    Span,
    Spans,
    Statement,
    relay_to,
    words_of,
)

FACTS = RunFacts("0.0", "test-1", "d" * 64, {"workers": 1})
NEWER = replace(FACTS, bundle="test-2", bundle_digest="e" * 64)
# “Who cue content.” a sentence; a content of the form `who cue content` is a statement inside.
_SENTENCE = re.compile(r"(?P<source>[^.]+?) (?P<cue>said that|told Ann that|denied that) (?P<content>[^.]+)\.")


def find(
    text: str,
    *,
    address: str = "/news/one.txt",
    outlet: str | None = None,
    published: str | None = None,
    title: str | None = None,
    notices: tuple[Notice, ...] = (),
) -> Finding:
    """A finding with a statement a sentence of the form `Who said that what.`"""
    by = "option" if published else None
    id_ = ids.article_id(text)
    article = Article(id_, text, published_at=published, published_by=by, outlet=outlet, title=title)
    seen = Appearance(address, None, outlet, title, None, published, by, None, "r" * 64, "text")
    made: list[Statement] = []
    for match in _SENTENCE.finditer(text):
        _add(made, article, match, above=None)
    return Finding(article, seen, tuple(made), notices, signature(text))


def _add(made: list[Statement], article: Article, match: re.Match[str], *, above: Statement | None) -> None:
    spans = {part: Span(*_trimmed(article.text, *match.span(part))) for part in ("source", "cue", "content")}
    source, cue, content = ((spans[part],) for part in ("source", "cue", "content"))
    sources = (Party(match["source"].strip(), source, form="name", name=match["source"].strip(), score=1.0),)
    told = match.start("cue") + 5
    addressees = (Party("Ann", (Span(told, told + 3),), form="name"),) if match["cue"].startswith("told") else ()
    statement = Statement(
        id=ids.statement_id(article.id, "indirect", content, cue, source),
        article=article,
        content=content,
        cue=cue,
        source=source,
        score=0.9,
        kind="indirect",
        act="deny" if match["cue"] == "denied that" else "state",
        parent_id=above.id if above else None,
        depth=above.depth + 1 if above else 0,
        sources=sources,
        addressees=addressees,
        relay=relay_to(sources, above=above, outlet=article.outlet),
    )
    made.append(statement)
    inner = _SENTENCE.match(article.text, content[0].start, content[0].end + 1)
    if inner:
        _add(made, article, inner, above=statement)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    while text[start].isspace():
        start += 1
    return start, end


def moved(finding: Finding, number: int, *, content: Spans) -> Finding:
    """The finding with another boundary of one statement's content, as a better model would draw it."""
    old = finding.statements[number]
    made = replace(
        old, content=content, id=ids.statement_id(finding.article.id, old.kind, content, old.cue, old.source)
    )
    inner = (replace(s, parent_id=made.id) if s.parent_id == old.id else s for s in finding.statements[number + 1 :])
    return replace(finding, statements=(*finding.statements[:number], made, *inner))


def keep(path: Path, *findings: Finding, facts: RunFacts = FACTS) -> Path:
    """A ledger with these findings."""
    with Writer(path, facts) as writer:
        for finding in findings:
            writer.keep(finding)
    return path


def contents(path: Path, words: str = "", **narrower: object) -> list[str]:
    """The contents of the statements that a query finds, in their order."""
    with Ledger.open(path) as ledger:
        page = ledger.statements(words, **narrower)  # type: ignore[arg-type]  # as given by the tests
        return [statement.article.text[slice(*statement.content[0])] for statement in page]


def at(moment: str) -> Any:
    """A context in which the present moment is this one: `2022-03-22T10:00:00.000Z`."""
    return patch("inquit.moments.now", return_value=moment)


def seen_at(finding: Finding, address: str, **changes: Any) -> Finding:
    """The same text as it stood at another place, with other facts beside it."""
    seen = replace(finding.appearance, address=address, **changes)
    article = replace(finding.article, published_at=seen.published_at, published_by=seen.published_by)
    article = replace(article, outlet=seen.outlet, title=seen.title)
    return replace(finding, article=article, appearance=seen)


def find_rich() -> Finding:
    """A finding with everything that a statement can hold."""
    text = (
        "SKARROW, 3 May \u2013 \u201cWe will go,\u201d Anna Petrova \u202e\u05d8\u05e2\u05df\u202c told the "
        "residents \U0001f1fa\U0001f1e6 on Telegram, \u201cwhen the cafe\u0301 has closed.\u201d\r\n\r\n"
        "She\u00a0did not say who else goes. Photo: Ann Lee\n"
    )

    def spans(*words: str) -> Spans:
        return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words)

    seen = Appearance(
        address="https://news.example/a?b=1#row=12",
        container="feed \u2028 of the day.xml",
        outlet="\u0414\u0435\u043d\u044c & Co",
        title="\u201cGo\u201d \U0001f600 = 1",
        byline="By A, B",
        fetched_at="2022-05-04T08:00:00Z",
        raw_digest="f" * 64,
        reader="html 1",
    )
    article = Article(
        ids.article_id(text),
        text,
        published_at="2022-05-03",
        published_by="dateline",
        outlet=seen.outlet,
        title=seen.title,
        speaker="Anna Petrova",
        dateline=Span(0, 14),
        credits=spans("Photo: Ann Lee"),
    )
    petrova = Party(
        *("Anna Petrova", spans("Anna Petrova"), "name", "Anna Petrova", None, 0.8),
        why=spans("Anna Petrova", "Ann Lee"),
        candidates=("Anna I. Petrova", "Anna \u201cthe\u201d Petrova"),
    )
    parts = (
        spans("We will go", "when the cafe\u0301 has closed"),
        spans("told"),
        spans("Anna Petrova \u202e\u05d8\u05e2\u05df\u202c"),
    )
    said = Statement(
        ids.statement_id(article.id, "mixed", *parts),
        article,
        *parts,
        0.1 + 0.2,
        "mixed",
        "promise",
        sources=(petrova, Party(None, form="outlet", name="Telegram news", score=0.0)),
        addressees=(Party("the residents", spans("the residents"), "group"),),
        channel=spans("on Telegram"),
        relay=relay_to(
            (petrova, Party(None, form="outlet", name="Telegram news", score=0.0)), above=None, outlet=seen.outlet
        ),
    )
    parts = spans("who else goes"), spans("say"), spans("She")
    denied = Statement(
        ids.statement_id(article.id, "indirect", *parts),
        *(article, *parts, 1.0, "indirect", "deny"),
        negated=True,
        relay=relay_to((), above=None, outlet=seen.outlet),
    )
    notice = Notice("attribution", "doubt", "who is she?", Span(90, 93))
    return Finding(article, seen, (said, denied), (notice,), signature(text))


COUNTED = (
    "The army lost 300 men. Ann Lee said that more than 2,000 civilians were killed in the north as of Monday, "
    "a number in doubt. Bob Oak said that it rains."
)
ABOUT = tuple(bytes(range(start, start + 128)) * 3 for start in (1, 2, 3))


def find_counted(*, address: str = "/news/counted.txt") -> Finding:
    """A finding with figures: one of the article's own, one with all that a figure can hold; and with matters."""
    made = find(COUNTED, address=address, outlet="Daily", published="2022-03-22")
    article = made.article
    text = article.text

    def place(words: str) -> Spans:
        return (Span(text.index(words), text.index(words) + len(words)),)

    losses = Figure("300", place("300"), 300.0, 300.0, counted="men", counted_spans=place("men"), event="other")
    killed = Figure(
        *("more than 2,000", place("more than 2,000"), 2000.0, None, "more_than", "civilians", place("civilians")),
        *("killed", "people", None, "reported", "a number in doubt", place("a number in doubt")),
        *("the north", place("the north"), Said("2022-03-21", "2022-03-21", place("Monday")), "as of Monday", "kept"),
    )
    content = (Span(0, text.index(".") + 1),)
    narrated = Statement(
        ids.statement_id(article.id, None, content, (), ()),
        *(article, content, (), (), 1.0, None),
        narrator=True,
        relay=relay_to((), above=None, outlet=article.outlet),
        figures=(losses,),
    )
    ann, bob = made.statements
    return replace(made, statements=(narrated, replace(ann, figures=(killed,)), bob), matters=ABOUT)


def rows(path: Path, sql: str, *values: object) -> list[tuple[Any, ...]]:
    """What SQLite itself answers."""
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute(sql, values).fetchall()


def view_of(path: Path) -> dict[str, list[tuple[Any, ...]]]:
    """The tables of the view, and every word of its index with the place where it stands."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE VIRTUAL TABLE temp.heard USING fts5vocab(main, search, instance)")
        tables = ("shown", "counts", "bands", "heard", "judged", "names", "name_keys", "links", "parts")
        return {name: sorted(connection.execute(f"SELECT * FROM {name}").fetchall()) for name in tables}


def told_by(path: Path) -> list[tuple[object, ...]]:
    """All that a ledger shows, but for when it was written."""
    with Ledger.open(path) as ledger:
        return list(map(lasting, ledger.entries()))


def lasting(entry: Entry) -> tuple[Article, tuple[Appearance, ...], str, tuple[Statement, ...]]:
    """An entry but for when it was written."""
    stored = entry.stored
    return stored.article, stored.appearances, stored.digest, entry.statements


def as_read(statements: Iterable[Statement]) -> tuple[Statement, ...]:
    """Statements without who is meant across articles: as they were before a ledger held them."""

    def strangers(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(replace(party, entity_id=None, authors=strangers(party.authors)) for party in parties)

    return tuple(
        replace(
            statement,
            sources=strangers(statement.sources),
            addressees=strangers(statement.addressees),
            relay=tuple(map(strangers, statement.relay)),
        )
        for statement in statements
    )


def words(statements: Iterable[Statement]) -> list[str]:
    """The contents of some statements."""
    return [words_of(statement.article.text, statement.content) for statement in statements]
