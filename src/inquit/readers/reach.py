"""Which machines may be reached: the public internet's, by an address that was looked up once and is then kept.

Whoever names a URL, or answers one with a redirect, must not make this machine speak to itself, to its neighbours or
to its cloud's inner services. A name proves nothing, since its owner may let it lead anywhere, and elsewhere a moment
later; so the addresses are looked at, and the connection goes to those and no others.
"""

from __future__ import annotations

import socket
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Network, ip_address
from queue import Empty, SimpleQueue
from threading import Thread

from inquit.errors import UnreadableError
from inquit.readers.urls import Address, Url

# IANA's registries of special addresses, as of 2026, where `is_global` of some Python says otherwise or says nothing.
_CLOSED_4 = tuple(
    IPv4Network(network)
    for network in (
        "100.64.0.0/10",  # inside providers' networks; one cloud's metadata too
        "168.63.129.16/32",  # a cloud's inner services under a public number
        "192.0.0.0/24",  # protocol assignments; another cloud's metadata
        "192.88.99.0/24",  # 6to4 relays
    )
)
# All that is handed out so far. Outside are loopback, link-local, unique-local, multicast, and the forms that hold
# an IPv4 address: mapped (::ffff:0:0/96), compatible (::/96), NAT64 (64:ff9b::/96, 64:ff9b:1::/48).
_HANDED_OUT_6 = IPv6Network("2000::/3")
_CLOSED_6 = tuple(
    IPv6Network(network)
    for network in (
        "2001::/23",  # protocol assignments, with Teredo (2001::/32), which holds an IPv4 address
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4, holds an IPv4 address
        "3fff::/20",  # documentation
    )
)
# The last 64 bits of an ISATAP address are one of these and an IPv4 address.
_ISATAP = (0x0000_5EFE, 0x0200_5EFE)


def is_public(address: Address) -> bool:
    """Whether an address belongs to a machine on the public internet and to nothing nearer.

    The prefixes by which a provider of its own maps IPv4 into IPv6 cannot be known and are not seen.
    """
    if not address.is_global or address.is_multicast or address.is_reserved or address.is_unspecified:
        return False
    if isinstance(address, IPv4Address):
        return not any(address in network for network in _CLOSED_4)
    if address not in _HANDED_OUT_6 or int(address) >> 32 & 0xFFFF_FFFF in _ISATAP:
        return False
    return not any(address in network for network in _CLOSED_6)


def look_up(host: str, port: int) -> list[Address]:
    """Every address of a name, in the order the system would try them. Raises OSError when it has none."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(ip_address(place[0]) for *_, place in found))


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be fetched, how much of it, and how fast. Only code can loosen them.

    largest_bytes  of one page, unpacked
    largest_ratio  unpacked to packed bytes above which a page is taken for a bomb
    seconds        for one page in all: names, robots.txt, redirects, body; pauses of our own left out
    redirects      followed for one page
    pause          seconds between two requests to one host, when its robots.txt asks for less
    longest_pause  seconds that a robots.txt can make us wait
    allows         whether an address may be connected to
    resolve        a host and a port -> all its addresses; raises OSError when there are none
    """

    largest_bytes: int = 16_000_000
    largest_ratio: int = 200
    seconds: float = 30.0
    redirects: int = 5
    pause: float = 1.0
    longest_pause: float = 30.0
    ports: frozenset[int] = frozenset({80, 443})
    allows: Callable[[Address], bool] = is_public
    resolve: Callable[[str, int], Sequence[Address]] = look_up


def reach(url: Url, rules: Rules, *, seconds: float) -> tuple[Address, ...]:
    """The addresses that may be connected to for a URL, looked up once.

    One address that is not allowed refuses them all: a name that leads to both sides of the wall is no mistake.
    Raises  UnreadableError `forbidden-address` or `unreachable`; TimeoutError when `seconds` are over.
    """
    if url.port not in rules.ports:
        raise UnreadableError("forbidden-address", f"nothing is fetched from port {url.port}")
    literal = url.literal
    addresses = _look_up_in(seconds, url, rules) if literal is None else (literal,)
    closed = next((address for address in addresses if not rules.allows(address)), None)
    if closed is not None:
        words = "is not on the public internet" if closed == literal else f"leads to {closed}, not the public internet"
        raise UnreadableError("forbidden-address", words)
    return addresses


def _look_up_in(seconds: float, url: Url, rules: Rules) -> tuple[Address, ...]:
    """In a thread of its own: the system's look-up knows no time limit, and who owns the name may let it wait."""
    answers: SimpleQueue[Sequence[Address] | Exception] = SimpleQueue()

    def ask() -> None:
        try:
            answers.put(rules.resolve(url.host, url.port))
        except Exception as error:  # handed on below, whatever it is
            answers.put(error)

    Thread(target=ask, name=f"look up {url.host}", daemon=True).start()
    try:
        answer = answers.get(timeout=seconds)
    except Empty:
        raise TimeoutError("the time is up") from None
    if isinstance(answer, OSError | UnicodeError) or not answer:
        raise UnreadableError("unreachable", f"no address is known for {url.host}")
    if isinstance(answer, Exception):
        raise answer
    return tuple(answer)
