"""`inquit read`, as a person or a script meets it."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from typing import Any

import pytest

from inquit.pipeline import read
from inquit.settings import Settings
from tests.cli.called import CLEAR, Call, write

PLAIN = "The storm passed over the hills at noon."


def wire(text: str, *, published: str | None = None) -> list[dict[str, Any]]:
    """The rows that the Python door gives."""
    return [
        statement.to_dict() for statement in read(text, published=published, settings=Settings(threads=1)).statements
    ]


def give(monkeypatch: pytest.MonkeyPatch, raw: bytes) -> None:
    """Put bytes on standard input."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(raw), "ascii"))


# What comes out.


def test_in_a_pipe_each_statement_is_a_line_of_json(call: Call) -> None:
    done = call("read", write("a.txt"))
    assert done.code == 0
    (row,) = done.rows
    assert row["source"]["text"] == "Ann Smith"
    assert row["content"]["text"] == "The bridge will open in May"


def test_the_lines_are_the_rows_of_the_python_door(call: Call) -> None:
    done = call("read", "--format", "jsonl", write("a.txt"))
    assert done.rows == wire(CLEAR)


def test_a_byte_order_mark_is_no_part_of_the_text_and_line_ends_stay(call: Call) -> None:
    text = CLEAR.replace(" ", "\r\n", 1) + "\r\n"
    assert call("read", write("a.txt", b"\xef\xbb\xbf" + text.encode())).rows == wire(text)


def test_a_guessed_encoding_is_told(call: Call) -> None:
    done = call("read", write("a.txt", CLEAR.encode("utf-16-le")))
    assert done.rows == wire(CLEAR)
    assert "1 guessed-encoding" in done.err


def test_a_page_and_a_table_are_read_like_a_text(call: Call) -> None:
    page = call("read", write("a.html", f"<!doctype html><title>x</title><article><p>{CLEAR}</p></article>"))
    assert page.rows == wire(CLEAR)
    table = call("read", write("a.csv", f'body,date\n"{CLEAR}",2022-03-22\n'))
    assert table.rows == wire(CLEAR, published="2022-03-22")
    assert "columns taken as text=body,published=date" in table.err
    shown = call("read", "--format", "table", "a.csv")
    assert "a.csv#row=2" in shown.out


def test_letters_are_printed_as_they_are(call: Call) -> None:
    done = call("read", write("a.txt", "“The café 👍🏽 will open,” Ann Smith said on Monday."))
    assert "café 👍🏽" in done.out


def test_line_separators_in_a_text_break_no_line_of_json(call: Call) -> None:
    done = call("read", write("a.txt", CLEAR.replace("bridge", "bri\u2028dge\x85") + f"\n{CLEAR}"))
    assert all(json.loads(line) for line in done.out.rstrip("\n").split("\n"))


def test_the_table_shows_the_parts_in_words(call: Call) -> None:
    done = call("read", "--format", "table", write("a.txt"))
    assert done.code == 0
    assert "Ann Smith" in done.out
    assert "The bridge will open in May" in done.out
    assert "==" not in done.out


def test_several_tables_have_their_files_names_above_them(call: Call) -> None:
    done = call("read", "--format", "table", write("a.txt"), write("b.txt", PLAIN))
    assert "== a.txt" in done.out
    assert "== b.txt" in done.out
    assert "No attributed statement found." in done.out


def test_the_page_holds_every_text_marked(call: Call) -> None:
    done = call("read", "--format", "html", write("a.txt"), write("b.txt", f"<script>x</script> {PLAIN}"))
    assert done.code == 0
    assert done.out.startswith("<!doctype html>") or done.out.startswith("<!DOCTYPE html>")
    assert "<mark" in done.out
    assert "<script>x" not in done.out


def test_a_hyphen_is_standard_input(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    give(monkeypatch, b"\xef\xbb\xbf" + CLEAR.encode() + b"\r\n")
    done = call("read", "-")
    assert [row["source"]["text"] for row in done.rows] == ["Ann Smith"]


def test_published_and_outlet_are_on_every_row(call: Call) -> None:
    done = call("read", "--published", "2026-03-22", "--outlet", "Daily News", write("a.txt"), write("b.txt"))
    assert [(row["published_at"], row["outlet"]) for row in done.rows] == [("2026-03-22", "Daily News")] * 2
    assert all(row["relay"][0][0]["name"] == "Daily News" for row in done.rows)


def test_a_speaker_encloses_what_is_found(call: Call) -> None:
    outer, inner = call("read", "--speaker", "Rosa Peck", write("a.txt")).rows
    assert [party["name"] for party in outer["sources"]] == ["Rosa Peck"]
    assert inner["parent_id"] == outer["id"]
    assert inner["depth"] == 1


def test_files_come_out_in_the_order_given(call: Call) -> None:
    write("a.txt")
    write("b.txt", CLEAR.replace("May", "June"))
    forward, backward = call("read", "a.txt", "b.txt").rows, call("read", "b.txt", "a.txt").rows
    assert forward == backward[::-1]
    assert len(forward) == 2


# The sum at the end.


def test_the_run_ends_with_its_sum_on_stderr(call: Call) -> None:
    done = call("read", write("a.txt"), write("b.txt", PLAIN))
    assert done.err.rstrip("\n").split("\n")[-1].startswith("2 articles read; 1 statement found; 0 set aside")
    assert "articles read" not in done.out


@pytest.mark.parametrize("form", ["jsonl", "table", "html"])
def test_every_format_ends_with_the_sum(call: Call, form: str) -> None:
    assert "1 article read; 1 statement found; 0 set aside" in call("read", "--format", form, write("a.txt")).err


def test_notices_are_counted(call: Call) -> None:
    done = call("read", write("a.txt", f"{CLEAR}\n\n“The storm passed.\n\n{PLAIN}".encode("utf-16-le")))
    assert "1 guessed-encoding" in done.err
    assert "1 unpaired-quote" in done.err


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf", "empty"),
        (b" \r\n", "empty"),
        (b"%PDF-1.7 abc", "not-text"),
        (b"PK\x03\x04abc", "not-text"),
        (bytes(range(256)), "not-text"),
        (b"x" * 500, "too-large"),
    ],
)
def test_what_is_set_aside_is_counted_with_its_reason_and_the_others_are_read(
    call: Call, monkeypatch: pytest.MonkeyPatch, raw: bytes, reason: str
) -> None:
    monkeypatch.setenv("INQUIT_LARGEST_TEXT", "100")
    done = call("read", write("odd.txt", raw), write("a.txt"))
    assert done.code == 0
    assert f"1 article read; 1 statement found; 1 set aside (1 {reason})" in done.err
    assert "odd.txt: set aside" in done.err
    assert len(done.rows) == 1


