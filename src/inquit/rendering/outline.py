"""The order in which statements are shown: each right below the one it lies in."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from inquit.records import Statement


class Entry(NamedTuple):
    """One statement in its place.

    number  its place in the list as given, from 1; the name a reader calls it by
    depth   how many of the shown statements it lies in
    parent  the number of the one it lies in, None at the outermost layer or when that one is not in the list
    """

    number: int
    depth: int
    parent: int | None
    statement: Statement


def arrange(statements: Sequence[Statement]) -> tuple[Entry, ...]:
    """Every statement exactly once, children below their parents, otherwise in the order given.

    Raises  nothing: a parent that is missing, or a ring of parents, makes an outermost statement.
    Cost    linear.
    """
    parents = _parents(statements)
    children: dict[int | None, list[int]] = {}
    for number in range(len(statements), 0, -1):
        children.setdefault(parents[number], []).append(number)
    entries: list[Entry] = []
    depths: dict[int, int] = {}
    # The last loop over all numbers reaches only those in a ring of parents, which hang below no outermost statement.
    waiting = [*range(len(statements), 0, -1), *children.get(None, [])]
    while waiting:
        number = waiting.pop()
        if number in depths:
            continue
        parent = parents[number] if parents[number] in depths else None
        depths[number] = 0 if parent is None else depths[parent] + 1
        entries.append(Entry(number, depths[number], parent, statements[number - 1]))
        waiting += children.get(number, [])
    return tuple(entries)


def _parents(statements: Sequence[Statement]) -> dict[int, int | None]:
    numbers: dict[str, int] = {}
    for number, statement in enumerate(statements, 1):
        numbers.setdefault(statement.id, number)
    return {
        number: numbers.get(statement.parent_id) if statement.parent_id is not None else None
        for number, statement in enumerate(statements, 1)
    }
