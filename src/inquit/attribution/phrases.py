"""Noun phrases, found without a parser: where the words for a party end."""

from __future__ import annotations

import re

from inquit.languages.en import ABBREVIATIONS
from inquit.languages.en.addressing import (
    AUDIENCES,
    BEFORE_NOUNS,
    COLLECTIVES,
    ENDING,
    INSIDE,
    NOBODY,
    POSSESSIVES,
    PRONOUNS,
    SECOND_OBJECT,
    SOMEBODY,
    THINGS,
)
from inquit.languages.en.channels import AIR, MEANS, OCCASIONS, SPOKEN, WRITTEN
from inquit.languages.en.times import WEEKDAYS
from inquit.records import Span

_TOKEN = re.compile(r"\d[\d,.]*\d|[^\W_](?:[\w'’&/\-]|\.(?=\w))*|\S")
_SURELY = PRONOUNS | POSSESSIVES | {"the", "a", "an", "this"}
_WHEN = frozenset("last this earlier later late early next".split())
_NO_NOUN = ENDING | NOBODY | SECOND_OBJECT | {"and"}  # behind "her": it stands alone
_DANGLING = INSIDE | {"and", "of", "the", "a", "an"}  # no phrase ends in these
_LONGEST = 14  # words; a longer phrase is a clause that was not understood
_MEDIUM = re.compile(
    rf"\s*(?:(?:a|an|the|his|her|its|their|our|my|your)\s+)?(?:[\w'’\-]+\s+){{0,3}}?"
    rf"(?:{WRITTEN}|{SPOKEN}|{AIR}|{OCCASIONS}|{MEANS})\b"
)
_TIME = re.compile(
    rf"\s*(?:(?:early|late|mid)[\s-]+)?(?:{'|'.join(WEEKDAYS)}|\d|january|february|march|april|may\b|june|july|august|september|"
    r"october|november|december|the\s+(?:morning|afternoon|evening|night|past|last|next|days|weeks|early|same|end|wake)|"
    r"recent|advance|private|public|confidence|writing|person|return|response|detail|secret|turn|vain|tears)",
    re.IGNORECASE,
)
_NAME = re.compile(r"[^\W\d_a-z][\w.'’\-]*(?:\s+(?:(?:de|van|von|al|bin|la|der)\s+)*[^\W\d_a-z][\w.'’\-]*)*")
_APPOSED_NAME = re.compile(rf",\s+(?P<name>{_NAME.pattern})(?=\s*(?:[,.;:”\"“]|$|\s(?:to|that|on|in|at|by|for)\b))")
_APPOSED_ROLE = re.compile(r",\s+(?:the|a|an|his|her|its|their)\s+[^,.;:“”\"\n]{3,60}(?=,)")
_BEHIND_HEAD = re.compile(r",|\s(?:of|in|from|at|on|for|with|to|across|outside|who|which|that)\s")
_LIST = re.compile(r"(?:,\s+[^\W_][\w'’\-]*(?:\s+[^\W_][\w'’\-]*){0,2}){1,12},?\s+and\s+(?=[^\W_])")
_VERBISH = re.compile(r"\w+ed$|^(?:said|told|then|also|went|gave|made|left|did|wrote|called|asked|thanked|that|to)$")
_PARTICIPLE = re.compile(
    r"(?!(?:meeting|briefing|hearing|gathering|wedding|building|evening|morning)$)\w{3,}(?:ed|ing)$"
)


def party_at(text: str, start: int, end: int) -> Span | None:
    """The noun phrase that begins at `start`, never past `end`; None where the words name no party.

    It is cut before what may follow whom something is said to: a second object, a time, a medium, a clause.
    """
    tokens = list(_TOKEN.finditer(text, start, min(end, start + 400)))
    if not tokens or not _may_begin(tokens):
        return None
    at = 0  # the first token that is not the phrase's
    for _ in range(_LONGEST):
        reach = _reach(text, tokens, at, start, end) if at < len(tokens) else None
        if reach is None:
            break
        at = _after(tokens, at, reach)
    while at and tokens[at - 1].group().lower() in _DANGLING:
        at -= 1
    return Span(tokens[0].start(), tokens[at - 1].end()) if at else None


def head_of(words: str) -> str:
    """The phrase up to its first preposition or comma: "a newspaper in Ostrel" is a newspaper."""
    return _BEHIND_HEAD.split(words, maxsplit=1)[0]


def is_party(words: str, *, sure: bool = True) -> bool:
    """Whether a phrase may be told something.

    sure  it stands where only a party or a content can; otherwise it must look like a party: "to reporters" does,
          "to resign" does not
    """
    head = head_of(words).strip()
    if not head or THINGS.search(head):
        return False
    first, last = head.split()[0], head.split()[-1].lower()
    if sure or first.lower() in _SURELY:
        return True
    if first[0].isupper() or first[0].isdigit() or first.endswith(("’s", "'s")):
        return True
    several = (last.endswith("s") and not last.endswith("ss")) or last in COLLECTIVES
    return several and (" " not in head or bool(BEFORE_NOUNS.match(first)))


def is_somebody(words: str) -> bool:
    """Whether a phrase surely names people or a body: pronouns, names, "the court", not "the reproach"."""
    head = head_of(words).strip()
    return head[:1].isupper() or head.lower() in PRONOUNS or bool(SOMEBODY.search(head))


