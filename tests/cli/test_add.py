"""`inquit add`, as a person or a script meets it."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest

from inquit import adding
from inquit.cli.table_columns import parse_columns
from inquit.errors import UsageError
from inquit.ledger.ledger import Ledger
from inquit.ledger.migrations import FORMAT
from inquit.readers import incoming
from inquit.readers.base import Source
from tests.adding.made import closings, table
from tests.adding.quick import read_quickly, story
from tests.cli.called import CLEAR, Call, write

RUSSIAN = "Хлеб подорожал в Москве на пять рублей, сообщил в понедельник представитель министерства хозяйства."
ONE = ("--workers", "1")


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: texts are read by a pattern."""
    monkeypatch.setattr(adding, "read_document", read_quickly)


# The sum, and the exit code.


def test_the_run_ends_with_its_sum_and_stdout_stays_empty(call: Call) -> None:
    done = call("add", write("a.txt"), write("b.txt", RUSSIAN), *ONE)
    assert (done.code, done.out) == (0, "")
    assert len(done.told) == 2
    assert done.told[0].startswith("inquit: b.txt: set aside, no reader for its language (ru, 9")
    assert done.sum == (
        "2 texts read = 1 kept + 0 duplicates + 1 set aside (1 unsupported-language); 1 statement found; inquit.db"
    )
    assert closings(Path("inquit.db")) == [("done", 2, 1, 0, 1, 1)]


def test_the_ledger_can_be_asked_at_once(call: Call) -> None:
    call("add", write("a.txt"), *ONE, "--ledger", "l.db")
    (row,) = call("statements", "--ledger", "l.db").rows
    (read,) = call("read", "a.txt").rows
    for party in (*row["sources"], *(party for layer in row["relay"] for party in layer)):
        assert party.pop("entity_id")  # a ledger alone knows people across articles
    for party in (*read["sources"], *(party for layer in read["relay"] for party in layer)):
        assert party.pop("entity_id") is None
    assert row == read


@pytest.mark.usefixtures("quick")
def test_row_13_a_second_time_all_are_duplicates(call: Call) -> None:
    call("add", write("a.txt", story(1)), *ONE)
    assert call("add", "a.txt", *ONE).told == [
        "1 text read = 0 kept + 1 duplicate + 0 set aside; 0 statements found; inquit.db"
    ]


@pytest.mark.usefixtures("quick")
def test_quiet_prints_the_sum_alone(call: Call) -> None:
    done = call("add", write("a.txt", ""), write("b.txt", story(1)), "missing.txt", "--quiet", *ONE)
    assert done.told == [
        "3 texts read = 1 kept + 0 duplicates + 2 set aside (1 empty, 1 unreadable); 2 statements found; inquit.db"
    ]
    assert done.code == 1


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    ("name", "raw", "code", "reason"),
    [
        ("a.txt", b"", 0, "empty"),
        ("a.txt", b"%PDF-1.7 abc", 0, "not-text"),
        ("a.txt", b"x" * 5_000, 0, "too-large"),
        ("a.csv", b'text\n""\n', 0, "no-text"),
        ("a.csv", b"text,b\nonly\n", 0, "bad-row"),
        ("a.jsonl", b"{oh\n", 0, "bad-line"),
        ("a.parquet", b"PAR1 and no more", 1, ""),
    ],
)
def test_what_is_set_aside_is_told_with_its_reason_and_is_in_the_notices(
    call: Call, monkeypatch: pytest.MonkeyPatch, name: str, raw: bytes, code: int, reason: str
) -> None:
    monkeypatch.setenv("INQUIT_LARGEST_TEXT", "1000")
    write("in/z.txt", story(1))
    write(f"in/{name}", raw)
    done = call("add", "in", *ONE)
    assert done.code == code
    assert "2 texts read = 1 kept + 0 duplicates + 1 set aside (1 " in done.sum
    assert reason in done.sum
    (noted,) = call("notices").rows
    assert f"1 {noted['code']}" in done.sum
    assert noted["address"].split("#")[0].endswith(f"in/{name}")
    (told,) = (line for line in done.told if "set aside, " in line)
    assert told.startswith(f"inquit: in/{name}")
    assert told.count(name) == 1


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "name", ["missing.txt", "a\x00b", "x" * 5_000, "mis\udcffsing", "a\x1b[31m.txt", "\u202egnp.txt", ""]
)
def test_what_is_not_there_is_one_safe_line_and_the_others_are_added(call: Call, name: str) -> None:
    done = call("add", name, write("a.txt", story(1)), *ONE)
    assert done.code == (1 if name else 0)  # nothing at all is the folder here
    assert "\x1b" not in done.err
    assert "\u202e" not in done.err
    assert "1 kept" in done.sum
    assert len(done.told) == (2 if name else 1)
    assert all(len(line) < 300 for line in done.told)


