"""Whom a statement blames, and for what kind of harm; and two statements that blame different ones for the same."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache

from inquit.languages.en.blame import (
    BEGINNING,
    BROAD,
    DOER_AFTER_OF,
    DOERS,
    HARMS,
    HURT,
    KINDRED,
    PARTIES,
    PARTY_ADJECTIVES,
)
from inquit.languages.en.plain_words import STOP
from inquit.languages.en.word_forms import NUMBERS
from inquit.views.links.base import Ground, quoted
from inquit.views.links.overlap import apart
from inquit.views.links.subject import Subject
from inquit.views.links.weights import Weigher
from inquit.views.links.words import name_key, root, stem

_BE = frozenset("is are was were be been being get got gets".split())
_AFTER_ACCUSED = frozenset("of for over to as that with on".split())
_HAVE = frozenset("has have had is are was were will keeps kept".split())
_LINKING = frozenset({"of", "the"})
_OF_PARTIES = ("'s", "’s", "ian", "ians", "an", "ish", "ese")
_ARTICLES = frozenset({"a", "an", "the"})
_PARTING = frozenset("by on in at and or but against of from to for with as that than about over during".split())
_STOPS = frozenset(".!?;\n")
_LOCATING = frozenset("at in near from outside around to for with against on inside".split())
_BACK = 6  # words that may stand between a doer and what was done
_AHEAD = 8  # words that may stand between a deed and "by"
_WIDE = 60  # words on either side that may be of one sentence
_FARTHEST = 2_000  # words of an address that are looked at
_LONG = 8  # words of a doer
_FAR = 120  # days between two accusations of one matter
_AT_ONCE = 3  # days between two accusations for which one common word is enough
_MUCH = 2.0  # weight of common words that makes one matter without the parties being mirrored


@dataclass(frozen=True, slots=True)
class Blame:
    """One harm laid at a party's door.

    doer     keys of the party's names, or of its nouns where it has no name
    printed  the party's words
    harm     a key of HARMS, empty for an accusation of something else
    deed     the stem of the word for it
    around   stems of the words of its sentence
    """

    doer: frozenset[str]
    printed: str
    harm: str
    deed: str
    around: frozenset[str]


def find_blames(subject: Subject) -> tuple[Blame, ...]:
    """Whom a statement blames, each once for each harm; nothing for a denial, nor for what a party says of itself."""
    if subject.denies:
        return ()
    found: dict[tuple[frozenset[str], str], Blame] = {}
    accused = _accused(subject)
    for at, token in enumerate(subject.tokens[:_FARTHEST]):
        deed = _deed(token)
        if not deed or (subject.signs.get(stem(token.casefold())) == -1 and not _is_given(subject.tokens, at)):
            continue
        printed = _doer(subject.tokens, at) or accused
        doer = keys_of(printed)
        if doer and not doer & subject.parties:
            harm = _harms()[deed]
            around = _sentence(subject, at)
            found.setdefault((doer, harm), Blame(doer, " ".join(printed), harm, deed, around))
    if not found and (doer := keys_of(accused)):
        return (Blame(doer, " ".join(accused), "", "", frozenset(subject.stems)),)
    return tuple(found.values())


def _sentence(subject: Subject, at: int) -> frozenset[str]:
    words = subject.tokens
    first, last = max(0, at - _WIDE), min(len(words), at + _WIDE)
    start = next((n + 1 for n in range(at, first - 1, -1) if words[n] in _STOPS), first)
    end = next((n for n in range(at, last) if words[n] in _STOPS), last)
    return frozenset(stem(word.casefold()) for word in words[start:end] if word[0].isalnum())


def _is_given(words: tuple[str, ...], at: int) -> bool:
    """Whether the deed is taken for granted, out of reach of a negation before it: "not to aid [the crimes of X]"."""
    return any(word.casefold() in ("the", "these", "those", "this") for word in words[max(0, at - 3) : at])


@cache
def _harms() -> dict[str, str]:
    return {root(word): harm for harm, words in HARMS.items() for word in words.split()}


@lru_cache(maxsize=65_536)
def _deed(token: str) -> str:
    """The root of a word of harm; empty for any other."""
    found = root(token.casefold()) if token[0].isalpha() else ""
    return found if found in _harms() else ""


@cache
def _roots(words: frozenset[str]) -> frozenset[str]:
    return frozenset(root(word) for word in words)


def keys_of(party: tuple[str, ...]) -> frozenset[str]:
    """The keys by which a party is known: of its names; of its nouns where it has none."""
    names = [word for word in party if word[0].isupper() and _plain(word) not in _NO_NAMES]
    return frozenset(name_key(word) for word in names or [word for word in party if _plain(word) in PARTIES])


_NO_NAMES = PARTIES | PARTY_ADJECTIVES | STOP


def _plain(word: str) -> str:
    return word.casefold().removesuffix("'s").removesuffix("’s")


def _accused(subject: Subject) -> tuple[str, ...]:
    """The party that an accusing cue is about: the words before "of", or after "on" where the deed comes first."""
    if subject.glimpse.act != "accuse":
        return ()
    words = subject.tokens
    end = next((n for n, word in enumerate(words[: 2 * _LONG]) if word in _AFTER_ACCUSED and n), None)
    if end is not None:
        party = _party(words[:end])
        if party:
            return party
    behind = next((n for n, word in enumerate(words) if word == "on"), None)
    if behind is not None and (party := _party(words[behind + 1 : behind + 1 + _LONG])):
        return party
    return _party(tuple(word for asked in subject.glimpse.addressees for word in asked.split()))


def _party(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if _is_party(word))


def _is_party(word: str) -> bool:
    small = _plain(word)
    return (word[0].isupper() and small not in STOP and small not in NUMBERS) or small in PARTIES | PARTY_ADJECTIVES


def _doer(words: tuple[str, ...], at: int) -> tuple[str, ...]:
    deed = words[at].casefold()
    if at and words[at][0].isupper() and words[at - 1][0].isupper():
        return ()  # the name of something: the Civil War
    passive = at > 0 and words[at - 1].casefold() in _BE and not deed.endswith("ing")
    if by := _after(words, at, "by", _AHEAD):
        return by
    if root(deed) in _roots(DOER_AFTER_OF) and (of := _after(words, at, "of", 1)):
        return of
    if deed.endswith("ing") and _harms().get(root(deed)) == "aggression" and at and words[at - 1].casefold() == "the":
        return _party(words[at + 1 : at + 4])
    return () if passive else _before(words, at)


def _after(words: tuple[str, ...], at: int, marker: str, reach: int) -> tuple[str, ...]:
    for number in range(at + 1, min(at + 1 + reach, len(words))):
        word = words[number]
        if word == marker:
            return _phrase(words[number + 1 : number + 1 + _LONG])
        if word in ".;:!?" or (word == "," and marker != "by"):
            return ()
    return ()


def _phrase(words: tuple[str, ...]) -> tuple[str, ...]:
    """The party's words at the head of a phrase: up to what is no part of it."""
    found: list[str] = []
    linking: list[str] = []
    for word in words:
        if _is_party(word):
            found += [*linking, word] if found else [word]
            linking = []
        elif word.casefold() in ("the", "of", "a", "an"):
            linking.append(word)
        elif found or not word.isalpha():
            break
    return tuple(found)


