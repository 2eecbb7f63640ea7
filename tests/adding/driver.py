"""`add` in a process of its own, with the quick reader: to be killed, or to run beside another one.

driver.py add LEDGER INPUT           waits for a line, adds, prints the sum
driver.py kill LEDGER INPUT SEED N   begins to add and is killed, N times; prints what it found after each time
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
import time
from dataclasses import asdict
from pathlib import Path

from inquit import adding
from inquit.adding import Step, add
from inquit.errors import LedgerError
from inquit.ledger.health import check_health
from inquit.ledger.ledger import Ledger
from tests.adding.quick import read_quickly

MOST_KEPT = 4
LONGEST_S = 0.02  # longer than one text takes


def kill_while_it_adds(ledger: Path, source: str, seed: int, times: int) -> None:
    """Each time a child begins where the one before was killed; some are killed before they kept a text."""
    drawn = random.Random(seed)
    for _ in range(times):
        heard, told = os.pipe()
        child = os.fork()
        if not child:

            def tell(step: Step, told: int = told) -> None:
                if step.outcome == "kept":
                    os.write(told, b".")

            os.write(told, b".")
            add(source, ledger, progress=tell)
            os._exit(0)
        for _ in range(1 + drawn.randint(0, MOST_KEPT)):
            os.read(heard, 1)
        time.sleep(drawn.uniform(0, LONGEST_S))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        print(json.dumps(look_at(ledger)))
        os.close(heard)
        os.close(told)


def look_at(ledger: Path) -> dict[str, object]:
    try:
        with Ledger.open(ledger) as opened:
            articles, statements = opened.size
        return {"articles": articles, "statements": statements, "faults": check_health(ledger)}
    except LedgerError as error:  # killed before it was made
        return {"articles": 0, "statements": 0, "faults": [], "unmade": error.code}


if __name__ == "__main__":
    adding.read_document = read_quickly
    verb, path, given, *numbers = sys.argv[1:]
    if verb == "kill":
        kill_while_it_adds(Path(path), given, *map(int, numbers))
    else:
        print("ready", flush=True)
        sys.stdin.readline()
        print(json.dumps(asdict(add(given, Path(path)))))
