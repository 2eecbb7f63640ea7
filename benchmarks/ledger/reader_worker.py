"""Reads texts with `inquit.read` on one thread and keeps nothing.

usage: reader_worker.py TEXTS.json      prints JSON: texts read, statements found
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import inquit
from inquit.settings import Settings


def main() -> None:
    """Read every text once."""
    texts = json.loads(Path(sys.argv[1]).read_text("utf-8"))
    settings = Settings(threads=1)
    readings = (inquit.read(text, settings=settings) for text in texts)
    found = sum(not statement.narrator for reading in readings for statement in reading.statements)
    print(json.dumps({"articles": len(texts), "found": found}))


if __name__ == "__main__":
    main()
