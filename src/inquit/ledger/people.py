"""Who appears in a ledger: parties with all their names, and how often each speaks, is spoken to, and relays."""

from __future__ import annotations

import json
import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from inquit import ids
from inquit.errors import LedgerError, UsageError
from inquit.ledger.aliases import Name, explain
from inquit.ledger.folded import being, holding
from inquit.ledger.identities import SAME, load_identities
from inquit.ledger.names import COLUMNS, Role, clean_name
from inquit.ledger.query import LARGEST_PAGE
from inquit.ledger.rows import ALWAYS
from inquit.ledger.sqlite import Connection, Row

_WHOLE_ID = re.compile(r"[0-9a-f]{15}")
_ID = re.compile(r"[0-9a-f]{4,15}")
_CURSOR = re.compile(r"(\d{1,15})~([0-9a-f]{15})", re.ASCII)
_SUM = "sum(said + addressed + relayed)"
_SUMS_OF = (
    f"SELECT entity, {_SUM} AS number FROM names WHERE entity IN (SELECT value FROM json_each(?)) GROUP BY entity"
)
# A party's id is that of one of its names, and most have one name: theirs are read as they lie, without grouping, in a
# tenth of the time.
_SUMS = f"""
    SELECT names.id AS entity, said + addressed + relayed + coalesce(more.number, 0) AS number,
           more.number IS NOT NULL AS several
    FROM names NOT INDEXED LEFT JOIN (
        SELECT entity, {_SUM} AS number FROM names WHERE id != entity GROUP BY entity
    ) AS more ON more.entity = names.id WHERE names.entity = names.id
"""
_SUMS_AMONG = f"{_SUMS} AND names.entity IN (SELECT value FROM json_each(?))"
_FEW = 5_000  # parties are looked up one by one
_WORD = re.compile(r"[^\W\d_][\w'’-]*")


@dataclass(frozen=True, slots=True)
class Alias:
    """One printed name of a party.

    id      leads to the party too
    number  how often it has a part in a statement under this name
    why     what makes it one with the name shown, empty for that name itself
    """

    id: str
    name: str
    number: int
    why: str


@dataclass(frozen=True, slots=True)
class Person:
    """A party known across articles: a person, an organisation, or something else that speaks or is spoken to.

    id         of its names the least: every name's id leads here
    name       its fullest name, of these the most frequent
    kind       person, organisation or other
    names      all its names, the most frequent first
    said       statements of which it is a source, summed over its names
    addressed  statements addressed to it
    relayed    statements inside one of its own
    """

    id: str
    name: str
    kind: str
    names: tuple[Alias, ...]
    said: int
    addressed: int
    relayed: int

    @property
    def number(self) -> int:
        """How often it has a part in a statement."""
        return self.said + self.addressed + self.relayed


@dataclass(frozen=True, slots=True)
class People:
    """Some of the parties that were asked for, the most frequent first.

    total  how many there are in all
    next   what `after` takes to go on, None at the end
    """

    people: tuple[Person, ...]
    total: int
    next: str | None

    def __iter__(self) -> Iterator[Person]:
        return iter(self.people)

    def __len__(self) -> int:
        return len(self.people)


def find_people(connection: Connection, words: str, *, limit: int, after: str | None, as_of: str) -> People:
    """The parties of which one name holds all the words. Cost: a pass over the ledger's names, or two."""
    if not 1 <= limit <= LARGEST_PAGE:
        raise UsageError(f"a page of {limit} people", hint=f"limit: 1 to {LARGEST_PAGE:,}")
    values: list[str | int] = []
    if words.split():
        clause, wanted = holding("text", words)
        sql = f"SELECT DISTINCT entity FROM names NOT INDEXED WHERE {clause}"
        named = [row["entity"] for row in connection.execute(sql, wanted)]
        grouped, total = _SUMS_OF if len(named) <= _FEW else _SUMS_AMONG, len(named)
        values.append(json.dumps(named))
    else:
        grouped = _SUMS
        total = connection.execute("SELECT count(*) FROM names WHERE id = entity").fetchone()[0]
    begin = ""
    if after is not None:
        found = _CURSOR.fullmatch(after)
        if not found:
            raise UsageError(f"{after!r} is no place to go on from", hint="give what the page before gave as its next")
        begin = "WHERE number < ? OR (number = ? AND entity > ?)"
        values += [int(found[1]), int(found[1]), int(found[2], 16)]
    sql = f"SELECT entity, number FROM ({grouped}) {begin} ORDER BY number DESC, entity LIMIT ?"
    rows = connection.execute(sql, (*values, limit + 1)).fetchall()
    shown = rows[:limit]
    made = tuple(load_people(connection, [row["entity"] for row in shown], as_of=as_of))
    more = len(rows) > limit
    return People(made, total, f"{shown[-1]['number']}~{ids.entity_id(shown[-1]['entity'])}" if more else None)


