"""A JSON file in pieces: its lines, the elements of its list, or the one object that it is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from typing import NamedTuple

from inquit.readers.base import Intake, Source
from inquit.readers.charset import Charset, open_text, split_lines
from inquit.readers.found import too_many_bytes
from inquit.records import Notice, Refusal

_PEEK = 4096  # characters in which a list begins
_BETWEEN = re.compile(r"[\s,]*")


class Piece(NamedTuple):
    """One value of the file, or the Refusal of what should have been one.

    raw  the characters that it was read from
    """

    address: str
    raw: str = ""
    value: object = None
    refusal: Refusal | None = None
    notices: tuple[Notice, ...] = ()


def split_pieces(source: Source, charset: Charset, intake: Intake) -> Iterator[Piece]:
    """Every value of a file. What begins with `[` is a list; what is one object over several lines is that; else lines.

    Refusals  `bad-line` for what is no JSON; where a list is broken, nothing after it can be read.
              `too-large` for a line, a list or an object above the limit.
    """
    with open_text(source, charset, newline="\n") as stream:
        first = next((line for line in split_lines(stream, intake.largest_bytes) if line is None or line.strip()), "")
        stream.seek(0)
        is_list = stream.read(_PEEK).lstrip("\ufeff \t\r\n").startswith("[")
    if is_list:
        yield from _list(source, charset, intake)
        return
    whole = _object((first or "").strip(), source, charset, intake)
    yield from _lines(source, charset, intake) if whole is None else [whole]


def refuse(address: str, reason: str) -> Refusal:
    """The Refusal of one broken line or element."""
    return Refusal(address, "bad-line", reason, hint="mend it and add the file again")


def _lines(source: Source, charset: Charset, intake: Intake) -> Iterator[Piece]:
    with open_text(source, charset, newline="\n") as stream:
        for number, line in enumerate(split_lines(stream, intake.largest_bytes), start=1):
            address = f"{source.address}#line={number}"
            if line is None:
                refusal = too_many_bytes(address, intake.largest_bytes + 1, intake.largest_bytes)
                yield Piece(address, refusal=refusal)
            elif line.strip():
                yield _parse(line.strip(), address, charset)


def _parse(raw: str, address: str, charset: Charset) -> Piece:
    shown, notices = charset.show(raw)
    try:
        return Piece(address, raw, json.loads(shown), notices=notices)
    except (ValueError, RecursionError) as error:
        return Piece(address, raw, refusal=refuse(address, _reason(error)))


def _list(source: Source, charset: Charset, intake: Intake) -> Iterator[Piece]:
    raw = _whole(source, charset, intake)
    if raw is None:
        refusal = too_many_bytes(source.address, source.size, intake.largest_bytes)
        yield Piece(source.address, refusal=replace(refusal, hint="write it as JSON lines: one article a line"))
        return
    text, decoder = charset.show(raw)[0], json.JSONDecoder()
    place, number = _skip(text, text.index("[") + 1), 0
    while not text.startswith("]", place):
        number += 1
        address = f"{source.address}#row={number}"
        try:
            value, end = decoder.raw_decode(text, place)
        except (ValueError, RecursionError) as error:
            yield Piece(address, refusal=replace(refuse(address, _reason(error)), unfinished=True))
            return
        yield Piece(address, raw[place:end], value, notices=charset.show(raw[place:end])[1])
        place = _skip(text, end)
    if text[place + 1 :].strip():
        words = "something stands after the end of the list"
        yield Piece(source.address, refusal=replace(refuse(source.address, words), unfinished=True))


def _skip(text: str, place: int) -> int:
    found = _BETWEEN.match(text, place)
    return found.end() if found else place


def _object(first: str, source: Source, charset: Charset, intake: Intake) -> Piece | None:
    """The file as one object over several lines, None when its first line is a value already or the whole is none."""
    if not first.startswith("{") or _parse(first, "", charset).refusal is None:
        return None
    raw = _whole(source, charset, intake)
    if raw is None:
        return None
    piece = _parse(raw.strip(), source.address, charset)
    return None if piece.refusal is not None else piece


def _whole(source: Source, charset: Charset, intake: Intake) -> str | None:
    """All characters of the file, None when there are too many."""
    with open_text(source, charset, newline="\n") as stream:
        text = stream.read(intake.largest_bytes + 1)
    return None if len(text) > intake.largest_bytes else text


def _reason(error: ValueError | RecursionError) -> str:
    if isinstance(error, RecursionError):
        return "no JSON that can be read: nested too deep"
    if isinstance(error, json.JSONDecodeError):
        return f"no JSON: {error.msg} at character {error.pos + 1}"
    return f"no JSON that can be read: {error}"
