"""The name that a phrase prints for its party: "Ann Smith" of "the mayor, Ann Smith", none of "Ann Smith's critics"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from inquit.languages.en.parties import GROUPS
from inquit.languages.en.places import ADJECTIVES
from inquit.languages.en.titles import TITLES
from inquit.records import Span
from inquit.resolution.forms import ROLES, Phrase, is_plural
from inquit.resolution.mentions import Mention
from inquit.resolution.people import Cast

_FULL_NAME = re.compile(
    r"(?:[^\W\d_a-z][\w'’\-]+|[A-Z]\.)(?:\s(?:[^\W\d_a-z][\w'’\-]+|[A-Z]\.|de|van|von|al|bin|der|la)){1,3}"
)
_OWNER = re.compile(r"\s*(?:[’']s\b|(?<=s)[’'])(?=\s*[\w“\"])")
_MORE = re.compile(r"[ \-][^\W\d_]")
_GOVERNED = re.compile(
    r"\b(?:of|for|to|by|from|with|in|on|at|against|under|near|behind|around|about|over|including|like|representing|supporting|"
    r"backing|opposing|advising|following|covering)\s+(?:the\s+|a\s+|an\s+)?(?:[\w.’'\-]+\s+){0,4}$"
)
_OF = re.compile(r"\bof\s+(?P<words>[^,;()]*?)\s*$")
_CAPITAL = re.compile(r"[^\W\d_a-z]")
_OWNED = re.compile(r"[’']s?$")
_FAR = 120  # characters
_OFFICES = TITLES | ROLES
_LEADS = _OFFICES | ADJECTIVES
_HELD = ROLES | GROUPS
_SMALL = frozenset("the a an of for and on in at de la du des von van".split())
_ARTICLE = re.compile(r"(?:the|a|an)\s+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Named:
    """A printed name. bearers: numbers into the cast's `known`, likeliest first; empty when the phrase itself is it."""

    words: str
    span: Span
    form: str
    score: float
    bearers: tuple[int, ...] = ()


def name_in(
    text: str, phrase: Phrase, form: str | None, cast: Cast, starts: Sequence[int], common: AbstractSet[str]
) -> Named | None:
    """The name of the party itself, None where a phrase prints none or only somebody else's.

    starts  of the cast's names
    common  words in lower case that English uses as such; any other with a capital is a name wherever it stands
    """
    own = []
    for number in range(bisect_left(starts, phrase.span.start), bisect_left(starts, phrase.span.end)):
        name = cast.names[number]
        if name.span.start - phrase.span.start > _FAR:
            break
        if name.span.end <= phrase.span.end + 1 and _is_own(text, phrase, name.span, name.kind):
            own.append(number)
    if not own:
        return _by_surname(text, phrase, cast) or _phrase_as_name(text, phrase, form, common)
    number = min(own, key=lambda number: _rank(text, phrase, cast.names[number]))
    name = cast.names[number]
    single = len(cast.known[cast.whose[number][0]].tokens) < 2 and name.kind == "person"
    return Named(text[slice(*name.span)], name.span, name.form, 0.7 if single else 0.95, cast.whose[number])


def _rank(text: str, phrase: Phrase, name: Mention) -> tuple[bool, bool]:
    """Persons come first, and whoever no further noun follows: "his wife, the Smith aide Ann Jones"."""
    return name.kind != "person", _MORE.match(text, name.span.end, phrase.span.end) is not None


def _by_surname(text: str, phrase: Phrase, cast: Cast) -> Named | None:
    """A surname that the head did not see as a name in this place."""
    if phrase.head != len(phrase.words) - 1 or not phrase.spans or not text[phrase.spans[-1].start].isupper():
        return None
    if len(phrase.words) > 1 and phrase.words[-2] not in TITLES:
        return None
    bearers = cast.bearing(phrase.words[-1])
    return Named(text[slice(*phrase.spans[-1])], phrase.spans[-1], "name", 0.9, bearers) if bearers else None


