"""What cannot be read is set aside with its reason, and the others go on."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from inquit import adding
from inquit.adding import Choices, Step, add
from inquit.errors import ModelError, ReaderError, UnreadableError, UsageError
from inquit.ledger.base import Finding, Sum
from inquit.ledger.forget import forget
from inquit.ledger.ledger import Ledger
from inquit.ledger.writer import Writer
from inquit.readers import incoming
from inquit.readers.base import Source
from inquit.readers.formats import read_source
from inquit.records import Document, Refusal
from inquit.settings import Settings
from tests.adding.made import closings, write
from tests.adding.quick import REFUSED, read_quickly, story
from tests.ledger.made import FACTS

CLEAR = "“The bridge will open in May,” Ann Smith said on Monday."


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """No model: texts are read by a pattern."""
    monkeypatch.setattr(adding, "read_document", read_quickly)


# What cannot be read, and faults.


@pytest.mark.usefixtures("quick")
def test_a_table_in_a_folder_without_a_text_is_set_aside_and_the_others_go_on(tmp_path: Path) -> None:
    folder, ledger = tmp_path / "in", tmp_path / "l.db"
    write(folder / "a.csv", "one,two\n1,2\n")
    write(folder / "b.txt", story(1))
    steps: list[Step] = []
    assert add([folder], ledger, progress=steps.append) == Sum(2, 1, 0, 1, 2)
    assert (steps[0].code, steps[0].unread) == ("unknown-columns", True)
    assert "one, two" in steps[0].words
    assert "a.csv" not in steps[0].words


@pytest.mark.usefixtures("quick")
def test_a_table_that_was_named_stops_the_run_and_what_came_before_is_kept(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", story(1)), write(tmp_path / "b.csv", "one,two\n1,2\n")
    with pytest.raises(UsageError, match="one, two"):
        add([first, second], tmp_path / "l.db")
    assert closings(tmp_path / "l.db") == [("failed", 1, 1, 0, 0, 2)]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("named", [True, False])
def test_a_fault_in_a_reader_is_told_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    write(tmp_path / "in" / "a.txt", story(1))
    write(tmp_path / "in" / "b.txt", story(2))

    def fail(source: Source, *rest: object) -> Iterator[object]:
        if source.address.endswith("a.txt"):
            yield from read_source(source, *rest)  # type: ignore[arg-type]  # as it is called
            raise RecursionError("too deep")
        yield from read_source(source, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(incoming, "read_source", fail)
    steps: list[Step] = []
    inputs = [tmp_path / "in" / "a.txt", tmp_path / "in" / "b.txt"] if named else [tmp_path / "in"]
    assert add(inputs, tmp_path / "l.db", progress=steps.append) == Sum(3, 2, 0, 1, 4)
    assert [(step.outcome, step.code, step.unread) for step in steps] == [
        ("kept", "", False),
        ("set-aside", "fault", True),
        ("kept", "", False),
    ]
    assert "RecursionError: too deep" in steps[1].words


def test_a_fault_in_the_reading_of_a_text_is_told_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from inquit import pipeline

    real = pipeline.read

    def fail(text: str, **rest: object) -> object:
        if "June" in text:
            raise MemoryError("no \udcff room")
        return real(text, **rest)  # type: ignore[arg-type]  # as it is called

    monkeypatch.setattr(pipeline, "read", fail)
    files = [write(tmp_path / f"{month}.txt", CLEAR.replace("May", month)) for month in ("May", "June", "July")]
    steps: list[Step] = []
    assert add(files, tmp_path / "l.db", progress=steps.append) == Sum(3, 2, 0, 1, 2)
    assert [(step.code, step.unread) for step in steps] == [("", False), ("fault", True), ("", False)]


@pytest.mark.usefixtures("quick")
def test_pages_are_fetched_and_what_cannot_be_fetched_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    class Fetcher:
        def fetch(self, address: str) -> Source:
            if "gone" in address:
                raise UnreadableError("not-ok", f"{address}: the server answered 404 (Not Found)")
            return Source(address, data=story(1).encode(), media_type="text/plain", fetched_at="2026-03-22T10:00:00Z")

    monkeypatch.setattr("inquit.readers.fetch.Fetcher", Fetcher)
    steps: list[Step] = []
    urls = ["https://news.example/a", "HTTPS://news.example/gone"]
    assert add(urls, tmp_path / "l.db", progress=steps.append) == Sum(2, 1, 0, 1, 2)
    assert (steps[1].code, steps[1].words, steps[1].unread) == ("not-ok", "the server answered 404 (Not Found)", True)
    with Ledger.open(tmp_path / "l.db") as ledger:
        (entry,) = ledger.entries()
    (seen,) = entry.stored.appearances
    assert (seen.address, seen.fetched_at) == ("https://news.example/a", "2026-03-22T10:00:00Z")


def test_an_address_of_this_machine_is_never_asked(tmp_path: Path) -> None:
    steps: list[Step] = []
    assert add(["http://127.0.0.1:1/"], tmp_path / "l.db", progress=steps.append) == Sum(1, 0, 0, 1, 0)
    assert [(step.code, step.unread) for step in steps] == [("forbidden-address", True)]


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("stdin", [None, "closed"])
def test_no_standard_input_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, stdin: str | None) -> None:
    closed = io.TextIOWrapper(io.BytesIO())
    closed.close()
    monkeypatch.setattr(sys, "stdin", closed if stdin else None)
    steps: list[Step] = []
    assert add(["-"], tmp_path / "l.db", progress=steps.append).set_aside == 1
    assert (steps[0].code, steps[0].unread) == ("unreadable", True)


# Strict.


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("refused", ["", f"{REFUSED} {REFUSED}"], ids=["by its reader", "by its reading"])
def test_strict_stops_at_the_first_text_set_aside_and_keeps_what_came_before(tmp_path: Path, refused: str) -> None:
    files = [write(tmp_path / f"{n}.txt", refused if n == 3 else story(n)) for n in range(6)]
    with pytest.raises(ReaderError, match=r"3\.txt: "):
        add(files, tmp_path / "l.db", choices=Choices(strict=True))
    assert closings(tmp_path / "l.db") == [("failed", 4, 3, 0, 1, 6)]


@pytest.mark.usefixtures("quick")
def test_strict_changes_nothing_where_nothing_is_set_aside(tmp_path: Path) -> None:
    files = [write(tmp_path / f"{n}.txt", story(n)) for n in range(3)]
    assert add(files, tmp_path / "l.db", choices=Choices(strict=True)) == add(files, tmp_path / "m.db")


def test_a_text_that_is_erased_while_it_is_read_is_set_aside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    ledger = tmp_path / "l.db"

    def read_slowly(document: Document, *, settings: Settings) -> Finding | Refusal:
        found = read_quickly(document, settings=settings)
        assert isinstance(found, Finding)
        if "ferry 2" in document.text:
            with Writer(ledger, FACTS) as other:
                other.keep(found)
            forget(ledger, found.article.id, reason="asked")
        return found

    monkeypatch.setattr(adding, "read_document", read_slowly)
    files = [write(tmp_path / f"{n}.txt", story(n)) for n in (1, 2, 3)]
    steps: list[Step] = []
    assert add(files, ledger, progress=steps.append) == Sum(3, 2, 0, 1, 4)
    assert [(step.outcome, step.code) for step in steps] == [("kept", ""), ("set-aside", "forgotten"), ("kept", "")]


@pytest.mark.parametrize("wrong", [ModelError("the model is damaged"), OSError(28, "No space left on device")])
def test_a_model_that_cannot_be_loaded_ends_the_run_and_sets_nothing_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, wrong: Exception
) -> None:
    def fail(_: str) -> None:
        raise wrong

    monkeypatch.setattr(adding, "identify", fail)
    file = write(tmp_path / "a.txt", CLEAR)
    with pytest.raises(ModelError):
        add(file, tmp_path / "l.db")
    assert add(file, tmp_path / "l.db", choices=Choices(language="en")).kept == 1
    assert closings(tmp_path / "l.db") == [("done", 1, 1, 0, 0, 1)]
