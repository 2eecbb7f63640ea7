"""Web archives, whole, cut, damaged and hostile."""

from __future__ import annotations

import base64
import gzip
import hashlib
import random
import tracemalloc
from pathlib import Path

import pytest

from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.warc_archive import read
from inquit.records import Document, Refusal


def page(number: int) -> bytes:
    words = f"“The bridge will open in May,” the mayor, Ann Smith, said on Monday at meeting number {number}."
    noise = random.Random(number).randbytes(100).hex()  # so that no page packs away against the one before
    more = f"Her deputy, Tom Reed, said that the cranes had come late, as they always do in this town: {noise}."
    return f"<!doctype html><html lang='en'><body><article><p>{words}</p><p>{more}</p></article></body></html>".encode()


def answer(body: bytes, *fields: str, status: str = "200 OK", media_type: str = "text/html; charset=utf-8") -> bytes:
    lines = [f"HTTP/1.1 {status}", f"Content-Type: {media_type}", f"Content-Length: {len(body)}", *fields]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body


def record(
    block: bytes,
    *fields: str,
    url: str = "https://harbour.example/1",
    kind: str = "response",
    media_type: str = "application/http; msgtype=response",
    length: int | None = None,
) -> bytes:
    lines = [
        "WARC/1.1",
        f"WARC-Type: {kind}",
        "WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-000000000001>",
        "WARC-Date: 2026-03-22T08:30:00Z",
        f"WARC-Target-URI: {url}",
        f"Content-Type: {media_type}",
        *fields,
        f"Content-Length: {len(block) if length is None else length}",
    ]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + block + b"\r\n\r\n"


def pages(count: int) -> list[bytes]:
    """Records of as many pages."""
    return [record(answer(page(number)), url=f"https://harbour.example/{number}") for number in range(count)]


def packed(records: list[bytes]) -> list[bytes]:
    return [gzip.compress(each, mtime=0) for each in records]


def read_all(raw: bytes, intake: Intake | None = None) -> list[Found]:
    return list(read(Source("/news/a.warc", data=raw), intake or Intake()))


def numbers(found: list[Found]) -> list[int]:
    """Which of the pages came out."""
    return [int(x.appearance.address.rpartition("/")[2]) for x in found if isinstance(x, Document)]


def refusals(found: list[Found]) -> list[tuple[str, str, bool]]:
    return [(x.address.removeprefix("/news/a.warc"), x.code, x.unfinished) for x in found if isinstance(x, Refusal)]


def only(raw: bytes, intake: Intake | None = None) -> Found:
    (found,) = read_all(raw, intake)
    return found


def test_a_page_stands_at_the_address_that_it_was_fetched_from() -> None:
    raw = pages(1)[0]
    found = only(raw)
    assert isinstance(found, Document)
    assert found.text.startswith("“The bridge will open in May,”")
    seen = found.appearance
    assert (seen.address, seen.container) == ("https://harbour.example/0", "/news/a.warc")
    assert (seen.fetched_at, seen.published_at, found.language) == ("2026-03-22T08:30:00Z", None, "en")
    assert seen.raw_digest == digest(raw[:-4])
    assert seen.reader.startswith("warc fastwarc ")
    assert "html trafilatura" in seen.reader


def test_plain_texts_are_read_wherever_they_are() -> None:
    text = b"Ann Smith said yes."
    converted = record(text, kind="conversion", media_type="text/plain", url="https://harbour.example/7")
    resource = record(text, kind="resource", media_type="text/plain; charset=utf-8", url="urn:x")
    response = record(answer("café, said Ann".encode("latin-1"), media_type="text/plain; charset=iso-8859-1"))
    found = read_all(converted + resource + response)
    assert [x.text for x in found if isinstance(x, Document)] == [text.decode()] * 2 + ["café, said Ann"]
    assert [x.appearance.address for x in found if isinstance(x, Document)][1] == f"/news/a.warc#byte={len(converted)}"


