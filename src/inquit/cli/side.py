"""`inquit side`: who belongs to which side, as you declare it."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from itertools import groupby
from pathlib import Path

from inquit.cli.deciding import add_deciding_options, who_decides
from inquit.cli.output import add_format_option, choose_format, table_width, to_json_line, write_utf8
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, say
from inquit.errors import UsageError
from inquit.exports.rows import side_row
from inquit.ledger.base import Membership
from inquit.ledger.ledger import Ledger
from inquit.ledger.sides import declare as declare_side
from inquit.ledger.sides import drop
from inquit.rendering.cells import wrap
from inquit.rendering.visible import to_line

_EXAMPLES = """examples:
  inquit side
  inquit side North = "Anna Petrova", "Ministry of Ferries"
  inquit side North --is "Petrova, Anna" --is "Perrin Osk"
  inquit side North --drop "Perrin Osk"

A side is what you say it is: inquit infers none, and nothing else depends on it.
"""


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "side",
        run_side,
        words="declare and list who belongs to which side",
        description="List the sides that you declared, or declare who belongs to one.",
        examples=_EXAMPLES,
    )
    parser.add_argument("words", nargs="*", metavar="NAME = MEMBER, …", help="a side, alone or with its members")
    parser.add_argument("--is", dest="members", action="append", metavar="MEMBER", help="somebody belongs to it")
    parser.add_argument("--drop", dest="dropped", action="append", metavar="MEMBER", help="somebody does no longer")
    add_format_option(parser)
    parser.add_argument("--as-of", metavar="DATE", help="the sides as they stood then; for listing")
    add_deciding_options(parser, why=False)


def run_side(options: argparse.Namespace) -> int:
    """Declare or list. Returns the exit code."""
    side, members = _parse(options.words)
    members += options.members or []
    dropped = options.dropped or []
    if not members and not dropped:
        return _list(options, side)
    if not side:
        raise UsageError("no side is named", hint='write it as: inquit side NAME = "MEMBER", "MEMBER"')
    by = who_decides(options)
    made = declare_side(Path(options.ledger), side, members, by=by) if members else []
    for member in dropped:
        drop(Path(options.ledger), side, member, by=by)
    say(f"{to_line(side)}: {count(len(made), 'member')} more, {len(dropped):,} fewer")
    return 0


def _parse(words: Sequence[str]) -> tuple[str, list[str]]:
    """`North = A, B` as a side and its members; without `=` the words are a side's name.

    Raises  UsageError for an `=` without members.
    """
    side, equals, rest = " ".join(words).partition("=")
    members = [member.strip() for member in rest.split(",") if member.strip()]
    if equals and not members:
        raise UsageError("no member is named", hint='write it as: inquit side NAME = "MEMBER", "MEMBER"')
    return side.strip(), members


def _list(options: argparse.Namespace, side: str) -> int:
    write_utf8()
    table = choose_format(options) == "table"
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        found = [one for one in ledger.sides() if side in ("", one.side)]
    for name, group in groupby(found, key=lambda one: one.side):
        members = list(group)
        print("\n".join(_lines(name, members, table_width())) if table else to_json_line(side_row(name, members)))
    say(count(len({one.side for one in found}), "side"))
    return 0


def _lines(name: str, members: Sequence[Membership], width: int) -> list[str]:
    told = (one.member + ("" if one.entity else " (nobody's name here)") for one in members)
    return wrap(to_line(f"{name} = {', '.join(told)}"), width)