def _before(words: tuple[str, ...], at: int) -> tuple[str, ...]:
    """The party before a deed: "the northern [invaders]", "X's long [offensive]", "X has begun a [war]"."""
    places = _back(words, at)
    if not places:
        return ()
    found = [words[place] for place in range(places[0], places[-1] + 1) if place in places or words[place] in _LINKING]
    opens = places[0] == 0 or words[places[0] - 1] in _STOPS
    between = words[places[-1] + 1 : at]
    if opens and len(places) == 1 and not _is_sure(found[0], words[at]) and not _has_verb(between):
        return ()
    if root(words[at].casefold()) in _roots(DOERS):
        found.append(words[at])
    return tuple(found)


def _back(words: tuple[str, ...], at: int) -> list[int]:
    """Where the words of the party before a deed stand; none where what is found there is a place."""
    places: list[int] = []
    named, skipped = False, 0
    for number in range(at - 1, max(-1, at - 1 - _WIDE), -1):
        word, small = words[number], words[number].casefold()
        if _is_party(word):
            places.insert(0, number)
            named = named or word[0].isupper()
        elif places and small in _LOCATING:
            return []
        elif not (places and small in _LINKING):
            skipped += 1
            if skipped > _BACK or _ends(word, named) or (small in _ARTICLES and not _begun(words, number)):
                break
    return places


