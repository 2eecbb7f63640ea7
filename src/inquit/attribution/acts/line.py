"""A cue with the content behind it, as one line that phrases can be looked for in."""

from __future__ import annotations

import re
from itertools import islice
from typing import NamedTuple

from inquit.records import Span, Spans

_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "“": '"', "”": '"', "\n": " "})
_QUOTES = "\"“”‘'«"
_NEAR = 90  # characters between a cue and the content that goes on with it
_AHEAD = 240  # characters of the content that a phrase may reach into
_BEFORE = 90  # characters in front of the cue in which its subject stands
_PHRASE = 24  # words that a phrase may reach over
_STOP = re.compile(r"[.;:!?](?=\s|$)")
_TOKEN = re.compile(r"[^\W_][\w'&/-]*")
_PAUSE = re.compile(r"[,:]")


class Line(NamedTuple):
    """What is printed of a cue, its complement and its content.

    words   in small letters and with straight marks: the cue, then what follows it, the content last, wherever that is
            printed: "[His request] was denied" is read as "was denied his request"
    raw     the same letters as printed
    end     where the cue ends
    before  what stands in front of the cue
    """

    words: str
    raw: str
    end: int
    before: str

    @property
    def cue(self) -> str:
        """The cue alone."""
        return self.words[: self.end]

    def behind(self, at: int) -> list[re.Match[str]]:
        """The words behind a place, up to the end of their sentence."""
        stop = _STOP.search(self.words, at)
        words = _TOKEN.finditer(self.words, at, stop.start() if stop else len(self.words))
        return list(islice(words, _PHRASE))

    def printed(self, words: list[re.Match[str]]) -> list[str]:
        """Some words in small letters, but names behind "to" as they are printed: "to Ostrel" is nothing to do."""
        found = [word.group() for word in words]
        for number, word in enumerate(words[1:], 1):
            if found[number - 1] == "to" and self.raw[word.start()].isupper():
                found[number] = self.raw[word.start() : word.end()]
        return found


def read_line(text: str, cue: Span, content: Spans) -> Line:
    """The line of a statement."""
    told = next((_beyond(piece, cue) for piece in content if _is_near(piece, cue)), None)
    between = "" if told is None else text[cue.end : told.start]
    if told is None and content:
        told = content[0]
    raw = text[cue.start : cue.end] + between
    if told is not None:
        ahead = text[told.start : min(told.end, told.start + _AHEAD)]
        raw += _joint(text, told, ahead, told.start < cue.start, between) + ahead
    words = plain(raw)
    before = plain(text[max(0, cue.start - _BEFORE) : cue.start])
    return Line(words, raw if len(raw) == len(words) else words, cue.end - cue.start, before)


def _is_near(piece: Span, cue: Span) -> bool:
    """Whether a content goes on with a cue: behind it, or reaching over its end."""
    return cue.end < piece.end and cue.start < piece.start <= cue.end + _NEAR


def _beyond(piece: Span, cue: Span) -> Span:
    return Span(max(piece.start, cue.end), piece.end)


def _joint(text: str, told: Span, ahead: str, first: bool, between: str) -> str:
    """What parts a content from the words before it: a colon in front of one's own words, which no phrase runs into."""
    quoted = ahead[:1] in set(_QUOTES) or text[max(0, told.start - 2) : told.start].strip()[-1:] in set(_QUOTES)
    if quoted and (first or ahead[:1] in set(_QUOTES) or _PAUSE.search(between)):
        return " : "
    return "" if between[-1:].isspace() else " "


def is_spoken(text: str, cue: Span, content: Spans) -> bool:
    """Whether a content is the source's own words: in quotation marks from its beginning, or behind a colon."""
    first = content[0].start
    marks = text[max(0, first - 2) : first].strip()[-1:] + text[first : first + 1]
    return any(mark in _QUOTES for mark in marks) or text[cue.start : cue.end].rstrip().endswith(":")


def plain(words: str) -> str:
    """In small letters, with straight marks."""
    return words.lower().translate(_STRAIGHT).replace("''", '" ')
