"""What is asked in this benchmark: each question touches as many statements in a small ledger as in a large one."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any, NamedTuple

from benchmarks.ledger import invented
from inquit.ledger.ledger import Ledger
from inquit.ledger.query import Query
from inquit.records import words_of
from inquit.views.table import VIEWS

TOUCHED = 10_000
_MOST_MEMBERS = 60

Question = Callable[[], int]  # how many rows it gave


class Known(NamedTuple):
    """What questions to a ledger are made of.

    start, end    days between which about TOUCHED statements were published
    members       names that together say about half of TOUCHED statements, where so many of _MOST_MEMBERS do
    others        as many other names
    outlet        the one that publishes most
    numbers       statements between these days, latest first
    articles      theirs
    """

    start: str
    end: str
    members: tuple[str, ...]
    others: tuple[str, ...]
    outlet: str
    numbers: tuple[int, ...]
    articles: tuple[str, ...]


def adapted(ledger: Ledger, statements: int) -> Known:
    """Questions for a ledger of this size."""
    days = min(invented.DAYS, max(1, round(invented.DAYS * TOUCHED / statements)))
    middle = invented.FIRST_DAY + timedelta(days=(invented.DAYS - days) // 2)
    start, end = middle.isoformat(), (middle + timedelta(days=days - 1)).isoformat()
    seen = ledger.glimpses(Query(from_=start, to=end), limit=TOUCHED)
    members: dict[bool, list[str]] = {False: [], True: []}
    summed = {False: 0, True: 0}
    for number, (name, said) in enumerate(ledger.count("source", limit=1_000)):
        side = bool(number % 2)
        if summed[side] + said <= TOUCHED // 2 and len(members[side]) < _MOST_MEMBERS:
            members[side].append(name)
            summed[side] += said
    return Known(
        start,
        end,
        tuple(members[False]),
        tuple(members[True]),
        ledger.count("outlet", limit=1)[0][0],
        tuple(one.number for one in seen),
        tuple({one.article for one in seen}),
    )


def questions(ledger: Ledger, known: Known) -> Iterator[tuple[str, Question]]:
    """Each by its name: the ledger's answers to views, then the views."""
    start, end = known.start, known.end
    word = invented.common_word()
    all_time = Query()
    for name, query in (
        ("of some days", Query(from_=start, to=end)),
        ("of some days, attributed", Query(from_=start, to=end, narrator=False)),
        ("of a word, on some days", Query(words=word, from_=start, to=end)),
        ("with a figure, on some days", Query(figure="any", from_=start, to=end)),
        ("with the rarest event", Query(figure="other")),
        ("of an outlet, on some days", Query(outlet=known.outlet, from_=start, to=end)),
    ):
        yield f"glimpses {name}", _rows(ledger.glimpses, query)
    yield "glimpses of everything, the latest 10,000", _rows(ledger.glimpses, all_time, limit=TOUCHED)
    yield "glimpses of numbers", _rows(ledger.glimpses_of, known.numbers)
    yield "of_side", _rows(ledger.of_side, known.members, all_time)
    yield "of_side, a word", _rows(ledger.of_side, known.members, Query(about=word))
    yield "of_side, some days", _rows(ledger.of_side, known.members, Query(from_=start, to=end))
    outlet = f"outlet:{known.outlet}"
    yield (
        "of_side with an outlet, some days",
        _rows(ledger.of_side, (*known.members, outlet), Query(from_=start, to=end)),
    )
    yield "matters", _rows(ledger.matters, known.numbers)
    some = known.numbers[:: max(1, len(known.numbers) // 5)][:5]
    yield "near, five statements", lambda: sum(len(ledger.near(number)) for number in some)
    contents = [one.content for one in ledger.glimpses_of(some)]
    yield "carrying, five statements", lambda: sum(len(ledger.carrying(words)) for words in contents)
    text = ledger.page(all_time, limit=1).statements[0]
    whole = " ".join(words_of(text.article.text, [(0, len(text.article.text))]).split())  # type: ignore[list-item]
    yield "carrying, a whole article", lambda: len(ledger.carrying(whole))
    yield "copy_groups", _rows(ledger.copy_groups, known.articles)
    yield from _views(ledger, known)


def _rows(ask: Callable[..., Any], *arguments: object, **options: object) -> Question:
    return lambda: len(ask(*arguments, **options))


def _views(ledger: Ledger, known: Known) -> Iterator[tuple[str, Question]]:
    """Every view that can be imported, with parameters that touch about TOUCHED statements."""
    sides = tuple(f"{name}={', '.join(members)}" for name, members in (("A", known.members), ("B", known.others)))
    statement = ledger.glimpses_of(known.numbers[:1])[0].id
    given: dict[str, dict[str, object]] = {
        "figures": {"from_": known.start, "to": known.end},
        "accounts": {"side": sides},
        "brief": {"side": sides},
        "chains": {"statement": statement},
        "timeline": {"from_": known.start, "to": known.end},
    }
    for view in VIEWS:
        try:
            params = view.params(**given.get(view.name, {}))
        except (ImportError, TypeError):  # not yet there, or asked otherwise
            continue
        yield f"view {view.name}", lambda view=view, params=params: view.answer(ledger, params).total  # type: ignore[misc]
