"""Plain text files: one file, one text."""

from __future__ import annotations

from collections.abc import Iterator

from inquit.errors import UnreadableError
from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.found import to_found, to_refusal, too_many_bytes
from inquit.readers.plain import decode_bytes
from inquit.records import Appearance


def read(source: Source, intake: Intake) -> Iterator[Found]:
    """The file's text, whatever its encoding; the reader's name says which it was and how that was known.

    Refusals  `empty`, `not-text`, `too-large`.
    Notices   `guessed-encoding`, `undecodable`.
    """
    largest = min(intake.largest_bytes, 4 * intake.largest_text)  # UTF-8's longest character has four bytes
    with source.open() as stream:
        raw = stream.read(largest + 1)
    if len(raw) > largest:
        yield too_many_bytes(source.address, source.size, largest)
        return
    try:
        decoded = decode_bytes(raw, largest_bytes=largest)
    except UnreadableError as error:
        yield to_refusal(source.address, error)
        return
    appearance = Appearance(
        address=source.address,
        fetched_at=source.fetched_at,
        raw_digest=digest(raw),
        reader=f"text {decoded.encoding} {decoded.how}",
    )
    yield to_found(decoded.text, appearance, intake=intake, notices=decoded.notices)