def count_by_party(connection: Connection, role: Role, *, limit: int) -> list[tuple[int, int]]:
    """The parties that have a part in most statements, most first: the entity's id as a number, and how many.

    Cost  a pass over the ledger's names, and one over the statements of a party with several names.
    """
    column = COLUMNS[role]
    sums = _SUMS.replace("said + addressed + relayed", column)
    # Two names of one party in a statement count once; so a few more are looked at than asked for.
    sql = f"SELECT entity, number, several FROM ({sums}) WHERE number > 0 ORDER BY number DESC, entity LIMIT ?"
    made = []
    for entity, number, several in connection.execute(sql, (2 * limit,)).fetchall():
        names = "SELECT id FROM names WHERE entity = ?"
        once = f"SELECT count(DISTINCT statement) FROM parts WHERE role = ? AND name IN ({names})"
        exact = connection.execute(once, (int(role), entity)).fetchone()[0] if several else number
        made.append((entity, exact))
    return sorted(made, key=lambda pair: (-pair[1], pair[0]))[:limit]


def load_people(connection: Connection, entities: Sequence[int], *, as_of: str = ALWAYS) -> Iterator[Person]:
    """The parties with these ids, in this order."""
    sql = (
        "SELECT * FROM names WHERE entity IN (SELECT value FROM json_each(?)) "
        "ORDER BY said + addressed + relayed DESC, text"
    )
    by_entity: dict[int, list[Row]] = {}
    for row in connection.execute(sql, (json.dumps(entities),)):
        by_entity.setdefault(row["entity"], []).append(row)
    judged = _judged(connection, as_of)
    for entity in entities:
        yield _person(by_entity[entity], judged)


def load_shown_names(connection: Connection, entities: Collection[int]) -> dict[int, str]:
    """The name that the ledger shows of each of these parties, by its id as a number."""
    sql = "SELECT * FROM names WHERE entity IN (SELECT value FROM json_each(?))"
    by_entity: dict[int, list[Row]] = {}
    for row in connection.execute(sql, (json.dumps(list(entities)),)):
        by_entity.setdefault(row["entity"], []).append(row)
    return {
        entity: (rows[0] if len(rows) == 1 else max(rows, key=_fullness))["text"] for entity, rows in by_entity.items()
    }


def _judged(connection: Connection, as_of: str) -> Mapping[str, str]:
    """Why a name is one with others where somebody said so."""
    made = {}
    for one in load_identities(connection, as_of=as_of):
        if one.verdict == SAME:
            for name, other in ((one.left, one.right), (one.right, one.left)):
                made[name] = f"the same as {other}, says {one.by}, {one.recorded_at[:10]}"
    return made


def _person(rows: Sequence[Row], judged: Mapping[str, str]) -> Person:
    chief = max(rows, key=_fullness)
    name = Name(chief["id"], chief["text"], chief["kind"])
    aliases = []
    for row in rows:
        one = Name(row["id"], row["text"], row["kind"])
        why = "" if one == name else judged.get(one.text) or explain(one, name)
        aliases.append(Alias(ids.entity_id(one.id), one.text, _number(row), why))
    sums = (sum(row[column] for row in rows) for column in ("said", "addressed", "relayed"))
    return Person(ids.entity_id(chief["entity"]), name.text, name.kind, tuple(aliases), *sums)


def _fullness(row: Row) -> tuple[object, ...]:
    """A given name that is no initial and a surname, then how often, then how long; at last by the alphabet."""
    from inquit.resolution.names import parse

    name = parse(row["text"], row["kind"])
    is_full = any(len(word) > 1 for word in name.given) and bool(name.surname)
    return is_full, _number(row), len(name.tokens), [-ord(letter) for letter in row["text"]]


