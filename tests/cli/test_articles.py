"""`inquit articles`: what a ledger holds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.called import Call, Done
from tests.ledger.made import at, find, find_rich, keep, seen_at

LEDGER = Path("inquit.db")
WORDS = " ".join(f"word{place}" for place in range(80))


def lay() -> None:
    one = find(
        f"Ann said that 3 ferries sail. {WORDS}.", address="/news/one.txt", title="Ferries", published="2022-03-04"
    )
    copy = find(f"Ann said that 4 ferries sail. {WORDS}.", address="/news/two.txt", outlet="Daily News")
    plain = find("It rains.", address="https://news.example/rain")
    keep(LEDGER, one, copy, plain, seen_at(plain, "/news/rain.txt", outlet="Weekly"))


def test_in_a_pipe_each_article_is_a_line_of_json_the_last_first(call: Call) -> None:
    lay()
    done = call("articles")
    assert done.told == ["3 of 3 articles, 2 statements in inquit.db"]
    assert [(row["statements"], row["copies"], len(row["appearances"])) for row in done.rows] == [
        (0, 0, 2),
        (1, 1, 1),
        (1, 1, 1),
    ]
    last = done.rows[-1]
    assert (last["title"], last["published_at"], last["characters"], last["language"]) == (
        "Ferries",
        "2022-03-04",
        len(WORDS) + 31,
        "en",
    )
    assert last["appearances"][0]["address"] == "/news/one.txt"


def test_a_table_names_copies_appearances_and_where_each_was_seen(call: Call) -> None:
    lay()
    lines = call("articles", "--format", "table").out.rstrip("\n").split("\n")
    first, last, title, place = lines[0], *lines[-3:]
    assert first.startswith("no date · Weekly · ")
    assert first.endswith(" · 0 statements, 2 appearances")
    assert any(line.startswith("  Ann said that 4 ferries sail.") for line in lines)
    assert last.startswith("2022-03-04 · ")
    assert last.endswith(" · 1 statement, 1 near-copy")
    assert (title, place) == ("  Ferries", "  /news/one.txt")


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (("ferries",), 1),
        (("DAILY",), 1),
        (("news", "two"), 1),
        (("news", "rain"), 1),
        (("nowhere",), 0),
        (("%",), 0),
        (("_",), 0),
        (("'",), 0),
        (("",), 3),
        (("\udcff",), 0),
        (("x" * 20_000,), 0),
    ],
)
def test_words_look_at_title_outlet_and_address(call: Call, words: tuple[str, ...], found: int) -> None:
    lay()
    done = call("articles", *words)
    assert done.code == 0
    assert len(done.rows) == found
    assert done.told == [f"{found} of 3 articles, 2 statements in inquit.db"]


def test_a_limit_shows_so_many_and_nought_shows_all(call: Call) -> None:
    keep(LEDGER, *(find(f"Text {number}.", address=f"/{number}") for number in range(60)))
    assert len(call("articles").rows) == 50
    assert len(call("articles", "--limit", "7").rows) == 7
    assert len(call("articles", "--limit", "0").rows) == 60


@pytest.mark.parametrize("limit", ["-1", "two", ""])
def test_a_limit_that_is_none_is_misuse(call: Call, limit: str) -> None:
    lay()
    assert call("articles", f"--limit={limit}").code == 2


def test_an_empty_ledger_is_no_mistake(call: Call) -> None:
    keep(LEDGER)
    assert call("articles") == Done(0, "", "0 of 0 articles, 0 statements in inquit.db\n")


def test_as_of_lists_what_was_there_then(call: Call) -> None:
    with at("2022-01-01T10:00:00.000Z"):
        keep(LEDGER, find("Ann said that it rains."))
    with at("2022-01-03T10:00:00.000Z"):
        keep(LEDGER, find("Bo said that it snows.", address="/news/two.txt"))
    assert len(call("articles", "--as-of", "2022-01-02").rows) == 1
    assert call("articles", "--as-of", "2022-01-02").sum.startswith("1 of 1 article, 1 statement")
    assert len(call("articles").rows) == 2


def test_a_table_is_safe_on_a_terminal(call: Call) -> None:
    keep(LEDGER, find_rich(), find("Plain.", address="/a\x1b[31m.txt", title="a\u202eb\nc\x1b[2J", outlet="o\x07"))
    out = call("articles", "--format", "table").out
    assert not set(out) & {"\x1b", "\u202e", "\x07", "\u2028"}
    assert call("articles").rows[0]["title"] == "a\u202eb\nc\x1b[2J"
