"""JSON as it is written into a file."""

from __future__ import annotations

import json

# Line ends to some readers and no line ends to JSON: written out, so that a line of JSON is a line to everyone.
_LINE_ENDS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
_MARKUP = {ord(mark): f"\\u{ord(mark):04x}" for mark in "<>&"}


def compact(value: object) -> str:
    """A value as JSON on one line, without spaces, letters as they are."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_LINE_ENDS)


def for_pages(value: object) -> str:
    """As `compact`, safe inside a page's `<script type="application/ld+json">`: no `<`, `>` or `&`."""
    return compact(value).translate(_MARKUP)


def to_bytes(words: str) -> bytes:
    """JSON in UTF-8; half of a surrogate pair, which UTF-8 cannot hold, as the escape JSON has for it."""
    return words.encode("utf-8", "backslashreplace")
