"""What is turned round between two contents."""

from __future__ import annotations

from inquit.languages.en.opposites import OPPOSITES
from inquit.views.links.contraries import find_contrary, other_doers
from inquit.views.links.overlap import overlap
from inquit.views.links.subject import Subject, prepare
from inquit.views.links.weights import Weigher
from inquit.views.links.words import stem
from tests.views.links.made import said

EVENLY = Weigher({}, 2)


def subject(content: str, act: str = "state") -> Subject:
    return prepare(said("The mayor", content, act=act), EVENLY)


def turned(left: Subject, right: Subject) -> tuple[set[str], set[tuple[str, str]]]:
    contrary = find_contrary(left, right, overlap(left, right), EVENLY)
    return set(contrary.turned), set(contrary.opposed)


def test_a_negation_reaches_to_the_end_of_its_clause() -> None:
    one = subject("the bridge was hit, and the station burned")
    assert turned(one, subject("the bridge was not hit, and the station burned")) == ({"strik"}, set())


def test_not_only_and_no_doubt_turn_nothing() -> None:
    one = subject("the bridge was hit")
    assert turned(one, subject("no doubt the bridge was hit")) == (set(), set())
    assert turned(one, subject("not only the bridge was hit")) == (set(), set())


def test_a_bound_turns_nothing_and_no_more_of_a_thing_does() -> None:
    one = subject("twelve people were killed in the market")
    assert turned(one, subject("no more than twelve people were killed in the market")) == (set(), set())
    assert turned(one, subject("not fewer than twelve people were killed in the market")) == (set(), set())
    assert turned(subject("weapons will be sent"), subject("no more weapons will be sent"))[0]


def test_opposite_words_are_opposed_and_a_negation_unites_them() -> None:
    assert turned(subject("the gate was open"), subject("the gate was closed"))[1] == {("open", stem("closed"))}
    assert turned(subject("the gate was open"), subject("the gate was not closed"))[1] == set()


def test_a_denial_turns_all_that_it_denies_and_two_denials_nothing() -> None:
    claim, denial = subject("that it hit the bridge"), subject("that it hit the bridge", "deny")
    assert turned(claim, denial)[0] == {"strik", "bridg"}
    assert turned(denial, denial)[0] == set()


def test_two_doers_of_one_deed_are_told_apart_and_a_time_is_no_doer() -> None:
    assert other_doers(subject("it was lit by smugglers"), subject("it was lit by the owner's son")) == (
        ("smugglers",),
        ("the", "owner's", "son"),
    )
    assert other_doers(subject("it was lit by Monday"), subject("it was lit by smugglers")) is None


def test_no_word_is_its_own_opposite() -> None:
    for left, right in OPPOSITES:
        assert not {stem(word) for word in left} & {stem(word) for word in right}, (left, right)
