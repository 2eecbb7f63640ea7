"""What `inquit.read` gives back: an article with its statements, ready to be printed or shown."""

from __future__ import annotations

from dataclasses import dataclass

from inquit.records import Article, Notice, Statement
from inquit.rendering.html import format_fragment
from inquit.rendering.terminal import format_table


@dataclass(frozen=True, slots=True)
class Reading:
    """One article as it was read.

    statements  in text order, a statement before those that lie in its content
    notices     what was set aside or doubted
    bundle      the model that read it
    matters     a vector a statement: what its content is about, as `encoding/matter.py` packs it
    """

    article: Article
    statements: tuple[Statement, ...]
    notices: tuple[Notice, ...]
    bundle: str
    matters: tuple[bytes, ...] = ()

    def __str__(self) -> str:
        """The statements as a table."""
        return format_table(self.article, self.statements)

    def _repr_html_(self) -> str:
        """The marked text for a notebook: no script, all text escaped."""
        return format_fragment(self.article, self.statements, self.notices)
