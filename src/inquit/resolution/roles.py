"""Roles: what the text says of its people next to their names, and whom "the minister" means by it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inquit.languages.en.roles import FEMALE, MALE
from inquit.records import Span
from inquit.resolution.forms import ROLES, Phrase, singular
from inquit.resolution.people import Cast

_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_NEAR = 90  # characters
_BREAK = re.compile(r"[.;:!?\"“”\n]|,|\s[—–-]\s|--")
_APPOSED = re.compile(r"\s*,\s+(?P<role>[^.;:!?\"“”\n]{3,120})")
_NOT_ROLE = re.compile(r"(?:who|which|and|but|said|says|told|while|when|in|on|at)\b")
_EMPTY = frozenset(
    """
    the a an of and for in at to from with former then now current new next first second late old his her its their
    this that who is was as one said also
    """.split()
)
_STEM = 4
_NEAREST = 40  # descriptions with one role that are looked at, before a phrase and behind it


@dataclass(frozen=True, slots=True)
class Described:
    """What stands next to a name.

    who    number into the cast's `known`
    words  of the description, stemmed; its roles among them in full
    """

    who: int
    span: Span
    words: frozenset[str]
    roles: frozenset[str]


@dataclass(frozen=True, slots=True)
class Descriptions:
    """The descriptions of a text, to be asked for those with a role.

    by_role  in text order; a description stands under each of its roles
    """

    by_role: Mapping[str, Sequence[Described]]

    def near(self, roles: Iterable[str], at: int) -> Iterator[Described]:
        """Those that stand nearest to a character; one with several of the roles may come more than once."""
        for role in roles:
            found = self.by_role.get(role, ())
            place = bisect_left(found, at, key=lambda one: one.span.start)
            yield from found[max(0, place - _NEAREST) : place + _NEAREST]


def describe_cast(text: str, cast: Cast) -> Descriptions:
    """The descriptions of a text's persons, in text order: titles before a name, appositions after it. Cost: linear."""
    found: dict[str, list[Described]] = {}
    for number, name in enumerate(cast.names):
        who = cast.whose[number][0]
        if cast.known[who].kind != "person":
            continue
        before = _before(text, cast.names[number - 1].span.end if number else 0, name.span.start)
        for span in (before, _after(text, name.span.end)):
            if span is None:
                continue
            words = [word.lower() for word in _WORD.findall(text[slice(*span)])]
            roles = frozenset(role for word in words if (role := role_of(word)))
            one = Described(who, span, _stems(words), roles)
            for role in roles:
                found.setdefault(role, []).append(one)
    for described in found.values():
        described.sort(key=lambda one: one.span.start)
    return Descriptions(found)


def _before(text: str, floor: int, end: int) -> Span | None:
    """The words before a name in its own noun phrase, from the last break on."""
    start = max(floor, end - _NEAR)
    for match in _BREAK.finditer(text, start, end):
        if text[match.end() : end].strip():
            start = match.end()
    words = text[start:end].rstrip()
    if text[start + len(words) - 1 : start + len(words)] == ",":  # "the head of the republic, Ann Smith"
        words = words[:-1]
    return Span(start, start + len(words)) if words.strip() else None


def _after(text: str, end: int) -> Span | None:
    match = _APPOSED.match(text, end, end + _NEAR + 40)
    if match is None or _NOT_ROLE.match(match["role"]):
        return None
    cut = match["role"].find(",")
    return Span(match.start("role"), match.start("role") + cut if cut > 0 else match.end("role"))


def role_of(word: str) -> str | None:
    """The role that a word names, in the singular."""
    if word in _SHORT:
        return _SHORT[word]
    for form in (word, singular(word), word.rpartition("-")[2]):
        if form in ROLES:
            return form
    return None


_SHORT = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel", "capt": "captain",
    "lt": "lieutenant", "sgt": "sergeant", "prof": "professor", "dr": "doctor", "rev": "reverend", "amb": "ambassador",
}  # fmt: skip


def stem(word: str) -> str:
    """The beginning of a word, so that "Russia" and "Russian", "defense" and "defence" are one."""
    return singular(word.lower().removesuffix("’s").removesuffix("'s"))[:_STEM]


def _stems(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem(word) for word in words if word not in _EMPTY)


def meant_by_role(phrase: Phrase, descriptions: Descriptions, cast: Cast) -> list[tuple[int, float, Span]]:
    """Those of whom the text says what the phrase says, likeliest first: number, score, where the text says it.

    A phrase with words of its own ("the foreign minister") fits a description that has them, or that has none; the one
    described last before the phrase comes first. Cost: that of the nearest descriptions with the role.
    """
    head = singular(phrase.words[phrase.head])
    role = role_of(head)
    if role is None:
        return []
    own = _stems(phrase.words) - {stem(head)}
    best: dict[int, tuple[float, int, Span]] = {}
    for one in descriptions.near((role, *_alike(role)), phrase.span.start):
        gender = cast.known[one.who].gender
        if (gender == "f" and role in MALE) or (gender == "m" and role in FEMALE):
            continue
        shared = len(own & one.words) / len(own) if own else 0.5
        bare = not (one.words - {stem(r) for r in one.roles})
        score = 0.9 if own and shared == 1 else 0.5 + 0.3 * shared if shared or bare else 0.2
        ahead = one.span.start > phrase.span.start
        rank = (score - 0.15 * ahead, -abs(one.span.start - phrase.span.start), one.span)
        if one.who not in best or rank > best[one.who]:
            best[one.who] = rank
    ranked = sorted(((who, *rank) for who, rank in best.items()), key=lambda row: (-row[1], -row[2]))
    return [(who, score, span) for who, score, _, span in ranked]


def _alike(role: str) -> list[str]:
    """Roles that news prints for it."""
    return [other for pair in _PAIRS if role in pair for other in sorted(pair - {role})]


_PAIRS = (
    frozenset({"leader", "head"}),
    frozenset({"head", "chief"}),
    frozenset({"spokesman", "secretary"}),
    frozenset({"spokeswoman", "secretary"}),
    frozenset({"candidate", "nominee"}),
    frozenset({"lawmaker", "senator"}),
    frozenset({"lawmaker", "representative"}),
    frozenset({"lawmaker", "congressman"}),
    frozenset({"premier", "minister"}),
    frozenset({"businessman", "billionaire"}),
)
