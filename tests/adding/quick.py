"""A reader that takes no model, in place of the real one: `Who said that what.` is a statement."""

from __future__ import annotations

import os
from dataclasses import replace

from inquit.ledger.base import Finding
from inquit.records import Document, Refusal
from inquit.settings import Settings
from tests.ledger.made import find

REFUSED = "Слова"  # a text with this word is set aside


def read_quickly(document: Document, *, settings: Settings) -> Finding | Refusal:
    """As `read_document`; whatever its settings."""
    del settings
    seen = document.appearance
    if REFUSED in document.text:
        return Refusal(seen.address, "unsupported-language", "no reader for its language")
    found = find(document.text, outlet=seen.outlet, published=seen.published_at, title=seen.title)
    return replace(found, appearance=seen, notices=document.notices)


def story(number: int) -> str:
    """A text with two statements, for each number another one: no two are near-copies."""
    words = " ".join(f"word{number}x{place}" for place in range(60))
    return f"Ann{number} said that ferry {number} sails. Then {words}. Bo denied that ferry {number} sank."


def read_or_die(document: Document, *, settings: Settings) -> Finding | Refusal:
    """As `read_quickly`, but the process dies of some texts."""
    if "DEADLY" in document.text:
        os._exit(3)
    return read_quickly(document, settings=settings)
