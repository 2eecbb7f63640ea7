"""`inquit changes`: what became of an article's statements when it was changed where it stands."""

from __future__ import annotations

import argparse
import os
from itertools import pairwise
from pathlib import Path

from inquit.cli.output import write_utf8
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, say
from inquit.errors import LedgerError
from inquit.ledger.ledger import Ledger
from inquit.readers.inputs import to_address
from inquit.records import Statement, words_of
from inquit.rendering.listing import cue_of
from inquit.rendering.visible import to_line
from inquit.rendering.wording import name_source
from inquit.views.changes import Changes, compare_versions


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "changes",
        run_changes,
        words="compare the versions of an article that was changed where it stands",
        description="Compare an article's versions at one address: which statements changed, went or came.",
        examples="example:\n  inquit changes https://example.org/article.html\n",
    )
    parser.add_argument("address", metavar="ADDRESS", help="a URL or a file, as `inquit articles` shows it")
    add_ledger_options(parser)


def run_changes(options: argparse.Namespace) -> int:
    """Print what has changed from version to version. Returns the exit code."""
    write_utf8()
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        address = to_address(options.address)
        versions = ledger.versions(address) or ledger.versions(
            to_address(Path(os.path.abspath(options.address)).as_posix())
        )
    if not versions:
        raise LedgerError(
            "unknown-id", f"nothing was seen at {options.address}", hint="inquit articles lists addresses"
        )
    for number, (old, new) in enumerate(pairwise(versions), 2):
        print(f"version {number}, recorded {new.stored.recorded_at}, article {new.stored.article.id}")
        _print_changes(compare_versions(old, new))
    say(count(len(versions), "version"))
    return 0


def _print_changes(changes: Changes) -> None:
    for old, new in changes.changed:
        print(f"  changed  {_line(old)}")
        print(f"       to  {_line(new)}")
    for statement in changes.gone:
        print(f"  gone     {_line(statement)}")
    for statement in changes.new:
        print(f"  new      {_line(statement)}")
    print(f"  {count(len(changes.kept), 'statement')} kept")


def _line(statement: Statement) -> str:
    text = statement.article.text
    return to_line(
        f"{name_source(statement.article, statement)} · {cue_of(statement)} · {words_of(text, statement.content)}"
    )
