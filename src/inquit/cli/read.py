"""`inquit read`: files or standard input in, statements out."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from collections import Counter
from collections.abc import Iterator
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING

from inquit.errors import ReaderError, UnreadableError
from inquit.settings import Settings

if TYPE_CHECKING:
    from inquit.reading import Reading

FORMATS = ("table", "jsonl", "html")
_EXAMPLES = """examples:
  inquit read article.txt                      a table on a terminal, JSON lines in a pipe
  inquit read --format html *.txt > page.html  one page with the marked texts
  cat article.txt | inquit read - --published 2026-03-22 --outlet "Daily News"
"""


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "read",
        help="find every attributed statement in articles",
        description="Find every attributed statement in articles: who said what.",
        epilog=_EXAMPLES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="plain text files; - is standard input")
    parser.add_argument("--format", choices=FORMATS, help="default: table on a terminal, jsonl in a pipe")
    parser.add_argument("--published", metavar="DATE", help="when the articles were published, as 2026-03-22")
    parser.add_argument("--outlet", metavar="NAME", help="who published them: the first layer of every relay")
    parser.add_argument("--speaker", metavar="NAME", help="whose words the whole text is, for an address or a speech")
    parser.add_argument("--strict", action="store_true", help="stop at the first text that cannot be read")
    parser.set_defaults(run=run_read)


def run_read(options: argparse.Namespace) -> int:
    """Read the files one after the other; print each as it is ready. Returns the exit code."""
    from inquit.pipeline import to_date

    options.published = to_date(options.published)
    form = options.format or ("table" if sys.stdout.isatty() else "jsonl")
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="replace")
    tally = _Tally()
    readings = _readings(options, Settings.from_environment(), tally)
    if form == "html":
        _print_page(readings)
    else:
        for name, reading in readings:
            _print_reading(name, reading, form, many=len(options.files) > 1)
    tally.report()
    return 1 if tally.failed else 0


class _Tally:
    """What came in and what came of it."""

    def __init__(self) -> None:
        self.articles = self.statements = self.failed = 0
        self.aside: Counter[str] = Counter()
        self.doubts: Counter[str] = Counter()

    def report(self) -> None:
        """The closing sum, to stderr."""
        words = [f"{_count(self.articles, 'article')} read", f"{_count(self.statements, 'statement')} found"]
        total = sum(self.aside.values()) + self.failed
        reasons = [f"{number} {code}" for code, number in sorted(self.aside.items())]
        reasons += [f"{self.failed} unreadable"] if self.failed else []
        words.append(f"{total} set aside" + (f" ({', '.join(reasons)})" if reasons else ""))
        if self.doubts:
            words.append("notices: " + ", ".join(f"{number} {code}" for code, number in sorted(self.doubts.items())))
        print("; ".join(words), file=sys.stderr)


def _count(number: int, noun: str) -> str:
    return f"{number} {noun}" + ("" if number == 1 else "s")


def _readings(options: argparse.Namespace, settings: Settings, tally: _Tally) -> Iterator[tuple[str, Reading]]:
    from inquit.pipeline import read_bytes

    for name in options.files:
        try:
            reading = read_bytes(
                _bytes_of(name),
                published=options.published,
                outlet=options.outlet,
                speaker=options.speaker,
                settings=settings,
            )
        except UnreadableError as reason:
            if options.strict:
                raise ReaderError(f"{_shown(name)}: {reason}", hint=reason.hint) from reason
            tally.aside[reason.code] += 1
            print(f"inquit: {_shown(name)}: set aside, {reason}", file=sys.stderr)
            continue
        except ReaderError as error:
            if options.strict:
                raise
            tally.failed += 1
            print(f"inquit: {error}", file=sys.stderr)
            continue
        tally.articles += 1
        tally.statements += len(reading.statements)
        tally.doubts.update(notice.code for notice in reading.notices)
        yield name, reading


def _bytes_of(name: str) -> bytes:
    try:
        return sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
    except (OSError, ValueError) as error:  # ValueError: a name with a NUL in it
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise ReaderError(f"{_shown(name)}: cannot be read: {reason}") from error


def _shown(name: str) -> str:
    """A file's name, safe on a terminal."""
    return "standard input" if name == "-" else "".join(c if c.isprintable() else f"\\x{ord(c):02x}" for c in name)


def _print_reading(name: str, reading: Reading, form: str, *, many: bool) -> None:
    from inquit.rendering.terminal import format_table

    if form == "jsonl":
        for statement in reading.statements:
            print(json.dumps(statement.to_dict(), ensure_ascii=False, separators=(",", ":")))
        return
    if many:
        print(f"== {_shown(name)}")
    width = shutil.get_terminal_size((100, 24)).columns
    print(format_table(reading.article, reading.statements, width=max(40, width), colour=sys.stdout.isatty()))
    if many:
        print()


def _print_page(readings: Iterator[tuple[str, Reading]]) -> None:
    from inquit.rendering.html import format_page

    print(format_page((r.article, r.statements, r.notices) for _, r in readings))
