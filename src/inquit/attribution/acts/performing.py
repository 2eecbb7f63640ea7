"""What words that are only "said" do by themselves: "Thank you", "We demand that …". Start reading at `perform`."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import NamedTuple

from inquit.attribution.acts.frames import forms_in_class
from inquit.attribution.acts.lexicon import forms_of_verb
from inquit.languages.en.inflections import noun_plural
from inquit.languages.en.judging import BAD, GOOD, MILD, WRONGS
from inquit.languages.en.performing import DO_IT, OWN, SELF, SUBJECT, WE
from inquit.languages.en.performing_retold import RETOLD
from inquit.languages.en.performing_signs import SIGNS
from inquit.languages.en.performing_warmly import WARM

BID = "bid"  # a sentence in the imperative: the cue tells an order from a plea
_LONGEST = 600  # characters; longer words report many things, and none of them is what the whole does
_SHORT = 30  # characters of a first sentence that is too short to stand alone: "No." "Never."
_WARM = 250  # characters in which thanks, grief and an apology may stand behind the first sentence
_HEARTFELT = ("thank", "condole", "apologise")
_STOP = re.compile(r"[.!?]+(?=[\s\"']|$)(?<!\b(?:mr|ms|dr|st|vs|no)\.)(?<!\bmrs\.)")
_TOKEN = re.compile(r"[a-z]+(?:['-][a-z]+)*")
_STEM = 4  # letters by which words are told apart before a pattern is tried


def perform(words: str, *, direct: bool) -> str | None:
    """The act that some words perform, or BID; None where they only tell.

    words   of a content, in small letters and with straight marks
    direct  whether they are the source's own, in quotation marks
    """
    if len(words) > _LONGEST:
        return None
    first = next((stop.end() for stop in _STOP.finditer(words) if stop.end() > _SHORT), len(words))
    act = _first(words[:first], _rules(direct, heartfelt=False))
    if act is None and first < len(words) <= _WARM:
        act = _first(words[first:].lstrip(), _rules(direct, heartfelt=True))
    return act


class _Rule(NamedTuple):
    """One pattern. `stems` are the beginnings of words of which it needs one; empty where it needs none."""

    rank: int
    pattern: re.Pattern[str]
    stems: frozenset[str]


class _Rules(NamedTuple):
    """Patterns by where they may begin; the groups of the joined ones are named by their rank.

    classes  those that ask for a class of words, read on words with their classes in front of them
    """

    start: re.Pattern[str] | None
    we: re.Pattern[str] | None
    source: re.Pattern[str] | None
    anywhere: tuple[_Rule, ...]
    classes: tuple[_Rule, ...]
    by_stem: Mapping[str, Sequence[int]]  # places in `anywhere`; under the empty stem those that need none


def _first(words: str, rules: _Rules) -> str | None:
    """The act of the first rule, in the order of the rows, that some words meet."""
    tokens = _TOKEN.findall(words)
    stems = {token[:_STEM] for token in tokens}
    ranks = [len(_rows())]
    tried = sorted({place for stem in (*stems, "") for place in rules.by_stem.get(stem, ())})
    ranks += next(([rules.anywhere[place].rank] for place in tried if rules.anywhere[place].pattern.search(words)), [])
    for pattern, places in ((rules.start, _START_AT), (rules.we, _WE_AT), (rules.source, _SELF_AT)):
        ranks += [] if pattern is None else _ranks(pattern, places, words)
    best = min(ranks)
    known = any(token in _tags() for token in tokens)
    tagged = _TOKEN.sub(_tagged, words) if known else words
    for rule in rules.classes:
        if rule.rank < best and (known or _may(rule, stems)) and rule.pattern.search(tagged):
            best = rule.rank
            break
    return _rows()[best].act if best < len(_rows()) else None


def _may(rule: _Rule, stems: set[str]) -> bool:
    return not rule.stems or not rule.stems.isdisjoint(stems)


def _ranks(pattern: re.Pattern[str], places: re.Pattern[str], words: str) -> Iterator[int]:
    for place in places.finditer(words):
        match = pattern.match(words, place.end())
        if match is not None and match.lastgroup is not None:
            yield int(match.lastgroup[1:])


class _Row(NamedTuple):
    act: str
    whose: str
    options: tuple[str, ...]


@cache
def _rows() -> tuple[_Row, ...]:
    """The rows of the data in their order."""
    rows: list[tuple[str, str, list[str]]] = []
    for line in "".join((WARM, RETOLD, SIGNS, OWN)).splitlines():
        if line.startswith("    |"):
            rows[-1][2][-1] += line[4:]
        elif line.startswith("    "):
            rows[-1][2].append(line[4:])
        elif line:
            act, whose = line.split()
            rows.append((act, whose, []))
    return tuple(_Row(act, whose, tuple(options)) for act, whose, options in rows)


@cache
def _rules(direct: bool, heartfelt: bool) -> _Rules:
    """The rules for direct or indirect words; all, or only the heartfelt ones."""
    begin: dict[str, dict[int, list[str]]] = {"<START>": {}, "<WE>": {}, "<SELF>": {}}
    anywhere: list[_Rule] = []
    classes: list[_Rule] = []
    for rank, row in enumerate(_rows()):
        if row.whose not in ("any", "direct" if direct else "indirect") or (heartfelt and row.act not in _HEARTFELT):
            continue
        for option in row.options:
            kind = next((kind for kind in begin if option.startswith(kind)), None)
            if kind is None or any(name in option for name in _CLASSES):
                rule = _Rule(rank, re.compile(_filled(option)), _stems(option))
                (classes if any(name in option for name in _CLASSES) else anywhere).append(rule)
            else:
                bare = option if kind == "<WE>" else option.removeprefix(kind)
                begin[kind].setdefault(rank, []).append(_filled(bare))
    start, we, source = (_joined(rows) for rows in begin.values())
    by_stem: dict[str, list[int]] = defaultdict(list)
    for place, rule in enumerate(anywhere):
        for stem in rule.stems or ("",):
            by_stem[stem].append(place)
    return _Rules(start, we, source, tuple(anywhere), tuple(classes), by_stem)


def _joined(rows: Mapping[int, Iterable[str]]) -> re.Pattern[str] | None:
    """Patterns that begin at the same places as one; at each place the first row wins."""
    groups = (f"(?P<r{rank}>{'|'.join(f'(?:{option})' for option in options)})" for rank, options in rows.items())
    return re.compile("|".join(groups)) if rows else None


_START = r"(?:(?<![^.!?;:—–])|(?<=[.!?;:—–] ))[\"'( ]*"
_START_AT = re.compile(r"(?:^|[.!?;:—–])[^\w]*")
_WE_AT = re.compile(r"\b(?=(?:i|we)\b)")
_SELF_AT = re.compile(SELF)
_NAMES = {"<DO_IT>": DO_IT, "<WE>": WE, "<SELF>": SELF, "<START>": _START, "<SUBJECT>": SUBJECT}
_CLASSES = {"<GOOD>": "g", "<MORAL>": "m", "<WRONG>": "w", "<WORST>": "h"}
_FUNCTION = frozenset(
    """
    a all also am an and any are at be been being but by can did do does for from had has have he her him his how i in
    is it its me my no not now of on only or our ours out she so than that the their them there these they this those
    to up was we were what when who will with would you your yours one some more very just again
    """.split()
)


def _filled(pattern: str) -> str:
    """A pattern with its names written out."""
    for name, filling in _NAMES.items():
        pattern = pattern.replace(name, filling)
    for name, tag in _CLASSES.items():
        pattern = pattern.replace(name, rf"\w*{tag}\w*§[\w'-]+")
    return pattern


def _stems(pattern: str) -> frozenset[str]:
    """The beginnings of the words of a pattern, function words only where it has no others.

    Each pattern of the data has a word of its own that may not be left out: words without any of its stems cannot meet
    it. A test holds this true on the cases.
    """
    bare = re.sub(r"\(\?<?![^()]*\)|\\[bwWs]|\(\?[:=!]|\(\?<[=!]", " ", _filled(pattern))
    words = re.findall(r"[a-z]+(?:'[a-z]+)?", bare)
    own = frozenset(word[:_STEM] for word in words if word not in _FUNCTION)
    return own or frozenset(word[:_STEM] for word in words)


@cache
def _tags() -> dict[str, str]:
    """Words that patterns know by their class, with the letters of their classes."""
    done = {form for verb in WRONGS for form in forms_of_verb(verb) - {verb, noun_plural(verb)}}
    wrongs = {form for form in done if not form.endswith("ing")}
    morals = {form for word in BAD - MILD for form in (word, noun_plural(word))}
    classes = (("g", GOOD), ("m", morals), ("w", wrongs), ("h", forms_in_class("WORST")))
    return {word: "".join(tag for tag, words in classes if word in words) for _, words in classes for word in words}


def _tagged(match: re.Match[str]) -> str:
    """A word with its classes in front of it."""
    tag = _tags().get(match.group())
    return f"{tag}§{match.group()}" if tag else match.group()
