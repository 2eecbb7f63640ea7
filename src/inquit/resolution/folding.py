"""One spelling for many: words of names without accents and case, and romanised Slavic words by what they stand for.

`plain` only takes away what papers leave out: case, accents, apostrophes, scripts. `romanised` undoes the differences
between the ways in which Russian, Ukrainian and Belarusian words are put into Latin letters, and between the spellings
of one name in these languages; its results are keys to compare, never words to show.

Source: written by hand after the tables of BGN/PCGN (1947 Russian, 1965 and 2019 Ukrainian, 1979 Belarusian), of
resolution 55 of the Ukrainian cabinet (2010), of ICAO Doc 9303 (passports), and the habits of English, German, French
and Polish papers.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Letters that no decomposition takes apart, then Cyrillic nearly as ICAO Doc 9303 has it, then Greek.
_LETTERS = str.maketrans(
    {
        **dict(zip("øłđðıħŧĸŋ", ("o", "l", "d", "d", "i", "h", "t", "k", "n"), strict=True)),
        **{"æ": "ae", "œ": "oe", "ß": "ss", "þ": "th", "ə": "a", "ʻ": "", "ʼ": "", "ʹ": "", "ʺ": ""},
        **dict(zip("'’‘`´ʿʾ", [""] * 7, strict=True)),
        **dict(zip("абвгґдеёєжз", "a b v g g d e yo ye zh z".split(), strict=True)),
        **dict(zip("иіїйклмнопр", "i i yi i k l m n o p r".split(), strict=True)),
        **dict(zip("стуўфхцчшщъ", ["s", "t", "u", "v", "f", "kh", "ts", "ch", "sh", "shch", ""], strict=True)),
        **dict(zip("ыьэюяђјљњћџ", ["y", "", "e", "yu", "ya", "dj", "j", "lj", "nj", "c", "dz"], strict=True)),
        **dict(zip("αβγδεζηθικλ", "a v g d e z i th i k l".split(), strict=True)),
        **dict(zip("μνξοπρσςτυφχψω", "m n x o p r s s t y f ch ps o".split(), strict=True)),
    }
)


_MARKS = re.compile("[\u0300-\u036f]")


@lru_cache(maxsize=65536)
def plain(text: str) -> str:
    """The text in lower case without accents and apostrophes, Cyrillic and Greek in Latin letters."""
    folded = text.casefold()
    if not folded.isascii():
        # Cyrillic first: its й and ї are letters of their own, which decomposing would take apart.
        folded = unicodedata.normalize("NFC", folded).translate(_LETTERS)
        # The marks that Latin letters wear; in other scripts marks are vowels.
        folded = _MARKS.sub("", unicodedata.normalize("NFKD", folded)).casefold()
        folded = folded.translate(_LETTERS)
    return folded.replace("'", "").replace("`", "")


# Groups of letters, the longer before the shorter ones they hold. S is sh and shch, C is ch, Z is zh, c is ts.
_GROUPS = (
    ("S", "schtsch|shtch|shch|szcz"),
    ("C", "tsch|tch|cz"),
    ("S", "sch|sh|sz"),
    ("C", "ch"),
    ("Z", "zh"),
    ("h", "[kg]h|g"),
    ("k", "ck|q"),
    ("ks", "x"),
    ("f", "ph"),
    # Belarusian: soft t and d are written ts and dz, and a short u is the others' v.
    ("t", "th|^(?:ts|c)(?=[iy])"),
    ("c", "t[sz]|tc"),
    ("v", "(?<=[oe])ff$|w|(?<=[aoe])u(?=sk|$)"),
    ("u", "ou(?!sk|$)"),
    ("d", "dz"),
    # Latvian endings of men's names.
    ("", "(?<=[oe]v)s$|(?<=[iy][jn])s$"),
    # All the i-like letters are one, and e, ye and yo are one: papers leave the dots of ё out.
    ("e", "[yji]+[oe]"),
    ("i", "[yji]+"),
)
_GROUP = re.compile("|".join(f"({group})" for _, group in _GROUPS))
_LETTERS_OF = ("", *(letters for letters, _ in _GROUPS))
_DOUBLED = re.compile(r"([a-zCSZ])\1+")


@lru_cache(maxsize=65536)
def romanised(word: str) -> str:
    """The key that the spellings of one Russian, Ukrainian or Belarusian word share; for words made by `plain`."""
    key = _DOUBLED.sub(r"\1", _GROUP.sub(lambda found: _LETTERS_OF[found.lastindex or 0], word))
    return key[:-3] + "a" if key.endswith("aia") else key


_ANY_SPELLING = tuple(
    (re.compile(pattern), letters) for pattern, letters in ((r"ph", "f"), (r"c?k+|ck", "k"), (r"([a-z])\1+", r"\1"))
)


@lru_cache(maxsize=65536)
def respelled(word: str) -> str:
    """The key of a word of any language: doubled letters once, ph and ck as f and k; for words made by `plain`."""
    for pattern, letters in _ANY_SPELLING:
        word = pattern.sub(letters, word)
    return word


@lru_cache(maxsize=65536)
def skeleton(word: str) -> str:
    """What is left of a word in nearly every spelling: its first sound and its consonants, for looking names up."""
    key = romanised(word).translate(_SOUNDS)
    return key[:1] + key[1:].translate(_VOWELS) if key else word


_SOUNDS = str.maketrans("CSZcz", "hssss")
_VOWELS = str.maketrans("", "", "aeiou")

# Vowels that Ukrainian and Russian have in the same place (Pasichnyk, Pasechnik; Pidhornyi, Podgorny).
_LANGUAGES = {frozenset("ie"), frozenset("io")}
# Letters that papers of other languages write: the German and Polish ch for kh and z for ts, and the German s for z.
_PAPERS = {frozenset("Ch"), frozenset("cz")}
_SIBILANTS = frozenset("CSZcj")
_SHORTEST_SWAPPED = 6


@lru_cache(maxsize=65536)
def counterparts(a: str, b: str) -> bool:
    """Whether two keys made by `romanised` are one surname in two languages or in the papers of two.

    Allowed are one Ukrainian i for e or o; o for e after a sibilant, and the letters of German and Polish papers,
    together at most two; or any number of o written as the a that Belarusian says (Kalesnikava, Kolesnikova), all in
    one direction. Words of fewer than six letters are too often two names (Rodin, Radin).
    """
    if len(a) != len(b):
        return _LOOSE_I.sub("", a) == _LOOSE_I.sub("", b) and len(a) >= _SHORTEST_SWAPPED - 1
    if a == b:
        return False
    swaps = [(place, x, y) for place, (x, y) in enumerate(zip(a, b, strict=True)) if x != y]
    if len(a) < _SHORTEST_SWAPPED:
        return len(a) == _SHORTEST_SWAPPED - 1 == len(swaps) + 4 and _of_papers(a, *swaps[0])
    if {(x, y) for _, x, y in swaps} in ({("o", "a")}, {("a", "o")}):
        return True
    languages = sum(frozenset((x, y)) in _LANGUAGES for _, x, y in swaps)
    papers = sum(_of_papers(a, place, x, y) for place, x, y in swaps)
    return languages + papers == len(swaps) and languages <= 1 and papers <= 2


def _of_papers(word: str, place: int, x: str, y: str) -> bool:
    pair = frozenset((x, y))
    if pair == frozenset("sz"):
        return place == 0
    return pair in _PAPERS or (pair == frozenset("eo") and place > 0 and word[place - 1] in _SIBILANTS)


# A soft sign or a soft vowel that one of the tables leaves out: Tatyana, Tatana.
_LOOSE_I = re.compile(r"(?<=[^aeiou])i(?=[aeu])")

# Endings of surnames that Russian, Ukrainian and Belarusian share, on keys made by `romanised`.
_SLAVIC = re.compile(r".(?:enka|ko|[oe]va?|k[ia]|[iu]k|viC|ec|Sina?|[aeo]i|..(?:ina?|n[ia]|i|a[kr]))$")


@lru_cache(maxsize=65536)
def looks_slavic(word: str) -> bool:
    """Whether a surname ends as Russian, Ukrainian and Belarusian ones do; for words made by `plain`."""
    return bool(_SLAVIC.search(romanised(word)))


_FEMININE = re.compile(r"(?<=[oe]v)a$|(?<=in)a$|(?<=n)a$|(?<=[sc]k)a$")
_MASCULINE = re.compile(r"(?<=[sc]k)i$|(?<=n)i$")


@lru_cache(maxsize=65536)
def other_sex(a: str, b: str) -> bool:
    """Whether two keys made by `romanised` are the man's and the woman's form of one surname: Danilin, Danilina."""
    a, b = sorted((a, b), key=lambda word: (bool(_FEMININE.search(word)), word))
    if not _FEMININE.search(b) or _FEMININE.search(a):
        return False
    return _MASCULINE.sub("", a) == _FEMININE.sub("", b)
