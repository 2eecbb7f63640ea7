"""Entries built by hand, with everything in them that breaks formats."""

from __future__ import annotations

import hashlib
from dataclasses import replace

from inquit import ids
from inquit.ledger.base import Entry, StoredArticle
from inquit.records import Appearance, Article, Figure, Party, Said, Span, Statement


def find(text: str, *words: str) -> tuple[Span, ...]:
    """The places of some words, each where it first stands."""
    return tuple(Span(text.index(part), text.index(part) + len(part)) for part in words)


def store(text: str, *appearances: Appearance, speaker: str | None = None) -> StoredArticle:
    """A text with its appearances; the first is the chief."""
    chief = appearances[0]
    article = Article(
        ids.article_id(text),
        text,
        published_at=chief.published_at,
        published_by=chief.published_by,
        outlet=chief.outlet,
        title=chief.title,
        speaker=speaker,
    )
    return StoredArticle(article, appearances, hashlib.sha256(text.encode()).hexdigest(), "2026-01-02T03:04:05.678Z")


def say(
    stored: StoredArticle,
    content: tuple[str, ...],
    cue: str = "",
    source: str = "",
    *,
    kind: str | None = "indirect",
    parent: Statement | None = None,
    form: str | None = None,
    act: str | None = None,
    negated: bool = False,
) -> Statement:
    """A statement whose parts are given as words of the text."""
    text = stored.article.text
    places = find(text, *content)
    cue_place = find(text, cue) if cue else ()
    source_place = find(text, source) if source else ()
    sources = (Party(source, source_place, form=form),) if source else ()
    return Statement(
        ids.statement_id(stored.article.id, kind, places, cue_place, source_place),
        stored.article,
        places,
        cue_place,
        source_place,
        score=0.87654,
        kind=kind,
        act=act,
        negated=negated,
        parent_id=parent.id if parent else None,
        depth=parent.depth + 1 if parent else 0,
        narrator=kind is None,
        sources=sources,
        relay=(sources,) if sources else (),
    )


def with_addressee(statement: Statement, *words: str) -> Statement:
    """The same statement, said to somebody."""
    parties = tuple(Party(part, find(statement.article.text, part)) for part in words)
    return replace(statement, addressees=parties)


def counting(statement: Statement, number: str, counted: str, place: str) -> Statement:
    """The same statement with a figure that has everything."""
    text = statement.article.text
    figure = Figure(
        *(number, find(text, number), 5.0, None, "at_least", counted, find(text, counted)),
        event="killed",
        unit="things",
        hedge="a claim\u2028in doubt",
        place=place,
        place_spans=find(text, place),
        as_of=Said("2026-03-01", "2026-03-02", find(text, place)),
        as_of_text=place,
        rule="of our own",
    )
    return replace(statement, figures=(*statement.figures, figure))


WEB = Appearance(
    "https://news.example/a?b=1",
    outlet="-The Example",
    title="=HYPERLINK(“x”)</script>",
    byline="Ann Smith",
    published_at="2026-03-04",
    published_by="metadata",
    fetched_at="2026-03-05T06:07:08Z",
    raw_digest="0" * 64,
    reader="html 1",
)
FILE = Appearance(
    "/home/ann/secret cases/table.csv#row=12",
    container="/home/ann/secret cases/table.csv",
    raw_digest="1" * 64,
    reader="csv 1",
)

ODD_TEXT = (
    "🇺🇦 Zelenskyy said: “We wi\u0301ll hold,” he added,\r\n“and rebuild.”\r\n\r\n"
    'الوزير قال: «لا نعرف».\n=1+1 is what Ann </script> O\'Neil told reporters and us, "so\tthere",\u2028'
    "with 👩‍👩‍👧 and\r\nmore than one\n\nline & the <end>.\n"
)
ODD = store(ODD_TEXT, WEB, FILE)
NESTED_TEXT = (
    "Peskov read out that the letter said Kyiv was unwilling.\n@all it was noted that rain fell.\n"
    "-5 degrees were measured. +44 1 was denied by Bob.\n"
)
NESTED = store(NESTED_TEXT, FILE)
OUTER = say(NESTED, ("the letter said Kyiv was unwilling",), "read out", "Peskov", form="name")
LONG_TEXT = "Ann said: “" + "We go on, and on. 🙂 " * 60 + "We are done.” That was all."
LONG = store(LONG_TEXT, replace(WEB, address="https://user:secret@news.example/long"), speaker="Ann")
EMPTY = store("Nobody said a word about the weather.", replace(FILE, address="C:\\Users\\ann\\b.txt", container=None))

ENTRIES = (
    Entry(
        ODD,
        (
            say(ODD, ("We wi\u0301ll hold", "and rebuild."), "said", "Zelenskyy", kind="direct", form="name"),
            say(ODD, ("hold,” he added,\r\n“and rebuild",), "he added", "he", kind="mixed", form="pronoun"),
            say(ODD, ("لا نعرف",), "قال", "الوزير", kind="direct", form="role"),
            with_addressee(
                say(ODD, ("=1+1 is what",), "told", "Ann </script> O'Neil", kind="mixed", act="deny"), "reporters", "us"
            ),
            say(ODD, ('"so\tthere",\u2028with 👩‍👩‍👧 and\r\nmore than one\n\nline & the <end>',), "told"),
        ),
    ),
    Entry(EMPTY, ()),
    Entry(
        NESTED,
        (
            OUTER,
            say(NESTED, ("Kyiv was unwilling",), "said", "the letter", form="document", parent=OUTER, act="accuse"),
            say(NESTED, ("@all", "rain fell"), "it was noted that", act="state"),
            counting(say(NESTED, ("-5 degrees were measured",), kind=None), "-5", "degrees", "measured"),
            say(NESTED, ("+44 1",), "denied", "Bob", negated=True),
        ),
    ),
    Entry(
        LONG,
        (
            say(LONG, (LONG_TEXT[11 : LONG_TEXT.index("”")],), "said", "Ann", kind="direct"),
            say(LONG, (LONG_TEXT,), kind="direct"),
        ),
    ),
)
STATEMENTS = {statement.id: statement for entry in ENTRIES for statement in entry.statements}
