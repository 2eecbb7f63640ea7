"""The encoder's pass: the same text, the same vectors."""

from __future__ import annotations

import numpy as np
import pytest

from inquit.encoding.encode import WIDTH, Encoding, encode
from inquit.languages.en import ENGLISH
from inquit.models.bundle import Bundle
from inquit.pipeline import load_bundle
from inquit.segmentation.segment import segment

SHORT = "“The bridge will open in May,” Ann Smith said on Monday."
LONG = "\n\n".join(f"Line {n}. {SHORT} The café’s owner, José, was “glad,” he added." for n in range(14))


def read(text: str, bundle: Bundle) -> Encoding:
    return encode(text, segment(text, ENGLISH), bundle)


@pytest.fixture(scope="module")
def bundle() -> Bundle:
    return load_bundle("en", 1)


@pytest.fixture(scope="module")
def long(bundle: Bundle) -> Encoding:
    """A text of several windows, read on one thread."""
    return read(LONG, bundle)


def test_the_long_text_has_several_windows(bundle: Bundle) -> None:
    assert len(bundle.cutter.cut(LONG)) > 2 * bundle.window


def test_every_word_has_one_vector_of_finite_numbers(long: Encoding) -> None:
    assert long.vectors.shape == (len(long), WIDTH)
    assert long.vectors.dtype == np.float16
    assert np.isfinite(long.vectors).all()


def test_every_word_stands_where_it_says(long: Encoding) -> None:
    words = [LONG[start:end] for start, end in zip(long.starts, long.ends, strict=True)]
    assert words[:6] == ["Line", "0", ".", "“", "The", "bridge"]
    assert len(words) == len(long)


def test_sentences_begin_at_words_in_order(long: Encoding) -> None:
    assert list(long.sentence_starts) == sorted(set(long.sentence_starts))
    assert long.sentence_starts[0] == 0
    assert all(LONG[long.starts[word]] in "LT“" for word in long.sentence_starts)


def test_the_same_text_twice_gives_the_same_vectors(long: Encoding, bundle: Bundle) -> None:
    assert np.array_equal(read(LONG, bundle).vectors, long.vectors)


def test_another_text_read_between_changes_nothing(bundle: Bundle) -> None:
    first = read(SHORT, bundle).vectors
    read("A storm came over the hills.", bundle)
    assert np.array_equal(read(SHORT, bundle).vectors, first)


def test_one_thread_and_two_give_the_same_vectors(long: Encoding) -> None:
    assert np.array_equal(read(LONG, load_bundle("en", 2)).vectors, long.vectors)


@pytest.mark.parametrize("text", ["", "\n", "\u200b"])
def test_a_text_without_words_has_no_vector(text: str, bundle: Bundle) -> None:
    assert read(text, bundle).vectors.shape == (0, WIDTH)
