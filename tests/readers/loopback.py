"""A web server on loopback that says exactly the bytes it is told, however wrong they are, and rules that allow it."""

from __future__ import annotations

import contextlib
import gzip
import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from ipaddress import ip_address
from pathlib import Path
from threading import Event, Thread
from typing import Any

from inquit.readers.reach import Rules, is_public
from inquit.readers.urls import Address

PEM = Path(__file__).with_name("news.example.pem")
LOOPBACK = ip_address("127.0.0.1")
SILENCE = b""

# What a server says to one request, piece by piece; after the last piece it hangs up. SILENCE waits for the other side.
Pieces = Iterable[bytes]


@dataclass
class Site:
    """A running server.

    heads  of the requests so far, as they came in
    """

    port: int
    heads: list[str] = field(default_factory=list)

    @property
    def paths(self) -> list[str]:
        """What was asked for, in order."""
        return [head.split(" ")[1] for head in self.heads]

    def url(self, path: str = "/story", host: str = "news.example", scheme: str = "http") -> str:
        """A page of it, under a name that leads here by `rules_for`."""
        return f"{scheme}://{host}:{self.port}{path}"


def page(body: bytes, *headers: str, status: str = "200 OK", length: bool = True) -> Pieces:
    """A whole answer."""
    lines = [f"HTTP/1.1 {status}", *headers, *([f"Content-Length: {len(body)}"] if length else [])]
    return ("\r\n".join([*lines, "", ""]).encode("utf-8"), body or b"\r\n")


def moved(location: str, *headers: str, status: str = "302 Found") -> Pieces:
    """A redirect."""
    return page(b"", f"Location: {location}", *headers, status=status)


def packed(body: bytes) -> Pieces:
    """A whole answer under gzip."""
    return page(gzip.compress(body), "Content-Encoding: gzip")


def endless(head: bytes, piece: bytes) -> Iterator[bytes]:
    """An answer without an end."""
    if head:
        yield head
    while True:
        yield piece


def rules_for(site: Site, **changes: Any) -> Rules:
    """The usual rules, but that every name leads to the site, and the site may be reached."""
    chosen: dict[str, Any] = {
        "ports": frozenset({site.port, 80, 443}),
        "allows": allows,
        "resolve": lambda _host, _port: [LOOPBACK],
    }
    return Rules(**{**chosen, "pause": 0.0, **changes})


def allows(address: Address) -> bool:
    """As usual, but that 127.0.0.1 is somebody's public server."""
    return address == LOOPBACK or is_public(address)


def from_list(answers: Iterable[str], asked: list[str]) -> Callable[[str, int], Sequence[Address]]:
    """A name server that gives one answer after the other, and writes down what it was asked."""
    rest = iter(answers)

    def resolve(host: str, port: int) -> Sequence[Address]:
        asked.append(f"{host}:{port}")
        return [ip_address(next(rest))]

    return resolve


class Clock:
    """Seconds that pass by being looked at, and by sleeping."""

    def __init__(self, step: float = 0.0) -> None:
        self.step = step
        self.time = 1_000.0
        self.slept: list[float] = []

    def __call__(self) -> float:
        self.time += self.step
        return self.time

    def sleep(self, seconds: float) -> None:
        """Let time pass at once."""
        self.slept.append(seconds)
        self.time += seconds


@contextlib.contextmanager
def serving(pages: Mapping[str, Pieces], *, secure: bool = False) -> Iterator[Site]:
    """A running server: pages by path, anything else is a 404."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER) if secure else None
    if context:
        context.load_cert_chain(PEM)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        site, over = Site(listener.getsockname()[1]), Event()
        thread = Thread(target=_serve, args=(listener, context, pages, site, over))
        thread.start()
        try:
            yield site
        finally:
            over.set()
            socket.create_connection(("127.0.0.1", site.port)).close()  # wakes the one who waits for a call
            thread.join()


def _serve(
    listener: socket.socket, context: ssl.SSLContext | None, pages: Mapping[str, Pieces], site: Site, over: Event
) -> None:
    while True:
        line, _ = listener.accept()
        with contextlib.suppress(OSError), line:
            if over.is_set():
                return
            with context.wrap_socket(line, server_side=True) if context else line as inner:
                _answer(inner, pages, site)


def _answer(line: socket.socket, pages: Mapping[str, Pieces], site: Site) -> None:
    head = b""
    while b"\r\n\r\n" not in head:
        came = line.recv(65_536)
        if not came:
            return
        head += came
        if not head.startswith(b"GET /"[: len(head)]):
            line.sendall(b"HTTP/1.1 400 Bad Request\r\n\r\n")
            return
    site.heads.append(head.decode("latin-1"))
    for piece in pages.get(site.paths[-1], page(b"", status="404 Not Found")):
        if piece == SILENCE:
            line.recv(1)
        else:
            line.sendall(piece)
