"""Whether two persons' names may be one: their words laid side by side."""

from __future__ import annotations

from dataclasses import dataclass, replace

from inquit.languages.en.titles import CHILD_OF, GENERATIONS, PARTICLES
from inquit.resolution.first_names import patronymic
from inquit.resolution.names import Name
from inquit.resolution.scores import BELOW_MAYBE, BELOW_SAME, Match
from inquit.resolution.spelling import SAME_WORD, UNLIKE, Kind, Likeness, given_names, slavic_word, surnames

# What a score is at most where one name says less than the other, or says it in a way that may be somebody else's.
_ONLY_SURNAME = 0.65
_ONLY_GIVEN = 0.62
_CONTRADICTED = 0.5
_TOGETHER = 0.97
# More words than these that only one of two names has make it a question.
_MANY = 2
# The words of a pair are laid side by side from this share on; below, they are two words.
_LEAST = 0.45


@dataclass(frozen=True, slots=True)
class _Word:
    """A word of a name: its place, and whether it belongs to the surname."""

    text: str
    place: int
    surname: bool


@dataclass(frozen=True, slots=True)
class _Pair:
    """A word of each name, and how alike they are."""

    left: _Word
    right: _Word
    likeness: Likeness


def match_persons(a: Name, b: Name) -> Match:
    """How alike two persons' names are; symmetric."""
    if not a.tokens or not b.tokens:
        return Match(0.0, "a name without words")
    if a.tokens == b.tokens:
        return Match(1.0 if a.surname == b.surname else _TOGETHER, "the same words")
    if "".join(a.tokens) == "".join(b.tokens):
        return Match(_TOGETHER, "the same letters, written together or apart")
    a, b = sorted((a, b), key=lambda name: (len(name.tokens), name.tokens, name.surname))
    left, right = _laid_out(a), _laid_out(b)
    if len(left) == 1:
        return _single(left[0], right, _both_slavic(a, b))
    pairs = _side_by_side(left, right)
    rest_left, rest_right = _left_over(left, right, pairs)
    if rest_left and rest_right:
        slavic = _both_slavic(a, b)
        pairs += _best([_Pair(x, y, _likeness(x, y, slavic)) for x in rest_left for y in rest_right], left, right)
    found = _weighed(left, right, pairs)
    if (set(a.tokens) & GENERATIONS) != (set(b.tokens) & GENERATIONS):
        found = _at_most(found, BELOW_SAME, "one is called junior, senior or the like")
    if _father_for_son(a, b, pairs):
        found = _at_most(found, _CONTRADICTED, "child and father change places")
    return found


def _both_slavic(a: Name, b: Name) -> bool:
    return any(map(slavic_word, a.tokens)) and any(map(slavic_word, b.tokens))


def _at_most(found: Match, score: float, why: str) -> Match:
    return Match(score, why) if found.score > score else found


def _laid_out(name: Name) -> tuple[_Word, ...]:
    """The words without particles; Abdul, Abd al- and the like are one with what follows."""
    words: list[_Word] = []
    servant = False
    core = [(word, False) for word in name.given] + [(word, True) for word in name.surname]
    for place, (text, surname) in enumerate(core):
        last = place == len(core) - 1
        if text in _SERVANT and not last:
            servant = True
            continue
        if text in PARTICLES and not last and (servant or place or len(core) > 2):
            continue
        words.append(_Word(f"{_OF_GOD}{text}" if servant else text, len(words), surname))
        servant = False
    return tuple(words)


_SERVANT = frozenset("abd abdul abdel abdal".split())
_OF_GOD = "abd "


