"""Writing into a ledger: whole articles or none, each text once, every outcome counted."""

from __future__ import annotations

import hashlib
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from inquit.errors import LedgerError
from inquit.ledger.base import Finding, Sum
from inquit.ledger.forget import forget
from inquit.ledger.health import check_health
from inquit.ledger.ledger import Ledger
from inquit.ledger.writer import Writer
from inquit.records import Notice, Refusal, Span
from tests.ledger.made import (
    ABOUT,
    FACTS,
    NEWER,
    as_read,
    at,
    contents,
    find,
    find_counted,
    find_rich,
    keep,
    rows,
    seen_at,
    told_by,
    words,
)

HOUSE = Path(__file__).parents[2]
VOTE = find("Bob said that the vote is off.", outlet="Daily", published="2022-03-22", title="Off")
FERRY = find("Eve denied that the ferry sank.", address="/news/two.txt", published="2022-03-21")
RECORDS = ("runs", "articles", "appearances", "readings", "statements", "sightings", "notices", "copies", "closings")


def counted(path: Path) -> dict[str, int]:
    return {name: rows(path, f"SELECT count(*) FROM {name}")[0][0] for name in RECORDS}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "made.db"


def test_what_goes_in_comes_out(path: Path) -> None:
    rich = find_rich()
    keep(path, rich)
    with Ledger.open(path) as ledger:
        (entry,) = ledger.entries()
        (noted,) = ledger.notices()
    assert entry.stored.article == rich.article
    assert entry.stored.appearances == (rich.appearance,)
    assert as_read(entry.statements) == rich.statements
    assert [s.to_dict() for s in as_read(entry.statements)] == [s.to_dict() for s in rich.statements]
    assert (noted.notice, noted.address, noted.article) == (rich.notices[0], rich.appearance.address, rich.article.id)


