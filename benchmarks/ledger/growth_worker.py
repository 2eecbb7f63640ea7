"""Makes a ledger of N invented statements where there is none yet, and measures it, in a process of its own.

usage: python -m benchmarks.ledger.growth_worker FOLDER N      prints JSON; words for people go to stderr
"""

from __future__ import annotations

import hashlib
import json
import shutil
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import nullcontext
from functools import partial
from pathlib import Path
from statistics import mean, median
from unittest.mock import patch

from benchmarks.ledger import invented
from benchmarks.ledger.invented import NEEDLES, finding, needle
from inquit.columns import SEARCH, TABLES, to_sql
from inquit.engines.local import run
from inquit.ledger.base import Finding, RunFacts
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Cursor
from inquit.ledger.writer import Writer

FACTS = RunFacts("benchmark", "invented", "0" * 64, {})
FACETS = ("source", "addressee", "act", "kind", "outlet", "depth", "language", "all")
TOP = 20
FEWEST, MOST, LONGEST_S = 3, 25, 5.0  # runs of each look: as many as fit into five seconds
ADDED, WARM = 200, 10
FIRST_ADDED = 10_000_000  # numbers of articles that no ledger holds
HALF_WAY = "2019-01-01"
TOLD_EVERY_S = 30.0
TOGETHER = 100  # articles

Look = Callable[[Ledger, int], object]


def recipe() -> str:
    """What a ledger was made from: another recipe is another file. How the rows are written is not part of it."""
    made_of = [
        Path(invented.__file__).read_text("utf-8"),
        SEARCH,
        *(line for table in TABLES for line in to_sql(table)),
    ]
    return hashlib.sha256("\n".join(made_of).encode()).hexdigest()[:12]


def make(path: Path, statements: int) -> None:
    """The ledger: what `Writer.keep` writes, many articles a transaction, invented by other processes meanwhile."""
    began = told = time.perf_counter()
    unfinished = path.with_suffix(".part")
    for old in path.parent.glob(unfinished.name + "*"):
        old.unlink()
    inventing = partial(_invent, statements=statements)
    starts = range(0, invented.articles_of(statements), TOGETHER)
    with Writer(unfinished, FACTS) as writer:
        for _, made, error in run(inventing, starts, workers=2):
            if made is None:
                raise SystemExit(str(error))
            _keep_together(writer, made)
            now = time.perf_counter()
            if now - told > TOLD_EVERY_S:
                told = now
                print(f"  {writer.sum.statements:,} statements, {now - began:.0f} s", file=sys.stderr)
    unfinished.rename(path)
    print(f"  made {path} in {time.perf_counter() - began:.0f} s", file=sys.stderr)


def _invent(start: int, *, statements: int) -> list[Finding]:
    return invented.findings(statements, start=start, count=TOGETHER)


def _keep_together(writer: Writer, made: Iterable[Finding]) -> None:
    """Keep articles in one transaction and a large cache. Reaches behind the door, which has neither: the rows are the
    same, and a million statements take ten minutes instead of thirty.
    """
    connection = writer._connection
    connection.execute("PRAGMA cache_size = -1000000")
    connection.execute("BEGIN IMMEDIATE")
    with patch("inquit.ledger.writer.transaction", nullcontext):
        for one in made:
            writer.keep(one)
    connection.execute("COMMIT")


