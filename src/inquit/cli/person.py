"""`inquit person`: one party with its names, what it said and was told, whom it relays, and where it is spoken of."""

from __future__ import annotations

import argparse
import shlex
from collections.abc import Iterator

from inquit.cli.output import add_format_option, choose_format, on_terminal, table_width, to_json_line, write_utf8
from inquit.cli.querying import add_ledger_options
from inquit.cli.verbs import Verbs, declare
from inquit.cli.wording import count, total_of
from inquit.errors import UsageError
from inquit.exports.rows import person_row
from inquit.ledger.candidates import Candidate
from inquit.ledger.ledger import Ledger
from inquit.ledger.people import Person
from inquit.ledger.query import LARGEST_PAGE, ROLES
from inquit.rendering.people import Section, format_person

_TITLES = {
    "source": "said by",
    "addressee": "said to",
    "relay": "relayed by: others' statements inside its own",
    "mention": "mentions: its name or surname stands in what others or itself said",
}
_MOST_CANDIDATES = 5


def add_parser(verbs: Verbs[argparse.ArgumentParser]) -> None:
    """Declare the verb."""
    parser = declare(
        verbs,
        "person",
        run_person,
        words="show one person or body: said by, said to, relayed, mentioned",
        description="Show one person or body: its names with what makes them one, by month how often it spoke, and the "
        "latest statements by it, to it, relayed by it, and in which its name stands.",
        examples='examples:\n  inquit person "Anna Petrova"\n  inquit person 0f3a9c0112 --limit 20\n',
    )
    parser.add_argument("who", nargs="+", metavar="NAME", help="a name, words of one, or an id")
    parser.add_argument("--limit", type=int, default=5, metavar="N", help="statements of each part; default 5")
    add_format_option(parser)
    add_ledger_options(parser)


def run_person(options: argparse.Namespace) -> int:
    """Print it. Returns the exit code."""
    write_utf8()
    if not 1 <= options.limit <= LARGEST_PAGE:
        raise UsageError(f"--limit {options.limit}", hint=f"give 1 to {LARGEST_PAGE:,}; inquit statements shows all")
    with Ledger.open(options.ledger, as_of=options.as_of) as ledger:
        person = ledger.person(" ".join(options.who))
        months = ledger.months(person.id)
        candidates = ledger.candidates(person.id, limit=_MOST_CANDIDATES)
        if choose_format(options) == "jsonl":
            print(to_json_line(person_row(person, months, candidates)))
            return 0
        page = format_person(
            person,
            _sections(ledger, person, options),
            months=months,
            candidates=[_words(one, person) for one in candidates],
            width=table_width(),
            colour=on_terminal(),
        )
    print(page)
    return 0


def _sections(ledger: Ledger, person: Person, options: argparse.Namespace) -> Iterator[Section]:
    for role in ROLES:
        page = ledger.statements(person=person.id, role=role, limit=options.limit)
        number = total_of(page.total, "statement", exact=page.exact)
        more = f"inquit statements --person {shlex.quote(person.name)} --role {role}" if page.next else ""
        yield Section(f"{_TITLES[role]} ({number})", page.statements, more)


def _words(one: Candidate, person: Person) -> str:
    other = one.right if one.left_id == person.id else one.left
    return f"{other} · {count(one.number, 'time')} · {one.score:.0%} · {one.why}"
