"""What became of an article's statements when its text was changed where it stood."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from inquit.ledger.base import Entry
from inquit.records import Statement, words_of

# Above this share of common words, a statement that is gone and one that is new are the same one, reworded. Chosen so
# that one changed number in a short sentence, one word of four, is still such a change.
LEAST_ALIKE = 0.6
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Changes:
    """The statements of two versions of a text, side by side.

    kept     as they were, wherever they stand now
    changed  the old one with the new one
    """

    kept: tuple[Statement, ...]
    changed: tuple[tuple[Statement, Statement], ...]
    gone: tuple[Statement, ...]
    new: tuple[Statement, ...]


def compare_versions(old: Entry, new: Entry) -> Changes:
    """What of the old version's statements is kept, changed or gone in the new one, and what is new.

    A statement is kept when source, cue and content have the same words. Of those left, the two that are likest are one
    that changed, then the two likest of the rest, down to six in ten words in common. Cost: the product of both numbers
    of statements that were not kept.
    """
    twins: dict[tuple[str, ...], list[Statement]] = {}
    for statement in reversed(new.statements):
        twins.setdefault(_words(statement), []).append(statement)
    kept, left = [], []
    for statement in old.statements:
        same = twins.get(_words(statement))
        if same:
            kept.append(same.pop())
        else:
            left.append(statement)
    waiting = {statement.id for same in twins.values() for statement in same}
    others = [statement for statement in new.statements if statement.id in waiting]
    pairs = _likest(left, others)
    became = set(pairs.values())
    return Changes(
        tuple(kept),
        tuple((statement, others[pairs[number]]) for number, statement in enumerate(left) if number in pairs),
        tuple(statement for number, statement in enumerate(left) if number not in pairs),
        tuple(statement for number, statement in enumerate(others) if number not in became),
    )


def _likest(old: Sequence[Statement], new: Sequence[Statement]) -> dict[int, int]:
    """Which of the new each of the old became: numbers in both lists, each at most once."""
    before, after = list(map(_counted, old)), list(map(_counted, new))
    alike = [
        (-share, i, j)
        for i, one in enumerate(before)
        for j, other in enumerate(after)
        if (share := _alike(one, other)) >= LEAST_ALIKE
    ]
    pairs: dict[int, int] = {}
    taken = set()
    for _, i, j in sorted(alike):
        if i not in pairs and j not in taken:
            pairs[i] = j
            taken.add(j)
    return pairs


def _words(statement: Statement) -> tuple[str, ...]:
    text = statement.article.text
    return tuple(words_of(text, spans) for spans in (statement.source, statement.cue, statement.content))


def _counted(statement: Statement) -> Counter[str]:
    return Counter(_WORD.findall(words_of(statement.article.text, statement.content).casefold()))


def _alike(one: Counter[str], other: Counter[str]) -> float:
    total = one.total() + other.total()
    return 2 * (one & other).total() / total if total else 0.0
