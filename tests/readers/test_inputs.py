"""What the user named, as sources of bytes."""

from __future__ import annotations

import os
import sys
from io import BytesIO, TextIOWrapper
from pathlib import Path

import pytest

from inquit.errors import ReaderError, UnreadableError
from inquit.readers.base import Source
from inquit.readers.inputs import find_sources, is_url, to_address, to_refusal
from inquit.records import Refusal


def put(folder: Path, *names: str) -> None:
    for name in names:
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(name)


def refused(*names: str | Path) -> list[tuple[str, str, str]]:
    return [(one.address, one.code, one.words) for one in find_sources(names) if isinstance(one, Refusal)]


def test_files_and_folders_come_in_the_order_named(tmp_path: Path) -> None:
    put(tmp_path, "b/2.txt", "b/1.txt", "a.txt")
    found = list(find_sources([tmp_path / "b", str(tmp_path / "a.txt"), tmp_path / "b" / "2.txt"]))
    assert [one.address.removeprefix(f"{tmp_path}/") for one in found] == ["b/1.txt", "b/2.txt", "a.txt", "b/2.txt"]
    assert all(isinstance(one, Source) and one.path is not None for one in found)


def test_a_relative_name_gets_an_absolute_address(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "in/a.txt")
    monkeypatch.chdir(tmp_path)
    addresses = {one.address for name in ("in/a.txt", "./in/../in/a.txt", "in", ".") for one in find_sources([name])}
    assert addresses == {f"{tmp_path}/in/a.txt"}


def test_a_hyphen_is_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    (source,) = find_sources(["-"], stdin=lambda: b"words")
    assert source == Source("standard input", data=b"words")
    monkeypatch.setattr(sys, "stdin", TextIOWrapper(BytesIO(b"other words")))
    (source,) = find_sources(["-"])
    assert isinstance(source, Source)
    assert source.data == b"other words"


def test_standard_input_that_is_closed_or_missing_is_a_refusal(monkeypatch: pytest.MonkeyPatch) -> None:
    closed = TextIOWrapper(BytesIO())
    closed.close()
    for stdin in (closed, None):
        monkeypatch.setattr(sys, "stdin", stdin)
        assert refused("-") == [("-", "unreadable", "standard input cannot be read")]


@pytest.mark.parametrize("name", ["http://a.example/", "https://a.example", "HTTPS://A.EXAMPLE/x?y", "http://"])
def test_a_url_is_one_whatever_its_capitals(name: str) -> None:
    assert is_url(name)


@pytest.mark.parametrize(
    "name", ["", "-", "a.txt", "http:/a", "ftp://a.example/", "file:///etc/passwd", "https.txt", " http://a"]
)
def test_anything_else_is_a_files_name(name: str) -> None:
    assert not is_url(name)


def test_urls_are_fetched_when_their_turn_comes_and_no_sooner() -> None:
    asked: list[str] = []

    def fetch(address: str) -> Source:
        asked.append(address)
        return Source(address, data=b"page")

    sources = find_sources(["https://a.example/1", "-", "https://a.example/2"], fetch=fetch, stdin=lambda: b"")
    next(sources)
    next(sources)
    assert asked == ["https://a.example/1"]
    next(sources)
    assert asked == ["https://a.example/1", "https://a.example/2"]


def test_what_cannot_be_fetched_is_a_refusal_and_the_next_one_is_tried() -> None:
    def fetch(address: str) -> Source:
        if "1" in address:
            raise UnreadableError("robots", f"{address}: its robots.txt says no", hint="ask them")
        return Source(address, data=b"page")

    first, second = find_sources(["https://a.example/1", "https://a.example/2"], fetch=fetch)
    assert first == Refusal("https://a.example/1", "robots", "its robots.txt says no", "ask them", unfinished=True)
    assert isinstance(second, Source)


def test_pages_are_fetched_the_safe_way_unless_told_otherwise() -> None:
    ((address, code, words),) = refused("http://127.0.0.1:9/")
    assert (address, code) == ("http://127.0.0.1:9/", "forbidden-address")
    assert not words.startswith("http")


@pytest.mark.parametrize(
    "name", ["missing.txt", "no/such/folder", "a\x00b", "x" * 5_000, "a\udcff.txt", "file:///etc/passwd"]
)
def test_what_is_not_there_is_a_refusal_that_can_be_stored(tmp_path: Path, name: str) -> None:
    ((address, code, words),) = refused(str(tmp_path / name) if "://" not in name else name)
    assert code == "unreadable"
    for said in (address, words):
        said.encode()
        assert "\x00" not in said
    assert address not in words


def test_a_pipe_is_neither_a_file_nor_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    ((_, code, words),) = refused(tmp_path / "pipe")
    assert (code, words) == ("unreadable", "neither a file nor a folder")
    assert list(find_sources([tmp_path])) == []


def test_an_empty_name_is_the_folder_here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(tmp_path, "a.txt")
    monkeypatch.chdir(tmp_path)
    assert [one.address for one in find_sources([""])] == [f"{tmp_path}/a.txt"]


def test_a_refusal_does_not_say_its_address_twice() -> None:
    error = ReaderError("/a.txt: cannot be read: no \udcff", hint="look")
    assert to_refusal("/a.txt", error) == Refusal("/a.txt", "unreadable", "cannot be read: no \ufffd", "look", True)
    assert to_refusal("/b.txt", error).words == "/a.txt: cannot be read: no \ufffd"
    assert to_refusal("/a.txt", UnreadableError("empty", "nothing")).code == "empty"


@pytest.mark.parametrize(
    ("name", "address"),
    [
        ("/a.txt", "/a.txt"),
        ("/é 👍", "/é 👍"),
        ("/a\udcff\udc80", "/a\\xff\\x80"),
        ("/a\x00", "/a\ufffd"),
        ("/\ud83d", "/\ufffd"),
    ],
)
def test_an_address_can_be_stored(name: str, address: str) -> None:
    assert to_address(name) == address
