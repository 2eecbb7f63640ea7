"""Erasing an article for good: nothing of it is left but its hash and the reason."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from inquit.errors import LedgerError
from inquit.ledger import sqlite
from inquit.ledger.forget import forget
from inquit.ledger.health import check_health, mend
from inquit.ledger.judgements import different, judge, same, undo
from inquit.ledger.ledger import Ledger
from inquit.ledger.sides import declare
from inquit.ledger.writer import Writer
from inquit.records import Notice, Refusal
from tests.ledger.made import FACTS, NEWER, contents, find, find_counted, keep, moved, rows, seen_at, told_by

# Each of these stands in one place only, so that it tells where something was left.
MARKS = "Zanzuela quondalope brixelmonth murfeltitle oddletoutlet kvestrel pramdoubt wexlecontainer byblurline".split()
GONE = find(
    "Zanzuela said that quondalope rain fell on the brixelmonth ferry.",
    address="/kvestrel/one.txt",
    outlet="oddletoutlet",
    title="murfeltitle",
    notices=(Notice("attribution", "doubt", "pramdoubt"),),
)
GONE = replace(GONE, appearance=replace(GONE.appearance, container="wexlecontainer", byline="byblurline"))
STAYS = find("Eve said that the rain fell on the ferry. Bob denied that.", address="/two.txt", outlet="Daily")


@pytest.fixture(scope="module", params=[1, 40])
def made(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Path:
    """A ledger of few articles and of many, so that the index has few parts and many."""
    path = keep(tmp_path_factory.mktemp("made") / "made.db", STAYS, GONE)
    for number in range(request.param - 1):
        keep(path, find(f"Al said that {number} came in the rain.", address=f"/{number}"))
    return path


@pytest.fixture
def path(made: Path, tmp_path: Path) -> Path:
    return Path(shutil.copy(made, tmp_path))


def left_of(path: Path) -> set[str]:
    """Which marks stand anywhere in the ledger's files."""
    files = [file.read_bytes().lower() for file in path.parent.iterdir() if file.is_file()]
    return {mark for mark in MARKS if any(mark.lower().encode() in raw for raw in files)}


def test_nothing_of_it_is_left_in_the_files(path: Path) -> None:
    assert left_of(path) == set(MARKS)
    assert forget(path, GONE.article.id, reason="a court's order") == 1
    assert left_of(path) == set()


def test_every_reading_of_it_goes(path: Path) -> None:
    content = GONE.statements[0].content[0]
    keep(path, moved(GONE, 0, content=(content._replace(end=content.end - 6),)), facts=NEWER)
    keep(path, seen_at(GONE, "/kvestrel/three.txt"))
    assert forget(path, GONE.article.id, reason="a court's order") == 2
    assert left_of(path) == set()


def test_what_was_shown_and_forgotten_of_others_stays(path: Path) -> None:
    before = [told for told in told_by(path) if told[0] != GONE.article]
    forget(path, GONE.article.id, reason="a court's order")
    assert told_by(path) == before
    assert check_health(path) == []
    assert contents(path, "quondalope") == []
    assert "the rain fell on the ferry" in contents(path, "ferry")


def test_its_hash_and_the_reason_stay_and_keep_it_out(path: Path) -> None:
    (digest,) = rows(path, "SELECT digest FROM articles WHERE id = ?", GONE.article.id)[0]
    forget(path, GONE.article.id, reason="a court’s order")
    ((article, kept, reason, _),) = rows(path, "SELECT * FROM forgotten")
    assert (article, kept, reason) == (GONE.article.id, digest, "a court’s order")
    with Writer(path, FACTS) as writer:
        assert writer.is_forgotten(GONE.article.id)
        assert writer.keep(GONE) is False
    assert contents(path, "quondalope") == []
    assert rows(path, "SELECT count(*) FROM statements WHERE article = ?", GONE.article.id) == [(0,)]


def test_judgements_on_it_go_and_others_stay(path: Path) -> None:
    judge(path, GONE.statements[0].id, "wrong", by="Zanzuela", why="pramdoubt")
    kept = judge(path, STAYS.statements[0].id, "right", by="Eve")
    forget(path, GONE.article.id, reason="a court's order")
    assert rows(path, "SELECT id FROM judgements") == [(kept,)]
    assert left_of(path) == set()


