"""What people decided: added, taken back by another row, and kept at its statement when boundaries move."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from inquit import ids
from inquit.errors import LedgerError, UsageError
from inquit.ledger.base import Finding
from inquit.ledger.judgements import judge, undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.verdicts import VERDICTS, Judgement
from tests.ledger.made import NEWER, at, find, keep, moved, rows

TEXT = (
    "Bob said that the old bridge of Skarrow was hit by 2,000 shells. "
    "Bob said that the old bridge of Skarrow was hit by 3,000 shells."
)
FOUND = find(TEXT)
FIRST, SECOND = FOUND.statements


@pytest.fixture
def path(tmp_path: Path) -> Path:
    with at("2022-03-01T08:00:00.000Z"):
        return keep(tmp_path / "made.db", FOUND)


def standing(path: Path, *, as_of: str | None = None) -> tuple[Judgement, ...]:
    with Ledger.open(path, as_of=as_of) as ledger:
        return ledger.judgements(ledger.article(FOUND.article.id))


def shortened(finding: Finding, number: int, by: int) -> Finding:
    content = finding.statements[number].content[0]
    return moved(finding, number, content=(content._replace(start=content.start + by),))


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_judgement_comes_back_with_all_it_says(path: Path, verdict: str) -> None:
    correction = {"source": "Боб", "figures": [2000, None], "content": {"spans": [[1, 2]]}}
    with at("2022-04-01T08:00:00.000Z"):
        made = judge(path, FIRST.id, verdict, by="Ann Лee", why="“seen”", correction=correction)
    assert standing(path) == (
        Judgement(made, FIRST.id, verdict, correction, "Ann Лee", "“seen”", "2022-04-01T08:00:00.000Z", FIRST.id),
    )


def test_judgements_come_oldest_first(path: Path) -> None:
    made = []
    for day in (3, 1, 2):
        with at(f"2022-04-0{day}T08:00:00.000Z"):
            made.append(judge(path, SECOND.id, "right", by=str(day)))
    assert [judgement.by for judgement in standing(path)] == ["1", "2", "3"]
    assert len(set(made)) == 3


def test_judgements_of_other_articles_are_not_shown(path: Path) -> None:
    other = find("Eve said that rain fell.", address="/b")
    keep(path, other)
    judge(path, other.statements[0].id, "wrong", by="Ann")
    assert standing(path) == ()


@pytest.mark.parametrize("verdict", ["withdrawn", "Right", "", "maybe"])
def test_another_verdict_is_refused(path: Path, verdict: str) -> None:
    with pytest.raises(UsageError, match="no verdict") as raised:
        judge(path, FIRST.id, verdict, by="Ann")
    assert "right, wrong, corrected" in raised.value.hint


def test_an_unknown_statement_cannot_be_judged(path: Path) -> None:
    with pytest.raises(LedgerError, match="no statement has the id") as raised:
        judge(path, "f" * 20, "right", by="Ann")
    assert raised.value.code == "unknown-id"
    assert rows(path, "SELECT * FROM judgements") == []


def test_there_is_no_judging_without_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError) as raised:
        judge(tmp_path / "none.db", FIRST.id, "right", by="Ann")
    assert raised.value.code == "no-ledger"
    with pytest.raises(LedgerError) as raised:
        undo(tmp_path / "none.db", FIRST.id, by="Ann")
    assert raised.value.code == "no-ledger"
    assert list(tmp_path.iterdir()) == []


def test_a_judgement_that_was_taken_back_is_not_shown_and_stays_as_a_record(path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        made = judge(path, FIRST.id, "wrong", by="Ann")
        kept = judge(path, FIRST.id, "right", by="Eve")
    with at("2022-04-02T08:00:00.000Z"):
        undo(path, made, by="Ann", why="misread")
    assert [judgement.id for judgement in standing(path)] == [kept]
    assert [judgement.id for judgement in standing(path, as_of="2022-04-01")] == [made, kept]
    assert rows(path, "SELECT withdraws, by, why FROM judgements WHERE verdict = 'withdrawn'") == [
        (made, "Ann", "misread")
    ]


def test_a_judgement_is_taken_back_once(path: Path) -> None:
    made = judge(path, FIRST.id, "wrong", by="Ann")
    taken = undo(path, made, by="Ann")
    for again, words in ((made, "was taken back before"), (taken, "takes a decision back")):
        with pytest.raises(UsageError, match=words):
            undo(path, again, by="Ann")
    with pytest.raises(LedgerError, match="no decision has an id") as raised:
        undo(path, "f" * 20, by="Ann")
    assert raised.value.code == "unknown-id"
    assert rows(path, "SELECT count(*) FROM judgements") == [(2,)]
    assert standing(path) == ()


def test_a_judgement_follows_its_statement_when_a_boundary_moves(path: Path) -> None:
    judge(path, FIRST.id, "right", by="Ann")
    later = shortened(FOUND, 0, len("the "))
    keep(path, later, facts=NEWER)
    (judgement,) = standing(path)
    assert (judgement.statement, judgement.at) == (FIRST.id, later.statements[0].id)


def test_a_judgement_stays_where_its_statement_is_still_found(path: Path) -> None:
    judge(path, FIRST.id, "right", by="Ann")
    twin = shortened(FOUND, 0, len("the ")).statements[0]
    keep(path, replace(FOUND, statements=(*FOUND.statements, twin)), facts=NEWER)
    assert [judgement.at for judgement in standing(path)] == [FIRST.id]


def test_a_lookalike_never_inherits(path: Path) -> None:
    judge(path, FIRST.id, "right", by="Ann")
    keep(path, replace(FOUND, statements=(SECOND,)), facts=NEWER)
    assert [judgement.at for judgement in standing(path)] == [None]


def test_a_judgement_between_two_heirs_is_an_orphan(path: Path) -> None:
    judge(path, FIRST.id, "right", by="Ann")
    one, two = (shortened(FOUND, 0, by).statements[0] for by in (len("the "), len("the old ")))
    keep(path, replace(FOUND, statements=(one, two, SECOND)), facts=NEWER)
    assert [judgement.at for judgement in standing(path)] == [None]


def test_an_orphan_finds_home_with_the_next_reading(path: Path) -> None:
    judge(path, FIRST.id, "right", by="Ann")
    keep(path, replace(FOUND, statements=()), facts=NEWER)
    assert [judgement.at for judgement in standing(path)] == [None]
    keep(path, FOUND, facts=replace(NEWER, bundle_digest="f" * 64))
    assert [judgement.at for judgement in standing(path)] == [FIRST.id]


def test_a_judgement_on_an_old_statement_is_about_its_heir(path: Path) -> None:
    later = shortened(FOUND, 0, len("the "))
    keep(path, later, facts=NEWER)
    judge(path, FIRST.id, "wrong", by="Ann")
    assert [(j.statement, j.at) for j in standing(path)] == [(FIRST.id, later.statements[0].id)]


def test_a_changed_kind_is_another_statement_at_the_same_place(path: Path) -> None:
    judge(path, FIRST.id, "right", by="Ann")
    parts = FIRST.content, FIRST.cue, FIRST.source
    other = replace(FIRST, kind="mixed", id=ids.statement_id(FOUND.article.id, "mixed", *parts))
    keep(path, replace(FOUND, statements=(other, SECOND)), facts=NEWER)
    assert [judgement.at for judgement in standing(path)] == [other.id]


def test_a_judgement_of_the_past_stands_where_it_stood(path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        judge(path, FIRST.id, "right", by="Ann")
    with at("2999-04-01T08:00:00.000Z"):
        keep(path, replace(FOUND, statements=(SECOND,)), facts=NEWER)
    assert [judgement.at for judgement in standing(path, as_of="2998-01-01")] == [FIRST.id]
    assert [judgement.at for judgement in standing(path)] == [None]


def test_what_no_ledger_holds_is_a_misuse(path: Path) -> None:
    with pytest.raises(UsageError):
        judge(path, FIRST.id, "right", by="caf\udce9")
    assert standing(path) == ()
