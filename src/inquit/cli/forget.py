"""`inquit forget`: erase an article for good."""

from __future__ import annotations

import argparse
from pathlib import Path

from inquit.cli.querying import add_ledger_option
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, say
from inquit.errors import UsageError
from inquit.ledger.forget import forget
from inquit.ledger.ledger import Ledger


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "forget",
        run_forget,
        words="erase an article for good",
        description="Erase an article's text and all rows made of it for good. Its hash and the reason stay.",
        examples='example:\n  inquit forget 77ab02c9 --reason "court order of 2 May"\n',
    )
    parser.add_argument("article", metavar="ARTICLE", help="its id, or the beginning of it")
    parser.add_argument("--reason", required=True, help="why; it stays in the ledger")
    add_ledger_option(parser)


def run_forget(options: argparse.Namespace) -> int:
    """Erase it. Returns the exit code."""
    if not options.reason.strip():
        raise UsageError("--reason is empty", hint="say why: it is all that stays")
    with Ledger.open(options.ledger) as ledger:
        article = ledger.article(options.article).stored.article.id
    gone = forget(Path(options.ledger), article, reason=options.reason)
    say(f"article {article} and its {count(gone, 'statement')} are erased")
    return 0
