"""Who is who among the names of a ledger, kept in step with the statements that it shows."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence

from inquit import ids
from inquit.ledger.aliases import Name, least_same, relink
from inquit.ledger.grouping import Pair, group, pair
from inquit.ledger.identities import decide
from inquit.ledger.names import kind_of, load_names
from inquit.ledger.rows import ALWAYS
from inquit.ledger.sqlite import Connection

NameChanges = Counter[tuple[str, str]]  # by name and column of `names`
_NUMBERS = ("said", "addressed", "relayed", "persons", "organisations", "others")


def settle_names(connection: Connection, changes: NameChanges, *, as_of: str = ALWAYS, remember: bool = False) -> None:
    """Bring names and entities up to date with what has changed in the statements shown.

    remember  in a view of the past, which lies over the stored one: take over what was compared for that

    Cost  a look-up a name; for a name that is new or no more, comparisons with the few that share a key with it.
    """
    deltas: dict[str, dict[str, int]] = {}
    for (name, column), number in changes.items():
        if number:
            deltas.setdefault(name, {})[column] = number
    if not deltas:
        return
    stored = load_names(connection, map(ids.name_number, deltas))
    came: list[Name] = []
    went: list[Name] = []
    kept = []
    for text, delta in deltas.items():
        id_ = ids.name_number(text)
        before = stored.get(id_)
        numbers = [delta.get(column, 0) + (before[column] if before else 0) for column in _NUMBERS]
        kind = kind_of(*numbers[3:])
        is_there = any(numbers[:3])
        if before and not (is_there and kind == before["kind"]):
            went.append(Name(id_, text, before["kind"]))
        if is_there:
            if not before or kind != before["kind"]:
                came.append(Name(id_, text, kind))
            kept.append((id_, text, kind, before["entity"] if before else id_, *numbers))
    connection.executemany("DELETE FROM names WHERE id = ?", [(name.id,) for name in went])
    connection.executemany("INSERT OR REPLACE INTO names VALUES (?,?,?,?,?,?,?,?,?,?)", kept)
    if came or went:
        regroup(connection, relink(connection, came, went, remember=remember), as_of=as_of)


def regroup(connection: Connection, touched: Iterable[int], *, as_of: str = ALWAYS) -> None:
    """Find out anew who is who among some names and all that links lead to from them.

    An entity's id is the least id of its names: every name's id leads to it, whatever is joined later.
    """
    decided = decide(connection, as_of=as_of)
    least = least_same()
    joined: dict[int, list[int]] = {}
    for left, right in decided.same:
        joined.setdefault(left, []).append(right)
        joined.setdefault(right, []).append(left)
    waiting, rows = set(touched), []
    while waiting:
        names, links = _connected(connection, waiting.pop(), joined, least)
        waiting -= names
        same = [two for two in decided.same if two[0] in names]
        stored = load_names(connection, names)
        for one in group(names, links, least=least, same=same, different=decided.different):
            present = sorted(one & stored.keys())
            rows += [(present[0], name) for name in present if stored[name]["entity"] != present[0]]
    connection.executemany("UPDATE names SET entity = ? WHERE id = ?", rows)


def _connected(
    connection: Connection, start: int, joined: Mapping[int, Sequence[int]], least: float
) -> tuple[set[int], Mapping[Pair, float]]:
    """All names that links and decisions lead to from one, and every link between two of them.

    A name that nobody bears any more still joins those that somebody joined with it.
    """
    names: set[int] = set()
    links: dict[Pair, float] = {}
    waiting = [start]
    while waiting:
        name = waiting.pop()
        if name in names:
            continue
        names.add(name)
        for other, score in connection.execute("SELECT other, score FROM links WHERE name = ?", (name,)):
            links[pair(name, other)] = score
            if score >= least:
                waiting.append(other)
        waiting += joined.get(name, ())
    return names, {two: score for two, score in links.items() if two[0] in names and two[1] in names}
