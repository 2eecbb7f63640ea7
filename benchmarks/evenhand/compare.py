"""Two readings compared, of a text and of the same with its names swapped, where a swapped name is near."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple

from benchmarks.evenhand.swap import Swapped
from inquit.records import Spans

AROUND = 10  # words on either side of a statement that belong to its window
ROLES = ("source", "cue", "content", "who", "act", "figures", "links")


class Parts(NamedTuple):
    """A statement by its spans, and what else is read of it.

    who      the names of its sources and addressees
    act      with `not` where it was not said
    figures  each one's numbers, comparator, event and modality
    links    the kinds of its links to other statements of its text
    """

    source: Spans
    cue: Spans
    content: Spans
    who: tuple[str, ...] = ()
    act: str | None = None
    figures: tuple[tuple[object, ...], ...] = ()
    links: tuple[str, ...] = ()

    @property
    def spans(self) -> Spans:
        """All spans of it."""
        return (*self.source, *self.cue, *self.content)


@dataclass(frozen=True, slots=True)
class Pair:
    """One statement in both readings, each in the offsets of its own text.

    changes  empty when it was kept exactly; else those of ROLES that differ, or `vanished` or `new`
    """

    before: Parts | None
    after: Parts | None
    changes: tuple[str, ...]


def compare(text: str, swapped: Swapped, before: Sequence[Parts], after: Sequence[Parts]) -> list[Pair]:
    """Every statement of either reading whose window holds a swapped name.

    Statements are the same one when their cues overlap or their contents are equal; each has at most one partner, the
    one that kept most.
    """
    moved = [_moved(parts, swapped) for parts in before]
    near_before, near_after = _Near(text, swapped.before), _Near(swapped.text, swapped.after)
    partners = _partners(moved, after)
    pairs = []
    for i, parts in enumerate(before):
        other = after[partners[i]] if i in partners else None
        if near_before.holds(parts) or (other is not None and near_after.holds(other)):
            pairs.append(Pair(parts, other, ("vanished",) if other is None else _changes(moved[i], other)))
    taken = set(partners.values())
    pairs += [Pair(None, p, ("new",)) for j, p in enumerate(after) if j not in taken and near_after.holds(p)]
    return pairs


def _moved(parts: Parts, swapped: Swapped) -> Parts:
    """A statement of the text as it was, in the swapped one."""
    source, cue, content = (swapped.moved(spans) for spans in (parts.source, parts.cue, parts.content))
    who = tuple(sorted(map(swapped.renamed, parts.who)))
    return parts._replace(source=source, cue=cue, content=content, who=who)


class _Near:
    """Whether a name stands in a statement's window: the hull of its parts and ten words on either side."""

    def __init__(self, text: str, names: Spans) -> None:
        self._names = names
        words = [m.span() for m in re.finditer(r"\w+", text)]
        self._starts = [start for start, _ in words]
        self._ends = [end for _, end in words]
        self._size = len(text)

    def holds(self, parts: Parts) -> bool:
        spans = parts.spans
        if not spans:
            return False
        first = bisect_right(self._ends, min(s.start for s in spans)) - AROUND
        last = bisect_left(self._starts, max(s.end for s in spans)) - 1 + AROUND
        start = self._starts[first] if first > 0 else 0
        end = self._ends[last] if last < len(self._ends) else self._size
        return any(name.start < end and name.end > start for name in self._names)


def _partners(before: Sequence[Parts], after: Sequence[Parts]) -> dict[int, int]:
    found: dict[int, int] = {}
    taken: set[int] = set()
    fits = [(i, j) for i, b in enumerate(before) for j, a in enumerate(after) if _is_same(b, a)]
    for i, j in sorted(fits, key=lambda fit: (len(_changes(before[fit[0]], after[fit[1]])), fit)):
        if i not in found and j not in taken:
            found[i] = j
            taken.add(j)
    return found


def _is_same(one: Parts, other: Parts) -> bool:
    overlap = any(a.start < b.end and b.start < a.end for a in one.cue for b in other.cue)
    return overlap or (bool(one.content) and one.content == other.content)


def _changes(one: Parts, other: Parts) -> tuple[str, ...]:
    return tuple(role for role, a, b in zip(ROLES, one, other, strict=True) if a != b)
