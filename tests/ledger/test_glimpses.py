"""Statements without their texts: the same as the whole ones say, seen through what people decided."""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from inquit.ledger.base import Asked, Finding, Glimpse
from inquit.ledger.judgements import judge, same
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.records import Party, Said, Statement, words_of
from tests.ledger.made import at, find, find_counted, find_rich, keep, rows
from tests.ledger.test_search import invented

NESTED = find(
    "Bob said that Eve told Ann that Al Lee denied that the vote is off. Bob said that it rains.",
    outlet="Daily",
    published="2022-03-22",
)


def with_a_letter(finding: Finding) -> Finding:
    """The first statement's source is a document with authors; it has a day too."""
    first, *others = finding.statements
    writers = (Party("Osk", form="name", name="Perrin Osk"), Party(None), Party("its writers", form="group"))
    letter = Party("the letter", first.source, "document", authors=writers)
    said = replace(first, sources=(letter, Party("he", form="pronoun")), said=Said("2022-03-20", "2022-03-21", ()))
    return replace(finding, statements=(said, *others))


def as_glimpse(statement: Statement, number: int, names: Mapping[str, str]) -> Glimpse:
    """What a glimpse of a statement has to be.

    names  by entity's id the name shown
    """
    text = statement.article.text

    def words(parties: tuple[Party, ...]) -> list[tuple[str, str | None]]:
        shown = [
            (names[party.entity_id] if party.entity_id else party.name or party.text or "", party.entity_id)
            for party in parties
        ]
        return [pair for pair in shown if pair[0]]

    def flat(parties: tuple[Party, ...]) -> tuple[Party, ...]:
        return tuple(one for party in parties for one in (party, *flat(party.authors)))

    sources = words(flat(statement.sources))
    layers = (tuple(name for name, _ in words(layer)) for layer in statement.relay)
    return Glimpse(
        *(number, statement.id, statement.article.id, statement.article.published_at, statement.article.outlet),
        kind=statement.kind,
        act=statement.act,
        negated=statement.negated,
        narrator=statement.narrator,
        depth=statement.depth,
        score=statement.score,
        content=words_of(text, statement.content),
        cue=words_of(text, statement.cue) or None,
        source=words_of(text, statement.source) or None,
        sources=tuple(name for name, _ in sources),
        entities=tuple(entity for _, entity in sources),
        addressees=tuple(name for name, _ in words(statement.addressees)),
        relay=tuple(layer for layer in layers if layer),
        said=None if statement.said is None else (statement.said.start, statement.said.end),
        figures=statement.figures,
    )


def expected(path: Path, ledger: Ledger) -> Iterator[Glimpse]:
    """Glimpses of all that a ledger shows, made of the whole statements."""
    names = {one.id: one.name for one in ledger.people(limit=1000)}
    numbers = dict(rows(path, "SELECT id, seq FROM statements"))
    for entry in ledger.entries():
        for statement in entry.statements:
            yield as_glimpse(statement, numbers[statement.id], names)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    draw = random.Random(7)
    others = [invented(draw, number) for number in range(12)]
    return keep(tmp_path / "made.db", NESTED, with_a_letter(find("A letter said that all is well.")), *others)


def test_a_glimpse_says_what_the_whole_statement_says(path: Path) -> None:
    keep(path, find_rich(), find_counted())
    with Ledger.open(path) as ledger:
        made = list(expected(path, ledger))
        assert len(made) > 30
        assert sorted(ledger.glimpses(Query()), key=lambda one: one.number) == sorted(made, key=lambda one: one.number)


def test_what_people_decided_is_seen_and_what_is_wrong_is_not_shown(path: Path) -> None:
    keep(path, find_counted())
    outer, middle, inner, rain = NESTED.statements
    judge(path, middle.id, "wrong", by="Ann")
    judge(path, inner.id, "corrected", by="Ann", correction={"source": ["Al Lee", "Dee Fox"], "negated": True})
    judge(path, rain.id, "corrected", by="Ann", correction={"source": "Eve", "addressee": [], "act": "think"})
    narrated = find_counted().statements[0]
    judge(path, narrated.id, "corrected", by="Ann", correction={"source": "Eve"})
    same(path, "Eve", "Dee Fox", by="Ann")
    with Ledger.open(path) as ledger:
        found = {one.id: one for one in ledger.glimpses(Query())}
        assert found == {one.id: one for one in expected(path, ledger)}
    assert middle.id not in found
    assert found[inner.id].relay == (("Daily",), ("Bob",), ("Al Lee", "Dee Fox"))
    assert (found[inner.id].depth, found[inner.id].negated, found[inner.id].source) == (1, True, "Al Lee")
    assert (found[rain.id].sources, found[rain.id].act) == (("Dee Fox",), "think")
    assert found[outer.id].entities != (None,)
    assert (found[narrated.id].narrator, found[narrated.id].sources) == (False, ("Dee Fox",))


def test_who_wrote_a_document_stands_behind_it(path: Path) -> None:
    with Ledger.open(path) as ledger:
        (letter,) = ledger.glimpses(Query(about="well"))
    assert letter.sources == ("the letter", "Perrin Osk", "its writers", "he")
    assert [entity is None for entity in letter.entities] == [True, False, True, True]
    assert letter.relay == (("the letter", "he"), ("Perrin Osk", "its writers"))
    assert (letter.said, letter.outlet, letter.published_at) == (("2022-03-20", "2022-03-21"), None, None)


def test_glimpses_come_in_the_order_asked_for_and_without_what_is_not_shown(path: Path) -> None:
    with Ledger.open(path) as ledger:
        numbers = [one.number for one in ledger.glimpses(Query())]
        asked = [*reversed(numbers[:5]), 10**9, numbers[2]]
        assert [one.number for one in ledger.glimpses_of(asked)] == [*reversed(numbers[:5]), numbers[2]]
        assert ledger.glimpses_of([]) == ()


def test_a_ledger_answers_all_that_views_ask(path: Path) -> None:
    with Ledger.open(path) as ledger:
        asked: Asked = ledger  # the types are checked where this is
        assert asked.sides() == ()
        assert all(callable(getattr(asked, name)) for name in vars(Asked) if not name.startswith("_"))


def test_a_number_leads_to_its_statement(path: Path) -> None:
    with Ledger.open(path) as ledger:
        for one in ledger.glimpses(Query(), limit=3):
            assert ledger.number(one.id) == ledger.number(one.id[:8]) == one.number


def test_as_of_the_past_shows_what_was_there(tmp_path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        path = keep(tmp_path / "made.db", NESTED)
    with at("2022-05-01T08:00:00.000Z"):
        keep(path, find("Eve said that it snows.", address="/two"))
        judge(path, NESTED.statements[0].id, "corrected", by="Ann", correction={"source": "Eve"})
    with Ledger.open(path, as_of="2022-04-02") as ledger:
        found = ledger.glimpses(Query())
        assert len(found) == len(NESTED.statements)
        assert found[0].sources == ("Bob",)
        assert ledger.glimpses_of([one.number for one in found]) == found
    with Ledger.open(path) as ledger:
        assert ledger.glimpses_of([found[0].number])[0].sources == ("Eve",)
