"""Photo credits: lines, brackets and ends of captions that name who made a picture. Found by form, precision first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from inquit.languages.base import CreditWords, either
from inquit.records import Span

_LONGEST = 120  # characters: a credit is a few names
_MOST_WORDS = 14
_BRACKET = re.compile(rf"[(\[]([^()\[\]\n]{{3,{_LONGEST}}})[)\]]")
_WORD = re.compile(r"[^\s/|,;&+•·]+")
_NEVER = re.compile(r"[\"“”„«»!?…:]|[^\W\d_]{4,}\.\s")  # a quotation, a question, a second sentence


def find_credits(text: str, paragraphs: Iterable[Span], words: CreditWords) -> list[Span]:
    """Photo credits, brackets included where they stand in some, in text order.

    A credit is a whole line (`Image: Facebook/AP`), a bracket (`(AP Photo/John Doe)`) or the end of a caption
    (`… at noon. Photo: Ann Smith`), and holds nothing but names; a line without a picture word ends in a house's name.

    Cost  one look at each short paragraph and at each bracket.
    """
    forms = _forms(words)
    found: list[Span] = []
    for paragraph in paragraphs:
        start, end = paragraph
        if end - start <= _LONGEST and _is_credit(text[start:end].strip("()[]"), forms, alone=True):
            found.append(paragraph)
            continue
        inside = [match for match in _BRACKET.finditer(text, start, end) if _is_credit(match[1], forms, alone=False)]
        found += [Span(*match.span()) for match in inside]
        tail = _tail(text, paragraph, forms)
        if tail is not None and not (inside and inside[-1].end() > tail.start):
            found.append(tail)
    return found


@dataclass(frozen=True, slots=True)
class _Forms:
    """The word lists as patterns.

    labelled  a picture word and what joins it to its maker, or an opening that needs none
    tail      the same after the end of a sentence
    complete  what is a credit as it stands
    house     ends in a house's name after a slash or a joining word, names a house of pictures, or `AP Photo`
    narrow    the same without the slash before a house that has texts as well: a bracket may be `(Ipsos/Reuters)`
    """

    labelled: re.Pattern[str]
    tail: re.Pattern[str]
    complete: re.Pattern[str]
    house: re.Pattern[str]
    narrow: re.Pattern[str]
    small: frozenset[str]


@cache
def _forms(words: CreditWords) -> _Forms:
    picture, maker = either(words.pictures), either(words.makers)
    label = rf"(?:{picture})(?:\s*:|\s+(?:{maker})\b:?)|(?:{either(words.openings)})"
    agency, library = either(words.agencies), either(words.libraries)
    joint = rf"\s*/\s*|\s+(?:{maker})\s+"
    narrow = rf"(?:.*(?:{joint}))?(?:{library})|(?:{agency}|{library})\s+(?:{picture})\b.*"
    return _Forms(
        labelled=re.compile(rf"(?:{label})(?=\s)", re.IGNORECASE),
        tail=re.compile(rf"(?<=[.!?”\"’'])\s+(?-i:(?=[^\W_a-z]))(?=(?:{label})\s)", re.IGNORECASE),
        complete=re.compile(rf"(?:{either(words.complete)})\.?", re.IGNORECASE),
        house=re.compile(rf"(?:©\s*)?(?:{narrow}|.+(?:{joint})(?:{agency}))\.?", re.IGNORECASE),
        narrow=re.compile(rf"(?:©\s*)?(?:{narrow})\.?", re.IGNORECASE),
        small=words.small,
    )


def _is_credit(line: str, forms: _Forms, *, alone: bool) -> bool:
    """Whether some words are a credit and nothing else. `alone`: they are a whole line."""
    label = forms.labelled.match(line)
    if label is not None:
        return _names_only(line[label.end() :], forms)
    if forms.complete.fullmatch(line):
        return True
    house = forms.house if alone else forms.narrow
    return house.fullmatch(line) is not None and _names_only(line.lstrip("© "), forms)


def _names_only(words: str, forms: _Forms) -> bool:
    """Capitalised words, with the small ones of names between them."""
    if _NEVER.search(words.rstrip(" .")):
        return False
    found = _WORD.findall(words.strip(" ."))
    if not 0 < len(found) <= _MOST_WORDS or not any(_is_capital(word) for word in found):
        return False
    return all(_is_capital(word) or word.isdigit() or word in forms.small for word in found)


def _is_capital(word: str) -> bool:
    return word[0].isupper() or word[0] == "@"


def _tail(text: str, paragraph: Span, forms: _Forms) -> Span | None:
    """The credit at the end of a caption."""
    for match in forms.tail.finditer(text, max(paragraph.start, paragraph.end - _LONGEST), paragraph.end):
        if _is_credit(text[match.end() : paragraph.end], forms, alone=False):
            return Span(match.end(), paragraph.end)
    return None
