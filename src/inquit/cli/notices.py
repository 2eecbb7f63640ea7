"""`inquit notices`: what was set aside or doubted, and why."""

from __future__ import annotations

import argparse
from collections import Counter

from inquit.cli.output import add_format_option, choose_format, to_json_line, write_utf8
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, reasons, say, shortened
from inquit.exports.rows import notice_row
from inquit.ledger.answers import Noted
from inquit.ledger.ledger import Ledger
from inquit.rendering.listing import ID_LENGTH
from inquit.rendering.visible import to_line


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "notices",
        run_notices,
        words="list what was set aside, and why",
        description="List the texts that were set aside, and why; with --doubts, what was kept but doubted as well.",
        examples="example:\n  inquit notices --code unsupported-language\n",
    )
    parser.add_argument("--doubts", action="store_true", help="also what was kept, but doubted")
    parser.add_argument("--code", metavar="CODE", help="only these, such as empty or bad-row")
    add_format_option(parser)
    add_ledger_options(parser)


def run_notices(options: argparse.Namespace) -> int:
    """Print them. Returns the exit code."""
    write_utf8()
    table = choose_format(options) == "table"
    codes: Counter[str] = Counter()
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        for noted in ledger.notices(set_aside=None if options.doubts else True):
            if options.code in (None, noted.notice.code):
                codes[noted.notice.code] += 1
                print(_line(noted) if table else to_json_line(notice_row(noted)))
    say(count(codes.total(), "notice") + reasons(sorted(codes.items())))
    return 0


def _line(noted: Noted) -> str:
    place = "" if noted.notice.place is None else f" at {noted.notice.place.start:,}"
    where = f" (article {noted.article[:ID_LENGTH]}{place})" if noted.article else ""
    return to_line(f"{noted.notice.code}: {shortened(noted.address)}{where}: {noted.notice.words}")
