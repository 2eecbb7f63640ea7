"""What is known of each language, as data: word lists, marks, abbreviations.

Must not know: stages. Start reading at `base.py`, then `en/`.
"""

from __future__ import annotations

READABLE = ("en",)  # languages that have a reader
