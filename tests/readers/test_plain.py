"""Bytes in, text out: what is read, and what is refused by name."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.errors import UnreadableError
from inquit.readers.plain import Decoded, decode_bytes

ENGLISH = "“The bridge will open in May,” Ann Smith said on Monday. It’s the mayor’s café, “naïve” as she is."
RUSSIAN = "«Мост откроется в мае», — сказала мэр Анна Смирнова. Она добавила, что погода была хорошей."
ROOM = 1_000_000


def decode(raw: bytes) -> Decoded:
    return decode_bytes(raw, largest_bytes=ROOM)


def reason(raw: bytes, room: int = ROOM) -> str:
    """The code with which bytes are refused."""
    with pytest.raises(UnreadableError) as caught:
        decode_bytes(raw, largest_bytes=room)
    assert str(caught.value)
    return caught.value.code


def zipped() -> bytes:
    """The bytes of a small archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("article.txt", ENGLISH)
    return file.getvalue()


# Row 1: nothing in it.


@pytest.mark.parametrize(
    "raw",
    [
        b"",
        b"   ",
        b"\r\n\t\n",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        b"\xfe\xff",
        b"\xff\xfe\x00\x00",
        b"\xef\xbb\xbf \r\n",
        " \n".encode("utf-16"),
        "\u2003\u3000".encode(),
    ],
)
def test_a_file_with_nothing_but_marks_and_white_space_is_empty(raw: bytes) -> None:
    assert reason(raw) == "empty"


# Row 2: marks and line ends.


def test_a_byte_order_mark_is_no_part_of_the_text_and_line_ends_stay() -> None:
    decoded = decode(b"\xef\xbb\xbfOne.\r\n\r\nTwo.\rThree.\n")
    assert decoded == Decoded("One.\r\n\r\nTwo.\rThree.\n", "utf-8", "bom")
    assert decoded.notices == ()


def test_a_mark_further_in_is_part_of_the_text() -> None:
    assert decode("One\ufeffTwo".encode()).text == "One\ufeffTwo"


@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda t: bool(t.strip("\ufeff \n"))))
def test_utf8_comes_out_as_it_went_in(text: str) -> None:
    if text.strip() and not text.startswith("\ufeff") and not text.startswith(("%PDF", "GIF8", "PAR1", "{\\rtf")):
        assert decode(text.encode()) == Decoded(text, "utf-8", "strict")


# Row 3: other encodings.


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32", "utf-8-sig"])
def test_a_marked_encoding_is_believed(encoding: str) -> None:
    for text in (ENGLISH, RUSSIAN):
        decoded = decode(text.encode(encoding))
        assert (decoded.text, decoded.how, decoded.notices) == (text, "bom", ())


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\xff\xfe"])
def test_both_byte_orders_are_read(mark: bytes) -> None:
    order = "utf-16-be" if mark == b"\xfe\xff" else "utf-16-le"
    assert decode(mark + ENGLISH.encode(order)).text == ENGLISH


@pytest.mark.parametrize("order", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_seen_by_its_pattern(order: str) -> None:
    decoded = decode(ENGLISH.encode(order))
    assert (decoded.text, decoded.encoding, decoded.how) == (ENGLISH, order, "guess")
    assert [notice.code for notice in decoded.notices] == ["guessed-encoding"]


@pytest.mark.parametrize("repeats", [1, 20])
def test_cp1251_is_guessed_and_told(repeats: int) -> None:
    decoded = decode(RUSSIAN.encode("cp1251") * repeats)
    assert decoded.text == RUSSIAN * repeats
    assert [notice.code for notice in decoded.notices] == ["guessed-encoding"]
    assert decoded.encoding in decoded.notices[0].words


@pytest.mark.parametrize("repeats", [1, 20])
@pytest.mark.parametrize("encoding", ["cp1252", "latin-1"])
def test_english_in_a_western_encoding_keeps_its_letters_and_marks(encoding: str, repeats: int) -> None:
    text = ENGLISH if encoding == "cp1252" else "The café in Orléans is naïve, Ann Muñoz said on Monday."
    assert decode(text.encode(encoding) * repeats).text == text * repeats


@pytest.mark.parametrize("broken", [b" \xff ", b"\x80", b"\xe2\x80 ", b"\xed\xa0\xbd"])
@pytest.mark.parametrize("repeats", [1, 20])
def test_utf8_with_one_broken_character_is_still_utf8(broken: bytes, repeats: int) -> None:
    raw = ENGLISH.encode() * repeats
    decoded = decode(raw[:60] + broken + raw[60:])
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(ENGLISH[:50])
    assert "\ufffd" in decoded.text
    assert decoded.replaced >= 1


def test_a_file_cut_inside_its_last_character_is_still_utf8() -> None:
    text = "“Yes,” she said, and left."
    assert decode(text.encode() + b"\xe2\x80").text.rstrip("\ufffd") == text


def test_many_undecodable_bytes_are_told_and_counted() -> None:
    decoded = decode((ENGLISH.encode() * 4).replace(b"bridge", b"br\xffdge", 1))
    assert decoded.replaced == 1
    assert "undecodable" in [notice.code for notice in decoded.notices]


def test_replacement_characters_that_the_file_holds_itself_are_not_counted() -> None:
    assert decode("One \ufffd two".encode()).replaced == 0


@given(st.binary(min_size=1, max_size=60))
def test_every_file_is_text_or_is_refused_by_name(raw: bytes) -> None:
    try:
        assert decode(raw).text.strip()
    except UnreadableError as refused:
        if refused.code not in ("empty", "not-text"):
            raise


# Row 4: no text at all.


@pytest.mark.parametrize(
    ("raw", "kind"),
    [
        (b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj", "application/pdf"),
        (zipped(), "application/zip"),
        (b"\x1f\x8b\x08\x00abc", "application/gzip"),
        (b"\x89PNG\r\n\x1a\n", "image/png"),
        (b"\xff\xd8\xff\xe0JFIF", "image/jpeg"),
        (b"{\\rtf1 Hello", "application/rtf"),
    ],
)
def test_files_of_other_kinds_are_named_and_refused(raw: bytes, kind: str) -> None:
    with pytest.raises(UnreadableError, match="not text") as caught:
        decode(raw)
    assert caught.value.code == "not-text"
    assert kind in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    "raw",
    [
        bytes(range(256)) * 4,
        b"\x00" * 100,
        b"text and then \x01\x02\x03\x04",
        struct.pack("<500H", *range(1, 501)),
        struct.pack("<500H", *([1, 2] * 250)),
        struct.pack("<500i", *range(500)),
        struct.pack(">500H", *([3, 7] * 250)),
    ],
)
def test_a_binary_named_as_text_is_refused(raw: bytes) -> None:
    assert reason(raw) == "not-text"


@pytest.mark.parametrize(
    "raw", [b"One\x0cTwo", b"a \x1b[1mbold\x1b[0m word", b"One\x00 in many words " + b"and so on " * 20]
)
def test_a_control_character_or_two_makes_no_binary(raw: bytes) -> None:
    assert decode(raw).text


# Row 5: too large.


def test_a_file_above_the_limit_is_refused_unread() -> None:
    assert reason(b"x" * 101, room=100) == "too-large"
    assert decode_bytes(b"x" * 100, largest_bytes=100).text == "x" * 100
