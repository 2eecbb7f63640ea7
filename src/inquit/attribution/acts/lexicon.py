"""The words of reporting by their forms: which base, as which part of speech, doing what."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from functools import cache
from typing import NamedTuple

from inquit.languages.en.act_frames import FRAMES
from inquit.languages.en.acts import ADJECTIVES, NOUNS, VERBS, Row
from inquit.languages.en.inflections import noun_plural, verb_forms


class Word(NamedTuple):
    """What one form may be.

    verbs, nouns, adjectives  base and act of each reading; the act is None where only a frame can tell
    """

    verbs: tuple[tuple[str, str | None], ...]
    nouns: tuple[tuple[str, str], ...]
    adjectives: tuple[tuple[str, str], ...]


NOTHING = Word((), (), ())


def look_up(form: str) -> Word:
    """What a form in small letters may be; NOTHING where it is no word of reporting."""
    return _lexicon().get(form, NOTHING)


@cache
def forms_of_verb(base: str) -> frozenset[str]:
    """Every form of a verb, in both spellings."""
    return frozenset(form for spelt in _spellings(base) for form in verb_forms(spelt))


@cache
def _lexicon() -> dict[str, Word]:
    verbs: dict[str, dict[str, str | None]] = defaultdict(dict)
    for act, _, phrases in FRAMES:
        for base, *rest in filter(None, map(str.split, phrases.split(","))):
            for form in forms_of_verb(base):
                verbs[form][base] = verbs[form].get(base) or (None if rest else act)
    for base, act in _bases(VERBS):
        for form in forms_of_verb(base):
            verbs[form][base] = act
    nouns, adjectives = (
        _by_form(NOUNS, lambda base: {base, noun_plural(base)}),
        _by_form(ADJECTIVES, lambda base: {base}),
    )
    return {
        form: Word(tuple(verbs.get(form, {}).items()), tuple(nouns.get(form, ())), tuple(adjectives.get(form, ())))
        for form in {*verbs, *nouns, *adjectives}
    }


def _by_form(rows: Iterable[Row], inflect: Callable[[str], set[str]]) -> dict[str, list[tuple[str, str]]]:
    found: dict[str, list[tuple[str, str]]] = defaultdict(list)
    for base, act in _bases(rows):
        for form in inflect(base):
            found[form].append((base, act))
    return found


def _bases(rows: Iterable[Row]) -> Iterable[tuple[str, str]]:
    return ((base, act) for act, _, bases in rows for base in bases.split())


def _spellings(base: str) -> set[str]:
    return {base, base[:-3] + "ize"} if base.endswith("ise") and len(base) > 6 else {base}
