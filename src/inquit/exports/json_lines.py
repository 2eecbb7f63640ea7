"""JSON Lines: a statement a line, exactly as on the wire."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import BinaryIO

from inquit.exports.base import Choices
from inquit.exports.files import opened
from inquit.exports.json_text import compact, to_bytes
from inquit.exports.shared import to_wire
from inquit.ledger.base import Entry, StoredArticle


def write(entries: Iterable[Entry], target: BinaryIO | Path, choices: Choices) -> None:
    """Statements in their order, each as the wire has it; with the text, each article's line before its statements.

    Only article lines have a key `type`. With `share` each statement has `digest` besides.
    """
    with opened(target) as stream:
        for entry in entries:
            if choices.with_text:
                stream.write(_line(article_line(entry.stored)))
            for statement in entry.statements:
                stream.write(_line(to_wire(statement, entry.stored, choices)))


def article_line(stored: StoredArticle) -> dict[str, object]:
    """An article with its text and every place where it was seen: enough to put it into another ledger."""
    article = stored.article
    return {
        "type": "article",
        "id": article.id,
        "text": article.text,
        "language": article.language,
        "speaker": article.speaker,
        "digest": stored.digest,
        "appearances": [asdict(appearance) for appearance in stored.appearances],
    }


def _line(value: dict[str, object]) -> bytes:
    return to_bytes(compact(value)) + b"\n"
