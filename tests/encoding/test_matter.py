"""What statements are about: like matters lie near each other, whoever is named and wherever they are read."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import pytest
from numpy.typing import NDArray

from inquit.encoding import matter
from inquit.encoding.encode import WIDTH, Encoding, encode
from inquit.encoding.matter import find_matters, unpack
from inquit.languages.en import ENGLISH
from inquit.models.bundle import Bundle
from inquit.pipeline import load_bundle, read
from inquit.records import Span, Spans
from inquit.segmentation.segment import segment

SHELLED = "The army shelled the market and killed twelve civilians, Ann Smith said on Monday."
MARKET = "Twelve people died when shells hit the market, the mayor told reporters."
PRICES = "The central bank will raise interest rates in spring to slow inflation, it said."


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle("en", 1)


def encoded(text: str, bundle: Bundle) -> Encoding:
    return encode(text, segment(text, ENGLISH), bundle)


def packed(text: str, contents: Sequence[Spans], bundle: Bundle) -> tuple[bytes, ...]:
    return find_matters(encoded(text, bundle), contents, bundle)


def whole(text: str, bundle: Bundle) -> NDArray[np.float32]:
    """The vector of a text as one content."""
    row: NDArray[np.float32] = unpack(packed(text, [(Span(0, len(text)),)], bundle))[0]
    return row


def test_every_content_has_one_vector_of_at_most_400_bytes(bundle: Bundle) -> None:
    found = packed(SHELLED, [(Span(0, 40),), (Span(4, 8), Span(20, 30))], bundle)
    assert [len(one) for one in found] == [WIDTH, WIDTH]
    assert WIDTH <= 400


def test_no_contents_no_vectors(bundle: Bundle) -> None:
    assert packed(SHELLED, [], bundle) == ()


@pytest.mark.parametrize("content", [(), (Span(3, 3),), (Span(3, 4),)])
def test_a_content_without_words_is_all_zeros(content: Spans, bundle: Bundle) -> None:
    (found,) = packed(SHELLED, [content], bundle)
    assert found == bytes(WIDTH)


def test_a_text_without_words_is_all_zeros(bundle: Bundle) -> None:
    assert packed("\n", [(Span(0, 1),)], bundle) == (bytes(WIDTH),)


def test_like_matters_are_nearer_than_others(bundle: Bundle) -> None:
    shelled, market, prices = (whole(text, bundle) for text in (SHELLED, MARKET, PRICES))
    assert shelled @ market > shelled @ prices + 0.2
    assert shelled @ market > market @ prices + 0.2


def test_another_name_of_as_many_words_changes_no_byte(bundle: Bundle) -> None:
    text = "Zelkov accused Morran of shelling the market."
    other = text.replace("Zelkov", "\0").replace("Morran", "Zelkov").replace("\0", "Morran")
    assert text != other
    span = [(Span(0, len(text)),)]
    assert packed(text, span, bundle) == packed(other, span, bundle)


def test_the_same_bytes_alone_and_among_other_contents(bundle: Bundle) -> None:
    contents: list[Spans] = [(Span(0, 40),), (Span(10, 50),), (Span(4, 8), Span(20, 30))]
    together = packed(SHELLED, contents, bundle)
    assert together == tuple(packed(SHELLED, [one], bundle)[0] for one in contents)
    assert together == packed(SHELLED, contents, bundle)


def test_the_pieces_of_a_content_count_like_one(bundle: Bundle) -> None:
    cut = packed(SHELLED, [(Span(0, 16), Span(17, 40))], bundle)
    assert cut == packed(SHELLED, [(Span(0, 40),)], bundle)


def test_a_long_content_is_summed_in_parts_to_the_same_bytes(bundle: Bundle, monkeypatch: pytest.MonkeyPatch) -> None:
    text = " ".join([SHELLED, MARKET, PRICES] * 3)
    once = packed(text, [(Span(0, len(text)),)], bundle)
    monkeypatch.setattr(matter, "_AT_ONCE", 7)
    assert packed(text, [(Span(0, len(text)),)], bundle) == once


def test_no_number_of_a_vector_is_cut(bundle: Bundle) -> None:
    for text in (SHELLED, MARKET, PRICES):
        numbers = np.frombuffer(packed(text, [(Span(0, len(text)),)], bundle)[0], np.int8).astype(int)
        assert np.abs(numbers).max() < 127
        assert 350 < np.linalg.norm(numbers) < 450


def test_a_reading_has_a_vector_for_each_statement() -> None:
    reading = read(f"{SHELLED}\n\n{PRICES}\n")
    assert len(reading.matters) == len(reading.statements) > 0
    assert all(len(one) == WIDTH and any(one) for one in reading.matters)


def test_unpacked_rows_have_length_one_and_what_is_unknown_is_zeros() -> None:
    rows = unpack([bytes([3, 253] * (WIDTH // 2)), None, b"", bytes(WIDTH)])
    assert rows.shape == (4, WIDTH)
    assert rows.dtype == np.float32
    assert np.linalg.norm(rows, axis=1) == pytest.approx([1, 0, 0, 0])
    assert rows[0, 0] == -rows[0, 1] > 0


def test_nothing_unpacks_to_no_rows() -> None:
    assert unpack([]).shape == (0, WIDTH)
