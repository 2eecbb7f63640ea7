"""What a view is: parameters, rows and one function; the command line, HTTP and pages are made from the three."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Generic, Protocol, TypeVar

from inquit.errors import UsageError

# A question looks at so many statements at most, the latest published first; more than that is told in a note.
MOST_LOOKED_AT = 20_000
# No question looks at more: 100,000 on either side take half a minute and some gigabytes.
_LARGEST = 100_000


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


def most_option() -> Any:
    """A field of a `Params`: how many statements each of a view's questions to the ledger looks at."""
    return option("look at so many statements of each question, the latest first", default=MOST_LOOKED_AT, metavar="N")


def check_bounds(limit: int, most: int) -> None:
    """Raises UsageError for a limit below nought, or to look at none or too many."""
    if limit < 0:
        raise UsageError(f"a limit of {limit} rows", hint="give 1 or more, or 0 for all")
    if not 1 <= most <= _LARGEST:
        raise UsageError(f"{most} statements to be looked at", hint=f"most: 1 to {_LARGEST:,}")


def tell_most(found: int, most: int, *, whose: str = "") -> list[str]:
    """The note that there may be more statements than were looked at, if so.

    whose  of which side, empty for all
    """
    if found < most:
        return []
    words = f"only the latest {most:,} statements were looked at"
    return [f"{whose}: {words}" if whose else words]


def cut(rows: Sequence[Any], limit: int) -> tuple[Any, ...]:
    """The first rows; all of them for a limit of 0."""
    return tuple(rows[:limit] if limit else rows)
