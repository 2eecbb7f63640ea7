"""The one place where identities are made: hashes of the evidence, never of the software that found it."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from inquit.records import Span

_LENGTH = 20  # hexadecimal digits: 80 bits, so that 10^9 rows collide with a chance of one in a million


def article_id(text: str) -> str:
    """Identity of a text: of its characters alone."""
    return _hash([text.encode("utf-8", "surrogatepass")])


def statement_id(
    article: str, kind: str | None, content: Iterable[Span], cue: Iterable[Span], source: Iterable[Span]
) -> str:
    """Identity of a statement: its article, its kind, and where its parts stand."""
    parts = [article.encode(), (kind or "narrator").encode()]
    for spans in (content, cue, source):
        parts.append(",".join(f"{start}-{end}" for start, end in spans).encode())
    return _hash(parts)


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:  # framed by length, so that no two lists of parts run together
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:_LENGTH]
