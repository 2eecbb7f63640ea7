"""The verbs of views, made from each one's parameters: `inquit figures`, `accounts`, `chains`, `timeline`, `brief`."""

from __future__ import annotations

import argparse
from typing import Any

from inquit.cli.output import add_format_option, choose_format, on_terminal, table_width, to_json_line, write_utf8
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, say
from inquit.ledger.ledger import Ledger
from inquit.rendering.visible import to_line
from inquit.views.base import Answer, Option, Row, options_of
from inquit.views.table import VIEWS, View, find_view

_NAMED = "asked_by_name"


def add_parsers(verbs: Verbs[argparse.ArgumentParser], names: tuple[str, ...]) -> None:
    """Declare the verbs of some views."""
    for view in VIEWS:
        if view.name in names:
            _add_parser(verbs, view)


def _add_parser(verbs: Verbs[argparse.ArgumentParser], view: View) -> None:
    parser = declare(
        verbs,
        view.name,
        run_view,
        words=view.words,
        description=f"{view.words[0].upper()}{view.words[1:]}.",
        examples=view.examples,
    )
    for option in options_of(view.params):
        _add_option(parser, option)
    add_format_option(parser, forms=_forms(view))
    if view.name == "brief":
        parser.add_argument("--base", default="", metavar="URL", help="what each link begins with")
    add_ledger_options(parser)
    parser.set_defaults(view=view.name)


def _forms(view: View) -> tuple[str, ...]:
    return ("table", "jsonl", "html", "md") if view.name == "brief" else ("table", "jsonl", "html")


def _add_option(parser: argparse.ArgumentParser, option: Option) -> None:
    if option.place:
        parser.add_argument(option.field, nargs="*", metavar=option.metavar, help=option.words)
        parser.add_argument(
            f"--{option.name}", dest=_NAMED, default="", metavar=option.metavar, help="the same, by name"
        )
        return
    settings: dict[str, Any] = {"dest": option.field, "metavar": option.metavar, "help": option.words}
    if option.choices:
        settings |= {"choices": option.choices, "help": f"{option.words}: {', '.join(option.choices)}"}
    if option.many:
        settings["action"] = "append"
    if option.whole:
        settings["type"] = int
    parser.add_argument(f"--{option.name}", **settings)


def run_view(options: argparse.Namespace) -> int:
    """Print what a view finds. Returns the exit code."""
    write_utf8()
    view = find_view(options.view)
    params = _params(view, options)
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        found = view.answer(ledger, params)
    form = options.format or ("md" if view.name == "brief" else choose_format(options))
    _print(view, params, found, form, options)
    for note in found.notes:
        say(to_line(f"note: {note}"))
    looked = count(found.looked_at, "statement")
    say(f"{count(found.total, view.noun)}" + _shown(found) + f"; {looked} looked at")
    return 0


def _shown(found: Answer[Row]) -> str:
    return f", the first {len(found.rows):,} shown; --limit 0 shows all" if len(found.rows) < found.total else ""


def _params(view: View, options: argparse.Namespace) -> Any:
    """What was given; the rest as the view's own defaults have it."""
    given: dict[str, Any] = {}
    for option in options_of(view.params):
        value = getattr(options, option.field)
        if option.place:
            given[option.field] = " ".join(filter(None, (*value, getattr(options, _NAMED))))
        elif value is not None:
            given[option.field] = tuple(value) if option.many else value
    return view.params(**given)


def _print(view: View, params: Any, found: Answer[Any], form: str, options: argparse.Namespace) -> None:
    if form == "jsonl":
        for row in found.rows:
            print(to_json_line(row.to_dict()))
    elif form == "html":
        from inquit.rendering.comparison_page import format_comparison

        print(format_comparison(view.name, params, found), end="")
    elif form == "md":
        from inquit.rendering.markdown import format_brief

        print(format_brief(params.about, found.rows, found.notes, base=options.base), end="")
    elif found.rows:
        from inquit.rendering.comparisons import format_answer

        print(format_answer(view.name, found, width=table_width(), colour=on_terminal()))
