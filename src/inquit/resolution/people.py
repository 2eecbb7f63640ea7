"""Who appears in a text: its names gathered into persons, organisations and places, each with all its mentions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from inquit.languages.en.genders import FEMININE, MASCULINE
from inquit.languages.en.roles import BODIES, FEMALE, MALE
from inquit.records import Party, Span
from inquit.resolution.mentions import Mention

_TOKEN = re.compile(r"[^\W\d_](?:[\w’'\-]*\w)?")
TAILS = frozenset("jr sr ii iii iv".split())
_BEFORE = re.compile(r"(?:(?P<word>[^\W\d_][\w’'\-]*)\.?\s+){1,4}$")
_HIS = frozenset("mr sir lord".split()) | MALE
_HERS = frozenset("mrs ms miss dame lady".split()) | FEMALE
_LOOK = 40  # characters before and after a name in which a title or a role says whether it is a man's
# What parts a role from a name that is not its bearer's: "the spokesman for Ann Smith", "his brother and Ann Smith".
_PARTING = frozenset("and or but of with by for to from than as in on at said says told that while is was".split())
_SHARING = 64  # of those who share a surname, how many are looked at: a family has fewer, a hostile text thousands
_LONGEST = 8  # words of a body's name at whose head or end a shorter one is looked for


@dataclass(slots=True, eq=False)
class Known:
    """Somebody or something that a text names.

    name      the fullest printed form
    at        where that is printed
    kind      person, organisation or place
    gender    "m", "f", or None where nothing says so; `certain` when a title or a role says so, and not the name alone
    mentions  numbers into the text's names, ascending
    """

    name: str
    at: Span
    kind: str
    tokens: tuple[str, ...]
    gender: str | None = None
    certain: bool = False
    mentions: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody in a text.

    names  in text order
    known  who they are
    whose  for each name the numbers of those it may stand for, likeliest first; never empty
    named  for each surname in lower case the persons who bear it, those named most often first
    """

    names: Sequence[Mention]
    known: Sequence[Known]
    whose: Sequence[tuple[int, ...]]
    named: Mapping[str, tuple[int, ...]]

    def bearing(self, surname: str) -> tuple[int, ...]:
        """The persons with a surname, in lower case, those named most often first."""
        return self.named.get(surname, ())


def party_of(text: str, cast: Cast, number: int, score: float) -> Party:
    """The party that one of the cast's names prints.

    number  into the cast's `names`
    """
    name, one = cast.names[number], cast.known[cast.whose[number][0]]
    why = tuple(sorted({name.span, one.at}))
    return Party(text[slice(*name.span)], (name.span,), name.form, one.name, score=score, why=why)


def gather(text: str, names: Sequence[Mention]) -> Cast:
    """Names into persons, organisations, places. Cost: linear; of those who share a name only so many are looked at.

    A surname or a first name goes to the one in the text who bears it in full; of several to the one named last before,
    and the others are kept as candidates. Nobody is made of a title alone.
    """
    names = [name for name in names if tokens_of(text[slice(*name.span)])]
    known: list[Known] = []
    by_key: dict[tuple[str, str], list[int]] = {}
    whose: list[tuple[int, ...]] = [()] * len(names)
    spelled = [tokens_of(text[slice(*name.span)]) for name in names]
    full = [number for number, name in enumerate(names) if len(spelled[number]) > 1 or name.kind != "person"]
    for number in full:
        name, tokens = names[number], spelled[number]
        home = _home(name.kind, tokens, known, by_key)
        if home is None:
            home = len(known)
            known.append(Known(text[slice(*name.span)], name.span, name.kind, tokens))
            _register(known, home, by_key)
        if _add(known[home], number, name, tokens, text):
            _register(known, home, by_key)
        whose[number] = (home,)
    last: dict[int, int] = {}
    recent: dict[tuple[str, str], dict[int, None]] = {}  # by key those named so far, the last one last
    for number, name in enumerate(names):
        if not whose[number]:
            found = _bearers(text, number, name, spelled[number], known, by_key, recent, last)
            if not found:
                found = (len(known),)
                known.append(Known(text[slice(*name.span)], name.span, name.kind, spelled[number]))
                _register(known, found[0], by_key)
            whose[number] = found
            known[found[0]].mentions.append(number)
        home = whose[number][0]
        last[home] = number
        for key in _keys(known[home].kind, known[home].tokens):
            told = recent.setdefault(key, {})
            told.pop(home, None)
            told[home] = None
    _join_bracketed(text, names, known, whose)
    _join_short_bodies(known, whose)
    for one in known:
        one.mentions.sort()
        one.gender, one.certain = _gender(text, one, names)
    return Cast(names, known, whose, _by_surname(known))


