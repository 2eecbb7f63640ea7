"""Which names may be one: found by keys that few names have, settled by comparing the names.

Two names are compared when they share a key that no more than CROWDED names have: a surname, or where that is a common
one the surname with an initial, or all the words. So what is compared is a function of the names that are there,
whatever their order, and a new name costs the same among a hundred names as among a million.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Mapping
from functools import lru_cache
from itertools import combinations
from typing import TYPE_CHECKING, NamedTuple
from zlib import crc32

from inquit.ledger.grouping import Pair, pair
from inquit.ledger.names import load_names
from inquit.ledger.sqlite import Connection

if TYPE_CHECKING:
    from inquit.resolution.matching import Match

# A key of more names says little, and comparing all of them would make the thousandth Smith a thousand times as dear as
# the first. Fewer would part the spellings of a name that everybody writes.
CROWDED = 60
# Of the letters of the shorter name, so many stand in the longer too, in any order; of 269 pairs of persons' names that
# `match` takes for one or for worth asking (benchmarks/names), none shares less.
_LEAST_SHARED = 0.65


class Name(NamedTuple):
    """A name of the ledger.

    id    names.id
    kind  person, organisation or other
    """

    id: int
    text: str
    kind: str


@lru_cache(maxsize=65_536)
def keys_of(text: str, kind: str) -> frozenset[int]:
    """The keys of a name: those it has of itself, and all its words as one."""
    from inquit.resolution.names import block_keys, parse  # not before: who only reads a ledger compares no names

    name = parse(text, kind)
    keys = block_keys(name)
    words = (f"{kind}\n{key}" for key in (*keys, " ".join(name.tokens)))
    return frozenset(crc32(word.encode("utf-8", "surrogatepass")) for word in words)


def may_meet(one: Name, other: Name) -> bool:
    """Whether two names that share a key are worth comparing, which takes thirty times as long as this look: persons'
    names share most of their letters, and a known first name of one is no other's.
    """
    if one.kind != "person" or other.kind != "person":
        return True
    (a, first), (b, other_first) = _look(one.text), _look(other.text)
    if first and other_first and first.isdisjoint(other_first):
        return False
    shared = sum(min(number, b[letter]) for letter, number in a.items() if letter in b)
    return shared >= _LEAST_SHARED * min(a.total(), b.total())


@lru_cache(maxsize=65_536)
def _look(text: str) -> tuple[Counter[str], frozenset[int]]:
    """The letters of a person's name by their sound, without words that are known as first names; and the classes of
    its one given name, none where that is not known.
    """
    from inquit.resolution.first_names import first_name
    from inquit.resolution.folding import skeleton
    from inquit.resolution.names import parse

    name = parse(text, "person")
    words = (word for word in name.tokens if len(word) > 1 and not first_name(word).known)
    letters = Counter(skeleton(letter) or letter for word in words for letter in word)
    alone = first_name(name.given[0]) if len(name.given) == 1 and name.surname else None
    return letters, alone.full | alone.short if alone else frozenset()


def compare(one: Name, other: Name) -> float:
    """How well two names match: 0 where they contradict each other."""
    from inquit.resolution.matching import MAYBE

    score = _match(one, other).score
    return score if score >= MAYBE else 0.0


def explain(one: Name, other: Name) -> str:
    """Why two names match, in words for a user."""
    return _match(one, other).why


def _match(one: Name, other: Name) -> Match:
    from inquit.resolution.matching import match
    from inquit.resolution.names import parse

    return match(parse(one.text, one.kind), parse(other.text, other.kind))


def least_same() -> float:
    """The score from which on two names are one in another spelling."""
    from inquit.resolution.matching import SAME

    return SAME


def relink(connection: Connection, came: Iterable[Name], went: Iterable[Name], *, remember: bool = False) -> set[int]:
    """Bring keys and links up to date with names that are new and names that are no more.

    remember  take from the stored tables, over which temporary ones lie, what was compared for them

    Returns  the names whose links have changed, all new ones among them.
    """
    new, gone = {name.id: name for name in came}, list(went)
    lost = {pair(name.id, other) for name in gone for other in _linked(connection, name.id)}
    _unlink(connection, lost)
    connection.executemany("DELETE FROM name_keys WHERE key = ? AND name = ?", _key_rows(gone))
    connection.executemany("INSERT INTO name_keys VALUES (?, ?)", _key_rows(new.values()))
    blocks = _Blocks(connection, new.values(), gone)
    pairs = blocks.pairs_within(new)
    known = _load(connection, {id_ for two in pairs for id_ in two} | blocks.members_of_changed, new)
    measure = _Remembered(connection).compare if remember else compare
    made = _link(connection, pairs, known, measure)
    parted = {two for two in blocks.pairs_of_crowded() if _is_linked(connection, two)}
    parted = {two for two in parted if not blocks.meet(known[two[0]], known[two[1]])}
    _unlink(connection, parted)
    return made.union(new, *lost, *parted)


def _key_rows(names: Iterable[Name]) -> list[tuple[int, int]]:
    return [(key, name.id) for name in names for key in keys_of(name.text, name.kind)]


class _Blocks:
    """The keys whose names have changed, each with the names that have it now, and had it before."""

    def __init__(self, connection: Connection, came: Collection[Name], went: Collection[Name]) -> None:
        self._connection = connection
        new = {name.id for name in came}
        more = Counter(key for name in came for key in keys_of(name.text, name.kind))
        fewer = Counter(key for name in went for key in keys_of(name.text, name.kind))
        self._small: dict[int, list[int]] = {}
        self._opened: list[list[int]] = []  # too many had it before, and few now: now all of them are compared
        self._crowded: list[list[int]] = []  # too many now, but few of before: of these some may be linked for it
        for key in more.keys() | fewer.keys():
            most = CROWDED + more[key] + fewer[key] + 1
            names = self._names(key, most)
            before = len(names) - more[key] + fewer[key]
            if len(names) <= CROWDED:
                self._small[key] = names
                if before > CROWDED:
                    self._opened.append(names)
            elif before <= CROWDED:
                self._crowded.append([name for name in names if name not in new])

    def _names(self, key: int, most: int) -> list[int]:
        sql = "SELECT name FROM name_keys WHERE key = ? LIMIT ?"
        return [row[0] for row in self._connection.execute(sql, (key, most))]

    @property
    def members_of_changed(self) -> set[int]:
        return {name for names in self._crowded for name in names}

    def pairs_within(self, new: Container[int]) -> set[Pair]:
        """What has to be compared: new names with all that share a key with them, and all in a block that opened."""
        found = {pair(*two) for names in self._opened for two in combinations(names, 2)}
        for names in self._small.values():
            for name in names:
                if name in new:
                    found.update(pair(name, other) for other in names if other != name)
        return found

    def pairs_of_crowded(self) -> Iterator[Pair]:
        """Pairs that may have been compared for a key that says nothing any more."""
        for names in self._crowded:
            yield from (pair(*two) for two in combinations(names, 2))

    def meet(self, one: Name, other: Name) -> bool:
        """Whether two names share a key that few have."""
        shared = keys_of(one.text, one.kind) & keys_of(other.text, other.kind)
        return any(len(self._small.get(key) or self._names(key, CROWDED + 1)) <= CROWDED for key in shared)


def _load(connection: Connection, wanted: Iterable[int], new: Mapping[int, Name]) -> dict[int, Name]:
    stored = load_names(connection, (id_ for id_ in wanted if id_ not in new))
    return {**new, **{id_: Name(id_, row["text"], row["kind"]) for id_, row in stored.items()}}


class _Remembered:
    """Comparisons that were made for the stored tables."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._kinds = {row[0]: row[1] for row in connection.execute("SELECT id, kind FROM main.names")}
        self._few: dict[int, bool] = {}

    def compare(self, one: Name, other: Name) -> float:
        """As the function `compare`."""
        if self._kinds.get(one.id) != one.kind or self._kinds.get(other.id) != other.kind:
            return compare(one, other)
        sql = "SELECT score FROM main.links WHERE name = ? AND other = ?"
        found = self._connection.execute(sql, (one.id, other.id)).fetchone()
        if found is not None:
            return float(found[0])
        met = any(map(self._have_few, keys_of(one.text, one.kind) & keys_of(other.text, other.kind)))
        return 0.0 if met else compare(one, other)

    def _have_few(self, key: int) -> bool:
        if key not in self._few:
            sql = "SELECT count(*) FROM (SELECT 1 FROM main.name_keys WHERE key = ? LIMIT ?)"
            self._few[key] = self._connection.execute(sql, (key, CROWDED + 1)).fetchone()[0] <= CROWDED
        return self._few[key]


def _link(
    connection: Connection,
    pairs: Iterable[Pair],
    known: Mapping[int, Name],
    measure: Callable[[Name, Name], float],
) -> set[int]:
    rows = []
    for one, other in pairs:
        score = measure(known[one], known[other]) if may_meet(known[one], known[other]) else 0.0
        if score:
            rows += [(one, other, score), (other, one, score)]
    connection.executemany("INSERT OR IGNORE INTO links VALUES (?, ?, ?)", rows)
    return {row[0] for row in rows}


def _linked(connection: Connection, name: int) -> list[int]:
    return [row[0] for row in connection.execute("SELECT other FROM links WHERE name = ?", (name,))]


def _is_linked(connection: Connection, two: Pair) -> bool:
    return connection.execute("SELECT 1 FROM links WHERE name = ? AND other = ?", two).fetchone() is not None


def _unlink(connection: Connection, pairs: Iterable[Pair]) -> None:
    rows = [row for one, other in pairs for row in ((one, other), (other, one))]
    connection.executemany("DELETE FROM links WHERE name = ? AND other = ?", rows)
