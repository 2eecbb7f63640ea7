"""By what medium, or on what occasion, a statement is made: "on Telegram", "in a letter", "at a news conference"."""

from __future__ import annotations

import re

from inquit.attribution.clauses import Clause
from inquit.attribution.phrases import head_of
from inquit.languages.en import ENGLISH
from inquit.languages.en.channels import (
    AIR,
    BROADCASTERS,
    BROADCASTING,
    HEADS,
    IN_PLATFORMS,
    LONGER,
    MAKING,
    MEANS,
    OCCASIONS,
    PLATFORMS,
    SPOKEN,
    TOLD_OCCASIONS,
    WRITTEN,
)
from inquit.languages.en.times import WEEKDAYS
from inquit.records import Span, Spans

_DETERMINER = r"(?:an?|the|his|her|its|their|our|my|your|this|that|these|those|one|another|several|two|three|some)"
# A word in front of a noun: none that opens another phrase.
_BEFORE = (
    r"(?!(?:of|to|for|in|on|at|by|with|from|and|or|but|that|which|who|as|than|was|were|is|are|has|had|have|would|will"
    r"|about|after|before|said|he|she|it|they|we|not|the|an?|his|her|its|their)\s)[\w'’.&\-]+\s+"
)
_MONTHS = "|".join(forms[0].capitalize() for forms in ENGLISH.datelines.months)
_DAYS = "|".join(day.capitalize() for day in WEEKDAYS)
_PROPER = rf"(?!(?:{_DAYS}|{_MONTHS})\b)[^\W\da-z_][\w'’.\-]*"
_TITLE = rf"(?:\s+{_PROPER}(?:(?:\s+(?:and|of|the|&|for|with))*\s+(?:{_PROPER}|\d+\b))*)?"
_NAMED = (
    r"(?:podcast|programme|program|show|channel|station|network|website|site|newspaper|journal|magazine|broadcaster)"
)
_PLACED = rf"(?:\s+(?:on|to)\s+(?:{_DETERMINER}\s+)?(?:{_BEFORE}){{0,2}}?(?:{PLATFORMS}|{AIR})\b)?"


def _noun(heads: str, before: int = 5) -> str:
    """Words in front of a noun, the noun, and nouns that go on with it: "her own Facebook page"."""
    return rf"(?:{_BEFORE}){{0,{before}}}?(?:{heads})(?:\s+(?:{heads}))*(?![\w])"


_PLURAL = (
    r"(?:[\w\-]+\s+){0,3}?"
    r"(?:testimony|evidence|remarks|comments|filings|documents|papers|emails|messages|posts|tweets|letters|memos"
    r"|statements|speeches|interviews|articles|leaflets|broadcasts|recordings|videos)\b"
)
_WHOSE = r"[\w’'.\- ]{1,40}?[’']s?"  # "the ministry's", "Thursday's"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        # "on Telegram", "on her own Facebook page", "taking to X"
        rf"\b(?i:on|via|through|taking\s+to|took\s+to|takes\s+to)\s+"
        rf"(?P<it>(?:{_DETERMINER}\s+|{_WHOSE}\s+)?{_noun(f'{PLATFORMS}|{AIR}')})",
        # "in a Facebook group"
        rf"\b(?i:in|on)\s+(?P<it>(?:{_DETERMINER}\s+)?(?:{_BEFORE}){{0,3}}?(?:{PLATFORMS})\s+(?:{IN_PLATFORMS})\b)",
        # "on CNN", "on Radio Tamaré", "on Tolm News"
        rf"\b(?:[Oo]n|to)\s+(?P<it>(?:the\s+)?(?:(?:{BROADCASTERS})\b(?:[’']s)?{_TITLE}|(?:Radio|Kanal|Channel){_TITLE}"
        rf"|(?:{_PROPER}\s+){{1,3}}(?:{BROADCASTING})\b(?:[’']s{_TITLE})?))(?!\w)",
        # "in a statement", "during an interview on local radio", "in court filings"
        rf"\b(?i:in|during|via|through|throughout)\s+"
        rf"(?P<it>(?:(?:{_DETERMINER}|{_WHOSE})\s+{_noun(f'{WRITTEN}|{SPOKEN}|{OCCASIONS}')}|{_PLURAL}){_PLACED})",
        # "at a news conference", "during Thursday's weigh-in"
        rf"\b(?i:at|during)\s+(?P<it>(?:{_DETERMINER}\s+|{_WHOSE}\s+)?{_noun(OCCASIONS)})",
        # "issued a statement saying"
        rf"\b(?:{'|'.join(MAKING.split())})\s+"
        rf"(?P<it>(?:{_DETERMINER}|{_WHOSE})\s+{_noun(f'{WRITTEN}|{SPOKEN}|{OCCASIONS}')}{_PLACED})",
        # "by phone", "over the radio"
        rf"\b(?i:by)\s+(?P<it>(?:{_BEFORE}){{0,2}}?(?:{MEANS})(?!\w))",
        rf"\b(?i:over|via)\s+(?P<it>(?:{_DETERMINER}\s+)?(?:{_BEFORE}){{0,2}}?(?:{MEANS})(?!\w))",
    )
)
_SECOND = re.compile(rf"\s+and\s+(?:on\s+)?(?:{PLATFORMS})\b")  # "Facebook and Telegram"
_NAMED_MEDIUM = re.compile(rf"\b{_NAMED}$")
_OWN = re.compile(r"(?:his|her|its|their|our|my|your)\s")  # behind "her channel" comes whose it is, if anything
_NAME = re.compile(_TITLE)
_TOPIC = re.compile(r"\b(?:comment|comments|commented|commenting|decided|decision|focus|focused|vote|agreed)\s+$")
_TOLD = re.compile(rf"(?:^|\s)(?:{TOLD_OCCASIONS})$", re.IGNORECASE)


def find_channel(clause: Clause) -> Spans:
    """The words for the medium or the occasion of a statement, nearest behind its cue; empty where its clause has none.

    Determiner and adjectives belong to it, of what follows only where it appeared: "a second post on the platform".
    """
    if clause.seen.isdisjoint(HEADS):
        return ()
    found = [match for pattern in _PATTERNS for match in pattern.finditer(clause.words) if _is_medium(clause, match)]
    found = [match for match in found if not any(_holds(other, match) for other in found)]
    if not found:
        return ()
    best = clause.nearest(found)[0]
    return (_with_name(clause, best),)


def is_occasion(words: str) -> bool:
    """Whether a phrase in a party's place is an occasion: "told a rally" is said at one, to nobody."""
    return bool(_TOLD.search(head_of(words)))


def _holds(outer: re.Match[str], inner: re.Match[str]) -> bool:
    """Whether one phrase is part of another: "[an interview on [local radio]]"."""
    return outer.start("it") < inner.start("it") and inner.end("it") <= outer.end("it")


def _is_medium(clause: Clause, match: re.Match[str]) -> bool:
    if LONGER.match(clause.words, match.end("it")):
        return False
    return not _TOPIC.search(clause.words, max(0, match.start() - 20), match.start())


def _with_name(clause: Clause, match: re.Match[str]) -> Span:
    """With the name of a medium that has one: "the podcast Ice and Bone"."""
    end = match.end("it")
    named = _NAMED_MEDIUM.search(match["it"]) and not _OWN.match(match["it"])
    name = _NAME.match(clause.words, end) if named else None
    name = name or _SECOND.match(clause.words, end)
    end = name.end() if name else end
    words = clause.words[match.start("it") : end]
    return Span(clause.start + match.start("it"), clause.start + end - len(words) + len(words.rstrip(".,’'")))
