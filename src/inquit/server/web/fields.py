"""The form of a view's page: one field a parameter, with what was asked still in it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from inquit.views.base import Option, options_of
from inquit.views.table import View

_LABELS = {
    "about": "About",
    "what": "What is counted",
    "place": "Place, or words of the statement",
    "event": "What became of them",
    "from": "Published from",
    "to": "to",
    "side": "Sides",
    "statement": "Of one statement",
    "like": "About the same as",
    "person": "Said by",
    "act": "Act",
}
_SAMPLES = {
    "what": "civilians killed",
    "from": "2022-03-22, 2022-03 …",
    "to": "2022-04",
    "statement": "id of a statement",
    "like": "id of a statement",
    "person": "a name",
}
_UNASKED = ("link", "limit", "most")  # these are followed by links
_NARROW = ("from", "to", "event", "act", "statement", "like")
_TYPED = 2  # empty fields for sides that are typed


@dataclass(frozen=True, slots=True)
class Tick:
    """A declared side in the form.

    ticked  it is asked for
    """

    name: str
    ticked: bool


@dataclass(frozen=True, slots=True)
class Entry:
    """One field.

    kind     words, choice or sides
    value    what it holds
    choices  of a choice: what it may be
    ticks    of sides: the declared ones
    typed    of sides: those written out, and empty ones
    """

    name: str
    label: str
    kind: str
    sample: str
    narrow: bool
    value: str = ""
    choices: tuple[str, ...] = ()
    ticks: tuple[Tick, ...] = ()
    typed: tuple[str, ...] = ()


def entries_of(view: View, given: Mapping[str, Sequence[str]], declared: Sequence[str]) -> tuple[Entry, ...]:
    """The fields of a view's form.

    given     what was asked, also what cannot be
    declared  the names of the declared sides
    """
    return tuple(_entries(view, given, declared))


def _entries(view: View, given: Mapping[str, Sequence[str]], declared: Sequence[str]) -> Iterator[Entry]:
    for option in options_of(view.params):
        if option.name in _UNASKED:
            continue
        values = given.get(option.name, ())
        if option.name == "side":
            yield _sides(option, values, declared)
        else:
            yield Entry(
                option.name,
                _LABELS.get(option.name, option.words),
                "choice" if option.choices else "words",
                _SAMPLES.get(option.name, ""),
                option.name in _NARROW,
                value=values[-1] if values else "",
                choices=option.choices,
            )


def _sides(option: Option, values: Sequence[str], declared: Sequence[str]) -> Entry:
    ticks = tuple(Tick(name, name in values) for name in declared)
    typed = [value for value in values if value not in declared and value.strip()]
    return Entry(
        option.name,
        _LABELS[option.name],
        "sides",
        "A=Ann Smith, outlet:Daily News",
        narrow=False,
        ticks=ticks,
        typed=(*typed, *[""] * max(1, _TYPED - len(typed) - len(ticks))),
    )
