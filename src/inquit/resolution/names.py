"""A printed name taken apart: titles off, given names and surname told apart, each word folded."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from inquit.languages.en.organisations import LANDS
from inquit.languages.en.titles import AFTER, GENERATIONS, PARTICLES, TITLE_WORDS, TITLES
from inquit.resolution.first_names import first_name, patronymic
from inquit.resolution.folding import looks_slavic, plain, skeleton
from inquit.resolution.organisation_names import organisation_keys


@dataclass(frozen=True, slots=True)
class Name:
    """A name as printed and its folded words.

    text     as printed
    kind     "person", "organisation" or "other"
    given    given names and patronymics, initials as single letters; empty when unknown, and for all but persons
    surname  the surname with its particles; empty when unknown, and for all but persons
    tokens   all words, titles left out; for other kinds every word
    """

    text: str
    kind: str
    given: tuple[str, ...]
    surname: tuple[str, ...]
    tokens: tuple[str, ...]


@lru_cache(maxsize=65536)
def parse(text: str, kind: str = "person") -> Name:
    """The name that `text` prints; any text has an answer, if only one without words."""
    if kind != "person":
        return Name(text, kind, (), (), tuple(_words(text.replace("&", " and "))))
    before, comma, after = (_BRACKETS.sub(" ", text) if "(" in text else text).partition(",")
    later = _words(after) if comma else []
    more = later if later and later[0] in AFTER | GENERATIONS else []
    if later and not more and TITLES.isdisjoint(later) and TITLE_WORDS.isdisjoint(later):
        surname, given = _without_titles(_words(before, text)), tuple(later)
        return Name(text, kind, given, surname, (*given, *surname))
    # Anything else behind a comma tells of the person: "Ann Smith, the mayor".
    tokens = _without_titles(_words(before, text) + more)
    core = tuple(token for token in tokens if token not in GENERATIONS) or tokens
    given, surname = _parted(core, _hyphenated(before, core) if "-" in before else 1)
    return Name(text, kind, given, surname, tokens)


_BRACKETS = re.compile(r"\([^)]*\)")
_POSSESSIVE = re.compile(r"['’]s\b", re.IGNORECASE)
# All that is no space or mark: in many scripts vowels are no letters to Python.
_WORD = re.compile(r"[^\s\-‐-―.,;:!?¡¿'\"“”„‟«»()\[\]{}/\\|_+*=<>@#%$€£^~·・…•]+")
# Openings of surnames that have a capital inside: MacArthur, VanDyke.
_OPENINGS = frozenset("mac fitz van von des del della abu bin ben al el".split())
_LAND_DOTS = re.compile(r"\b(?:U\.S\.A\.|U\.[SKN]\.|E\.U\.)(?=\s)")
# Initials of Cyrillic letters that take two Latin ones: Yu., Zh.
_LONG_INITIAL = re.compile(r"\b([YI][aeu]|[ZSKC]h|Ts)\.(?=\s?[A-Z])")
# Two or three capitals among words in small letters are initials: JD, GHW.
_CAPITALS = re.compile(r"^(?!U[SKN]\b|EU\b)([A-Z]{2,3})(?=\.? [A-Z]\w*[a-z])")


def _words(text: str, whole: str = "") -> list[str]:
    if "'" in text or "’" in text:
        text = _POSSESSIVE.sub("", text)
    if "." in text:
        text = _LAND_DOTS.sub(lambda found: found[0].replace(".", ""), text)
        text = _LONG_INITIAL.sub(lambda found: f"{found[1][0]}.", text)
    if whole:
        if text[:2].isupper():
            text = _CAPITALS.sub(lambda found: " ".join(found[1]), text)
        if not (text.islower() or text.isupper() or text.istitle()):
            text = " ".join(map(_unglued, text.split()))
    return _WORD.findall(plain(text))


def _unglued(word: str) -> str:
    """A word as the two that were printed as one: SergeiLavrov, but not MacArthur."""
    for place in range(3, len(word) - 1):
        if word[place - 1].islower() and word[place].isupper() and word[place + 1].islower():
            return word if word[:place].lower() in _OPENINGS else f"{word[:place]} {word[place:]}"
    return word


def _without_titles(tokens: list[str]) -> tuple[str, ...]:
    """The words without the run of titles before them and the degrees behind."""
    end = len(tokens)
    while end > 1 and tokens[end - 1] in AFTER:
        end -= 1
    title = 0
    for place, token in enumerate(tokens[: end - 1]):
        if token in TITLES:
            title = place + 1
        elif token not in TITLE_WORDS and token not in LANDS:
            break
    if 0 < title < end - 1 and tokens[title] in _OF:
        while title < end - 1 and (tokens[title] in _OF or tokens[title] in TITLE_WORDS or tokens[title] in LANDS):
            title += 1
    return tuple(tokens[title:end])


_OF = frozenset(("of", "for"))


def _hyphenated(text: str, tokens: tuple[str, ...]) -> int:
    """Of how many words the surname is: two where a hyphen joins the last two, both with a capital, else one."""
    parts = text.split()[-1].split("-")
    joined = tuple(map(plain, parts))
    double = len(parts) == 2 and all(part[:1].isupper() for part in parts) and tokens[-2:] == joined
    return 2 if double and joined[0] not in PARTICLES and not all(map(_is_first_name, joined)) else 1


def _is_first_name(word: str) -> bool:
    return bool(first_name(word).full)


def _parted(tokens: tuple[str, ...], last: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The given names and the surname, in whichever order they stand; `last` words at least are the surname's."""
    if len(tokens) < 2:
        return (tokens, ()) if tokens and _is_first_name(tokens[0]) else ((), tokens)
    if _surname_first(tokens):
        return tokens[1:], tokens[:1]
    start = len(tokens) - last
    while start > 1 and tokens[start - 1] in PARTICLES and len(tokens[start - 1]) > 1:
        start -= 1
    return tokens[:start], tokens[start:]


