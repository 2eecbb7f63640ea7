"""What every export format shares: its row in the table, and what the user chose."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import BinaryIO, Protocol

from inquit.ledger.base import Entry

SHARED_LENGTH = 300  # characters of a text that leave the house with `share`


class Target(Enum):
    """What a format is written into."""

    STREAM = "one stream of bytes: a file or standard output"
    FOLDER = "a folder of files"


@dataclass(frozen=True, slots=True)
class Choices:
    """What goes out.

    with_text  whole article texts as well; without, statements with their own words only
    share      every text cut to 300 characters, beside its offsets and its hash; excludes with_text
    raw_csv    CSV cells as they are, also those that a spreadsheet would take for a formula
    """

    with_text: bool = False
    share: bool = False
    raw_csv: bool = False


@dataclass(frozen=True, slots=True)
class ExportFormat:
    """An output format's row in the table.

    name    as the user names it: `jsonl`
    module  where its `write(entries, target, choices)` is, imported on first use
    """

    name: str
    module: str
    suffix: str
    target: Target = Target.STREAM
    words: str = ""


class Exporter(Protocol):
    """A format's module: one function."""

    def write(self, entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices) -> None:
        """Write entries as they come, one after the other.

        target  for Target.STREAM a stream, which stays open, or the file to make; for Target.FOLDER the folder to make

        Memory does not grow with the number of entries. The same entries give the same bytes. Raises UsageError for
        choices that the format cannot serve.
        """
        ...