def test_records_about_others_are_passed_over() -> None:
    others = [record(b"x", kind=kind, media_type="text/plain") for kind in ("warcinfo", "request", "metadata")]
    assert numbers(read_all(b"".join(others) + pages(1)[0])) == [0]
    assert refusals(read_all(b"".join(others) + pages(1)[0])) == []


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (record(answer(page(1), status="404 Not Found")), "http-status"),
        (record(answer(b"", status="301 Moved")), "http-status"),
        (record(b"no answer at all"), "http-status"),
        (record(answer(b"\x89PNG\r\n\x1a\n", media_type="image/png")), "not-text"),
        (record(answer(b"%PDF-1.7", media_type="text/html")), "not-text"),
        (record(answer(b"<html></html>")), "no-text"),
        (record(answer(b"User-agent: *", media_type="text/plain"), url="https://a.example/robots.txt"), "no-text"),
        (record(b"", kind="revisit"), "repeated"),
        (record(b"half", kind="continuation"), "corrupt"),
    ],
)
def test_what_is_no_article_is_told(raw: bytes, code: str) -> None:
    assert refusals(read_all(raw)) == [("#byte=0", code, False)]


def test_a_page_of_which_the_archive_kept_a_part_is_told() -> None:
    found = only(record(answer(page(1)), "WARC-Truncated: length"))
    assert isinstance(found, Document)
    assert [notice.code for notice in found.notices] == ["cut-by-archive"]


@pytest.mark.parametrize("fields", [(), ("Content-Encoding: gzip",), ("Transfer-Encoding: chunked",)])
def test_answers_are_unpacked_and_falsely_packed_ones_taken_as_they_are(fields: tuple[str, ...]) -> None:
    assert numbers(read_all(record(answer(page(1), *fields)))) == [1]
    assert numbers(read_all(record(answer(gzip.compress(page(1)), "Content-Encoding: gzip")))) == [1]


# Row 14.


@pytest.mark.parametrize("cut", [1, 3, 30, 200])
@pytest.mark.parametrize("is_packed", [False, True])
def test_row_14_a_truncated_archive_gives_its_whole_records_and_says_so(is_packed: bool, cut: int) -> None:
    records = packed(pages(10)) if is_packed else pages(10)
    raw = b"".join(records)
    found = read_all(raw[: -cut if is_packed else -cut - 4])
    begin = len(raw) - len(records[-1])
    # A member of which only the checksum is missing holds its record whole.
    whole = list(range(10)) if is_packed and cut <= 3 else list(range(9))
    assert numbers(found) == whole
    assert refusals(found)[-1][1:] == ("truncated", True)
    assert int(refusals(found)[-1][0].rpartition("=")[2]) >= begin