def _single(word: _Word, others: tuple[_Word, ...], slavic: bool) -> Match:
    """One word against another name: against one word a spelling, against several never more than a question."""
    if len(others) == 1:
        likeness = surnames(word.text, others[0].text, slavic)
        return Match(_shown(likeness), _said(_Pair(word, others[0], likeness)))
    best = max(others, key=lambda other: (surnames(word.text, other.text, slavic).share, other.surname))
    likeness = surnames(word.text, best.text, slavic)
    most = _ONLY_SURNAME if best.surname else _ONLY_GIVEN
    if likeness.kind in (Kind.EQUAL, Kind.SPELLING):
        part = "a surname" if best.surname else "a first name"
        return Match(most * likeness.share, f"only {part}: {_shown_words([word])}")
    different = f"{word.text.capitalize()}, {best.text.capitalize()}"
    return Match(min(likeness.share * most, BELOW_MAYBE), f"different: {different}")


def _shown_words(words: list[_Word]) -> str:
    return " ".join(word.text.capitalize() for word in words)


def _shown(likeness: Likeness) -> float:
    """The score of one pair of words alone."""
    return _CONTRADICTED if likeness.kind is Kind.SEX else likeness.share


def _side_by_side(left: tuple[_Word, ...], right: tuple[_Word, ...]) -> list[_Pair]:
    """The words that are in both names, each beside one of the other."""
    return _best([_Pair(a, b, SAME_WORD) for a in left for b in right if a.text == b.text], left, right)


def _left_over(
    left: tuple[_Word, ...], right: tuple[_Word, ...], pairs: list[_Pair]
) -> tuple[list[_Word], list[_Word]]:
    """The words of each name that are in no pair."""
    lefts, rights = {pair.left.place for pair in pairs}, {pair.right.place for pair in pairs}
    return [word for word in left if word.place not in lefts], [word for word in right if word.place not in rights]


def _best(pairs: list[_Pair], left: tuple[_Word, ...], right: tuple[_Word, ...]) -> list[_Pair]:
    """The pairs that are alike, the most alike first, then those of one part and of one place; no word twice."""
    pairs = [pair for pair in pairs if pair.likeness.share >= _LEAST and pair.likeness.kind is not Kind.UNLIKE]
    if len(pairs) > 1:
        more = len(right) - len(left)
        pairs.sort(
            key=lambda pair: (
                -pair.likeness.share,
                pair.left.surname != pair.right.surname,
                abs(pair.left.place - pair.right.place),
                abs(pair.left.place - pair.right.place + more),
                pair.left.place,
                pair.right.place,
            )
        )
    chosen: list[_Pair] = []
    for pair in pairs:
        if all(pair.left is not other.left and pair.right is not other.right for other in chosen):
            chosen.append(pair)
    return chosen


def _likeness(a: _Word, b: _Word, slavic: bool) -> Likeness:
    if not a.surname and not b.surname and not a.text.startswith(_OF_GOD) and not b.text.startswith(_OF_GOD):
        return given_names(a.text, b.text, slavic)
    if len(a.text) == 1 or len(b.text) == 1:
        return UNLIKE
    if a.text.startswith(_OF_GOD) or b.text.startswith(_OF_GOD):
        both = a.text.startswith(_OF_GOD) and b.text.startswith(_OF_GOD)
        words = a.text.removeprefix(_OF_GOD), b.text.removeprefix(_OF_GOD)
        return surnames(*words, slavic) if both else UNLIKE
    found = surnames(a.text, b.text, slavic)
    if a.surname != b.surname and found.kind is Kind.NEAR:
        return replace(found, share=found.share * 0.9)
    return found