def _number(row: Row) -> int:
    return int(row["said"] + row["addressed"] + row["relayed"])


def find_party(connection: Connection, who: str) -> int:
    """Whom an id or a name means: an entity's id as a number.

    who  a printed name, capitals or not; words of one; an id of one of its names, or the only beginning of one

    Raises  LedgerError `unknown-id` for nobody; UsageError for words that several bear, and says which.
    """
    return _only(connection, who, _entities(connection, who))


def find_name(connection: Connection, who: str) -> str:
    """The printed name that an id or words mean, as `find_party`: of several names of one party, the one shown."""
    words = clean_name(who) or ""
    exact = _exactly(connection, words)
    if exact is not None:
        return str(exact["text"])
    (person,) = load_people(connection, [find_party(connection, who)])
    return person.name


def _exactly(connection: Connection, words: str) -> Row | None:
    """The name that words are as they stand, or whose whole id they are."""
    for number in (ids.name_number(words), int(words, 16) if _WHOLE_ID.fullmatch(words) else -1):
        found: Row | None = connection.execute("SELECT * FROM names WHERE id = ?", (number,)).fetchone()
        if found is not None:
            return found
    return None


def _entities(connection: Connection, who: str) -> list[int]:
    words = clean_name(who) or ""
    exact = _exactly(connection, words)
    if exact is not None:
        return [exact["entity"]]
    if not words:
        return []
    clause, values = being("text", words)
    same = connection.execute(f"SELECT DISTINCT entity FROM names WHERE {clause}", values).fetchall()
    if same:
        return [row["entity"] for row in same]
    if _ID.fullmatch(words):
        low, high = (int(words.ljust(len(ids.entity_id(0)), digit), 16) for digit in "0f")
        found = connection.execute("SELECT DISTINCT entity FROM names WHERE id BETWEEN ? AND ?", (low, high)).fetchall()
        if found:
            return [row["entity"] for row in found]
    clause, values = holding("text", words)
    sql = f"SELECT entity FROM names NOT INDEXED WHERE {clause} GROUP BY entity ORDER BY {_SUM} DESC"
    return [row["entity"] for row in connection.execute(sql, values)]


def _only(connection: Connection, who: str, entities: Sequence[int]) -> int:
    if not entities:
        raise LedgerError("unknown-id", f"nobody is named {who!r}", hint="inquit people lists names")
    if len(entities) > 1:
        few = list(load_people(connection, entities[:5]))
        told = ", ".join(f"{person.name} ({person.id[:10]})" for person in few)
        more = f" and {len(entities) - 5:,} more" if len(entities) > 5 else ""
        raise UsageError(f"{who!r} may be {told}{more}", hint="give the whole name as printed, or an id")
    return entities[0]


def names_of(connection: Connection, entity: int) -> list[Name]:
    """All names of one party."""
    sql = "SELECT id, text, kind FROM names WHERE entity = ? ORDER BY id"
    return [Name(*row) for row in connection.execute(sql, (entity,))]


def mentioned_as(names: Iterable[Name]) -> list[str]:
    """The words by which a content may speak of a party: each of its names, and a person's surname alone."""
    from inquit.resolution.names import parse

    made: dict[str, None] = {}
    for name in names:
        surname = parse(name.text, name.kind).surname
        made[name.text] = None
        for word in _WORD.findall(name.text):
            if surname and parse(word, "person").tokens[-1:] == surname[-1:]:
                made[word] = None
    return list(made)


def count_months(connection: Connection, names: Iterable[Name], role: int) -> list[tuple[str, int]]:
    """How many statements a party has a part in by month of publication, `2022-03`, empty for undated ones."""
    sql = (
        "SELECT substr(published_at, 1, 7) AS month, count(*) FROM shown WHERE statement IN "
        "(SELECT statement FROM parts WHERE role = ? AND name IN (SELECT value FROM json_each(?))) "
        "GROUP BY month ORDER BY month"
    )
    return [tuple(row) for row in connection.execute(sql, (role, json.dumps([name.id for name in names])))]
