"""The runs that read a ledger's articles: by which version, which model, with which settings, and what came of it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass

from inquit.ledger.base import RunFacts, Sum
from inquit.ledger.sqlite import Connection

_RUNS = """
    SELECT runs.*, closings.outcome, closings.read, closings.kept, closings.duplicate, closings.set_aside,
           closings.statements
    FROM runs LEFT JOIN closings ON closings.run = runs.id AND closings.recorded_at < ?
    WHERE runs.recorded_at < ? ORDER BY runs.recorded_at DESC, runs.id LIMIT ?
"""


@dataclass(frozen=True, slots=True)
class Run:
    """One run of `inquit add`.

    outcome  `done`, `failed` …; None for one that is under way, or that was killed
    sum      None where there is no outcome
    """

    id: str
    facts: RunFacts
    recorded_at: str
    outcome: str | None
    sum: Sum | None


def load_runs(connection: Connection, *, limit: int, as_of: str) -> tuple[Run, ...]:
    """The runs that wrote something, latest first. Cost: linear in the runs of the ledger."""
    made = []
    for row in connection.execute(_RUNS, (as_of, as_of, limit)):
        settings = json.loads(row["settings"])
        facts = RunFacts(
            row["inquit"], row["bundle"], row["bundle_digest"], settings if isinstance(settings, Mapping) else {}
        )
        counts = ("read", "kept", "duplicate", "set_aside", "statements")
        found = None if row["outcome"] is None else Sum(*(row[name] for name in counts))
        made.append(Run(row["id"], facts, row["recorded_at"], row["outcome"], found))
    return tuple(made)
