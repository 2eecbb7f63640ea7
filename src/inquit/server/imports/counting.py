"""What becomes of each text of an import, counted over interruptions."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace
from typing import BinaryIO, NamedTuple, Self

from inquit.adding import Step
from inquit.ledger.base import Sum
from inquit.server.imports.folder import Folder
from inquit.server.imports.state import Reasons, State

_MOST_TOLD = 20


class Outcome(NamedTuple):
    """What became of one text."""

    kind: str
    statements: int


class Counting:
    """Told of each step of a run, it keeps an import's state.

    A run that was broken off is started again with the same files, and what it had kept is met as a duplicate. So
    each outcome is noted, and what was kept in the first run stays counted as kept. A process that is killed between
    keeping a text and noting it, an instant, leaves that one text counted as a duplicate.

    progress  called with the new state after each text
    """

    def __init__(self, folder: Folder, state: State, progress: Callable[[State], None]) -> None:
        self.state = replace(state, sum=Sum(), reasons=(), told=(), taken=0, last="")
        self._before = read_outcomes(folder)
        self._progress = progress
        self._reasons = Reasons()
        self._statements = 0
        self._outcomes: BinaryIO = folder.outcomes.open("ab", buffering=0)
        self._failures: BinaryIO = folder.failures.open("wb", buffering=0)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._outcomes.close()
        self._failures.close()

    def show(self, step: Step) -> None:
        """One more text has been dealt with."""
        found = Outcome(step.outcome, step.sum.statements - self._statements)
        self._statements = step.sum.statements
        number = self.state.sum.read
        if number < len(self._before):
            before = self._before[number]
            if before.kind == "kept" and found.kind == "duplicate":
                found = before
        if found.kind == "set-aside":
            self._reasons.add(step.code, step.words, step.address)
            fault = {"address": step.address, "code": step.code, "words": step.words}
            self._failures.write(json.dumps(fault).encode() + b"\n")
        if number >= len(self._before):
            self._outcomes.write(f"{found.kind} {found.statements}\n".encode())
        self.state = replace(
            self.state,
            sum=_with(self.state.sum, found),
            last=step.address,
            taken=step.taken,
            reasons=self._reasons.sorted() if found.kind == "set-aside" else self.state.reasons,
        )
        self._progress(self.state)

    def tell(self, words: str) -> None:
        """Something was guessed of a whole file."""
        if len(self.state.told) < _MOST_TOLD:
            self.state = replace(self.state, told=(*self.state.told, words))


def read_outcomes(folder: Folder) -> list[Outcome]:
    """What an earlier run noted, in the order of the texts; half a line at the end is cut off."""
    try:
        noted = folder.outcomes.read_bytes()
    except FileNotFoundError:
        return []
    whole = noted[: noted.rfind(b"\n") + 1]
    if len(whole) < len(noted):
        folder.outcomes.write_bytes(whole)
    pairs = (line.partition(" ") for line in whole.decode("ascii", "replace").splitlines())
    return [Outcome(kind, int(count)) for kind, _, count in pairs if count.isdecimal()]


def _with(sum_: Sum, found: Outcome) -> Sum:
    name = found.kind.replace("-", "_")
    grown = {"read": sum_.read + 1, name: getattr(sum_, name) + 1, "statements": sum_.statements + found.statements}
    return replace(sum_, **grown)
