"""Every code that a user may meet has a line in the guide, and every line in the guide a code."""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Iterator
from pathlib import Path

from inquit.errors import UnreadableError

HOUSE = Path(__file__).parents[1]
GUIDE = (HOUSE / "docs" / "guide" / "notices.md").read_text("utf-8")
# Which of the arguments is the code.
PLACES = {"Notice": 1, "Refusal": 1, "UnreadableError": 0}


def codes_in(path: Path) -> Iterator[str]:
    """The codes that a module's calls give as words."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in PLACES:
            place = PLACES[node.func.id]
            given = [*node.args[place : place + 1], *(word.value for word in node.keywords if word.arg == "code")]
            yield from (code.value for code in given if isinstance(code, ast.Constant) and isinstance(code.value, str))


def used() -> set[str]:
    named = set(re.findall(r"`([^`]+)`", (inspect.getdoc(UnreadableError) or "").partition("code ")[2]))
    return named.union(*(codes_in(path) for path in (HOUSE / "src").rglob("*.py")))


def documented() -> set[str]:
    return set(re.findall(r"^\| `([a-z-]+)`", GUIDE, re.MULTILINE))


def test_the_codes_are_found_in_the_source() -> None:
    assert {"guessed-encoding", "bad-row", "forgotten", "robots"} <= used()


def test_every_code_stands_in_the_guide() -> None:
    assert used() - documented() == set()


def test_the_guide_names_no_code_that_is_not_used() -> None:
    words = "".join(path.read_text("utf-8") for path in (HOUSE / "src").rglob("*.py"))
    assert {code for code in documented() if f'"{code}"' not in words} == set()
