"""`inquit doctor`: versions, model, settings, and whether a ledger is whole."""

from __future__ import annotations

import os
import re
import sqlite3
from contextlib import closing
from importlib.metadata import version
from pathlib import Path

import pytest

from inquit.models.catalogue import describe_bundle
from tests.cli.called import Call, Done
from tests.ledger.made import find, keep

LEDGER = Path("inquit.db")


def lines(done: Done) -> dict[str, str]:
    """What is said of each thing."""
    pairs = (re.split(r"\s{2,}| (?=\S)", line.strip(), maxsplit=1) for line in done.out.splitlines() if line.strip())
    return {name: words.strip() for name, words in (pair if len(pair) == 2 else (pair[0], "") for pair in pairs)}


def damage(sql: str) -> None:
    with closing(sqlite3.connect(LEDGER)) as connection:
        connection.execute(sql)
        connection.commit()


def test_versions_and_the_model_with_its_digests_are_named(call: Call) -> None:
    done = call("doctor")
    assert (done.code, done.told) == (0, ["all well"])
    said = lines(done)
    name, digest = describe_bundle("en")
    assert said["inquit"] == version("inquit")
    assert said["numpy"] == version("numpy")
    assert said["sqlite"] == sqlite3.sqlite_version
    assert said["python"]
    assert said["model"] == f"{name}, settings sha256 {digest}"
    assert re.fullmatch(r"sha256 [0-9a-f]{64}, as it was made", said["encoder.onnx"])
    assert "ledger" not in said
    assert os.listdir() == []


def test_settings_say_where_they_come_from(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_THREADS", "3")
    said = lines(call("doctor"))
    assert said["threads"] == "3 (INQUIT_THREADS)"
    assert said["largest_text"] == "2,000,000 (default)"


def test_a_setting_that_is_none_is_what_is_wrong(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("INQUIT_LARGEST_TEXT", "many")
    done = call("doctor")
    assert done.code == 1
    assert lines(done)["settings"].startswith("WRONG: INQUIT_LARGEST_TEXT is 'many'; ")
    assert done.told == ["something is wrong, see above"]


def test_a_missing_package_is_said(call: Call, monkeypatch: pytest.MonkeyPatch) -> None:
    from importlib.metadata import PackageNotFoundError

    from inquit.cli import doctor

    def without_spacy(name: str) -> str:
        if name == "spacy":
            raise PackageNotFoundError(name)
        return version(name)

    monkeypatch.setattr(doctor, "version", without_spacy)
    done = call("doctor")
    assert done.code == 0
    assert lines(done)["spacy"] == "not installed"


def test_a_changed_model_is_wrong(call: Call, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    from shutil import copytree

    from inquit.models import catalogue

    copytree(catalogue.BUNDLES, tmp_path / "bundles")
    (changed,) = (tmp_path / "bundles").glob("en-*/vocab.txt")
    changed.write_bytes(changed.read_bytes() + b"x\n")
    monkeypatch.setattr(catalogue, "BUNDLES", tmp_path / "bundles")
    done = call("doctor")
    assert done.code == 1
    assert lines(done)["model"].startswith("WRONG: ")
    assert "vocab.txt" in lines(done)["model"]


def test_the_ledger_here_is_checked_and_another_when_named(call: Call) -> None:
    keep(LEDGER, find("Ann said that it rains."))
    keep(Path("other.db"))
    assert lines(call("doctor"))["ledger"] == "inquit.db: 1 article, 1 statement"
    assert lines(call("doctor", "--ledger", "other.db"))["ledger"] == "other.db: 0 articles, 0 statements"


@pytest.mark.parametrize(
    ("sql", "words"),
    [
        ("DELETE FROM shown", "1 statements of latest readings that are not shown"),
        ("DELETE FROM counts", "statements too many or too few in the counts"),
        ("DELETE FROM appearances", ""),
        ("DELETE FROM readings", ""),
        ("DELETE FROM articles", "statements of no article"),
    ],
)
def test_a_damaged_ledger_is_told_with_one(call: Call, sql: str, words: str) -> None:
    keep(LEDGER, find("Ann said that it rains."))
    damage(sql)
    done = call("doctor")
    assert done.code == 1
    assert "WRONG: " in done.out
    assert words in done.out
    assert done.told == ["something is wrong, see above"]


def test_rebuild_makes_the_view_again(call: Call) -> None:
    keep(LEDGER, find("Ann said that it rains. Bo said that it snows."))
    expected = call("statements")
    damage("DELETE FROM shown")
    damage("DELETE FROM counts")
    assert call("doctor").code == 1
    done = call("doctor", "--rebuild")
    assert (done.code, done.told) == (0, ["all well"])
    assert lines(done)["rebuilt"] == "the view, from the records"
    assert call("statements") == expected
    assert call("statements", "snows").code == 0


def test_migrate_says_when_nothing_is_due(call: Call) -> None:
    keep(LEDGER)
    assert lines(call("doctor", "--migrate"))["migrated"] == "nothing was due"


@pytest.mark.parametrize("mending", [(), ("--rebuild",), ("--migrate",)])
def test_what_is_no_ledger_is_told_and_not_touched(call: Call, mending: tuple[str, ...]) -> None:
    Path("folder").mkdir()
    Path("text.db").write_text("no ledger but words, words, words, words")
    Path("empty.db").touch()
    for name in ("none.db", "folder", "no/such/l.db", "text.db", "empty.db"):
        done = call("doctor", "--ledger", name, *mending)
        assert done.code == 1, name
        assert lines(done)["ledger"].startswith(f"WRONG: {name}: ")
    assert sorted(os.listdir()) == ["empty.db", "folder", "text.db"]
    assert Path("text.db").read_text() == "no ledger but words, words, words, words"
    assert Path("empty.db").read_bytes() == b""


def test_rebuild_or_migrate_not_both(call: Call) -> None:
    assert call("doctor", "--rebuild", "--migrate").code == 2


def test_bytes_all_over_the_file_are_told(call: Call) -> None:
    keep(LEDGER, *(find(f"Ann said that {n} ferries sail.", address=f"/{n}") for n in range(50)))
    raw = bytearray(LEDGER.read_bytes())
    for place in range(8_192, len(raw), 4_096):
        raw[place : place + 200] = b"\xff" * 200
    LEDGER.write_bytes(raw)
    for verb in (("doctor",), ("doctor", "--rebuild"), ("statements",), ("articles",), ("export", "--format", "jsonl")):
        done = call(*verb)
        assert done.code == 1, verb
    assert "WRONG: " in call("doctor").out
