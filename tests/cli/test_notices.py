"""`inquit notices`: what was set aside or doubted, and why."""

from __future__ import annotations

from pathlib import Path

from inquit.ledger.writer import Writer
from inquit.records import Notice, Refusal, Span
from tests.cli.called import Call, Done
from tests.ledger.made import FACTS, at, find, keep

LEDGER = Path("inquit.db")


def lay() -> None:
    doubt = Notice("attribution", "doubtful", "a low score", Span(1_000, 1_004))
    with Writer(LEDGER, FACTS) as writer:
        writer.set_aside(Refusal("/news/a.csv#row=57", "bad-row", "3 cells where the heading line has 4", "mend it"))
        writer.keep(find("Ann said that it rains.", address="/news/b.txt", notices=(doubt,)))
        writer.set_aside(Refusal("/news/c\x1b[31m.txt", "empty", "no\nwords \u202eat all"))


def test_what_was_set_aside_is_listed_with_its_reason(call: Call) -> None:
    lay()
    done = call("notices")
    assert done.code == 0
    assert [(row["address"], row["code"], row["words"], row["set_aside"]) for row in done.rows] == [
        ("/news/a.csv#row=57", "bad-row", "3 cells where the heading line has 4 (mend it)", True),
        ("/news/c\x1b[31m.txt", "empty", "no\nwords \u202eat all", True),
    ]
    assert done.told == ["2 notices (1 bad-row, 1 empty)"]


def test_a_table_is_a_safe_line_each(call: Call) -> None:
    lay()
    first, second = call("notices", "--format", "table").out.rstrip("\n").split("\n")
    assert first == "bad-row: /news/a.csv#row=57: 3 cells where the heading line has 4 (mend it)"
    assert second == "empty: /news/c\\x1b[31m.txt: no ¶ words ‹U+202E›at all"


def test_doubts_are_listed_when_asked_for_with_their_article_and_place(call: Call) -> None:
    lay()
    done = call("notices", "--doubts")
    assert done.told == ["3 notices (1 bad-row, 1 doubtful, 1 empty)"]
    (doubt,) = (row for row in done.rows if not row["set_aside"])
    assert (doubt["code"], doubt["place"], doubt["address"]) == ("doubtful", [1000, 1004], "/news/b.txt")
    id_ = doubt["article_id"]
    table = call("notices", "--doubts", "--code", "doubtful", "--format", "table").out
    assert table == f"doubtful: /news/b.txt (article {id_[:10]} at 1,000): a low score\n"


def test_a_code_narrows(call: Call) -> None:
    lay()
    assert len(call("notices", "--code", "empty").rows) == 1
    assert call("notices", "--code", "doubtful").told == ["0 notices"]
    for code in ("", "%", "\udcff", "x" * 9_999):
        assert call("notices", "--code", code) == Done(0, "", "0 notices\n")


def test_as_of_lists_what_was_there_then(call: Call) -> None:
    with at("2022-01-01T10:00:00.000Z"):
        lay()
    assert call("notices", "--as-of", "2021-12-31").told == ["0 notices"]
    assert call("notices", "--as-of", "2022-01-01").told == ["2 notices (1 bad-row, 1 empty)"]
    assert call("notices", "--as-of", "soon").code == 2


def test_nothing_set_aside_is_told(call: Call) -> None:
    keep(LEDGER)
    assert call("notices") == Done(0, "", "0 notices\n")