def _by_surname(known: Sequence[Known]) -> dict[str, tuple[int, ...]]:
    found: dict[str, list[int]] = {}
    for number, one in enumerate(known):
        if one.kind == "person":
            found.setdefault(one.tokens[-1], []).append(number)
    return {
        surname: tuple(sorted(bearers, key=lambda n: -len(known[n].mentions))) for surname, bearers in found.items()
    }


def tokens_of(words: str) -> tuple[str, ...]:
    """A name's words in lower case, "Jr." left out."""
    return tuple(
        token.lower().removesuffix("’s").removesuffix("'s")
        for token in _TOKEN.findall(words)
        if token.lower() not in TAILS
    )


def _register(known: Sequence[Known], number: int, by_key: dict[tuple[str, str], list[int]]) -> None:
    """Make somebody findable, once more when a fuller form was found: "A. Smith", and then "Ann Smith"."""
    for key in _keys(known[number].kind, known[number].tokens):
        if number not in by_key.setdefault(key, [])[-_SHARING:]:
            by_key[key].append(number)


def _keys(kind: str, tokens: tuple[str, ...]) -> list[tuple[str, str]]:
    if not tokens:
        return []
    if kind == "person":
        ends = [("ends", f"{tokens[0]} {tokens[-1]}")] if len(tokens) > 1 else []
        return [("last", tokens[-1]), ("first", tokens[0]), *ends]
    keys = [(kind, " ".join(tokens))]
    letters = "".join(token[0] for token in tokens if token not in ("of", "the", "and", "for"))
    return [*keys, ("letters", letters)] if len(letters) > 1 else keys


def _home(
    kind: str, tokens: tuple[str, ...], known: Sequence[Known], by_key: dict[tuple[str, str], list[int]]
) -> int | None:
    """The one that a full name is a further mention of."""
    if not tokens:
        return None
    if kind != "person":
        found = by_key.get((kind, " ".join(tokens)), ()) or by_key.get(("letters", " ".join(tokens)), ())
        return found[0] if found else None
    for number in islice(by_key.get(("last", tokens[-1]), ()), _SHARING):
        if len(known[number].tokens) > 1 and _fits(tokens[0], known[number].tokens[0]):
            return number
    return next(iter(by_key.get(("ends", f"{tokens[0]} {tokens[-1]}"), ())), None)


def _fits(first: str, other: str) -> bool:
    """Whether two given names may be one person's: equal, an initial, or one short for the other."""
    short, long = (first, other) if len(first) <= len(other) else (other, first)
    return first == other or (len(short) != 2 and long.startswith(short))


def _join_bracketed(text: str, names: Sequence[Mention], known: Sequence[Known], whose: list[tuple[int, ...]]) -> None:
    """ "The People's Party (SVP)": short letters in brackets right behind a name are that name."""
    for number in range(len(names) - 1):
        long, short = names[number].span, names[number + 1].span
        if text[long.end : short.start] == " (" and text.startswith(")", short.end) and text[slice(*short)].isupper():
            home, other = whose[number][0], whose[number + 1][0]
            if home != other and known[home].kind != "person" and len(known[other].tokens) == 1:
                _move(known, whose, other, home)


def _move(known: Sequence[Known], whose: list[tuple[int, ...]], number: int, home: int) -> None:
    for name in known[number].mentions:
        whose[name] = (home,)
    known[home].mentions += known[number].mentions
    known[number].mentions = []


