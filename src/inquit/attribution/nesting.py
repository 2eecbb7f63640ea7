"""Layers: what lies inside a statement's content is read again, within its bounds, to any depth.

Invariant: a nested statement's cue, source and content lie inside one statement's content, its parent's;
so layers nest or are disjoint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
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
    free = _not_held(outer)
    placed = [Placed(outer[i], None) for i in free]
    waiting = sorted(set(range(len(every))) - set(free))
    first = 0
    for _ in range(DEEPEST):
        newest = placed[first:]
        contents = Contents([item.draft for item in newest])
        homes = {i: first + home for i in waiting if (home := _innermost(every[i], newest, contents)) is not None}
        if not homes:
            break
        numbers = list(homes)
        found = reread(numbers, [placed[homes[i]].draft.content for i in numbers])
        fresh = [(i, draft) for i, draft in zip(numbers, found, strict=True) if draft is not None]
        dropped = set(numbers) - {i for i, _ in fresh}
        layer = [fresh[at] for at in _not_held([draft for _, draft in fresh])]
        if not layer:
            break
        first = len(placed)
        placed += [Placed(draft, homes[i]) for i, draft in layer]
        done = dropped | {i for i, _ in layer}
        waiting = [i for i in waiting if i not in done and i in homes]
    return placed


def _not_held(drafts: Sequence[Draft]) -> list[int]:
    """Numbers of the drafts whose cue no other's content holds; of two that hold each other, the surer one stays."""
    contents = Contents(drafts)
    holders = [[n for n in contents.holding(draft.cue) if n != number] for number, draft in enumerate(drafts)]

    def beaten(number: int, holder: int) -> bool:
        mutual = number in holders[holder]
        return not mutual or (drafts[holder].score, -holder) > (drafts[number].score, -number)

    return [number for number, found in enumerate(holders) if not any(beaten(number, holder) for holder in found)]


def _innermost(cue: Span, placed: Sequence[Placed], contents: Contents) -> int | None:
    """The shortest content of the newest layer that holds the cue."""
    homes = contents.holding(cue)
    return min(homes, key=lambda i: sum(end - start for start, end in placed[i].draft.content), default=None)
