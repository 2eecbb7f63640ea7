"""The forms of datelines: a line of its own, or the head of a paragraph whose first sentence goes on after it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache

from inquit.languages.base import DatelineWords, either
from inquit.records import Span
from inquit.segmentation.dates import PrintedDate, read_date

_SHORTEST_REST = 40  # characters of the sentence behind a dateline; a shorter one is a headline's second half

_WORD = r"[^\W\d_a-z](?:[\w.’']|-(?=\w))*"
_FIRST_WORD = re.compile(_WORD)
_NEXT_WORD = re.compile(rf"(?:(?P<region>,\s+)|\s+|/)(?:[a-z]{{2,4}}\s+)?{_WORD}")
_MOST_WORDS = 7  # of a place with its region
_PARTING = re.compile(r"[,.]\s+")
_AGENCY = re.compile(r"[.,]?\s*(?:\((?P<round>[^()\n]{2,40})\)|/(?P<slashed>[^/\n]{2,40})/)")
_DASH = re.compile(r"\s*[—–―−]|\s+--|--(?=\s)|\s+-(?=\s)")
_STOP = re.compile(r"\s*[.:](?=\s)")
_DASH_OR_BAR = re.compile(r"\s*(?:[—–―−]|--)|\s+-|\s*\|")
_JOINT = re.compile(r"\s*[|·•,;–—-]?\s*")
_BYLINE_END = re.compile(r"\s*[|,·•]\s*|\s+[—–-]\s+")
_OPENERS = "\"'“‘«„([`"


@dataclass(frozen=True, slots=True)
class Piece:
    """A dateline, or a line of dates. `bare`: nothing but a place in capitals or a date says that it is one."""

    span: Span
    place: Span | None
    dates: tuple[PrintedDate, ...]
    bare: bool


def read_line(text: str, paragraph: Span, words: DatelineWords) -> Piece | None:
    """A paragraph that is nothing but a place, a date, or several dates with their labels."""
    start, end = _after_byline(text, paragraph, words), paragraph.end
    place, found = _place_and_date(text, Span(start, end), words)
    dates = []
    while found is not None:
        dates.append(found)
        joint = _JOINT.match(text, found.end, end)
        found = read_date(text, joint.end() if joint else found.end, end, words)
    if not dates or text[dates[-1].end : end].strip(" .|"):
        return None
    if place is not None and not _in_capitals(text, place) and " " in text[slice(*place)]:
        place = None  # it may be who wrote it
    if dates[0].year is None and dates[0].label is None and (place is None or not _in_capitals(text, place)):
        return None
    return Piece(Span(start, end), place, tuple(dates), bare=dates[0].label is None)


def _place_and_date(text: str, within: Span, words: DatelineWords) -> tuple[Span | None, PrintedDate | None]:
    """A date, or a place and a date after it."""
    found = read_date(text, *within, words)
    if found is not None:
        return None, found
    for place in _places(text, within, words):
        parting = _PARTING.match(text, place.end, within.end)
        found = read_date(text, parting.end(), within.end, words) if parting else None
        if found is not None:
            return place, found
    return None, None


def read_run_in(text: str, paragraph: Span, words: DatelineWords) -> Piece | None:
    """A dateline at the head of a paragraph whose first sentence goes on after it."""
    return _dated(text, paragraph, words) or _placed(text, paragraph, words)


def _dated(text: str, paragraph: Span, words: DatelineWords) -> Piece | None:
    """A date with its year, then a dash, a gap or, where more than a month's name says that it is one, a space."""
    start, end = paragraph
    found = read_date(text, start, end, words)
    if found is None or found.year is None:
        return None
    mark = _DASH_OR_BAR.match(text, found.end, end)
    stop = mark.end() if mark else found.end
    begin = _past_space(text, stop, end)
    if not mark and begin - stop < (2 if found.plain else 1):
        return None
    by = found.label is not None and _byline(words).match(text, begin, end)
    if not by and not _begins_sentence(text, begin, end, sure=found.label is not None):
        return None
    return Piece(Span(start, stop), None, (found,), bare=found.plain)


