"""Characters that show nothing or change how others are shown, written out so that a reader sees them."""

from __future__ import annotations

import re

# Unicode 16: the categories Cc (but for tab, line feed and carriage return), Cf, Cs, Zl and Zp, the other
# default-ignorable code points, the blank braille cell, the non-characters; a test compares it with `unicodedata`.
# The selectors U+FE0E and U+FE0F stay behind a symbol, where they only choose between its two pictures.
_CONTROLS = r"\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff"
_FORMATS = (
    r"\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff0-\ufffb"
    r"\U000110bd\U000110cd\U00013430-\U0001343f\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0000-\U000e0fff"
)
_BLANKS = r"\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180d\u180f\u2800\u3164\ufdd0-\ufdef\ufe00-\ufe0d\uffa0\ufffe\uffff"
_EMOJI = r"#*0-9\xa9\xae\u203c\u2049\u2100-\u27bf\u2900-\u2bff\u3030\u303d\u3297\u3299\U0001f000-\U0001faff"
_LINE_BREAKS = re.compile(r"\s*[\r\n]\s*")
_UNSEEN = re.compile(f"[{_CONTROLS}{_FORMATS}{_BLANKS}]|(?<![{_EMOJI}])[\\ufe0e\\ufe0f]")


def make_visible(text: str) -> str:
    """The text with each unseen character as `‹U+202E›`; tab, line feed and carriage return stay.

    Cost  one pass.
    """
    return _UNSEEN.sub(_written_out, text)


def to_line(text: str) -> str:
    """The text on one line, safe on a terminal: `¶` for line breaks, unseen characters written out."""
    return make_visible(_LINE_BREAKS.sub(" ¶ ", text)).replace("\t", " ")


def _written_out(match: re.Match[str]) -> str:
    return f"‹U+{ord(match.group()):04X}›"
