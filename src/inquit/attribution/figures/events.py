"""What became of those whom a quantity counts, by the predicate that governs it."""

from __future__ import annotations

from collections.abc import Sequence

from inquit.attribution.figures.beside import (
    Row,
    has_object,
    in_phrase,
    left_beside,
    of_group,
    right_beside,
    row_end,
)
from inquit.attribution.figures.passage import ENDS, Passage
from inquit.attribution.figures.verbs import (
    ACTIVE,
    BEHIND,
    HELD,
    NOUNS,
    PASSIVE,
    STATES,
    TELLING,
    is_passive,
    is_verb,
    phrase_at,
    unmixed,
)
from inquit.languages.en import events as words
from inquit.languages.en.counting import ADDED, FIGHTING, STOPS

OTHER = "other"
_FAR = 26  # words between those counted and what became of them
_NEAR = 8
_LISTED = 18  # words from a list's last member back to its verb
_NOMINAL = 16  # words from a number back to the noun of its event


def find_events(passage: Passage, rows: Sequence[Row], *, earlier: str = OTHER) -> list[str]:
    """The event of each row, in order. Cost: a bounded number of words a row.

    earlier  the event told in the sentence before: that of "Among them were five children."
    """
    events = _Events(passage, rows, earlier)
    for number in range(len(rows)):
        events.found.append(events.of(number))
    return events.found


