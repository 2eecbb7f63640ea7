"""Reads articles on one thread and takes the model's own CPU time off.

usage: python_worker.py ARTICLES.jsonl      prints JSON: articles, CPU seconds in all and inside the model
"""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

import inquit
from inquit.models.runtime import Session
from inquit.settings import Settings

if TYPE_CHECKING:
    from numpy.typing import NDArray


class Meter:
    """Stands around `Session.run` and adds up its CPU seconds."""

    def __init__(self) -> None:
        self.seconds = 0.0
        self._run = Session.run

    def attach(self) -> None:
        """Put the meter in the place of `Session.run`."""
        run, meter = self._run, self

        def measured(session: Session, inputs: Mapping[str, NDArray[Any]]) -> NDArray[Any]:
            began = time.process_time()
            try:
                return run(session, inputs)
            finally:
                meter.seconds += time.process_time() - began

        Session.run = measured  # type: ignore[method-assign, assignment]  # on purpose: measured from outside


def main() -> None:
    """One round to warm up, one to measure."""
    settings, meter = Settings(threads=1), Meter()
    with open(sys.argv[1], encoding="utf-8") as lines:
        texts = [json.loads(line)["text"] for line in lines]
    meter.attach()
    seconds = 0.0
    for _ in range(2):
        meter.seconds, began = 0.0, time.process_time()
        for text in texts:
            inquit.read(text, settings=settings)
        seconds = time.process_time() - began
    print(json.dumps({"articles": len(texts), "cpu_s": seconds, "model_cpu_s": meter.seconds}))


if __name__ == "__main__":
    main()
