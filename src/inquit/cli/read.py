"""`inquit read`: files or standard input in, statements out."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from inquit.cli.output import add_format_option, choose_format, on_terminal, table_width, to_json_line, write_utf8
from inquit.cli.table_columns import add_columns_option, parse_columns
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, say, shown
from inquit.errors import ReaderError
from inquit.readers.base import Found, Intake, Source
from inquit.readers.inputs import read_stdin
from inquit.records import Refusal
from inquit.settings import Settings

if TYPE_CHECKING:
    from inquit.reading import Reading

_EXAMPLES = """examples:
  inquit read article.txt                      a table on a terminal, JSON lines in a pipe
  inquit read --format html *.txt > page.html  one page with the marked texts
  cat article.txt | inquit read - --published 2026-03-22 --outlet "Daily News"
"""


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "read",
        run_read,
        words="find every attributed statement in articles",
        description="Find every attributed statement in articles: who said what.",
        examples=_EXAMPLES,
    )
    parser.add_argument("files", nargs="+", metavar="FILE", help="text, HTML, CSV, JSON lines …; - is standard input")
    add_columns_option(parser)
    add_format_option(parser, forms=("table", "jsonl", "html"))
    parser.add_argument("--published", metavar="DATE", help="when the articles were published, as 2026-03-22")
    parser.add_argument("--outlet", metavar="NAME", help="who published them: the first layer of every relay")
    parser.add_argument("--speaker", metavar="NAME", help="whose words the whole text is, for an address or a speech")
    parser.add_argument("--strict", action="store_true", help="stop at the first text that cannot be read")


def run_read(options: argparse.Namespace) -> int:
    """Read the files one after the other; print each as it is ready. Returns the exit code."""
    from inquit.moments import to_date

    options.published = to_date(options.published)
    form = choose_format(options)
    write_utf8()
    tally = _Tally()
    readings = _readings(options, Settings.from_environment(), tally)
    if form == "html":
        _print_page(readings)
    else:
        for name, reading in readings:
            many = len(options.files) > 1 or name != shown(options.files[0])  # of a table each row has its own address
            _print_reading(name, reading, form, many=many)
    tally.report()
    return 1 if tally.failed or tally.unfinished else 0


class _Tally:
    """What came in and what came of it."""

    def __init__(self) -> None:
        self.articles = self.statements = self.failed = self.unfinished = 0
        self.aside: Counter[str] = Counter()
        self.doubts: Counter[str] = Counter()

    def count(self, reading: Reading) -> None:
        """One more article was read."""
        self.articles += 1
        self.statements += len(reading.statements)
        self.doubts.update(notice.code for notice in reading.notices)

    def set_aside(self, refusal: Refusal, *, strict: bool) -> None:
        """One more text is not read. Raises ReaderError when that is not to be."""
        if strict:
            raise ReaderError(f"{refusal.address}: {refusal.words}", hint=refusal.hint)
        self.aside[refusal.code] += 1
        self.unfinished += refusal.unfinished
        say(f"inquit: {shown(refusal.address)}: set aside, {shown(refusal.words)}")

    def report(self) -> None:
        """The closing sum, to stderr."""
        words = [f"{count(self.articles, 'article')} read", f"{count(self.statements, 'statement')} found"]
        total = sum(self.aside.values()) + self.failed
        reasons = [f"{number} {code}" for code, number in sorted(self.aside.items())]
        reasons += [f"{self.failed} unreadable"] if self.failed else []
        words.append(f"{total} set aside" + (f" ({', '.join(reasons)})" if reasons else ""))
        if self.doubts:
            words.append("notices: " + ", ".join(f"{number} {code}" for code, number in sorted(self.doubts.items())))
        say("; ".join(words))


def _readings(options: argparse.Namespace, settings: Settings, tally: _Tally) -> Iterator[tuple[str, Reading]]:
    from inquit.pipeline import read

    for name in options.files:
        try:
            for found in _found(name, options, settings):
                if isinstance(found, Refusal):
                    tally.set_aside(found, strict=options.strict)
                    continue
                reading = read(
                    found.text,
                    published=options.published or found.appearance.published_at,
                    outlet=options.outlet or found.appearance.outlet,
                    title=found.appearance.title,
                    speaker=options.speaker or found.speaker,
                    settings=settings,
                )
                reading = replace(reading, notices=(*found.notices, *reading.notices))
                tally.count(reading)
                yield found.appearance.address, reading
        except ReaderError as error:
            if options.strict:
                raise
            tally.failed += 1
            say(f"inquit: {shown(str(error))}")


def _found(name: str, options: argparse.Namespace, settings: Settings) -> Iterator[Found]:
    """What is in a file of any format that `inquit add` knows."""
    from inquit.readers.formats import read_source

    intake = Intake(
        columns=parse_columns(options.columns),
        largest_text=settings.largest_text,
        tell=lambda words: say(f"inquit: {shown(words)}"),
    )
    data = read_stdin() if name == "-" else None
    yield from read_source(Source(shown(name), path=None if name == "-" else Path(name), data=data), intake)


def _print_reading(name: str, reading: Reading, form: str, *, many: bool) -> None:
    from inquit.rendering.terminal import format_table

    if form == "jsonl":
        for statement in reading.statements:
            print(to_json_line(statement.to_dict()))
        return
    if many:
        print(f"== {shown(name)}")
    print(format_table(reading.article, reading.statements, width=table_width(), colour=on_terminal()))
    if many:
        print()


def _print_page(readings: Iterator[tuple[str, Reading]]) -> None:
    from inquit.rendering.html import format_page

    print(format_page((r.article, r.statements, r.notices) for _, r in readings))
