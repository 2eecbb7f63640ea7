"""When something was said: the printed words, and the days they mean seen from the day of publication."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from inquit.attribution.clauses import Clause
from inquit.languages.base import either
from inquit.languages.en import ENGLISH
from inquit.languages.en.times import DONE_THEN, HOLIDAYS, NOT_THE_DAY, NUMBERS, PUBLISHED, TIME_WORDS, WEEKDAYS
from inquit.records import Said, Span

_NEARBY = 900  # characters back to the printed date that "two days later" counts from
_MONTH_OF = {form: number for number, forms in enumerate(ENGLISH.datelines.months, 1) for form in forms}
_FULL_MONTHS, _SHORT_MONTHS = (
    either(form.capitalize() for form in _MONTH_OF if (len(form) > 4 or form in ("may", "june", "july")) is full)
    for full in (True, False)
)
_MONTH = rf"(?:(?:{_FULL_MONTHS})\b|(?:{_SHORT_MONTHS})\b\.?)"
_WEEKDAY = rf"(?:{either(day.capitalize() for day in WEEKDAYS)})\b"
_TITLED = r"\s+(?:Night|Morning|Times|Telegraph|Mirror|Post|Mail|Express|People|Star|Herald|Tribune|Sun|Show)\b"
_YEAR = r"(?:19|20)\d\d(?!\d)"
_PART = r"(?:\s+(?:morning|afternoon|evening|night|lunchtime|noon|midnight))?"
_SOON = r"(?:(?i:early|late|later|earlier|shortly)\s+)?"
_ON = rf"{_SOON}(?:(?i:on)\s+)?(?:the\s+(?:night|evening|morning|afternoon|eve)\s+of\s+)?{_SOON}"
_IN = r"(?:(?i:early|late|later|earlier|back)\s+)?(?:(?i:in)\s+)?(?:(?:early|late|mid)[\s-]+)?"
_COUNT = rf"(?:{either(NUMBERS)}|\d{{1,2}}|several|few|a\s+few)"
_UNIT = r"(?:day|week|month|year)"
_WHICH = r"(?:\s+(?:last|this)\s+year)"
# Each form has a group of its own name; the figures and words in it are read again by the function of that name.
_FORMS = (
    rf"(?P<iso>{_YEAR}-\d\d-\d\d)(?!\d)",
    rf"(?P<day>{_ON}(?:{_WEEKDAY},?\s+)?(?:the\s+)?\d\d?(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}(?:,?\s+{_YEAR}|{_WHICH})?"
    rf"|{_ON}(?:{_WEEKDAY},?\s+)?{_MONTH}\s+\d\d?(?:st|nd|rd|th)?(?!\d)(?:,?\s+{_YEAR}|{_WHICH})?)",
    rf"(?P<holiday>{_ON}(?:{either(HOLIDAYS)})\b)",
    rf"(?P<weekday>(?:(?i:in\s+the\s+early\s+hours\s+of)\s+|{_ON}(?:(?i:last|this|the\s+previous)\s+)?){_WEEKDAY}{_PART}(?!{_TITLED}))",
    rf"(?P<month>{_IN}{_MONTH}(?:,?\s+(?:of\s+)?{_YEAR}|(?:\s+of)?{_WHICH})?)",
    rf"(?P<year>(?i:in|during)\s+(?:(?:early|late|mid)[\s-]+)?{_YEAR})",
    rf"(?P<deictic>{_SOON}(?i:the\s+day\s+before\s+yesterday|yesterday|today|tonight|overnight|last\s+night"
    rf"|this\s+(?:morning|afternoon|evening)){_PART})",
    r"(?P<weekend>(?:(?i:at|over|during)\s+)?(?i:the|last|this|the\s+past)\s+weekend\b)",
    rf"(?P<span>{_SOON}(?i:this|last|in\s+the)\s+(?:week|month|year)\b)",
    rf"(?P<ago>(?i:{_COUNT}\s+(?:hour|minute|{_UNIT})s?\s+ago)\b)",
    rf"(?P<shift>(?i:{_COUNT}\s+{_UNIT}s?\s+(?:later|earlier|before|after|afterwards))\b)",
    rf"(?P<other>(?:(?i:on)\s+)?{_SOON}"
    rf"(?i:the\s+(?:previous|preceding|next|following|same)\s+(?:{_UNIT}|morning|evening|night)"
    rf"|the\s+(?:day|night|evening)\s+(?:before|after)|that\s+(?:same\s+)?(?:{_UNIT}|morning|afternoon|evening|night)))\b",
)
# How any of them may begin: looking first saves two thirds of the time.
_OPENING = (
    rf"(?=[A-Z\d]|(?:on|in|at|over|during|late|early|later|earlier|shortly|back|mid|the|that|this|last|yesterday|today"
    rf"|tonight|overnight|several|few|{either(NUMBERS)})\b)"
)
_ANY = re.compile(rf"(?<![\w’'-]){_OPENING}(?:{'|'.join(_FORMS)})(?![\w-])(?P<whose>[’']s\b)?")
_NOT_BEFORE = re.compile(
    rf"\b(?:to\s+be\s+\w+|{'|'.join(f'{NOT_THE_DAY} {DONE_THEN}'.split())})"
    rf"\s+(?:out\s+of\s+[\w ]{{1,30}}?)?(?:the\s+)?$",
    re.IGNORECASE,
)
_ABOUT = re.compile(r"\b(?:about|over|against)\s[^,\0]*$")
_PUBLISHED_WORD = re.compile(rf"\b(?:{'|'.join(PUBLISHED.split())}|made\s+public)\b")
_PUBLISHED = re.compile(rf"{_PUBLISHED_WORD.pattern}\s+(?:\w+\s+){{0,4}}?$")
_FIGURE = re.compile(r"\d")
_DIGITS = re.compile(r"\d+")
_WORD = re.compile(r"[^\W\d_]+")


class _Days(NamedTuple):
    """From the first to the last day, both included."""

    first: date
    last: date


def find_said(
    clause: Clause, text: str, published: date | None, *, source: Span | None = None, channel: Span | None = None
) -> Said | None:
    """When a statement was made, by the words of its clause nearest behind its cue; None where none say so.

    published  the day from which "on Tuesday" and "12 May" are reckoned; None: only full dates are
    source     where it is a document, its own day counts: "the letter, dated 12 May"
    channel    inside it an adjective counts: "Thursday's weigh-in", "an April newsletter"
    """
    if source is not None and not _PUBLISHED_WORD.search(text, *source):
        source = None
    if clause.seen.isdisjoint(TIME_WORDS) and _FIGURE.search(clause.words) is None:
        return None if source is None else _of_document(text, source, published)
    for match in clause.nearest(list(_ANY.finditer(clause.words))):
        place = clause.span(match)
        inside = channel is not None and channel.start <= place.start and place.end <= channel.end
        if not _may_be(clause.words, match, inside=inside):
            continue
        days = _days(match, text, place.start, published)
        if days is not None:
            return _said(days, place)
    return None if source is None else _of_document(text, source, published)


def _said(days: _Days, words: Span) -> Said:
    return Said(days.first.isoformat(), days.last.isoformat(), (words,))


def _may_be(words: str, match: re.Match[str], *, inside: bool) -> bool:
    """Whether a date may be the day of saying, rather than the day of what is spoken of."""
    if match["whose"] and not inside:
        return False
    if match["month"] and not _is_adverbial_month(match) and not inside:
        return False
    return not _NOT_BEFORE.search(words, 0, match.start()) and not _ABOUT.search(words, 0, match.start())


def _is_adverbial_month(match: re.Match[str]) -> bool:
    """ "In March" and "March 2020", but not the "May" of a name."""
    words = match["month"]
    return bool(re.match(r"(?i:(?:\w+\s+)?in\s)", words)) or bool(re.search(rf"{_YEAR}|year$", words))


def _of_document(text: str, source: Span, published: date | None) -> Said | None:
    """The day of a document that is itself the source."""
    for match in _ANY.finditer(text, *source):
        before = _PUBLISHED.search(text, source.start, match.start())
        future = _NOT_BEFORE.search(text, source.start, match.start())
        days = _days(match, text, match.start(), published) if before and not future else None
        if days is not None:
            words = match.end() - len(match["whose"] or "")
            return _said(days, Span(match.start(), words))
    return None


def _days(match: re.Match[str], text: str, place: int, published: date | None) -> _Days | None:
    """The days that a date means."""
    form = next(name for name, printed in match.groupdict().items() if printed)
    words = match.group().removesuffix("'s").removesuffix("’s") if form != "holiday" else match.group()
    try:
        if form in ("shift", "other"):
            anchor = _before(text, place, published)
            return None if anchor is None else _shifted(words.lower(), anchor)
        if form in ("iso", "day", "month", "year"):
            return _calendar(form, words, published)
        return None if published is None else _reckoned(form, words.lower(), published)
    except (ValueError, OverflowError):  # the 31st of February
        return None


def _calendar(form: str, words: str, published: date | None) -> _Days | None:
    """Days by the calendar; where no year is printed the latest that is not after publication."""
    if form == "iso":
        return _one(date.fromisoformat(words))
    year = _year(words, published)
    if form == "year":
        return None if year is None else _whole(date(year, 1, 1), date(year, 12, 31), published)
    month = next(n for word in _WORD.findall(words) if word[0].isupper() and (n := _MONTH_OF.get(word.lower())))
    day = next((int(n) for n in _DIGITS.findall(words) if len(n) < 3), 1)
    if year is None:
        if published is None:
            return None
        year = published.year if date(published.year, month, min(day, 28)) <= published else published.year - 1
        if form == "day" and date(year, month, day) > published:
            year -= 1
    if form == "month":
        return _whole(date(year, month, 1), date(year, month, monthrange(year, month)[1]), published)
    return _one(date(year, month, day))


def _year(words: str, published: date | None) -> int | None:
    printed = re.search(_YEAR, words)
    if printed:
        return int(printed.group())
    if published is not None and words.endswith("year"):
        return published.year - ("last" in words)
    return None


def _reckoned(form: str, words: str, published: date) -> _Days | None:
    """Days that count from the day of publication."""
    if form == "weekday":
        number = next(WEEKDAYS[word] for word in _WORD.findall(words) if word in WEEKDAYS)
        back = (published.weekday() - number) % 7
        return _one(published - timedelta(back or (7 if "last" in words or "previous" in words else 0)))
    if form == "holiday":
        month, day = next(when for name, when in HOLIDAYS.items() if name.lower() in words)
        this = date(published.year, month, day)
        return _one(this if this <= published else date(published.year - 1, month, day))
    if form == "deictic":
        back = 2 if "before" in words else 1 if "yesterday" in words or "last" in words or "overnight" in words else 0
        return _one(published - timedelta(back))
    if form == "weekend":
        sunday = published - timedelta((published.weekday() + 1) % 7)
        return _Days(published, published) if published.weekday() == 5 else _Days(sunday - timedelta(1), sunday)
    if form == "ago":
        count, unit = _count(words), next(u for u in ("hour", "minute", "day", "week", "month", "year") if u in words)
        if count is None:
            return None
        if unit in ("hour", "minute"):
            return _one(published)
        return _one(published - timedelta(count)) if unit == "day" else _period(unit, published, -count)
    unit = words.split()[-1]
    if "in the" in words and not words.startswith("earlier"):
        return None  # "earlier in the week", but not "in the year"
    return _period(unit, published, -1) if "last" in words else _Days(_period(unit, published, 0).first, published)


def _count(words: str) -> int | None:
    first = words.split()[0]
    return int(first) if first.isdigit() else NUMBERS.get(first)


def _period(unit: str, day: date, shift: int) -> _Days:
    """The whole week, month or year that lies `shift` of them from the one of a day."""
    if unit == "week":
        monday = day - timedelta(day.weekday()) + timedelta(7 * shift)
        return _Days(monday, monday + timedelta(6))
    if unit == "year":
        return _Days(date(day.year + shift, 1, 1), date(day.year + shift, 12, 31))
    months = day.year * 12 + day.month - 1 + shift
    year, month = months // 12, months % 12 + 1
    return _Days(date(year, month, 1), date(year, month, monthrange(year, month)[1]))


def _before(text: str, place: int, published: date | None) -> _Days | None:
    """The last date printed before a place, from which "two days later" counts."""
    start = max(0, place - _NEARBY)
    for match in reversed([*_ANY.finditer(text, start, place)]):
        if match["shift"] or match["other"]:
            continue
        days = _days(match, text, match.start(), published)
        if days is not None:
            return days
    return None


def _shifted(words: str, anchor: _Days) -> _Days | None:
    """Days that count from another printed date."""
    back = any(word in words for word in ("earlier", "before", "previous", "preceding"))
    same = "same" in words or "that " in words
    unit = next((u for u in ("week", "month", "year") if u in words), "day")
    count = 0 if same else 1 if words.startswith(("the", "on the", "late")) else _count(words)
    if count is None:
        return None
    shift = -count if back else count
    if unit == "day":
        return _one(anchor.first + timedelta(shift)) if anchor.first == anchor.last else (anchor if same else None)
    if unit == "week" and anchor.first == anchor.last and not words.startswith(("the", "that")):
        return _one(anchor.first + timedelta(7 * shift))
    return _period(unit, anchor.first, shift)


def _one(day: date) -> _Days:
    return _Days(day, day)


def _whole(first: date, last: date, published: date | None) -> _Days:
    """A period, no longer than to the day of publication where that lies in it."""
    return _Days(first, published if published is not None and first <= published < last else last)