def test_row_14_a_truncated_whole_file_gzip_gives_what_came_before() -> None:
    raw = gzip.compress(b"".join(pages(10)), mtime=0)
    found = read_all(raw[: len(raw) * 2 // 3])
    assert 0 < len(numbers(found)) < 10
    assert numbers(found) == list(range(len(numbers(found))))
    assert refusals(found)[-1][1:] == ("truncated", True)


def test_a_plain_archive_may_lack_its_last_line_ends() -> None:
    found = read_all(b"".join(pages(2))[:-4])
    assert (numbers(found), refusals(found)) == ([0, 1], [])


# Row 15.


def test_row_15_a_damaged_member_costs_itself_alone_and_its_byte_is_told() -> None:
    records = packed(pages(5))
    place = len(records[0]) + len(records[1])
    raw = bytearray(b"".join(records))
    raw[place + 60 : place + 90] = b"\xff" * 30
    found = read_all(bytes(raw))
    assert numbers(found) == [0, 1, 3, 4]
    ((address, code, unfinished),) = refusals(found)
    assert (code, unfinished) == ("corrupt", False)
    assert place <= int(address.removeprefix("#byte=")) < place + 2000


def test_row_15_a_wrong_checksum_is_damage() -> None:
    records = packed(pages(3))
    records[1] = records[1][:-8] + b"\x00" * 4 + records[1][-4:]
    found = read_all(b"".join(records))
    assert numbers(found) == [0, 2]
    assert refusals(found) == [(f"#byte={len(records[0])}", "corrupt", False)]


def test_row_15_rubbish_between_members_is_told_and_passed() -> None:
    records = packed(pages(2))
    found = read_all(records[0] + b"\xde\xad" * 40_000 + records[1])
    assert numbers(found) == [0, 1]
    assert refusals(found) == [(f"#byte={len(records[0])}", "corrupt", False)]


def test_row_15_a_damaged_plain_archive_goes_on_at_the_next_record() -> None:
    records = pages(4)
    records[1] = records[1].replace(b"WARC/1.1", b"WARC/x.x")
    found = read_all(b"".join(records))
    assert numbers(found) == [0, 2, 3]
    assert refusals(found) == [(f"#byte={len(records[0])}", "corrupt", False)]


@pytest.mark.parametrize("wrong", [-5, 40, 400, 100_000])
def test_row_15_a_wrong_length_costs_its_own_record_alone(wrong: int) -> None:
    block = answer(page(1))
    records = pages(4)
    records[1] = record(block, length=len(block) + wrong)
    found = read_all(b"".join(records))
    assert numbers(found) == [0, 2, 3]
    assert refusals(found) == [(f"#byte={len(records[0])}", "corrupt", False)]


def test_row_15_a_whole_file_gzip_is_read() -> None:
    assert numbers(read_all(gzip.compress(b"".join(pages(4))))) == [0, 1, 2, 3]


def test_row_15_damage_in_a_whole_file_gzip_keeps_what_came_before() -> None:
    raw = bytearray(gzip.compress(b"".join(pages(40)), mtime=0))
    raw[len(raw) // 2 :] = b"\xff" * (len(raw) - len(raw) // 2)
    found = read_all(bytes(raw))
    assert numbers(found) == list(range(len(numbers(found))))
    assert len(numbers(found)) > 5
    assert refusals(found)[-1][1:] == ("corrupt", True)


def test_a_digest_is_compared() -> None:
    block = answer(page(1))
    right = base64.b32encode(hashlib.sha1(block, usedforsecurity=False).digest()).decode()
    assert numbers(read_all(record(block, f"WARC-Block-Digest: sha1:{right}"))) == [1]
    assert numbers(read_all(record(block, f"WARC-Block-Digest: sha256:{hashlib.sha256(block).hexdigest()}"))) == [1]
    assert numbers(read_all(record(block, "WARC-Block-Digest: blake99:ABCDEF"))) == [1]
    changed = record(block.replace(b"May", b"Mai"), f"WARC-Block-Digest: sha1:{right}")
    assert refusals(read_all(changed)) == [("#byte=0", "corrupt", False)]


# Bombs.


def test_a_record_above_the_limit_costs_itself_alone() -> None:
    records = pages(3)
    records[1] = record(answer(page(1) + b" " * 5000))
    found = read_all(b"".join(records), Intake(largest_bytes=4000))
    assert numbers(found) == [0, 2]
    assert refusals(found) == [(f"#byte={len(records[0])}", "too-large", False)]


@pytest.mark.parametrize("length", [None, 10])
def test_a_member_that_unpacks_too_far_is_left_where_that_shows(length: int | None) -> None:
    records = packed(pages(3))
    bomb = gzip.compress(record(b"\x00" * 30_000_000, length=length), mtime=0)
    tracemalloc.start()
    found = read_all(records[0] + bomb + records[1], Intake(largest_bytes=4_000_000))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert numbers(found) == [0, 1]
    assert all(code in ("too-large", "corrupt") for _, code, _ in refusals(found))
    assert refusals(found)
    assert peak < 10_000_000


def test_an_answer_that_unpacks_too_far_is_set_aside() -> None:
    body = gzip.compress(b"<html>" + b" " * 5_000_000)
    raw = gzip.compress(record(answer(body, "Content-Encoding: gzip")))
    assert refusals(read_all(raw)) == [("#byte=0", "too-large", False)]
    assert refusals(read_all(raw, Intake(largest_bytes=1_000_000, largest_ratio=10**6))) == [
        ("#byte=0", "too-large", False)
    ]


def test_a_head_without_an_end_is_damage() -> None:
    assert refusals(read_all(b"WARC/1.1\r\n" + b"X: y\r\n" * 50_000)) == [("#byte=0", "corrupt", True)]


@pytest.mark.parametrize("raw", [b"", b" \r\n", gzip.compress(b""), gzip.compress(b"") * 3 + b"\x00" * 100])
def test_an_archive_without_records_is_empty(raw: bytes) -> None:
    assert refusals(read_all(raw)) == [("", "empty", False)]


def test_memory_does_not_grow_with_the_archive(tmp_path: Path) -> None:
    path = tmp_path / "long.warc.gz"
    text = "some words of an article " * 40
    with path.open("wb") as file:
        for number in range(1500):
            block = f"{number} {text * 4}".encode()
            file.write(gzip.compress(record(block, kind="conversion", media_type="text/plain"), 1))
    tracemalloc.start()
    count = sum(1 for _ in read(Source(path.as_posix(), path=path), Intake()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 1500
    assert peak < 2_000_000  # unpacked it is three times that