class _Events:
    """The rows of one passage, and the events of those already looked at."""

    def __init__(self, passage: Passage, rows: Sequence[Row], earlier: str) -> None:
        self._passage, self._rows, self._earlier = passage, rows, earlier
        self._by_place = {place: row for row in rows for place in (row.quantity.number, row.quantity.first)}
        spans = [range(row.counted.first, row.counted.head) for row in rows if row.counted]
        self._adjectives = frozenset(place for span in spans for place in span)
        self._numbers = frozenset(row.quantity.number for row in rows)
        self._ends: dict[int, int] = {}  # the place behind a predicate that follows its quantity at once
        self.found: list[str] = []

    def of(self, number: int) -> str:
        """The event of one row; those before it are found."""
        row, passage = self._rows[number], self._passage
        if row.quantity.unit == "money" or (TELLING.isdisjoint(passage.seen) and self._earlier == OTHER):
            return OTHER
        said = right_beside(passage, row, self._by_place)
        if said is not None:
            self._ends[number] = said.end
            if row.people or row.counted is None or said.event not in ("displaced", "troops"):
                return said.event
        before = left_beside(passage, row, self._numbers)
        if before is not None:
            return before
        noun = self._noun(row)
        if row.counted is not None and not row.people and noun is None and not self._is_named(row):
            return OTHER
        return (
            (self._unmixed("killed", row.counted.head) if noun == "killed" and row.counted else None)
            or self._of_those(row)
            or of_group(passage, row.quantity)
            or self._adjective(row)
            or self._joined(number)
            or self._behind(row)
            or self._listed(row)
            or self._loosely_joined(number)
            or self._together(number)
            or self._nominal(row)
            or self._labelled(row)
            or noun
            or self._troops(row)
            or self._repeated(number)
            or (self._earlier if self._goes_on(row) else OTHER)
        )

    def _is_named(self, row: Row) -> bool:
        """Whether what is counted has one word in capitals, as a people has: "five Kurds"."""
        counted = row.counted
        return counted is not None and counted.end - counted.first == 1 and self._passage.capital(counted.head)

    def _unmixed(self, event: str, place: int) -> str:
        return unmixed(self._passage, event, place, self._numbers)

    def _noun(self, row: Row) -> str | None:
        """The event that the counted noun itself tells: "12 deaths"; not of prisoners set free."""
        if row.counted is None or row.quantity.form == "article":
            return None
        word = self._passage.words[row.counted.head]
        near = self._passage.words[max(0, row.counted.first - 4) : row.counted.end + 4]
        if NOUNS.get(word) == "detained" and not words.RELEASING.isdisjoint(near):
            return None
        if word in words.TOLL:
            return "killed"
        return NOUNS.get(word) or self._adjective(row)

    def _of_those(self, row: Row) -> str | None:
        """The event of those counted before their number: "the number of villagers killed rose to 19"."""
        if row.counted is None or row.counted.head >= row.quantity.first:
            return None
        behind = self._passage.words[row.counted.head + 1 : row.counted.head + 2]
        return next((PASSIVE[word] for word in behind if word in PASSIVE), None)

    def _adjective(self, row: Row) -> str | None:
        """The event that an adjective tells: "140 injured people"."""
        if row.counted is None:
            return None
        before = self._passage.words[row.counted.first : row.counted.head]
        return next((STATES[word] for word in before if word in STATES), None)

    def _gap(self, number: int) -> range:
        """The places between a quantity and the one before it, without what it counts and what is said of it."""
        before = self._rows[number - 1]
        return range(self._ends.get(number - 1, row_end(self._passage, before)), self._rows[number].quantity.first)

    def _joined(self, number: int) -> str | None:
        """The event of the quantity in front where the two share it: "killed 10 children and five women"."""
        if number == 0 or self.found[number - 1] == OTHER:
            return None
        if self._has_verb(number):
            return None
        gap = self._gap(number)
        first = self._rows[number].quantity.first
        if self._passage.words[max(0, first - 2) : first] in words.OF_WHOM:
            return self.found[number - 1]
        joined = len(gap) < _NEAR - 1 and all(self._passage.words[place] in words.JOINTS for place in gap)
        return self.found[number - 1] if joined else None

    def _has_verb(self, number: int) -> bool:
        """Whether those counted have a verb of their own, which tells what became of them: "and eleven are missing"."""
        end = row_end(self._passage, self._rows[number])
        return self._passage.at(end + (self._passage.at(end) in ADDED)) in words.FINITE

    def _loosely_joined(self, number: int) -> str | None:
        """The same across a phrase of place: "killed 12 in Marn and 5 in Dorrin", "seven … there, including two"."""
        if number == 0 or self.found[number - 1] == OTHER or self._has_verb(number):
            return None
        passage, gap = self._passage, self._gap(number)
        last = passage.at(self._rows[number].quantity.first - 1)
        if last not in ("and", ",", *words.INCLUDING) and not self._is_together(number):
            return None
        if len(gap) > _LISTED:
            return None
        for place in gap:
            word = passage.words[place]
            if word in words.CLAUSE_OPENERS or word in BEHIND or word in ENDS or is_verb(passage, place):
                return None
        return self.found[number - 1]

    def _goes_on(self, row: Row) -> bool:
        """Whether a figure is part of one in the sentence before: "Among them were five children." """
        if self._passage.words[:2] in words.TAKING_UP:
            return True
        return self._passage.at(row.quantity.end) == "of" and self._passage.at(row.quantity.end + 1) == "them"

    def _is_together(self, number: int) -> bool:
        """ "along with eight others", "as well as two soldiers"."""
        first = self._rows[number].quantity.first
        return self._passage.words[max(0, first - 2) : first] in words.TOGETHER

    def _together(self, number: int) -> str | None:
        """ "The mayor was killed along with three guards"."""
        passage, first = self._passage, self._rows[number].quantity.first
        if not self._is_together(number):
            return None
        for place in range(first - 3, max(-1, first - 3 - _LISTED), -1):
            word = passage.words[place]
            if word in BEHIND and (word not in PASSIVE or is_passive(passage, place)):
                return self._unmixed(BEHIND[word], place)
            if word in ENDS or word in words.CLAUSE_OPENERS or is_verb(passage, place):
                return None
        return None

    def _repeated(self, number: int) -> str | None:
        """The event of the figure in front, for a bare one at the end of its clause: "…; the police speak of 340"."""
        row = self._rows[number]
        if number == 0 or row.counted is not None or row.quantity.unit:
            return None
        if self._passage.at(row.quantity.end) not in words.CLAUSE_ENDS:
            return None
        return self.found[number - 1] if not self._rows[number - 1].quantity.unit else None

    def _listed(self, row: Row) -> str | None:
        """ "killed its driver and 12 civilians": the verb stands before other objects."""
        passage, first = self._passage, row.quantity.first
        if passage.at(first - 1) not in ("and", ","):
            return None
        for place in range(first - 2, max(-1, first - 2 - _LISTED), -1):
            word = passage.words[place]
            if word in ACTIVE and ACTIVE[word] != "troops":
                return None if is_passive(passage, place) or word == HELD else self._unmixed(ACTIVE[word], place)
            if (word in STOPS and word not in words.OBJECTS) or (not word[0].isalpha() and word != ","):
                return None
        return None

    def _behind(self, row: Row) -> str | None:
        """The first predicate behind: "Six nurses were among some 20 people killed"."""
        passage, passive = self._passage, False
        end = row_end(passage, row)
        if not self._may_look_behind(row, end):
            return None
        for place in range(end, min(len(passage), end + _FAR)):
            word = passage.words[place]
            passive = passive or word in words.BEING
            if word in ENDS or (word in words.CLAUSE_OPENERS - {"who"} and not self._is_as_well(place)):
                return None
            if word in words.LEFT and not passive:
                return None  # "those who serve thousands have left two dead"
            if word in BEHIND and place not in self._adjectives:
                return self._of_behind(place, end)
            if word == "lost" and not words.LIVES.isdisjoint(passage.words[place + 1 : place + 3]):
                return "killed"
            if passage.matches(place, ("from", "their")) and passage.at(place + 2) in words.HOMES:
                return "displaced"
            another = passage.at(place + 1) in ACTIVE or passage.at(place + 1) == "left"
            if (word in ("and", "or") and not passive and another) or is_verb(passage, place):
                return None
        return None

    def _may_look_behind(self, row: Row, end: int) -> bool:
        """Whether a predicate farther behind may be said of the quantity; of one alone only across "and"."""
        if row.quantity.form in ("article", "zero"):
            listed = ("and", "or", "as", "nor", *words.INCLUDING)
            return self._passage.at(end) in listed or self._passage.at(row.quantity.first - 1) in listed
        return not in_phrase(self._passage, row.quantity)

    def _of_behind(self, place: int, end: int) -> str | None:
        """The event of a word behind, unless it is said of somebody else."""
        passage = self._passage
        passive = is_passive(passage, place)
        own = passage.at(place - 1) == "who" and passage.words[place] in PASSIVE  # "gunmen who killed …"
        if not passive and (own or passage.words[place] == HELD or has_object(passage, place, self._by_place)):
            return None
        among = any(word in ("among", "amongst", "of") for word in passage.words[end:place])
        if passage.at(place - 1) in ("the", "those") and not among:
            return None
        return self._unmixed(BEHIND[passage.words[place]], place)

    def _is_as_well(self, place: int) -> bool:
        """ "as well as" opens no clause."""
        return self._passage.words[place] == "as" and "well" in (
            self._passage.at(place + 1),
            self._passage.at(place - 1),
        )

    def _nominal(self, row: Row) -> str | None:
        """ "the death toll … rose to 40", "the number of wounded stands at 12", "those killed include 14 children"."""
        passage, first, reached = self._passage, row.quantity.first, False
        for place in range(first - 1, max(-1, first - 1 - _NOMINAL), -1):
            word = passage.words[place]
            if word in ENDS or place in self._numbers or word in words.UNTOLD:
                return None
            if word in words.TOLL:
                return "killed" if passage.at(place - 1) not in ("injury", "casualty") else OTHER
            reached = reached or (word in words.REACHING and word not in words.LEADING) or word in words.COMPRISING
            if not reached:
                continue
            if word in words.VICTIMS:
                return "killed"
            if word in PASSIVE and passage.at(place - 1) in ("those", "people", "the"):
                return PASSIVE[word]
            if word in NOUNS and word != "body":
                return NOUNS[word]
        return None

    def _labelled(self, row: Row) -> str | None:
        """ "Killed: 12, among them 3 children"."""
        first = row.quantity.first
        label = self._passage.at(first - 2)
        if self._passage.at(first - 1) != ":" or first > _NEAR:
            return None
        return BEHIND.get(label) or NOUNS.get(label) or phrase_at(self._passage, first - 3)

    def _troops(self, row: Row) -> str | None:
        """Soldiers who are sent, massed or moved."""
        passage, counted = self._passage, row.counted
        head = passage.words[counted.head] if counted is not None else None
        if counted is None or head not in FIGHTING or head == "men":
            return None
        near = passage.words[max(0, row.quantity.first - 12) : counted.end + _NEAR]
        return "troops" if head == "troops" or any(ACTIVE.get(word) == "troops" for word in near) else None
