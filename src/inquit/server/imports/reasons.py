"""Why a text was set aside, in a line for each code: docs/guide/notices.md says more."""

from __future__ import annotations

_WORDS = {
    "empty": "nothing in it but white space",
    "not-text": "no text: a PDF, an archive, a picture, or other bytes",
    "too-large": "too large, or unpacks to far more than it is",
    "unsupported-language": "in a language that cannot be read; choose English if the guess is wrong",
    "no-text": "no article text was found in it",
    "repeated": "the same again, or it points to an earlier one",
    "forgotten": "erased from this ledger, and stays out",
    "bad-row": "a row that cannot be read: cells, quotation marks or letters",
    "bad-line": "a line that is no JSON object",
    "unknown-columns": "a table of which no column is known to hold the text; name it under “columns”",
    "truncated": "the file ends too early; its whole records were read",
    "corrupt": "damaged bytes; reading went on behind them where it could",
    "http-status": "an archived answer that is no page",
    "unreadable": "cannot be read",
    "bad-url": "no address that can be fetched",
    "forbidden-address": "the address does not lead into the public web",
    "unreachable": "nobody answers there",
    "robots": "the site does not allow it, by its robots.txt",
    "too-many-redirects": "sent on more than five times",
    "too-slow": "not whole after 30 seconds",
    "not-ok": "the site answers with an error",
    "broken-answer": "the site’s answer is cut short or broken",
    "worker-died": "the process that read it died over it, for want of memory perhaps",
    "fault": "a fault in inquit; please report it",
}


def to_words(code: str, said: str) -> str:
    """A reason in plain words; for a code that has none, what was said of the first text."""
    return _WORDS.get(code, said)
