"""Word pieces: which they are, and where each word stands in the text as given."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.models.wordpieces import Pieces, WordPieces
from inquit.segmentation.paragraphs import split_paragraphs

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
WORDS = "she said he open go ##ing ##es ##ed go ##go cafe jose i it 中 文 x ##x . , ! “ ” ’ s ' a ##b".split()
VOCABULARY = list(dict.fromkeys(SPECIAL + WORDS))
ROWS = {piece: row for row, piece in enumerate(VOCABULARY)}
CUTTER = WordPieces(VOCABULARY)
ODD = st.text(
    st.sampled_from(
        "aéİßﬁx .,“”'’-\n\t\u0301\u200d\u200b\ufe0f\u00ad\ufeff\u0000中👩🇺🇦👍🏽\u202eשָאًｆ한Ǆ\ufffd\x85\x0c\u2028"
    ),
    max_size=40,
)


def pieces(text: str) -> list[list[str]]:
    """The pieces of each word."""
    cut = CUTTER.cut(text)
    borders = [*cut.firsts, len(cut)]
    names = [VOCABULARY[row] for row in cut.ids]
    return [names[start:end] for start, end in pairwise(borders)]


def shown(text: str) -> list[str]:
    """The printed words."""
    cut = CUTTER.cut(text)
    return [text[start:end] for start, end in zip(cut.word_starts, cut.word_ends, strict=True)]


def test_the_longest_known_beginning_is_taken_first() -> None:
    assert pieces("going goes gogoing") == [["go", "##ing"], ["go", "##es"], ["go", "##go", "##ing"]]


def test_a_word_that_cannot_be_cut_to_its_end_is_unknown_as_a_whole() -> None:
    assert pieces("goish said") == [["[UNK]"], ["said"]]


def test_case_and_accents_make_no_other_piece() -> None:
    assert pieces("SHE Café CAFE\u0301 José") == [["she"], ["cafe"], ["cafe"], ["jose"]]


def test_punctuation_stands_alone() -> None:
    assert shown("“Go,” she said... it’s!") == ["“", "Go", ",", "”", "she", "said", ".", ".", ".", "it", "’", "s", "!"]


def test_the_special_pieces_are_the_vocabularys_own() -> None:
    assert (CUTTER.unknown, CUTTER.begin, CUTTER.end) == (ROWS["[UNK]"], ROWS["[CLS]"], ROWS["[SEP]"])


@pytest.mark.parametrize("text", ["", " \n\t", "\u200b\u200d", "\u0000", "\ufeff", "\u3000"])
def test_a_text_without_words_has_no_piece(text: str) -> None:
    assert CUTTER.cut(text) == Pieces([], [], [], [])


@pytest.mark.parametrize(
    "words",
    [
        ["Ann", "said", "so"],
        ["Café", "crème", "naïve"],
        ["Zoe\u0308y", "Smi\u0301th"],
        ["👩‍👩‍👧", "said"],
        ["🇺🇦🇵🇱", "said"],
        ["👍🏽", "said"],
        ["中", "文", "x"],
        ["שלום", "said"],
        ["ﬁne", "İstanbul", "Straße"],
        ["한국", "said"],
        ["x" * 500, "said"],
        ["it", "'", "s"],
    ],
)
def test_every_word_is_shown_as_it_is_printed(words: list[str]) -> None:
    text = " ".join(words)
    assert shown(text) == words
    assert shown(f"é {text} é") == ["é", *words, "é"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Jose\u0301 said", "Jose\u0301"),
        ("cafe\u0301, she", "cafe\u0301"),
        ("e\u0301\u0302 x", "e\u0301\u0302"),
        ("❤\ufe0f x", "❤\ufe0f"),
        ("שָׁלוֹםָ x", "שָׁלוֹםָ"),
    ],
)
def test_a_word_keeps_the_marks_on_its_last_letter(text: str, word: str) -> None:
    assert shown(text)[0] == word


@pytest.mark.parametrize("unseen", ["\u200b", "\u200d", "\u00ad", "\u2060", "\ufeff"])
def test_unseen_characters_inside_a_word_do_not_part_it(unseen: str) -> None:
    assert shown(f"she go{unseen}ing said") == ["she", f"go{unseen}ing", "said"]
    assert pieces(f"go{unseen}ing") == [["go", "##ing"]]


@pytest.mark.parametrize("space", [" ", "\t", "\r\n", "\u00a0", "\u2003", "\u3000", "\u2028", "\u2029"])
def test_every_white_space_parts_words(space: str) -> None:
    assert shown(f"she{space}said") == ["she", "said"]


@pytest.mark.parametrize("end", ["\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029"])
def test_no_word_crosses_the_border_of_a_paragraph(end: str) -> None:
    text = f"she said{end}he said"
    assert len(split_paragraphs(text)) == 2
    assert shown(text) == ["she", "said", "he", "said"]


@pytest.mark.parametrize(("length", "known"), [(100, True), (101, False), (5_000, False)])
def test_a_word_of_more_than_a_hundred_letters_is_one_unknown_piece(length: int, known: bool) -> None:
    assert pieces("x" * length) == [["x", *["##x"] * (length - 1)] if known else ["[UNK]"]]


@given(ODD)
def test_words_lie_in_order_inside_the_text_and_each_has_a_piece(text: str) -> None:
    cut = CUTTER.cut(text)
    places = list(zip(cut.word_starts, cut.word_ends, strict=True))
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert all(first[1] <= second[0] for first, second in pairwise(places))
    assert all(text[start:end].strip() == text[start:end] for start, end in places)
    assert all(pieces(text))
    assert len(cut.firsts) == len(places)


@given(ODD)
def test_no_letter_is_left_out(text: str) -> None:
    held = "".join(shown(text))
    assert [c for c in held if c.isalnum()] == [c for c in text if c.isalnum()]


@given(ODD, ODD)
def test_words_are_the_same_whatever_was_cut_before(first: str, second: str) -> None:
    CUTTER.cut(first)
    assert CUTTER.cut(second) == WordPieces(VOCABULARY).cut(second)


@given(ODD)
def test_words_shift_with_a_word_in_front(text: str) -> None:
    alone, behind = CUTTER.cut(text), CUTTER.cut("é\n" + text)
    assert behind.word_starts[1:] == [start + 2 for start in alone.word_starts]
    assert behind.word_ends[1:] == [end + 2 for end in alone.word_ends]
    assert behind.ids[1:] == alone.ids
