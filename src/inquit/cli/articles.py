"""`inquit articles`: what a ledger holds."""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from dataclasses import asdict

from inquit.cli.querying import add_ledger_options
from inquit.cli.wording import check_limit, count, say, shortened, write_utf8
from inquit.ledger.ledger import Ledger, Listed
from inquit.rendering.cells import wrap
from inquit.rendering.listing import ID_LENGTH, day, to_line


def add_parser(verbs: argparse._SubParsersAction[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = verbs.add_parser(
        "articles",
        help="list a ledger's articles",
        description="List a ledger's articles, the ones added last first: where they were seen, their near-copies.",
        epilog="example:\n  inquit articles kremlin.ru --limit 10\n",
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("words", nargs="*", metavar="WORDS", help="in the title, outlet or address")
    parser.add_argument("--limit", type=int, default=50, metavar="N", help="how many; default 50, 0 is all")
    parser.add_argument("--format", choices=("table", "jsonl"), help="default: table on a terminal, jsonl in a pipe")
    add_ledger_options(parser)
    parser.set_defaults(run=run_articles)


def run_articles(options: argparse.Namespace) -> int:
    """Print the list. Returns the exit code."""
    check_limit(options.limit)
    write_utf8()
    table = (options.format or ("table" if sys.stdout.isatty() else "jsonl")) == "table"
    width = max(40, shutil.get_terminal_size((100, 24)).columns)
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        found = ledger.articles(" ".join(options.words), limit=options.limit or -1)
        articles, statements = ledger.size
    for listed in found:
        print("\n".join(_lines(listed, width)) if table else json.dumps(_to_dict(listed), ensure_ascii=False))
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


def _to_dict(listed: Listed) -> dict[str, object]:
    article = listed.stored.article
    return {
        "id": article.id,
        "title": article.title,
        "outlet": article.outlet,
        "published_at": article.published_at,
        "published_by": article.published_by,
        "language": article.language,
        "characters": len(article.text),
        "digest": listed.stored.digest,
        "recorded_at": listed.stored.recorded_at,
        "statements": listed.statements,
        "copies": listed.copies,
        "appearances": [asdict(seen) for seen in listed.stored.appearances],
    }
