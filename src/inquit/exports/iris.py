"""Names for things in linked data: what inquit itself must name has no address on the web, so it gets a URN."""

from __future__ import annotations

from urllib.parse import quote

# An experimental namespace, with our own words below it; the colon at its end lets JSON-LD 1.1 use it as a prefix.
PREFIX = {"inquit": "urn:x-inquit:"}


def to_iri(kind: str, identity: str) -> str:
    """The name of a statement or an article: `urn:x-inquit:statement:3f2a…`."""
    return f"{PREFIX['inquit']}{kind}:{quote(identity, safe='')}"
