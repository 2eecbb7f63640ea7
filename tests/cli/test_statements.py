"""`inquit statements`: who said what, out of a ledger."""

from __future__ import annotations

import sys
from pathlib import Path
from sqlite3 import OperationalError

import pytest

from inquit.ledger import sqlite
from inquit.ledger.base import Finding
from inquit.ledger.health import check_health
from tests.cli.called import Call, Done
from tests.ledger.made import at, find, find_counted, find_rich, keep

TEXT = "Bo told Ann that the 2,000 ferries sail. Bo said that Ann denied that it rains. Cleo denied that café closes."
LEDGER = Path("inquit.db")


def lay(count: int = 0) -> None:
    """A ledger with four statements, and `count` more in one article each."""
    others = (find_one(number) for number in range(count))
    keep(LEDGER, find(TEXT, published="2022-03-04", outlet="Daily News"), *others)


def find_one(number: int) -> Finding:
    return find(f"Dee{number} said that number {number} won.", address=f"/news/{number}.txt", published="2021-01-01")


def contents(done: Done) -> list[str]:
    return [row["content"]["text"] for row in done.rows]


# Table and JSON lines.


def test_in_a_pipe_each_statement_is_a_line_of_json_latest_first(call: Call) -> None:
    lay(1)
    done = call("statements")
    assert done.code == 0
    assert contents(done) == [
        "the 2,000 ferries sail",
        "Ann denied that it rains",
        "it rains",
        "café closes",
        "number 0 won",
    ]
    assert done.told == ["5 statements"]
    assert done.rows[0]["outlet"] == "Daily News"


def test_on_a_terminal_it_is_a_table(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    lay()
    table = call("statements", "--format", "table")
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    coloured = call("statements")
    assert "\x1b[1m" in coloured.out
    assert "\x1b" not in table.out
    for done in (table, coloured):
        assert "2022-03-04 · Daily News · " in done.out
        assert "Cleo · denied that · indirect · deny · 90 %" in done.out
        assert "  café closes" in done.out
        assert done.told == ["4 statements"]


def test_the_articles_own_voice_is_listed_with_its_figures(call: Call) -> None:
    keep(LEDGER, find_counted())
    lines = call("statements", "--format", "table").out.splitlines()
    at_voice = lines.index("narrator")
    assert lines[at_voice + 1 : at_voice + 3] == ["  The army lost 300 men.", "  figure: 300 men · reported"]
    assert [row["narrator"] for row in call("statements").rows] == [True, False, False]


def test_a_table_is_safe_on_a_terminal_and_json_keeps_the_words(call: Call) -> None:
    keep(LEDGER, find_rich())
    table = call("statements", "--format", "table").out
    assert "\u202e" not in table
    assert "\u2028" not in table
    assert "‹U+202E›" in table
    (row, _) = call("statements").rows
    assert row["source"]["text"] == "Anna Petrova \u202eטען\u202c"
    assert row["content"]["text"] == "We will go … when the cafe\u0301 has closed"


# Pages.


def test_a_page_says_where_the_next_one_begins(call: Call) -> None:
    lay(3)
    seen: list[str] = []
    place: tuple[str, ...] = ()
    for shown in (3, 3, 1):
        done = call("statements", "--limit", "3", *place)
        assert len(done.rows) == shown
        seen += contents(done)
        if shown == 3:
            assert done.sum.startswith("3 of 7 statements; the next ones: --after ")
            place = ("--after", done.sum.split("--after ")[1].split(",")[0])
    assert done.told == ["7 statements"]
    assert seen == contents(call("statements", "--limit", "0"))
    assert len(set(seen)) == 7


def test_limit_nought_goes_through_all_pages(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("inquit.cli.paging.LARGEST_PAGE", 2)
    lay(3)
    done = call("statements", "--limit", "0")
    assert len(contents(done)) == 7
    assert done.told == ["7 statements"]
    table = call("statements", "--limit", "0", "--format", "table").out
    assert table.count("\n\n") == 6
    assert "\n\n\n" not in table
    assert len(call("statements", "--limit", "5").rows) == 5


@pytest.mark.parametrize("limit", ["-1", "-50", "two", "1.5", ""])
def test_a_limit_that_is_none_is_misuse(call: Call, limit: str) -> None:
    lay()
    done = call("statements", f"--limit={limit}")
    assert (done.code, done.out) == (2, "")
    assert done.err


@pytest.mark.parametrize("place", ["", "x", "2022-03-04", "2022-03-04~", "~-1", "2022-03-04~1; DROP TABLE shown"])
def test_a_place_that_no_page_gave_is_misuse(call: Call, place: str) -> None:
    lay()
    done = call("statements", "--after", place)
    assert (done.code, done.out) == (2, "")


# What narrows.


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        (("ferries",), ["the 2,000 ferries sail"]),
        (("FERRIES", "sail"), ["the 2,000 ferries sail"]),
        (("cafe",), ["café closes"]),
        (("--source", "Cleo"), ["café closes"]),
        (("--addressee", "Ann"), ["the 2,000 ferries sail"]),
        (("--addressee", "Cleo"), []),
        (("--about", "rains", "--outermost"), ["Ann denied that it rains"]),
        (("--about", "rains", "--nested"), ["it rains"]),
        (("--act", "deny"), ["it rains", "café closes"]),
        (("--kind", "direct"), []),
        (("--outlet", "daily news", "--source", "Cleo"), ["café closes"]),
        (("--from", "2022", "--to", "2022-03", "--act", "deny", "--outermost"), ["café closes"]),
        (("--from", "2023"), []),
        (("--to", "2021-12-31"), []),
    ],
)
def test_all_that_is_given_must_fit(call: Call, arguments: tuple[str, ...], found: list[str]) -> None:
    lay()
    done = call("statements", *arguments)
    assert done.code == 0
    assert contents(done) == found
    assert done.sum == (
        f"{len(found)} statement{'' if len(found) == 1 else 's'}"
        if found
        else "no statement fits; fewer or other words may find some"
    )


