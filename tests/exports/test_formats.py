"""The table of export formats."""

import io
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.exports.base import Choices
from inquit.exports.formats import FORMATS, find_export, write_export
from tests.exports.built import ENTRIES


def test_a_format_is_found_by_its_name() -> None:
    assert [find_export(row.name) for row in FORMATS] == list(FORMATS)


def test_an_unknown_format_names_the_known_ones() -> None:
    with pytest.raises(UsageError, match="'xlsx'") as raised:
        find_export("xlsx")
    assert raised.value.hint == "formats: jsonl, csv, parquet, webannotation, brat, jsonld"


@pytest.mark.parametrize(
    ("name", "choices"),
    [
        *((row.name, Choices(share=True, with_text=True)) for row in FORMATS),
        *((row.name, Choices(raw_csv=True)) for row in FORMATS if row.name != "csv"),
        ("csv", Choices(with_text=True)),
        ("xlsx", Choices()),
    ],
)
def test_choices_that_cannot_be_served_are_refused_before_an_entry_is_taken(name: str, choices: Choices) -> None:
    entries, target = iter(ENTRIES), io.BytesIO()
    with pytest.raises(UsageError) as raised:
        write_export(name, entries, target, choices)
    assert raised.value.hint
    assert next(entries) is ENTRIES[0]
    assert target.getvalue() == b""


def test_an_export_is_written_into_a_file(tmp_path: Path) -> None:
    write_export("jsonl", ENTRIES, tmp_path / "a.jsonl")
    assert (tmp_path / "a.jsonl").read_bytes().count(b"\n") == sum(len(entry.statements) for entry in ENTRIES)


def test_every_format_says_what_it_is() -> None:
    assert all(row.words for row in FORMATS)
    assert len({row.module for row in FORMATS}) == len(FORMATS)
