"""Names of files as browsers send them, made fit to be shown: never where something is written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable

from inquit.readers.plain import storable

LONGEST = 120  # characters; longer ones keep their beginning and their end
UNNAMED = "unnamed"
_PARTED = re.compile(r"[/\\]")


def to_name(given: str | None) -> str:
    """What stands behind the last `/` or `\\` of a name, on one line, without signs that cannot be seen."""
    last = _PARTED.split(given or "")[-1]
    seen = "".join(letter if unicodedata.category(letter)[0] != "C" else " " for letter in storable(last)[0])
    name = " ".join(seen.split()).lstrip(". ")
    if len(name) > LONGEST:
        stem, dot, suffix = name.rpartition(".")
        ending = dot + suffix if stem and len(suffix) <= 10 else ""
        name = name[: LONGEST - 1 - len(ending)] + "…" + ending
    return name or UNNAMED


def to_names(given: Iterable[str | None]) -> list[str]:
    """Names of which no two are the same: the second `a.txt` is `a (2).txt`."""
    made: dict[str, None] = {}
    for name in map(to_name, given):
        stem, dot, suffix = name.rpartition(".") if "." in name else (name, "", "")
        number, unused = 1, name
        while unused in made:
            number += 1
            unused = f"{stem} ({number}){dot}{suffix}"
        made[unused] = None
    return list(made)
