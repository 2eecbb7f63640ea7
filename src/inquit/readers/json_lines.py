"""JSON: an article a line, or a list of articles, or one; our own exports too."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import islice

from inquit.errors import UnreadableError
from inquit.readers.base import Found, Intake, Source
from inquit.readers.charset import Charset, find_charset
from inquit.readers.found import to_refusal
from inquit.readers.json_pieces import refuse, split_pieces
from inquit.readers.own_export import is_article, is_statement, read_article
from inquit.readers.table import Record, choose_columns, read_record

_SAMPLE = 100  # values whose keys are taken for the table's columns: not all objects need to have the same


def read(source: Source, intake: Intake) -> Iterator[Found]:
    """Every object as a Document, its keys taken for columns; an object that is a statement of ours is passed over.

    An article of ours becomes a Document for each of its appearances, which keeps what it says of itself.

    Refusals  `bad-line` for a line or an element that is no JSON object; `no-text`, `empty`, `too-large`, `not-text`.
    Notices   `guessed-encoding`, `undecodable`, and those of a table.
    Raises    UsageError when no key holds the text or a chosen one is not there.
    """
    try:
        charset = find_charset(source)
    except UnreadableError as error:
        yield to_refusal(source.address, error)
        return
    names = _names(source, charset, intake)
    columns = choose_columns(names, intake, where=source.address) if names else {}
    reader = f"jsonl {charset.encoding} {charset.how}"
    for piece in split_pieces(source, charset, intake):
        if piece.refusal is not None:
            yield piece.refusal
        elif not isinstance(piece.value, Mapping):
            yield refuse(piece.address, "JSON, but no object")
        elif is_article(piece.value):
            yield from read_article(piece.value, piece.address, charset.encode(piece.raw), source, intake, reader)
        elif not is_statement(piece.value):
            columns = columns or choose_columns(list(piece.value), intake, where=piece.address)
            record = Record(piece.value, piece.address, charset.encode(piece.raw), piece.notices)
            yield read_record(record, columns, source=source, intake=intake, reader=reader)


def _names(source: Source, charset: Charset, intake: Intake) -> list[str]:
    """The keys of the first objects that are not ours, in the order in which they come."""
    names: dict[str, None] = {}
    for piece in islice(split_pieces(source, charset, intake), _SAMPLE):
        if isinstance(piece.value, Mapping) and not is_article(piece.value) and not is_statement(piece.value):
            names.update(dict.fromkeys(piece.value))
    return list(names)
