"""What the user named: files, folders, URLs, standard input; each as sources of bytes."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from inquit.errors import ReaderError
from inquit.readers.base import Source
from inquit.readers.folder import walk
from inquit.readers.plain import storable
from inquit.records import Refusal

STANDARD_INPUT = "-"
_URL = ("http://", "https://")


def is_url(name: str) -> bool:
    """Whether a name is a URL that can be fetched, rather than a file's."""
    return name.casefold().startswith(_URL)


def find_sources(
    inputs: Iterable[str | Path],
    *,
    fetch: Callable[[str], Source] | None = None,
    stdin: Callable[[], bytes] | None = None,
) -> Iterator[Source | Refusal]:
    """Every source of bytes that the inputs name, in their order; what cannot be reached as a Refusal.

    fetch  gets a URL; None is the safe way of readers/fetch.py, imported when the first URL comes up
    stdin  gives standard input's bytes
    """
    for named in inputs:
        name = os.fspath(named)
        try:
            if name == STANDARD_INPUT:
                yield Source("standard input", data=(stdin or read_stdin)())
            elif is_url(name):
                if fetch is None:
                    fetch = _fetcher()
                yield fetch(name)
            else:
                yield from walk(name)
        except ReaderError as error:
            yield to_refusal(name, error)


def to_refusal(address: str, error: ReaderError) -> Refusal:
    """What cannot be read to its end, as what is told of it; its address is not said twice."""
    code = "unreadable" if error.code == ReaderError.code else error.code
    words = storable(str(error).removeprefix(f"{address}: "))[0]
    return Refusal(to_address(address), code, words, error.hint, unfinished=True)


def to_address(name: str) -> str:
    """A name as it is stored: bytes of it that are no UTF-8 are spelt out, NUL and lone surrogates are U+FFFD."""
    spelt = "".join(f"\\x{ord(c) - 0xDC00:02x}" if "\udc80" <= c <= "\udcff" else c for c in name)
    return storable(spelt)[0]


def read_stdin() -> bytes:
    """Standard input to its end. Raises ReaderError where there is none."""
    try:
        return sys.stdin.buffer.read()
    except (AttributeError, OSError, ValueError) as error:  # closed, or none: a program without a terminal
        raise ReaderError("standard input cannot be read", hint="pipe a text into it") from error


def _fetcher() -> Callable[[str], Source]:
    from inquit.readers.fetch import Fetcher

    return Fetcher().fetch
