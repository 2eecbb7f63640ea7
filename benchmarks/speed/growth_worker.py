"""Reads one text of N times 125 kB in a fresh process.

usage: growth_worker.py N      prints JSON: kB, CPU seconds of the reading, peak memory of the process in MB
"""

from __future__ import annotations

import json
import resource
import sys
import time
from pathlib import Path

import inquit
from inquit.settings import Settings

TEXTS = Path(__file__).resolve().parents[1] / "evenhand" / "texts"
UNIT_BYTES = 125_000


def unit() -> str:
    """The own texts, one after the other and from the beginning again, up to 125 kB."""
    texts = [path.read_text("utf-8").strip() for path in sorted(TEXTS.glob("*.txt"))]
    made: list[str] = []
    size = 0
    while size < UNIT_BYTES:
        made.append(texts[len(made) % len(texts)])
        size += len(made[-1].encode()) + 2
    return "\n\n".join(made) + "\n\n"


def main() -> None:
    """Warm up on one sentence, so that loading the model does not count as reading; then read."""
    text = unit() * int(sys.argv[1])
    settings = Settings(threads=1)
    inquit.read("“It works,” Ann Smith said.", settings=settings)
    began = time.process_time()
    inquit.read(text, settings=settings)
    seconds = time.process_time() - began
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
    print(json.dumps({"kb": len(text.encode()) / 1000, "cpu_s": seconds, "peak_mb": peak / 1e6}))


if __name__ == "__main__":
    main()