def test_a_run_says_what_read_and_how_it_ended(path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"), Writer(path, FACTS) as writer:
        writer.keep(VOTE)
        writer.keep(VOTE)
        writer.set_aside(Refusal("/news/x.pdf", "not-text", "not text", "convert it"))
    ((run, inquit, bundle, digest, settings, began),) = rows(path, "SELECT * FROM runs")
    assert (inquit, bundle, digest, settings) == ("0.0", "test-1", "d" * 64, '{"workers": 1}')
    assert began == "2022-04-01T08:00:00.000Z"
    assert rows(path, "SELECT * FROM closings") == [(run, "done", 3, 1, 1, 1, 1, began)]


def test_a_run_in_which_nothing_came_in_leaves_no_trace(path: Path) -> None:
    keep(path, VOTE)
    before = counted(path)
    with Writer(path, FACTS) as writer:
        assert writer.has_read(VOTE.article.id)
        assert not writer.is_forgotten(VOTE.article.id)
    assert counted(path) == before


def test_a_run_that_meets_only_what_is_known_says_so(path: Path) -> None:
    keep(path, VOTE)
    before = counted(path)
    with Writer(path, FACTS) as writer:
        writer.meet_again(VOTE.article.id, VOTE.appearance)
    assert writer.sum == Sum(read=1, duplicate=1)
    assert counted(path) == {**before, "runs": 2, "closings": 2}


@pytest.mark.parametrize(("error", "outcome"), [(ValueError, "failed"), (KeyboardInterrupt, "stopped")])
def test_a_run_that_breaks_off_says_so_and_keeps_what_it_had(
    path: Path, error: type[BaseException], outcome: str
) -> None:
    def broken() -> None:
        with Writer(path, FACTS) as writer:
            writer.keep(VOTE)
            raise error

    with pytest.raises(error):
        broken()
    assert rows(path, "SELECT outcome, kept FROM closings") == [(outcome, 1)]
    assert contents(path) == ["the vote is off"]


def test_closing_twice_is_closing_once(path: Path) -> None:
    writer = Writer(path, FACTS)
    writer.keep(VOTE)
    writer.close()
    writer.close()
    assert rows(path, "SELECT count(*) FROM closings") == [(1,)]


def test_all_that_came_in_is_counted_once(path: Path) -> None:
    keep(path, FERRY)
    forget(path, FERRY.article.id, reason="a court's order")
    with Writer(path, FACTS) as writer:
        writer.keep(VOTE)
        writer.keep(VOTE)
        writer.keep(FERRY)
        writer.meet_again(VOTE.article.id, VOTE.appearance)
        writer.meet_again(VOTE.article.id, seen_at(VOTE, "/b").appearance)
        writer.meet_again(FERRY.article.id, FERRY.appearance)
        writer.set_aside(Refusal("/news/x.pdf", "not-text", "not text"))
        s = writer.sum
    assert s == Sum(read=7, kept=1, duplicate=3, set_aside=3, statements=1)
    assert s.read == s.kept + s.duplicate + s.set_aside


def test_the_same_article_twice_is_one_article_seen_once(path: Path) -> None:
    keep(path, VOTE)
    first = counted(path)
    keep(path, VOTE)
    assert counted(path) == {**first, "runs": 2, "closings": 2}
    with Writer(path, FACTS) as writer:
        writer.meet_again(VOTE.article.id, VOTE.appearance)
    assert counted(path) == {**first, "runs": 3, "closings": 3}


@pytest.mark.parametrize("door", ["keep", "meet again"])
def test_the_same_text_at_another_address_is_one_article_seen_twice(path: Path, door: str) -> None:
    other = seen_at(VOTE, "https://other.example/off", outlet="Weekly", published_at="2022-03-20")
    with Writer(path, FACTS) as writer:
        writer.keep(VOTE)
        if door == "keep":
            assert writer.keep(other) is False
        else:
            writer.meet_again(VOTE.article.id, other.appearance)
    assert counted(path) | {"runs": 1, "closings": 1} == {
        **dict.fromkeys(RECORDS, 1),
        "appearances": 2,
        "notices": 0,
        "copies": 0,
    }
    with Ledger.open(path) as ledger:
        (entry,) = ledger.entries()
    assert entry.stored.appearances == (other.appearance, VOTE.appearance)
    assert (entry.stored.article.outlet, entry.stored.article.published_at) == ("Weekly", "2022-03-20")


def test_of_one_address_what_was_written_last_counts(path: Path) -> None:
    with at("2022-04-01T08:00:00.000Z"), Writer(path, FACTS) as writer:  # the clock stands still
        writer.keep(seen_at(VOTE, "/a", published_at="2022-03-01", outlet=None))
        for number in range(6):
            writer.meet_again(VOTE.article.id, seen_at(VOTE, "/a", title=f"Title {number}", outlet="Daily").appearance)
            assert rows(path, "SELECT DISTINCT outlet FROM shown") == [("Daily",)]
            with Ledger.open(path) as ledger:
                (entry,) = ledger.entries()
            assert [seen.title for seen in entry.stored.appearances] == [f"Title {number}"]
    with at("2022-03-31T08:00:00.000Z"), Writer(path, FACTS) as writer:  # and was put back
        writer.meet_again(VOTE.article.id, seen_at(VOTE, "/a", title="Last").appearance)
    with Ledger.open(path) as ledger:
        assert next(ledger.entries()).stored.article.title == "Last"
    assert counted(path)["appearances"] == 8


def test_a_newer_model_reads_again_and_old_statements_stay_as_records(path: Path) -> None:
    keep(path, VOTE, FERRY)
    with Writer(path, NEWER) as writer:
        assert not writer.has_read(VOTE.article.id)
        assert writer.keep(replace(VOTE, statements=()))
        assert writer.has_read(VOTE.article.id)
    assert contents(path) == ["the ferry sank"]
    after = counted(path)
    assert (after["articles"], after["readings"], after["statements"], after["sightings"]) == (2, 3, 2, 2)


def test_the_same_evidence_found_again_is_the_same_statement(path: Path) -> None:
    keep(path, VOTE)
    keep(path, VOTE, facts=NEWER)
    after = counted(path)
    assert (after["readings"], after["statements"], after["sightings"]) == (2, 1, 2)
    assert contents(path) == ["the vote is off"]


@pytest.mark.parametrize("use", ["keep", "meet again"])
def test_a_text_that_was_erased_meanwhile_stays_out(path: Path, use: str) -> None:
    keep(path, VOTE)
    with Writer(path, FACTS) as writer:
        assert not writer.is_forgotten(VOTE.article.id)
        forget(path, VOTE.article.id, reason="a court's order")
        assert writer.is_forgotten(VOTE.article.id)
        if use == "keep":
            assert writer.keep(VOTE) is False
        else:
            writer.meet_again(VOTE.article.id, VOTE.appearance)
        assert writer.sum == Sum(read=1, set_aside=1)
    with Ledger.open(path) as ledger:
        assert ledger.size == (0, 0)
        assert [noted.notice.code for noted in ledger.notices(set_aside=True)] == ["forgotten"]


def test_an_article_that_never_came_in_cannot_be_met_again(path: Path) -> None:
    with Writer(path, FACTS) as writer, pytest.raises(LedgerError) as raised:
        writer.meet_again("f" * 20, VOTE.appearance)
    assert raised.value.code == "unknown-id"
    assert counted(path)["appearances"] == 0


def test_a_refusal_is_kept_once_with_its_hint(path: Path) -> None:
    refusal = Refusal("/news/x.pdf", "not-text", "not text (looks like application/pdf)", "convert it")
    with Writer(path, FACTS) as writer:
        writer.set_aside(refusal)
        writer.set_aside(refusal)
        assert writer.sum == Sum(read=2, set_aside=2)
    with Ledger.open(path) as ledger:
        (noted,) = ledger.notices()
    assert noted.notice == Notice("reader", "not-text", "not text (looks like application/pdf) (convert it)")
    assert (noted.address, noted.article, noted.set_aside) == ("/news/x.pdf", None, True)


def test_the_same_doubt_about_two_articles_is_two(path: Path) -> None:
    doubt = Notice("segmentation", "unpaired-quote", "no partner", Span(3, 4))
    keep(path, *(replace(finding, notices=(doubt, doubt)) for finding in (VOTE, FERRY)))
    assert counted(path)["notices"] == 2


@pytest.mark.parametrize("table", [*RECORDS, "judgements", "forgotten", "migrations"])
def test_a_record_cannot_be_edited(path: Path, table: str) -> None:
    from tests.ledger.test_migrations import make_example

    make_example(path)
    (column,) = rows(path, f"SELECT name FROM pragma_table_info('{table}') LIMIT 1")
    with pytest.raises(Exception, match="records are never edited"):
        rows(path, f"UPDATE {table} SET {column[0]} = {column[0]}")


def filled(finding: Finding, sentences: int) -> Finding:
    """The finding of a longer text."""
    return find(finding.article.text + " " + "Rain. " * sentences, address=finding.appearance.address)


@pytest.mark.parametrize("first", [True, False])
def test_a_full_disk_loses_only_the_article_that_did_not_fit(path: Path, first: bool) -> None:
    long = filled(FERRY, 5_000)
    with Writer(path, FACTS) as writer:
        connection = writer._connection
        if not first:
            writer.keep(VOTE)
        (pages,) = connection.execute("PRAGMA page_count").fetchone()
        connection.execute(f"PRAGMA max_page_count = {pages + 2}").fetchone()
        for _ in range(2):
            with pytest.raises(LedgerError, match="the disk is full") as raised:
                writer.keep(long)
            assert raised.value.code == "full"
        assert contents(path) == ([] if first else ["the vote is off"])
        assert check_health(path) == []
        connection.execute("PRAGMA max_page_count = 100000").fetchone()
        assert writer.keep(long)
        assert writer.has_read(long.article.id)
        assert writer.sum.kept == 2 - first
    assert contents(path, "ferry") == ["the ferry sank"]
    assert check_health(path) == []
    assert rows(path, "SELECT count(*) FROM readings WHERE run NOT IN (SELECT id FROM runs)") == [(0,)]
    assert rows(path, "SELECT outcome, kept FROM closings") == [("done", 2 - first)]


def test_a_disk_that_is_full_at_the_end_leaves_a_ledger_that_opens(path: Path) -> None:
    def run_full() -> None:
        with Writer(path, FACTS) as writer:
            writer.keep(VOTE)
            (pages,) = writer._connection.execute("PRAGMA page_count").fetchone()
            writer._connection.execute(f"PRAGMA max_page_count = {pages}").fetchone()
            writer.keep(filled(FERRY, 5_000))

    with pytest.raises(LedgerError, match="the disk is full"):
        run_full()
    assert contents(path) == ["the vote is off"]
    assert check_health(path) == []


def many(*jobs: Callable[[], object]) -> list[BaseException]:
    """Run all at once, in threads that start together. Returns what was raised."""
    barrier, raised = threading.Barrier(len(jobs)), []

    def run(job: Callable[[], object]) -> None:
        barrier.wait()
        try:
            job()
        except BaseException as error:
            raised.append(error)

    threads = [threading.Thread(target=run, args=(job,)) for job in jobs]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


@pytest.mark.parametrize("attempt", range(6))
def test_writers_that_make_one_ledger_at_once_all_finish(tmp_path: Path, attempt: int) -> None:
    path = tmp_path / f"{attempt}.db"
    findings = [find(f"Bob said that vote {number} is off.", address=f"/{number}") for number in range(5)]
    assert many(*(lambda finding=finding: keep(path, finding, VOTE) for finding in findings)) == []
    assert sorted(contents(path)) == sorted([*(f"vote {number} is off" for number in range(5)), "the vote is off"])
    assert check_health(path) == []
    assert rows(path, "SELECT sum(kept), sum(duplicate) FROM closings") == [(6, 4)]


CHILD = """
import sys
from pathlib import Path
from tests.ledger.made import FACTS, find
from inquit.ledger.writer import Writer

writer = Writer(Path(sys.argv[1]), FACTS)
for number in range(10_000):
    writer.keep(find(f"Bob said that vote {number} is off.", address=f"/news/{number}", published="2022-03-22"))
    print(number, flush=True)
"""


def test_a_run_that_is_killed_leaves_whole_articles_and_the_next_goes_on(path: Path, tmp_path: Path) -> None:
    command = [sys.executable, "-c", CHILD, str(path)]
    with subprocess.Popen(command, cwd=HOUSE, stdout=subprocess.PIPE, text=True) as child:
        assert child.stdout is not None
        for _ in range(5):
            child.stdout.readline()
        child.send_signal(signal.SIGKILL if hasattr(signal, "SIGKILL") else signal.SIGTERM)
        child.stdout.read()
    assert check_health(path) == []
    with Ledger.open(path) as ledger:
        articles, statements = ledger.size
    assert 5 <= articles == statements < 10_000
    assert rows(path, "SELECT count(*) FROM runs LEFT JOIN closings ON run = id WHERE run IS NULL") == [(1,)]

    numbers = range(articles + 3)
    findings = [find(f"Bob said that vote {n} is off.", address=f"/news/{n}", published="2022-03-22") for n in numbers]
    with Writer(path, FACTS) as writer:
        assert [writer.keep(finding) for finding in findings] == [False] * articles + [True] * 3
    assert told_by(path) == told_by(keep(tmp_path / "at once.db", *findings))


def test_words_are_those_that_stand_in_the_text(path: Path) -> None:
    rich = find_rich()
    keep(path, rich)
    stored = rows(path, "SELECT content, cue, source, content_spans FROM statements")
    assert [content for content, *_ in stored] == words(rich.statements)
    assert stored[0][0] == "We will go … when the cafe\u0301 has closed"
    assert rows(path, "SELECT characters, digest FROM articles") == [
        (len(rich.article.text), hashlib.sha256(rich.article.text.encode()).hexdigest())
    ]


def test_what_is_said_of_an_address_may_come_back(tmp_path: Path) -> None:
    path = tmp_path / "kept.db"
    first, other = (find("Ann said that it rains.", outlet=outlet) for outlet in ("Daily", "Nightly"))
    for seen, number in ((first, 1), (first, 1), (other, 2), (other, 2), (first, 3), (first, 3)):
        keep(path, seen)
        with Ledger.open(path) as ledger:
            (listed,) = ledger.articles()
        assert [appearance.outlet for appearance in listed.stored.appearances] == [seen.appearance.outlet]
        with closing(sqlite3.connect(path)) as database:
            assert database.execute("SELECT count(*) FROM appearances").fetchone() == (number,)


def test_a_statement_that_was_found_twice_is_kept_once(tmp_path: Path) -> None:
    found = find("Ann said that Bo said that it rains.")
    keep(tmp_path / "kept.db", replace(found, statements=(*found.statements, *found.statements)))
    with Ledger.open(tmp_path / "kept.db") as ledger:
        assert as_read(ledger.article(found.article.id).statements) == found.statements


def test_figures_and_the_articles_own_voice_come_out_as_they_went_in(path: Path) -> None:
    counted = find_counted()
    keep(path, counted)
    with Ledger.open(path) as ledger:
        found = as_read(ledger.article(counted.article.id).statements)
    assert found == counted.statements
    assert [statement.narrator for statement in found] == [True, False, False]
    assert [statement.to_dict() for statement in found] == [statement.to_dict() for statement in counted.statements]


def test_other_programs_see_figures_and_whose_they_are(path: Path) -> None:
    keep(path, find_counted())
    sql = "SELECT narrator, json_extract(figures, '$[0].event'), json_extract(figures, '$[0].low') FROM statements_now"
    assert sorted(rows(path, sql), key=str) == [(0, "killed", 2000.0), (0, None, None), (1, "other", 300.0)]


def test_a_second_reading_has_figures_of_its_own(path: Path) -> None:
    counted = find_counted()
    later = replace(counted, statements=tuple(replace(one, figures=()) for one in counted.statements), matters=())
    keep(path, counted)
    keep(path, later, facts=NEWER)
    with Ledger.open(path) as ledger:
        assert as_read(ledger.article(counted.article.id).statements) == later.statements
    assert rows(path, "SELECT reading, count(figures) FROM sightings GROUP BY reading") == [(1, 2), (2, 0)]
    assert rows(path, "SELECT DISTINCT reading FROM matters") == [(1,)]


def test_a_matter_stands_beside_its_statement(path: Path) -> None:
    keep(path, VOTE, find_counted())
    assert rows(path, "SELECT reading, position, vector FROM matters ORDER BY position") == [
        (2, position, vector) for position, vector in enumerate(ABOUT)
    ]


def test_a_matter_stays_with_its_statement_when_one_was_found_twice(path: Path) -> None:
    counted = find_counted()
    first, *others = counted.statements
    twice = replace(counted, statements=(first, first, *others), matters=(ABOUT[0], ABOUT[0], *ABOUT[1:]))
    keep(path, twice)
    assert [vector for (vector,) in rows(path, "SELECT vector FROM matters ORDER BY position")] == list(ABOUT)


def test_a_matter_of_which_nothing_is_known_takes_no_room(path: Path) -> None:
    keep(path, VOTE, replace(find_counted(), matters=(bytes(384), ABOUT[1], b"")))
    assert rows(path, "SELECT position, vector FROM matters") == [(1, ABOUT[1])]
