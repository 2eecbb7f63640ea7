"""Which parties a phrase prints: "Ann Smith and Bob Jones" are two, "Ann Smith, the mayor and judge" one."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum

from inquit.languages.en.addressing import POSSESSIVES
from inquit.languages.en.coordination import (
    BODIES,
    DETERMINERS,
    FORMER,
    NOT_PLURAL,
    ONE_NAME,
    PLURALS,
    PREPOSITIONS,
    RELATIVES,
    ROLES,
    SHARING,
    SUBJECTS,
    TITLES,
)
from inquit.records import Span, Spans

_AND = r"(?:and|nor|as\s+well\s+as|along\s+with|together\s+with)"
_HAS_AND = re.compile(rf"\s{_AND}\s")
# What stands in brackets or quotation marks joins nothing: it is blanked before the joints are looked for.
_CLOSED = re.compile(r"\([^()]*\)|“[^”]*”|‘[^’]{3,}’(?!\w)|''.+?''|\"[^\"]*\"")
_COMMA = re.compile(rf"\s*(?:[,;]|\s--|[—―]|\s[–-]\s)\s*(?P<and>{_AND}\s+)?")
_JOINT = re.compile(rf"\s+{_AND}\s+(?:(?:even|also|perhaps|possibly)\s+)?")
_WORD = re.compile(r"[^\W_][\w.'’\-]*|&|%")
_LEAD = re.compile(r"(?:(?:both|either|neither|including|that|by)\s+)+", re.IGNORECASE)
_TAIL = re.compile(r"(?:\s+(?:each|alike|respectively|both|all|together)|[\s,;\-—–―])+$")
_CLAUSE = frozenset("who whom whose which that where".split())
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "both": 2}
_PLACE_NOTE = re.compile(r"(?:[A-Z][a-z]{0,4}\.){1,3}|\d{1,3}|Jr\.?|Sr\.?|Inc\.?|Ltd\.?|Ph\.?D\.?|[A-Z]{2,3}")


class _Kind(Enum):
    NAME = "a name, or a pronoun"
    PLURAL = "officials, the two generals"
    ONE = "the company, her deputy"
    BARE = "president of the club, current"


@dataclass(frozen=True, slots=True)
class _Piece:
    """A part of the phrase between two joints.

    joined  an "and" stands before it
    named   it is a role with its name behind it
    """

    span: Span
    words: tuple[str, ...]
    joined: bool = False
    named: bool = False

    @property
    def first(self) -> str:
        return self.words[0].lower()

    @property
    def core(self) -> tuple[str, ...]:
        """The words before the first preposition."""
        place = self.preposition
        return self.words if place is None else self.words[:place]

    @property
    def preposition(self) -> int | None:
        return next((n for n, word in enumerate(self.words) if n and (word in PREPOSITIONS or self._governs(n))), None)

    def _governs(self, place: int) -> bool:
        """Whether a word is a participle with an object: "groups representing farmers", not "two leading clubs"."""
        before, word, after = self.words[place - 1], self.words[place], "".join(self.words[place + 1 : place + 2])
        if not word.endswith("ing") or not word.islower() or before.lower() in DETERMINERS:
            return False
        return _is_plural(before.lower()) or after[:1].isupper() or after in DETERMINERS

    @property
    def determined(self) -> bool:
        start = " ".join(self.words[:3])
        return self.first in DETERMINERS or self.first[0].isdigit() or "’s" in start or "'s" in start

    @property
    def kind(self) -> _Kind:
        core, last = self.core, self.core[-1]
        if len(self.words) == 1 and self.first in SUBJECTS:
            return _Kind.NAME
        if last[0].isupper() and last.lower().rstrip(".") not in ROLES:
            counted = self.determined and _is_plural(last.lower()) and any(word.islower() for word in core[1:-1])
            return _Kind.PLURAL if counted else _Kind.NAME  # "the two leading Republicans", "the New York Times"
        if _is_plural(last.lower()) or (len(core) == 1 and self.determined):
            return _Kind.PLURAL
        return _Kind.ONE if self.determined else _Kind.BARE


def parties_in(text: str, span: Span) -> Spans:
    """The parties that a phrase prints, in text order, each a slice of it; the whole phrase where it is one.

    An apposition belongs to its party ("Ann Smith, the mayor"); names behind a role in the plural are the parties
    ("the heads of the two republics, Ann Smith and Bob Jones"). Where words alone do not settle it the phrase is one.
    """
    if not _HAS_AND.search(text, *span):
        return (span,)
    masked = _CLOSED.sub(lambda match: "\0" * len(match.group()), text[span.start : span.end])
    lead = _LEAD.match(masked)
    masked = _TAIL.sub("", masked)
    segments = [s for s in _segments(masked, span.start, lead.end() if lead else 0) if s.words]
    if not segments:
        return (span,)
    parted = [_conjuncts(masked, span.start, segment) for segment in segments]
    found = _named_by_role(segments, parted) or _listed(masked, span.start, segments, parted)
    if len(found) < 2:
        return (span,)
    return tuple(_trimmed(text, piece) for piece in found)


def _segments(masked: str, offset: int, at: int) -> Iterator[_Piece]:
    """The pieces between commas and dashes."""
    joined = False
    for comma in _COMMA.finditer(masked, at):
        yield _piece(masked, offset, at, comma.start(), joined)
        at, joined = comma.end(), comma["and"] is not None
    yield _piece(masked, offset, at, len(masked), joined)


def _piece(masked: str, offset: int, start: int, end: int, joined: bool) -> _Piece:
    words = tuple(match.group() for match in _WORD.finditer(masked, start, end))
    return _Piece(Span(offset + start, offset + end), words, joined)


def _conjuncts(masked: str, offset: int, segment: _Piece) -> list[_Piece]:
    """A segment parted at those of its "and"s that part parties."""
    start, end = segment.span.start - offset, segment.span.end - offset
    parts: list[_Piece] = []
    at = start
    for joint in _JOINT.finditer(masked, start, end):
        left = _piece(masked, offset, at, joint.start(), bool(parts))
        right = _piece(masked, offset, joint.end(), _next_joint(masked, joint.end(), end), True)
        if left.words and right.words and _parts_parties(left, right):
            parts.append(left)
            at = joint.end()
    last = _piece(masked, offset, at, end, bool(parts))
    return [*parts, last] if last.words else parts or [segment]


def _next_joint(masked: str, start: int, end: int) -> int:
    joint = _JOINT.search(masked, start, end)
    return joint.start() if joint else end


def _parts_parties(left: _Piece, right: _Piece) -> bool:
    """Whether the "and" between two pieces stands between two parties."""
    around = left.words[-1].lower(), right.first
    if around in ONE_NAME or around[0] == around[1] or right.first in PREPOSITIONS or right.first == "elsewhere":
        return False
    if left.words[-1].lower() in SHARING or _CLAUSE & set(left.words[1:]):
        return False
    if right.first in SUBJECTS or (len(left.words) == 1 and left.first in SUBJECTS):
        return right.kind is not _Kind.BARE
    if left.preposition is not None:
        return _parts_parallels(left, right)
    if right.determined:
        return left.kind is not _Kind.BARE
    if left.kind is _Kind.NAME:
        return _parts_from_name(left, right)
    if left.kind is _Kind.PLURAL:
        return right.kind is not _Kind.BARE
    if left.kind is _Kind.ONE and right.kind is _Kind.PLURAL:
        return len(right.core) == 1  # "her deputy and officials", but "the interior and defence ministers"
    return left.kind is _Kind.ONE and right.kind is _Kind.NAME and _is_all_name(right)


def _parts_from_name(left: _Piece, right: _Piece) -> bool:
    """After a name without a preposition: "Tarn and Ostrel", not "the Food and Drug Administration"."""
    if right.kind is _Kind.PLURAL:
        return right.words[0].islower() or _is_plural(left.first)
    if right.kind is not _Kind.NAME:
        return False
    if any(word.islower() for word in left.core[1:-1]) and left.words[-1].lower() in ROLES:
        return False
    complete = left.core[-1].lower() in BODIES or left.core[-1].isupper() or left.first.rstrip(".") in TITLES
    return complete or right.core[-1].lower() not in BODIES


def _parts_parallels(left: _Piece, right: _Piece) -> bool:
    """After a preposition, which may govern both: only what is built alike is two parties."""
    mine, theirs = left.preposition, right.preposition
    assert mine is not None
    if theirs is not None and left.words[mine] == right.words[theirs]:
        if left.determined and right.determined:
            return left.kind is right.kind
        return left.kind is right.kind is _Kind.NAME and left.determined == right.determined
    governed = left.words[mine + 1 : mine + 2]
    if left.words[mine] != "of" or not governed or not right.determined:
        return False
    if left.kind is _Kind.NAME:
        return right.first in POSSESSIVES or left.first == right.first == "the"
    return left.kind is right.kind is _Kind.ONE and governed[0][0].isupper()


def _is_all_name(piece: _Piece) -> bool:
    """Nothing but capitalised words: "Mr Smith", not "activist Ann Smith"."""
    return all(word[0].isupper() or word in ("de", "van", "von", "al", "bin") for word in piece.core)


def _is_plural(word: str) -> bool:
    return word in PLURALS or (len(word) > 3 and word.endswith("s") and not NOT_PLURAL.search(word))


def _named_by_role(segments: list[_Piece], parted: list[list[_Piece]]) -> list[Span]:
    """The names behind a role in the plural; none where it is no such phrase.

    parted  each segment's conjuncts
    """
    role, behind = segments[0], segments[1:]
    if role.kind is not _Kind.PLURAL or not behind or len(parted[0]) > 1:
        return []
    if behind[0].joined or _is_clause(behind[0]):
        return []
    pieces = [piece for conjuncts in parted[1:] for piece in conjuncts]
    governs = role.preposition is not None and role.words[-1][0].isupper()
    if governs and [piece.joined for piece in behind[:3]] == [False, True, False]:
        pairs = behind[0], behind[2]  # "the heads of A, Ann Smith, and B, Bob Jones"
        return [piece.span for piece in pairs] if all(map(_is_person, pairs)) else []
    counted = role.first in _NUMBERS
    names = [piece for piece in pieces if _is_person(piece) or (counted and piece.kind is _Kind.NAME)]
    if len(names) < 2 or not any(piece.joined for piece in pieces) or pieces[0] not in names:
        return []
    appositions = any(piece.kind in (_Kind.ONE, _Kind.BARE) for piece in pieces)
    if governs and not appositions and _NUMBERS.get(role.first) != len(names):
        return []  # "the governors of Tolm, Varn and Harl"
    return [piece.span for piece in names]


def _is_person(piece: _Piece) -> bool:
    return piece.kind is _Kind.NAME and not piece.determined and piece.first not in RELATIVES


def _listed(masked: str, offset: int, segments: list[_Piece], parted: list[list[_Piece]]) -> list[Span]:
    """The parties of a list, each with its appositions.

    parted  each segment's conjuncts
    """
    found = [*parted[0]]
    last_and = max((n for n, s in enumerate(segments) if s.joined or len(parted[n]) > 1), default=0)
    inside = False  # an apposition or a clause that goes on over commas
    for number, segment in enumerate(segments[1:], 1):
        current = found[-1]
        if _PLACE_NOTE.fullmatch(masked[segment.span.start - offset : segment.span.end - offset]):
            found[-1] = _longer(current, segment)
            continue
        conjuncts = parted[number]
        if segment.joined and _begins_party(conjuncts[0], current, inside):
            found.extend(conjuncts)
            inside = False
        elif not segment.joined and number <= last_and and not inside and _is_next(current, conjuncts[0]):
            found.extend(conjuncts)
        elif len(found) > 1 and segment.kind is _Kind.PLURAL and not inside:
            break  # "Ann Smith and Bob Jones, both bakers"
        else:
            found[-1] = _longer(current, segment)
            inside = inside or not (segment.kind is _Kind.NAME and segment.first not in RELATIVES)
    return [piece.span for piece in found]


def _is_clause(piece: _Piece) -> bool:
    """Whether a piece opens with "who", "like", "some of whom"."""
    return piece.first in RELATIVES or bool({"whom", "which"} & set(piece.words[:3]))


def _longer(piece: _Piece, more: _Piece) -> _Piece:
    named = piece.named or (piece.kind is not _Kind.NAME and _is_person(more))
    return replace(piece, span=Span(piece.span.start, more.span.end), named=named)


def _begins_party(segment: _Piece, current: _Piece, inside: bool) -> bool:
    """Whether ", and" opens another party, rather than the last of a list inside an apposition."""
    if segment.first in PREPOSITIONS | RELATIVES:
        return False
    if current.preposition is not None and not current.named and (not inside or current.kind is not _Kind.NAME):
        return _parts_parallels(current, segment)
    if segment.kind is _Kind.NAME:
        return segment.words[0][0].isupper() or segment.determined or segment.first in FORMER
    if inside and current.kind is _Kind.NAME and segment.first in ("a", "an"):
        return False  # "Ann Smith, a baker, and a mother of two"
    return segment.determined or (segment.kind is _Kind.PLURAL and not inside)


def _is_next(current: _Piece, segment: _Piece) -> bool:
    """Whether a piece behind a bare comma is the next of a list, rather than an apposition to the one before."""
    if _is_clause(segment) or segment.first in PREPOSITIONS or current.preposition is not None:
        return False
    if current.kind is _Kind.NAME and not (len(current.words) == 1 and _is_plural(current.first)):
        return segment.kind is _Kind.NAME and (not segment.determined or _is_all_name(segment))
    if current.kind is _Kind.ONE and segment.kind is _Kind.NAME:
        return False  # "the mayor, Ann Smith, and …"
    return segment.kind is not _Kind.BARE


def _trimmed(text: str, span: Span) -> Span:
    words = text[span.start : span.end]
    end = span.start + len(words.rstrip(" ,;\n"))
    return Span(span.start + len(words) - len(words.lstrip(" ,;\n")), end)
