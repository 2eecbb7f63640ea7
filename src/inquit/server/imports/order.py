"""What somebody asked to be imported, as it is kept on disk: `job.json`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from inquit.adding import Choices

PASTED = "pasted text"
TEXT_COLUMNS = ("text", "title", "outlet", "published", "url")  # of the one row that a pasted text becomes


@dataclass(frozen=True, slots=True)
class Item:
    """One file that was sent.

    file  its name in the job's folder, a number
    name  its name where it came from, by which it is kept
    """

    file: str
    name: str
    size_bytes: int


@dataclass(frozen=True, slots=True)
class Order:
    """One import.

    kind       files, text or addresses
    addresses  of pages that are fetched
    title      of a pasted text, None where it has none
    by         who asked for it
    """

    kind: str
    by: str
    made_at: str
    items: tuple[Item, ...] = ()
    addresses: tuple[str, ...] = ()
    title: str | None = None
    outlet: str | None = None
    published: str | None = None
    language: str | None = None
    columns: Mapping[str, str] | None = None

    @property
    def names(self) -> tuple[str, ...]:
        """What is imported, by names for people."""
        return self.addresses or tuple(item.name for item in self.items)

    @property
    def total_bytes(self) -> int | None:
        """Of all files, None where pages are fetched: nobody knows their size."""
        return None if self.addresses else sum(item.size_bytes for item in self.items)

    def to_choices(self) -> Choices:
        """What is said of the articles, for `adding.add`. A pasted text's own row says it."""
        if self.kind == "text":
            columns = {name: name for name in TEXT_COLUMNS}
            return Choices(format="jsonl", language=self.language, columns=columns)
        return Choices(columns=self.columns, published=self.published, outlet=self.outlet, language=self.language)

    def to_json(self) -> str:
        """As it is kept."""
        return json.dumps(asdict(self), indent=1)

    @classmethod
    def from_json(cls, words: str) -> Order:
        """As it was kept. Raises ValueError, KeyError or TypeError for what was not written by `to_json`."""
        kept = json.loads(words)
        kept["items"] = tuple(Item(**item) for item in kept["items"])
        kept["addresses"] = tuple(kept["addresses"])
        return cls(**kept)
