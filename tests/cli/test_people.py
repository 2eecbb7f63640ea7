"""`inquit people`, `person` and `candidates`: who appears in a ledger, and under which names."""

from __future__ import annotations

import csv
import io
import sys
from pathlib import Path

import pytest

from tests.cli.called import Call, Done
from tests.ledger.made import at, find, keep

LEDGER = Path("inquit.db")
ONE = find(
    "Oleksii Marenko said that the vote is off. Alexey Marenko told Ann that Bo Tolvik said that the ferry sank.",
    published="2022-03-22",
    outlet="Daily",
)
TWO = find(
    "Marenko said that Bo Tolvik has left. =Dee Tolvik denied that Ann came.", address="/two", published="2022-04-01"
)


def lay() -> None:
    keep(LEDGER, ONE, TWO)


def test_people_come_as_lines_of_json_with_all_their_names(call: Call) -> None:
    lay()
    done = call("people")
    assert done.told == ["5 parties"]
    first = done.rows[0]
    assert (first["name"], first["kind"], first["said"], first["addressed"], first["relayed"]) == (
        *("Alexey Marenko", "person"),
        *(2, 0, 1),
    )
    assert [alias["name"] for alias in first["names"]] == ["Alexey Marenko", "Oleksii Marenko"]


def test_a_table_of_people_fits_its_width_and_names_everybody(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    lay()
    monkeypatch.setenv("COLUMNS", "70")
    lines = call("people", "--format", "table").out.rstrip("\n").split("\n")
    assert lines[0].split() == "said by said to relayed by kind id names".split()
    assert lines[1].split()[:4] == ["2", "0", "1", "person"]
    assert "Alexey Marenko" in lines[1]
    assert all(len(line) <= 70 for line in lines)


def test_a_spreadsheet_of_people_runs_nothing(call: Call) -> None:
    lay()
    rows = list(csv.DictReader(io.StringIO(call("people", "--format", "csv").out)))
    assert rows[0]["name"] == "Alexey Marenko"
    assert rows[0]["names"] == "Alexey Marenko; Oleksii Marenko"
    assert "'=Dee Tolvik" in {row["name"] for row in rows}


def test_words_narrow_and_pages_go_on(call: Call) -> None:
    lay()
    assert [row["name"] for row in call("people", "oleksii").rows] == ["Alexey Marenko"]
    done = call("people", "--limit", "2")
    assert done.sum.startswith("2 of 5 parties; the next ones: --after ")
    rest = call("people", "--limit", "0", "--after", done.sum.split("--after ")[1].split(",")[0])
    assert [row["id"] for row in (*done.rows, *rest.rows)] == [row["id"] for row in call("people").rows]
    assert call("people", "--after", "x").code == 2
    assert call("people", "nobody") == Done(0, "", "0 parties\n")


def test_a_persons_page_has_its_names_months_parts_and_candidates(call: Call) -> None:
    lay()
    done = call("person", "Oleksii", "Marenko", "--format", "table")
    assert done.code == 0
    assert done.out.startswith("Alexey Marenko\nid         ")
    assert "name       Oleksii Marenko · 1 time · forms of one first name" in done.out
    assert "may be     Marenko · 1 time · 65% · only a surname: Marenko" in done.out
    assert "2022-03  █" in done.out
    parts = ("said by (2 statements)", "said to (0 statements)", "relayed by: others' statements inside its own (1 ")
    assert all(part in done.out for part in parts)
    assert "mentions: its name or surname stands in what others or itself said (0 statements)" in done.out


def test_a_page_that_does_not_hold_all_says_where_the_rest_is(call: Call) -> None:
    lay()
    out = call("person", "Alexey Marenko", "--limit", "1", "--format", "table").out
    assert "more: inquit statements --person 'Alexey Marenko' --role source" in out
    rows = call("statements", "--person", "Alexey Marenko", "--role", "source").rows
    assert sorted(row["content"]["text"] for row in rows) == ["Bo Tolvik said that the ferry sank", "the vote is off"]
    assert {row["sources"][0]["entity_id"] for row in rows} == {call("person", "Alexey Marenko").rows[0]["id"]}


def test_in_a_pipe_a_person_is_one_line_of_json(call: Call) -> None:
    lay()
    (row,) = call("person", "Marenko").rows
    assert row["months"] == {"2022-04": 1}
    assert {row["candidates"][0]["left"], row["candidates"][0]["right"]} > {"Marenko"}


def test_words_that_several_bear_are_told(call: Call) -> None:
    lay()
    done = call("person", "Tolvik")
    assert (done.code, done.out) == (2, "")
    assert "Bo Tolvik (" in done.err
    assert "Dee Tolvik (" in done.err
    assert call("person", "Nobody").code == 1
    assert call("person", "Ann", "--limit", "0").code == 2


def test_candidates_are_pairs_ready_to_be_judged(call: Call) -> None:
    lay()
    done = call("candidates", "--format", "table")
    assert "'Alexey Marenko'" in done.out
    assert "only a surname: Marenko" in done.out
    assert len(call("candidates").rows) == len(call("candidates", "--limit", "0").rows) >= 1
    keep(Path("two.db"), find("Ann said that Bo left."))
    assert call("candidates", "--ledger", "two.db") == Done(0, "", "nothing to decide\n")


def test_as_of_lists_the_people_of_then(call: Call) -> None:
    with at("2022-04-01T08:00:00.000Z"):
        keep(LEDGER, ONE)
    with at("2022-04-02T08:00:00.000Z"):
        keep(LEDGER, TWO)
    assert len(call("people", "--as-of", "2022-04-01").rows) == 3
    assert call("person", "Dee Tolvik", "--as-of", "2022-04-01").code == 1


def test_names_are_safe_on_a_terminal(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    keep(LEDGER, find("A\x1b[31m\u202eB said that it is."))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: False)
    for arguments in (("people",), ("person", "A"), ("judgements",), ("side",)):
        out = call(*arguments, "--format", "table").out
        assert not set(out) & {"\x1b", "\u202e"}
