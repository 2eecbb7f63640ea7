"""Whether a number with its event is a figure, and whether it counts people or things."""

from __future__ import annotations

from inquit.attribution.figures.beside import Row
from inquit.attribution.figures.events import OTHER
from inquit.attribution.figures.passage import Passage
from inquit.languages.en.counting import ACTING, ANIMALS, CROWDS

_HARMS = frozenset(("killed", "injured", "displaced", "detained"))
_MANY = 1000  # a bare number from here on counts something all the same


def is_figure(row: Row, event: str, *, alone: bool) -> bool:
    """Whether a number counts something: by its noun, unit, comparator or event, or with others beside it.

    alone  no other number of its sentence has a noun
    """
    quantity, counted, _ = row
    if quantity.low == quantity.high == 1 and quantity.form in ("words", "article") and quantity.unit is None:
        return event in _HARMS and (counted is not None or quantity.form == "words")
    if quantity.high == 0 and counted is None and quantity.form == "digits":
        return False
    if counted is not None or quantity.unit or quantity.comparator or event != OTHER:
        return True
    return not alone or (quantity.high or 0) >= _MANY


def find_unit(passage: Passage, row: Row, event: str, *, before: str) -> str:
    """People, money, percent or things; a bare number is of the unit before it, or of people where it acts itself.

    before  the unit of the figure in front, empty for the first
    """
    quantity, counted, people = row
    if quantity.unit is not None:
        return quantity.unit
    harmed = event != OTHER and not (counted is not None and passage.words[counted.head] in ANIMALS)
    if people or harmed:
        return "people"
    if counted is not None:
        return "things"
    if before in ("people", "things"):
        return before
    behind = passage.at(quantity.end)
    acts = behind in ACTING or (behind.endswith("ed") and len(behind) > len("need"))
    return (
        "people"
        if acts or not CROWDS.isdisjoint(passage.words[max(0, quantity.first - 5) : quantity.first])
        else "things"
    )
