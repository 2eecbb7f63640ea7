"""The view: made from the records, kept in step with them, and made again the same."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquit.ledger.base import Finding
from inquit.ledger.forget import forget
from inquit.ledger.health import check_health, mend
from inquit.ledger.judgements import judge, undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.writer import Writer
from inquit.records import Party, Statement
from tests.ledger.made import (
    FACTS,
    NEWER,
    at,
    contents,
    find,
    find_counted,
    find_rich,
    keep,
    moved,
    rows,
    seen_at,
    view_of,
    words,
)

TEXTS = (
    "Bob said that the vote is off. Eve told Ann that Al said that the ferry sank.",
    "Eve denied that the ferry sank. Bob said that Bob said that rain fell.",
    "Nobody spoke. It rained.",
)


def recounted(path: Path) -> Counter[tuple[str, str]]:
    """What the counts must be, from the statements as they come out."""
    found: Counter[tuple[str, str]] = Counter()
    with Ledger.open(path) as ledger:
        for entry in ledger.entries():
            for statement in entry.statements:
                found.update(facets_of(statement))
    return found


def facets_of(statement: Statement) -> set[tuple[str, str]]:
    facts = {"kind": statement.kind, "act": statement.act, "outlet": statement.article.outlet}
    found = {("all", ""), ("depth", str(statement.depth)), ("language", statement.article.language)}
    found |= {(facet, value) for facet, value in facts.items() if value is not None}
    found |= {("figure", event) for figure in statement.figures for event in (figure.event, "any")}
    for facet, parties in (("source", statement.sources), ("addressee", statement.addressees)):
        for party in parties:
            name = party.name or (None if party.form == "pronoun" else party.text)
            if name:
                found.add((facet, name))
    return found


def counts_of(path: Path) -> Counter[tuple[str, str]]:
    return Counter({(facet, value): number for facet, value, number in rows(path, "SELECT * FROM counts")})


def is_in_step(path: Path) -> None:
    """The view is what making it again would make, and its counts are right."""
    assert counts_of(path) == recounted(path)
    before = view_of(path)
    mend(path)
    assert view_of(path) == before
    assert check_health(path) == []


def made(number: int, place: int, version: int) -> Finding:
    """One of four texts at one of three places, with the facts of one of three versions of the page."""
    outlet, date = (("Daily", None), ("Weekly", "2022-03-20"), (None, "2022-03-25"))[version]
    finding = seen_at(
        find(TEXTS[number]) if number < len(TEXTS) else find_counted(),
        f"/{place}",
        outlet=outlet,
        published_at=date,
        title=f"T{version}",
    )
    return replace(finding, statements=tuple(replace(s, article=finding.article) for s in finding.statements))


STEPS = st.lists(
    st.tuples(st.sampled_from(["keep", "keep newer", "meet", "forget"]), st.integers(0, 3), *[st.integers(0, 2)] * 2),
    max_size=8,
)


@settings(max_examples=25, deadline=None)
@given(STEPS)
def test_after_any_steps_the_view_is_the_one_the_records_make(
    tmp_path_factory: pytest.TempPathFactory, steps: list[tuple[str, int, int, int]]
) -> None:
    path = keep(tmp_path_factory.mktemp("steps") / "made.db")
    for step, number, place, version in steps:
        finding = made(number, place, version)
        known = rows(path, "SELECT 1 FROM articles WHERE id = ?", finding.article.id)
        if step == "keep newer":
            later = replace(finding, statements=finding.statements[:1])
            keep(path, later, facts=NEWER)
        elif step == "keep" or (step == "meet" and not known):
            keep(path, finding)
        elif step == "meet":
            with Writer(path, FACTS) as writer:
                writer.meet_again(finding.article.id, finding.appearance)
        elif known:
            forget(path, finding.article.id, reason="asked")
    is_in_step(path)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


def test_everything_a_statement_holds_is_counted_under_its_name(path: Path) -> None:
    keep(path, find_rich())
    is_in_step(path)
    assert counts_of(path) == Counter(
        {
            ("all", ""): 2,
            ("depth", "0"): 2,
            ("language", "en"): 2,
            ("kind", "mixed"): 1,
            ("kind", "indirect"): 1,
            ("act", "promise"): 1,
            ("act", "deny"): 1,
            ("outlet", "День & Co"): 2,
            ("source", "Anna Petrova"): 1,
            ("source", "Telegram news"): 1,
            ("addressee", "the residents"): 1,
        }
    )


def test_a_figure_is_counted_under_its_event_and_as_one_of_any(path: Path) -> None:
    keep(path, find_counted())
    is_in_step(path)
    assert {value: n for (facet, value), n in counts_of(path).items() if facet == "figure"} == {
        "any": 2,
        "killed": 1,
        "other": 1,
    }
    with Ledger.open(path) as ledger:
        assert ledger.count("figure")[0] == ("any", 2)


def test_what_somebody_is_said_to_have_said_is_no_longer_the_narrator_s(path: Path) -> None:
    found = find_counted()
    keep(path, found)
    decision = judge(path, found.statements[0].id, "corrected", by="Ann", correction={"source": "Bob Oak"})
    is_in_step(path)
    assert contents(path, narrator=True) == []
    undo(path, decision, by="Ann")
    is_in_step(path)
    assert contents(path, narrator=True) == ["The army lost 300 men."]


def test_he_is_counted_under_his_name_or_not_at_all(path: Path) -> None:
    finding = find("He said that rain fell. He said that snow fell.")
    named, unnamed = (
        replace(statement, sources=(Party("He", statement.source, form="pronoun", name=name),), relay=())
        for statement, name in zip(finding.statements, ("Bob", None), strict=True)
    )
    keep(path, replace(finding, statements=(named, unnamed)))
    assert {value: n for (facet, value), n in counts_of(path).items() if facet == "source"} == {"Bob": 1}
    assert contents(path, source="he") == ["rain fell", "snow fell"]


def test_a_name_that_stands_twice_in_one_statement_is_counted_once(path: Path) -> None:
    finding = find("Bob said that rain fell.")
    twice = replace(finding.statements[0], sources=finding.statements[0].sources * 2)
    keep(path, replace(finding, statements=(twice,)))
    assert counts_of(path)["source", "Bob"] == 1
    is_in_step(path)


def test_the_view_shows_the_latest_reading_alone(path: Path) -> None:
    old = find("Bob said that the old vote is off.")
    content = old.statements[0].content[0]
    new = moved(old, 0, content=(content._replace(start=content.start + 4),))
    keep(path, old)
    keep(path, new, facts=NEWER)
    assert contents(path) == ["old vote is off"]
    is_in_step(path)


def test_the_chief_appearance_is_the_earliest_dated(path: Path) -> None:
    text = find("Bob said that rain fell.")
    appearances = (("/c", None), ("/b", "2022-03-22T08:00:00Z"), ("/a", "2022-03-23"), ("/d", "2022-03-22"))
    for address, date in appearances:
        keep(path, seen_at(text, address, published_at=date, outlet=f"Of {address}"))
        is_in_step(path)
    assert rows(path, "SELECT published_at, outlet FROM shown") == [("2022-03-22", "Of /d")]


def test_undated_appearances_go_by_address(path: Path) -> None:
    for address in ("/c", "/a", "/b"):
        keep(path, seen_at(find("Bob said that rain fell."), address, outlet=address))
    assert rows(path, "SELECT published_at, outlet FROM shown") == [("", "/a")]


def test_a_dateline_gives_the_date_only_where_nothing_better_does(path: Path) -> None:
    rich = find_rich()
    keep(path, rich)
    assert rows(path, "SELECT DISTINCT published_at FROM shown") == [("2022-05-03",)]
    keep(path, seen_at(rich, "/later", published_at="2022-06-01", published_by="metadata"))
    assert rows(path, "SELECT DISTINCT published_at FROM shown") == [("2022-06-01",)]
    is_in_step(path)


def test_a_view_of_the_past_is_the_view_that_was(path: Path) -> None:
    first, second = made(0, 0, 0), made(0, 1, 1)
    with at("2022-04-01T08:00:00.000Z"):
        keep(path, first)
    before = [("2022-04-01", view_of(path), words_in(path))]
    with at("2022-04-02T08:00:00.000Z"):
        keep(path, second, made(1, 0, 0))
    before.append(("2022-04-02T23:00:00Z", view_of(path), words_in(path)))
    with at("2022-04-03T08:00:00.000Z"):
        keep(path, replace(first, statements=first.statements[:1]), facts=NEWER)
    for moment, view, said in before:
        with Ledger.open(path, as_of=moment) as ledger:
            assert words(ledger.statements(limit=1000)) == said
            for facet in ("source", "addressee", "outlet", "act", "kind", "depth", "language", "all"):
                then = [(value, n) for name, value, n in view["counts"] if name == facet]
                assert sorted(ledger.count(facet)) == sorted(then)


def words_in(path: Path) -> list[str]:
    with Ledger.open(path) as ledger:
        return words(ledger.statements(limit=1000))
