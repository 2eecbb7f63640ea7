"""Names made even over a text: whole words, no titles, one kind, surnames found everywhere."""

from __future__ import annotations

import re

from inquit.encoding.encode import Encoding
from inquit.resolution.again import find_again
from inquit.resolution.mentions import Mention
from tests.resolution.made import marked, np_zeros

COMMON = frozenset("the said left met spoke entrusting building for in and".split())


def found(words: str) -> list[tuple[str, str]]:
    text, names = marked(words)
    starts, ends = zip(*(match.span() for match in re.finditer(r"[\w’]+|[^\w\s]", text)), strict=True)
    encoding = Encoding(starts, ends, [0], np_zeros(len(starts)))
    placed = [Mention(name.span, name.kind, (starts.index(name.span.start), 0)) for name in names]
    made = find_again(text, encoding, placed, COMMON)
    assert [name.span for name in made] == sorted(name.span for name in made)
    assert all(starts[name.words[0]] == name.span.start for name in made)
    return [(text[slice(*name.span)], name.kind) for name in made]


def test_titles_and_lands_before_a_name_are_no_part_of_it() -> None:
    assert found("{Senator Ann Smith} met {Spanish President Bob Jones}.") == [
        ("Ann Smith", "person"),
        ("Bob Jones", "person"),
    ]


def test_a_common_word_before_a_whole_name_is_none_of_it() -> None:
    assert found("{Entrusting Ann Smith} was wrong.") == [("Ann Smith", "person")]


def test_a_name_goes_on_to_the_end_of_its_word() -> None:
    assert found("{Ann Seitz}-Wald spoke.") == [("Ann Seitz-Wald", "person")]


def test_a_given_name_and_an_initial_before_belong_to_it() -> None:
    assert found("Robert {Smith} met Emmet G. {Jones}.") == [("Robert Smith", "person"), ("Emmet G. Jones", "person")]


def test_a_name_does_not_reach_into_the_sentence_before() -> None:
    assert found("They met Robert. {Smith} left.") == [("Smith", "person")]


def test_particles_and_nicknames_are_inside_a_name() -> None:
    assert found("{Ursula von} der Leyen met {Bob} “Tig” Jones.") == [
        ("Ursula von der Leyen", "person"),
        ("Bob “Tig” Jones", "person"),
    ]


def test_a_surname_that_was_passed_over_is_found_and_one_taken_for_a_place_is_a_person() -> None:
    words = "{Ann Smith} spoke. Smith left. {Smith|place} came back. The Smith Building closed."
    assert found(words) == [("Ann Smith", "person"), ("Smith", "person"), ("Smith", "person")]


def test_a_title_alone_is_nobody() -> None:
    assert found("{Mr} spoke.") == []
