"""Reads articles with `inquit.read` on one thread.

usage: inquit_worker.py ARTICLES.jsonl ROUNDS      prints JSON: CPU seconds of each round, statements found
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

import inquit
from inquit.settings import Settings


def main() -> None:
    path, rounds = sys.argv[1], int(sys.argv[2])
    settings = Settings(threads=1)
    texts = [json.loads(line)["text"] for line in Path(path).read_text("utf-8").split("\n") if line]
    seconds, found = [], 0
    for _ in range(rounds + 1):
        found, began = 0, time.process_time()
        for text in texts:
            found += sum(not statement.narrator for statement in inquit.read(text, settings=settings).statements)
        seconds.append(time.process_time() - began)
    print(json.dumps({"cpu_s": seconds[1:], "articles": len(texts), "found": found}))


if __name__ == "__main__":
    main()
