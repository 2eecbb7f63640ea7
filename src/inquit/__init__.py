"""inquit reads news and keeps who said what: attributed statements, each traceable to exact characters of the text.

Begin with `inquit.read(text)`. Importing this package loads nothing heavy; each name is imported on first use.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from inquit.adding import Choices, add
    from inquit.errors import (
        EngineError,
        InquitError,
        LedgerError,
        ModelError,
        ReaderError,
        UnreadableError,
        UsageError,
    )
    from inquit.ledger.ledger import Ledger
    from inquit.pipeline import read, read_many
    from inquit.reading import Reading
    from inquit.records import Article, Figure, Notice, Party, Span, Statement
    from inquit.settings import Settings
    from inquit.views.table import view

__all__ = [
    "Article",
    "Choices",
    "EngineError",
    "Figure",
    "InquitError",
    "Ledger",
    "LedgerError",
    "ModelError",
    "Notice",
    "Party",
    "ReaderError",
    "Reading",
    "Settings",
    "Span",
    "Statement",
    "UnreadableError",
    "UsageError",
    "add",
    "read",
    "read_many",
    "view",
]

_HOMES = {
    "Article": "records",
    "Choices": "adding",
    "EngineError": "errors",
    "Figure": "records",
    "InquitError": "errors",
    "Ledger": "ledger.ledger",
    "LedgerError": "errors",
    "ModelError": "errors",
    "Notice": "records",
    "Party": "records",
    "Reading": "reading",
    "ReaderError": "errors",
    "Settings": "settings",
    "Span": "records",
    "Statement": "records",
    "UnreadableError": "errors",
    "UsageError": "errors",
    "add": "adding",
    "read": "pipeline",
    "read_many": "pipeline",
    "view": "views.table",
}


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module 'inquit' has no attribute {name!r}")
    return getattr(import_module(f"inquit.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
