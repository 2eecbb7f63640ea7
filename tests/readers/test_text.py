"""Plain text files as Documents."""

from __future__ import annotations

from pathlib import Path

from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.text import read
from inquit.records import Document, Refusal


def read_one(raw: bytes, intake: Intake | None = None) -> Found:
    (found,) = read(Source("/news/a.txt", data=raw), intake or Intake())
    return found


def test_a_file_is_one_document_with_its_digest_and_encoding() -> None:
    raw = "\ufeffAnn Smith said yes.\r\n".encode()
    found = read_one(raw)
    assert isinstance(found, Document)
    assert found.text == "Ann Smith said yes.\r\n"
    assert found.appearance.address == "/news/a.txt"
    assert found.appearance.container is None
    assert found.appearance.raw_digest == digest(raw)
    assert found.appearance.reader == "text utf-8 bom"


def test_a_guessed_encoding_is_told() -> None:
    found = read_one("The café is open, Ann Muñoz said.".encode("cp1252"))
    assert isinstance(found, Document)
    assert "café" in found.text
    assert found.appearance.reader == "text cp1252 guess"
    assert [notice.code for notice in found.notices] == ["guessed-encoding"]


def test_a_file_above_the_limit_is_refused_after_the_limit(tmp_path: Path) -> None:
    path = tmp_path / "long.txt"
    path.write_bytes(b"word " * 100)
    (found,) = read(Source("/news/long.txt", path=path), Intake(largest_text=100))
    assert isinstance(found, Refusal)
    assert found.code == "too-large"
    assert "500 bytes" in found.words


def test_a_text_above_the_limit_in_characters_is_refused() -> None:
    found = read_one(b"x" * 101, Intake(largest_text=100))
    assert isinstance(found, Refusal)
    assert (found.code, found.address) == ("too-large", "/news/a.txt")
    assert "101 characters" in found.words


def test_a_text_of_marks_alone_is_empty() -> None:
    found = read_one("\x00\ufeff \ufffd".encode() + b"   ")
    assert isinstance(found, Refusal)
    assert found.code in ("empty", "not-text")
