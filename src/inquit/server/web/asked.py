"""What a page of statements was asked, said back: as parameters of an address, as words, and as a command line."""

from __future__ import annotations

import dataclasses
import shlex
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from inquit.ledger.query import ANYBODY, MENTION, Query

_PERSON, _ROLE, _WORDS = "person", "role", "words"
_AS_OF = "as-of"
_UNASKED = ("article",)  # a part of a query that no page takes
_PARTS = {"source": "said by", "addressee": "said to", "relay": "relayed by", MENTION: "mentioning"}
_WHOLE = {
    ("narrator", "true"): "figures in the articles’ own voice",
    ("narrator", "false"): "what somebody says",
    ("nested", "true"): "inside another statement",
    ("nested", "false"): "inside no other statement",
    ("reviewed", ANYBODY): "somebody decided about it",
}
_SWITCHES = {
    ("narrator", "true"): "--narrator",
    ("narrator", "false"): "--attributed",
    ("nested", "true"): "--nested",
    ("nested", "false"): "--outermost",
}


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a question.

    name   the parameter
    words  the part as a person says it: `act: deny`
    href   the same question without it
    """

    name: str
    words: str
    href: str


def to_parameters(query: Query, *, as_of: str | None = None) -> dict[str, str]:
    """The parameters that ask a query, each by its name in an address; only what narrows, always in the same order."""
    made: dict[str, str] = {}
    for part in dataclasses.fields(query):
        value = getattr(query, part.name)
        if value != part.default and part.name not in _UNASKED:
            name = part.name.rstrip("_").replace("_", "-")
            made[name] = str(value).lower() if isinstance(value, bool) else str(value)
    if _PERSON not in made:
        made.pop(_ROLE, None)
    return made | ({_AS_OF: as_of} if as_of else {})


def without(given: Mapping[str, str], name: str) -> dict[str, str]:
    """Parameters without one; a person goes with its role."""
    gone = (_PERSON, _ROLE) if name == _PERSON else (name,)
    return {other: value for other, value in given.items() if other not in gone}


def to_chips(given: Mapping[str, str], link: Callable[[Mapping[str, str]], str], *, person: str) -> tuple[Chip, ...]:
    """A chip for each part of a question.

    link    the address of other parameters
    person  the name of the party that is asked for, if one is
    """
    return tuple(
        Chip(name, _told(name, value, given, person), link(without(given, name)))
        for name, value in given.items()
        if name != _ROLE
    )


def _told(name: str, value: str, given: Mapping[str, str], person: str) -> str:
    if (name, value) in _WHOLE:
        return _WHOLE[name, value]
    if name == _PERSON:
        return f"{_PARTS[given.get(_ROLE, 'source')]}: {person}"
    if name == "reviewed":
        return "nobody decided about it"
    return f"as it stood: {value}" if name == _AS_OF else f"{name}: {value}"


def to_command(given: Mapping[str, str], *, ledger: str) -> str:
    """The command line that asks the same; what is in it is quoted for a shell.

    ledger  the name of the file
    """
    parts = ["inquit", "statements"]
    for name, value in given.items():
        if (name, value) in _SWITCHES:
            parts.append(_SWITCHES[name, value])
        elif name != _WORDS:
            parts += to_option(name, value)
    parts += to_option("ledger", ledger)
    if _WORDS in given:  # behind `--`, where a leading hyphen is no option
        parts += ["--", given[_WORDS]] if given[_WORDS].startswith("-") else [given[_WORDS]]
    return shlex.join(parts)


def to_option(name: str, value: str) -> list[str]:
    """An option with its value, in one piece where the value could be taken for an option itself."""
    return [f"--{name}={value}"] if value.startswith("-") else [f"--{name}", value]
