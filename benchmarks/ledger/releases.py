"""All releases of every office by the command line into a new ledger, beside the reader alone on the same texts."""

from __future__ import annotations

import csv
import json
import shutil
import sqlite3
import sys
from collections.abc import Iterable, Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.ledger.processes import Cost, one_thread, run

LEAST_SHARE = 0.85  # of the speed of the reader alone
_HERE = Path(__file__).resolve().parent
_LARGEST_CELL = 1 << 30


def find_offices(data: Path, first: int | None, folder: Path) -> list[Path]:
    """The table of each office, cut to its first rows where only so many are wanted."""
    tables = sorted((data / "releases").glob("*.csv"))
    if not tables:
        raise SystemExit(f"no releases/*.csv below {data}")
    return tables if first is None else [_cut(table, first, folder) for table in tables]


def _cut(table: Path, first: int, folder: Path) -> Path:
    csv.field_size_limit(_LARGEST_CELL)
    shorter = folder / table.name
    with table.open(encoding="utf-8", newline="") as full, shorter.open("w", encoding="utf-8", newline="") as cut:
        writer = csv.writer(cut)
        for number, row in enumerate(csv.reader(full)):
            if number > first:  # the first line is the heading
                break
            writer.writerow(row)
    return shorter


def add_command(tables: Iterable[Path], ledger: Path, *, workers: int) -> list[str]:
    """`inquit add` of some tables. Raises SystemExit when this Python has no such command."""
    command = shutil.which("inquit", path=str(Path(sys.executable).parent)) or shutil.which("inquit")
    if command is None:
        raise SystemExit("no command `inquit` beside this Python; install the package")
    chosen = ["--ledger", str(ledger), "--workers", str(workers), "--quiet"]
    return [command, "add", *map(str, tables), *chosen]


def measure_releases(tables: Sequence[Path], folder: Path, *, workers: int) -> None:
    """Print what it took to add every office, beside the reader alone; one command an office, one thread a process."""
    ledger = folder / "releases.db"
    print(
        f"releases: `inquit add --workers {workers}`, one command an office, beside {workers} processes that only read"
    )
    texts: list[str] = []
    added: list[Cost] = []
    bare: list[Cost] = []
    for table in tables:
        command = [*add_command([table], ledger, workers=workers), "--outlet", table.stem]
        added.append(run([command], environment=one_thread()))
        print(f"  {table.stem}: {added[-1].said[0][1].strip()}")
        new = _texts(ledger)[len(texts) :]
        texts += new
        bare.append(read_bare(new, folder, workers=workers))
    with closing(sqlite3.connect(ledger)) as connection:
        statements = connection.execute("SELECT count(*) FROM shown").fetchone()[0]
    _print_costs(len(texts), statements, added, bare)
    size, characters = ledger.stat().st_size, sum(map(len, texts))
    print(f"  on disk {size / 1e6:.1f} MB: {size / max(1, statements):,.0f} bytes a statement", end="")
    print(f", texts of {characters / 1e6:.1f} million characters included")


def _print_costs(articles: int, statements: int, added: Sequence[Cost], bare: Sequence[Cost]) -> None:
    walls, cpus = [], []
    print(f"  {'':14}{'wall s':>9}{'CPU s':>9}{'articles/s':>12}{'statements/s':>14}{'peak MB (PSS)':>15}")
    for name, costs in (("inquit add", added), ("inquit.read", bare)):
        walls.append(sum(cost.wall_s for cost in costs))
        cpus.append(sum(cost.cpu_s for cost in costs))
        peaks = [cost.peak_mb for cost in costs if cost.peak_mb is not None]
        peak = f"{max(peaks):15.0f}" if peaks else f"{'unknown':>15}"
        rates = f"{articles / walls[-1]:12.2f}{statements / walls[-1]:14.1f}"
        print(f"  {name:14}{walls[-1]:9.1f}{cpus[-1]:9.1f}{rates}{peak}")
    share, verdict = walls[1] / walls[0], "kept" if walls[1] >= LEAST_SHARE * walls[0] else "MISSED"
    print(
        f"  the ledger keeps {share:.1%} of the reader's speed (bar {LEAST_SHARE:.0%}: {verdict}), by CPU time", end=" "
    )
    print(f"{cpus[1] / cpus[0]:.1%}; starts of processes and models are in both")


def _texts(ledger: Path) -> list[str]:
    with closing(sqlite3.connect(ledger)) as connection:
        return [text for (text,) in connection.execute("SELECT text FROM articles ORDER BY seq")]


def read_bare(texts: Sequence[str], folder: Path, *, workers: int) -> Cost:
    """What `inquit.read` alone takes, each process with its share of the texts."""
    commands = []
    for number, share in enumerate(shares(texts, workers)):
        path = folder / f"share-{number}.json"
        path.write_text(json.dumps(share), "utf-8")
        commands.append([sys.executable, str(_HERE / "reader_worker.py"), str(path)])
    return run(commands, environment=one_thread(_HERE.parents[1] / "src"))


def shares(texts: Sequence[str], count: int) -> list[list[str]]:
    """Texts dealt out so that every share is about as long: the longest first, each to the one with the least."""
    dealt: list[list[str]] = [[] for _ in range(count)]
    lengths = [0] * count
    for text in sorted(texts, key=len, reverse=True):
        least = lengths.index(min(lengths))
        dealt[least].append(text)
        lengths[least] += len(text)
    return dealt
