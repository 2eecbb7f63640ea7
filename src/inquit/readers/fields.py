"""What stands beside a text, whoever wrote it down: names, web addresses, languages, dates, made fit to be kept."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import NamedTuple
from urllib.parse import urljoin, urlsplit

from inquit.moments import to_moment
from inquit.readers.plain import storable
from inquit.records import Notice

# What no address holds as it is: white space and controls, which browsers drop, and marks that turn words round.
_NO_ADDRESS = re.compile(r"[\x00-\x20\x7f-\xa0\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff\ufffd\ud800-\udfff<>\"]")
_SUBTAG = re.compile(r"([A-Za-z]{2,3})(?:[-_].*)?", re.DOTALL)
_LANGUAGES = {"eng": "en", "english": "en", "rus": "ru", "russian": "ru", "ukr": "uk", "ukrainian": "uk"}
_NO_LANGUAGE = {"und", "mul", "zxx", "mis"}  # ISO 639: undetermined, several, none, uncoded


class Published(NamedTuple):
    """A date of publication with where it was found, and the doubt about it."""

    at: str | None = None
    by: str | None = None
    notices: tuple[Notice, ...] = ()


def to_words(value: object) -> str | None:
    """A name or a title on one line; None for nothing. A list is joined, an object with a name gives that."""
    if isinstance(value, list | tuple):
        return ", ".join(words for words in map(to_words, value) if words) or None
    if isinstance(value, Mapping):
        return next((words for key in ("name", "title") if (words := to_words(value.get(key)))), None)
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if value is None or value != value or isinstance(value, bool):  # NaN is a table's way of saying nothing
        return None
    return " ".join(storable(str(value))[0].split()) or None


def to_web_address(value: object, *, base: str | None = None) -> str | None:
    """An absolute http or https address, None for everything else: scripts, files, mail, words.

    base  against which a relative address is read
    """
    words = value.strip() if isinstance(value, str) else ""
    try:
        if words and base and to_web_address(base):
            words = urljoin(base, words)
        parts = urlsplit(words)
        if parts.scheme not in ("http", "https") or not parts.hostname or _NO_ADDRESS.search(words):
            return None
    except ValueError:  # an unclosed bracket, a port that is no number
        return None
    return words


def to_language(value: object) -> str | None:
    """The main part of a language tag, `en` for `en-GB`; None when nothing says."""
    words = to_words(value)
    if words is None or words.lower() in _NO_LANGUAGE:
        return None
    if words.lower() in _LANGUAGES:
        return _LANGUAGES[words.lower()]
    tag = _SUBTAG.fullmatch(words)
    return None if tag is None else _LANGUAGES.get(tag[1].lower(), tag[1].lower())


def to_published(value: object, *, by: str) -> Published:
    """When a text was published, as a reader of metadata sees it.

    by  `column` or `metadata`

    Notices  `unclear-date` for words that are no date or may be either of two days.
    """
    words = value.isoformat() if isinstance(value, date) else to_words(value)
    if words is None:
        return Published()
    moment = to_moment(words)
    if moment is None:
        shown = words if len(words) <= 60 else words[:60] + "…"
        return Published(notices=(Notice("reader", "unclear-date", f"when it was published is unclear: {shown!r}"),))
    return Published(moment, by)
