"""Pronouns and roles found and followed, with answers put in by hand."""

from __future__ import annotations

import re

import numpy as np
from numpy.typing import NDArray

from inquit.records import Span
from inquit.resolution.anaphors import Follower, Question, find_anaphors
from inquit.resolution.roles import Descriptions, describe_cast
from inquit.resolution.scene import Scene
from tests.resolution.made import cast_of

SHAPES = {"own": (16,), "clues": 62}


def asked(words: str, *, wanted: str | None = None) -> list[tuple[str, list[str]]]:
    """Each anaphor of a text with its candidates, when every one means the candidate named `wanted`, or the first."""
    text, cast = cast_of(words)
    starts = [match.start() for match in re.finditer(r"\w+|[^\w\s]", text)]
    sentences = [Span(match.start(), match.end()) for match in re.finditer(r"[^.]+\.\s*", text)]
    seen: dict[Span, list[str]] = {}

    def answer(question: Question) -> NDArray[np.float32]:
        names = [thread.known.name for thread in question.threads]
        seen[question.anaphor.span] = names
        assert question.own.shape == SHAPES["own"]
        assert not names or question.clues.shape == (len(names), SHAPES["clues"])
        chances = np.zeros(len(names) + 1, np.float32)
        chances[names.index(wanted) if wanted in names else 0] = 1
        return chances

    anaphors = find_anaphors(text, starts, cast, describe_cast(text, cast))
    made = Follower(Scene(text, sentences, [Span(0, len(text))], [], []), cast).follow(anaphors, answer)
    assert [one.span for one in made] == [one.span for one in anaphors]
    return [(text[slice(*span)], names) for span, names in seen.items()]


def test_candidates_are_those_named_before_the_last_first() -> None:
    assert asked("{Ann Smith} met {Rel Jones}. Then she left.") == [("she", ["Rel Jones", "Ann Smith"])]


def test_who_is_certainly_of_the_other_gender_is_no_candidate() -> None:
    assert asked("Mr. {Rel Smith} met {Ann Jones}. Then she left.") == [("she", ["Ann Jones"])]


def test_whoever_was_meant_last_comes_first() -> None:
    words = "{Ann Smith} met {Rel Jones}. She left. Later she came back."
    assert asked(words, wanted="Ann Smith")[-1] == ("she", ["Ann Smith", "Rel Jones"])


def test_who_is_named_later_in_the_sentence_is_a_candidate_too() -> None:
    assert asked("When she left, {Ann Smith} wept.") == [("she", ["Ann Smith"])]
    assert asked("Then she left. {Ann Smith} wept.") == [("she", [])]


def test_places_and_organisations_are_not_he_or_she() -> None:
    assert asked("{Tarn|place} is far. He left.") == [("He", [])]


def test_a_role_after_the_is_asked_about_and_a_title_before_a_name_is_not() -> None:
    found = asked("Mayor {Ann Smith} spoke. The former mayor left. The mayor Smith stayed. The Republican party won.")
    assert [words for words, _ in found] == ["The former mayor"]


def test_nobody_is_chosen_where_the_answer_is_nobody() -> None:
    text, cast = cast_of("{Ann Smith} slept. He left.")
    anaphors = find_anaphors(text, [0, 4, 10, 17, 19, 20, 23], cast, Descriptions({}))

    def nobody(question: Question) -> NDArray[np.float32]:
        return np.array([0.2] * len(question.threads) + [0.8], np.float32)

    scene = Scene(text, [Span(0, len(text))], [Span(0, len(text))], [], [])
    made = Follower(scene, cast).follow(anaphors, nobody)
    assert [one.ranked[0][0] for one in made] == [None] * len(anaphors)
