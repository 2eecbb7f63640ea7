"""Human-marked victim counts of news articles, and which of the figures found belong to them."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from inquit.attribution.figures.find import find_figures
from inquit.languages.en import ENGLISH
from inquit.languages.en.numbers import CARDINALS, VAGUE
from inquit.records import Figure
from inquit.segmentation.segment import segment

# What is counted belongs to the first field one of whose words is in it; to civilians where it is in none.
FIELDS = {
    "children": "child children kid kids minor minors baby babies infant infants toddler girl girls boy boys student "
    "students pupil pupils schoolchildren teenagers",
    "women": "woman women wife wives mother mothers",
    "noncivilians": "fighter fighters rebel rebels soldier soldiers troop troops trooper troopers militant militants "
    "jihadist jihadists jihadi jihadis terrorist terrorists insurgent insurgents gunman gunmen militiaman militiamen "
    "militia militias combatant combatants operative operatives member members extremist extremists mercenary "
    "mercenaries officer officers commander commanders guard guards loyalist loyalists force forces personnel "
    "serviceman servicemen bomber bombers attacker attackers assailant assailants",
}
# With one of these, "members" and "personnel" are none of fighters.
NOT_FIGHTING = frozenset(
    "civilian civilians family families relatives staff crew medical media hospital council".split()
)
CIVILIANS = "civilians"
ALL_FIELDS = (CIVILIANS, *FIELDS)
_FIELD_OF = {word: field for field, listing in FIELDS.items() for word in listing.split()}
_WORD = re.compile(r"[^\W_]+")
_NUMBER = re.compile(r"\d[\d,]*|[^\W\d_]+(?:-[^\W\d_]+)*")


class Verdict(NamedTuple):
    """Whether the marked number is given by the first figure of a field, by the first that is no vague word, by any,
    and by any that may be of the field.
    """

    first: bool
    first_number: bool
    any: bool
    perhaps: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """One article and its marked counts: field -> the values that its words allow."""

    number: int
    text: str
    counts: dict[str, frozenset[float]]


def read_marked(path: Path) -> list[Marked]:
    """The articles in which somebody marked a number; words without one ("his wife") are no count."""
    rows = [json.loads(line) for line in path.read_text("utf-8").splitlines()]
    made = []
    for row in rows:
        counts = {field: values_of(str(words)) for field, words in row["figures"].items()}
        kept = {field: values for field, values in counts.items() if values and field in ALL_FIELDS}
        made.append(Marked(int(row["id"].split("-")[1]), row["text"], kept))
    return made


def values_of(words: str) -> frozenset[float]:
    """The number in marked words: digits, a word, the ends of a vague one, "a" alone; nothing where none is printed."""
    for match in _NUMBER.finditer(words.lower()):
        printed = match.group()
        if printed[0].isdigit():
            return frozenset((float(printed.replace(",", "")),))
        if printed in VAGUE:
            return frozenset(map(float, VAGUE[printed]))
        if printed in CARDINALS:
            return frozenset((_cardinal(printed),))
    return frozenset((1.0,)) if words.lower().startswith(("a ", "an ")) else frozenset()


def _cardinal(printed: str) -> float:
    small = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen"
    names = [*small.split(), "eighteen", "nineteen"]
    tens = {
        name: value for value, name in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), 2)
    }
    ten, _, unit = printed.partition("-")
    if ten in tens:
        return float(10 * tens[ten] + (names.index(unit) + 1 if unit else 0))
    return float(names.index(printed) + 1)


def field_of(figure: Figure) -> str:
    """The field to which what a figure counts belongs."""
    words = _WORD.findall((figure.counted or "").lower())
    found = {_FIELD_OF[word] for word in words if word in _FIELD_OF}
    if not NOT_FIGHTING.isdisjoint(words):
        found.discard("noncivilians")
    return next((field for field in FIELDS if field in found), CIVILIANS)


def killed(text: str) -> list[Figure]:
    """The figures of the dead in a text, in text order."""
    found = find_figures(text, segment(text, ENGLISH), [])
    return [one.figure for one in found if one.figure.event == "killed"]


def belonging(figures: Sequence[Figure], field: str) -> list[Figure]:
    """The figures of a field, in text order."""
    return [figure for figure in figures if field_of(figure) == field]


def perhaps_belonging(figures: Sequence[Figure], field: str) -> list[Figure]:
    """The figures of a field and those that may be of it, in text order.

    Fighters are marked as "11", "five people" too, civilians as "three children".
    """
    fields = {field, *{"noncivilians": (CIVILIANS,), CIVILIANS: ("children", "women")}.get(field, ())}
    return [figure for figure in figures if field_of(figure) in fields]


def values_in(figure: Figure) -> frozenset[float]:
    """The numbers that a figure gives."""
    return frozenset(value for value in (figure.low, figure.high) if value is not None)


def verdict(figures: Sequence[Figure], field: str, wanted: frozenset[float]) -> Verdict:
    """How the figures of a field hold against the marked number; a vague mark wants either end of its interval."""
    own = belonging(figures, field)
    numbers = own if len(wanted) > 1 else [figure for figure in own if figure.comparator != "vague"]
    first, first_number = (bool(some) and bool(values_in(some[0]) & wanted) for some in (own, numbers))
    anywhere, perhaps = (
        any(values_in(figure) & wanted for figure in some) for some in (own, perhaps_belonging(figures, field))
    )
    return Verdict(first, first_number, anywhere, perhaps)
