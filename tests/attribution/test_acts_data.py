"""The data of acts holds together: every phrase can be read, every act is one, no filter loses a match."""

from __future__ import annotations

import pytest

from benchmarks.acts.__main__ import OPEN
from benchmarks.acts.cases import load_cases
from inquit.attribution.acts.frames import find_frame
from inquit.attribution.acts.lexicon import look_up
from inquit.attribution.acts.line import plain
from inquit.attribution.acts.performing import BID, _may, _rows, _rules
from inquit.languages.en.act_frames import CLASSES, FRAMES
from inquit.languages.en.acts import ADJECTIVES, NOUNS, VERBS
from inquit.languages.en.inflections import noun_plural, verb_forms
from inquit.records import ACTS

KINDS = {"PARTY", "DO", "DOING", "BASE", "QUESTION"}
PHRASES = [(act, phrase) for act, _, phrases in FRAMES for phrase in phrases.split(",")]


def test_every_row_names_an_act_and_where_it_was_taken_from() -> None:
    rows = (*VERBS, *NOUNS, *ADJECTIVES, *FRAMES)
    assert all(act in ACTS and source and words.split() for act, source, words in rows)
    assert {row.act for row in _rows()} <= {*ACTS, BID}


def test_every_word_in_capitals_is_a_kind_or_a_class() -> None:
    words = {part for _, phrase in PHRASES for word in phrase.split() for part in word.split("|") if part.isupper()}
    assert words <= KINDS | set(CLASSES)


def test_no_phrase_is_given_to_two_acts() -> None:
    seen: dict[str, str] = {}
    double = [phrase for act, phrase in PHRASES if seen.setdefault(" ".join(phrase.split()), act) != act]
    assert double == []


def test_the_longer_phrase_wins() -> None:
    assert find_frame("say", ["sorry"]) is not None
    found = find_frame("give", "the green light to the tunnel".split())
    assert found is not None
    assert found.act == "agree"


@pytest.mark.parametrize(
    ("base", "forms"),
    [
        ("deny", {"deny", "denies", "denied", "denying"}),
        ("plan", {"plan", "plans", "planned", "planning"}),
        ("admit", {"admitted", "admitting"}),
        ("swear", {"swore", "sworn", "swearing"}),
        ("agree", {"agreed", "agreeing"}),
        ("lie", {"lied", "lying"}),
        ("bend", {"bent", "bending"}),
    ],
)
def test_the_forms_of_a_verb_follow_from_its_base(base: str, forms: set[str]) -> None:
    assert forms <= verb_forms(base)


def test_plurals_follow_the_spelling() -> None:
    assert [noun_plural(base) for base in ("apology", "speech", "plea", "veto")] == [
        "apologies",
        "speeches",
        "pleas",
        "vetoes",
    ]


def test_both_spellings_of_a_verb_are_known() -> None:
    assert look_up("apologised").verbs == look_up("apologized").verbs


def test_the_filter_by_stems_loses_no_match_in_the_cases() -> None:
    for case in load_cases(OPEN):
        words = plain(" ".join(case.text[start:end] for start, end in case.content))
        stems = {word[:4] for word in words.replace("-", " ").split()} | {
            word.strip("“\"'(,.")[:4] for word in words.split()
        }
        for direct in (True, False):
            for rule in _rules(direct, heartfelt=False).anywhere:
                assert _may(rule, stems) or not rule.pattern.search(words)
