"""Settings, made once at the edge. This is the only reader of the environment."""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass

from inquit.errors import UsageError

# A megabyte of text is a book; two is the largest that has been tried for time and memory (benchmarks/speed).
LARGEST_TEXT = 2_000_000


@dataclass(frozen=True, slots=True)
class Settings:
    """Choices that hold for a whole run.

    threads          processor threads of the models; more are faster, never different
    largest_text     characters above which a text is set aside as too large
    """

    threads: int = 1
    largest_text: int = LARGEST_TEXT

    @classmethod
    def from_environment(cls, environment: Mapping[str, str] | None = None) -> Settings:
        """From `INQUIT_THREADS` and `INQUIT_LARGEST_TEXT`. Raises UsageError when one is no positive number."""
        given = os.environ if environment is None else environment
        default = min(4, os.cpu_count() or 1)
        return cls(
            threads=_positive(given, "INQUIT_THREADS", default),
            largest_text=_positive(given, "INQUIT_LARGEST_TEXT", LARGEST_TEXT),
        )


def find_origins(environment: Mapping[str, str] | None = None) -> dict[str, str]:
    """Where each setting's value comes from: a variable of the environment, or `default`."""
    given = os.environ if environment is None else environment
    variables = {"threads": "INQUIT_THREADS", "largest_text": "INQUIT_LARGEST_TEXT"}
    return {name: variable if given.get(variable) else "default" for name, variable in variables.items()}


def _positive(given: Mapping[str, str], name: str, default: int) -> int:
    value = given.get(name, "")
    if not value:
        return default
    if not value.isdecimal() or int(value) < 1:
        raise UsageError(f"{name} is {value!r}", hint="give a whole number of 1 or more, or leave it unset")
    return int(value)
