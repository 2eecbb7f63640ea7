"""Parquet."""

import importlib
import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from inquit.errors import UsageError
from inquit.exports import parquet_table
from inquit.exports.base import Choices
from inquit.exports.flat import SCHEMA, STATEMENT_COLUMNS
from inquit.ledger.base import Entry
from tests.exports.built import ENTRIES, ODD, STATEMENTS

OWN = Choices()


def written(choices: Choices = OWN, entries: tuple[Entry, ...] = ENTRIES) -> io.BytesIO:
    target = io.BytesIO()
    parquet_table.write(entries, target, choices)
    target.seek(0)
    return target


def test_columns_have_types_words_and_units() -> None:
    schema = pq.read_schema(written())
    assert schema.names == [column.name for column in STATEMENT_COLUMNS]
    span = pa.struct([("start", pa.int32()), ("end", pa.int32())])
    assert schema.field("content_spans").type.value_type == span
    assert [schema.field(name).type for name in ("id", "depth", "score", "negated", "relay")] == [
        pa.string(),
        pa.int64(),
        pa.float64(),
        pa.bool_(),
        pa.string(),
    ]
    assert b"half-open" in schema.field("cue_spans").metadata[b"unit"]


@pytest.mark.parametrize("entries", [ENTRIES, ()])
def test_the_files_metadata_name_the_schema(entries: tuple[Entry, ...]) -> None:
    assert pq.read_metadata(written(entries=entries)).metadata[b"inquit.schema"] == SCHEMA.encode()


def test_cells_are_what_the_wire_has_also_what_looks_like_a_formula() -> None:
    for row in pq.read_table(written()).to_pylist():
        wire = STATEMENTS[row["id"]].to_dict()
        assert row["content"] == wire["content"]["text"]  # type: ignore[index]  # the wire's values are any
        assert json.loads(row["sources"]) == json.loads(json.dumps(wire["sources"]))
        assert (row["negated"], row["score"], row["kind"]) == (wire["negated"], wire["score"], wire["kind"])
        assert row["said"] is None


def test_rows_are_written_group_by_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parquet_table, "_GROUP_ROWS", 5)
    target = io.BytesIO()
    sizes = []

    def take() -> Iterator[Entry]:
        for entry in (ENTRIES[0], ENTRIES[2], ENTRIES[3]):
            yield entry
            sizes.append(target.tell())

    parquet_table.write(take(), target, Choices())
    assert sizes[0] < sizes[1] == sizes[2] < target.tell()
    target.seek(0)
    assert pq.ParquetFile(target).num_row_groups == 3


def test_long_texts_fill_a_row_group_early(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(parquet_table, "_GROUP_CHARACTERS", len(ODD.article.text))
    parquet_table.write([ENTRIES[0], ENTRIES[0]], tmp_path / "a.parquet", Choices(with_text=True))
    assert pq.ParquetFile(tmp_path / "a.articles.parquet").num_row_groups == 4


def test_texts_go_into_a_second_table_beside_the_first(tmp_path: Path) -> None:
    parquet_table.write(ENTRIES, tmp_path / "said.parquet", Choices(with_text=True))
    articles = pq.read_table(tmp_path / "said.articles.parquet").to_pylist()
    assert [row["text"] for row in articles] == [
        entry.stored.article.text for entry in ENTRIES for _ in entry.stored.appearances
    ]
    with pytest.raises(UsageError, match="second table"):
        written(Choices(with_text=True))


def test_without_pyarrow_the_user_hears_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delitem(sys.modules, "inquit.exports.parquet_table")
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    with pytest.raises(UsageError, match="needs pyarrow") as raised:
        importlib.import_module("inquit.exports.parquet_table")
    assert raised.value.hint == "pip install 'inquit[parquet]'"