def test_strict_stops_at_the_first_text_that_is_set_aside(call: Call) -> None:
    done = call("read", "--strict", write("odd.txt", b""), write("a.txt"))
    assert done.code == 1
    assert "odd.txt" in done.err
    assert "empty" in done.err
    assert done.out == ""


def test_strict_changes_nothing_where_nothing_is_set_aside(call: Call) -> None:
    write("a.txt")
    assert call("read", "--strict", "a.txt") == call("read", "a.txt")


# What cannot be read, and misuse.


def test_a_missing_file_is_one_line_and_the_others_are_read(call: Call) -> None:
    done = call("read", "missing.txt", write("a.txt"))
    assert done.code == 1
    told = [line for line in done.err.split("\n") if "missing.txt" in line]
    assert len(told) == 1
    assert "cannot be read" in told[0]
    assert "1 article read; 1 statement found; 1 set aside (1 unreadable)" in done.err
    assert len(done.rows) == 1


@pytest.mark.parametrize("name", [".", "a\x00b", "no/such/file.txt", "x" * 5_000])
def test_other_things_that_are_no_file_fail_in_one_line_too(call: Call, name: str) -> None:
    done = call("read", name)
    assert (done.code, done.out) == (1, "")
    assert len(done.err.strip().split("\n")) == 2  # the line and the sum


def test_a_strict_run_stops_at_a_missing_file(call: Call) -> None:
    done = call("read", "--strict", "missing.txt", write("a.txt"))
    assert (done.code, done.out) == (1, "")


def test_a_files_name_cannot_write_to_the_terminal(call: Call) -> None:
    assert "\x1b" not in call("read", "a\x1b[31m.txt").err
    assert "\x1b" not in call("read", "--format", "table", write("b\x1b[31m.txt"), write("a.txt")).out


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("write",),
        ("read",),
        ("read", "--format", "xml", "a.txt"),
        ("read", "--colour", "a.txt"),
        ("read", "--published", "yesterday", "a.txt"),
        ("read", "--published", "2026-02-30", "a.txt"),
    ],
)
def test_misuse_leaves_with_two(call: Call, arguments: tuple[str, ...]) -> None:
    write("a.txt")
    done = call(*arguments)
    assert done.code == 2
    assert done.out == ""
    assert done.err


def test_a_date_that_is_none_is_misuse_whatever_the_files_are(call: Call) -> None:
    assert call("read", "--published", "yesterday", "missing.txt").code == 2


def test_a_setting_that_is_none_is_misuse(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_LARGEST_TEXT", "many")
    done = call("read", write("a.txt"))
    assert done.code == 2
    assert "INQUIT_LARGEST_TEXT" in done.err


@pytest.mark.parametrize("arguments", [("--help",), ("read", "--help"), ("--version",)])
def test_help_and_version_are_words_and_done(call: Call, arguments: tuple[str, ...]) -> None:
    done = call(*arguments)
    assert done.code == 0
    assert "inquit" in done.out


# The installed command, from outside.


def outside(raw: bytes, *arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-c", "import sys; from inquit.cli import main; sys.exit(main())", *arguments]
    return subprocess.run(
        command, input=raw, capture_output=True, check=False, env={**os.environ, "INQUIT_THREADS": "1", **environment}
    )


def test_the_command_writes_utf8_whatever_the_locale() -> None:
    done = outside(CLEAR.encode(), "read", "-", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 0
    assert json.loads(done.stdout.decode("utf-8"))["content"]["text"] == "The bridge will open in May"


def test_messages_with_odd_letters_leave_no_traceback_in_a_poor_locale() -> None:
    done = outside(b"", "read", "café 👍.txt", LC_ALL="C", PYTHONIOENCODING="ascii", PYTHONUTF8="0")
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
