"""The command `inquit` as a whole: exit codes, and never a traceback."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from typing import IO

import pytest

from inquit import adding
from inquit.cli import articles
from inquit.cli.main import EXIT_CODES, VERBS, run
from inquit.errors import InquitError
from tests.adding.quick import read_quickly, story
from tests.cli.called import Call, write
from tests.ledger.made import find, keep

LEDGER = Path("inquit.db")
COMMAND = "import sys; from inquit.cli import main; sys.exit(main())"
ONE = ("--workers", "1")
ODD = {
    "nothing": "",
    "a blank": " ",
    "a line end": "\n",
    "a hyphen": "-",
    "hyphens": "--",
    "like an option": "--colour",
    "NUL": "a\x00b",
    "no UTF-8": "\udcff\udcfe",
    "half a character": "\ud83d",
    "colour": "\x1b[31mred\x1b[0m",
    "bidi": "\u202egnp.txt",
    "letters": "Россия שלום 👍🏽 e\u0301",
    "long": "x" * 10_000,
    "way up": "../" * 50 + "etc/passwd",
    "a device": "/dev/null",
    "a folder": ".",
    "quotes": "\"'`;$(id)|&<>",
    "a pattern": "%_*?[a-z]",
    "a number": "-999999999999999999999999",
    "markup": "[red]x[/red] <b>&amp;",
    "SQL": "'; DROP TABLE shown; --",
}
# `{}` is where the odd words stand.
CALLS = (
    ("read", "{}"),
    ("read", "none.txt", "--published={}"),
    ("add", *ONE, "{}"),
    ("add", *ONE, "--", "{}"),
    ("add", *ONE, "a.txt", "--ledger={}.db"),
    ("add", *ONE, "a.txt", "--columns={}"),
    ("add", *ONE, "a.txt", "--columns=text={}"),
    ("add", *ONE, "a.csv", "--columns=title={}"),
    ("add", *ONE, "a.txt", "--format={}"),
    ("add", *ONE, "a.txt", "--published={}"),
    ("add", *ONE, "a.txt", "--outlet={}"),
    ("add", *ONE, "a.txt", "--speaker={}"),
    ("add", *ONE, "a.txt", "--language={}"),
    ("add", "a.txt", "--workers={}"),
    ("add", *ONE, "http://{}"),
    ("add", *ONE, "https://127.0.0.1/{}"),
    ("statements", "{}"),
    ("statements", "--", "{}"),
    ("statements", "--ledger={}"),
    ("statements", "--limit={}"),
    ("statements", "--after={}"),
    ("statements", "--as-of={}"),
    ("statements", "--from={}"),
    ("statements", "--kind={}"),
    ("figures", "{}"),
    ("figures", "--", "{}"),
    ("figures", "--place={}", "--format=html"),
    ("figures", "--event={}"),
    ("figures", "--from={}"),
    ("figures", "--limit={}"),
    ("accounts", "{}", "--side={}", "--side=A=Ann"),
    ("accounts", "--side=A={}", "--side=B=outlet:{}"),
    ("chains", "{}"),
    ("chains", "--statement={}"),
    ("timeline", "{}", "--person={}"),
    ("timeline", "--like={}"),
    ("brief", "{}", "--base={}"),
    ("show", "--", "{}"),
    ("show", "abcd{}", "--as-of=2022"),
    ("show", "abcd", "--ledger={}"),
    ("articles", "--", "{}"),
    ("articles", "--limit={}"),
    ("articles", "--ledger={}"),
    ("notices", "--code={}"),
    ("notices", "--ledger={}"),
    ("changes", "--", "{}"),
    ("changes", "https://{}"),
    ("export", "--format={}"),
    ("export", "--format=jsonl", "--output=out/{}"),
    ("export", "--format=jsonl", "--output=out", "--", "{}"),
    ("export", "--format=brat", "--with-text", "--output=out/{}"),
    ("statements", "--person={}"),
    ("statements", "--person={}", "--role=mention"),
    ("people", "--", "{}"),
    ("people", "--after={}"),
    ("people", "--limit={}"),
    ("person", "--", "{}"),
    ("person", "--limit={}", "Ann"),
    ("candidates", "--limit={}"),
    ("candidates", "--ledger={}"),
    ("judge", "--by=x", "{}", "abcd"),
    ("judge", "--by=x", "same", "--", "{}", "Ann"),
    ("judge", "--by=x", "different", "Ann", "--", "{}"),
    ("judge", "--by=x", "right", "--", "{}"),
    ("judge", "--by=x", "correct", "abcd", "--", "{}"),
    ("judge", "--by={}", "wrong", "abcd"),
    ("undo", "--by=x", "--", "{}"),
    ("judgements", "--as-of={}"),
    ("side", "--", "{}"),
    ("side", "--by=x", "--", "{}", "=", "Ann"),
    ("side", "--by=x", "North", "--is={}"),
    ("side", "--by=x", "North", "--drop={}"),
    ("side", "--by={}", "North", "--is=Ann"),
    ("side",),
    ("judgements",),
    ("forget", "--reason=x", "--", "{}"),
    ("forget", "abcd", "--reason={}"),
    ("forget", "abcd", "--reason=x", "--ledger={}"),
    ("doctor", "--ledger={}"),
    ("{}",),
)


@pytest.mark.parametrize("odd", ODD.values(), ids=ODD.keys())
def test_odd_words_anywhere_are_answered_in_words(call: Call, monkeypatch: pytest.MonkeyPatch, odd: str) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    keep(LEDGER, find("Ann said that it rains."))
    write("a.txt", story(1))
    write("a.csv", "text,title\nAnn said that it rains.,x\n")
    write("in/b.txt", story(2))
    monkeypatch.chdir("in")  # an empty name is the folder here
    monkeypatch.setattr(sys, "stdin", None)
    for form in CALLS:
        arguments = [part.replace("{}", odd) for part in form]
        done = call(*(f"../{part}" if part in ("a.txt", "a.csv") else part for part in arguments))
        assert done.code in (0, 1, 2), arguments
        assert done.code == 0 or done.err, arguments
        assert not set(done.err) & {"\x1b", "\u202e", "\x00"}, arguments
        assert "\n\n\n" not in done.err


def test_every_verb_has_help_with_an_example(call: Call) -> None:
    for name in VERBS:
        done = call(name, "--help")
        assert done.code == 0
        assert "example" in done.out
        assert f"inquit {name}" in done.out.split("example")[1]


def test_every_error_has_an_exit_code() -> None:
    assert EXIT_CODES[InquitError] == 1
    assert list(EXIT_CODES.values()) == [2, 1]


def test_ctrl_c_is_130(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    def stop(_: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr(articles, "run_articles", stop)
    done = call("articles")
    assert (done.code, done.out, done.err) == (130, "", "inquit: stopped\n")


def outside(
    *arguments: str | bytes, folder: Path, stdout: int | IO[bytes] = subprocess.PIPE
) -> subprocess.CompletedProcess[bytes]:
    path = os.pathsep.join([str(Path(__file__).parents[2]), os.environ.get("PYTHONPATH", "")])
    return subprocess.run(
        [sys.executable, "-c", COMMAND, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=stdout,
        stderr=subprocess.PIPE,
        check=False,
        cwd=folder,
        env={**os.environ, "PYTHONPATH": path},
    )


def test_an_output_that_is_full_is_one_clear_word(tmp_path: Path) -> None:
    keep(tmp_path / LEDGER, *(find(f"Ann said that {n} ferries sail.", address=f"/{n}") for n in range(40)))
    with Path("/dev/full").open("wb") as full:
        for arguments in (("statements",), ("export", "--format", "csv")):
            done = outside(*arguments, folder=tmp_path, stdout=full)
            assert done.returncode == 1
            assert b"No space left on device" in done.stderr
            assert len(done.stderr.splitlines()) <= 3


def test_who_reads_our_output_may_go_away(tmp_path: Path) -> None:
    keep(tmp_path / LEDGER, *(find(f"Ann said that {n} ferries sail.", address=f"/{n}") for n in range(200)))
    read, written = os.pipe()
    os.close(read)
    with os.fdopen(written, "wb") as gone:
        done = outside("statements", "--limit", "0", folder=tmp_path, stdout=gone)
    assert (done.returncode, done.stderr) == (0, b"")


def test_bytes_that_are_no_utf8_are_answered_too(tmp_path: Path) -> None:
    keep(tmp_path / LEDGER, find("Ann said that it rains."))
    done = outside("statements", b"\xff\xfe", "--source", b"\xff", folder=tmp_path)
    assert (done.returncode, done.stdout) == (0, b"")
    done = outside("show", b"\xff\xff\xff\xff", folder=tmp_path)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr


def test_a_file_whose_name_is_no_utf8_is_added_and_found_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(adding, "read_document", read_quickly)
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"ferry-\xff.txt")
    write(name, story(1))
    assert run(["add", name, ".", *ONE, "--ledger", os.fsdecode(b"\xfe.db")]) == 0
    assert run(["changes", name, "--ledger", os.fsdecode(b"\xfe.db")]) == 0
    assert run(["doctor", "--ledger", os.fsdecode(b"\xfe.db")]) == 0