def _join_short_bodies(known: Sequence[Known], whose: list[tuple[int, ...]]) -> None:
    """ "The Times" is the New York Times where the text names no other; "the House" is never the White House."""
    bodies = [n for n, one in enumerate(known) if one.kind == "organisation"]
    longer: dict[tuple[str, ...], set[int]] = {}
    for number in bodies:
        tokens = known[number].tokens
        for size in range(1, min(len(tokens), _LONGEST + 1)):
            longer.setdefault(tokens[:size], set()).add(number)
            if tokens[-1] not in BODIES:
                longer.setdefault(tokens[-size:], set()).add(number)
    for number in bodies:
        found = longer.get(known[number].tokens, set())
        if len(found) == 1 and known[number].tokens[-1] not in BODIES and len(known[number].tokens[0]) > 2:
            _move(known, whose, number, next(iter(found)))


def _add(one: Known, number: int, name: Mention, tokens: tuple[str, ...], text: str) -> bool:
    """Whether the name has become a fuller one by this mention."""
    one.mentions.append(number)
    words = text[slice(*name.span)]
    fuller = (len(tokens), len(tokens[0])) > (len(one.tokens), len(one.tokens[0]))
    if (fuller and not words.isupper()) or (one.name.isupper() and not words.isupper() and len(tokens) > 1):
        one.name, one.at, one.tokens = words, name.span, tokens
        return True
    return False


def _bearers(
    text: str,
    number: int,
    name: Mention,
    tokens: tuple[str, ...],
    known: Sequence[Known],
    by_key: dict[tuple[str, str], list[int]],
    recent: dict[tuple[str, str], dict[int, None]],
    last: dict[int, int],
) -> tuple[int, ...]:
    """Those whose surname, or else first name, a single name is: the one named last before comes first."""
    key = ("last", tokens[-1]) if ("last", tokens[-1]) in by_key else ("first", tokens[0])
    found = by_key.get(key, [])
    if len(found) > _SHARING:
        ahead = bisect_left(found, number, key=lambda n: known[n].mentions[0])
        before = list(islice(reversed(recent.get(key, {})), _SHARING))
        found = [*before, *(n for n in found[ahead : ahead + _SHARING] if n not in last)] or found[:_SHARING]
    if len(found) > 1:
        said = title_gender(text, name.span)
        fitting = [n for n in found if said is None or _named_gender(known[n].tokens) in (None, said)]
        found = fitting or found
        found = sorted(found, key=lambda n: (-last.get(n, -1), abs(known[n].mentions[0] - number)))
    return tuple(found)


def title_gender(text: str, span: Span) -> str | None:
    """What the words right before a name say: "Mr.", "spokeswoman"."""
    match = _BEFORE.search(text, max(0, span.start - _LOOK), span.start)
    if match is None:
        return None
    words = [word.lower() for word in _TOKEN.findall(match.group())]
    for word in reversed(words[-2:]):
        if word in _PARTING:
            break
        if word in _HIS:
            return "m"
        if word in _HERS:
            return "f"
    return None


def _named_gender(tokens: tuple[str, ...]) -> str | None:
    given = tokens[0].capitalize() if len(tokens) > 1 else ""
    if given in MASCULINE:
        return "m"
    return "f" if given in FEMININE else None


_APPOSITION = re.compile(
    r",\s+(?!(?:said|says|told|and|but|while|when|whose|with)\b)(?:the|a|an|his|her|their|who\s+is)?\s*"
    r"(?P<role>[^,.;:\"“”]{3,60})"
)


def _gender(text: str, one: Known, names: Sequence[Mention]) -> tuple[str | None, bool]:
    """What titles, roles and the given name say, in this order."""
    if one.kind != "person":
        return None, False
    tally = {"m": 0, "f": 0}
    for number in one.mentions:
        span = names[number].span
        said = title_gender(text, span)
        if said is None and (match := _APPOSITION.match(text, span.end, span.end + _LOOK)):
            words = {word.lower() for word in _TOKEN.findall(match["role"])}
            said = "m" if words & MALE and not words & FEMALE else "f" if words & FEMALE and not words & MALE else None
        if said:
            tally[said] += 1
    if tally["m"] != tally["f"]:
        return ("m" if tally["m"] > tally["f"] else "f"), True
    return _named_gender(one.tokens), False
