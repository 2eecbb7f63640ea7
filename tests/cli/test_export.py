"""`inquit export`: statements out of a ledger, in the formats of others."""

from __future__ import annotations

import csv
import json
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from inquit import adding
from inquit.exports.base import Target
from inquit.exports.formats import FORMATS
from tests.adding.made import table
from tests.adding.quick import read_quickly, story
from tests.cli.called import CLEAR, Call, write
from tests.ledger.made import at, find, find_rich, keep

LEDGER = Path("inquit.db")
ONE = ("--workers", "1")
STREAMS = [form.name for form in FORMATS if form.target is Target.STREAM]


def lay() -> None:
    first = find("Ann said that it rains. Bo denied that it snows.", published="2022-03-04", outlet="Daily News")
    keep(LEDGER, first, find("Cleo said that it hails.", address="https://news.example/2", published="2023-01-01"))


@pytest.fixture
def piped(call: Call, monkeypatch: pytest.MonkeyPatch) -> Piped:
    return Piped(call, monkeypatch)


class Piped:
    """As `call`, but gives the bytes of stdout."""

    def __init__(self, call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
        self._call = call
        self._monkeypatch = monkeypatch

    def __call__(self, *arguments: str) -> bytes:
        raw = BytesIO()
        with self._monkeypatch.context() as context:
            context.setattr(sys, "stdout", TextIOWrapper(raw, "ascii", write_through=True))
            done = self._call(*arguments)
            assert (done.code, done.err) == (0, "")
            return raw.getvalue()


@pytest.mark.parametrize("form", STREAMS)
def test_a_pipe_and_a_file_get_the_same_bytes(call: Call, piped: Piped, form: str) -> None:
    lay()
    keep(LEDGER, find_rich())
    raw = piped("export", "--format", form)
    assert raw
    done = call("export", "--format", form, "--output", "out")
    assert (done.code, done.out, done.told) == (0, "", ["written: out"])
    assert Path("out").read_bytes() == raw
    assert piped("export", "--format", form, "--output", "-") == raw


def test_jsonl_holds_the_rows_that_statements_shows_by_article(call: Call, piped: Piped) -> None:
    lay()
    rows = [json.loads(line) for line in piped("export", "--format", "jsonl").decode().splitlines()]
    assert sorted(rows, key=lambda row: row["id"]) == sorted(call("statements").rows, key=lambda row: row["id"])
    assert [row["article_id"] for row in rows] == sorted(row["article_id"] for row in rows)


def test_brat_is_a_folder(call: Call) -> None:
    lay()
    assert call("export", "--format", "brat", "--with-text", "--output", "out").code == 0
    assert {path.suffix for path in Path("out").iterdir()} >= {".txt", ".ann"}
    for arguments in (("--with-text",), ("--with-text", "--output", "-"), ("--output", "other")):
        done = call("export", "--format", "brat", *arguments)
        assert (done.code, done.out) == (2, "")
    assert not Path("other").exists()


@pytest.mark.parametrize(
    ("arguments", "found"),
    [
        ((), ["it rains", "it snows", "it hails"]),
        (("rains",), ["it rains"]),
        (("--source", "Cleo"), ["it hails"]),
        (("--act", "deny"), ["it snows"]),
        (("--from", "2023"), ["it hails"]),
        (("--outlet", "daily news"), ["it rains", "it snows"]),
        (("--nested",), []),
        (('"',), []),
        (("--about", "NEAR("), []),
    ],
)
def test_what_fits_goes_out(call: Call, piped: Piped, arguments: tuple[str, ...], found: list[str]) -> None:
    lay()
    rows = [json.loads(line) for line in piped("export", "--format", "jsonl", *arguments).decode().splitlines()]
    assert sorted(row["content"]["text"] for row in rows) == sorted(found)
    assert call("export", "--format", "csv", "--output", "out.csv", *arguments).code == 0
    with Path("out.csv").open(encoding="utf-8", newline="") as lines:
        assert sorted(row["content"] for row in csv.DictReader(lines)) == sorted(found)


def test_as_of_exports_what_was_there_then(piped: Piped) -> None:
    with at("2022-01-01T10:00:00.000Z"):
        keep(LEDGER, find("Ann said that it rains."))
    keep(LEDGER, find("Bo said that it snows.", address="/news/two.txt"))
    assert len(piped("export", "--format", "jsonl", "--as-of", "2022-01-02").splitlines()) == 1
    assert len(piped("export", "--format", "jsonl").splitlines()) == 2


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("--format", "xml"),
        ("--format", "jsonl", "--with-text", "--share"),
        ("--format", "jsonl", "--raw-csv"),
        ("--format", "webannotation", "--with-text"),
        ("--format", "csv", "--with-text"),
        ("--format", "jsonl", "--output", "no/such/folder/out"),
        ("--format", "jsonl", "--output", "folder"),
        ("--format", "jsonl", "--output", ""),
        ("--format", "jsonl", "--output", "a\x00b"),
        ("--format", "jsonl", "--output", "x" * 5_000),
        ("--format", "brat", "--with-text", "--output", "file"),
        ("--format", "jsonl", "--act", "shout"),
        ("--format", "jsonl", "--from", "soon"),
    ],
)
def test_misuse_leaves_with_two_and_writes_nothing(call: Call, arguments: tuple[str, ...]) -> None:
    lay()
    Path("folder").mkdir()
    write("file", "mine")
    before = sorted(path.name for path in Path().iterdir() if not path.name.startswith("inquit.db"))
    done = call("export", *arguments)
    assert (done.code, done.out) == (2, "")
    assert done.err
    assert sorted(path.name for path in Path().iterdir() if not path.name.startswith("inquit.db")) == before
    assert Path("file").read_text() == "mine"