def _placed(text: str, paragraph: Span, words: DatelineWords) -> Piece | None:
    """A place, a date, an agency, at least one of them, and a dash."""
    start, end = paragraph
    for place in (None, *_places(text, paragraph, words)):
        piece = _tail(text, place, Span(start if place is None else place.end, end), words)
        if piece is not None:
            return replace(piece, span=Span(start, piece.span.end))
    return None


def _tail(text: str, place: Span | None, after: Span, words: DatelineWords) -> Piece | None:
    """What follows the place of a dateline, to its dash; None when it is not what follows one."""
    at, end = after
    parting = _PARTING.match(text, at, end) if place else None
    found = read_date(text, parting.end(), end, words) if parting else None
    at = found.end if found else at
    capital = place is not None and _in_capitals(text, place)
    bracket = _AGENCY.match(text, at, end)
    if bracket is not None:
        if not _is_agency(bracket["round"] or bracket["slashed"], words, capital=capital):
            return None
        at = bracket.end()
    if not (bracket or capital or found):
        return None
    mark = _DASH.match(text, at, end) or (_STOP.match(text, at, end) if found and bracket else None)
    sure = bracket is not None or (capital and found is not None)
    if mark is None or not _begins_sentence(text, _past_space(text, mark.end(), end), end, sure=sure):
        return None
    return Piece(Span(after.start, mark.end()), place, (found,) if found else (), bare=not (bracket or found))


def _places(text: str, within: Span, words: DatelineWords) -> Iterator[Span]:
    """Capitalised words at the head that may be a place with its region, the shortest first."""
    no_places = _no_places(words)
    match = _FIRST_WORD.match(text, *within)
    if match is None or _bare_word(match.group()) in no_places:
        return
    city: int | None = None
    for _ in range(_MOST_WORDS):
        if match is None:
            return
        place = Span(within.start, match.end())
        if city is None and text[place.end - 1] == ".":
            place = Span(place.start, place.end - 1)
        last = text[place.start : city or place.end].split()[-1]
        if place.end - place.start >= 3 and _bare_word(last) not in no_places:
            yield place
        end = match.end()
        match = _NEXT_WORD.match(text, end, within.end)
        if match is not None and match["region"]:
            if city is not None:
                return
            city = end


@cache
def _no_places(words: DatelineWords) -> frozenset[str]:
    return words.no_places.union(words.weekdays, *words.months)


def _bare_word(word: str) -> str:
    return word.replace(".", "").strip(",:").casefold()


def _in_capitals(text: str, place: Span) -> bool:
    return text[slice(*place)].partition(",")[0].replace("Mc", "MC").isupper()


def _is_agency(name: str, words: DatelineWords, *, capital: bool) -> bool:
    """Whether a bracket names an agency; after a place in capitals any name is one."""
    if name.strip().casefold() in {agency.casefold() for agency in words.agencies}:
        return True
    return capital and all(word[:1].isupper() for word in name.split())


def _after_byline(text: str, paragraph: Span, words: DatelineWords) -> int:
    """Where the line goes on after `By Ann Smith |`."""
    start, end = paragraph
    byline = _byline(words).match(text, start, end)
    parting = _BYLINE_END.search(text, byline.end(), min(end, byline.end() + 60)) if byline else None
    return parting.end() if parting else start


@cache
def _byline(words: DatelineWords) -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words.bylines)})\s+(?-i:(?=[^\W_a-z]))", re.IGNORECASE)


def _past_space(text: str, at: int, end: int) -> int:
    while at < end and text[at].isspace():
        at += 1
    return at


def _begins_sentence(text: str, at: int, end: int, *, sure: bool) -> bool:
    """Whether a sentence may begin here; where nothing else is sure it must have small letters and some length."""
    if at >= end or text[at].islower() or not (text[at].isalnum() or text[at] in _OPENERS):
        return False
    rest = text[at : at + 200]
    return sure or (end - at >= _SHORTEST_REST and any(letter.islower() for letter in rest))
