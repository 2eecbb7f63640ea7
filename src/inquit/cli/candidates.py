"""`inquit candidates`: names that may be of one party, for somebody to decide."""

from __future__ import annotations

import argparse
import shlex
import sys
from dataclasses import asdict

from inquit.cli.output import add_format_option, choose_format, table_width, to_json_line, write_utf8
from inquit.cli.paging import add_limit_option
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import check_limit, count, say
from inquit.ledger.candidates import Candidate
from inquit.ledger.ledger import Ledger
from inquit.rendering.cells import wrap
from inquit.rendering.visible import to_line


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "candidates",
        run_candidates,
        words="list names that may be of one person, to be decided",
        description="List pairs of names that may be of one person or body, the likeliest first. They stay two until "
        "somebody says with `inquit judge` that they are the same; once decided, they are not listed.",
        examples='example:\n  inquit candidates --limit 10\n  inquit judge same Petrova "Anna Petrova"\n',
    )
    add_limit_option(parser)
    add_format_option(parser)
    add_ledger_options(parser)


def run_candidates(options: argparse.Namespace) -> int:
    """Print them. Returns the exit code."""
    write_utf8()
    check_limit(options.limit)
    table = choose_format(options) == "table"
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        found = ledger.candidates(limit=options.limit or sys.maxsize)
    for one in found:
        print("\n".join(_lines(one, table_width())) if table else to_json_line(asdict(one)))
    say(count(len(found), "pair") + " to decide" if found else "nothing to decide")
    return 0


def _lines(one: Candidate, width: int) -> list[str]:
    names = f"{shlex.quote(one.left)} {shlex.quote(one.right)}"
    lines = wrap(to_line(f"{one.score:.0%} · {names}"), width)
    return [*lines, *("  " + line for line in wrap(to_line(f"{one.why} · {count(one.number, 'time')}"), width - 2))]
