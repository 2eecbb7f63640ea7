"""Denials and answers: who may give them, and when."""

from __future__ import annotations

from tests.views.links.made import kind, link, quoted, said

LATER = "2024-03-02"
CLAIM = said("Lirian intelligence", "Ostia was preparing an invasion of the islands")


def test_one_who_says_we_of_the_named_denies() -> None:
    denial = quoted("Ostia's president", "We are not preparing any invasion of the islands", on=LATER)
    assert kind(CLAIM, denial) == "denied by"


def test_somebody_else_who_says_the_contrary_is_in_conflict() -> None:
    assert (
        kind(CLAIM, said("An observer", "Ostia was not preparing an invasion of the islands", on=LATER))
        == "conflicts with"
    )


def test_a_quotation_said_in_denial_is_the_denial_itself() -> None:
    claim = said("Traders", "that the mayor of Ardesh had taken bribes for market stalls")
    assert (
        kind(claim, quoted("the mayor", "I never took a bribe for a market stall", act="deny", on=LATER)) == "denied by"
    )


def test_a_source_does_not_deny_itself() -> None:
    claim = said("The army", "the bridge at Orl was hit")
    assert kind(claim, said("The army", "that the bridge at Orl was hit", act="deny", on=LATER)) != "denied by"


def test_a_promise_answers_a_demand_whose_subject_promises() -> None:
    demand = said("Teachers", "that the ministry raise their pay", act="appeal")
    assert (
        kind(demand, said("The ministry", "that it would raise their pay in autumn", act="promise", on=LATER))
        == "answered by"
    )


def test_thanks_to_the_one_who_asked_answer_him() -> None:
    invitation = said("The mayor", "the strikers to talks at the town hall", act="appeal", to="the strikers")
    assert kind(invitation, said("The strikers", "the mayor", act="thank", on=LATER)) == "answered by"


def test_an_answer_comes_after_what_it_answers() -> None:
    appeal = said("The bishop", "to let the wounded leave", act="appeal", to="General Sarn", on=LATER)
    assert (
        kind(appeal, said("General Sarn", "that the wounded may leave", act="agree", to="The bishop")) != "answered by"
    )


def test_the_why_line_names_what_is_common_and_the_cue() -> None:
    claim = said("Villagers", "soldiers had burned the barns in Karn")
    made = link(claim, said("The army", "burning the barns in Karn", act="deny", cue="denied", on=LATER))
    assert made is not None
    assert made.why == 'both: "Karn", "barns", "burned"; "denied" there'
