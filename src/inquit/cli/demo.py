"""`inquit demo`: a ledger of invented articles, opened in a browser."""

from __future__ import annotations

import argparse
import tempfile
from pathlib import Path

from inquit.cli.deciding import who_decides
from inquit.cli.serve import add_serving_options, serve
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, say


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "demo",
        run_demo,
        words="look at a ledger of invented articles in a browser",
        description="Read a dozen invented articles of two sides into a ledger of their own, and open its pages. "
        "Ctrl-C ends it, and nothing stays.",
        examples="example:\n  inquit demo --port 0 --no-browser\n",
    )
    add_serving_options(parser)
    parser.add_argument("--by", metavar="NAME", help="who decides; default: the name you are logged in by")


def run_demo(options: argparse.Namespace) -> int:
    """Read, then serve until Ctrl-C. Returns the exit code."""
    from inquit.adding import add
    from inquit.ledger.sides import declare as declare_side
    from inquit.samples.story import SIDES, articles_path

    by = who_decides(options)
    with tempfile.TemporaryDirectory(prefix="inquit-demo-") as folder:
        ledger = Path(folder) / "demo.db"
        say("reading a dozen invented articles …")
        found = add(articles_path(), ledger)
        for side, members in SIDES:
            declare_side(ledger, side, members, by="inquit demo")
        say(f"{count(found.kept, 'article')}, {count(found.statements, 'statement')}")
        serve(ledger, options, opens="/accounts", by=by)
    return 0
