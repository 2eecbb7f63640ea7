"""`inquit undo`: take a decision back."""

from __future__ import annotations

import argparse
from pathlib import Path

from inquit.cli.deciding import add_deciding_options, who_decides
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import say
from inquit.ledger.judgements import undo


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "undo",
        run_undo,
        words="take a decision back",
        description="Take a decision about names, a statement or a side back: all is as if it had not been made. "
        "The decision and its withdrawal both stay as records.",
        examples="example:\n  inquit undo 57baedb90a --why misread\n",
    )
    parser.add_argument("id", metavar="ID", help="of the decision, or its beginning; inquit judgements lists them")
    add_deciding_options(parser)


def run_undo(options: argparse.Namespace) -> int:
    """Take it back. Returns the exit code."""
    undo(Path(options.ledger), options.id, by=who_decides(options), why=options.why)
    say("taken back")
    return 0
