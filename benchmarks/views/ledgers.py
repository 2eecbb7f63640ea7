"""Ledgers for this benchmark: those of benchmarks/ledger, made three times as fast."""

from __future__ import annotations

import sys
import time
from contextlib import ExitStack, nullcontext
from pathlib import Path
from unittest.mock import patch

from benchmarks.ledger import invented
from benchmarks.ledger.growth_worker import FACTS, TOGETHER, TOLD_EVERY_S, recipe
from inquit.ledger.writer import Writer

_PRAGMAS = ("cache_size = -1000000", "synchronous = OFF", "wal_autocheckpoint = 100000")


def find_ledger(folder: Path, statements: int) -> Path:
    """A ledger of so many invented statements, made where there is none yet of the present recipe.

    Its names are not compared with each other, which is most of the work of adding: no two are taken for one party.
    """
    path = folder / f"views-{statements}-{recipe()}.db"
    if path.exists():
        return path
    began = told = time.perf_counter()
    unfinished = path.with_suffix(".part")
    for old in folder.glob(unfinished.name + "*"):
        old.unlink()
    with Writer(unfinished, FACTS) as writer, ExitStack() as patched:
        patched.enter_context(patch("inquit.ledger.writer.transaction", nullcontext))
        patched.enter_context(patch("inquit.ledger.aliases.may_meet", lambda *_: False))
        connection = writer._connection  # behind the door, which has neither large caches nor long transactions
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
        for start in range(0, invented.articles_of(statements), TOGETHER):
            connection.execute("BEGIN IMMEDIATE")
            for one in invented.findings(statements, start=start, count=TOGETHER):
                writer.keep(one)
            connection.execute("COMMIT")
            now = time.perf_counter()
            if now - told > TOLD_EVERY_S:
                told = now
                print(f"  {writer.sum.statements:,} statements, {now - began:.0f} s", file=sys.stderr)
    unfinished.rename(path)
    print(f"  made {path} in {time.perf_counter() - began:.0f} s", file=sys.stderr)
    return path
