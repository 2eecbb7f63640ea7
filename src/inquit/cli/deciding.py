"""What verbs that decide something have in common: who decides, and why."""

from __future__ import annotations

import argparse
import getpass

from inquit.cli.querying import add_ledger_option
from inquit.errors import UsageError


def add_deciding_options(parser: argparse.ArgumentParser, *, why: bool = True) -> None:
    """`--by`, `--why` and the ledger."""
    parser.add_argument("--by", metavar="NAME", help="who decides; default: the name you are logged in by")
    if why:
        parser.add_argument("--why", metavar="WORDS", help="it stays beside the decision")
    add_ledger_option(parser)


def who_decides(options: argparse.Namespace) -> str:
    """The name that stands beside the decision. Raises UsageError for none."""
    if options.by is None:
        try:
            return getpass.getuser()
        except (OSError, KeyError) as error:
            raise UsageError("nobody knows who you are", hint="say it: --by NAME") from error
    name = " ".join(options.by.split())
    if not name:
        raise UsageError("--by is empty", hint="say who decides")
    return name
