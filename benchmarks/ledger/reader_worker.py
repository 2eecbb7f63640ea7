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
    found = sum(len(inquit.read(text, settings=settings).statements) for text in texts)
    print(json.dumps({"articles": len(texts), "found": found}))


if __name__ == "__main__":
    main()
