"""The names of a ledger: which words of a statement are one, and in which part they stand."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from enum import IntEnum
from functools import lru_cache
from unicodedata import normalize

from inquit.ledger.lens import Seen, enclosing
from inquit.ledger.sqlite import Connection, Row
from inquit.records import Party

LONGEST = 120  # characters; what is longer is a description
KINDS = {"persons": "person", "organisations": "organisation", "others": "other"}
# Whose words are a name as they stand; "the council" and "the town" are another one's in the next text.
_AS_PRINTED = frozenset({"name", "speaker", "outlet"})
# What a party's form takes its name for.
_TAKEN_FOR = {
    "name": "persons",
    "speaker": "persons",
    "organisation": "organisations",
    "outlet": "organisations",
    "place": "others",
}


class Role(IntEnum):
    """Which part somebody has in a statement; as it stands in `parts`."""

    SOURCE = 0
    ADDRESSEE = 1
    RELAY = 2


COLUMNS = {Role.SOURCE: "said", Role.ADDRESSEE: "addressed", Role.RELAY: "relayed"}


def name_of(party: Party) -> str | None:
    """The name by which a party is known across articles, None where its words are none."""
    return name_in(party.text, party.form, party.name)


def name_in(text: str | None, form: str | None, name: str | None) -> str | None:
    """As `name_of`, for a party that is not made yet."""
    words = name or (text if form in _AS_PRINTED else None)
    return clean_name(words) if words else None


@lru_cache(maxsize=16_384)
def clean_name(words: str) -> str | None:
    """A name as it stands in `names`: on one line, letters with their marks as one. None for what is no name."""
    name = " ".join(normalize("NFC", words).split())
    return name if len(name) <= LONGEST and any(letter.isalpha() for letter in name) else None


def kind_of(persons: int, organisations: int, others: int) -> str:
    """What most mentions take a name for; a person where nothing says."""
    if not (persons or organisations or others):
        return "person"
    most = max((persons, 2, "persons"), (organisations, 1, "organisations"), (others, 0, "others"))
    return KINDS[most[2]]


def load_names(connection: Connection, numbers: Iterable[int]) -> dict[int, Row]:
    """The rows of `names` with these ids, by id; none for an id that no name has."""
    sql = "SELECT * FROM names WHERE id IN (SELECT value FROM json_each(?))"
    return {row["id"]: row for row in connection.execute(sql, (json.dumps(list(numbers)),))}


def with_authors(parties: Iterable[Party]) -> Iterator[Party]:
    """Parties, behind a document those whose words it carries."""
    for party in parties:
        yield party
        yield from with_authors(party.authors)


def parts_of(seen: Seen) -> Iterator[tuple[Role, Party, str]]:
    """Every named party of a statement with its part in it: its sources, a document's authors among them, its
    addressees, and who relays it.
    """
    for role, parties in ((Role.SOURCE, seen.sources), (Role.ADDRESSEE, seen.addressees)):
        yield from _named(role, parties)
    for above in enclosing(seen):
        yield from _named(Role.RELAY, above.sources)


def _named(role: Role, parties: tuple[Party, ...]) -> Iterator[tuple[Role, Party, str]]:
    for party in with_authors(parties):
        name = name_of(party)
        if name is not None:
            yield role, party, name


def taken_for(party: Party) -> str | None:
    """The column of `names` that a mention counts for, None when its words do not tell: `he` with a name."""
    return _TAKEN_FOR.get(party.form or "")