def _may_begin(tokens: list[re.Match[str]]) -> bool:
    first = tokens[0].group()
    low = first.lower()
    if not first[0].isalnum() or (low in NOBODY and not _opens(tokens)) or low in WEEKDAYS or (low == "it"):
        return False
    return not (first.islower() and _PARTICIPLE.fullmatch(first) and len(tokens) > 1 and tokens[1].group() == "to")


def _opens(tokens: list[re.Match[str]]) -> bool:
    """Words that may open a party for all that: "this newspaper"."""
    after = tokens[1].group() if len(tokens) > 1 else ""
    return tokens[0].group().lower() == "this" and after not in ("", "week", "month", "year")


def _reach(text: str, tokens: list[re.Match[str]], at: int, start: int, end: int) -> int | None:
    """Where the phrase goes on to with its token `at`, an offset of the text; None where it ends before it."""
    token, word = tokens[at], tokens[at].group()
    low = word.lower()
    before = tokens[at - 1].group() if at else ""
    if not word[0].isalnum():
        return _past_mark(text, tokens, at, start, end)
    if at == 0:
        return token.end()
    if before.lower() in PRONOUNS and at == 1 and not _is_possessive(tokens):
        return token.end() if low == "and" and _joins(tokens, at) else None
    if low == "and":
        return token.end() if _joins(tokens, at) else None
    if low == "of" or before.lower() == "of" or before.lower() in INSIDE:
        return token.end()
    if low in INSIDE:
        return token.end() if _belongs(text, tokens, at) else None
    if low in ENDING or low in WEEKDAYS or (low in _WHEN and before.lower() not in SECOND_OBJECT):
        return None
    return None if _opens_other(tokens, at) else token.end()


def _opens_other(tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a word begins something else than the party: a second object, a participle, an adverb."""
    word, before = tokens[at].group(), tokens[at - 1].group()
    low, prior = word.lower(), before.lower()
    determined = prior in SECOND_OBJECT or prior == "and" or before[0].isdigit()
    if (word in SECOND_OBJECT or word[0].isdigit()) and not determined:
        return not (word[0].isdigit() and before[0].isupper())
    if low.endswith("ly") and word.islower() and not determined:
        return True
    plural = prior.endswith("s") and not prior.endswith(("’s", "'s"))
    named = before[0].isupper() and at > 1
    return bool(_PARTICIPLE.fullmatch(word)) and word.islower() and (plural or named or prior in COLLECTIVES)


def _is_possessive(tokens: list[re.Match[str]]) -> bool:
    """Whether "her" at the head has a noun behind it."""
    after = tokens[1].group() if len(tokens) > 1 else ""
    return tokens[0].group().lower() in POSSESSIVES and after[:1].isalnum() and after.lower() not in _NO_NOUN


def _joins(tokens: list[re.Match[str]], at: int) -> bool:
    after = tokens[at + 1].group() if at + 1 < len(tokens) else ""
    return bool(after) and after[0].isalnum() and not _VERBISH.search(after)


def _belongs(text: str, tokens: list[re.Match[str]], at: int) -> bool:
    """Whether a preposition and what it governs belong to the party: "nationals in Tolm", not "in a letter"."""
    token = tokens[at]
    if _MEDIUM.match(text, token.end()) or _TIME.match(text, token.end()) or at + 1 >= len(tokens):
        return False
    after = tokens[at + 1].group()
    if token.group().lower() == "from":
        return after[0].isupper() or after in ("the", "across")
    if token.group().lower() == "on":
        return False
    return tokens[at - 1].group().lower() not in AUDIENCES and (after[0].isupper() or after == "the")


def _past_mark(text: str, tokens: list[re.Match[str]], at: int, start: int, end: int) -> int | None:
    """Where a phrase goes on behind a mark: a bracket, an abbreviation's full stop, an apposition, a list."""
    token = tokens[at]
    mark, before = token.group(), tokens[at - 1].group().lower() if at else ""
    if mark == "." and (f"{before}." in ABBREVIATIONS or len(before) == 1) and token.start() == tokens[at - 1].end():
        return token.end()
    if mark == "(":
        close = text.find(")", token.end(), min(end, token.end() + 40))
        return None if close < 0 else close + 1
    if mark == "%":
        return token.end()
    if mark != "," or not at:
        return None
    found = _LIST.match(text, token.start(), end)
    if found and not _VERBISH.search(text[found.end() : end].split(" ")[0]):
        return found.end()
    names_role = tokens[at - 1].group()[0].islower() or _NAME.fullmatch(text[start : token.start()]) is None
    if names_role and not before.endswith("s"):
        apposed = _APPOSED_NAME.match(text, token.start(), end)
        if apposed and apposed["name"].lower() not in WEEKDAYS:
            return apposed.end("name")
    role = _APPOSED_ROLE.match(text, token.start(), end)
    return role.end() if role and tokens[at - 1].group()[0].isupper() else None


def _after(tokens: list[re.Match[str]], at: int, reach: int) -> int:
    """The first token behind `at` that ends past `reach`."""
    at += 1
    while at < len(tokens) and tokens[at].end() <= reach:
        at += 1
    return at
