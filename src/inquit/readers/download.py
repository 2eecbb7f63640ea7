"""One request to one page, over a connection to an address that was checked before; nothing is looked up again."""

from __future__ import annotations

import socket
import ssl
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from http.client import HTTPConnection, HTTPException, HTTPResponse
from importlib.metadata import version
from io import BufferedReader, RawIOBase

from inquit.errors import UnreadableError
from inquit.readers.deadline import Deadline
from inquit.readers.reach import Rules
from inquit.readers.unpacking import unpack
from inquit.readers.urls import Address, Url

AGENT = "inquit"
OK = (200, 203)
REDIRECTS = (301, 302, 303, 307, 308)
# Addresses of one host that are tried when the first do not answer, each with its share of the time.
_TRIES = 3
# Bytes on the wire beyond the body: heads, and the lengths between chunks.
_AROUND = 1_000_000
_STEP = 65_536


@dataclass(frozen=True, slots=True)
class Answer:
    """What a server answered.

    location    where a redirect leads to, as written; None for every other answer
    media_type  the `Content-Type` as the server said it, with its parameters
    body        unpacked; empty unless the status is one of OK
    """

    status: int
    location: str | None = None
    media_type: str | None = None
    body: bytes = b""


def download(url: Url, addresses: Sequence[Address], rules: Rules, *, deadline: Deadline) -> Answer:
    """Ask for a page at the first of its addresses that answers.

    No cookies, no passwords, no proxy. A certificate must be valid for the URL's name. Redirects are not followed.
    Raises  UnreadableError `unreachable`, `too-large` or `broken-answer`; TimeoutError when the time is up.
    """
    with _connect(url, addresses, deadline) as plain, _secure(plain, url, deadline) as secure:
        try:
            return _ask(url, _Line(secure, deadline, rules.largest_bytes + _AROUND), rules)
        except TimeoutError:
            raise
        except (OSError, HTTPException, ValueError) as error:
            raise UnreadableError("broken-answer", "the answer breaks off or is no HTTP") from error


def _connect(url: Url, addresses: Sequence[Address], deadline: Deadline) -> socket.socket:
    tried = addresses[:_TRIES]
    failure: OSError | None = None
    for number, address in enumerate(tried):
        share = deadline.left() / (len(tried) - number)
        try:
            return socket.create_connection((str(address), url.port), timeout=share)
        except OSError as error:
            failure = error
    deadline.left()
    reason = failure.strerror if failure and failure.strerror else "no answer"
    raise UnreadableError("unreachable", f"no connection to {url.host}: {reason}") from failure


def _secure(plain: socket.socket, url: Url, deadline: Deadline) -> socket.socket:
    if url.scheme == "http":
        return plain
    context = ssl.create_default_context()
    context.set_alpn_protocols(["http/1.1"])
    plain.settimeout(deadline.left())
    try:
        return context.wrap_socket(plain, server_hostname=url.host)
    except TimeoutError:
        raise
    except ssl.SSLCertVerificationError as error:
        raise UnreadableError("unreachable", f"its certificate is not valid: {error.verify_message}") from error
    except OSError as error:
        raise UnreadableError("unreachable", f"no secure connection to {url.host}") from error


def _ask(url: Url, line: _Line, rules: Rules) -> Answer:
    connection = HTTPConnection(url.host, url.port)
    connection.sock = line
    headers = {
        "Host": url.authority,
        "User-Agent": f"{AGENT}/{version('inquit')}",
        "Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }
    connection.request("GET", url.target, headers=headers)
    with closing(connection.getresponse()) as response:
        if response.status in REDIRECTS:
            return Answer(response.status, location=_location(response))
        if response.status not in OK:
            return Answer(response.status)
        packing = ",".join(response.headers.get_all("Content-Encoding", []))
        limits = {"largest_bytes": rules.largest_bytes, "largest_ratio": rules.largest_ratio}
        body = unpack(_body(response, rules.largest_bytes), packing, **limits)
        return Answer(response.status, media_type=_media_type(response), body=body)


def _body(response: HTTPResponse, largest: int) -> bytes:
    """The bytes as sent. Half a page is refused: what its other half says would be lost without a word."""
    declared = response.length
    body = bytearray()
    if declared is None or declared <= largest:
        while piece := response.read1(_STEP):
            body += piece
            if len(body) > largest:
                break
    if len(body) > largest or (declared or 0) > largest:
        raise UnreadableError("too-large", f"too large: the limit is {largest:,} bytes")
    if len(body) < (declared or 0):
        raise UnreadableError("broken-answer", f"ends after {len(body):,} of {declared:,} bytes")
    return bytes(body)


def _location(response: HTTPResponse) -> str | None:
    """The first `Location`. Headers come as Latin-1; a URL that was sent as UTF-8 is read as that."""
    location = response.headers.get("Location")
    if location is None:
        return None
    try:
        return location.encode("latin-1").decode("utf-8")
    except UnicodeError:
        return location


def _media_type(response: HTTPResponse) -> str | None:
    said = response.headers.get("Content-Type", "")
    return "".join(letter for letter in said if letter.isprintable())[:200].strip() or None


class _Line:
    """A socket as `http.client` uses one, on which every single read and write has what is left of the whole time.

    A socket's own timeout starts anew with each byte: who sends one a second would be waited for without end.
    """

    def __init__(self, inner: socket.socket, deadline: Deadline, room: int) -> None:
        self._inner = inner
        self._deadline = deadline
        self._room = room

    def sendall(self, data: bytes) -> None:
        """As a socket's."""
        self._inner.settimeout(self._deadline.left())
        self._inner.sendall(data)

    def makefile(self, mode: str) -> BufferedReader:  # noqa: ARG002, http.client asks for "rb" alone
        """As a socket's, for reading."""
        return BufferedReader(_Incoming(self._inner, self._deadline, self._room))

    def close(self) -> None:
        """Nothing: whoever connected the socket closes it."""


class _Incoming(RawIOBase):
    """What comes in on a socket, with a limit in bytes and one in seconds over everything, heads and all."""

    def __init__(self, inner: socket.socket, deadline: Deadline, room: int) -> None:
        self._inner = inner
        self._deadline = deadline
        self._room = room

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: memoryview) -> int:  # type: ignore[override] # of all buffers, BufferedReader's own
        """As RawIOBase says. Raises TimeoutError or UnreadableError when a limit is met."""
        self._inner.settimeout(self._deadline.left())
        count = self._inner.recv_into(buffer)
        self._room -= count
        if self._room < 0:
            raise UnreadableError("too-large", "too large: it does not end")
        return count
