"""Organisations' names: their words in one spelling, the land they name and the legal form kept apart."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from inquit.languages.en.organisations import ACRONYMS, GENERIC, LANDS, LEGAL_FORMS, SMALL_WORDS, SPELLINGS
from inquit.resolution.folding import skeleton

_LONGEST_LAND = 4
_ACRONYM = range(2, 8)


@dataclass(frozen=True, slots=True)
class OrganisationName:
    """The parts of an organisation's name.

    words    in order, small words left out, each in one spelling
    lands    the lands named, adjectives as nouns
    form     the legal form, empty where none is printed
    letters  the first letters of all words, lands included; small words once left out and once kept
    """

    words: tuple[str, ...]
    lands: frozenset[str]
    form: str
    letters: frozenset[str]

    @property
    def acronym(self) -> str:
        """The name itself where it is one short word that may be an acronym, else empty."""
        single = len(self.words) == 1 and not self.lands and len(self.words[0]) in _ACRONYM
        return self.words[0] if single else ""


@lru_cache(maxsize=65536)
def organisation(tokens: tuple[str, ...]) -> OrganisationName:
    """The parts of a name whose words `plain` has made."""
    whole = _joined(tokens[1:] if len(tokens) > 1 and tokens[0] == "the" else tokens)
    bare, form = _without_form(tokens)
    bare = _joined(bare)
    short = tuple(token for token in bare if token != "the")
    bare = ACRONYMS.get(short[0], bare) if len(short) == 1 else bare
    lands, rest = _lands(bare)
    words = [SPELLINGS.get(token, token) for token in rest if token not in SMALL_WORDS]
    if "ministry" in words:
        words = [_MINISTRIES.get(word, word) for word in words if word != "affair"]
    content = (tuple(token for token in some if token not in SMALL_WORDS) for some in (whole, bare))
    letters = frozenset("".join(token[0] for token in some) for some in (*content, whole, bare))
    return OrganisationName(_numbered(words) or tuple(rest), lands, form, letters)


# A ministry of foreign or internal affairs is a foreign or interior ministry.
_MINISTRIES = {"internal": "interior", "external": "foreign"}


def _joined(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Single letters in a row as one word: "J. P. Morgan", "A.B.C."."""
    joined: list[str] = []
    run = ""
    for token in (*tokens, ""):
        if len(token) == 1 and token.isalpha():
            run += token
            continue
        if run:
            joined.append(run)
            run = ""
        if token:
            joined.append(token)
    return tuple(joined)


@cache
def _forms() -> tuple[dict[tuple[str, ...], str], int]:
    forms = dict(LEGAL_FORMS)
    return forms, max(map(len, forms))


def _without_form(tokens: tuple[str, ...]) -> tuple[tuple[str, ...], str]:
    """The words without legal forms at either end, and the forms."""
    forms, longest = _forms()
    found = ""
    again = True
    while again and len(tokens) > 1:
        again = False
        for size in range(min(longest, len(tokens) - 1), 0, -1):
            if tokens[-size:] in forms:
                found, tokens, again = forms[tokens[-size:]] + found, tokens[:-size], True
            elif forms.get(tokens[:size]) in _IN_FRONT:
                found, tokens, again = forms[tokens[:size]] + found, tokens[size:], True
            if again:
                break
    return tokens, found


def _numbered(words: list[str]) -> tuple[str, ...]:
    """The words with numbers in figures: "forty", "four" and "XLIV" are 44."""
    out: list[str] = []
    for word in words:
        number = _roman(word) or _ORDINAL.sub(r"\1", word)
        if number.isdigit() and len(number) == 1 and out and out[-1] in _TENS:
            number = out.pop()[0] + number
        out.append(number)
    return tuple(out)


_TENS = frozenset("20 30 40 50 60 70 80 90".split())
_ORDINAL = re.compile(r"^(\d+)(?:st|nd|rd|th)$")
_ROMAN = re.compile(r"(?=..|[ivx]$)(x{0,3}|xl|l)(ix|iv|v?i{0,3})$")
_ROMAN_TENS = {"": 0, "x": 10, "xx": 20, "xxx": 30, "xl": 40, "l": 50}
_ROMAN_UNITS = dict(zip(("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix"), range(10), strict=True))


def _roman(word: str) -> str:
    found = _ROMAN.match(word)
    return str(_ROMAN_TENS[found[1]] + _ROMAN_UNITS[found[2]]) if found else ""


# Legal forms that stand before the name.
_IN_FRONT = frozenset(("jsc", "llc", "ano"))


@cache
def _land_words() -> frozenset[str]:
    return frozenset(land.partition("-")[0] for land in LANDS)


def _lands(tokens: tuple[str, ...]) -> tuple[frozenset[str], list[str]]:
    lands, rest, start = set(), [], 0
    while start < len(tokens):
        longest = min(_LONGEST_LAND, len(tokens) - start) if tokens[start] in _land_words() else 0
        for size in range(longest, 0, -1):
            land = LANDS.get("-".join(tokens[start : start + size]))
            if land:
                lands.add(land)
                start += size
                break
        else:
            rest.append(tokens[start])
            start += 1
    return frozenset(lands), rest


def organisation_keys(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Acronyms, and the first sound and consonants of the two longest telling words; lands where nothing else tells."""
    name = organisation(tokens)
    telling = sorted({w for w in name.words if w not in GENERIC}, key=lambda word: (-len(word), word))
    words = telling[:2] or sorted(set(name.words))[:3]
    keys = [f"o:{skeleton(word)}" for word in words]
    keys += [f"o:{land}" for land in sorted(name.lands)] if not telling else []
    keys += [f"a:{letters}" for letters in sorted(name.letters) if len(letters) in _ACRONYM and len(tokens) > 1]
    keys += [f"a:{name.acronym}"] if name.acronym else []
    return tuple(dict.fromkeys(keys))
