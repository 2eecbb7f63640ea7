"""The table of export formats, and the door to all of them."""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path
from typing import BinaryIO, cast

from inquit.errors import UsageError
from inquit.exports.base import Choices, Exporter, ExportFormat, Target
from inquit.ledger.base import Entry

_PACKAGE = "inquit.exports"
_PLAIN = Choices()
FORMATS = (
    ExportFormat("jsonl", f"{_PACKAGE}.json_lines", ".jsonl", words="a statement a line, as on the wire"),
    ExportFormat("csv", f"{_PACKAGE}.csv_table", ".csv", words="a statement a row, safe to open in a spreadsheet"),
    ExportFormat("parquet", f"{_PACKAGE}.parquet_table", ".parquet", words="a statement a row, columns typed"),
    ExportFormat("webannotation", f"{_PACKAGE}.web_annotation", ".jsonld", words="W3C Web Annotation"),
    ExportFormat("brat", f"{_PACKAGE}.brat", "", Target.FOLDER, "brat standoff: texts with annotations beside them"),
    ExportFormat("jsonld", f"{_PACKAGE}.schema_org", ".jsonld", words="schema.org: Quotation, Claim, NewsArticle"),
)


def find_export(name: str) -> ExportFormat:
    """The format of a name. Raises UsageError for one that is not there, with those that are."""
    for row in FORMATS:
        if row.name == name:
            return row
    known = ", ".join(row.name for row in FORMATS)
    raise UsageError(f"there is no export format {name!r}", hint=f"formats: {known}")


def write_export(name: str, entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices = _PLAIN) -> None:
    """Write entries in a format: into a stream, which stays open, into a file, or into a folder where it makes one.

    entries  taken one by one as they are written: memory does not grow with their number

    The same entries give the same bytes. A file gets its name only when it is whole.
    Raises   UsageError for an unknown format, for choices that exclude each other or that the format cannot serve, and
             for a target that cannot be written; all of that before the first entry is taken.
    """
    chosen = find_export(name)
    _check(chosen, choices)
    exporter = cast(Exporter, import_module(chosen.module))
    exporter.write(entries, target, choices)


def _check(chosen: ExportFormat, choices: Choices) -> None:
    if choices.share and choices.with_text:
        raise UsageError(
            "whole texts and shared excerpts exclude each other",
            hint="choose one: with the text for yourself, shared for others",
        )
    if choices.raw_csv and chosen.name != "csv":
        raise UsageError(f"raw cells are a choice for csv, not for {chosen.name}", hint="leave it out")
