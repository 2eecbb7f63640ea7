"""Where the second table of a format with one table a file goes."""

from __future__ import annotations

from pathlib import Path
from typing import BinaryIO

from inquit.errors import UsageError


def beside(target: BinaryIO | Path) -> Path:
    """The file of articles beside a file of statements: `said.csv` has `said.articles.csv`.

    Raises  UsageError for a stream, beside which nothing stands.
    """
    if not isinstance(target, Path):
        raise UsageError(
            "texts make a second table, which a stream has no room for",
            hint="name a file: `said.csv` gets `said.articles.csv` beside it; or take jsonl",
        )
    return target.with_name(f"{target.stem}.articles{target.suffix}")
