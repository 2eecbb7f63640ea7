"""`inquit show`: one statement with its evidence, or one article with its statements."""

from __future__ import annotations

import argparse

from inquit.cli.judgements import told
from inquit.cli.output import add_format_option, choose_format, on_terminal, table_width, to_json_line, write_utf8
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.errors import LedgerError
from inquit.ledger.base import Entry
from inquit.ledger.ledger import Ledger
from inquit.ledger.verdicts import Judgement
from inquit.records import Statement
from inquit.rendering.listing import ID_LENGTH, field, format_statement
from inquit.rendering.terminal import format_table


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "show",
        run_show,
        words="show one statement with its text around it, or one article",
        description="Show one statement with its text around it and its relay, or one article with its statements.",
        examples="example:\n  inquit show 3f2a9c01\n",
    )
    parser.add_argument("id", metavar="ID", help="of a statement or an article, or its beginning")
    add_format_option(parser, forms=("table", "jsonl", "html"))
    add_ledger_options(parser)


def run_show(options: argparse.Namespace) -> int:
    """Print it. Returns the exit code."""
    write_utf8()
    form = choose_format(options)
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        statement, entry = _find(ledger, options.id)
        judgements = ledger.judgements(entry)
        copies = ledger.copies(entry.stored.article.id)
    if form == "html":
        _print_html(entry, statement)
    elif form == "jsonl":
        for one in entry.statements if statement is None else (statement,):
            print(to_json_line(one.to_dict()))
    else:
        _print_table(entry, statement, judgements, copies)
    return 0


def _find(ledger: Ledger, id_: str) -> tuple[Statement | None, Entry]:
    """A statement with its article, or an article alone."""
    try:
        statement = ledger.statement(id_)
    except LedgerError as missing:
        if missing.code != "unknown-id":
            raise
        try:
            return None, ledger.article(id_)
        except LedgerError as error:
            raise LedgerError(error.code, f"{missing}; {error}", hint="inquit statements lists ids") from error
    return statement, ledger.article(statement.article.id)


def _print_html(entry: Entry, statement: Statement | None) -> None:
    from inquit.rendering.html import format_page

    print(format_page([(entry.stored.article, entry.statements if statement is None else [statement], ())]))


def _print_table(
    entry: Entry, statement: Statement | None, judgements: tuple[Judgement, ...], copies: list[tuple[str, float]]
) -> None:
    width, colour = table_width(), on_terminal()
    article = entry.stored.article
    if statement is None:
        for name, words in (
            ("article", article.id),
            ("title", article.title or "–"),
            ("recorded", entry.stored.recorded_at),
        ):
            print("\n".join(field(name, words, width=width, colour=colour)))
    else:
        print(format_statement(statement, entry.statements, width=width, colour=colour))
        print()
    for seen in entry.stored.appearances:
        when = f"{seen.published_at} ({seen.published_by})" if seen.published_at else "no date"
        words = " · ".join(part for part in (seen.address, seen.outlet, when) if part)
        print("\n".join(field("seen at", words, width=width, colour=colour)))
    for other, share in copies:
        print("\n".join(field("like", f"article {other}, {share:.0%} of the wording", width=width, colour=colour)))
    for made in judgements:
        if statement is None or made.at in (None, statement.id):
            print("\n".join(field("judged", _told(made), width=width, colour=colour)))
    if statement is None:
        print()
        print(format_table(article, entry.statements, width=width, colour=colour))


def _told(made: Judgement) -> str:
    why = f": {made.why}" if made.why else ""
    values = ", ".join(f"{part} = {told(value)}" for part, value in (made.correction or {}).items())
    lost = "" if made.at else f", an orphan: the statement {made.statement} it was made on is not shown any more"
    said = f"{made.verdict} by {made.by} on {made.recorded_at[:10]}{why}{lost}"
    return " · ".join(part for part in (said, values, f"decision {made.id[:ID_LENGTH]}") if part)
