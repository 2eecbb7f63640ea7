"""`--columns`: which column of a table holds what."""

from __future__ import annotations

import argparse

from inquit.errors import UsageError


def add_columns_option(parser: argparse.ArgumentParser) -> None:
    """The option, for verbs that read tables."""
    parser.add_argument(
        "--columns",
        metavar="NAME=COLUMN,…",
        help="of a table, for: text title published url outlet byline speaker language",
    )


def parse_columns(words: str | None) -> dict[str, str] | None:
    """`text=body,title=headline` as a mapping. Raises UsageError for anything else."""
    if words is None:
        return None
    made: dict[str, str] = {}
    for pair in words.split(","):
        name, equals, column = pair.partition("=")
        if not (equals and name.strip() and column.strip()):
            raise UsageError(f"--columns: {pair!r} is no pair", hint="write it as text=body,title=headline")
        made[name.strip()] = column.strip()
    return made
