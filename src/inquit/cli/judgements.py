"""`inquit judgements`: what people decided, who, when and why."""

from __future__ import annotations

import argparse
from dataclasses import asdict

from inquit.cli.output import add_format_option, choose_format, table_width, to_json_line, write_utf8
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, say
from inquit.ledger.decisions import Decision
from inquit.ledger.ledger import Ledger
from inquit.rendering.cells import wrap
from inquit.rendering.listing import ID_LENGTH
from inquit.rendering.visible import to_line


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "judgements",
        run_judgements,
        words="list what people decided: who, when, why",
        description="List the decisions about statements, names and sides, oldest first, also what was taken back.",
        examples="example:\n  inquit judgements --as-of 2022-03-22\n",
    )
    add_format_option(parser)
    add_ledger_options(parser)


def run_judgements(options: argparse.Namespace) -> int:
    """Print them. Returns the exit code."""
    write_utf8()
    table = choose_format(options) == "table"
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        found = ledger.decisions()
    for one in found:
        print("\n".join(wrap(to_line(_line(one)), table_width())) if table else to_json_line(asdict(one)))
    standing = sum(one.withdrawn is None for one in found)
    say(f"{count(len(found), 'decision')}, {standing:,} standing")
    return 0


def _line(one: Decision) -> str:
    line = f"{one.id[:ID_LENGTH]} · {one.recorded_at[:10]} · {one.by} · {about(one)}"
    return line + (f" · {one.why}" if one.why else "") + (" · taken back" if one.withdrawn else "")


def about(one: Decision) -> str:
    """What was decided, in words."""
    if one.subject == "names":
        return f"{one.about[0]}, {one.about[1]}: {one.verdict}"
    if one.subject == "side":
        return f"side {one.about[0]}: {one.about[1]}"
    values = ", ".join(f"{part} = {told(value)}" for part, value in one.values.items())
    return f"statement {one.about[0][:ID_LENGTH]}: {one.verdict}" + (f" to {values}" if values else "")


def told(value: object) -> str:
    """A corrected value, in words."""
    if isinstance(value, list):
        return " and ".join(map(str, value)) or "nobody"
    if value is None:
        return "none"
    return ("yes" if value else "no") if isinstance(value, bool) else str(value)
