"""Statements without their articles' texts, ten thousand at a time: a few look-ups for all of them together."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from inquit import ids
from inquit.ledger.base import Glimpse
from inquit.ledger.names import load_names, name_in
from inquit.ledger.people import load_shown_names
from inquit.ledger.rows import read_figures
from inquit.ledger.sqlite import Connection

# As `_glimpse` takes them apart.
_SHOWN = """
    SELECT shown.statement, statements.id, statements.article, nullif(shown.published_at, ''), shown.outlet, shown.kind,
           shown.act, sightings.negated, shown.narrator, shown.depth, sightings.score, statements.content,
           statements.cue, statements.source, shown.reading, sightings.parent, sightings.sources, sightings.addressees,
           sightings.said_from, sightings.said_to, sightings.figures, judged.correction
    FROM json_each(?) AS asked CROSS JOIN shown ON shown.statement = asked.value
    CROSS JOIN statements ON statements.seq = shown.statement
    CROSS JOIN sightings ON sightings.reading = shown.reading AND sightings.position = shown.position
    LEFT JOIN judged ON judged.statement = shown.statement
"""
_ENCLOSING = """
    SELECT sightings.reading, sightings.position, sightings.parent, sightings.sources, judged.correction, judged.wrong
    FROM json_each(?) AS asked CROSS JOIN sightings ON sightings.reading = json_extract(asked.value, '$[0]')
    AND sightings.position = json_extract(asked.value, '$[1]')
    LEFT JOIN judged ON judged.statement = sightings.statement
"""

# What `load_traits` takes apart.
_TRAITS = """
    SELECT shown.statement, shown.article, shown.kind, shown.act, shown.depth, shown.outlet, shown.facts, shown.reading,
           sightings.parent, sightings.sources, sightings.addressees, judged.correction
    FROM json_each(?) AS asked CROSS JOIN shown ON shown.statement = asked.value
    CROSS JOIN sightings ON sightings.reading = shown.reading AND sightings.position = shown.position
    LEFT JOIN judged ON judged.statement = shown.statement
"""

_Place = tuple[int, int]  # reading and position
_NOBODY: frozenset[str] = frozenset()
_Layer = tuple[str, ...]


class Traits(NamedTuple):
    """What a shown statement is counted under.

    article     articles.seq
    facts       as words of the index
    sources     names of its sources, of a document's authors too, by which they are known across articles
    addressees  of those to whom it is said
    relays      of the sources of the statements that enclose it
    """

    number: int
    article: int
    kind: str | None
    act: str | None
    depth: int
    outlet: str | None
    facts: str
    sources: frozenset[str]
    addressees: frozenset[str]
    relays: frozenset[str]


class _Party(NamedTuple):
    """What a glimpse shows of a party: making a `Party` of each, with its spans, would take as long as all the rest.

    name   by which it is known across articles, None where its words are none
    words  in its place
    """

    name: str | None
    words: str
    authors: tuple[_Party, ...]


class _Above(NamedTuple):
    """A statement that encloses others."""

    parent: int | None
    sources: Sequence[_Party]
    wrong: bool


class _Names:
    """Printed names with the party that bears them: by name what the ledger shows, and the party's id."""

    def __init__(self, connection: Connection, parties: Iterable[_Party]) -> None:
        printed = {party.name for party in _with_authors(parties)}
        numbers = {ids.name_number(name): name for name in printed if name is not None}
        entities = {numbers[id_]: row["entity"] for id_, row in load_names(connection, numbers).items()}
        shown = load_shown_names(connection, set(entities.values()))
        self._known = {name: (shown[entity], ids.entity_id(entity)) for name, entity in entities.items()}

    def find(self, parties: Iterable[_Party]) -> list[tuple[str, str | None]]:
        """Of each the name that the ledger shows, else the printed words; and its id. Not those of whom nothing is
        known.
        """
        known = self._known
        made = [known.get(party.name or "") or (party.words, None) for party in parties]
        return [one for one in made if one[0]]

    def show(self, parties: Iterable[_Party]) -> _Layer:
        """The words for each of some parties."""
        return tuple([words for words, _ in self.find(parties)]) if parties else ()


def load_glimpses(connection: Connection, numbers: Sequence[int]) -> tuple[Glimpse, ...]:
    """The shown ones of these statements, in the order given, seen through judgements.

    numbers  statements.seq

    Sources and their entities stand beside each other; behind a document stand those whose words it carries.
    Cost  a look-up a statement in each table, and one for all names together.
    """
    cursor = connection.cursor()
    cursor.row_factory = None
    rows = cursor.execute(_SHOWN, (json.dumps(sorted(numbers)),)).fetchall()  # pages are read one after another
    corrections = [json.loads(row[-1]) if row[-1] else {} for row in rows]
    sources = _read([row[16] for row in rows], corrections, "source")
    addressees = _read([row[17] for row in rows], corrections, "addressee")
    above = _load_enclosing(connection, {(row[14], row[15]) for row in rows if row[15] is not None})
    enclosing = (one.sources for one in above.values())
    names = _Names(connection, (party for parties in (*sources, *addressees, *enclosing) for party in parties))
    parts = zip(rows, corrections, sources, addressees, strict=True)
    made = {row[0]: _glimpse(row, corrected, by, to, above, names) for row, corrected, by, to in parts}
    return tuple([made[number] for number in numbers if number in made])