def looks() -> dict[str, tuple[str, Look]]:
    """What is asked of a ledger, by its words for the table, each with the bar that it has to keep.

    Bars: `ratio` for answers of as many hits at every size, `page` for a page, `-` for none
    """
    by_needle: dict[str, Look] = {
        "word": lambda ledger, n: ledger.statements(needle("word", n)),
        "source": lambda ledger, n: ledger.statements(source=needle("source", n)),
        "day": lambda ledger, n: ledger.statements(from_=needle("day", n), to=needle("day", n)),
        "act": lambda ledger, n: ledger.statements(act=needle("act", n)),
        "outlet": lambda ledger, n: ledger.statements(outlet=needle("outlet", n)),
    }
    word, source, deep = invented.common_word(), invented.common_source(), str(Cursor(HALF_WAY, 1))
    by_both: dict[str, Look] = {
        "common word of a source": lambda ledger, n: ledger.statements(word, source=needle("source", n)),
        "common word on a day": lambda ledger, n: ledger.statements(word, from_=needle("day", n), to=needle("day", n)),
    }
    pages: dict[str, Look] = {
        "all statements": lambda ledger, _: ledger.statements(),
        "all, half way down": lambda ledger, _: ledger.statements(after=deep),
        "common word": lambda ledger, _: ledger.statements(word),
        "common word, half way down": lambda ledger, _: ledger.statements(word, after=deep),
        "common word, one month": lambda ledger, n: ledger.statements(
            word, from_=f"2018-0{n + 1}", to=f"2018-0{n + 1}"
        ),
        "common word, five years": lambda ledger, n: ledger.statements(word, from_=f"201{n}", to=f"201{n + 4}"),
        "common word, act": lambda ledger, _: ledger.statements(word, act="state"),
        "common act": lambda ledger, _: ledger.statements(act="state"),
        "common source": lambda ledger, _: ledger.statements(source=source),
        "one outlet": lambda ledger, _: ledger.statements(outlet=ledger.count("outlet")[0][0]),
        "outermost, direct": lambda ledger, _: ledger.statements(kind="direct", nested=False),
        "nothing found": lambda ledger, _: ledger.statements("needlenowhere"),
    }
    return {
        **{f"{name}, {invented.HITS} hits": ("ratio", look) for name, look in by_needle.items()},
        **{f"{name}, half as many": ("ratio", look) for name, look in by_both.items()},
        **{f"page: {name}": ("page", look) for name, look in pages.items()},
        "counts of all facets": ("page", lambda ledger, _: [ledger.count(facet, limit=TOP) for facet in FACETS]),
        "size": ("page", lambda ledger, _: ledger.size),
    }


def measure_looks(path: Path) -> Iterator[tuple[str, str, float]]:
    """Each look's name, bar and median seconds."""
    with Ledger.open(path) as ledger:
        for name, (bar, look) in looks().items():
            look(ledger, 0)  # for the caches
            seconds: list[float] = []
            began = time.perf_counter()
            while len(seconds) < FEWEST or (len(seconds) < MOST and time.perf_counter() - began < LONGEST_S):
                seconds.append(_seconds(look, ledger, len(seconds) % NEEDLES))
            yield name, bar, median(seconds)


def measure_adding(path: Path) -> Iterator[tuple[str, str, float]]:
    """Of articles as long as the average, on a copy of the ledger: new ones, and near-copies of ones that are in."""
    trial = path.with_suffix(".trial")
    shutil.copyfile(path, trial)
    new = [finding(FIRST_ADDED + n, copy=False) for n in range(ADDED + WARM)]
    copies = [finding(n, copy=True) for n in range(1, 400) if n % 25][: ADDED // 2]
    try:
        with Writer(trial, FACTS) as writer:
            for made in new[:WARM]:
                writer.keep(made)
            fresh = [_seconds(writer.keep, made) for made in new[WARM:]]
            copied = [_seconds(writer.keep, made) for made in copies]
    finally:
        for left in path.parent.glob(trial.name + "*"):
            left.unlink()
    yield "adding an article", "ratio", median(fresh)
    yield "  the same, mean with checkpoints", "ratio", mean(fresh)
    yield "adding a near-copy", "ratio", median(copied)


def _seconds(work: Callable[..., object], *arguments: object) -> float:
    began = time.perf_counter()
    work(*arguments)
    return time.perf_counter() - began


def measure_opening(path: Path) -> float:
    """From the file's name to the first answer."""

    def one() -> None:
        with Ledger.open(path) as ledger:
            ledger.statements(limit=1)

    return median(_seconds(one) for _ in range(MOST))


def main() -> None:
    """Make, read through once so that the file is in the system's cache, measure."""
    folder, statements = Path(sys.argv[1]), int(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"ledger-{statements}-{recipe()}.db"
    if not path.exists():
        make(path, statements)
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass
    rows = [
        *measure_adding(path),
        ("opening, and one statement", "page", measure_opening(path)),
        *measure_looks(path),
    ]
    with Ledger.open(path) as ledger:
        articles, found = ledger.size
    result = {"statements": found, "articles": articles, "bytes": path.stat().st_size, "rows": rows}
    print(json.dumps(result))


if __name__ == "__main__":
    main()
