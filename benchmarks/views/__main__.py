"""How long comparisons take, and how that grows: python -m benchmarks.views [--statements 1000000] [--folder F].

Ledgers of invented statements, as in benchmarks/ledger, of 10^4, 10^5 … up to the number given; each question
is asked five times of a file that lies in the system's cache, and the median is printed as a Markdown table, with how
many rows it gave. Every question touches about 10^4 statements, whatever the size, so that growth is the ledger's own
cost; where a small ledger has fewer, the rows say so. The largest takes half an hour to make, and stays in the folder.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import NamedTuple

from benchmarks.ledger.growth_worker import measure_adding
from benchmarks.views.ledgers import find_ledger
from benchmarks.views.questions import Question, adapted, questions
from inquit.ledger.ledger import Ledger

BUILD = Path(__file__).resolve().parents[2] / "build" / "benchmarks"
SIZES = (10_000, 100_000, 1_000_000)
RUNS = 5


class Timed(NamedTuple):
    """What one question took.

    rows  how many it gave; -1 for work that gives none
    """

    name: str
    seconds: float
    rows: int


def measure(path: Path, statements: int, *, only: str = "") -> Iterator[Timed]:
    """Every question asked of one ledger, after one run for the caches; and what adding to it takes."""
    with Ledger.open(path) as ledger:
        known = adapted(ledger, statements)
        for name, ask in questions(ledger, known):
            if only in name:
                rows = ask()
                yield Timed(name, median(_seconds(ask) for _ in range(RUNS)), rows)
                print(f"  {statements:,}: {name}", file=sys.stderr)
    if only in "adding":
        for name, _, seconds in measure_adding(path):
            yield Timed(name, seconds, -1)


def _seconds(ask: Question) -> float:
    began = time.perf_counter()
    ask()
    return time.perf_counter() - began


def read_through(path: Path) -> None:
    """Bring a file into the system's cache."""
    with path.open("rb") as file:
        while file.read(1 << 24):
            pass


def to_markdown(done: dict[int, list[Timed]]) -> str:
    """A row a question: milliseconds and rows at each size, and the growth from the smallest ledger to the largest."""
    sizes = list(done)
    head = "".join(f" {size:,} | rows |" for size in sizes)
    lines = [f"| milliseconds, of statements |{head} growth |", "| --- |" + " ---: | ---: |" * len(sizes) + " ---: |"]
    for number, first in enumerate(done[sizes[0]]):
        row = [done[size][number] for size in sizes]
        cells = "".join(f" {1000 * one.seconds:.1f} | {f'{one.rows:,}' if one.rows >= 0 else ''} |" for one in row)
        lines.append(f"| {first.name} |{cells} {row[-1].seconds / row[0].seconds:.1f} x |")
    return "\n".join(lines)


def main() -> None:
    """Make what is not there, measure, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--statements", type=int, default=SIZES[-1], metavar="N", help="of the largest ledger")
    parser.add_argument("--folder", type=Path, default=BUILD, metavar="F", help="where the ledgers are kept")
    parser.add_argument("--only", default="", metavar="WORDS", help="questions whose name holds these")
    options = parser.parse_args()
    options.folder.mkdir(parents=True, exist_ok=True)
    done: dict[int, list[Timed]] = {}
    for size in [size for size in SIZES if size < options.statements] + [options.statements]:
        path = find_ledger(options.folder, size)
        read_through(path)
        done[size] = list(measure(path, size, only=options.only))
        print(f"  measured {path}", file=sys.stderr)
    print(to_markdown(done))


if __name__ == "__main__":
    main()
