"""What of a text and of a place may leave the house, and how statements look when they leave it."""

from __future__ import annotations

import re
from urllib.parse import quote

from inquit.exports.base import SHARED_LENGTH, Choices
from inquit.ledger.base import StoredArticle
from inquit.records import Appearance, Statement

CUT_MARK = " …"  # ends a text that goes on in the article: nobody takes a piece for the whole
_WEB = re.compile(r"https?://[^\s/?#]", re.IGNORECASE)
_PASSWORD = re.compile(r"(?<=//)[^/?#]*@")
_IRI_MARKS = "%/:?#[]@!$&'()*+,;=~-._"


def to_wire(statement: Statement, stored: StoredArticle, choices: Choices) -> dict[str, object]:
    """A statement as on the wire; with `share` every text in it is cut.

    Then `digest` is added, the SHA-256 of the article's text. Offsets stay as they are: whoever has the text can check
    the digest and read on.
    """
    wire = statement.to_dict()
    return {**wire, **_cut_all(wire), "digest": stored.digest} if choices.share else wire


def cut(words: str) -> str:
    """At most SHARED_LENGTH characters of a text, and ` …` after them where it goes on."""
    return words if len(words) <= SHARED_LENGTH else words[:SHARED_LENGTH] + CUT_MARK


def leaving(words: str | None, choices: Choices) -> str | None:
    """A text of an article's facts, such as its title, as it may leave: cut with `share`."""
    return cut(words) if choices.share and words is not None else words


def leaving_address(appearance: Appearance, choices: Choices) -> str | None:
    """Where an article stood. With `share` a path becomes the bare file name, with `#row=12` where it has one."""
    return _bare(appearance.address) if choices.share else appearance.address


def web_address(appearance: Appearance, choices: Choices) -> str | None:
    """An address that others can open, as an IRI: http or https, else None."""
    address = leaving_address(appearance, choices)
    return quote(address, safe=_IRI_MARKS) if address is not None and _WEB.match(address) else None


def web_addresses(stored: StoredArticle, choices: Choices) -> list[str]:
    """Every address of an article that others can open, the chief appearance's first, each once."""
    found = (web_address(appearance, choices) for appearance in stored.appearances)
    return list(dict.fromkeys(address for address in found if address is not None))


def _bare(address: str) -> str | None:
    """An address without what is the user's own: folders, a user name with its password.

    None for a web address so long that it may carry a text.
    """
    if _WEB.match(address):
        bare = _PASSWORD.sub("", address, count=1)
        return bare if len(bare) <= SHARED_LENGTH else None
    return cut(re.split(r"[\\/]", address.rstrip("\\/"))[-1])


def _cut_all(value: dict[str, object]) -> dict[str, object]:
    return {key: _cut_any(inner) for key, inner in value.items()}


def _cut_any(value: object) -> object:
    if isinstance(value, str):
        return cut(value)
    if isinstance(value, list | tuple):
        return [_cut_any(inner) for inner in value]
    return _cut_all(value) if isinstance(value, dict) else value
