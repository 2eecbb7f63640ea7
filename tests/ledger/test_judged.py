"""What decisions hide of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit.ledger.judged import Found, Judged
from inquit.ledger.judgements import judge, undo
from inquit.ledger.ledger import Ledger
from tests.ledger.made import find, keep

MADE = find("Bo told Ann that Eve denied that the road is shut. Eve said that it rains.")
OUTER, INNER, LAST = MADE.statements


def judged_of(path: Path, article: str) -> Judged:
    with Ledger.open(path) as ledger:
        return ledger.judged(article)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return keep(tmp_path / "made.db", MADE)


def test_without_decisions_nothing_is_hidden(path: Path) -> None:
    assert judged_of(path, MADE.article.id) == Judged((), {})


def test_what_was_judged_wrong_is_found_in_text_order(path: Path) -> None:
    judge(path, LAST.id, "wrong", by="Ann")
    judge(path, OUTER.id, "wrong", by="Ann")
    found = judged_of(path, MADE.article.id).wrong
    assert [statement.id for statement in found] == [OUTER.id, LAST.id]
    assert found[0].content == OUTER.content


def test_what_was_taken_back_is_not_hidden(path: Path) -> None:
    undo(path, judge(path, LAST.id, "wrong", by="Ann"), by="Ann")
    assert judged_of(path, MADE.article.id) == Judged((), {})


def test_what_was_read_before_a_correction_is_found(path: Path) -> None:
    judge(path, INNER.id, "corrected", by="Ann", correction={"act": "state", "negated": True, "source": ["Ada"]})
    found = judged_of(path, MADE.article.id).found
    assert set(found) == {INNER.id}
    made = found[INNER.id]
    assert isinstance(made, Found)
    assert (made.act, made.negated, made.addressees) == ("deny", False, ())
    assert [party.name for party in made.sources] == ["Eve"]