def _surname_first(tokens: tuple[str, ...]) -> bool:
    """Whether a name stands as in files: Petrov I. S., and of Slavic ones Petrov Ivan, Petrov Ivan Sergeyevich."""
    if first_name(tokens[0]).known or len(tokens[0]) == 1:
        return False
    if all(len(token) == 1 for token in tokens[1:]):
        return True
    if len(tokens) == 3 and patronymic(tokens[2]) and first_name(tokens[1]).full:
        return True
    last = first_name(tokens[-1])
    return len(tokens) == 2 and bool(last.full) and (last.slavic or looks_slavic(tokens[0]))


def block_keys(name: Name) -> tuple[str, ...]:
    """Keys of which any two names that may be one share at least one; the ones with fewer names come first.

    Spellings of one name always share one; names that are only nearly alike share one unless letters differ at the
    head of a surname. A person with given names has, in this order, all words together, surname with initial, given
    name with the head of the surname, and the surname alone; where the block of a surname has grown too large, look up
    the others. Keys are a function of the name alone.
    """
    if not name.tokens:
        return ()
    whole = f"{name.kind[:1]}={skeleton(''.join(name.tokens))}"
    if name.kind != "person":
        # Any kind but a person may be an organisation.
        return tuple(dict.fromkeys((f"o={whole[2:]}", *organisation_keys(name.tokens))))
    surnames = [skeleton(word) for word in name.surname if word not in PARTICLES] or [skeleton(w) for w in name.surname]
    if not surnames or (len(name.given) == 1 and not first_name(name.given[0]).known):
        # Which of two unknown words is the surname cannot be told.
        surnames += [skeleton(word) for word in name.given if len(word) > 1]
    letters = sorted({skeleton(letter) for word in name.given[:1] for letter in first_name(word).initials | {word[0]}})
    keys = [f"p:{surname}|{letter}" for surname in surnames for letter in letters]
    if name.given and name.surname and len(name.given[0]) > 1:
        keys.append(f"p:{skeleton(name.given[0])}+{surnames[-1][:1]}")
    return tuple(dict.fromkeys([whole, *keys, *(f"p:{surname}" for surname in surnames)]))
