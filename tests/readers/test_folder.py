"""Files below a folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from inquit.errors import ReaderError
from inquit.readers.folder import walk


def names(folder: Path) -> list[str]:
    """The addresses below a folder, as seen from it."""
    return [source.address.removeprefix(folder.as_posix() + "/") for source in walk(folder)]


def test_files_come_in_the_order_of_their_names_folders_among_them(tmp_path: Path) -> None:
    for name in ("b.txt", "a/2.txt", "a/10.txt", "c/d/e.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text("words")
    assert names(tmp_path) == ["a/10.txt", "a/2.txt", "b.txt", "c/d/e.txt"]
    assert all(source.path is not None and source.head() == b"words" for source in walk(tmp_path))


def test_hidden_files_and_folders_are_left_out(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    (tmp_path / ".git" / "config").write_text("x")
    (tmp_path / ".hidden").write_text("x")
    (tmp_path / "seen").write_text("x")
    assert names(tmp_path) == ["seen"]


def test_links_that_lead_in_circles_are_walked_once(tmp_path: Path) -> None:
    (tmp_path / "news").mkdir()
    (tmp_path / "news" / "a.txt").write_text("x")
    (tmp_path / "news" / "round").symlink_to(tmp_path, target_is_directory=True)
    (tmp_path / "self").symlink_to(tmp_path / "self")
    assert "news/a.txt" in names(tmp_path)
    assert len([name for name in names(tmp_path) if name.endswith("a.txt")]) == 1


def test_a_link_to_nowhere_is_told_when_it_is_opened(tmp_path: Path) -> None:
    (tmp_path / "gone").symlink_to(tmp_path / "nothing")
    (source,) = walk(tmp_path)
    with pytest.raises(ReaderError, match="gone"):
        source.head()


def test_a_single_file_stands_for_itself_at_its_absolute_path(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / ".note.txt").write_text("x")
    monkeypatch.chdir(tmp_path)
    (source,) = walk(Path(".note.txt"))
    assert source.address == (tmp_path / ".note.txt").as_posix()


@pytest.mark.parametrize("name", ["missing", "a\x00b", "x" * 300])
def test_a_path_that_is_not_there_is_an_error(tmp_path: Path, name: str) -> None:
    with pytest.raises(ReaderError) as caught:
        list(walk(tmp_path / name))
    assert caught.value.hint


def test_a_pipe_is_neither_a_file_nor_a_folder(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    with pytest.raises(ReaderError, match="neither"):
        list(walk(tmp_path / "pipe"))
    assert names(tmp_path) == []


def test_a_name_that_is_no_utf8_gives_an_address_that_can_be_stored(tmp_path: Path) -> None:
    path = os.fsencode(tmp_path) + b"/caf\xe9.txt"
    with open(path, "wb") as file:
        file.write(b"words")
    (source,) = walk(tmp_path)
    assert source.address.endswith("/caf\\xe9.txt")
    assert source.head() == b"words"
