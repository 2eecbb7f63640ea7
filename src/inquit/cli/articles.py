"""`inquit articles`: what a ledger holds."""

from __future__ import annotations

import argparse

from inquit.cli.output import add_format_option, choose_format, table_width, to_json_line, write_utf8
from inquit.cli.paging import add_limit_option
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import check_limit, count, say, shortened
from inquit.exports.rows import article_row
from inquit.ledger.answers import Listed
from inquit.ledger.ledger import Ledger
from inquit.rendering.cells import wrap
from inquit.rendering.listing import ID_LENGTH, day
from inquit.rendering.visible import to_line


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "articles",
        run_articles,
        words="list a ledger's articles",
        description="List a ledger's articles, the ones added last first: where they were seen, their near-copies.",
        examples="example:\n  inquit articles kremlin.ru --limit 10\n",
    )
    parser.add_argument("words", nargs="*", metavar="WORDS", help="in the title, outlet or address")
    add_limit_option(parser)
    add_format_option(parser)
    add_ledger_options(parser)


def run_articles(options: argparse.Namespace) -> int:
    """Print the list. Returns the exit code."""
    check_limit(options.limit)
    write_utf8()
    table = choose_format(options) == "table"
    width = table_width()
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        found = ledger.articles(" ".join(options.words), limit=options.limit or -1)
        articles, statements = ledger.size
    for listed in found:
        print("\n".join(_lines(listed, width)) if table else to_json_line(article_row(listed)))
    say(f"{len(found):,} of {count(articles, 'article')}, {count(statements, 'statement')} in {options.ledger}")
    return 0


def _lines(listed: Listed, width: int) -> list[str]:
    article = listed.stored.article
    facts = [count(listed.statements, "statement")]
    if len(listed.stored.appearances) > 1:
        facts.append(count(len(listed.stored.appearances), "appearance"))
    if listed.copies:
        facts.append(f"{listed.copies} near-copies" if listed.copies > 1 else "1 near-copy")
    head = (day(article), article.outlet, article.id[:ID_LENGTH], ", ".join(facts))
    lines = wrap(to_line(" · ".join(part for part in head if part)), width)
    title = article.title or article.text.strip().partition("\n")[0][:100]
    below = [*wrap(to_line(title), width - 2), shortened(listed.stored.appearances[0].address, width=width - 2)]
    return [*lines, *("  " + line for line in below)]