@pytest.mark.usefixtures("quick")
def test_a_fault_gives_one(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise ZeroDivisionError("oh \x1b[31m")

    monkeypatch.setattr(incoming, "read_source", fail)
    done = call("add", write("a.txt"), *ONE)
    assert done.code == 1
    assert "set aside, a fault in inquit or below it: ZeroDivisionError: oh \\x1b[31m" in done.told[0]


@pytest.mark.usefixtures("quick")
def test_strict_stops_with_the_sum_and_the_reason(call: Call) -> None:
    write("in/a.txt", story(1))
    write("in/b.txt", "")
    write("in/c.txt", story(2))
    done = call("add", "in", "--strict", "--quiet", *ONE)
    assert done.code == 1
    assert done.told[0].startswith("2 texts read = 1 kept + 0 duplicates + 1 set aside (1 empty)")
    assert done.told[1].startswith("inquit: ")
    assert "b.txt: empty" in done.told[1]
    assert call("articles").sum == "1 of 1 article, 2 statements in inquit.db"


# What the user says of the articles.


def test_published_outlet_and_speaker_win_over_what_was_found(call: Call) -> None:
    file = table(
        Path("a.csv"), (CLEAR, "1999-01-01", "Weekly", "Bo"), header=("text", "published", "outlet", "speaker")
    )
    given = ("--published", "2026-03-22", "--outlet", "Daily News", "--speaker", "Rosa Peck")
    assert call("add", str(file), *ONE, *given).code == 0
    outer, inner = call("statements").rows
    assert {row["published_at"] for row in (outer, inner)} == {"2026-03-22"}
    assert {row["outlet"] for row in (outer, inner)} == {"Daily News"}
    assert {row["relay"][1][0]["name"] for row in (outer, inner)} == {"Rosa Peck"}


def test_language_overrides_the_guess(call: Call) -> None:
    write("a.txt", RUSSIAN)
    assert "1 set aside (1 unsupported-language)" in call("add", "a.txt", *ONE).sum
    assert "1 kept" in call("add", "a.txt", "--language", "en", *ONE).sum


@pytest.mark.usefixtures("quick")
def test_columns_say_what_is_where(call: Call) -> None:
    table(Path("a.csv"), (story(1), "Ferries"), header=("inhalt", "schlagzeile"))
    done = call("add", "a.csv", "--columns", "text=inhalt, title = schlagzeile", *ONE)
    assert done.code == 0
    assert [row["title"] for row in call("articles").rows] == ["Ferries"]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("columns", [(), ("--columns", "text=words"), ("--columns", "colour=b")])
def test_row_16_a_wrong_column_is_told_with_those_there_are_and_leaves_no_ledger(
    call: Call, columns: tuple[str, ...]
) -> None:
    table(Path("a.csv"), (story(1), "x"), header=("inhalt", "title"))
    done = call("add", "a.csv", *columns, *ONE)
    assert (done.code, done.out) == (2, "")
    assert "title" in done.err
    if "colour=b" not in columns:
        assert "its columns are inhalt, title; guessed from them: title=title" in done.err
    assert "0 kept" not in done.err
    assert os.listdir() == ["a.csv"]


@pytest.mark.parametrize("words", ["text", "text=", "=body", "text=body,", "", ",", "=", "text body"])
def test_columns_that_are_no_pairs_are_misuse(words: str) -> None:
    with pytest.raises(UsageError):
        parse_columns(words)


def test_columns_may_hold_equals_signs_and_spaces() -> None:
    assert parse_columns("text=a=b,title = head line") == {"text": "a=b", "title": "head line"}
    assert parse_columns(None) is None


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("a.txt", "--workers", "0"),
        ("a.txt", "--workers", "-3"),
        ("a.txt", "--workers", "65"),
        ("a.txt", "--workers", "two"),
        ("a.txt", "--workers", "1.5"),
        ("a.txt", "--columns", "text"),
        ("a.txt", "--format", "xml"),
        ("a.txt", "--published", "yesterday"),
        ("a.txt", "--published", "03/04/2022"),
        ("a.txt", "--published", ""),
        ("a.txt", "--language", "english"),
        ("a.txt", "--language", ""),
        ("a.txt", "--colour"),
    ],
)
def test_misuse_leaves_with_two_and_without_a_ledger(call: Call, arguments: tuple[str, ...]) -> None:
    write("a.txt")
    done = call("add", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert os.listdir() == ["a.txt"]


# Standard input and pages.


@pytest.mark.usefixtures("quick")
def test_a_hyphen_is_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(
        sys, "stdin", io.TextIOWrapper(io.BytesIO(f"text,outlet\n{story(1)},Daily\n".encode()), "ascii")
    )
    assert "1 kept" in call("add", "-", "--format", "csv", *ONE).sum
    (row,) = call("articles").rows
    assert (row["appearances"][0]["address"], row["outlet"]) == ("standard input#row=2", "Daily")


@pytest.mark.usefixtures("quick")
def test_a_url_is_fetched(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    class Fetcher:
        def fetch(self, address: str) -> Source:
            return Source(address, data=story(1).encode(), media_type="text/plain", fetched_at="2026-03-22T10:00:00Z")

    monkeypatch.setattr("inquit.readers.fetch.Fetcher", Fetcher)
    assert call("add", "https://news.example/a", *ONE).code == 0
    assert "https://news.example/a" in call("articles", "--format", "table").out


@pytest.mark.parametrize(
    "url", ["http://127.0.0.1:1/", "http://[::1]/", "http://localhost/", "http://0x7f.1/", "https://", "http://\udcff/"]
)
def test_row_29_this_machine_is_not_asked(call: Call, url: str) -> None:
    done = call("add", url, *ONE)
    assert done.code == 1
    assert "1 text read = 0 kept + 0 duplicates + 1 set aside (1 " in done.sum
    assert done.told[0].startswith("inquit: http")
    assert done.told[0].count("http") == (2 if "\udcff" in url else 1)
    (noted,) = call("notices").rows
    assert noted["code"] in ("forbidden-address", "bad-url")


# The ledger.


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("ledger", ["no/such/folder/l.db", "folder", "text.txt", ""])
def test_a_ledger_that_cannot_be_is_one_clear_word(call: Call, ledger: str) -> None:
    Path("folder").mkdir()
    write("text.txt", "no ledger but words, words, words")
    done = call("add", write("a.txt", story(1)), "--ledger", ledger, *ONE)
    assert done.code == 1
    assert len(done.told) == 2
    assert done.told[0].startswith(f"inquit: {ledger or '.'}: it ")
    assert Path("text.txt").read_text() == "no ledger but words, words, words"


@pytest.mark.usefixtures("quick")
def test_row_23_a_newer_ledger_is_refused(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    call("add", write("a.txt", story(1)), *ONE)
    with monkeypatch.context() as older:
        older.setattr("inquit.ledger.migrations.FORMAT", 0)
        older.setattr("inquit.ledger.migrations.check.__kwdefaults__", {"newest": 0})
        older.setattr("inquit.ledger.migrations.migrate.__kwdefaults__", {"migrations": {}, "newest": 0})
        for verb in (("add", "a.txt", *ONE), ("statements",), ("articles",), ("show", "abcd"), ("notices",)):
            done = call(*verb)
            assert done.code == 1
            assert f"written by a newer inquit (format {FORMAT}, this one knows 0)" in done.err
            assert "pip install --upgrade inquit" in done.err
    assert call("articles").code == 0


@pytest.mark.usefixtures("quick")
def test_letters_of_every_kind_come_through(call: Call) -> None:
    name = write("naïve 👍 статья.txt", story(1))
    done = call("add", name, "--outlet", "Дейли", "--ledger", "ледгер ?#%20.db", *ONE)
    assert done.sum.endswith("; ледгер ?#%20.db")
    assert sorted(os.listdir()) == [name, "ледгер ?#%20.db"]
    with Ledger.open("ледгер ?#%20.db") as ledger:
        (listed,) = ledger.articles("дейли")
    assert listed.stored.appearances[0].address.endswith("naïve 👍 статья.txt")


@pytest.mark.usefixtures("quick")
def test_the_examples_of_the_help_can_be_said(call: Call) -> None:
    assert "examples:" in call("add", "--help").out
    row = (story(1), "Ferries", "2022-03-04", "https://news.example/1")
    table(Path("news.csv"), row, header=("body", "headline", "date", "link"))
    done = call("add", "news.csv", "--columns", "text=body,title=headline,published=date,url=link", *ONE)
    assert done.code == 0
    (found,) = call("articles").rows
    assert (found["title"], found["published_at"], found["appearances"][0]["address"]) == row[1:]
