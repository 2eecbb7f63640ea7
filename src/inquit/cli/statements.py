"""`inquit statements`: who said what, out of a ledger."""

from __future__ import annotations

import argparse
from functools import partial

from inquit.cli.output import add_format_option, choose_format, on_terminal, table_width, to_json_line, write_utf8
from inquit.cli.paging import add_page_options, closing, pages
from inquit.cli.querying import add_ledger_options, add_query_options, to_query
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import check_limit, say, total_of
from inquit.ledger.answers import Page
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
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
    add_page_options(parser)
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
        for page in pages(partial(ledger.page, query), options):
            if shown and table:
                print()
            _print_page(page, table=table)
            shown += len(page)
    if page is not None:
        say(_closing(page, shown, query))
    return 0


def _print_page(page: Page, *, table: bool) -> None:
    if not table:
        for statement in page:
            print(to_json_line(statement.to_dict()))
    elif page.statements:
        width = table_width()
        print(format_listing(page, width=width, colour=on_terminal()))


def _closing(page: Page, shown: int, query: Query) -> str:
    if not page.total and query != Query():
        return "no statement fits; fewer or other words may find some"
    return closing(page, shown, total_of(page.total, "statement", exact=page.exact))
