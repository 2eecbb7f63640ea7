"""Parquet files, whole and broken."""

from __future__ import annotations

import io
import sys
from collections.abc import Mapping
from datetime import datetime

import pyarrow
import pyarrow.parquet
import pytest

from inquit.errors import ReaderError, UsageError
from inquit.readers.base import Found, Intake, Source
from inquit.readers.parquet_table import read
from inquit.records import Document, Refusal


def made(columns: Mapping[str, object], **choices: object) -> bytes:
    """The bytes of a table."""
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), file, **choices)
    return file.getvalue()


def read_all(raw: bytes, intake: Intake | None = None) -> list[Found]:
    return list(read(Source("/news/a.parquet", data=raw), intake or Intake()))


def texts(found: list[Found]) -> list[str]:
    return [one.text for one in found if isinstance(one, Document)]


def refusals(found: list[Found]) -> list[tuple[str, str, bool]]:
    return [(x.address.removeprefix("/news/a.parquet"), x.code, x.unfinished) for x in found if isinstance(x, Refusal)]


def test_rows_are_documents_numbered_from_one() -> None:
    raw = made({"text": ["one", "two"], "title": ["T", None], "published": [datetime(2026, 3, 22, 8), None]})
    first, second = read_all(raw)
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, first.appearance.title, first.appearance.address) == ("one", "T", "/news/a.parquet#row=1")
    assert (first.appearance.published_at, first.appearance.published_by) == ("2026-03-22T08:00:00", "column")
    assert second.appearance.published_at is None
    assert first.appearance.raw_digest != second.appearance.raw_digest
    assert first.appearance.reader == f"parquet pyarrow {pyarrow.__version__}"


def test_rows_go_on_counting_over_groups_and_batches() -> None:
    raw = made({"text": [f"number {number}" for number in range(700)]}, row_group_size=300)
    found = read_all(raw)
    assert texts(found) == [f"number {number}" for number in range(700)]
    assert [one.appearance.address for one in found if isinstance(one, Document)][-1] == "/news/a.parquet#row=700"


def test_row_16_nulls_are_set_aside_and_the_others_read() -> None:
    found = read_all(made({"text": ["one", None, "three", ""]}))
    assert texts(found) == ["one", "three"]
    assert refusals(found) == [("#row=2", "no-text", False), ("#row=4", "no-text", False)]


@pytest.mark.parametrize("cut", [4, 6, 100, -1, -8, -20])
def test_row_16_a_truncated_file_is_an_error_in_plain_words_before_any_row(cut: int) -> None:
    raw = made({"text": ["one", "two"]})
    with pytest.raises(ReaderError, match=r"/news/a\.parquet: cannot be read as Parquet: it is cut off or damaged"):
        next(read(Source("/news/a.parquet", data=raw[:cut]), Intake()))


def test_row_16_a_foreign_file_is_an_error_in_plain_words() -> None:
    with pytest.raises(ReaderError, match="it is none") as caught:
        read_all(b"text,id\none,1\n")
    assert caught.value.hint


def test_row_16_a_missing_column_is_answered_with_the_columns_and_the_guess() -> None:
    raw = made({"id": [1], "title": ["T"]})
    with pytest.raises(UsageError, match="its columns are id, title; guessed from them: title=title"):
        read_all(raw)
    with pytest.raises(UsageError, match="no column 'body'"):
        read_all(raw, Intake(columns={"text": "body"}))


def test_row_16_a_cell_that_unpacks_too_far_is_refused_by_what_the_file_says_of_it() -> None:
    raw = made({"text": ["one", "x" * 200_000]}, row_group_size=1, compression="zstd")
    found = read_all(raw, Intake(largest_bytes=100_000))
    assert texts(found) == ["one"]
    assert refusals(found) == [("#row=2", "too-large", False)]


def test_a_long_text_said_by_very_many_rows_is_a_bomb() -> None:
    raw = made({"text": ["words " * 10_000] * 500}, compression="zstd")
    assert len(raw) < 10_000
    found = read_all(raw)
    assert refusals(found)[-1][1:] == ("too-large", True)
    assert sum(map(len, texts(found))) < 3_000_000


def test_a_file_that_is_broken_inside_gives_what_came_before_and_says_so() -> None:
    raw = bytearray(
        made({"text": [f"words of number {n} " * 50 for n in range(40)]}, row_group_size=20, compression="zstd")
    )
    place = pyarrow.parquet.ParquetFile(io.BytesIO(bytes(raw))).metadata.row_group(1).column(0).dictionary_page_offset
    raw[place : place + 40] = b"\xff" * 40
    found = read_all(bytes(raw))
    assert len(texts(found)) == 20
    assert refusals(found) == [("#row=21", "corrupt", True)]


def test_a_column_that_is_said_to_hold_utf8_and_does_not_costs_its_row() -> None:
    words = pyarrow.array([b"one", b"\xff\xfe"], pyarrow.binary()).view(pyarrow.string())
    found = read_all(made({"text": words}))
    assert texts(found) == ["one"]
    assert refusals(found) == [("#row=2", "bad-row", False)]


def test_odd_types_become_words_or_doubts() -> None:
    columns = {
        "text": pyarrow.array([["one", "two"], ["three"]]),
        "date": pyarrow.array([1, 2**62], pyarrow.timestamp("us")),
        "author": pyarrow.array([["Ann", "Tom"], None]),
    }
    first, second = read_all(made(columns))
    assert isinstance(first, Document)
    assert isinstance(second, Document)
    assert (first.text, first.appearance.byline) == ("one\ntwo", "Ann, Tom")
    assert first.appearance.published_at == "1970-01-01T00:00:00"
    assert (second.appearance.published_at, [notice.code for notice in second.notices]) == (None, ["unclear-date"])


def test_without_pyarrow_it_is_said_how_to_get_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="needs pyarrow") as caught:
        read_all(b"PAR1")
    assert caught.value.hint == "pip install 'inquit[parquet]'"