def _is_sure(word: str, deed: str) -> bool:
    """Whether a word that opens a sentence names a party, and has its capital not from the sentence alone."""
    return deed.endswith("ed") or word.endswith(_OF_PARTIES) or word.casefold() in PARTIES


def _has_verb(between: tuple[str, ...]) -> bool:
    """Whether a verb stands between a party and a deed, so that the party is its subject."""
    small = [word.casefold() for word in between]
    return any(word in _HAVE or root(word) in _roots(BEGINNING) for word in small)


def _ends(word: str, found: bool) -> bool:
    """Whether a word parts a deed from the party before it, or ends that party's own words."""
    return found or (not word[0].isalpha() and word != "-") or word.casefold() in _PARTING


def _begun(words: tuple[str, ...], article: int) -> bool:
    return article > 0 and any(
        root(word.casefold()) in _roots(BEGINNING) for word in words[max(0, article - 2) : article]
    )


def find_mirrored(
    left: Subject, right: Subject, blames: tuple[tuple[Blame, ...], tuple[Blame, ...]], weigher: Weigher
) -> Ground | None:
    """Both accuse, of the same, and not the same party; None where it may be two matters.

    It is one matter where the accused are each other's accusers, or where it hit the same.
    """
    if left.day is not None and right.day is not None and abs(left.day - right.day) > _FAR:
        return None
    best: Ground | None = None
    for one in blames[0]:
        for other in blames[1]:
            found = _mirror(left, right, one, other, weigher)
            if found is not None and (best is None or found.score > best.score):
                best = found
    return best


def _mirror(left: Subject, right: Subject, one: Blame, other: Blame, weigher: Weigher) -> Ground | None:
    if one.doer & other.doer:
        return None
    hurt = sorted(_hurt(one) & _hurt(other))
    if one.harm != other.harm and not (hurt and any({one.harm, other.harm} <= kin for kin in KINDRED)):
        return None
    doers = one.doer | other.doer
    objects = _objects(left, one, doers), _objects(right, other, doers)
    common = objects[0] & objects[1]
    much = sum(weigher.weigh(each, is_name=name_key(left.stems[each]) in left.names) for each in common)
    broad = one.harm in BROAD and other.harm in BROAD
    mirrored = bool(one.doer & right.parties) + bool(other.doer & left.parties)
    if not broad and apart(left, right, leave=doers):
        return None
    told = all(objects)
    least = 1 if one.harm == other.harm and _accuse_at_once(left, right) else _MUCH
    enough = (broad or much >= 1 or not told, much >= 1 or bool(broad and hurt), much >= least)[2 - mirrored]
    if not enough:
        return None
    same = hurt or sorted({one.harm or "one deed", other.harm or "one deed"})
    matter = f" ({quoted([left.stems[each] for each in sorted(common)])})" if common else ""
    why = f"both accuse; of the same: {', '.join(same)}{matter}; blamed: {one.printed} here, {other.printed} there"
    return Ground("conflicts with", min(0.95, 0.5 + 0.12 * mirrored + 0.06 * min(much, 4)), why)


def _accuse_at_once(left: Subject, right: Subject) -> bool:
    """Whether both accuse in so many words, within days of each other."""
    if left.day is None or right.day is None or abs(left.day - right.day) > _AT_ONCE:
        return False
    return left.glimpse.act == right.glimpse.act == "accuse"


def _hurt(blame: Blame) -> set[str]:
    return {name for name, stems in _hurt_stems().items() if not stems.isdisjoint(blame.around)}


@cache
def _hurt_stems() -> dict[str, frozenset[str]]:
    return {name: frozenset(map(stem, words.split())) for name, words in HURT.items()}


def _objects(subject: Subject, blame: Blame, doers: frozenset[str]) -> set[str]:
    return {
        each
        for each, printed in subject.stems.items()
        if each in blame.around
        and name_key(printed) not in doers
        and root(printed.casefold()) not in _harms()
        and printed.casefold() not in PARTIES
    }
