"""Web archives: the pages and texts of a WARC file."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from importlib.metadata import version
from typing import NamedTuple
from urllib.parse import urlsplit

from fastwarc.warc import WarcRecord, WarcRecordType

from inquit.errors import UnreadableError
from inquit.moments import to_moment
from inquit.readers.base import Found, Intake, Source, digest, most_unpacked
from inquit.readers.fields import to_web_address
from inquit.readers.formats import looks_like_page
from inquit.readers.found import to_found, to_refusal, too_many_bytes
from inquit.readers.html_page import READER, decode_page, largest_page, read_page
from inquit.readers.warc_records import Gap, RawRecord, split_records
from inquit.records import Appearance, Document, Notice, Refusal

_READ = WarcRecordType.response | WarcRecordType.resource | WarcRecordType.conversion
_PAGES = ("text/html", "application/xhtml+xml")


def read(source: Source, intake: Intake) -> Iterator[Found]:
    """Every page and every plain text of the archive as a Document, at the web address that it was fetched from.

    Records that are about others (requests, metadata, what is known of the archive) are passed over.

    Refusals  `http-status` for an answer other than 200, `not-text` for pictures and the like, `no-text`, `repeated`
              for a capture that only points to an earlier one, `too-large`, `empty`; `corrupt` and `truncated` with
              the byte, after which the rest is read where it can be found.
    Notices   `cut-by-archive` for a page of which the archive kept only a part; those of a page.
    """
    if not source.head().strip():
        yield Refusal(source.address, "empty", "empty: nothing in the file")
        return
    found_any = False
    with source.open() as stream:
        for piece in split_records(stream, intake):
            place = f"{source.address}#byte={piece.place}"
            found_any = True
            if isinstance(piece, Gap):
                yield Refusal(place, piece.code, piece.words, unfinished=piece.unfinished)
            elif (found := _read_record(piece, place, source, intake)) is not None:
                yield found
    if not found_any:
        yield Refusal(source.address, "empty", "empty: no record in the file")


class _Content(NamedTuple):
    """What a record holds. media_type  as the server said, in full."""

    payload: bytes
    media_type: str


def _read_record(raw: RawRecord, place: str, source: Source, intake: Intake) -> Found | None:
    try:
        record = WarcRecord.from_bytes(raw.head + raw.block)
        if record.record_type == WarcRecordType.revisit:
            return Refusal(place, "repeated", "a capture that only points to an earlier one")
        if record.record_type == WarcRecordType.continuation:
            return Refusal(place, "corrupt", "a part of a record; parts are not joined")
        if not record.record_type & _READ:
            return None
        content = _content(record, raw, place, intake)
        url = to_web_address((record.headers.get("WARC-Target-URI") or "").strip("<> "))
        fetched_at = to_moment(record.headers.get("WARC-Date") or "")
        cut = record.headers.get("WARC-Truncated")
    except (OSError, ValueError, AttributeError) as error:
        return Refusal(place, "corrupt", f"a record that cannot be read: {error}")
    if isinstance(content, Refusal):
        return content
    appearance = Appearance(
        address=url or place,
        container=source.address,
        fetched_at=fetched_at,
        raw_digest=digest(raw.head + raw.block),
        reader=f"warc fastwarc {_version()}",
    )
    found = _read_content(content, appearance, place, intake)
    if cut and isinstance(found, Document):
        doubt = Notice("reader", "cut-by-archive", f"the archive kept only a part of it: {cut[:40]}")
        return replace(found, notices=(*found.notices, doubt))
    return found


def _content(record: WarcRecord, raw: RawRecord, place: str, intake: Intake) -> _Content | Refusal:
    """A record's payload, unpacked with limits; the Refusal of what is no answer with words."""
    if record.record_type != WarcRecordType.response or not record.is_http:
        return _Content(raw.block, record.headers.get("Content-Type") or "")
    try:
        record.parse_http(auto_decode="all")
        payload = _read_payload(record, intake)
    except OSError:  # some writers unpack an answer and leave in its head that it is packed
        record = WarcRecord.from_bytes(raw.head + raw.block)
        record.parse_http(auto_decode="none")
        payload = _read_payload(record, intake)
    status = record.http_headers.status_code
    if status != 200:
        return Refusal(place, "http-status", f"the server's answer was {status or 'none'}, not the page")
    if len(payload) > intake.largest_bytes:
        return too_many_bytes(place, len(payload), intake.largest_bytes)
    if len(payload) > most_unpacked(len(raw.block), largest_ratio=intake.largest_ratio):
        return Refusal(place, "too-large", f"unpacks to more than {intake.largest_ratio} times its size")
    return _Content(payload, record.http_headers.get("Content-Type") or "")


def _read_payload(record: WarcRecord, intake: Intake) -> bytes:
    """At most one byte more than may be."""
    pieces, room = [], intake.largest_bytes + 1
    while room and (piece := record.reader.read(min(room, 1 << 20))):
        pieces.append(piece)
        room -= len(piece)
    return b"".join(pieces)


def _read_content(content: _Content, appearance: Appearance, place: str, intake: Intake) -> Found:
    kind = content.media_type.partition(";")[0].strip().lower()
    if kind in _PAGES or (not kind and looks_like_page(content.payload[:4096])):
        page = replace(appearance, reader=f"{appearance.reader}, {READER}")
        return read_page(content.payload, page, intake=intake, media_type=content.media_type, where=place)
    if kind not in ("", "text/plain"):
        return Refusal(place, "not-text", f"not text ({kind[:60]})")
    if urlsplit(appearance.address).path == "/robots.txt":
        return Refusal(place, "no-text", "a site's word to robots, no article")
    try:
        decoded = decode_page(content.payload, content.media_type, largest_page(intake))
    except UnreadableError as error:
        return to_refusal(place, error)
    plain = replace(appearance, reader=f"{appearance.reader}, text {decoded.encoding} {decoded.how}")
    return to_found(decoded.text, plain, intake=intake, notices=decoded.notices, where=place)


@cache
def _version() -> str:
    return version("fastwarc")
