"""The phrases of `act_frames.py`: what a word of reporting does with the words behind it. Start at `find_frame`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from inquit.attribution.acts.lexicon import forms_of_verb
from inquit.languages.en.act_frames import CLASSES, FRAMES
from inquit.languages.en.inflections import noun_plural


class Found(NamedTuple):
    """A phrase that was met.

    length  how many of the words behind the first it takes
    size    how many words the phrase has itself
    empty   whether its own words negate: "have no objection"
    """

    act: str
    length: int
    size: int
    empty: bool


class _Frame(NamedTuple):
    size: int
    act: str
    pieces: tuple[str | frozenset[str], ...]  # a set of words, or the name of a gap or a kind of word
    empty: bool


def opens_phrase(base: str) -> bool:
    """Whether any phrase begins with a base."""
    return base in _phrases()


def find_frame(base: str, words: Sequence[str]) -> Found | None:
    """The phrase with most words that a base opens; None where it opens none.

    words  behind the form of the base, in small letters, up to the end of their sentence
    """
    if not words:
        return None
    frames, by_word = _frames(base)
    ranks = {rank for word in words for rank in by_word.get(word, ())}.union(by_word[""])
    for frame in (frames[rank] for rank in sorted(ranks)):
        end = _match(frame.pieces, words, 0, 0)
        if end is not None:
            return Found(frame.act, end, frame.size, frame.empty)
    return None


def forms_in_class(name: str) -> frozenset[str]:
    """The forms of a class of words, as verbs and as nouns."""
    return _forms(tuple(CLASSES[name].split()))


_GAP, _PARTY = 6, 10  # words
_CLOSED = frozenset(
    """
    that who which if whether how what why when where because after as said about i he she they we it is was were are
    did does has have had will would can could should must may might
    """.split()
)
_QUESTION = frozenset("whether if who whom whose what which why how when where".split())
_NO_VERB = frozenset("the a an his her their its our my your this these those".split())
_NO_PARTICIPLE = frozenset("during something anything nothing everything king thing".split())
_NO_BASE = frozenset(
    "knew went took came saw got made gave felt thought meant left won lost ran sent held kept led".split()
)
_ADVERBS = frozenset("also again once more even just ever yet now still later then only already not".split())
_EMPTY = frozenset("no not none nothing never".split())
_KINDS = ("~", "PARTY", "DO", "DOING", "BASE", "QUESTION", "~self", "~selves")


def _match(pieces: Sequence[str | frozenset[str]], words: Sequence[str], piece: int, at: int) -> int | None:
    """Where the pieces from number `piece` on end when they begin at word `at`; None where they do not fit."""
    if piece == len(pieces):
        return at
    wanted = pieces[piece]
    if wanted == "~":
        return _behind_gap(pieces, words, piece, at, at + _GAP)
    if wanted == "PARTY":
        if at >= len(words) or words[at] in _CLOSED:
            return None
        return _behind_gap(pieces, words, piece, at + 1, at + _PARTY)
    end = _taken(wanted, words, at)
    found = None if end is None else _match(pieces, words, piece + 1, end)
    if found is None and at < len(words) and (words[at] in _ADVERBS or words[at].endswith("ly")):
        end = _taken(wanted, words, at + 1)
        found = None if end is None else _match(pieces, words, piece + 1, end)
    return found


def _behind_gap(
    pieces: Sequence[str | frozenset[str]], words: Sequence[str], piece: int, first: int, last: int
) -> int | None:
    party = pieces[piece] == "PARTY"
    for at in range(first, min(last, len(words)) + 1):
        found = _match(pieces, words, piece + 1, at)
        if found is not None:
            return found
        if party and at < len(words) and words[at] in _CLOSED:
            return None
    return None


def _taken(wanted: str | frozenset[str], words: Sequence[str], at: int) -> int | None:
    """Where one piece that begins at word `at` ends."""
    if at >= len(words):
        return None
    word = words[at]
    if isinstance(wanted, frozenset):
        return at + 1 if word in wanted else None
    if wanted == "DO":
        return _to_do(words, at)
    fits = {
        "DOING": word.endswith("ing") and len(word) > 4 and word not in _NO_PARTICIPLE,
        "BASE": word not in _CLOSED and not word.endswith(("s", "ed", "ly", "n't")) and word not in _NO_BASE,
        "QUESTION": word in _QUESTION,
        "~self": word.endswith("self"),
        "~selves": word.endswith("selves"),
    }
    return at + 1 if fits[wanted] else None


def _to_do(words: Sequence[str], at: int) -> int | None:
    at += words[at] == "not"
    if at >= len(words) or words[at] != "to":
        return None
    at += 1
    while at < len(words) and (words[at] == "not" or words[at].endswith("ly")):
        at += 1
    return at + 1 if at < len(words) and words[at] not in _NO_VERB and words[at][0].islower() else None


@cache
def _frames(base: str) -> tuple[list[_Frame], dict[str, list[int]]]:
    """The frames of a base, those of most words first, and where in the list are those that need a word.

    Under the empty word are those that need none.
    """
    frames = sorted((_compiled(words, act) for words, act in _phrases().get(base, ())), key=lambda f: -f.size)
    by_word: dict[str, list[int]] = {"": []}
    for rank, frame in enumerate(frames):
        sets = [piece for piece in frame.pieces if isinstance(piece, frozenset)]
        for word in sets[-1] if sets else [""]:
            by_word.setdefault(word, []).append(rank)
    return frames, by_word


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    found = defaultdict(list)
    for act, _, phrases in FRAMES:
        for phrase in phrases.split(","):
            head, *rest = phrase.split() or [""]
            if rest:
                found[head].append((tuple(rest), act))
    return found


def _compiled(words: tuple[str, ...], act: str) -> _Frame:
    pieces = tuple(word if word in _KINDS else _set(word) for word in words)
    empty = any(isinstance(piece, frozenset) and not _EMPTY.isdisjoint(piece) for piece in pieces)
    return _Frame(sum(word != "~" for word in words), act, pieces, empty)


def _set(word: str) -> frozenset[str]:
    parts = word.split("|")
    return frozenset().union(*(forms_in_class(part) if part in CLASSES else {part} for part in parts))


@cache
def _forms(words: tuple[str, ...]) -> frozenset[str]:
    return frozenset(form for word in words for form in (*forms_of_verb(word), noun_plural(word)))
