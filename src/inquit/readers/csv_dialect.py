"""By what a table's cells are parted, seen from its first rows."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from itertools import islice

from inquit.readers.table import is_heading

_DELIMITERS = {",": "comma", ";": "semicolon", "\t": "tab", "|": "bar"}
_ROWS = 30


@dataclass(frozen=True, slots=True)
class Dialect:
    """What parts the cells, and what stands before a quotation mark inside a cell where it is not doubled."""

    delimiter: str
    escape: str | None = None

    @property
    def name(self) -> str:
        """In words, as a reader's name has it."""
        return _DELIMITERS[self.delimiter] + (" escaped" if self.escape else "")


def find_dialect(sample: str, *, tabs: bool = False) -> Dialect:
    """The dialect of a table that begins like this.

    The delimiter whose heading line has the most known names wins, then the one with most rows as wide as the heading
    line. The standard library's guesser looks at letters as well as at marks, and takes prose for delimiters.

    tabs  whether the file's name speaks for tabs, where all else is equal
    """
    escape = "\\" if '\\"' in sample and '""' not in sample.replace(',""', "").replace('"",', "") else None
    order = sorted(_DELIMITERS, key=lambda delimiter: delimiter != "\t") if tabs else list(_DELIMITERS)
    best = max(order, key=lambda delimiter: _fitness(sample, Dialect(delimiter, escape)))
    return Dialect(best, escape)


def _fitness(sample: str, dialect: Dialect) -> tuple[int, float, int]:
    lines = sample.splitlines(keepends=True)
    rows = []
    try:
        for row in islice(csv.reader(lines, delimiter=dialect.delimiter, escapechar=dialect.escape), _ROWS):
            if row:
                rows.append(row)
    except csv.Error:  # a cell longer than the module's limit: what came before it has to do
        pass
    if not rows:
        return (0, 0.0, 0)
    header, *others = rows[:-1] if len(rows) > 2 and not sample.endswith("\n") else rows  # the last may be cut
    known = sum(is_heading(name) for name in header)
    even = sum(len(row) == len(header) for row in others) / max(1, len(others))
    return (known, even if len(header) > 1 else 0.0, len(header))
