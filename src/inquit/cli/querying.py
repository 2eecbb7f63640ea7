"""The options that narrow statements, the same for every verb that asks for some."""

from __future__ import annotations

import argparse
from typing import TYPE_CHECKING

from inquit.cli.wording import LEDGER
from inquit.records import ACTS, EVENTS

REVIEWED = ("any", "no")

if TYPE_CHECKING:
    from inquit.ledger.query import Query


def add_ledger_option(parser: argparse.ArgumentParser) -> None:
    """Which ledger."""
    parser.add_argument("--ledger", default=LEDGER, metavar="FILE", help=f"default: {LEDGER} here")


def add_ledger_options(parser: argparse.ArgumentParser) -> None:
    """Which ledger, and when."""
    add_ledger_option(parser)
    parser.add_argument("--as-of", metavar="DATE", help="the ledger as it stood then")


def add_query_options(parser: argparse.ArgumentParser) -> None:
    """Words, and what else narrows the statements."""
    parser.add_argument(
        "words", nargs="*", metavar="WORDS", help="in the content, source or addressees; '\"two words\"' in a row"
    )
    parser.add_argument("--source", default="", metavar="WORDS", help="in the source, as printed or by name")
    parser.add_argument("--addressee", default="", metavar="WORDS", help="in the addressees")
    parser.add_argument("--about", default="", metavar="WORDS", help="in the content")
    parser.add_argument("--act", choices=ACTS, metavar="ACT", help=", ".join(ACTS))
    parser.add_argument("--outlet", metavar="NAME", help="who published the article")
    parser.add_argument(
        "--from", dest="from_", metavar="DATE", help="published then or later: 2022-03-22, 2022-03, 2022"
    )
    parser.add_argument("--to", metavar="DATE", help="published then or before")
    parser.add_argument("--kind", choices=("direct", "mixed", "indirect"), help="quoted, partly quoted or not")
    parser.add_argument("--person", metavar="NAME", help="a party under any of its names: a name or an id of `people`")
    parser.add_argument(
        "--role",
        choices=("source", "addressee", "relay", "mention"),
        default="source",
        help="the part that --person has: source (default), addressee, relay, or only mentioned",
    )
    parser.add_argument(
        "--figure", choices=(*EVENTS, "any"), metavar="EVENT", help=f"with a figure: {', '.join(EVENTS)}, or any"
    )
    voice = parser.add_mutually_exclusive_group()
    voice.add_argument(
        "--narrator", action="store_true", default=None, help="only figures that articles state in their own voice"
    )
    voice.add_argument("--attributed", dest="narrator", action="store_false", help="only what somebody says")
    depth = parser.add_mutually_exclusive_group()
    depth.add_argument("--nested", action="store_true", default=None, help="only those inside another statement")
    depth.add_argument("--outermost", dest="nested", action="store_false", help="only those inside no other")
    parser.add_argument("--depth", type=int, metavar="N", help="inside exactly so many others")
    parser.add_argument("--side", metavar="NAME", help="what a declared side's members say, relay or publish")
    parser.add_argument(
        "--reviewed", choices=REVIEWED, help="any: about which somebody has decided; no: about which nobody has"
    )


def to_query(options: argparse.Namespace) -> Query:
    """The query that the options ask."""
    from inquit.ledger.query import Query

    return Query(
        words=" ".join(options.words),
        source=options.source,
        addressee=options.addressee,
        about=options.about,
        act=options.act,
        outlet=options.outlet,
        from_=options.from_,
        to=options.to,
        kind=options.kind,
        nested=options.nested,
        person=options.person,
        role=options.role,
        figure=options.figure,
        narrator=options.narrator,
        side=options.side,
        reviewed=options.reviewed,
        depth=options.depth,
    )
