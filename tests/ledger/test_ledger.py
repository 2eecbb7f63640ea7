"""A ledger opened to be asked: what was kept comes out, the same in any order, now and as of a moment."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from itertools import permutations
from pathlib import Path
from typing import cast

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquit import ids
from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Entry, Finding
from inquit.ledger.copies import signature
from inquit.ledger.judgements import judge, undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.ledger.writer import Writer
from inquit.records import Appearance, Article, Notice, Party, Refusal, Span, Spans, Statement, relay_to
from tests.ledger.made import (
    FACTS,
    NEWER,
    as_read,
    at,
    contents,
    find,
    find_rich,
    keep,
    lasting,
    moved,
    rows,
    seen_at,
    told_by,
    words,
)

VOTE = find("Bob said that the vote is off. Eve denied that rain fell.", outlet="Daily", published="2022-03-22")
DEEP = find("Al said that Bob said that Cy told Ann that Di denied that the ferry sank.", address="/deep")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


# Whatever was kept comes back

TEXTS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=60)
NAMES = st.none() | st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), min_size=1, max_size=9)


@st.composite
def spans_in(draw: st.DrawFn, text: str, *, most: int = 3, least: int = 0) -> Spans:
    edges = st.tuples(st.integers(0, len(text)), st.integers(0, len(text))).map(sorted)
    return tuple(Span(*edge) for edge in draw(st.lists(edges, min_size=least, max_size=most)))


@st.composite
def parties_in(draw: st.DrawFn, text: str) -> tuple[Party, ...]:
    party = st.builds(
        Party,
        *(NAMES, spans_in(text), st.sampled_from([None, "name", "pronoun", "group"]), NAMES, st.none()),
        *(st.none() | st.floats(0, 1), spans_in(text), st.lists(st.text("aé\U0001f600", max_size=3)).map(tuple)),
    )
    return tuple(draw(st.lists(party, max_size=2)))


@st.composite
def findings(draw: st.DrawFn) -> Finding:
    text = draw(TEXTS)
    container, outlet, title, byline = (draw(NAMES) for _ in range(4))
    seen = Appearance("/odd", container, outlet, title, byline, raw_digest="r", reader="text")
    date, by = draw(st.sampled_from([(None, None), ("2022-03-22", "dateline"), ("2022-03-23", "column")]))
    if by == "column":
        seen = replace(seen, published_at=date, published_by=by)
    article = Article(ids.article_id(text), text, "en", date, by, seen.outlet, seen.title, draw(NAMES))
    article = replace(article, dateline=draw(st.none() | st.just(Span(0, 1))), credits=draw(spans_in(text)))
    made: dict[str, Statement] = {}
    for _ in range(draw(st.integers(0, 4))):
        above = draw(st.sampled_from([None, *made.values()]))
        kind = draw(st.sampled_from([None, "direct", "mixed", "indirect"]))
        parts = draw(spans_in(text, least=1)), draw(spans_in(text, most=2)), draw(spans_in(text, most=2))
        sources = draw(parties_in(text))
        statement = Statement(
            *(ids.statement_id(article.id, kind, *parts), article, *parts, draw(st.floats(0, 1)), kind),
            act=draw(st.sampled_from([None, "state", "deny"])),
            negated=draw(st.booleans()),
            parent_id=above.id if above else None,
            depth=above.depth + 1 if above else 0,
            narrator=kind is None,
            sources=sources,
            addressees=draw(parties_in(text)),
            channel=draw(spans_in(text)),
            relay=relay_to(sources, above=above, outlet=article.outlet),
        )
        made.setdefault(statement.id, statement)
    return Finding(article, seen, tuple(made.values()), (), signature(text))


@settings(max_examples=40, deadline=None)
@given(findings())
def test_whatever_is_kept_comes_back(tmp_path_factory: pytest.TempPathFactory, finding: Finding) -> None:
    path = keep(tmp_path_factory.mktemp("kept") / "made.db", finding)
    with Ledger.open(path) as ledger:
        (entry,) = ledger.entries()
        page = ledger.statements(limit=1000)
        one_by_one = tuple(ledger.statement(statement.id) for statement in finding.statements)
    assert entry.stored.article == finding.article
    assert entry.stored.appearances == (finding.appearance,)
    assert entry.statements == one_by_one
    assert as_read(entry.statements) == finding.statements
    assert sorted(page, key=lambda s: s.id) == sorted(entry.statements, key=lambda s: s.id)
    assert [s.to_dict() for s in as_read(entry.statements)] == [s.to_dict() for s in finding.statements]


def test_everything_that_a_statement_can_hold_comes_back(path: Path) -> None:
    rich = find_rich()
    keep(path, rich, DEEP)
    with Ledger.open(path) as ledger:
        assert as_read(ledger.article(rich.article.id).statements) == rich.statements
        deep = ledger.article(DEEP.article.id).statements
    assert as_read(deep) == DEEP.statements
    assert [(s.depth, len(s.relay)) for s in deep] == [(0, 1), (1, 2), (2, 3), (3, 4)]
    assert [s.parent_id for s in deep] == [None, *(s.id for s in deep[:-1])]


# The same ledger, whatever the order

SEEN = (
    find("Bob said that rain fell.", address="/a", outlet="Daily", published="2022-03-23"),
    seen_at(find("Bob said that rain fell."), "/b", outlet="Weekly", published_at="2022-03-22T10:00:00Z"),
    seen_at(find("Bob said that rain fell."), "/c", outlet="Undated"),
    VOTE,
)


@pytest.mark.parametrize("order", list(permutations(range(len(SEEN)))), ids=str)
def test_any_order_of_adding_gives_the_same_ledger(
    path: Path, tmp_path_factory: pytest.TempPathFactory, order: tuple[int, ...]
) -> None:
    straight = told_by(keep(path, *SEEN))
    other = tmp_path_factory.mktemp("other") / "made.db"
    cut = order[0]
    keep(other, *(SEEN[number] for number in order[:cut]))
    keep(other, *(SEEN[number] for number in order[cut:]))
    assert told_by(other) == straight
    with Ledger.open(other) as ledger:
        (rain,) = ledger.statements("rain", source="bob")
        assert (rain.article.outlet, rain.article.published_at) == ("Weekly", "2022-03-22T10:00:00Z")


def test_entries_come_by_article_and_in_text_order(path: Path) -> None:
    keep(path, VOTE, DEEP, *SEEN)
    with Ledger.open(path) as ledger:
        for entries in (
            list(ledger.entries()),
            list(ledger.entries(Query())),
            list(ledger.entries(Query(nested=False))),
        ):
            listed = [entry.stored.article.id for entry in entries]
            assert listed == sorted(listed)
            assert len(listed) == 3
            for entry in entries:
                starts = [statement.cue[0].start for statement in entry.statements]
                assert starts == sorted(starts)
        assert [words(e.statements) for e in ledger.entries(Query("rain fell", act="deny"))] == [["rain fell"]]


def test_an_article_without_statements_is_an_entry_unless_something_is_asked(path: Path) -> None:
    keep(path, find("Nobody spoke."))
    with Ledger.open(path) as ledger:
        assert [entry.statements for entry in ledger.entries()] == [()]
        assert list(ledger.entries(Query(nested=False))) == []
        assert ledger.size == (1, 0)


def test_entries_may_be_left_half_read(path: Path) -> None:
    keep(path, VOTE, DEEP)
    ledger = Ledger.open(path)
    entries, others = ledger.entries(), ledger.entries()
    next(entries), next(others)
    assert len(ledger.statements()) == 6
    del entries
    next(others)
    ledger.close()
    with pytest.raises(LedgerError, match="closed"):
        next(others)


def test_entries_that_outlive_their_ledger_end_quietly(path: Path) -> None:
    keep(path, VOTE, DEEP)
    with Ledger.open(path) as ledger:
        entries = ledger.entries()
        next(entries)
    cast(Generator[Entry, None, None], entries).close()


def test_entries_show_one_state_while_others_add(path: Path) -> None:
    keep(path, VOTE, DEEP)
    with Ledger.open(path) as ledger:
        entries = ledger.entries()
        seen = [next(entries)]
        keep(path, *SEEN)
        seen += entries
        assert len(seen) == 2
        assert len(list(ledger.entries())) == 3


# As of a moment


def test_a_ledger_shows_what_it_showed(path: Path) -> None:
    content = VOTE.statements[0].content[0]
    better = moved(VOTE, 0, content=(content._replace(start=content.start + 4),))
    with at("2022-04-01T08:00:00.000Z"):
        keep(path, VOTE)
    with at("2022-04-02T08:00:00.500Z"):
        keep(path, better, facts=NEWER)
        judged = judge(path, better.statements[0].id, "right", by="Ann")
    with at("2022-04-03T08:00:00.000Z"):
        undo(path, judged, by="Ann")
        keep(path, seen_at(VOTE, "/b", outlet="Early", published_at="2022-03-01"))
        keep(path, DEEP)
        with Writer(path, FACTS) as writer:
            writer.set_aside(Refusal("/x", "not-text", "not text"))
    said = (words(VOTE.statements), words(better.statements))
    for moment, statements, outlet, articles, judgements in (
        ("2022-04-01", said[0], "Daily", 1, 0),
        ("2022-04-02T07:59:59Z", said[0], "Daily", 1, 0),
        ("2022-04-02T08:00:00Z", said[1], "Daily", 1, 1),
        ("2022-04-02", said[1], "Daily", 1, 1),
        ("2022-04-03", said[1], "Early", 2, 0),
        ("2100-01-01", said[1], "Early", 2, 0),
        (None, said[1], "Early", 2, 0),
    ):
        with Ledger.open(path, as_of=moment) as ledger:
            entry = ledger.article(VOTE.article.id)
            assert words(entry.statements) == statements
            assert entry.stored.article.outlet == outlet
            assert ledger.size == (articles, 2 if articles == 1 else 6)
            assert len(list(ledger.entries())) == len(ledger.articles()) == articles
            assert len(ledger.judgements(entry)) == judgements
            assert len(list(ledger.notices())) == articles - 1
            assert ledger.statements("vote", outlet="early").total == (outlet == "Early")
            assert len(ledger.articles("early")) == (outlet == "Early")
            assert len(ledger.versions("/b")) == (outlet == "Early")
    with Ledger.open(path, as_of="2022-03-31") as ledger:
        assert (ledger.size, ledger.articles(), list(ledger.entries())) == ((0, 0), (), [])
        with pytest.raises(LedgerError, match="was not in the ledger then"):
            ledger.article(VOTE.article.id)
        with pytest.raises(LedgerError, match="is not shown"):
            ledger.statement(VOTE.statements[0].id)


@pytest.mark.parametrize("words", ["", "yesterday", "2022-03", "\x00"])
def test_a_moment_has_to_be_one(path: Path, words: str) -> None:
    keep(path, VOTE)
    with pytest.raises(UsageError, match="is no date"):
        Ledger.open(path, as_of=words)


# Looked up by id


def test_a_beginning_that_is_the_only_one_will_do_for_an_id(path: Path) -> None:
    keep(path, VOTE, DEEP)
    one = VOTE.statements[0]
    with Ledger.open(path) as ledger:
        assert ledger.statement(one.id) == ledger.statement(one.id[:8])
        assert as_read([ledger.statement(one.id)]) == (one,)
        assert ledger.article(VOTE.article.id[:8]) == ledger.article(VOTE.article.id)


def test_a_beginning_of_two_ids_says_so(path: Path) -> None:
    many = [find(f"Bob said that vote {number} is off.", address=f"/{number}") for number in range(400)]
    twins: dict[str, list[Finding]] = {}
    for finding in many:
        twins.setdefault(finding.statements[0].id[:4], []).append(finding)
    two = max(twins.values(), key=len)
    assert len(two) > 1
    keep(path, *two)
    with Ledger.open(path) as ledger:
        with pytest.raises(LedgerError, match="more than one statement") as raised:
            ledger.statement(two[0].statements[0].id[:4])
        assert raised.value.code == "unknown-id"
        assert as_read([ledger.statement(two[0].statements[0].id)]) == two[0].statements[:1]


@pytest.mark.parametrize(
    "id_", ["ffffffffffffffffffff", "zzzz", "%%%%", "' OR", "\x00\x00\x00\x00", "ÄÖÜß", "g" * 9999]
)
def test_an_unknown_id_is_said_to_be_unknown(path: Path, id_: str) -> None:
    keep(path, VOTE)
    with Ledger.open(path) as ledger:
        for look in (ledger.statement, ledger.article):
            with pytest.raises(LedgerError) as raised:
                look(id_)
            assert raised.value.code == "unknown-id"


@pytest.mark.parametrize("id_", ["", "abc", "\ud83d\ud83d\ud83d\ud83d"])
def test_what_can_be_no_id_is_a_misuse(path: Path, id_: str) -> None:
    keep(path, VOTE)
    with Ledger.open(path) as ledger, pytest.raises(UsageError):
        ledger.statement(id_)


def test_a_statement_that_a_later_reading_has_not_found_is_not_shown(path: Path) -> None:
    keep(path, VOTE)
    keep(path, replace(VOTE, statements=VOTE.statements[1:]), facts=NEWER)
    with Ledger.open(path) as ledger, pytest.raises(LedgerError, match="is not shown"):
        ledger.statement(VOTE.statements[0].id)
    assert rows(path, "SELECT count(*) FROM statements") == [(2,)]


# Lists


def test_articles_are_listed_last_added_first(path: Path) -> None:
    keep(path, VOTE, DEEP, seen_at(VOTE, "/b"))
    with Ledger.open(path) as ledger:
        listed = ledger.articles()
        assert [one.stored.article.id for one in listed] == [DEEP.article.id, VOTE.article.id]
        assert [(one.statements, len(one.stored.appearances)) for one in listed] == [(4, 1), (2, 2)]
        assert [one.stored.article.id for one in ledger.articles(limit=1, offset=1)] == [VOTE.article.id]
        assert ledger.articles(limit=0) == ()
        with pytest.raises(UsageError):
            ledger.articles(limit=10**30)


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("", 2),
        ("éclair", 1),
        ("ÉCLAIR strasse", 1),
        ("straße день", 1),
        ("День /b", 1),
        ("daily", 1),
        ("100%", 1),
        ("1_0", 0),
        ("news.example", 2),
        ("éclair daily", 0),
        ("\x00", 0),
        ('"', 0),
    ],
)
def test_articles_are_found_by_words_of_title_outlet_and_address(path: Path, words: str, found: int) -> None:
    one = seen_at(VOTE, "https://news.example/a", title="Éclair auf der STRASSE", outlet=None)
    two = seen_at(DEEP, "https://news.example/c", title="100% off", outlet="Daily")
    keep(path, one, seen_at(VOTE, "https://news.example/b", outlet="ДЕНЬ"), two)
    with Ledger.open(path) as ledger:
        assert len(ledger.articles(words)) == found


def test_the_versions_of_an_address_come_in_the_order_in_which_they_came(path: Path) -> None:
    texts = [find(f"Bob said that {number} fell.", address="/page") for number in (3, 1, 2)]
    keep(path, *texts, find("Bob said that none fell.", address="/other"))
    keep(path, texts[0])
    with Ledger.open(path) as ledger:
        versions = ledger.versions("/page")
        assert [words(version.statements) for version in versions] == [["3 fell"], ["1 fell"], ["2 fell"]]
        assert ledger.versions("/nowhere") == ()
        with pytest.raises(UsageError):
            ledger.versions("/caf\udce9")


def test_an_old_version_keeps_its_own_text_and_statements(path: Path) -> None:
    old, new = (find(f"Bob said that {number} fell.", address="/page") for number in (2_000, 300))
    keep(path, old, new)
    with Ledger.open(path) as ledger:
        told = [(*facts, as_read(statements)) for *facts, statements in map(lasting, ledger.versions("/page"))]
        assert told == [
            (finding.article, (finding.appearance,), ids.text_digest(finding.article.text), finding.statements)
            for finding in (old, new)
        ]


def test_notices_are_told_oldest_first_with_what_they_are_about(path: Path) -> None:
    doubt = Notice("segmentation", "unpaired-quote", "no partner", Span(3, 4))
    with at("2022-04-01T08:00:00.000Z"), Writer(path, FACTS) as writer:
        writer.set_aside(Refusal("/x.pdf", "not-text", "not text"))
    with at("2022-04-02T08:00:00.000Z"):
        keep(path, replace(VOTE, notices=(doubt,)))
    with Ledger.open(path) as ledger:
        all_, refused, doubted = (list(ledger.notices(set_aside=only)) for only in (None, True, False))
    assert all_ == [*refused, *doubted]
    assert [(n.address, n.article, n.set_aside, n.recorded_at) for n in all_] == [
        ("/x.pdf", None, True, "2022-04-01T08:00:00.000Z"),
        ("/news/one.txt", VOTE.article.id, False, "2022-04-02T08:00:00.000Z"),
    ]
    assert doubted[0].notice == doubt


def test_counts_come_most_first(path: Path) -> None:
    keep(path, VOTE, DEEP, find("Bob said that it rained. Al said that it snowed.", address="/b"))
    with Ledger.open(path) as ledger:
        sources = ledger.count("source")
        assert sources[:2] == [("Bob", 3), ("Al", 2)]
        assert sorted(sources[2:]) == [("Cy", 1), ("Di", 1), ("Eve", 1)]
        assert ledger.count("all") == [("", 8)]
        assert ledger.count("nothing") == []


def test_a_page_counts_and_runs_through_its_statements(path: Path) -> None:
    keep(path, VOTE)
    with Ledger.open(path) as ledger:
        page = ledger.statements(limit=1)
    assert (len(page), page.total, page.exact) == (1, 2, True)
    assert words(page) == ["the vote is off"]
    assert contents(path, limit=1, after=page.next) == ["rain fell"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("vote", 1),
        ("VOTE tägliche", 1),
        ("TÄGLICHE example", 1),
        ("example daily", 1),
        ("daily vote", 0),  # of two articles
        ("te LICH", 1),
        ("100%", 0),
        ("_", 0),
        ("", 2),
    ],
)
def test_an_article_is_found_by_words_of_title_outlet_and_address(tmp_path: Path, words: str, found: int) -> None:
    made = (
        seen_at(VOTE, "https://a.example/1", title="The vote", outlet="Tägliche Post"),
        seen_at(DEEP, "https://b.example/2", title=None, outlet="Daily"),
    )
    with Ledger.open(keep(tmp_path / "x.db", *made)) as ledger:
        assert len(ledger.articles(words)) == found
