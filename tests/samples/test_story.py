"""The story of the demo holds: what it promises to show is found by reading it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from inquit.adding import add
from inquit.ledger.base import Sum
from inquit.ledger.ledger import Ledger
from inquit.ledger.sides import declare
from inquit.samples.story import QUESTION, SIDES, articles_path
from inquit.views import accounts, chains, figures
from inquit.views.accounts import Opposite

PARTING = {"figure differs", "conflicts with", "denied by"}
NAMES = [side for side, _ in SIDES]


@pytest.fixture(scope="module")
def added(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Sum]:
    path = tmp_path_factory.mktemp("story") / "demo.db"
    total = add(articles_path(), path)
    for side, members in SIDES:
        declare(path, side, members, by="tests")
    return path, total


@pytest.fixture
def ledger(added: tuple[Path, Sum]) -> Iterator[Ledger]:
    with Ledger.open(added[0]) as opened:
        yield opened


@pytest.fixture
def rows(ledger: Ledger) -> list[Opposite]:
    return list(accounts.answer(ledger, accounts.Params(QUESTION, limit=0)).rows)


def test_every_article_says_when_where_and_under_which_title_at_an_address_that_cannot_be() -> None:
    articles = [json.loads(line) for line in articles_path().read_text("utf-8").splitlines()]
    assert 11 <= len(articles) <= 14
    for article in articles:
        assert article.keys() == {"text", "outlet", "published", "title", "url"}
        assert (urlsplit(article["url"]).hostname or "").endswith(".example")
        assert 80 <= len(article["text"].split()) <= 220
    assert [article["published"] for article in articles] == sorted(article["published"] for article in articles)


def test_everything_is_read_and_nothing_is_set_aside(added: tuple[Path, Sum], ledger: Ledger) -> None:
    total = added[1]
    assert (total.kept, total.set_aside, total.duplicate) == (total.read, 0, 0)
    assert total.statements >= 35
    assert not list(ledger.notices())


def test_every_member_of_a_side_is_somebody_in_the_story(ledger: Ledger) -> None:
    for _, members in SIDES:
        for member in members:
            assert ledger.person(member).said


def test_the_accounts_open_with_two_tolls_of_one_day(rows: list[Opposite]) -> None:
    first = rows[0]
    assert first.kind == "figure differs"
    assert first.right is not None
    assert "14" in first.left[1].first.content
    assert "five" in first.right[1].first.content


def test_the_sides_part_in_each_way_among_the_first_rows(rows: list[Opposite]) -> None:
    assert {row.kind for row in rows[:10]} >= PARTING
    for row in rows:
        if row.right is not None:
            assert sorted((row.left[0], row.right[0])) == NAMES


def test_each_side_denies_what_the_other_says_and_each_blames_the_other(rows: list[Opposite]) -> None:
    ends = [end for row in rows if row.kind == "denied by" for end in (row.left, row.right) if end is not None]
    assert {side for side, card in ends if card.first.act == "deny"} == set(NAMES)
    assert any("both accuse" in row.why for row in rows if row.kind == "conflicts with")


def test_an_appeal_comes_through_a_newspaper_and_a_spokesman(ledger: Ledger) -> None:
    (appeal,) = [found for found in ledger.statements(act="appeal", outlet="Lindmar Gazette") if found.depth == 2]
    said_by = [party.name or appeal.article.text[slice(*party.spans[0])] for (party,) in appeal.relay]
    assert said_by == ["Lindmar Gazette", "Aldmoor Post", "Emil Castor", "the two mayors"]


def test_the_words_of_a_letter_travel_between_outlets(ledger: Ledger) -> None:
    (chain,) = chains.answer(ledger, chains.Params("cannot wait")).rows
    assert [step.link for step in chain.steps] == ["first seen", "same words"]
    assert chain.texts == 2


def test_a_wire_story_is_carried_by_three_and_one_of_them_changed_its_number(ledger: Ledger) -> None:
    copied = [one.stored for one in ledger.articles() if one.copies]
    assert {one.article.outlet for one in copied} == {"River Press Agency", "Karvel Courier", "The Aldmoor Post"}
    assert sorted("At least 14" in one.article.text for one in copied) == [False, True, True]


def test_the_toll_moves_over_days_with_what_is_only_foreseen(ledger: Ledger) -> None:
    dots = list(figures.answer(ledger, figures.Params("killed")).rows)
    assert len({dot.start for dot in dots}) >= 5
    assert {dot.figure.comparator for dot in dots} >= {"at_least", "nearly", "up_to"}
    assert sum(dot.figure.modality == "conditional" for dot in dots) == 2
    assert any(dot.figure.hedge for dot in dots)
    assert {dot.side for dot in dots} == {*NAMES, None}


def test_vague_words_keep_the_rule_of_their_interval(ledger: Ledger) -> None:
    (dozens,) = [figure for found in ledger.statements("missing") for figure in found.figures]
    assert dozens.rule


def test_a_name_stays_open_between_two_of_one_surname(ledger: Ledger) -> None:
    pairs = {frozenset((one.left, one.right)) for one in ledger.candidates()}
    assert pairs == {frozenset(("Mehl", "Anders Mehl")), frozenset(("Mehl", "Zoë Mehl"))}


def test_an_initial_and_a_full_name_are_one_person(ledger: Ledger) -> None:
    assert ledger.person("I. Dovic").id == ledger.person("Irena Dovic").id


def test_one_article_states_nothing(ledger: Ledger) -> None:
    silent = [one.stored.article.title for one in ledger.articles() if not one.statements]
    assert silent == ["🌿 The herons are back on the lower Sorrel"]


@pytest.mark.parametrize("act", ["accuse", "admit", "appeal", "deny", "praise", "promise", "thank", "threaten"])
def test_kinds_of_statements_that_a_newcomer_looks_for_are_there(ledger: Ledger, act: str) -> None:
    assert ledger.statements(act=act).total


def test_voices_without_a_name_and_the_article_s_own_are_there(ledger: Ledger) -> None:
    read = list(ledger.statements(limit=200))
    assert any(found.narrator for found in read)
    assert any(not found.source and not found.narrator and found.depth == 0 for found in read)
    assert any(party.form == "unnamed" for found in read for party in found.sources)
    assert any(party.form == "pronoun" and party.name for found in read for party in found.sources)
