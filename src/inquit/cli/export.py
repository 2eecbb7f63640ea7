"""`inquit export`: statements out of a ledger, in the formats of others."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from inquit.cli.output import write_utf8
from inquit.cli.querying import add_ledger_options, add_query_options, to_query
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import say
from inquit.errors import UsageError
from inquit.exports.base import Choices, Target
from inquit.exports.formats import FORMATS, find_export, write_export
from inquit.ledger.ledger import Ledger

_EXAMPLES = """examples:
  inquit export --format csv --output statements.csv
  inquit export --source Putin --from 2022-03 --format jsonl > putin.jsonl
  inquit export --format brat --with-text --output annotations/
  inquit export --format webannotation --share --output for-others.jsonld

Statements leave with their own words; whole article texts only with --with-text. What you may pass on is yours to know.
"""


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "export",
        run_export,
        words="write statements in a format of others",
        description="Write statements, all or those that fit, in one of these formats: "
        + "; ".join(f"{form.name} ({form.words})" for form in FORMATS)
        + ".",
        examples=_EXAMPLES,
    )
    add_query_options(parser)
    parser.add_argument("--format", required=True, choices=[form.name for form in FORMATS], help="see above")
    parser.add_argument(
        "--output", default="-", metavar="PATH", help="a file, for brat a folder; default: standard output"
    )
    parser.add_argument("--with-text", action="store_true", help="whole article texts as well")
    parser.add_argument("--share", action="store_true", help="every text cut to 300 characters, with offsets and hash")
    parser.add_argument(
        "--raw-csv", action="store_true", help="cells as they are, also what a spreadsheet would calculate"
    )
    add_ledger_options(parser)


def run_export(options: argparse.Namespace) -> int:
    """Write them. Returns the exit code."""
    form = find_export(options.format)
    choices = Choices(with_text=options.with_text, share=options.share, raw_csv=options.raw_csv)
    piped = options.output == "-"
    if piped and form.target is Target.FOLDER:
        raise UsageError(f"{form.name} is a folder of files", hint="name one with --output")
    target = sys.stdout.buffer if piped else _to_target(options.output)
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        entries = ledger.entries(to_query(options))
        write_utf8()
        write_export(form.name, entries, target, choices)
    if not piped:
        say(f"written: {options.output}")
    return 0


def _to_target(name: str) -> Path:
    """A path that may be. Raises UsageError for a name that no file can have."""
    path = Path(name)
    try:
        path.stat()
    except FileNotFoundError:
        pass
    except (OSError, ValueError) as error:  # too long, below a file, with a NUL in it
        reason = error.strerror if isinstance(error, OSError) and error.strerror else str(error)
        raise UsageError(f"{name[:100]}: cannot be written: {reason}", hint="name another file") from error
    return path
