"""The one place where identities are made: hashes of the evidence, never of the software that found it."""

from __future__ import annotations

import hashlib
import secrets
from collections.abc import Iterable
from functools import lru_cache

from inquit.records import Appearance, Notice, Span

_NAME_LENGTH = 15  # hexadecimal digits: 60 bits, the most that fit a signed column of a table
_LENGTH = 20  # hexadecimal digits: 80 bits, so that 10^9 rows collide with a chance of one in a million


def article_id(text: str) -> str:
    """Identity of a text: of its characters alone."""
    return _hash([_encoded(text)])


def statement_id(
    article: str, kind: str | None, content: Iterable[Span], cue: Iterable[Span], source: Iterable[Span]
) -> str:
    """Identity of a statement: its article, its kind, and where its parts stand."""
    parts = [article.encode(), (kind or "narrator").encode()]
    for spans in (content, cue, source):
        parts.append(",".join(f"{start}-{end}" for start, end in spans).encode())
    return _hash(parts)


def appearance_id(article: str, appearance: Appearance) -> str:
    """Identity of an appearance: the article, where it stood and what stood beside it; not when it was fetched."""
    seen = (appearance.address, appearance.container, appearance.outlet, appearance.title, appearance.byline)
    parts = (article, *seen, appearance.published_at, appearance.published_by)
    return _hash([b"-" if part is None else b"+" + _encoded(part) for part in parts])


def notice_id(address: str, article: str | None, notice: Notice) -> str:
    """Identity of a notice: all that it says, so that the same doubt is kept once."""
    place = "" if notice.place is None else f"{notice.place[0]}-{notice.place[1]}"
    return _hash([_encoded(part) for part in (address, article or "", notice.stage, notice.code, notice.words, place)])


@lru_cache(maxsize=65_536)
def name_number(name: str) -> int:
    """Identity of a printed name, across all articles, as a table's key."""
    return int(hashlib.sha256(_encoded(name)).hexdigest()[:_NAME_LENGTH], 16)


def entity_id(number: int) -> str:
    """A name's identity as it stands on the wire, where it leads to whoever bears the name."""
    return f"{number:0{_NAME_LENGTH}x}"


def random_id() -> str:
    """Identity of an event, such as a run or a judgement: random, of no meaning."""
    return secrets.token_hex(_LENGTH // 2)


def text_digest(text: str) -> str:
    """SHA-256 of a text in UTF-8, hexadecimal."""
    return hashlib.sha256(_encoded(text)).hexdigest()


def _encoded(words: str) -> bytes:
    return words.encode("utf-8", "surrogatepass")


def _hash(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:  # framed by length, so that no two lists of parts run together
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()[:_LENGTH]
