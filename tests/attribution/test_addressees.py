"""Whom a statement is said to."""

from __future__ import annotations

import pytest

from inquit.attribution.addressees import find_addressee
from inquit.attribution.draft import Draft
from inquit.records import Span


def addressee(text: str, cue: str, content: str, source: str | None = None) -> str | None:
    def span(words: str) -> Span:
        start = text.index(words)
        return Span(start, start + len(words))

    draft = Draft(span(cue), None if source is None else span(source), (span(content),), 0.5)
    found = find_addressee(text, draft)
    return None if found is None else text[slice(*found)]


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("She told reporters that it was over.", "told", "that it was over", "reporters"),
        ("She told the BBC it was over.", "told", "it was over", "the BBC"),
        ("“It is over,” she told reporters on Monday.", "told", "It is over", "reporters"),
        ("“It is over,” she told the court.", "told", "It is over", "the court"),
        ("She has told them: “It is over.”", "has told", "It is over", "them"),
        ("She urged voters to stay.", "urged", "to stay", "voters"),
        ("She informed Ann Smith, “It is over.”", "informed", "It is over", "Ann Smith"),
    ],
)
def test_the_words_after_a_verb_of_telling_are_whom_it_was_said_to(
    text: str, cue: str, content: str, expected: str
) -> None:
    assert addressee(text, cue, content) == expected


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("She said that it was over.", "said", "that it was over"),
        ("She told that it was over.", "told", "that it was over"),
        ("“It is over,” she told.", "told", "It is over"),
        ("She warned: “It is over.”", "warned", "It is over"),
        ("She told one two three four five six seven eight nine that it was over.", "told", "that it was over"),
    ],
)
def test_other_words_name_nobody(text: str, cue: str, content: str) -> None:
    assert addressee(text, cue, content) is None


def test_the_source_is_not_its_own_addressee() -> None:
    assert addressee("“It is over,” told Ann Smith the court.", "told", "It is over", "Ann Smith") is None


def test_the_next_line_is_not_looked_at() -> None:
    assert addressee("“It is over,” she told\n\nreporters left.", "told", "It is over") is None


def test_a_question_word_is_nobody() -> None:
    assert addressee("She asked whether he believed the figures.", "asked", "whether he believed the figures") is None
