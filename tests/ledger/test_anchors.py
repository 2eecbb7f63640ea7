"""Where a judgement stands when boundaries have moved."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.anchors import Evidence, find_heir
from inquit.records import Span

TEXT = (
    "Ann said that the old bridge of Skarrow was hit by 2,000 shells. "
    "Ann said that the old bridge of Skarrow was hit by 3,000 shells."
)
SECOND = TEXT.index("Ann", 5)


def at(words: str, start: int = 0) -> tuple[Span, ...]:
    found = TEXT.index(words, start)
    return (Span(found, found + len(words)),)


OLD = Evidence(at("said"), at("the old bridge of Skarrow was hit by 2,000 shells"))
LOOKALIKE = Evidence(at("said", SECOND), at("the old bridge of Skarrow was hit by 3,000 shells"))


def test_the_same_statement_with_its_boundary_moved_is_the_heir() -> None:
    moved = Evidence(at("said that"), at("old bridge of Skarrow was hit by 2,000 shells"))
    assert find_heir(TEXT, OLD, [LOOKALIKE, moved]) == 1


def test_a_lookalike_never_inherits() -> None:
    assert find_heir(TEXT, OLD, [LOOKALIKE]) is None
    assert find_heir(TEXT, OLD, [Evidence((), LOOKALIKE.content)]) is None
    assert find_heir(TEXT, Evidence((), OLD.content), [Evidence((), LOOKALIKE.content)]) is None


def test_the_same_words_elsewhere_are_another_statement() -> None:
    old = Evidence((), at("the old bridge of Skarrow"))
    assert find_heir(TEXT, old, [Evidence((), at("the old bridge of Skarrow", SECOND))]) is None


def test_two_that_fit_are_none() -> None:
    two = [Evidence(at("said"), at("the old bridge of Skarrow was hit by 2,000")), OLD]
    assert find_heir(TEXT, OLD, two) is None


def test_nobody_inherits_where_nothing_is_left() -> None:
    assert find_heir(TEXT, OLD, []) is None


def test_the_cue_has_to_be_the_same_one() -> None:
    assert find_heir(TEXT, OLD, [Evidence(at("said", SECOND), OLD.content)]) is None
    assert find_heir(TEXT, OLD, [Evidence((), OLD.content)]) is None
    assert find_heir(TEXT, OLD, [Evidence(at("aid th"), OLD.content)]) == 0
    touching = (Span(OLD.cue[0].end, OLD.cue[0].end + 5),)
    assert find_heir(TEXT, OLD, [Evidence(touching, OLD.content)]) is None


def test_four_words_in_five_have_to_be_shared() -> None:
    half = Evidence(OLD.cue, at("the old bridge of Skarrow"))
    assert find_heir(TEXT, OLD, [half]) is None
    most = Evidence(OLD.cue, at("bridge of Skarrow was hit by 2,000 shells"))
    assert find_heir(TEXT, OLD, [most]) == 0


def test_contents_without_a_word_have_no_heir_elsewhere() -> None:
    text = "… and later —"
    assert find_heir(text, Evidence((), (Span(0, 1),)), [Evidence((), (Span(12, 13),))]) is None


def test_the_articles_own_voice_is_nobodys_heir_and_has_none_but_itself() -> None:
    voice = Evidence((), OLD.content, narrator=True)
    said = Evidence((), OLD.content)
    moved = Evidence((), at("old bridge of Skarrow was hit by 2,000 shells"), narrator=True)
    assert find_heir(TEXT, voice, [said]) is None
    assert find_heir(TEXT, said, [voice]) is None
    assert find_heir(TEXT, voice, [said, moved]) == 1


@given(st.lists(st.integers(0, len(TEXT)), min_size=4, max_size=4))
def test_an_heir_always_shares_words_in_their_places(edges: list[int]) -> None:
    start, end, other, last = edges
    old, new = ((Span(*sorted(pair)),) for pair in ((start, end), (other, last)))
    heir = find_heir(TEXT, Evidence((), old), [Evidence((), new)])
    assert heir is None or (new[0].start < old[0].end and old[0].start < new[0].end)