def load_traits(connection: Connection, numbers: Sequence[int]) -> list[Traits]:
    """What the shown ones of these statements are counted under, seen through judgements.

    numbers  statements.seq

    Cost  a third of that of glimpses.
    """
    cursor = connection.cursor()
    cursor.row_factory = None
    rows = cursor.execute(_TRAITS, (json.dumps(sorted(numbers)),)).fetchall()
    corrections = [json.loads(row[-1]) if row[-1] else {} for row in rows]
    sources = _read_names([row[9] for row in rows], corrections, "source")
    addressees = _read_names([row[10] for row in rows], corrections, "addressee")
    above = _load_enclosing(connection, {(row[7], row[8]) for row in rows if row[8] is not None})
    made = []
    for row, by, to in zip(rows, sources, addressees, strict=True):
        enclosing = () if row[8] is None else _enclosing((row[7], row[8]), above)
        relays = frozenset([party.name for one in enclosing for party in _with_authors(one) if party.name])
        number, article, kind, act, depth, outlet, facts = row[:7]
        made.append(Traits(number, article, kind, act, depth, outlet, facts, by, to, relays))
    return made


def _read_names(
    column: Iterable[str | None], corrections: Iterable[Mapping[str, Any]], part: str
) -> list[frozenset[str]]:
    """As `_read`, the names alone."""
    read = json.loads(f"[{','.join([words or '[]' for words in column])}]")
    made = []
    for found, corrected in zip(read, corrections, strict=True):
        values = [{"name": name} for name in corrected[part]] if part in corrected else found
        made.append(frozenset(_names_in(values)) if values else _NOBODY)
    return made


def _names_in(parties: Iterable[Mapping[str, Any]]) -> Iterator[str]:
    for values in parties:
        name = name_in(values.get("text"), values.get("form"), values.get("name"))
        if name is not None:
            yield name
        if "authors" in values:
            yield from _names_in(values["authors"])


def _glimpse(
    row: Sequence[Any],
    corrected: Mapping[str, Any],
    sources: Sequence[_Party],
    addressees: Sequence[_Party],
    above: Mapping[_Place, _Above],
    names: _Names,
) -> Glimpse:
    number, id_, article, published, outlet, kind, act, negated, narrator, depth, score = row[:11]
    content, cue, source, reading, parent, _, _, start, end, figures, _ = row[11:]
    is_document = bool([party for party in sources if party.authors])
    found = names.find(_with_authors(sources) if is_document else sources)
    words = tuple([name for name, _ in found])
    relay: list[_Layer] = [] if outlet is None else [(outlet,)]
    if parent is not None:
        relay += [layer for parties in _enclosing((reading, parent), above) for layer in _layers(parties, names)]
    relay += _layers(sources, names) if is_document else [words]
    return Glimpse(
        number,
        id_,
        article,
        published,
        outlet,
        kind,
        act,
        bool(corrected.get("negated", negated)),
        bool(narrator),
        depth,
        score,
        content,
        cue,
        source,
        sources=words,
        entities=tuple([entity for _, entity in found]),
        addressees=names.show(addressees),
        relay=tuple([layer for layer in relay if layer]),
        said=None if start is None or end is None else (start, end),
        figures=read_figures(figures),
    )


def _read(column: Iterable[str | None], corrections: Iterable[Mapping[str, Any]], part: str) -> list[Sequence[_Party]]:
    """The parties of a column, those corrected in their place; parsed all together, in a fifth of the time."""
    read = json.loads(f"[{','.join([words or '[]' for words in column])}]")
    return [
        [_party({"name": name}) for name in corrected[part]] if part in corrected else list(map(_party, found))
        for found, corrected in zip(read, corrections, strict=True)
    ]


def _party(values: Mapping[str, Any]) -> _Party:
    text, name = values.get("text"), values.get("name")
    known = name_in(text, values.get("form"), name)
    authors = tuple(map(_party, values["authors"])) if "authors" in values else ()
    return _Party(known, known or text or name or "", authors)


def _with_authors(parties: Iterable[_Party]) -> Iterator[_Party]:
    """As `names.with_authors`."""
    for party in parties:
        yield party
        if party.authors:
            yield from _with_authors(party.authors)


def _load_enclosing(connection: Connection, places: set[_Place]) -> dict[_Place, _Above]:
    """The statements at these places and all that they lie in. Cost: a look-up for all of a depth together."""
    cursor = connection.cursor()
    cursor.row_factory = None
    found: dict[_Place, _Above] = {}
    while places:
        rows = cursor.execute(_ENCLOSING, (json.dumps(sorted(places)),)).fetchall()
        corrections = [json.loads(row[4]) if row[4] else {} for row in rows]
        sources = _read([row[3] for row in rows], corrections, "source")
        for (reading, position, parent, _, _, wrong), parties in zip(rows, sources, strict=True):
            found[reading, position] = _Above(parent, parties, bool(wrong))
        above = {(row[0], row[2]) for row in rows if row[2] is not None}
        places = above - found.keys()
    return found


def _enclosing(place: _Place, above: Mapping[_Place, _Above]) -> list[Sequence[_Party]]:
    """The sources of the statements at a place and around it, the outermost first; those judged wrong passed over."""
    reading = place[0]
    parent: int | None = place[1]
    found = []
    while parent is not None:
        one = above[reading, parent]
        if not one.wrong:
            found.append(one.sources)
        parent = one.parent
    return found[::-1]


def _layers(parties: Sequence[_Party], names: _Names) -> list[_Layer]:
    """Sources of one statement, and those whose words they carry, as `records.relay_to` has them."""
    return [names.show(parties), names.show([author for party in parties for author in party.authors])]
