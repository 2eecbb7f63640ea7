"""How a ledger grows, and speed: python -m benchmarks.ledger [DATA] [--parts growth releases peer] [--peer-python F].

growth    ledgers of 10^4, 10^5 and 10^6 invented statements: what adding, finding and paging take, and how it grows
releases  press releases by the command line with two workers, beside the reader alone on the same texts
peer      the same releases by textacy into a pandas table and a CSV, and by `inquit add` with one worker

DATA is the folder that holds `releases/`, by argument or INQUIT_DATA; `growth` needs none. The invented ledgers are
made in build/benchmarks, once a recipe: the largest takes ten minutes and 1.2 GB. The peer has its own environment:
make one from requirements-textacy.txt and name its interpreter. Run it on an idle machine; `--first 40` is quick.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.ledger.peer import FIRST, measure_peer
from benchmarks.ledger.processes import one_thread
from benchmarks.ledger.releases import find_offices, measure_releases

HOUSE = Path(__file__).resolve().parents[2]
BUILD = HOUSE / "build" / "benchmarks"
PARTS = ("growth", "releases", "peer")
SIZES = (10_000, 100_000, 1_000_000)
MOST_GROWTH = 3.0  # times, from the smallest to the largest
LONGEST_PAGE_MS = 100.0

# This process imports nothing of inquit: a child's peak memory is never less than what its parent held at the fork.


def measure_growth(sizes: Sequence[int]) -> None:
    """Print milliseconds by size, the growth from the smallest to the largest, and whether the bars are kept."""
    done = [_grown(size) for size in sizes]
    print("growth: milliseconds, median of many runs, the file in the system's cache; every size in its own process")
    files = [(result["bytes"], result["statements"]) for result in done]
    head = "".join(f"{result['statements']:>12,}" for result in done)
    print(f"  {'statements':38}{head}{'growth':>11}  bar")
    for name, bar, _ in done[0]["rows"]:
        ms = [1000 * next(seconds for other, _, seconds in result["rows"] if other == name) for result in done]
        growth = ms[-1] / ms[0]
        kept = growth <= MOST_GROWTH if bar == "ratio" else ms[-1] <= LONGEST_PAGE_MS
        words = f"{MOST_GROWTH:g} x" if bar == "ratio" else f"{LONGEST_PAGE_MS:g} ms"
        cells = "".join(f"{value:12.2f}" for value in ms)
        print(f"  {name:38}{cells}{growth:9.2f} x  {words}{'' if kept else ': MISSED'}")
    print(f"  {'file, MB':38}{''.join(f'{size / 1e6:12,.0f}' for size, _ in files)}")
    print(f"  {'bytes a statement':38}{''.join(f'{size / count:12,.0f}' for size, count in files)}")


def _grown(size: int) -> dict[str, Any]:
    command = [sys.executable, "-m", "benchmarks.ledger.growth_worker", str(BUILD), str(size)]
    environment = one_thread(HOUSE)
    done = subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, cwd=HOUSE, env=environment)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def main() -> None:
    """Measure the parts asked for, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--parts", nargs="+", choices=PARTS, default=PARTS, metavar="PART")
    parser.add_argument("--peer-python", type=Path, metavar="FILE", help="the interpreter of the peer's environment")
    parser.add_argument("--first", type=int, metavar="N", help="only the first N releases of every office")
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="N", help="statements; for growth")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes that read; for releases")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        for part in PARTS:
            if part not in options.parts:
                continue
            if part == "growth":
                measure_growth(options.sizes)
            elif options.data is None:
                print(f"{part}: left out; name the data folder, or set INQUIT_DATA")
            elif part == "releases":
                tables = find_offices(Path(options.data), options.first, folder)
                measure_releases(tables, folder, workers=options.workers)
            else:
                tables = find_offices(Path(options.data), options.first or FIRST, folder)
                measure_peer(tables, folder, options.peer_python)


if __name__ == "__main__":
    main()
