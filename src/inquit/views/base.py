"""What a view is: parameters, rows and one function; the command line, HTTP and pages are made from the three."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from inquit.errors import UsageError

# A question looks at so many statements at most, the latest published first; more than that is told in a note.
MOST_LOOKED_AT = 20_000


class Row(Protocol):
    """One row of an answer."""

    def to_dict(self) -> dict[str, object]:
        """The row as JSON-ready values, every key always there."""
        ...


R = TypeVar("R", bound=Row, covariant=True)


@dataclass(frozen=True, slots=True)
class Answer(Generic[R]):
    """What a view found.

    rows       in the view's own order
    total      how many rows there are, of which `limit` leaves the first
    looked_at  how many statements it compared
    notes      what a reader should know of the answer: what was left out, and why
    """

    rows: tuple[R, ...]
    total: int
    looked_at: int
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Option:
    """One parameter, as the command line and HTTP declare it.

    name     as the user writes it: `from`, `side`
    field    of `Params`
    words    what it does
    metavar  what stands for its value
    choices  what it may be, empty for anything
    many     whether it may be given more than once
    place    whether it is given by its place: the words of a question
    whole    whether it is a number
    """

    name: str
    field: str
    words: str
    metavar: str
    choices: tuple[str, ...]
    many: bool
    place: bool
    whole: bool


def option(
    words: str, *, default: Any = None, metavar: str = "WORDS", choices: Sequence[str] = (), place: bool = False
) -> Any:
    """A field of a `Params`; a tuple as default may be given more than once, an integer is a number."""
    return field(
        default=default, metadata={"words": words, "metavar": metavar, "choices": tuple(choices), "place": place}
    )


def options_of(params: type[Any]) -> Iterator[Option]:
    """The parameters of a view, in order."""
    for one in dataclasses.fields(params):
        yield Option(
            name=one.name.rstrip("_").replace("_", "-"),
            field=one.name,
            many=isinstance(one.default, tuple),
            whole=isinstance(one.default, int),
            **one.metadata,
        )


def check_limit(limit: int) -> None:
    """Raises UsageError for a limit below nought."""
    if limit < 0:
        raise UsageError(f"a limit of {limit} rows", hint="give 1 or more, or 0 for all")


def cut(rows: Sequence[Any], limit: int) -> tuple[Any, ...]:
    """The first rows; all of them for a limit of 0."""
    return tuple(rows[:limit] if limit else rows)
