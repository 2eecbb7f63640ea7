"""How a figure moves over time, and who holds it: the dots of a chart, each with its statement."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from inquit.languages.en.asked import EMPTY_ASKED, EVENT_ASKED
from inquit.ledger.base import Asked, Glimpse
from inquit.ledger.query import Query
from inquit.records import EVENTS, Figure
from inquit.views.base import Answer, check_bounds, cut, most_option, option, tell_most
from inquit.views.cards import UNDATED, Card, days_of
from inquit.views.sides import find_sides, statements_of

EXAMPLES = """examples:
  inquit figures civilians killed --from 2022-02 --to 2022-04
  inquit figures "death toll" --place Harbourton --format html > toll.html
  inquit figures troops --side "North=Ann Smith" --side "South=Perrin Osk"
"""
_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Params:
    """Which figures."""

    what: str = option(
        "what is counted, and what became of it: civilians killed", default="", metavar="WHAT", place=True
    )
    place: str = option("words of the place, or of the statement", default="")
    event: str | None = option("what became of them", metavar="EVENT", choices=EVENTS)
    from_: str | None = option("published then or later: 2022-03-22, 2022-03, 2022", metavar="DATE")
    to: str | None = option("published then or before", metavar="DATE")
    side: tuple[str, ...] = option(
        "A=MEMBER, MEMBER or a declared side: whose dots get a mark", default=(), metavar="SIDE"
    )
    limit: int = option("how many rows; 0 for all", default=200, metavar="N")
    most: int = most_option()


@dataclass(frozen=True, slots=True)
class Dot:
    """One figure of one statement.

    start, end  the days for which it is given; else on which it was said; else of publication; None when unknown
    dated_by    which of these: as_of, said or published
    line        dots of one source that count the same have one line: its number, None for a dot on no line
    side        of its source, None for none
    """

    card: Card
    figure: Figure
    start: str | None
    end: str | None
    dated_by: str | None
    side: str | None = None
    line: int | None = None

    @property
    def phrase(self) -> str:
        """The number with what it counts, as printed where both stand together: `dozens of people`; `19 (civilians)`
        where they do not.
        """
        number, counted = self.figure.text, self.figure.counted
        if counted is None or counted in number:
            return number
        together = re.search(rf"{re.escape(number)}\s(?:\w+\s)?{re.escape(counted)}", self.card.first.content)
        return together[0] if together else f"{number} ({counted})"

    def to_dict(self) -> dict[str, object]:
        """The dot as JSON-ready values: the figure's, its statement's, and its days."""
        told = {"from": self.start, "to": self.end, "dated_by": self.dated_by, "side": self.side, "line": self.line}
        card = self.card.to_dict()
        del card["figures"], card["from"], card["to"]
        return {**told, **self.figure.to_dict(), **card}


def answer(asked: Asked, params: Params) -> Answer[Dot]:
    """Figures in the order of days; copies of one text under the first that was published.

    Raises  UsageError for a date that is none or a side without members.
    """
    check_bounds(params.limit, params.most)
    event, words = _parse(params.what)
    event = params.event or event
    query = Query(words=params.place, about=" ".join(words), figure=event or "any", from_=params.from_, to=params.to)
    found = asked.glimpses(query, limit=params.most)
    notes = tell_most(len(found), params.most)
    sides, told = _sides_of(asked, params, query)
    notes += told
    dots = _with_lines(sorted(_dots(asked, found, event, words, sides), key=_order))
    undated = sum(dot.start is None for dot in dots)
    if undated:
        notes.append(f"{undated} without a date, at the end")
    return Answer(cut(dots, params.limit), len(dots), len(found), tuple(notes))


def _parse(what: str) -> tuple[str | None, list[str]]:
    """`civilians killed` as an event and the words of what is counted."""
    words = _WORD.findall(what.casefold())
    event = next((EVENT_ASKED[word] for word in words if word in EVENT_ASKED), None)
    return event, [word for word in words if word not in EVENT_ASKED and word not in EMPTY_ASKED]


def _sides_of(asked: Asked, params: Params, query: Query) -> tuple[dict[int, str], list[str]]:
    """Which side each statement belongs to, the first of those that fit; and notes."""
    made: dict[int, str] = {}
    notes: list[str] = []
    for side in find_sides(asked, params.side):
        theirs, told = statements_of(asked, side, query, most=params.most)
        notes += told
        for one in theirs:
            made.setdefault(one.number, side.name)
    return made, notes


def _dots(
    asked: Asked, found: Sequence[Glimpse], event: str | None, words: Sequence[str], sides: dict[int, str]
) -> Iterable[Dot]:
    groups = asked.copy_groups({one.article for one in found})
    same: dict[tuple[object, ...], list[tuple[Glimpse, Figure]]] = {}
    for one in found:
        text = groups.get(one.article, one.article)
        for figure in one.figures:
            if _fits(figure, event, words):
                numbers = (figure.low, figure.high, figure.event, figure.modality, figure.hedge)
                key = (text, one.sources, *numbers, (figure.counted or "").casefold())
                same.setdefault(key, []).append((one, figure))
    for carriers in same.values():
        carriers.sort(key=lambda pair: (pair[0].published_at or UNDATED, pair[0].number))
        first, figure = carriers[0]
        others = tuple(one for one, _ in carriers[1:] if one.article != first.article)
        start, end, by = _days(first, figure)
        yield Dot(Card(first, others), figure, start, end, by, sides.get(first.number))


def _fits(figure: Figure, event: str | None, words: Sequence[str]) -> bool:
    """Whether it counts what is asked for; where it prints nothing that it counts, its statement's words are enough."""
    if event is not None and figure.event != event:
        return False
    counted = _WORD.findall((figure.counted or "").casefold())
    return not words or not counted or all(any(_alike(word, other) for other in counted) for word in words)


def _alike(word: str, other: str) -> bool:
    """The same word, one or many of it: `civilian`, `civilians`."""
    return word == other or word.rstrip("s") == other.rstrip("s")


def _days(one: Glimpse, figure: Figure) -> tuple[str | None, str | None, str | None]:
    if figure.as_of is not None:
        return figure.as_of.start, figure.as_of.end, "as_of"
    start, end = days_of(one)
    return start, end, "said" if one.said is not None else "published" if start else None


def _order(dot: Dot) -> tuple[str, str, int, int]:
    first = dot.card.first
    start = dot.figure.spans[0][0] if dot.figure.spans else 0
    return dot.start or UNDATED, first.published_at or UNDATED, first.number, start


def _with_lines(dots: Sequence[Dot]) -> list[Dot]:
    """The dots, those of one source that count the same joined by a line where there are at least two of them."""
    lines: dict[tuple[object, ...], list[int]] = {}
    for number, dot in enumerate(dots):
        held = _holder(dot.card.first)
        if held and dot.figure.counted and dot.start is not None:
            key = (held, dot.figure.event, dot.figure.unit, _counted(dot.figure))
            lines.setdefault(key, []).append(number)
    line_of = {}
    for line, numbers in enumerate(numbers for numbers in lines.values() if len(numbers) > 1):
        line_of.update(dict.fromkeys(numbers, line))
    return [replace(dot, line=line_of.get(number)) for number, dot in enumerate(dots)]


def _holder(one: Glimpse) -> object:
    """Who holds a figure: its named source; the outlet for the article's own voice; nobody who may be anybody."""
    if one.narrator:
        return one.outlet
    return tuple(entity for entity in one.entities if entity) or None


def _counted(figure: Figure) -> str:
    words = _WORD.findall((figure.counted or "").casefold())
    return words[-1].rstrip("s") if words else ""
