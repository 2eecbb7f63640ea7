"""`inquit changes`: what became of an article's statements when it was changed where it stands."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from inquit import adding
from tests.adding.quick import read_quickly
from tests.cli.called import Call, write
from tests.ledger.made import at, find, keep

LEDGER = Path("inquit.db")
URL = "https://news.example/ferry"


def lay(*texts: str, address: str = URL) -> None:
    """The same address, a day later each time."""
    for day, text in enumerate(texts, 1):
        with at(f"2022-01-0{day}T10:00:00.000Z"):
            keep(LEDGER, find(text, address=address))


def test_row_24_what_changed_went_and_came_is_shown(call: Call) -> None:
    lay(
        "Ann said that 3 ferries sail. Bo said that it rains. Cleo said that she leaves.",
        "Ann said that 4 ferries sail. Bo said that it rains. Dee denied that dogs bark.",
    )
    done = call("changes", URL)
    assert done.code == 0
    head, *lines = done.out.rstrip("\n").split("\n")
    assert re.fullmatch(r"version 2, recorded 2022-01-02T10:00:00.000Z, article [0-9a-f]{20}", head)
    assert lines == [
        "  changed  Ann · said that · 3 ferries sail",
        "       to  Ann · said that · 4 ferries sail",
        "  gone     Cleo · said that · she leaves",
        "  new      Dee · denied that · dogs bark",
        "  1 statement kept",
    ]
    assert done.told == ["2 versions"]


def test_each_version_is_compared_with_the_one_before(call: Call) -> None:
    lay("Ann said that 3 ferries sail.", "Ann said that 4 ferries sail.", "Ann said that 5 ferries sail.")
    done = call("changes", URL)
    assert done.out.count("version ") == 2
    assert "4 ferries sail\n       to  Ann · said that · 5 ferries sail" in done.out
    assert done.told == ["3 versions"]
    assert call("changes", URL, "--as-of", "2022-01-02").told == ["2 versions"]


def test_one_version_has_no_changes(call: Call) -> None:
    lay("Ann said that 3 ferries sail.")
    done = call("changes", URL)
    assert (done.code, done.out, done.told) == (0, "", ["1 version"])


@pytest.mark.parametrize("name", ["in/a.txt", "./in/a.txt", "in/../in//a.txt"])
def test_a_file_is_found_by_the_name_that_was_typed(call: Call, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    call("add", write("in/a.txt", "Ann said that 3 ferries sail."), "--workers", "1")
    call("add", write("in/a.txt", "Ann said that 4 ferries sail."), "--workers", "1")
    done = call("changes", name)
    assert done.told == ["2 versions"]
    assert "to  Ann · said that · 4 ferries sail" in done.out
    assert call("changes", str(Path(name).absolute())).out == done.out


@pytest.mark.parametrize("name", ["nowhere", "", "\x00", "\udcff", "x" * 9_999, "%", "https://news.example/other", "-"])
def test_where_nothing_was_seen_is_one_clear_word(call: Call, name: str) -> None:
    lay("Ann said that 3 ferries sail.")
    done = call("changes", "--", name)
    assert (done.code, done.out) == (1, "")
    assert "nothing was seen at" in done.told[0]
    assert done.told[1] == "  inquit articles lists addresses"


def test_words_of_a_text_are_safe_on_a_terminal(call: Call) -> None:
    lay("Ann said that \x1b[31m3 ferries\u202e sail\nfar.", "Ann said that 4 ferries sail far.")
    assert not set(call("changes", URL).out) & {"\x1b", "\u202e"}