def _is_own(text: str, phrase: Phrase, span: Span, kind: str) -> bool:
    """Whether a name in a phrase is the party's own: not an owner, not governed by a preposition, not a modifier."""
    before = text[phrase.span.start : span.start]
    if _OWNER.match(text, span.end, phrase.span.end) or text[max(0, span.start - 1)] == "-":
        return False  # "Smith's critics", "pro-Smith demonstrators"
    if _GOVERNED.search(before) and not (kind == "person" and _titled(phrase, before)):
        return False
    if kind != "person" and (people := text[slice(*span)].lower()).endswith("s") and people[:-1] in ADJECTIVES:
        return False  # "Canadians"
    head = phrase.spans[phrase.head] if phrase.spans else phrase.span
    if _MORE.match(text, span.end, phrase.span.end) and span.end <= head.start:
        return False  # "the Smith campaign", "Tarn officials"
    if kind != "person" and phrase.spans and span.start > phrase.spans[-1].end:
        return False  # "Ann Smith, a Tarn lawyer"
    # "the mayor of Tarn", "officials in Tarn"
    return kind == "person" or head.end > span.start or phrase.words[phrase.head] not in _HELD


def _titled(phrase: Phrase, before: str) -> bool:
    """Whether what governs the name belongs to its title: "former secretary of state Ann Smith"."""
    between = _OF.search(before)
    if between is None or phrase.words[phrase.head] not in ROLES:
        return False
    words = between["words"].lower().rstrip(".").split()
    return bool(words) and not {word.rstrip(".") for word in words} & _OFFICES


def _phrase_as_name(text: str, phrase: Phrase, form: str | None, common: AbstractSet[str]) -> Named | None:
    """A phrase that is itself a name: "Ann Smith", "the Ministry of Defence", "Smith's campaign"."""
    if not phrase.spans or form in ("pronoun", "unnamed", "document"):
        return None
    span = Span(phrase.spans[0].start, phrase.spans[-1].end)
    owner = _OWNED.search(text, *span)
    if owner and owner.end() == span.end:
        span = Span(span.start, owner.start())
    start = span.start
    for number, (word, place) in enumerate(zip(phrase.words[:-2], phrase.spans, strict=False)):
        printed = text[slice(*place)]
        if word not in _LEADS and not (printed.isupper() and len(printed) > 1):
            break
        start = phrase.spans[number + 1].start
    words = text[start : span.end]
    if _FULL_NAME.fullmatch(words) and form in (None, "name"):
        return Named(words, Span(start, span.end), "name", 0.8)
    article = _ARTICLE.match(text, span.start, span.end)
    if article:
        span = Span(article.end(), span.end)
    head = phrase.words[phrase.head]
    capital = _CAPITAL.match(text, phrase.spans[phrase.head].start)
    many = is_plural(head) and (not capital or len(phrase.words) == 1)
    if form in ("role", "group") or many or not _is_all_name(text, phrase, form):
        return None
    owned = any(n < phrase.head and _CAPITAL.match(text, phrase.spans[n].start) for n in range(phrase.head))
    plain = head in common and not article and not phrase.head and _starts_sentence(text, span.start)
    owned = owned and not (article and article.group().lower().startswith("a"))  # "a Tarn newspaper"
    if (capital and not plain and len(head) > 1) or (form == "organisation" and owned):
        return Named(text[slice(*span)], span, "organisation" if form in (None, "organisation") else form, 0.8)
    return None


def _is_all_name(text: str, phrase: Phrase, form: str | None) -> bool:
    """Whether all words but the small ones are capitalised, or come after one: "Smith's campaign"."""
    seen = False
    for number, span in enumerate(phrase.spans):
        word = text[slice(*span)]
        if not word[0].isupper() and word.lower() not in _SMALL and not (form == "organisation" and seen):
            return False
        seen = seen or (word[0].isupper() and (number > 0 or word.lower() not in _SMALL))
    return True


def _starts_sentence(text: str, start: int) -> bool:
    before = text[max(0, start - 3) : start].rstrip(" “\"‘'")
    return not before or before[-1] in ".!?\n:"
