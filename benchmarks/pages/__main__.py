"""How long pages take while others read and one writes: python -m benchmarks.pages --ledger FILE [--seconds 120].

`inquit serve` over a copy of a ledger (one of invented statements, as benchmarks/views makes them, of 10^6 or another
size), four readers who each ask for a page once a second, and one `inquit add` with one worker that reads the project's
own texts over and over, each time with another sentence in front, into the same ledger. Pages come in turn, with
questions that change, so that nothing is asked twice in a row. Printed as a Markdown table: how often each page was
asked for, median, 95th percentile and the slowest, in milliseconds as the reader sees them, and what the page weighs,
without and with what it loads. The answers after the first ten seconds count.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path
from statistics import median, quantiles

from benchmarks.pages.addresses import Address, addresses
from benchmarks.threads import ONE_THREAD

READERS = 4
WARMING_S = 10.0
_ROOT = Path(__file__).resolve().parents[2]
_STATIC = ("page.css", "comparison.css", "site.css", "site.js", "htmx.min.js", "icon.svg")
_INQUIT = (sys.executable, "-c", "import sys; from inquit.cli.main import run; sys.exit(run())")


class Seen:
    """What the readers saw, by page: seconds and bytes."""

    def __init__(self) -> None:
        self.times: dict[str, list[float]] = {}
        self.weights: dict[str, int] = {}
        self.faults: list[str] = []
        self._lock = threading.Lock()

    def note(self, page: Address, seconds: float, status: int, body: bytes, *, counts: bool) -> None:
        """Keep one answer."""
        with self._lock:
            if status != 200:
                self.faults.append(f"{status} {page.path}")
            elif counts:
                self.times.setdefault(page.name, []).append(seconds)
                self.weights[page.name] = max(self.weights.get(page.name, 0), len(body) - page.text_bytes)


def main() -> None:
    """Serve, read, write, and print the table."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition(":")[0])
    parser.add_argument("--ledger", type=Path, required=True)
    parser.add_argument("--seconds", type=float, default=120.0)
    parser.add_argument("--alone", action="store_true", help="nobody writes meanwhile")
    parser.add_argument("--more", action="store_true", help="also pages that are rarer asked for")
    parser.add_argument("--folder", type=Path, help="where the copy goes; default: the system's")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(dir=options.folder) as folder:
        ledger = Path(shutil.copy(options.ledger, Path(folder) / "copy.db"))
        pages = addresses(ledger, more=options.more)
        with _served(ledger) as (port, token):
            static = sum(len(_get(port, token, f"/static/{name}")[1]) for name in _STATIC)
            with _written(ledger, Path(folder), idle=options.alone) as added:
                seen = _read(port, token, pages, options.seconds)
            print(f"{added()} articles were added meanwhile\n")
    _print(seen, static)


def _read(port: int, token: str, pages: Sequence[Address], seconds: float) -> Seen:
    seen = Seen()
    begun = time.monotonic()

    def reader(number: int) -> None:
        rng = random.Random(number)
        turn = rng.sample(pages, len(pages))
        step = 0
        while (now := time.monotonic()) < begun + seconds:
            page = turn[step % len(turn)]
            status, body, took = _timed(port, token, page)
            seen.note(page, took, status, body, counts=now > begun + WARMING_S)
            step += 1
            time.sleep(max(0.0, 1.0 - (time.monotonic() - now)))

    threads = [threading.Thread(target=reader, args=(number,)) for number in range(READERS)]
    for number, thread in enumerate(threads):
        thread.start()
        time.sleep(0.25 if number < READERS - 1 else 0)
    for thread in threads:
        thread.join()
    return seen


def _timed(port: int, token: str, page: Address) -> tuple[int, bytes, float]:
    begun = time.perf_counter()
    status, body = _get(port, token, page.path)
    return status, body, time.perf_counter() - begun


def _get(port: int, token: str, path: str) -> tuple[int, bytes]:
    connection = HTTPConnection("127.0.0.1", port, timeout=60)
    try:
        connection.request("GET", path, headers={"Authorization": f"Bearer {token}"})
        answer = connection.getresponse()
        return answer.status, answer.read()
    finally:
        connection.close()


@contextmanager
def _served(ledger: Path) -> Iterator[tuple[int, str]]:
    command = [*_INQUIT, "serve", "--ledger", str(ledger), "--port", "0", "--no-browser", "--by", "a benchmark"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, **ONE_THREAD})
    try:
        assert process.stderr is not None
        for line in process.stderr:
            if found := re.search(r":(\d+)/\S*token=(\S+)", line):
                yield int(found[1]), found[2]
                break
        else:
            raise SystemExit("inquit serve ended before it was ready")
    finally:
        process.terminate()
        process.wait()


@contextmanager
def _written(ledger: Path, folder: Path, *, idle: bool) -> Iterator[Callable[[], str]]:
    """One `inquit add` with one worker, for as long as it is looked."""
    if idle:
        yield lambda: "0"
        return
    texts = folder / "texts.jsonl"
    texts.write_text("".join(_texts()), "utf-8")
    command = [*_INQUIT, "add", str(texts), "--ledger", str(ledger), "--workers", "1", "--quiet"]
    process = subprocess.Popen(command, stderr=subprocess.PIPE, text=True, env={**os.environ, **ONE_THREAD})
    told: list[str] = []

    def added() -> str:
        return told[0] if told else "0"

    try:
        yield added
    finally:
        process.send_signal(2)
        _, said = process.communicate()
        found = re.search(r"= ([\d,]+) kept", said)
        told.append(found[1] if found else f"? ({said[-200:]})")


def _texts() -> Iterator[str]:
    """The project's own texts, many times over, none twice the same."""
    own = sorted((_ROOT / "benchmarks" / "evenhand" / "texts").glob("*.txt"))
    for turn in range(200):
        for path in own:
            text = f"This is reading number {turn} of {path.stem}.\n\n{path.read_text('utf-8')}"
            row = {
                "text": text,
                "outlet": "Benchmark",
                "published": "2024-05-05",
                "url": f"https://b.example/{turn}/{path.stem}",
            }
            yield json.dumps(row) + "\n"


def _print(seen: Seen, static: int) -> None:
    print("| page | asked | median ms | 95 % ms | slowest ms | kB alone | kB with what it loads |")
    print("| --- | --- | --- | --- | --- | --- | --- |")
    every: list[float] = []
    for name, times in sorted(seen.times.items()):
        every += times
        kb = seen.weights[name] / 1000
        print(f"| {name} | {_row(times)} | {kb:.0f} | {kb + static / 1000:.0f} |")
    print(f"| **all** | {_row(every)} | | {static / 1000:.0f} without a page |")
    for fault in seen.faults[:10]:
        print("FAULT", fault)


def _row(times: Sequence[float]) -> str:
    ms = [1000 * one for one in times]
    high = quantiles(ms, n=20)[-1] if len(ms) > 1 else ms[0]
    return f"{len(ms)} | {median(ms):.0f} | {high:.0f} | {max(ms):.0f}"


if __name__ == "__main__":
    main()
