"""Why something was set aside is said in plain words."""

from __future__ import annotations

import re
from pathlib import Path

from inquit.server.imports.reasons import to_words

GUIDE = Path(__file__).parents[3] / "docs" / "guide" / "notices.md"


def test_every_reason_of_the_guide_has_words() -> None:
    refusals = GUIDE.read_text("utf-8").partition("# Texts that are set aside")[2]
    codes = re.findall(r"^\| `([a-z-]+)` \|", refusals, re.MULTILINE)
    assert len(codes) > 20
    assert [code for code in codes if to_words(code, "?") == "?"] == []


def test_a_reason_without_words_says_what_was_said_of_the_text() -> None:
    assert to_words("of-a-later-version", "said then") == "said then"
