"""`inquit people`: who appears in a ledger, under which names, and how often."""

from __future__ import annotations

import argparse
import csv
import sys
from dataclasses import asdict
from functools import partial

from inquit.cli.output import add_format_option, choose_format, on_terminal, table_width, to_json_line, write_utf8
from inquit.cli.paging import add_page_options, closing, pages
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import check_limit, say
from inquit.exports.csv_table import defuse
from inquit.ledger.ledger import Ledger
from inquit.ledger.people import People
from inquit.rendering.people import format_people

_COLUMNS = ("id", "name", "kind", "said", "addressed", "relayed", "names")


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "people",
        run_people,
        words="list who speaks and is spoken to, under all their names",
        description="List the people and bodies of a ledger, the most frequent first: how often each speaks, is spoken "
        "to, and relays others, with all names that are taken for one.",
        examples="examples:\n  inquit people\n  inquit people Petrova --format csv > petrova.csv\n",
    )
    parser.add_argument("words", nargs="*", metavar="WORDS", help="in one of the names")
    add_page_options(parser)
    add_format_option(parser, forms=("table", "jsonl", "csv"))
    add_ledger_options(parser)


def run_people(options: argparse.Namespace) -> int:
    """Print the list. Returns the exit code."""
    write_utf8()
    check_limit(options.limit)
    form = choose_format(options)
    shown = 0
    page = None
    if form == "csv":
        csv.writer(sys.stdout, lineterminator="\r\n").writerow(_COLUMNS)
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        for page in pages(partial(ledger.people, " ".join(options.words)), options):
            _print_page(page, form)
            shown += len(page)
    if page is not None:
        say(closing(page, shown, "1 party" if page.total == 1 else f"{page.total:,} parties"))
    return 0


def _print_page(page: People, form: str) -> None:
    if form == "table":
        if page.people:
            print(format_people(page, width=table_width(), colour=on_terminal()))
        return
    writer = csv.writer(sys.stdout, lineterminator="\r\n")
    for person in page:
        if form == "jsonl":
            print(to_json_line(asdict(person)))
        else:
            numbers = (str(person.said), str(person.addressed), str(person.relayed))
            names = "; ".join(alias.name for alias in person.names)
            writer.writerow(map(defuse, (person.id, person.name, person.kind, *numbers, names)))
