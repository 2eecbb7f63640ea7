"""URLs that may be fetched: one strict reading of what a person or a page wrote, the same for every later step.

Errors give the reason alone: whoever asked knows the URL, and shows it with `shown`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, ip_address
from urllib.parse import quote, urljoin

from inquit.errors import UnreadableError

Address = IPv4Address | IPv6Address

PORTS = {"http": 80, "https": 443}
LONGEST_URL = 4_000
_LONGEST_SHOWN = 200
_SCHEME = re.compile(r"(?:([a-z][a-z0-9+.-]*):)?", re.I)
_AUTHORITY = re.compile(r"https?://([^/?#]*)", re.I)
_URL = re.compile(r"(https?)://(\[[^]]*\]|[^][:/?#]+)(?::([0-9]{0,5}))?(/[^?#]*)?(\?[^#]*)?(#.*)?", re.I)
_NAME = re.compile(r"(?=.{1,253}\Z)[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_][a-z0-9_-]{0,62})*")
_NUMBER_LAST = re.compile(r"(?:.*\.)?(?:[0-9]+|0x[0-9a-f]*)")
_CREDENTIALS = re.compile(r"\A([^:/?#]*:)?([/\\]*)[^/?#]*@")
# Old and new rules for international names lead these to different sites: `straße` is `strasse` by the one only.
_TWO_READINGS = frozenset("ßς\u200c\u200d")
# Stays as it is in a path and a query; everything else is percent-encoded. `%` stays, so that nothing is encoded twice.
_PLAIN = "%/:?[]@!$&'()*+,;=~"


@dataclass(frozen=True, slots=True)
class Url:
    """An http(s) URL without user name, password and fragment.

    host    in lower case and ASCII, without brackets and final dot: a name, or an IP address as `ipaddress` writes it
    target  path and query, in ASCII, as they go into the request
    """

    scheme: str
    host: str
    port: int
    target: str

    def __str__(self) -> str:
        return f"{self.scheme}://{self.authority}{self.target}"

    @property
    def authority(self) -> str:
        """What the `Host` header says: the host, with the port where it is not the scheme's own."""
        host = f"[{self.host}]" if ":" in self.host else self.host
        return host if self.port == PORTS[self.scheme] else f"{host}:{self.port}"

    @property
    def origin(self) -> str:
        """Whose robots.txt holds for it."""
        return f"{self.scheme}://{self.authority}"

    @property
    def literal(self) -> Address | None:
        """The IP address that stands in place of a name."""
        try:
            return ip_address(self.host)
        except ValueError:
            return None

    def join(self, location: str) -> Url:
        """Where a redirect leads to. Raises UnreadableError as `to_url` does."""
        _check_letters(location)
        try:
            joined = urljoin(str(self), location)
        except ValueError as error:  # brackets that do not pair
            raise _bad("is no URL") from error
        return to_url(joined)


def to_url(words: str) -> Url:
    """A URL as a person or a page wrote it, read strictly: what one program reads so and another so is refused.

    Names in other scripts become ASCII by IDNA 2003; letters outside ASCII in path and query are percent-encoded.
    Raises  UnreadableError `bad-url`: another scheme than http(s), no host, a user name, control characters,
            backslashes, an IP address in an odd spelling (`2130706433`, `0x7f.1`), longer than LONGEST_URL.
    """
    _check_letters(words)
    scheme = _SCHEME.match(words)
    if scheme is None or (scheme[1] or "").lower() not in PORTS:
        raise _bad("only http:// and https:// are fetched")
    authority = _AUTHORITY.match(words)
    if authority is None or not authority[1]:
        raise _bad("names no host")
    if "@" in authority[1]:
        raise _bad("holds a user name; nothing is fetched by name and password")
    parts = _URL.fullmatch(words)
    if parts is None:
        raise _bad("is no URL")
    scheme_name = parts[1].lower()
    target = quote((parts[4] or "/") + (parts[5] or ""), safe=_PLAIN)
    return Url(scheme_name, _host(parts[2]), int(parts[3] or PORTS[scheme_name]), target)


def shown(words: str) -> str:
    """A URL for people to read: no user name, no control characters, not endless."""
    bare = _CREDENTIALS.sub(r"\1\2", words)
    clean = "".join(letter if letter.isprintable() else "\ufffd" for letter in bare)
    return clean if len(clean) <= _LONGEST_SHOWN else f"{clean[:_LONGEST_SHOWN]}…"


def _check_letters(words: str) -> None:
    if len(words) > LONGEST_URL:
        raise _bad(f"is longer than {LONGEST_URL:,} characters")
    if not words.isprintable():
        raise _bad("holds a control character")
    if "\\" in words:  # a browser takes it for a slash, others for a letter of the host
        raise _bad("holds a backslash")


def _host(written: str) -> str:
    if written.startswith("["):
        try:
            address = IPv6Address(written[1:-1])
        except ValueError as error:
            raise _bad("has no IPv6 address between its brackets") from error
        if address.scope_id is not None:
            raise _bad("names a network interface of this machine")
        return str(address)
    host = _to_ascii(written).removesuffix(".")
    if not _NAME.fullmatch(host):
        raise _bad("its host is no name")
    if _NUMBER_LAST.fullmatch(host):
        try:
            return str(IPv4Address(host))
        except ValueError as error:
            raise _bad("writes an IP address in an odd way") from error
    return host


def _to_ascii(written: str) -> str:
    if written.isascii():
        return written.lower()
    if _TWO_READINGS & set(written.lower()):
        raise _bad("its host can be read as two names", hint="give the name in its ASCII form, xn--…")
    try:
        return written.encode("idna").decode("ascii").lower()
    except UnicodeError as error:
        raise _bad("its host is no name") from error


def _bad(why: str, *, hint: str = "") -> UnreadableError:
    return UnreadableError("bad-url", why, hint=hint)
