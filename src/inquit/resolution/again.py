"""Names printed again: what the mention head made of one place holds for the others of the same text."""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from inquit.encoding.encode import Encoding
from inquit.languages.en.genders import FEMININE, MASCULINE
from inquit.languages.en.parties import GROUPS
from inquit.languages.en.places import ADJECTIVES, PLACES
from inquit.languages.en.roles import BODIES
from inquit.languages.en.titles import TITLE_WORDS, TITLES
from inquit.records import Span
from inquit.resolution.forms import ROLES
from inquit.resolution.mentions import Mention
from inquit.resolution.people import TAILS, tokens_of
from inquit.resolution.roles import role_of

_WORD = re.compile(r"[^\W\d_][\w’'\-]*")
_WORD_BEFORE = re.compile(r"(?<![\w’'])(?P<word>[^\W\d_][\w’'\-]*)\.?[ \xa0]$")
_PRINTED = re.compile(r"[^\s,;:]+")  # "Lvova-Belova" is one
_LEAD = re.compile(r"(?P<word>[^\W\d_][\w’'\-]*)\.?\s+")
_GLUED = re.compile(r"(?![’']s)(?:[-’'][^\W\d_][\w’']*)+")
_PARTICLE = re.compile(
    r"(?:[\w’'\-]+\s+){1,3}?(?:von der|van der|van den|de la|van|von|de|der|al|bin|ibn|da|di|du|la|le)"
    r"\s+[^\W\d_a-z][\w\-]*"
)
_NICKNAME = re.compile(r"\s[“\"‘'(][^\W\d_a-z][\w.]+[”\"’')]\s[^\W\d_a-z][\w’'\-]+")
_OWNER = re.compile(r"(?:[’']s|s[’'])\s+(?=[^\W\d_a-z])")
_POSSESSIVE = re.compile(r"[’']s?$")
_NEXT = re.compile(r"\s[^\W\d_a-z]")
_NEXT_WORD = re.compile(r"\.?[ \xa0](?P<word>[^\W\d_a-z][\w’'\-]*)")
_CAPITAL_BEFORE = re.compile(r"(?<![\w’'])(?P<word>[^\W\d_a-z][\w’'\-]*)(?P<stop>\.?)[ \xa0]$")
_SURNAME = re.compile(r"[ \xa0](?:[A-Z]\.[ \xa0])?(?P<word>[^\W\d_a-z][^\W\d_A-Z][\w’\-]+)(?<![’'])")
_DAYS = frozenset(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december
    """.split()
)
# Forms of address that stand alone: "Her Majesty".
_ADDRESS = frozenset("majesty highness excellency holiness eminence lordship ladyship honor honour".split())
_SURNAMES = frozenset(  # titles that are names as well
    "king prince pope major judge bishop cardinal lord sheriff marshal constable page".split()
)
_SAYS = frozenset("says said tells told asks asked".split())  # a headline's last capital: "Ann Smith Says"
_LONGEST = 200  # characters; what is longer is no name to be made even
_FUNCTION = frozenset(
    """
    in on at for from to of by with as but and or if when while after before since because though although the a an
    this that then now so yet is was are were will would can could did does do has have had not no what where who how
    why also even like about against under over both only my our his her their its soon hung ok
    """.split()
)


_LANDS = PLACES | ADJECTIVES
_NOBODY = ADJECTIVES | BODIES
_NO_PERSON = _NOBODY | PLACES
_LEADS = TITLES | GROUPS | _FUNCTION
_NOT_A_NAME = TITLES | ROLES | ADJECTIVES | _FUNCTION
_NOT_BEFORE = _NOT_A_NAME | PLACES
_NOT_BEHIND = _FUNCTION | _LANDS | BODIES | ROLES | _DAYS
_NOT_GIVEN = TITLES | _FUNCTION | {"al"}  # "Queen", "In", "Al": given names that stand before names of other kinds too


def find_again(text: str, encoding: Encoding, names: Sequence[Mention], common: AbstractSet[str]) -> list[Mention]:
    """The names of a text made even: whole words, titles left out, one kind for one name, surnames found everywhere.

    common  words in lower case that English uses as such

    Cost    linear in the text.
    """
    trimmed = _parted([made for name in names if (made := _trimmed(text, encoding, name, common)) is not None])
    borne = _borne(text, trimmed)
    trimmed = [made for name in trimmed if (made := _weighed(text, name, borne, common)) is not None]
    surnames = _surnames(text, trimmed)
    votes: dict[str, Counter[str]] = {}
    for name in trimmed:
        votes.setdefault(text[slice(*name.span)].lower(), Counter())[name.kind] += 1
    alone = {words for words, kinds in votes.items() if " " not in words and kinds.most_common(1)[0][0] == "person"}
    settled = []
    for name in trimmed:
        words = text[slice(*name.span)].lower()
        kind = votes[words].most_common(1)[0][0]
        if kind != "person" and _bears(words, alone):
            kind = "person"
        if words in surnames and words not in PLACES and not _goes_on(text, name.span.end):
            kind = "person"
        end = _undoubled(text, *name.span) if kind == "person" else name.span.end
        settled.append(Mention(Span(name.span.start, end), kind, name.words))
    return _with_missed(text, encoding, settled, surnames, common)


def _bears(words: str, alone: AbstractSet[str]) -> bool:
    """Whether a name of two or three words ends in what elsewhere is a person: "Edvin Marsk" where "Marsk" speaks."""
    tokens = words.split()
    return len(tokens) in (2, 3) and tokens[-1] in alone and not set(tokens) & _NO_PERSON


def _parted(names: Sequence[Mention]) -> list[Mention]:
    """Names that reach into each other, made one; a person's is kept before another's."""
    made: list[Mention] = []
    for name in names:
        while made and made[-1].span.end > name.span.start:
            last = made.pop()
            if last.kind == name.kind:
                span = Span(min(last.span.start, name.span.start), max(last.span.end, name.span.end))
                words = min(last.words[0], name.words[0]), max(last.words[1], name.words[1])
                name = Mention(span, name.kind, words)
            elif last.kind == "person":
                name = last
        made.append(name)
    return made


def _borne(text: str, names: Sequence[Mention]) -> frozenset[str]:
    """The words of persons' names of several words."""
    found: set[str] = set()
    for name in names:
        tokens = tokens_of(text[slice(*name.span)])
        if name.kind == "person" and len(tokens) > 1:
            found.update(tokens)
    return frozenset(found)


def _weighed(text: str, name: Mention, borne: frozenset[str], common: AbstractSet[str]) -> Mention | None:
    """A single word that the head took for a person: a place where it is one, None for a noun or a form of address."""
    words = text[slice(*name.span)]
    word = words.lower().rstrip(".")
    if name.kind != "person" or len(tokens_of(words)) > 1 or word in borne:
        return name
    after = _NEXT_WORD.match(text, name.span.end)
    if word in TITLE_WORDS and after and after["word"].lower() in TITLES:  # "Mr. Prime Minister"
        return None
    before = _WORD_BEFORE.search(text, max(0, name.span.start - 30), name.span.start)
    titled = before is not None and (before["word"].lower() in TITLES or role_of(before["word"].lower()) is not None)
    if word in _ADDRESS:
        return None
    if titled or words in MASCULINE or words in FEMININE or text.startswith(":", name.span.end):
        return name
    if word in PLACES:
        return Mention(name.span, "place", name.words)
    return None if word in _NOBODY or word in common else name


def _trimmed(text: str, encoding: Encoding, name: Mention, common: AbstractSet[str]) -> Mention | None:
    """A name that ends with its last word and begins after titles and, at a sentence's head, after a common word."""
    start, end = name.span
    if end - start > _LONGEST:
        return name
    if name.kind == "person":
        end = _undoubled(text, start, end)
        start = _with_given(text, start, end, common)
        owner = _OWNER.search(text, start, end)
        start = owner.end() if owner else start  # "Tarn's Ann Smith"
        if text[start:end] in MASCULINE or text[start:end] in FEMININE:
            full = _full_name_at(text, start, end, common)
            end = full.end if full else end
    if text[end - 1] == "-":
        end -= 1
    if name.kind == "person" and (particle := _PARTICLE.match(text, start, end + 40)) and particle.end() > end:
        end = particle.end()
    if name.kind == "person" and (nickname := _NICKNAME.match(text, end)):
        end = nickname.end()
    glued = _GLUED.match(text, end, end + _LONGEST)
    if glued and not _POSSESSIVE.fullmatch(glued.group()):
        end = glued.end() - (2 if glued.group().endswith(("’s", "'s")) else 0)
    if name.kind == "person":
        start, end = _without_titles(text, start, end, common)
    if text[start:end].lower().rstrip(".") in TITLES:
        return None
    first = bisect_left(encoding.starts, start)
    last = bisect_left(encoding.starts, end)
    return Mention(Span(start, end), name.kind, (first, last)) if first < last and end - start > 1 else None


def _without_titles(text: str, start: int, end: int, common: AbstractSet[str]) -> tuple[int, int]:
    """A person's name without what stands before it, nor a title that begins the next one."""
    while lead := _LEAD.match(text, start, end):
        word = lead["word"].lower()
        rest = len(tokens_of(text[lead.end() : end]))
        is_given = lead["word"] in MASCULINE or lead["word"] in FEMININE
        if word in _NOBODY or (word in common and word not in _FUNCTION):
            # "Spanish President Bob Jones", "Entrusting Ann Smith"; not "Christian Berg"
            known = rest > 1 and not is_given
        elif word in PLACES:  # "the President of Georgia Ann Smith"; not "Georgia Ann Smith"
            known = rest > 1 and (not is_given or text.endswith("of ", 0, start))
        else:
            known = role_of(word) is not None
        if not (known or word in _LEADS):
            break
        start = lead.end()
    return start, _without_tail(text, start, end)


def _without_tail(text: str, start: int, end: int) -> int:
    """Where a person's name ends before the next one's title ("Smith, Sen. Jones") and a headline's verb."""
    while (last := text[start:end].rstrip(".").rpartition(" ")) and last[1]:
        word, left = last[2].lower(), last[0]
        tail = _NEXT_WORD.match(text, end)
        leads = tail is not None and tail["word"].lower() not in TAILS
        is_given = left in MASCULINE or left in FEMININE
        is_title = word in TITLES and (word not in _SURNAMES or (leads and not is_given))
        if not is_title and not (word in _SAYS and " " in left):
            break
        end = start + len(left)
    return end


def _undoubled(text: str, start: int, end: int) -> int:
    """Where a name ends before its last word is printed again, as pages that were cut together do it."""
    words = list(_PRINTED.finditer(text, start, end))
    for number, (one, other) in enumerate(itertools.pairwise(words)):
        if one.group() == other.group() and len(words) > 2:
            return one.end() if number or one.start() == start else end
    return end


def _with_given(text: str, start: int, end: int, common: AbstractSet[str]) -> int:
    """Where a name begins with the given names and initials before it."""
    while before := _CAPITAL_BEFORE.search(text, max(0, start - 30), start):
        word = before["word"]
        if text.startswith(word, start) and not text[start + len(word) : start + len(word) + 1].isalnum():
            break  # "Ann Smith Smith"
        if (before["stop"] and len(word) > 1) or word.lower() in _NOT_BEFORE:
            break
        known = word in MASCULINE or word in FEMININE or (before["stop"] and len(word) == 1)
        is_whole = sum(len(token) > 1 for token in tokens_of(text[start:end])) > 1
        if not known and (is_whole or word.lower() in common or (word.isupper() and len(word) > 1)):
            break
        start = before.start()
    return start


def _surnames(text: str, names: Sequence[Mention]) -> frozenset[str]:
    """The last words of persons' names; of a name of one word only where it is long enough to be no chance word."""
    found = set()
    for name in names:
        tokens = tokens_of(text[slice(*name.span)])
        if name.kind == "person" and tokens and len(tokens[-1]) > (2 if len(tokens) > 1 else 4):
            found.add(tokens[-1])
    return frozenset(found) - PLACES


def _goes_on(text: str, end: int) -> bool:
    """Whether another capitalised word follows: "Smith Foundation"."""
    return _NEXT.match(text, end) is not None


def _with_missed(
    text: str, encoding: Encoding, names: Sequence[Mention], surnames: frozenset[str], common: AbstractSet[str]
) -> list[Mention]:
    """The names with what the head passed over: their surnames in other places, and given names with a surname."""
    taken = [name.span for name in names]
    starts = [span.start for span in taken]
    found = list(names)
    reached = 0
    for start, end in zip(encoding.starts, encoding.ends, strict=True):
        if not text[start].isupper() or start < reached:
            continue
        span = _surname_at(text, start, end, surnames, common) or _full_name_at(text, start, end, common)
        if span is None:
            continue
        at = bisect_left(starts, span.end) - 1
        if at >= 0 and taken[at].end > span.start:
            continue
        first = bisect_left(encoding.starts, span.start)
        found.append(Mention(span, "person", (first, max(first + 1, bisect_left(encoding.starts, span.end)))))
        reached = span.end
    return sorted(found, key=lambda name: name.span)


def _surname_at(text: str, start: int, end: int, surnames: frozenset[str], common: AbstractSet[str]) -> Span | None:
    """A surname of the text, with the given name before it."""
    if text[start:end].lower() not in surnames or _goes_on(text, end):
        return None
    first = _with_given(text, start, end, common)
    before = _CAPITAL_BEFORE.search(text, max(0, first - 30), first)
    if before and before["word"].lower() not in _NOT_A_NAME and not before["stop"]:
        return None
    return Span(first, end)


def _full_name_at(text: str, start: int, end: int, common: AbstractSet[str]) -> Span | None:
    """A given name that English knows, with the capitalised word behind it."""
    given = text[start:end]
    if (given not in MASCULINE and given not in FEMININE) or given.lower() in _NOT_GIVEN:
        return None
    match = _SURNAME.match(text, end)
    if match is None or match["word"].lower() in _NOT_BEHIND:
        return None
    doubtful = given.lower() in _LANDS or given.lower() in common
    if doubtful and match["word"].lower() in common:  # "Asia Summit"
        return None
    return None if _goes_on(text, match.end()) else Span(start, match.end())
