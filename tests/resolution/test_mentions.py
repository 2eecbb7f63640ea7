"""Names as the shipped head finds them in whole texts."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from inquit.encoding.encode import encode
from inquit.languages.en import ENGLISH
from inquit.pipeline import load_bundle
from inquit.resolution.mentions import KINDS, Mention, find_names
from inquit.segmentation.segment import segment

PIECES = [
    "Ann",
    "Smith",
    "Smith’s",
    "Jr.",
    "the",
    "mayor",
    "of",
    "Tarn",
    ".",
    ",",
    "\n\n",
    "“",
    "”",
    "said",
    "-",
    "\u0301",
    "24",
]


def found(text: str) -> list[Mention]:
    bundle = load_bundle("en", 1)
    return find_names(text, encode(text, segment(text, ENGLISH), bundle), bundle)


def printed(text: str) -> list[tuple[str, str]]:
    return [(text[slice(*name.span)], name.kind) for name in found(text)]


def test_persons_bodies_and_places() -> None:
    text = "Susan Oakley met the Foreign Ministry’s envoy in Paris on Monday."
    assert ("Susan Oakley", "person") in printed(text)
    assert ("Paris", "place") in printed(text)
    assert "organisation" in {kind for _, kind in printed(text)}


@pytest.mark.parametrize("ending", ["’s", "'s"])
def test_a_possessive_is_no_part_of_a_name(ending: str) -> None:
    assert ("Susan Oakley", "person") in printed(f"He read Susan Oakley{ending} letter on Monday.")


def test_a_name_keeps_what_tells_a_son_from_his_father() -> None:
    assert ("Robert Oakley Jr.", "person") in printed("Mayor Robert Oakley Jr. said no.")


def test_no_name_goes_on_in_the_next_line() -> None:
    assert all("\n" not in words for words, _ in printed("Susan Oakley\nRobert Tarnish\n\nThey left."))


def test_a_text_without_a_word_has_no_name() -> None:
    assert printed("…") == []


@given(st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join))
@settings(max_examples=60, deadline=None)
def test_names_are_in_order_inside_the_text_and_apart(text: str) -> None:
    names = found(text)
    for name in names:
        assert 0 <= name.span.start < name.span.end <= len(text)
        assert name.words[0] < name.words[1]
        assert name.kind in KINDS
    assert all(one.span.end <= other.span.start for one, other in pairwise(names))