def test_a_name_that_no_other_article_has_goes_with_all_that_was_decided_about_it(path: Path) -> None:
    keep(path, find("Bob said that it is.", address="/bob.txt"))
    for name in ("Zanzuela", "Bob", "Eve"):
        declare(path, "North", [name], by="Ann")
    same(path, "Zanzuela", "Eve", by="Ann")
    undo(path, same(path, "Bob", "Zanzuela", by="Ann"), by="Ann")
    same(path, "Bob", "Eve", by="Ann")
    judge(path, GONE.statements[0].id, "corrected", by="Ann", correction={"addressee": ["Pramdoubt"]})
    different(path, "Pramdoubt", "Eve", by="Ann")
    forget(path, GONE.article.id, reason="a court's order")
    assert left_of(path) == set()
    assert rows(path, "SELECT verdict, left, right FROM identities") == [("same", "Bob", "Eve")]
    assert sorted(rows(path, "SELECT member FROM sides")) == [("Bob",), ("Eve",)]
    with Ledger.open(path) as ledger:
        assert {alias.name for alias in ledger.person("Eve").names} == {"Bob", "Eve"}
    assert check_health(path) == []


def test_a_name_that_another_article_has_stays(path: Path) -> None:
    keep(path, find("Zanzuela said that it is.", address="/three.txt"))
    same(path, "Zanzuela", "Eve", by="Ann")
    forget(path, GONE.article.id, reason="a court's order")
    assert rows(path, "SELECT count(*) FROM identities") == [(1,)]
    assert "zanzuela" in {mark.casefold() for mark in left_of(path)}


def test_no_row_of_any_table_points_at_it(path: Path) -> None:
    copy = find(GONE.article.text + " It stopped.", address="/copy.txt")
    keep(path, copy)
    assert rows(path, "SELECT count(*) FROM copies") == [(1,)]
    forget(path, GONE.article.id, reason="a court's order")
    for table in ("articles", "appearances", "readings", "statements", "notices", "copies"):
        column = "id" if table == "articles" else "article"
        assert rows(path, f"SELECT * FROM {table} WHERE {column} = ?", GONE.article.id) == []
    assert rows(path, "SELECT * FROM copies") == []
    articles = {seq for (seq,) in rows(path, "SELECT seq FROM articles")}
    for table in ("shown", "bands"):
        assert {article for (article,) in rows(path, f"SELECT article FROM {table}")} <= articles
    with Ledger.open(path) as ledger:
        assert ledger.copies(copy.article.id) == []


def test_what_it_is_about_and_its_figures_go_too(path: Path) -> None:
    counted = find_counted()
    keep(path, counted)
    assert rows(path, "SELECT count(*) FROM matters") == [(3,)]
    forget(path, counted.article.id, reason="a court's order")
    assert rows(path, "SELECT count(*) FROM matters") == [(0,)]
    raw = b"".join(file.read_bytes() for file in path.parent.iterdir() if file.is_file())
    assert b"a number in doubt" not in raw
    assert counted.matters[0] not in raw
    assert check_health(path) == []


def test_refusals_of_its_address_go_unless_another_text_stood_there(path: Path) -> None:
    with Writer(path, FACTS) as writer:
        for address in ("/kvestrel/one.txt", "/two.txt"):
            writer.set_aside(Refusal(address, "broken", "pramdoubt" if "kvestrel" in address else "torn"))
    forget(path, GONE.article.id, reason="a court's order")
    with Ledger.open(path) as ledger:
        assert [noted.address for noted in ledger.notices(set_aside=True)] == ["/two.txt"]
    assert left_of(path) == set()


@pytest.mark.parametrize("again", [False, True])
def test_an_unknown_article_cannot_be_forgotten(path: Path, again: bool) -> None:
    if again:
        forget(path, GONE.article.id, reason="a court's order")
    before = told_by(path)
    for article in ("f" * 20, "", GONE.article.id[:8], *([GONE.article.id] if again else [])):
        with pytest.raises(LedgerError, match="no article has the id") as raised:
            forget(path, article, reason="asked")
        assert raised.value.code == "unknown-id"
    assert told_by(path) == before


def test_there_is_nothing_to_forget_without_a_ledger(tmp_path: Path) -> None:
    with pytest.raises(LedgerError) as raised:
        forget(tmp_path / "none.db", GONE.article.id, reason="asked")
    assert raised.value.code == "no-ledger"
    assert list(tmp_path.iterdir()) == []


def test_a_reader_that_holds_on_is_named_and_the_words_go_once_it_is_done(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite, "PATIENCE_S", 0.05)
    with Ledger.open(path) as ledger:
        entries = ledger.entries()
        next(entries)
        with pytest.raises(LedgerError, match="is erased, but another process still reads") as raised:
            forget(path, GONE.article.id, reason="a court's order")
        assert raised.value.code == "locked"
        assert "--rebuild" in raised.value.hint
        assert contents(path, "quondalope") == []
        del entries
    mend(path)
    assert left_of(path) == set()


def test_an_erasure_that_breaks_off_erases_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    before = told_by(path)

    def stop() -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr("inquit.moments.now", stop)
    with pytest.raises(KeyboardInterrupt):
        forget(path, GONE.article.id, reason="a court's order")
    assert told_by(path) == before
    assert check_health(path) == []
