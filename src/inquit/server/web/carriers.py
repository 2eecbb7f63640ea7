"""Who carries a party's words to the reader: outlets, and those inside whose own words they stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable
from dataclasses import dataclass

from inquit.errors import InquitError
from inquit.ledger.base import Glimpse
from inquit.ledger.ledger import Ledger
from inquit.server.web.pages import address

MOST = 8  # rows of each kind


@dataclass(frozen=True, slots=True)
class Carrier:
    """Somebody who carries words.

    href    to the statements of an outlet, or to a party's own page; empty for one that has none
    number  of the statements looked at, how many
    """

    name: str
    number: int
    href: str


@dataclass(frozen=True, slots=True)
class Carriers:
    """Those of one kind, the most frequent first.

    more  how many others there are
    """

    rows: tuple[Carrier, ...]
    more: int


def outlets_of(glimpses: Iterable[Glimpse], person: str) -> Carriers:
    """The outlets that carried some statements.

    person  whose statements they are: an id
    """
    counted = Counter(one.outlet for one in glimpses if one.outlet)
    return _most(counted, lambda name: address("/statements", person=person, role="source", outlet=name))


def relays_of(glimpses: Iterable[Glimpse], names: Collection[str], ledger: Ledger) -> Carriers:
    """Those inside whose words some statements stand.

    names  of the party whose statements they are
    """
    counted = Counter(name for one in glimpses for name in _enclosing(one, names))
    return _most(counted, lambda name: _page_of(name, ledger))


def _most(counted: Counter[str], link: Callable[[str], str]) -> Carriers:
    rows = tuple(Carrier(name, number, link(name)) for name, number in counted.most_common(MOST))
    return Carriers(rows, len(counted) - len(rows))


def _enclosing(one: Glimpse, names: Collection[str]) -> set[str]:
    """The parties of the layers between the outlet and the one that holds the party itself."""
    found: set[str] = set()
    layers = one.relay[1:] if one.outlet else one.relay
    for layer in layers[:-1]:
        if not set(names).isdisjoint(layer):
            break
        found.update(layer)
    return found


def _page_of(name: str, ledger: Ledger) -> str:
    try:
        person = ledger.person(name)
    except InquitError:
        return ""
    known = any(alias.name == name for alias in person.names)  # words of a name may be another's
    return f"/people/{person.id}" if known else ""