def _weighed(left: tuple[_Word, ...], right: tuple[_Word, ...], pairs: list[_Pair]) -> Match:
    """The score of two names of several words each."""
    rest_left, rest_right = _left_over(left, right, pairs)
    if not pairs:
        return Match(0.0, "different names")
    weight = [(max(len(pair.left.text), len(pair.right.text), 2), pair.likeness.share) for pair in pairs]
    mean = sum(size * share for size, share in weight) / sum(size for size, _ in weight)
    score = (mean + min(share for _, share in weight)) / 2
    if rest_left and rest_right:
        size = sum(size for size, _ in weight)
        apart = max(sum(len(word.text) for word in rest) for rest in (rest_left, rest_right))
        return Match(min(_CONTRADICTED, score * size / (size + apart)), _differing(rest_left, rest_right))
    worst = min(pairs, key=lambda pair: pair.likeness.share)
    rest = rest_left or rest_right
    found = Match(score, _said(worst) + (f"; only one has {_shown_words(rest)}" if rest else ""))
    if any(pair.likeness.kind in (Kind.NEAR, Kind.OPEN) for pair in pairs):
        found = _at_most(found, BELOW_SAME, found.why)
    found = _with_sexes(found, pairs)
    return _with_places(found, left, right, pairs, rest)


def _differing(left: list[_Word], right: list[_Word]) -> str:
    part = "surnames" if any(w.surname for w in left) and any(w.surname for w in right) else "given names"
    if all(patronymic(words[0].text) for words in (left, right)):
        part = "patronymics"
    return f"{part} differ: {_shown_words(left)}, {_shown_words(right)}"


def _with_sexes(found: Match, pairs: list[_Pair]) -> Match:
    """A man's and a woman's form of a surname: a question where both have one full first name, else two persons."""
    if all(pair.likeness.kind is not Kind.SEX for pair in pairs):
        return found
    first = [pair for pair in pairs if not pair.left.surname and len(pair.left.text) > 1]
    told = any(pair.likeness.kind in (Kind.EQUAL, Kind.FORM) for pair in first)
    return _at_most(found, BELOW_SAME if told else _CONTRADICTED, "the man's and the woman's form of a surname")


def _with_places(
    found: Match, left: tuple[_Word, ...], right: tuple[_Word, ...], pairs: list[_Pair], rest: list[_Word]
) -> Match:
    """What the words' order and the words that only one of the names has allow at most."""
    full = [pair for pair in pairs if len(pair.left.text) > 1 and len(pair.right.text) > 1]
    if not full:
        return _at_most(found, BELOW_MAYBE, "only initials agree")
    if len(rest) > _MANY:
        found = _at_most(found, _ONLY_SURNAME, f"only one has {_shown_words(rest)}")
    if rest and len(pairs) == 1:
        return _at_most(found, _ONLY_SURNAME if full[0].left.surname else _ONLY_GIVEN, "only one word agrees")
    if not any(pair.left.surname and pair.right.surname for pair in pairs):
        crossed = len(left) == len(right) == 2
        return _at_most(found, BELOW_SAME, "the same words in another order" if crossed else found.why)
    firsts = 0 in {pair.left.place for pair in pairs} and 0 in {pair.right.place for pair in pairs}
    if rest and not firsts:
        return _at_most(found, BELOW_SAME, f"one has another first name: {_shown_words(rest)}")
    if rest and any(word.surname for word in rest):
        return _at_most(found, BELOW_SAME, f"one has a further surname: {_shown_words(rest)}")
    return found


def _father_for_son(a: Name, b: Name, pairs: list[_Pair]) -> bool:
    """Whether the words around a bin, a "son of", stand the other way round."""
    if not (CHILD_OF & set(a.tokens[1:-1]) and CHILD_OF & set(b.tokens[1:-1])):
        return False
    places = [(pair.left.place, pair.right.place) for pair in pairs if pair.likeness.share > BELOW_SAME]
    return any(x < y and u > v for x, u in places for y, v in places)


def _said(pair: _Pair) -> str:
    a, b = sorted((pair.left.text, pair.right.text), key=lambda word: (len(word), word))
    match pair.likeness.kind:
        case Kind.INITIAL:
            return f"initial {a.upper()}. fits {b.capitalize()}"
        case Kind.EQUAL:
            return "the same words"
        case kind:
            return f"{kind.value}: {a.capitalize()}, {b.capitalize()}"
