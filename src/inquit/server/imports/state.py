"""How an import stands, as it is kept on disk: `state.json`."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass, field
from enum import StrEnum

from inquit.ledger.base import Sum

MOST_EXAMPLES = 3


class Status(StrEnum):
    """Where an import is on its way."""

    WAITING = "waiting"
    READING = "reading"
    DONE = "done"
    STOPPED = "stopped"
    FAILED = "failed"

    @property
    def is_under_way(self) -> bool:
        """Whether something may still change."""
        return self in (Status.WAITING, Status.READING)


@dataclass(frozen=True, slots=True)
class Reason:
    """Why some texts were set aside.

    code      stable
    words     of the first of them
    examples  addresses of the first few
    """

    code: str
    count: int
    words: str
    examples: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why an import broke off."""

    code: str
    message: str
    hint: str = ""


@dataclass(frozen=True, slots=True)
class State:
    """How an import stands.

    sum      of the whole import, also of what was read before an interruption
    last     address of the text that was dealt with last
    taken    bytes of the files that are behind
    reasons  the most frequent first
    told     what was guessed of whole files
    """

    status: Status = Status.WAITING
    sum: Sum = field(default_factory=Sum)
    last: str = ""
    taken: int = 0
    reasons: tuple[Reason, ...] = ()
    told: tuple[str, ...] = ()
    problem: Trouble | None = None
    began_at: str | None = None
    ended_at: str | None = None

    def to_json(self) -> str:
        """As it is kept."""
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, words: str) -> State:
        """As it was kept. Raises ValueError, KeyError or TypeError for what was not written by `to_json`."""
        kept = json.loads(words)
        kept["status"] = Status(kept["status"])
        kept["sum"] = Sum(**kept["sum"])
        kept["reasons"] = tuple(
            Reason(**reason | {"examples": tuple(reason["examples"])}) for reason in kept["reasons"]
        )
        kept["told"] = tuple(kept["told"])
        kept["problem"] = Trouble(**kept["problem"]) if kept["problem"] else None
        return cls(**kept)


class Reasons:
    """Why texts were set aside, as they come."""

    def __init__(self) -> None:
        self._found: dict[str, Reason] = {}

    def add(self, code: str, words: str, address: str) -> None:
        """One more."""
        before = self._found.get(code, Reason(code, 0, words, ()))
        examples = before.examples if before.count >= MOST_EXAMPLES else (*before.examples, address)
        self._found[code] = Reason(code, before.count + 1, before.words, examples)

    def sorted(self) -> tuple[Reason, ...]:
        """The most frequent first."""
        return tuple(sorted(self._found.values(), key=lambda reason: (-reason.count, reason.code)))
