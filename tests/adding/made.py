"""Files to add, and what a ledger holds afterwards."""

from __future__ import annotations

import csv
import io
from collections import Counter
from pathlib import Path

from inquit.exports.base import Choices
from inquit.exports.formats import write_export
from inquit.ledger.ledger import Ledger
from inquit.ledger.sqlite import open_to_read


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def table(path: Path, *rows: tuple[str, ...], header: tuple[str, ...] = ("text", "url", "title", "published")) -> Path:
    lines = io.StringIO()
    csv.writer(lines).writerows([header, *(row + ("",) * (len(header) - len(row)) for row in rows)])
    return write(path, lines.getvalue())


def closings(path: Path) -> list[tuple[object, ...]]:
    """How each run ended, in their order."""
    connection = open_to_read(path)
    try:
        rows = connection.execute(
            "SELECT outcome, read, kept, duplicate, set_aside, statements FROM closings ORDER BY recorded_at"
        ).fetchall()
        return [tuple(row) for row in rows]
    finally:
        connection.close()


def codes(path: Path) -> Counter[str]:
    with Ledger.open(path) as ledger:
        return Counter(noted.notice.code for noted in ledger.notices(set_aside=True))


def size(path: Path) -> tuple[int, int]:
    with Ledger.open(path) as ledger:
        return ledger.size


def export(path: Path) -> bytes:
    """All that the ledger holds, but for runs and moments."""
    stream = io.BytesIO()
    with Ledger.open(path) as ledger:
        write_export("jsonl", ledger.entries(), stream, Choices(with_text=True))
    return stream.getvalue()
