"""Where rows go and in which form: a table on a terminal, JSON lines in a pipe."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections.abc import Sequence
from io import TextIOWrapper

_NARROWEST = 40


def add_format_option(parser: argparse.ArgumentParser, *, forms: Sequence[str] = ("table", "jsonl")) -> None:
    """`--format`, for verbs that print rows."""
    parser.add_argument("--format", choices=forms, help="default: table on a terminal, jsonl in a pipe")


def choose_format(options: argparse.Namespace) -> str:
    """What the user said, or what fits where stdout goes."""
    return str(options.format or ("table" if on_terminal() else "jsonl"))


def on_terminal() -> bool:
    """Whether a person sees stdout, and so colours."""
    return sys.stdout.isatty()


def table_width() -> int:
    """Cells that a line of a table may take."""
    return max(_NARROWEST, shutil.get_terminal_size((100, 24)).columns)


def to_json_line(values: object) -> str:
    """A row as JSON on one line, letters as they are."""
    return json.dumps(values, ensure_ascii=False, separators=(",", ":"))


def write_utf8() -> None:
    """Rows leave in UTF-8, whatever the terminal says; what it cannot show is marked."""
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
