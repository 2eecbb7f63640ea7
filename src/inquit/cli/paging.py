"""`--limit` and `--after`: lists that come in pages."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from typing import Protocol, TypeVar

from inquit.ledger.query import LARGEST_PAGE


class Paged(Protocol):
    """Some of what was asked for.

    next  what `--after` takes to go on, None at the end
    """

    @property
    def next(self) -> str | None: ...
    def __len__(self) -> int: ...


P_co = TypeVar("P_co", bound=Paged, covariant=True)


class Ask(Protocol[P_co]):
    """One page: at most `limit`, below where the page before ended."""

    def __call__(self, *, limit: int, after: str | None) -> P_co: ...


def add_limit_option(parser: argparse.ArgumentParser) -> None:
    """`--limit`, for verbs that print lists."""
    parser.add_argument("--limit", type=int, default=50, metavar="N", help="how many; default 50, 0 is all")


def add_page_options(parser: argparse.ArgumentParser) -> None:
    """`--limit`, and `--after` to go on."""
    add_limit_option(parser)
    parser.add_argument("--after", metavar="PLACE", help="go on where a page before ended")


def pages(ask: Ask[P_co], options: argparse.Namespace) -> Iterator[P_co]:
    """One page after another, until there are no more or the limit is reached; at least one."""
    left, after = options.limit or sys.maxsize, options.after
    while left > 0:
        page = ask(limit=min(left, LARGEST_PAGE), after=after)
        yield page
        left -= len(page)
        after = page.next
        if after is None:
            return


def closing(last: Paged, shown: int, total: str) -> str:
    """How much there is in all, and how to go on where this is not the end.

    shown  how many of all were printed
    total  in words
    """
    if last.next is None:
        return total
    return f"{shown:,} of {total}; the next ones: --after {last.next}, all: --limit 0"
