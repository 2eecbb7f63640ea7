"""Statements seen through what people decided: corrected values in their place, what is wrong left out."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inquit.errors import LedgerError
from inquit.ledger.health import check_health, mend
from inquit.ledger.judgements import judge, undo
from inquit.ledger.ledger import Ledger
from inquit.records import Party, Statement
from tests.ledger.made import NEWER, at, contents, find, find_counted, keep, moved, rows, told_by, view_of

FOUND = find(
    "Al Bado said that Bo Tolvik told Ann that Cy Osk said that the old ferry sank. Dee said that it rains.",
    outlet="Daily",
)
OUTER, MIDDLE, INNER, RAIN = FOUND.statements


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with at("2022-03-01T08:00:00.000Z"):
        return keep(tmp_path / "made.db", FOUND)


def statement(path: Path, id_: str) -> Statement:
    with Ledger.open(path) as ledger:
        return ledger.statement(id_)


def names(path: Path) -> set[str]:
    return {name for (name,) in rows(path, "SELECT text FROM names")}


def is_whole(path: Path) -> None:
    before = view_of(path)
    mend(path)
    assert view_of(path) == before
    assert check_health(path) == []


def test_a_corrected_source_speaks_in_its_place(path: Path) -> None:
    judge(path, OUTER.id, "corrected", by="Ann", correction={"source": "Eve Marsk"})
    seen = statement(path, OUTER.id)
    (party,) = seen.sources
    assert (party.text, party.name, party.score) == ("Al Bado", "Eve Marsk", 1.0)
    assert seen.source == OUTER.source
    assert statement(path, INNER.id).relay[1] == seen.sources
    assert "Al Bado" not in names(path)
    with Ledger.open(path) as ledger:
        person = ledger.person("Eve Marsk")
        assert (person.said, person.relayed) == (1, 2)
        assert len(ledger.statements(source="Eve Marsk")) == 1
        assert ("Eve Marsk", 1) in ledger.count("source")
    is_whole(path)


def test_a_source_that_is_not_printed_stands_alone(path: Path) -> None:
    judge(path, RAIN.id, "corrected", by="Ann", correction={"source": ["Eve Marsk", "Dee Osk"]})
    assert statement(path, RAIN.id).sources == (
        *(
            replace(Party(None, form="name", name=name, score=1.0), entity_id=entity(path, name))
            for name in ("Eve Marsk", "Dee Osk")
        ),
    )
    judge(path, RAIN.id, "corrected", by="Ann", correction={"source": []})
    assert statement(path, RAIN.id).sources == ()
    is_whole(path)


def entity(path: Path, name: str) -> str:
    with Ledger.open(path) as ledger:
        return ledger.person(name).id


def test_act_and_negation_are_corrected_everywhere(path: Path) -> None:
    made = judge(path, RAIN.id, "corrected", by="Ann", correction={"act": "warn", "negated": True})
    assert (statement(path, RAIN.id).act, statement(path, RAIN.id).negated) == ("warn", True)
    assert contents(path, act="warn") == contents(path, "rains", act="warn") == ["it rains"]
    assert rows(path, "SELECT act, negated FROM statements_now WHERE id = ?", RAIN.id) == [("warn", 1)]
    judge(path, RAIN.id, "corrected", by="Eve", correction={"act": None})
    assert (statement(path, RAIN.id).act, statement(path, RAIN.id).negated) == (None, True)
    assert contents(path, act="warn") == []
    undo(path, made, by="Ann")
    assert (statement(path, RAIN.id).act, statement(path, RAIN.id).negated) == (None, False)
    is_whole(path)


@pytest.mark.parametrize(
    "correction", [None, {}, {"act": "shout"}, {"source": 7}, {"source": [1]}, {"negated": "yes"}, {"colour": "red"}]
)
def test_a_correction_that_no_view_can_show_changes_nothing(path: Path, correction: dict[str, object] | None) -> None:
    before = told_by(path)
    judge(path, RAIN.id, "corrected", by="Ann", correction=correction)
    assert told_by(path) == before
    is_whole(path)


def test_a_wrong_statement_is_shown_nowhere_and_found_by_its_id(path: Path) -> None:
    made = judge(path, RAIN.id, "wrong", by="Ann", why="the weather report")
    assert contents(path, "rains") == []
    assert "Dee" not in names(path)
    assert rows(path, "SELECT number FROM counts WHERE facet = 'all'") == [(3,)]
    assert statement(path, RAIN.id).act == RAIN.act
    with Ledger.open(path) as ledger:
        entry = ledger.article(FOUND.article.id)
        assert [one.id for one in entry.statements] == [OUTER.id, MIDDLE.id, INNER.id]
        assert [one.at for one in ledger.judgements(entry)] == [RAIN.id]
    is_whole(path)
    undo(path, made, by="Ann")
    assert contents(path, "rains") == ["it rains"]
    is_whole(path)


def test_what_lies_in_a_wrong_statement_moves_out_of_it(path: Path) -> None:
    judge(path, MIDDLE.id, "wrong", by="Ann")
    seen = statement(path, INNER.id)
    assert (seen.parent_id, seen.depth) == (OUTER.id, 1)
    assert [[party.name for party in layer] for layer in seen.relay] == [["Daily"], ["Al Bado"], ["Cy Osk"]]
    assert rows(path, "SELECT relayed FROM names WHERE text = 'Al Bado'") == [(1,)]
    assert (statement(path, MIDDLE.id).parent_id, statement(path, MIDDLE.id).depth) == (OUTER.id, 1)
    is_whole(path)


def test_what_was_said_last_of_right_and_wrong_counts(path: Path) -> None:
    judge(path, RAIN.id, "wrong", by="Ann")
    right = judge(path, RAIN.id, "right", by="Eve")
    assert contents(path, "rains") == ["it rains"]
    undo(path, right, by="Eve")
    assert contents(path, "rains") == []


def test_a_judgement_follows_its_statement_through_a_later_reading(path: Path) -> None:
    judge(path, OUTER.id, "wrong", by="Ann")
    judge(path, RAIN.id, "corrected", by="Ann", correction={"source": "Eve Marsk"})
    span = INNER.content[0]
    keep(path, moved(FOUND, 2, content=(span._replace(start=span.start + 4),)), facts=NEWER)
    assert OUTER.id not in {one for (one,) in rows(path, "SELECT id FROM shown JOIN statements ON seq = statement")}
    assert statement(path, RAIN.id).sources[0].name == "Eve Marsk"
    span = RAIN.content[0]
    later = moved(FOUND, 3, content=(span._replace(end=span.end + 1),))
    keep(path, later, facts=replace(NEWER, bundle_digest="f" * 64))
    assert statement(path, later.statements[3].id).sources[0].name == "Eve Marsk"
    is_whole(path)


def test_a_decision_about_an_orphan_touches_nobody(path: Path) -> None:
    judge(path, RAIN.id, "wrong", by="Ann")
    keep(path, replace(FOUND, statements=FOUND.statements[:3]), facts=NEWER)
    assert len(contents(path)) == 3
    with pytest.raises(LedgerError, match="not shown"):
        statement(path, RAIN.id)
    is_whole(path)


def test_as_of_sees_the_decisions_of_then(path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        judge(path, RAIN.id, "wrong", by="Ann")
    with Ledger.open(path, as_of="2022-03-31") as ledger:
        assert len(ledger.statements("rains")) == 1
        assert ledger.person("Dee").said == 1
    with Ledger.open(path, as_of="2022-04-01") as ledger:
        assert len(ledger.statements("rains")) == 0
        assert ledger.statement(RAIN.id).id == RAIN.id


def test_the_articles_own_voice_can_be_judged_and_given_to_somebody(tmp_path: Path) -> None:
    counted = find_counted()
    path = keep(tmp_path / "counted.db", counted)
    (narrated, *_) = counted.statements
    assert statement(path, narrated.id).narrator
    given = judge(path, narrated.id, "corrected", by="Ann", correction={"source": "Eve Marsk"})
    seen = statement(path, narrated.id)
    assert (seen.narrator, [party.name for party in seen.sources]) == (False, ["Eve Marsk"])
    assert seen.figures == narrated.figures
    undo(path, given, by="Ann")
    judge(path, narrated.id, "wrong", by="Ann")
    with Ledger.open(path) as ledger:
        assert [one.narrator for one in ledger.article(counted.article.id).statements] == [False, False]
    is_whole(path)


def test_a_judgement_on_the_articles_own_voice_stays_with_it(tmp_path: Path) -> None:
    counted = find_counted()
    path = keep(tmp_path / "counted.db", counted)
    judge(path, counted.statements[0].id, "wrong", by="Ann")
    shorter = tuple(span._replace(start=span.start + 4) for span in counted.statements[0].content)
    keep(path, moved(counted, 0, content=shorter), facts=NEWER)
    with Ledger.open(path) as ledger:
        assert [one.narrator for one in ledger.article(counted.article.id).statements] == [False, False]
    is_whole(path)
