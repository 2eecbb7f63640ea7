"""Time the search for links: python -m benchmarks.links.cost DATA [--count 5000].

DATA is the folder that holds `releases/`: its sentences are the contents, one office's on either side, with acts,
sources and vectors drawn with a fixed seed. Prints the median of five searches, nothing remembered from the one before.
"""

from __future__ import annotations

import argparse
import csv
import os
import random
import re
import statistics
import sys
import time
from collections import Counter
from itertools import islice
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from inquit.encoding.encode import WIDTH
from inquit.ledger.base import Glimpse
from inquit.records import ACTS
from inquit.views.links import blame, subject, wording, words
from inquit.views.links.find import find_links

PASSES = 5
_SENTENCE = re.compile(r"[A-Z][^.!?]{30,300}[.!?]")
_SOURCES = ("the ministry", "the governor", "Ann Bo", "the army", "residents", "the northern council", "Cal Dorn")


def sentences(path: Path, count: int) -> list[str]:
    """The first sentences of an office's releases."""
    csv.field_size_limit(sys.maxsize)
    with path.open(encoding="utf-8", newline="") as file:
        rows = (found[0] for row in csv.DictReader(file) for found in _SENTENCE.finditer(row["body"]))
        return list(islice(rows, count))


def glimpse(number: int, content: str, rng: random.Random) -> Glimpse:
    """A statement with this content and drawn circumstances."""
    source = rng.choice(_SOURCES)
    day = f"2022-{rng.randint(1, 6):02}-{rng.randint(1, 28):02}"
    act = rng.choice([*ACTS, "state", "state", "state", "state", "state", "state"])
    return Glimpse(number, str(number), str(number // 10), day, None, "indirect", act, False, False, 0, 0.9, content,
                   "said", source, (source,), (None,), ("the council",) if rng.random() < 0.1 else ())  # fmt: skip


def vectors(count: int, rng: np.random.Generator) -> NDArray[np.float32]:
    """Rows of length 1 around a hundred centres, about as near to each other as sentences are."""
    centres = np.random.default_rng(1).normal(size=(100, WIDTH))
    rows = centres[rng.integers(0, 100, count)] + rng.normal(size=(count, WIDTH))
    return (rows / np.linalg.norm(rows, axis=1, keepdims=True)).astype(np.float32)


def forget() -> None:
    """Empty the memory of words and contents."""
    for module in (blame, subject, wording, words):
        for value in vars(module).values():
            if hasattr(value, "cache_clear"):
                value.cache_clear()


def main() -> None:
    """Make the statements, time, print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--count", type=int, default=5_000)
    options = parser.parse_args()
    if options.data is None:
        parser.error("name the data folder, or set INQUIT_DATA")
    rng, drawn = random.Random(7), np.random.default_rng(7)
    sides = [
        [
            glimpse(n, text, rng)
            for n, text in enumerate(sentences(Path(options.data) / "releases" / name, options.count))
        ]
        for name in ("putin.csv", "zelenskyy.csv")
    ]
    matters = [vectors(len(side), drawn) for side in sides]
    for title, rows in (("with vectors", matters), ("by words alone", [np.zeros_like(one) for one in matters])):
        spent = []
        for _ in range(PASSES):
            forget()
            started = time.perf_counter(), time.process_time()
            links = find_links(sides[0], sides[1], rows[0], rows[1])
            spent.append((time.perf_counter() - started[0], time.process_time() - started[1]))
        clock, processor = (statistics.median(times) for times in zip(*spent, strict=True))
        print(
            f"{len(sides[0])} x {len(sides[1])} {title}: {clock:.2f} s on the clock, {processor:.2f} s of processor, "
            f"{len(links)} links"
        )
        print("  " + ", ".join(f"{kind} {count}" for kind, count in Counter(link.kind for link in links).most_common()))


if __name__ == "__main__":
    main()
