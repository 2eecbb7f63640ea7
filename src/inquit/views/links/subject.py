"""One statement made ready to be compared: its words with their polarity, its names, numbers and parties."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import NamedTuple

from inquit.languages.en.polarity import (
    ASKING_WORDS,
    CLAIMS,
    DENYING,
    FAILING,
    FIRST_PERSON,
    MEASURING,
    NEGATORS,
    NOT_NEGATING,
    OF_CLAUSES,
    REACH_ENDS,
)
from inquit.languages.en.word_forms import NUMBERS, QUANTITIES
from inquit.ledger.base import Glimpse
from inquit.views.links.weights import Weigher
from inquit.views.links.words import STOP_WORDS, TOKEN, is_time, name_key, name_keys, stem

_MARKS = frozenset('“”„«»"')
_STOPS = frozenset(",;:.!?—–-()…")
_LONG = 150  # words of a content that is about more than one matter
_POINTING = frozenset("the a any all such these those this that his her their".split())
_SHORT = 8  # words of a content that is nothing but a denial
_REACH = 9  # words that a negation reaches at most
UNSAYING = frozenset({"deny", "reject"})
_ASKING = frozenset({"appeal", "ask", "propose", "order", "warn", "threaten"})


@dataclass(frozen=True, slots=True)
class Subject:
    """A statement's content as comparisons look at it.

    tokens    as printed
    stems     of the words that tell something, in order, each once, with the printed word
    signs     of each stem: 1 said, -1 said not to be; 0 both
    keys      of all those words, as if they were names
    names     keys of the names in it
    opening   key of its first word where that may have its capital from the sentence alone; else empty
    weights   how much each stem tells; those of whom it is addressed to are left out
    whole     their sum, and `counted` that of the numbers among them
    numbers   digits and number words, as digits
    times     weekdays, months and years in it
    negation  the word that negates, None for none
    denies    whether it denies what its content says: by its act, or by words such as "baseless"; not where the
              content is the denial itself: “We never did it,” she said in denial
    asks      whether it asks, or asks for something, so that it may be answered but not be at odds with a statement
    of_self   whether it is in the first person singular: of two speakers it says two things
    asked     keys of whom it is addressed to
    named     the same, a set a party
    called    its sources' names, to be compared
    parties   keys of its source: names as shown, and words as printed
    has_pieces  whether it has quotation marks of its own
    is_clause whether it says something, and does not only name it
    is_long   whether it is a whole address or the like: its words are of many matters
    day       days since the year 1 on which it was published, or where that is not known said; None when nothing says
    """

    glimpse: Glimpse
    tokens: tuple[str, ...]
    stems: dict[str, str]
    signs: dict[str, int]
    keys: frozenset[str]
    names: dict[str, str]
    opening: str
    weights: dict[str, float]
    whole: float
    counted: float
    numbers: frozenset[str]
    times: frozenset[str]
    negation: str | None
    denies: bool
    asks: bool
    of_self: bool
    asked: frozenset[str]
    named: tuple[frozenset[str], ...]
    called: frozenset[str]
    parties: frozenset[str]
    has_pieces: bool
    is_clause: bool
    is_long: bool
    day: int | None


def prepare(glimpse: Glimpse, weigher: Weigher, *, parties: frozenset[str] = frozenset()) -> Subject:
    """A statement made ready.

    parties  what is known of its source from elsewhere: words with which other statements name it
    """
    tokens = tuple(TOKEN.findall(glimpse.content))
    facts = [_fact(token) for token in tokens]
    stems, signs, negation = _read(tokens, facts)
    asks = glimpse.act in _ASKING or _questions(tokens, glimpse.kind)
    named = tuple(filter(None, map(name_keys, glimpse.addressees)))
    own = frozenset(key for party in (*glimpse.sources, glimpse.source or "") for key in name_keys(party))
    asked: frozenset[str] = frozenset().union(*named)
    names = _names(tokens, facts, glimpse.kind != "direct")
    key_of = {one: _fact(printed).key for one, printed in stems.items()}
    weights = {one: weigher.weigh(one, is_name=key in names) for one, key in key_of.items() if key not in asked}
    numbers = frozenset(one for one in stems if one[0].isdigit())
    return Subject(
        glimpse=glimpse,
        tokens=tokens,
        stems=stems,
        signs=signs,
        keys=frozenset(key_of.values()),
        names=names,
        opening=_opening(tokens, facts),
        weights=weights,
        whole=sum(weights.values()) or 1.0,
        counted=sum(weights.get(one, 0.0) for one in numbers),
        numbers=numbers,
        times=frozenset(
            _unpossessed(token.casefold()) for token, fact in zip(tokens, facts, strict=True) if fact.is_time
        ),
        negation=negation,
        denies=_is_denial(tokens, glimpse.cue or "") or _unsays(glimpse, tokens, negation),
        asks=asks,
        of_self=any(fact.is_self for fact in facts),
        asked=asked,
        named=named,
        called=frozenset(" ".join(name.casefold().split()).removeprefix("the ") for name in glimpse.sources),
        parties=own | parties,
        has_pieces=not _MARKS.isdisjoint(glimpse.content),
        is_clause=glimpse.act == "accuse" or any(fact.is_finite for fact in facts[:_LONG]),
        is_long=len(tokens) > _LONG,
        day=_day(glimpse),
    )


def _unpossessed(word: str) -> str:
    return word[:-2] if word.endswith(("'s", "’s")) else word


class _Fact(NamedTuple):
    """What a token is, whatever stands around it; `stem` is empty for words that tell nothing."""

    stem: str
    key: str
    is_name: bool
    is_time: bool
    stops: bool
    negates: bool
    is_finite: bool
    is_self: bool


_COUNTING = QUANTITIES | NUMBERS.keys()


@lru_cache(maxsize=65_536)
def _fact(token: str) -> _Fact:
    word = token.casefold()
    plain = not token[0].isalnum() or word in STOP_WORDS
    dated = is_time(token)
    return _Fact(
        stem="" if plain or dated else stem(word),
        key=name_key(token),
        is_name=token[0].isupper() and not plain and not dated and word not in _COUNTING,
        is_time=dated,
        stops=token in _STOPS or word in REACH_ENDS,
        negates=word in NEGATORS or word in FAILING or word.endswith(("n't", "n’t")),
        is_finite=_is_finite(word),
        is_self=word in FIRST_PERSON,
    )


def _read(tokens: tuple[str, ...], facts: Sequence[_Fact]) -> tuple[dict[str, str], dict[str, int], str | None]:
    """Stems with their printed words, their signs, and the word that negates."""
    stems: dict[str, str] = {}
    signs: dict[str, int] = {}
    negation: str | None = None
    sign, left = 1, 0
    for number, fact in enumerate(facts):
        left -= 1
        if fact.stops or left == 0:
            sign = 1
        if fact.negates and not _next_in(tokens, number, NOT_NEGATING) and not _measures(tokens, number):
            sign, left, negation = -sign, _REACH, negation or tokens[number]
        elif fact.stem:
            stems.setdefault(fact.stem, tokens[number])
            signs[fact.stem] = sign if signs.get(fact.stem, sign) == sign else 0
    return stems, signs, negation


def _unsays(glimpse: Glimpse, tokens: tuple[str, ...], negation: str | None) -> bool:
    """Whether the act denies the content: what is rejected must be a claim, not a plan or a plea."""
    if glimpse.act not in UNSAYING or (glimpse.kind == "direct" and negation):
        return False
    if glimpse.act == "deny" or not tokens:
        return True
    words = {token.casefold() for token in tokens}
    return tokens[0].casefold() == "that" or "as" in words or not words.isdisjoint(CLAIMS | DENYING)


def _is_denial(tokens: tuple[str, ...], cue: str) -> bool:
    """Whether the words call a claim unfounded: "reports of it are baseless", “That is nonsense”."""
    words = {token.casefold() for token in tokens}
    if words.isdisjoint(DENYING):
        return False
    before = cue.casefold().split()
    named = any(word in CLAIMS and at and before[at - 1] in _POINTING for at, word in enumerate(before))
    return named or len(tokens) <= _SHORT or not words.isdisjoint(CLAIMS)


def _is_finite(word: str) -> bool:
    return word in OF_CLAUSES or (len(word) > 4 and word.endswith(("ed", "n't", "n’t")))


def _questions(tokens: tuple[str, ...], kind: str | None) -> bool:
    if not tokens:
        return False
    return tokens[-1] == "?" or (kind != "direct" and tokens[0].casefold() in ASKING_WORDS)


def _measures(tokens: tuple[str, ...], number: int) -> bool:
    """Whether a negator is part of a measure: `no more than 12`, `not later than May`, which say a bound."""
    following = [token.casefold() for token in tokens[number + 1 : number + 3]]
    return len(following) == 2 and following[0] in MEASURING and following[1] == "than"


def _next_in(tokens: tuple[str, ...], number: int, words: frozenset[str]) -> bool:
    return number + 1 < len(tokens) and tokens[number + 1].casefold() in words


def _names(tokens: tuple[str, ...], facts: Sequence[_Fact], indirect: bool) -> dict[str, str]:
    found: dict[str, str] = {}
    opens = not indirect
    for token, fact in zip(tokens, facts, strict=True):
        if fact.is_name and not opens:
            found.setdefault(fact.key, _unpossessed(token))
        opens = token in ".!?" or (opens and not token[0].isalnum())
    return found


def _opening(tokens: tuple[str, ...], facts: Sequence[_Fact]) -> str:
    if not tokens or tokens[0].endswith(("'s", "’s")) or (len(tokens) > 1 and tokens[1][0].isupper()):
        return ""
    return facts[0].key


def _day(glimpse: Glimpse) -> int | None:
    when = glimpse.published_at or (glimpse.said[1] if glimpse.said is not None else None)
    return None if when is None else date.fromisoformat(when[:10]).toordinal()
