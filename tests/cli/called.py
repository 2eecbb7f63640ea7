"""What a run of the command line left behind, and what tests of several verbs put before it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CLEAR = "“The bridge will open in May,” Ann Smith said on Monday."


@dataclass(frozen=True, slots=True)
class Done:
    """What a run left behind."""

    code: int
    out: str
    err: str

    @property
    def rows(self) -> list[dict[str, Any]]:
        """The JSON lines of stdout."""
        return [json.loads(line) for line in self.out.split("\n") if line]

    @property
    def told(self) -> list[str]:
        """The lines of stderr."""
        return self.err.rstrip("\n").split("\n") if self.err else []

    @property
    def sum(self) -> str:
        """The last line of stderr."""
        return self.told[-1]


Call = Callable[..., Done]


def write(name: str, content: str | bytes = CLEAR) -> str:
    """A file in the current folder. Returns its name."""
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return name