@pytest.mark.parametrize("form", STREAMS)
def test_shared_rows_hold_no_folder_of_the_users(call: Call, form: str) -> None:
    keep(LEDGER, find("Ann said that it rains.", address="/home/ann/secret/a.txt"))
    call("export", "--format", form, "--share", "--output", "out")
    assert b"secret" not in Path("out").read_bytes()


def test_a_ledger_that_is_not_there_is_one_clear_word_and_no_file(call: Call) -> None:
    done = call("export", "--format", "jsonl", "--output", "out")
    assert (done.code, done.told[0]) == (1, "inquit: inquit.db: there is no such ledger")
    assert not Path("out").exists()


# export -> add -> export.


def test_what_was_exported_as_json_lines_makes_the_same_ledger_again(call: Call) -> None:
    write("in/a.txt")
    write("in/b.txt")
    write(
        "in/c.txt",
        "=1+1 “We go,” Bo Peck told Ann Smith.\r\n\r\nShe \u202edenied it 👍🏽. It was said that e\u0301 \x00.",
    )
    header = ("text", "url", "title", "published", "outlet", "speaker")
    row = (
        CLEAR.replace("May", "June"),
        "https://news.example/1",
        "=A “title”",
        "2022-03-04T10:00:00+02:00",
        "Daily",
        "",
    )
    table(
        Path("in/d.csv"), row, (CLEAR.replace("May", "July"), "", "", "", "", "Rosa Peck"), (row[0], ""), header=header
    )
    assert call("add", "in", *ONE).sum.startswith("6 texts read = 4 kept + 2 duplicates")
    call("export", "--format", "jsonl", "--with-text", "--output", "one.jsonl")
    assert call("add", "one.jsonl", "--ledger", "again.db", *ONE).code == 0
    call("export", "--format", "jsonl", "--with-text", "--output", "two.jsonl", "--ledger", "again.db")
    assert Path("one.jsonl").read_bytes() == Path("two.jsonl").read_bytes() != b""
    shown = (call("statements", "--ledger", name).rows for name in ("inquit.db", "again.db"))
    one, two = (sorted(rows, key=lambda row: str(row["id"])) for rows in shown)
    assert one == two


@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_what_was_exported_as_tables_makes_the_same_statements_again(
    call: Call, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    rows = [(story(n), f"https://news.example/{n}", f"=Title {n}", "2022-03-04") for n in range(4)]
    rows.append(("=" + story(4), "https://news.example/4", "", ""))
    again = [("=" + story(4), "https://news.example/again", "", "2022-03-05"), ("'-" + story(5), "")]
    table(Path("in.csv"), *rows, *again)
    call("add", "in.csv", *ONE)
    call("export", "--format", form, "--with-text", "--output", f"one.{form}")
    for old, new in (("one", "two"), ("two", "three")):
        done = call("add", f"{old}.articles.{form}", "--ledger", f"{new}.db", *ONE)
        assert "7 texts read = 6 kept + 1 duplicate + 0 set aside; 12 statements found" in done.sum
        call("export", "--format", form, "--with-text", "--output", f"{new}.{form}", "--ledger", f"{new}.db")
        for name in (f"{{}}.{form}", f"{{}}.articles.{form}"):
            assert Path(name.format(old)).read_bytes() == Path(name.format(new)).read_bytes()


def test_exported_statements_are_no_articles(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    table(Path("in.csv"), (story(1), "https://news.example/1", "", ""))
    call("add", "in.csv", *ONE)
    call("export", "--format", "csv", "--output", "out.csv")
    done = call("add", "out.csv", "--ledger", "again.db", *ONE)
    assert done.code == 2
    assert "statements that inquit exported" in done.err
