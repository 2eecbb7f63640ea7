"""`inquit statements`: who said what, out of a ledger."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator

from inquit.cli.output import add_format_option, choose_format, on_terminal, table_width, to_json_line, write_utf8
from inquit.cli.querying import add_ledger_options, add_query_options, to_query
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import check_limit, count, say
from inquit.ledger.answers import Page
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import LARGEST_PAGE, Query
from inquit.rendering.listing import format_listing

_EXAMPLES = """examples:
  inquit statements --source Putin --about "special operation" --from 2022-03
  inquit statements '"civilian casualties"' --act accuse --outermost
  inquit statements --addressee NATO --format jsonl --limit 0 > nato.jsonl
"""


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "statements",
        run_statements,
        words="find statements in a ledger",
        description="Find statements in a ledger, latest published first. All that is given must fit.",
        examples=_EXAMPLES,
    )
    add_query_options(parser)
    parser.add_argument("--limit", type=int, default=50, metavar="N", help="how many; default 50, 0 is all")
    parser.add_argument("--after", metavar="PLACE", help="go on where a page before ended")
    add_format_option(parser)
    add_ledger_options(parser)


def run_statements(options: argparse.Namespace) -> int:
    """Print what is found, and how much there is. Returns the exit code."""
    write_utf8()
    table = choose_format(options) == "table"
    query = to_query(options)
    check_limit(options.limit)
    shown = 0
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        page = None
        for page in _pages(ledger, query, limit=options.limit, after=options.after):
            if shown and table:
                print()
            _print_page(page, table=table)
            shown += len(page)
    if page is not None:
        say(_closing(page, shown, query))
    return 0


def _pages(ledger: Ledger, query: Query, *, limit: int, after: str | None) -> Iterator[Page]:
    left = limit or sys.maxsize
    while left > 0:
        page = ledger.page(query, limit=min(left, LARGEST_PAGE), after=after)
        yield page
        left -= len(page)
        after = page.next
        if after is None:
            return


def _print_page(page: Page, *, table: bool) -> None:
    if not table:
        for statement in page:
            print(to_json_line(statement.to_dict()))
    elif page.statements:
        width = table_width()
        print(format_listing(page, width=width, colour=on_terminal()))


def _closing(page: Page, shown: int, query: Query) -> str:
    total = count(page.total, "statement") if page.exact else f"more than {page.total:,} statements"
    if not page.total and query != Query():
        return "no statement fits; fewer or other words may find some"
    if page.next is None:
        return total
    return f"{shown:,} of {total}; the next ones: --after {page.next}, all: --limit 0"
