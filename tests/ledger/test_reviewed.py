"""Which statements somebody has decided about: what stands, where it stands now."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.ledger.judgements import judge, undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from tests.ledger.made import NEWER, at, find, keep, moved

FOUND = find(
    "Bob said that the old bridge of Skarrow was hit by 2,000 shells. Eve said that it rains. Eve said that it snows."
)
BRIDGE, RAIN, SNOW = FOUND.statements


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with at("2022-03-01T08:00:00.000Z"):
        return keep(tmp_path / "made.db", FOUND)


def reviewed(path: Path, which: str, *, as_of: str | None = None) -> set[str]:
    with Ledger.open(path, as_of=as_of) as ledger:
        page = ledger.page(Query(reviewed=which))
        assert page.total == len(page)
        return {statement.id for statement in page}


def test_right_and_corrected_are_reviewed_and_what_is_wrong_is_not_shown(path: Path) -> None:
    judge(path, BRIDGE.id, "right", by="Eve")
    judge(path, RAIN.id, "wrong", by="Eve")
    judge(path, SNOW.id, "corrected", by="Eve", correction={"act": "predict"})
    assert (reviewed(path, "any"), reviewed(path, "no")) == ({BRIDGE.id, SNOW.id}, set())
    judge(path, RAIN.id, "right", by="Ann")
    assert reviewed(path, "any") == {BRIDGE.id, RAIN.id, SNOW.id}


def test_a_decision_taken_back_is_none(path: Path) -> None:
    made = judge(path, BRIDGE.id, "right", by="Eve")
    undo(path, made, by="Eve")
    assert (reviewed(path, "any"), reviewed(path, "no")) == (set(), {BRIDGE.id, RAIN.id, SNOW.id})


def test_a_decision_is_met_where_a_later_reading_moved_it(path: Path) -> None:
    judge(path, BRIDGE.id, "right", by="Eve")
    content = BRIDGE.content[0]
    later = moved(FOUND, 0, content=(content._replace(start=content.start + len("the ")),))
    keep(path, later, facts=NEWER)
    assert reviewed(path, "any") == {later.statements[0].id}
    assert reviewed(path, "no") == {RAIN.id, SNOW.id}


def test_a_moment_has_the_decisions_of_then(path: Path) -> None:
    with at("2022-03-02T08:00:00.000Z"):
        made = judge(path, BRIDGE.id, "right", by="Eve")
    with at("2022-03-04T08:00:00.000Z"):
        undo(path, made, by="Eve")
    for day, found in (("2022-03-01", set()), ("2022-03-02", {BRIDGE.id}), ("2022-03-04", set())):
        assert reviewed(path, "any", as_of=day) == found
