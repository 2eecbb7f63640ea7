"""A story of two invented lands on one river: its articles, its sides, what to ask of it.

Place, people and outlets are made up. Both sides deny, accuse, threaten, admit, and give figures that move.
"""

from __future__ import annotations

from pathlib import Path

# Each side with its members, for `inquit.ledger.sides.declare`. The outlets belong to neither.
SIDES: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Karvel", ("Nadia Orsk", "Tomas Reyer", "Anders Mehl", "Karvel’s health ministry")),
    ("Lindmar", ("Viktor Salen", "Irena Dovic", "Jonas Tarn")),
)
# Words to ask the accounts for: none, as the whole story is of one matter.
QUESTION = ""


def articles_path() -> Path:
    """The file with the story's articles, one a line, as `inquit.add` takes it."""
    return Path(__file__).with_name("story.jsonl")
