"""What a query's statements are, counted: by whom and to whom they are said, of which act and kind, where, how deep."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from inquit import ids
from inquit.errors import InquitError
from inquit.ledger.answers import Facet, Facets, Value
from inquit.ledger.facts import ask_figure, ask_outlet
from inquit.ledger.glimpses import Traits, load_traits
from inquit.ledger.members import Members, find_side
from inquit.ledger.names import Role, load_names
from inquit.ledger.outlets import load_outlets
from inquit.ledger.people import count_by_party, find_party, load_shown_names
from inquit.ledger.query import ANYBODY, FIGURES, NOBODY, Query
from inquit.ledger.reviewed import find_reviewed
from inquit.ledger.search import count, find_last
from inquit.ledger.sides import load_sides
from inquit.ledger.sought import seek
from inquit.ledger.sqlite import Connection

# Statements that are looked at. Out of a million, spread over as many articles, 5,000 take 150 ms of a processor's time
# and 2,000 take 60.
MOST_LOOKED_AT = 2_000
_ROLES = {"source": Role.SOURCE, "addressee": Role.ADDRESSEE}


def find_facets(connection: Connection, query: Query, *, limit: int, as_of: str) -> Facets:
    """The facets of a query, each with its most frequent values.

    limit  how many values of each

    Cost  of the empty query a pass over the ledger's names; of others linear in MOST_LOOKED_AT.
    """
    if query.person is None:
        query = replace(query, role="source")
    if query == Query():
        return _All(connection, limit, as_of).facets()
    sought = seek(connection, query, as_of=as_of)
    found = [] if sought is None else find_last(connection, sought, limit=MOST_LOOKED_AT + 1)
    exact = len(found) <= MOST_LOOKED_AT
    traits = load_traits(connection, found[:MOST_LOOKED_AT])
    return _Some(connection, query, traits, limit, as_of, exact=exact).facets()


@dataclass(frozen=True, slots=True)
class _All:
    """The facets of all statements: from what is counted anyway."""

    connection: Connection
    limit: int
    as_of: str

    def facets(self) -> Facets:
        total, _ = self._count(Query())
        return Facets(tuple(Facet(name, tuple(self._values(name))) for name in _FACETS), total, True)

    def _values(self, name: str) -> list[Value]:
        if name in _ROLES:
            return list(self._parties(name, _ROLES[name]))
        if name == "outlet":
            made = [(outlet, Query(outlet=outlet)) for outlet in self._outlets()]
        elif name == "side":
            made = [(side, Query(side=side)) for side in _sides(self.connection, self.as_of)]
        elif name == "reviewed":
            made = [(words, Query(reviewed=words)) for words in (ANYBODY, NOBODY)]
        else:
            sql = "SELECT value FROM counts WHERE facet = ? ORDER BY number DESC, value LIMIT ?"
            found = [row[0] for row in self.connection.execute(sql, (name, self.limit))]
            made = [(value, _with(Query(), **{name: int(value) if name == "depth" else value})) for value in found]
        values = [Value(words, *self._count(one), one) for words, one in made]
        return _most(values, self.limit)

    def _parties(self, name: str, role: Role) -> Iterator[Value]:
        found = count_by_party(self.connection, role, limit=self.limit)
        shown = load_shown_names(self.connection, [entity for entity, _ in found])
        for entity, number in found:
            yield Value(shown[entity], number, True, Query(person=ids.entity_id(entity), role=name))

    def _outlets(self) -> list[str]:
        """The names of the most frequent, each once whatever its capitals."""
        sql = "SELECT value FROM counts WHERE facet = 'outlet' ORDER BY number DESC, value LIMIT ?"
        names = [row[0] for row in self.connection.execute(sql, (2 * self.limit,))]
        once: dict[str, str] = {}
        for name in names:
            once.setdefault(ask_outlet(name), name)
        return list(once.values())[: self.limit]

    def _count(self, query: Query) -> tuple[int, bool]:
        try:
            sought = seek(self.connection, query, as_of=self.as_of)
        except InquitError:  # a side with a member whose words several bear: asked for alone, it says which
            return 0, True
        return (0, True) if sought is None else count(self.connection, sought)


@dataclass(frozen=True, slots=True)
class _Some:
    """The facets of some statements, which are looked at one by one.

    exact  whether they are all that the query finds
    """

    connection: Connection
    query: Query
    traits: Sequence[Traits]
    limit: int
    as_of: str
    exact: bool

    def facets(self) -> Facets:
        words = Counter(" ".join([one.facts for one in self.traits]).split())
        made = {
            "act": self._plain("act", (one.act for one in self.traits)),
            "kind": self._plain("kind", (one.kind for one in self.traits)),
            "depth": self._plain("depth", (one.depth for one in self.traits)),
            "outlet": self._outlets(words),
            "figure": self._figures(words),
            "reviewed": self._reviewed(),
            **self._people(),
        }
        facets = tuple(Facet(name, tuple(_most(made[name], self.limit))) for name in _FACETS)
        return Facets(facets, len(self.traits), self.exact)

    def _value(self, words: str, number: int, narrowed: Query) -> Value:
        return Value(words, number, self.exact, narrowed)

    def _plain(self, name: str, found: Iterable[str | int | None]) -> list[Value]:
        counted = Counter(one for one in found if one is not None)
        return [self._value(str(one), number, self._with(**{name: one})) for one, number in counted.items()]

    def _with(self, **narrower: str | int) -> Query:
        return _with(self.query, **narrower)

    def _outlets(self, words: Counter[str]) -> list[Value]:
        counted = {word: number for word, number in words.items() if word.startswith("o")}
        if self.query.outlet is not None:
            word = ask_outlet(self.query.outlet)
            return [self._value(self.query.outlet, counted.get(word, 0), self.query)]
        most = [word for word, _ in sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[: self.limit]]
        names = {ask_outlet(name): name for name in {one.outlet for one in self.traits} if name is not None}
        missing = {word for word in most if word not in names}
        if missing:  # of articles that were seen there too, but first elsewhere
            seqs = {one.article for one in self.traits if not missing.isdisjoint(one.facts.split())}
            names.update((ask_outlet(name), name) for name in load_outlets(self.connection, seqs, as_of=self.as_of))
        return [self._value(names[word], counted[word], self._with(outlet=names[word])) for word in most]

    def _figures(self, words: Counter[str]) -> list[Value]:
        """Of each event; of the one alone that is asked for, as a statement may have several."""
        asked = self.query.figure
        events = FIGURES if asked in (None, "any") else (asked,)
        return [self._value(event, words[ask_figure(event)], self._with(figure=event)) for event in events if event]

    def _reviewed(self) -> list[Value]:
        reviewed = set(find_reviewed(self.connection, as_of=self.as_of))
        number = sum(one.number in reviewed for one in self.traits)
        both = ((ANYBODY, number), (NOBODY, len(self.traits) - number))
        return [self._value(words, number, self._with(reviewed=words)) for words, number in both]

    def _people(self) -> dict[str, list[Value]]:
        names = {name for one in self.traits for name in (*one.sources, *one.addressees)}
        numbers = {name: ids.name_number(name) for name in names}
        entities = {id_: row["entity"] for id_, row in load_names(self.connection, numbers.values()).items()}
        whose = {name: entities[number] for name, number in numbers.items() if number in entities}
        return {
            "source": self._parties("source", whose, lambda one: one.sources),
            "addressee": self._parties("addressee", whose, lambda one: one.addressees),
            "side": list(self._sides()),
        }

    def _parties(self, role: str, whose: dict[str, int], named: Callable[[Traits], frozenset[str]]) -> list[Value]:
        counted = Counter(
            entity for one in self.traits for entity in {whose[name] for name in named(one) if name in whose}
        )
        most = sorted(counted.items(), key=lambda pair: (-pair[1], pair[0]))[: self.limit]
        shown = load_shown_names(self.connection, [entity for entity, _ in most])
        return [self._party(role, entity, shown[entity], number) for entity, number in most]

    def _party(self, role: str, entity: int, name: str, number: int) -> Value:
        """One party; where the query asks for another one already, its name as words, as a query has one party."""
        if self.query.person is None:
            return self._value(name, number, self._with(person=ids.entity_id(entity), role=role))
        if self.query.role == role and find_party(self.connection, self.query.person) == entity:
            return self._value(name, number, self.query)
        words = f'{getattr(self.query, role)} "{name.replace(chr(34), " ")}"'.strip()
        narrowed = self._with(**{role: words})
        sought = seek(self.connection, narrowed, as_of=self.as_of) if self.exact else None
        return self._value(name, number if sought is None else count(self.connection, sought)[0], narrowed)

    def _sides(self) -> Iterator[Value]:
        """Of each side; of the one alone that is asked for, as a statement may belong to several."""
        asked = self.query.side
        for side, members in _sides(self.connection, self.as_of).items():
            if asked in (None, side):
                names, outlets = frozenset(members.names), frozenset(members.outlets)
                number = sum(1 for one in self.traits if _belongs(one, names, outlets))
                yield self._value(side, number, self._with(side=side))


def _with(query: Query, **narrower: str | int) -> Query:
    return replace(query, **narrower)  # type: ignore[arg-type]  # each the value of a field of its name


def _belongs(one: Traits, names: frozenset[int], outlets: frozenset[str]) -> bool:
    if outlets and not outlets.isdisjoint(one.facts.split()):
        return True
    return any(ids.name_number(name) in names for name in _sayers(one))


def _sayers(one: Traits) -> Iterator[str]:
    yield from one.sources
    yield from one.relays


def _sides(connection: Connection, as_of: str) -> dict[str, Members]:
    """The declared sides, but for those with a member whose words several bear."""
    made = {}
    for side in dict.fromkeys(one.side for one in load_sides(connection, as_of=as_of)):
        try:
            made[side] = find_side(connection, side, as_of=as_of)
        except InquitError:
            continue
    return made


def _most(values: Iterable[Value], limit: int) -> list[Value]:
    """Those that there are, the most frequent first."""
    return sorted((one for one in values if one.number), key=lambda one: (-one.number, one.value))[:limit]


_FACETS = ("source", "addressee", "act", "kind", "outlet", "side", "depth", "figure", "reviewed")