def test_an_empty_ledger_is_no_mistake(call: Call) -> None:
    keep(LEDGER)
    assert call("statements") == Done(0, "", "0 statements\n")


@pytest.mark.parametrize(
    "words",
    [
        "2,000",
        '"',
        '""',
        '"""',
        "a-b",
        "NEAR(",
        "NEAR(a b)",
        "^",
        "*",
        "ann*",
        "said NOT",
        "AND",
        "OR",
        "content:ann",
        "{content}: ann",
        "(",
        ")",
        "'",
        ";--",
        "' OR 1=1 --",
        "Zelenskyy's",
        "\\",
        "%",
        "",
        " ",
        "\x00",
        "a\x00b",
        "\udcff",
        "שלום",
        "Россия",
        "👍🏽",
        "e\u0301",
        "\u202e",
        "-x",
        "+",
        "x" * 20_000,
        "x " * 5_000,
        '"' * 999,
    ],
)
def test_row_28_no_search_fails(call: Call, words: str) -> None:
    lay()
    for option in ((), ("--source",), ("--about",), ("--addressee",), ("--outlet",)):
        arguments = (f"{option[0]}={words}",) if option else ("--", words)
        done = call("statements", *arguments)
        assert done.code == 0, option
    assert contents(call("statements", "2,000")) == ["the 2,000 ferries sail"]
    assert check_health(LEDGER) == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("--nested", "--outermost"),
        ("--act", "shout"),
        ("--kind", "loud"),
        ("--from", "yesterday"),
        ("--to", "03/04/2022"),
        ("--from", ""),
        ("--as-of", "yesterday"),
        ("--as-of", ""),
        ("--format", "html"),
    ],
)
def test_misuse_leaves_with_two(call: Call, arguments: tuple[str, ...]) -> None:
    lay()
    done = call("statements", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err


def test_as_of_is_the_ledger_as_it_stood(call: Call) -> None:
    with at("2022-01-01T10:00:00.000Z"):
        keep(LEDGER, find("Ann said that it rains."))
    with at("2022-01-03T10:00:00.000Z"):
        keep(LEDGER, find("Bo said that it snows.", address="/news/two.txt"))
    assert contents(call("statements", "--as-of", "2021-12-31")) == []
    assert contents(call("statements", "--as-of", "2022-01-01")) == ["it rains"]
    assert contents(call("statements", "--as-of", "2022-01-03T09:59:00Z")) == ["it rains"]
    assert sorted(contents(call("statements", "--as-of", "2022-01-03"))) == ["it rains", "it snows"]


# Which ledger.


@pytest.mark.parametrize("verb", [("statements",), ("articles",), ("notices",), ("show", "abcd"), ("changes", "x")])
def test_a_ledger_that_is_not_there_is_one_clear_word(call: Call, verb: tuple[str, ...]) -> None:
    Path("folder").mkdir()
    Path("text.db").write_text("no ledger but words, words, words, words")
    Path("empty.db").touch()
    for name, words in (
        ("none.db", "there is no such ledger"),
        ("folder", "there is no such ledger"),
        ("no/such/l.db", "there is no such ledger"),
        ("text.db", "it is not a ledger"),
        ("empty.db", "it is empty"),
    ):
        done = call(*verb, "--ledger", name)
        assert (done.code, done.out) == (1, "")
        assert done.told[0] == f"inquit: {name}: {words}"
        assert len(done.told) == 2
    assert sorted(path.name for path in Path().iterdir()) == ["empty.db", "folder", "text.db"]


@pytest.mark.parametrize("verb", [("statements",), ("articles",), ("show", "e"), ("export", "--format", "jsonl")])
def test_row_23_a_ledger_that_may_not_be_written_is_served(
    call: Call, monkeypatch: pytest.MonkeyPatch, verb: tuple[str, ...]
) -> None:
    lay()
    real = sqlite._connect

    def connect(path: Path, mode: str, *rest: str) -> object:
        if mode == "ro":  # as on a medium where no index can be laid beside the file
            raise OperationalError("unable to open database file")
        return real(path, mode, *rest)

    arguments = (verb[0], call("statements").rows[0]["id"]) if verb[0] == "show" else verb
    expected = call(*arguments)
    monkeypatch.setattr(sqlite, "_connect", connect)
    assert call(*arguments) == expected
    assert expected.out
