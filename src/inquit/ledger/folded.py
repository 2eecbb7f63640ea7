"""Words that a text holds or is, capitals or not, as SQL: where both have only ASCII letters, SQLite folds them itself,
in a fifth of the time that `fold` takes.
"""

from __future__ import annotations

import re

from inquit.ledger.names import LONGEST

_WILD, _ESCAPED = re.compile(r"([%_\\])"), r"\\\1"
Folded = tuple[str, list[str]]  # SQL with its values


def holding(text: str, words: str) -> Folded:
    """That a text holds all of some words.

    text  an expression of SQL that is never NULL
    """
    made = []
    for word in words.split():
        pattern = f"%{_WILD.sub(_ESCAPED, word)}%"
        made.append(_folded(text, f"{text} LIKE ? ESCAPE '\\'", pattern, f"instr(fold({text}), ?)", word))
    clauses = " AND ".join(f"({clause})" for clause, _ in made) or "1"
    return clauses, [value for _, values in made for value in values]


def being(text: str, words: str) -> Folded:
    """That a text is these words."""
    return _folded(text, f"{text} = ? COLLATE NOCASE", words, f"fold({text}) = ?", words)


def _folded(text: str, plain: str, pattern: str, full: str, word: str) -> Folded:
    """plain, full  SQL for texts of ASCII letters, and for all"""
    if not word.isascii() or "\0" in word or len(word) > LONGEST:
        return full, [word.casefold()]
    is_other = f"length({text}) < length(CAST({text} AS BLOB))"
    return f"{plain} OR ({is_other} AND {full})", [pattern, word.casefold()]
