"""Whether two printed names may be one."""

from __future__ import annotations

from inquit.resolution.names import Name
from inquit.resolution.organisations import match_organisations
from inquit.resolution.persons import match_persons
from inquit.resolution.scores import MAYBE, SAME, Match

__all__ = ["MAYBE", "SAME", "Match", "match"]


def match(a: Name, b: Name) -> Match:
    """How alike two names are, and why: symmetric, the same at every call, 1 for the same words.

    Names of two kinds are not compared, except that "other" may be anything but a person.
    """
    if a.kind == b.kind == "person":
        return match_persons(a, b)
    if "person" in (a.kind, b.kind):
        return Match(0.0, "a person and something else")
    return match_organisations(a, b)
