"""`inquit forget`: an article erased for good."""

from __future__ import annotations

from pathlib import Path

import pytest

from inquit import adding
from inquit.ledger.health import check_health
from tests.adding.quick import read_quickly
from tests.cli.called import Call, write
from tests.ledger.made import find, keep, rows

LEDGER = Path("inquit.db")


def lay() -> list[str]:
    """Two articles' ids."""
    findings = find("Ann said that it rains.", address="/1"), find("Bo said that it snows.", address="/2")
    keep(LEDGER, *findings)
    return [finding.article.id for finding in findings]


def test_an_article_is_gone_and_its_hash_and_the_reason_stay(call: Call) -> None:
    first, _ = lay()
    done = call("forget", first[:8], "--reason", "court order of 2 May")
    assert (done.code, done.out) == (0, "")
    assert done.told == [f"article {first} and its 1 statement are erased"]
    assert [row["content"]["text"] for row in call("statements").rows] == ["it snows"]
    assert call("show", first).code == 1
    assert call("statements", "rains").rows == []
    assert rows(LEDGER, "SELECT article, reason FROM forgotten") == [(first, "court order of 2 May")]
    assert b"it rains" not in LEDGER.read_bytes()
    assert check_health(LEDGER) == []


def test_it_stays_out_when_it_comes_again(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    write("a.txt", "Ann said that it rains.")
    call("add", "a.txt", "--workers", "1")
    (row,) = call("articles").rows
    call("forget", row["id"], "--reason", "asked")
    done = call("add", "a.txt", "--workers", "1")
    assert done.code == 0
    assert "0 kept + 0 duplicates + 1 set aside (1 forgotten)" in done.sum
    assert call("notices", "--format", "table").out.startswith("forgotten: a.txt: this text was erased")


@pytest.mark.parametrize("reason", [(), ("--reason",), ("--reason", ""), ("--reason", "  ")])
def test_a_reason_is_needed(call: Call, reason: tuple[str, ...]) -> None:
    first, _ = lay()
    assert call("forget", first, *reason).code == 2
    assert len(call("articles").rows) == 2


@pytest.mark.parametrize("id_", ["", "abc", "zzzz", "%%%%", "\udcff\udcff\udcff\udcff"])
def test_an_id_of_nothing_erases_nothing(call: Call, id_: str) -> None:
    lay()
    done = call("forget", id_, "--reason", "a \udcff reason")
    assert done.code in (1, 2)
    assert len(done.told) <= 2
    assert len(call("articles").rows) == 2


def test_a_statement_is_no_article(call: Call) -> None:
    lay()
    (row, _) = call("statements").rows
    assert call("forget", row["id"], "--reason", "asked").code == 1
    assert len(call("articles").rows) == 2


def test_a_ledger_that_is_not_there_is_not_made(call: Call) -> None:
    done = call("forget", "abcdef", "--reason", "asked", "--ledger", "none.db")
    assert done.code == 1
    assert "there is no such ledger" in done.err
    assert not Path("none.db").exists()


def test_odd_letters_in_the_reason_are_kept_as_they_can_be(call: Call) -> None:
    first, _ = lay()
    assert call("forget", first, "--reason", "суд \udcff\x00").code == 0
    assert rows(LEDGER, "SELECT reason FROM forgotten") == [("суд \ufffd\ufffd",)]
