"""Identities: made of the evidence alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.ids import article_id, statement_id
from inquit.records import Span

CONTENT, CUE, SOURCE = [Span(10, 20)], [Span(5, 9)], [Span(0, 4)]


def test_the_same_text_has_the_same_id() -> None:
    assert article_id("She said so.") == article_id("She said so.")


@pytest.mark.parametrize("other", ["She said so. ", "She said so", "she said so.", "\ufeffShe said so."])
def test_one_other_character_makes_another_article(other: str) -> None:
    assert article_id("She said so.") != article_id(other)


@pytest.mark.parametrize("text", ["", "\ud83d", "\x00", "👩‍👧"])
def test_every_string_has_an_id_of_twenty_hexadecimal_digits(text: str) -> None:
    made = article_id(text)
    assert len(made) == 20
    assert set(made) <= set("0123456789abcdef")


def test_ids_do_not_change_between_versions() -> None:
    # Stored rows name these ids: a change here orphans every stored statement and judgement.
    assert article_id("She said so.") == "7964d45e3bff6a38b150"
    assert statement_id("a", "direct", CONTENT, CUE, SOURCE) == "9782a38bd1071dbd9b3c"


def test_a_statement_is_named_by_its_article_its_kind_and_its_places() -> None:
    ids = {
        statement_id("a", "direct", CONTENT, CUE, SOURCE),
        statement_id("b", "direct", CONTENT, CUE, SOURCE),
        statement_id("a", "mixed", CONTENT, CUE, SOURCE),
        statement_id("a", None, CONTENT, CUE, SOURCE),
        statement_id("a", "direct", SOURCE, CUE, CONTENT),
        statement_id("a", "direct", CONTENT, [], SOURCE),
        statement_id("a", "direct", CONTENT, CUE, []),
        statement_id("a", "direct", [*CONTENT, *CUE], [], SOURCE),
        statement_id("a", "direct", [Span(1, 2), Span(3, 4)], CUE, SOURCE),
        statement_id("a", "direct", [Span(1, 4)], CUE, SOURCE),
    }
    assert len(ids) == 10


@given(st.lists(st.tuples(st.integers(0, 99), st.integers(0, 99)), max_size=4), st.integers(0, 4))
def test_spans_never_run_from_one_part_into_the_next(spans: list[tuple[int, int]], cut: int) -> None:
    made = [Span(*span) for span in spans]
    whole = statement_id("a", "direct", made, [], [])
    split = statement_id("a", "direct", made[:cut], made[cut:], [])
    assert (whole == split) == (made[cut:] == [])
