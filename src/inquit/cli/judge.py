"""`inquit judge`: decide about names, or about a statement."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from pathlib import Path

from inquit.cli.deciding import add_deciding_options, who_decides
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import say, shown
from inquit.errors import UsageError
from inquit.ledger.judgements import different, judge, same
from inquit.ledger.ledger import Ledger
from inquit.ledger.verdicts import CORRECTED
from inquit.records import ACTS

_NAMES = {"same": same, "different": different}
_STATEMENTS = {"right": "right", "wrong": "wrong", "correct": CORRECTED}
_FIELDS = ("source", "addressee", "act", "negated")
_YES = {"yes": True, "no": False}
_EXAMPLES = """examples:
  inquit judge same "V. Petrova" "Vera Petrova" --why "the same office, the same day"
  inquit judge different "Vera Petrova" "Vita Petrova"
  inquit judge wrong fb29c3ef17 --why "that is the caption"
  inquit judge correct fb29c3ef17 source="Ann Smith" act=deny

Nothing is edited: a decision is added, statements and people are seen through it, and `inquit undo` takes it back.
"""


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "judge",
        run_judge,
        words="decide: two names the same or different, a statement right, wrong or corrected",
        description="Decide about two names, same or different; or about a statement: right, wrong (then it is not "
        "shown any more), or correct with what should stand there: " + ", ".join(f"{name}=…" for name in _FIELDS) + ".",
        examples=_EXAMPLES,
    )
    parser.add_argument("verdict", choices=(*_NAMES, *_STATEMENTS), metavar="VERDICT", help="see above")
    parser.add_argument("about", nargs="+", metavar="WHAT", help="two names; or a statement's id, and field=value")
    add_deciding_options(parser)


def run_judge(options: argparse.Namespace) -> int:
    """Add the decision. Returns the exit code."""
    by = who_decides(options)
    decide = _judge_names if options.verdict in _NAMES else _judge_statement
    made = decide(options, by)
    say(f"decided; to take it back: inquit undo {made[:10]}")
    return 0


def _judge_names(options: argparse.Namespace, by: str) -> str:
    if len(options.about) != 2:
        raise UsageError(f"{len(options.about)} names", hint='give two, each in quotes: "Ann Smith" "A. Smith"')
    with Ledger.open(options.ledger) as ledger:
        left, right = (ledger.name(who) for who in options.about)
    made = _NAMES[options.verdict](Path(options.ledger), left, right, by=by, why=options.why)
    say(f"{shown(left)} and {shown(right)}: {options.verdict}")
    return made


def _judge_statement(options: argparse.Namespace, by: str) -> str:
    id_, *fields = options.about
    correction = parse_correction(fields) if options.verdict == "correct" else None
    if options.verdict != "correct" and fields:
        raise UsageError(f"{fields[0]!r} is too much", hint="give one statement's id")
    with Ledger.open(options.ledger) as ledger:
        statement = ledger.statement(id_).id
    verdict = _STATEMENTS[options.verdict]
    made = judge(Path(options.ledger), statement, verdict, by=by, why=options.why, correction=correction)
    say(f"statement {statement}: {verdict}")
    return made


def parse_correction(fields: Sequence[str]) -> dict[str, object]:
    """`source=Ann Smith act=deny` as a correction; a field without a value is empty. Several sources: give it again.

    Raises  UsageError for no field, an unknown one, and a value that it cannot have.
    """
    made: dict[str, object] = {}
    for words in fields:
        name, equals, value = words.partition("=")
        name, value = name.strip(), " ".join(value.split())
        if not equals or name not in _FIELDS:
            hint = f'write it as source="Ann Smith"; fields: {", ".join(_FIELDS)}'
            raise UsageError(f"{words!r} corrects nothing", hint=hint)
        if name in ("source", "addressee"):
            before = made.get(name, [])
            assert isinstance(before, list)
            made[name] = [*before, value] if value else before
        elif name in made:
            raise UsageError(f"{name} twice", hint="give it once")
        elif name == "act":
            if value and value not in ACTS:
                raise UsageError(f"no act {value!r}", hint=f"acts: {', '.join(ACTS)}")
            made[name] = value or None
        elif value not in _YES:
            raise UsageError(f"negated={value}", hint="write negated=yes or negated=no")
        else:
            made[name] = _YES[value]
    if not made:
        raise UsageError("nothing to correct", hint='say what should stand there: source="Ann Smith"')
    return made
