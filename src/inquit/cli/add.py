"""`inquit add`: files, folders, archives, feeds and pages into a ledger."""

from __future__ import annotations

import argparse
import os
from typing import TYPE_CHECKING

from inquit.cli.progress import Tally, choose_progress
from inquit.cli.querying import add_ledger_option
from inquit.cli.table_columns import add_columns_option, parse_columns
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import reasons, say, shown
from inquit.rendering.wording import tell_sum

if TYPE_CHECKING:
    from inquit.adding import Step

_EXAMPLES = """examples:
  inquit add articles/                                 a folder of texts, pages, tables, archives and feeds
  inquit add news.csv --columns text=body,title=headline,published=date,url=link
  inquit add speeches.csv --outlet "Office of the President" --workers 4 --ledger speeches.db
  inquit add https://example.org/article.html          a page, fetched once, as robots.txt allows
  cat article.txt | inquit add - --published 2026-03-22

What the ledger has already is passed over: after an interruption, the same command goes on where it stopped.
"""


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    from inquit.readers.formats import FORMATS

    names = [form.name for form in FORMATS]
    parser = declare(
        verbs,
        "add",
        run_add,
        words="read articles into a ledger",
        description="Read articles into a ledger: text, HTML, tables, JSON lines, WARC, feeds, and folders of these.",
        examples=_EXAMPLES,
    )
    parser.add_argument("inputs", nargs="+", metavar="PATH|URL|-", help="files, folders, URLs; - is standard input")
    add_ledger_option(parser)
    add_columns_option(parser)
    parser.add_argument("--format", choices=names, help="of the input, where its content and name do not tell")
    parser.add_argument("--published", metavar="DATE", help="when all these articles were published, as 2026-03-22")
    parser.add_argument("--outlet", metavar="NAME", help="who published all these articles")
    parser.add_argument("--speaker", metavar="NAME", help="whose words these texts are, for speeches")
    parser.add_argument("--language", metavar="CODE", help="of all these articles, such as en: then it is not guessed")
    parser.add_argument(
        "--workers", type=int, metavar="N", help="processes that read; default: one a processor, at most 4"
    )
    parser.add_argument("--quiet", action="store_true", help="no progress")
    parser.add_argument("--strict", action="store_true", help="stop at the first text that cannot be read")


def run_add(options: argparse.Namespace) -> int:
    """Add, show progress, end with the sum. Returns the exit code."""
    from inquit.adding import Choices, add

    choices = Choices(
        columns=parse_columns(options.columns),
        format=options.format,
        published=options.published,
        outlet=options.outlet,
        speaker=options.speaker,
        language=options.language,
        workers=min(4, os.cpu_count() or 1) if options.workers is None else options.workers,
        strict=options.strict,
    )
    tally = Tally()
    try:
        with choose_progress(options.inputs, quiet=options.quiet) as progress:

            def show(step: Step) -> None:
                tally.add(step)
                progress.show(step)

            add(options.inputs, options.ledger, choices=choices, progress=show, tell=progress.tell)
    except BaseException:
        if tally.sum.read:  # what is in is in, however the run ended
            say(_closing(tally, options.ledger))
        raise
    say(_closing(tally, options.ledger))
    return 1 if tally.unread else 0


def _closing(tally: Tally, ledger: str) -> str:
    return f"{tell_sum(tally.sum, reasons=reasons(sorted(tally.codes.items())))}; {shown(ledger)}"
