"""Layers: what lies inside a statement's content is read again, within its bounds, to any depth.

Invariant: a nested statement's cue, source and content lie inside one statement's content, its parent's;
so layers nest or are disjoint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from inquit.attribution.draft import Contents, Draft
from inquit.records import Span, Spans

DEEPEST = 12  # layers; deeper chains than this are not English but an attack


@dataclass(frozen=True, slots=True)
class Placed:
    """A draft with the index of its parent in the same list."""

    draft: Draft
    parent: int | None


Reread = Callable[[Sequence[int], Sequence[Spans]], Sequence[Draft | None]]


def place(outer: Sequence[Draft], cues: Sequence[Span], reread: Reread) -> list[Placed]:
    """Outermost drafts, then what stands inside them, layer by layer.

    outer   drafts that may lie in one another's content; those that do are read again inside it
    cues    cues that no draft of `outer` has: read where they lie in a content
    reread  reads cues again inside bounds: numbers (those of `outer` first, then of `cues`) and each one's bounds
            -> drafts, None where too little is left to keep

    Cost    layers × cues, each layer's cues together.
    """
    every = [draft.cue for draft in outer] + list(cues)
    free = _roots(outer)
    placed: list[Placed] = []
    waiting = set(range(len(every))) - set(free)
    while free:
        first = len(placed)
        placed += [Placed(outer[i], None) for i in free]
        waiting -= _fill(every, placed, first, waiting, reread)
        # A draft whose home turned out narrower than it looked stands on its own after all.
        contents = Contents([item.draft for item in placed])
        loose = [i for i in sorted(waiting) if i < len(outer) and not contents.holding(outer[i].cue)]
        loose = [i for i in loose if not _holds_a_root(outer[i], placed)]
        free = [loose[root] for root in _roots([outer[i] for i in loose])]
        waiting -= set(free)
    return placed


def _holds_a_root(draft: Draft, placed: Sequence[Placed]) -> bool:
    """Whether a draft from a broken ring would take in what already stands outermost."""
    contents = Contents([draft])
    return any(item.parent is None and bool(contents.holding(item.draft.cue)) for item in placed)


def _fill(
    every: Sequence[Span], placed: list[Placed], first: int, waiting: AbstractSet[int], reread: Reread
) -> set[int]:
    """Hang what waits under the drafts from `first` on, layer by layer; returns the numbers that are settled."""
    done: set[int] = set()
    for _ in range(DEEPEST):
        newest = placed[first:]
        contents = Contents([item.draft for item in newest])
        open_ = sorted(waiting - done)
        homes = {i: first + home for i in open_ if (home := _innermost(every[i], newest, contents)) is not None}
        if not homes:
            break
        numbers = list(homes)
        found = reread(numbers, [placed[homes[i]].draft.content for i in numbers])
        fresh = [(i, draft) for i, draft in zip(numbers, found, strict=True) if draft is not None]
        done |= set(numbers) - {i for i, _ in fresh}
        layer = [fresh[at] for at in _roots([draft for _, draft in fresh])]
        if not layer:
            break
        first = len(placed)
        placed += [Placed(draft, homes[i]) for i, draft in layer]
        done |= {i for i, _ in layer}
    return done


def _roots(drafts: Sequence[Draft]) -> list[int]:
    """Numbers of the drafts that stand outermost: no other's content holds their cue, or only in a ring.

    Of two that hold each other the surer one is a root, and of a longer ring the surest.
    """
    contents = Contents(drafts)
    holders = [[n for n in contents.holding(draft.cue) if n != number] for number, draft in enumerate(drafts)]
    held: list[list[int]] = [[] for _ in drafts]
    for number, found in enumerate(holders):
        for holder in found:
            held[holder].append(number)
    roots: list[int] = []
    reached: set[int] = set()
    ranked = sorted(range(len(drafts)), key=lambda number: (bool(holders[number]), -drafts[number].score, number))
    for root in ranked:  # those that nobody holds come first, then what only rings hold, the surest first
        if root in reached:
            continue
        roots = [other for other in roots if other not in held[root]] + [root]
        reached.add(root)
        ahead = [root]
        while ahead:
            fresh = [n for n in held[ahead.pop()] if n not in reached]
            reached.update(fresh)
            ahead += fresh
    return sorted(roots)


def _innermost(cue: Span, placed: Sequence[Placed], contents: Contents) -> int | None:
    """The shortest content of the newest layer that holds the cue."""
    homes = contents.holding(cue)
    return min(homes, key=lambda i: sum(end - start for start, end in placed[i].draft.content), default=None)
