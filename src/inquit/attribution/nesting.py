"""Layers: what lies inside a statement's content is read again, within its bounds, to any depth.

Invariant: a nested statement's cue, source and content lie inside one statement's content, its parent's; so layers nest or are disjoint.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from inquit.attribution.draft import Draft, lies_in
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
    placed = [Placed(draft, None) for i, draft in enumerate(outer) if not _held(draft.cue, outer, i)]
    tops = {id(p.draft) for p in placed}
    waiting = [i for i, draft in enumerate(outer) if id(draft) not in tops] + list(range(len(outer), len(every)))
    first = 0
    for _ in range(DEEPEST):
        homes = {i: home for i in waiting if (home := _innermost(every[i], placed, first)) is not None}
        if not homes:
            break
        numbers = list(homes)
        found = reread(numbers, [placed[homes[i]].draft.content for i in numbers])
        fresh = [(i, draft) for i, draft in zip(numbers, found, strict=True) if draft is not None]
        dropped = set(numbers) - {i for i, _ in fresh}
        layer = [
            (i, draft) for place_, (i, draft) in enumerate(fresh) if not _held(draft.cue, [d for _, d in fresh], place_)
        ]
        if not layer:
            break
        first = len(placed)
        placed += [Placed(draft, homes[i]) for i, draft in layer]
        done = dropped | {i for i, _ in layer}
        waiting = [i for i in waiting if i not in done and i in homes]
    return placed


def _held(cue: Span, drafts: Sequence[Draft], own: int) -> bool:
    """Whether another draft's content holds this cue; of two that hold each other, the surer one stays outside."""
    for index, draft in enumerate(drafts):
        if index != own and lies_in(cue, draft.content):
            mutual = lies_in(draft.cue, drafts[own].content)
            if not mutual or (draft.score, -index) > (drafts[own].score, -own):
                return True
    return False


def _innermost(cue: Span, placed: Sequence[Placed], first: int) -> int | None:
    """The shortest content of the newest layer that holds the cue."""
    homes = [i for i in range(first, len(placed)) if lies_in(cue, placed[i].draft.content)]
    return min(homes, key=lambda i: sum(end - start for start, end in placed[i].draft.content), default=None)
