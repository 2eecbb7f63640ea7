"""Statements that carry the same words as others, found by the runs of words that they have in common."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from inquit.ledger.sqlite import Connection

# Words of a run: fewer are shared by chance, more would miss what an editor cut short.
RUN = 4
# Runs that are looked for: of all runs of the words, the one with the longest word in each of so many equal stretches,
# so that whatever stretch of the words is carried, some of its runs are among them.
MOST_RUNS = 24
_WORD = re.compile(r"[^\W_]+")


def find_carrying(connection: Connection, words: str, *, limit: int) -> tuple[int, ...]:
    """Shown statements whose content has a run of RUN of these words: statements.seq, as they came in. Not all for a
    long text: see MOST_RUNS. None for fewer words than a run has.
    """
    runs = choose_runs(words)
    if not runs:
        return ()
    asked = " OR ".join(f'"{run}"' for run in runs)
    sql = "SELECT rowid FROM search WHERE search MATCH ? ORDER BY rowid LIMIT ?"
    return tuple(row[0] for row in connection.execute(sql, (f"{{content}} : ({asked})", limit)))


def choose_runs(words: str) -> list[str]:
    """The runs to look for, in their order. A rare word is found soonest, and the longest is the rarest."""
    cut = _WORD.findall(words)
    runs = [cut[start : start + RUN] for start in range(len(cut) - RUN + 1)]
    count = min(len(runs), MOST_RUNS)
    edges = [len(runs) * number // count for number in range(count + 1)] if count else []
    chosen = (max(runs[start:end], key=_rarity) for start, end in pairwise(edges))
    return list(dict.fromkeys(" ".join(run) for run in chosen))


def _rarity(run: Sequence[str]) -> tuple[int, int]:
    lengths = [len(word) for word in run]
    return max(lengths), sum(lengths)
