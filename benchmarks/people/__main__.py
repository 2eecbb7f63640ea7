"""People across articles: python -m benchmarks.people [--sizes N …] [--releases FILE.db].

growth      10^4 and 10^5 mentions of invented people, ten an article: what it takes to keep who is who in step with
            each article, and how that grows; then what a list of people and the candidates take, and how many of the
            pairs of spellings that were joined are of one person (precision) and of one person's were joined (recall)
--releases  a ledger with the press releases of some offices, an outlet each: the twenty most frequent people of each
            with all their names, to be read by a person
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from contextlib import closing
from itertools import combinations
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

from benchmarks.people.invented import Mention, mentions
from inquit import ids
from inquit.ledger.base import RunFacts
from inquit.ledger.entities import settle_names
from inquit.ledger.ledger import Ledger
from inquit.ledger.sqlite import open_to_write, transaction
from inquit.ledger.writer import Writer

SIZES = (10_000, 100_000)
ARTICLE = 10  # mentions
MOST_GROWTH = 1.5  # times the growth of the mentions: names meet more of their like until keys are crowded
FREQUENT = 20
_FACTS = RunFacts("benchmark", "invented", "0" * 64, {})


class Grown(NamedTuple):
    """What so many mentions took, in seconds, and what became of them."""

    mentions: int
    names: int
    parties: int
    keeping: float
    people: float
    candidates: float
    precision: float
    recall: float


def measure_growth(sizes: Iterable[int]) -> None:
    """Print what each size took, and the growth from the first to the last."""
    with TemporaryDirectory() as folder:
        done = [_grow(Path(folder) / f"{size}.db", size) for size in sizes]
    print("growth: invented people, ten mentions an article, one transaction an article")
    for one in done:
        print(
            f"  {one.mentions:9,} mentions, {one.names:,} names of {one.parties:,} parties: {one.keeping:.1f} s, "
            f"{1e6 * one.keeping / one.mentions:.0f} µs a mention; list of people {1e3 * one.people:.0f} ms, "
            f"candidates {1e3 * one.candidates:.0f} ms; pairs joined P {one.precision:.3f} R {one.recall:.3f}"
        )
    first, last = done[0], done[-1]
    growth = last.keeping / first.keeping / (last.mentions / first.mentions)
    kept = "kept" if growth <= MOST_GROWTH else "MISSED"
    print(f"  time a mention grows {growth:.2f} x from the first to the last (bar {MOST_GROWTH:g} x: {kept})")


def _grow(path: Path, size: int) -> Grown:
    made = mentions(size)
    with Writer(path, _FACTS):
        pass
    spent = 0.0
    with closing(open_to_write(path)) as connection:
        for article in _articles(made):
            began = time.perf_counter()
            with transaction(connection):
                settle_names(connection, article)
            spent += time.perf_counter() - began
    with Ledger.open(path) as ledger:
        people, candidates = _seconds(ledger.people), _seconds(ledger.candidates)
    with closing(sqlite3.connect(path)) as connection:
        entities = dict(connection.execute("SELECT text, entity FROM names").fetchall())
    precision, recall = _score(made, entities)
    return Grown(size, len(entities), len(set(entities.values())), spent, people, candidates, precision, recall)


def _articles(made: list[Mention]) -> Iterator[Counter[tuple[str, str]]]:
    for start in range(0, len(made), ARTICLE):
        article: Counter[tuple[str, str]] = Counter()
        for mention in made[start : start + ARTICLE]:
            article.update([(mention.name, "said"), (mention.name, "persons")])
        yield article


def _seconds(work: object) -> float:
    assert callable(work)
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _score(made: Iterable[Mention], entities: dict[str, int]) -> tuple[float, float]:
    """Pairs of names, surnames alone left out: how many of those joined are of one person, how many of one person's
    are joined. A name counts as that of the one whom most mentions mean.
    """
    meant: dict[str, Counter[int]] = {}
    for mention in made:
        if " " in mention.name:
            meant.setdefault(mention.name, Counter())[mention.person] += 1
    truth = {name: counts.most_common(1)[0][0] for name, counts in meant.items()}
    joined = _pairs({name: entities[name] for name in truth})
    right = _pairs(truth)
    both = len(joined & right)
    return both / max(1, len(joined)), both / max(1, len(right))


def _pairs(group_of: dict[str, int]) -> set[tuple[str, str]]:
    groups: dict[int, list[str]] = {}
    for name, group in sorted(group_of.items()):
        groups.setdefault(group, []).append(name)
    return {two for names in groups.values() for two in combinations(names, 2)}


def list_frequent(path: Path) -> None:
    """Print the most frequent people of each outlet, their other names beside them."""
    sql = (
        "SELECT names.entity, count(DISTINCT parts.statement) AS number FROM parts "
        "JOIN names ON names.id = parts.name JOIN shown ON shown.statement = parts.statement "
        "WHERE shown.outlet IS ? AND names.kind = 'person' GROUP BY names.entity ORDER BY number DESC, entity LIMIT ?"
    )
    with closing(sqlite3.connect(path)) as connection, Ledger.open(path) as ledger:
        for (outlet,) in connection.execute("SELECT DISTINCT outlet FROM shown ORDER BY outlet").fetchall():
            print(f"\n{outlet or 'no outlet'}")
            for entity, number in connection.execute(sql, (outlet, FREQUENT)).fetchall():
                person = ledger.person(ids.entity_id(entity))
                others = [f"{alias.name} ({alias.number})" for alias in person.names]
                print(f"  {number:6,}  {person.name}: {json.dumps(others, ensure_ascii=False)}")


def main() -> None:
    """Measure what is asked for."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--sizes", nargs="+", type=int, default=SIZES, metavar="N", help="mentions")
    parser.add_argument("--releases", type=Path, metavar="FILE.db", help="list the people of this ledger instead")
    options = parser.parse_args()
    if options.releases is not None:
        list_frequent(options.releases)
    else:
        measure_growth(options.sizes)


if __name__ == "__main__":
    main()
