"""Links between two sides' statements: which kind, which way round, how many, and alike for every party."""

from __future__ import annotations

import re
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.ledger.base import Glimpse
from inquit.views.links.base import KINDS, Link
from inquit.views.links.find import find_links, find_links_among
from tests.views.links.made import counted, exactly, kind, link, quoted, said

LATER = "2024-03-02"
NEVER_SAID = ("refute", "confirm", "true", "false", "lie")


def nothing(count: int) -> np.ndarray[tuple[int, int], np.dtype[np.float32]]:
    return np.zeros((count, 384), np.float32)


def found(left: list[Glimpse], right: list[Glimpse]) -> list[Link]:
    return find_links(left, right, nothing(len(left)), nothing(len(right)))


def test_a_quotation_carried_again_is_the_same_words() -> None:
    one = quoted("Ilse Tarn", "Every family in this valley has lost a son, a house or a field.")
    other = said("the mayor", "that “every family in this valley has lost a son”", kind="mixed")
    assert kind(one, other) == "same words"


def test_few_words_of_two_speakers_about_themselves_are_not_the_same_words() -> None:
    words = "It was the worst night of my life"
    assert kind(quoted("Oda Pell", words), quoted("Nils Karr", words)) is None
    assert kind(quoted("Oda Pell", words), quoted("the nurse", words)) == "same words"


def test_a_paraphrase_is_the_same_claim() -> None:
    one = said("The mayor", "the water plant had been shut down for repairs")
    assert kind(one, said("Ilse Tarn", "The water plant was closed for repairs")) == "same claim"


def test_two_numbers_of_one_event_are_a_figure_that_differs() -> None:
    one = said("The mayor", "12 people were killed at the market in Drenov", figures=(exactly(12),))
    other = said(
        "Doctors",
        "at least 30 people were killed when shells hit the market in Drenov",
        figures=(counted("at least 30", 30, None, comparator="at_least"),),
    )
    made = link(one, other)
    assert made is not None
    assert made.kind == "figure differs"
    assert made.why == 'both: "Drenov", "market"; 12 here, at least 30 there'


def test_a_denial_points_back_at_what_is_denied() -> None:
    claim = said("Anglers", "the tannery had poured acid into the Sorra")
    denial = said("The tannery", "that it had poured acid into the Sorra", act="deny", cue="denied", on=LATER)
    assert [(one.kind, one.turned) for one in (link(claim, denial), link(denial, claim)) if one] == [
        ("denied by", False),
        ("denied by", True),
    ]


def test_an_accusation_rejected_without_its_words_is_denied_by_the_accused() -> None:
    accusation = said("Tessen", "Morvia of poisoning the wells", act="accuse")
    assert kind(accusation, said("Morvia", "the accusation as baseless", act="reject", on=LATER)) == "denied by"
    assert kind(accusation, said("Quell", "the accusation as baseless", act="reject", on=LATER)) is None


def test_a_denial_of_another_matter_denies_nothing() -> None:
    claim = said("A blogger", "The minister Karo Lund owns three villas on the lake")
    assert kind(claim, said("The minister Karo Lund", "that he would leave the cabinet", act="deny", on=LATER)) is None


def test_a_denial_before_the_claim_is_no_answer_to_it() -> None:
    denial = said("The tannery", "that it had poured acid into the Sorra", act="deny")
    claim = said("Anglers", "the tannery had poured acid into the Sorra", on=LATER)
    assert kind(denial, claim) == "conflicts with"


def test_a_plan_that_is_rejected_is_not_denied() -> None:
    one = said("Parliament", "the prime minister's resignation", act="agree")
    assert kind(one, said("The upper house", "the prime minister's resignation", act="reject")) != "denied by"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the bridge at Sarn was hit", "the bridge at Sarn was not hit"),
        ("there is bread in the city of Arle", "there is no bread in the city of Arle"),
        ("the crossing at Tesk was open on Thursday", "the crossing at Tesk was closed on Thursday"),
        ("its troops had advanced on Pellin", "the troops had retreated from Pellin"),
        ("the missile hit the airfield at Brann", "the missile missed the airfield at Brann"),
        ("the depot in Korde was set alight by smugglers", "the depot in Korde was set alight by the owner's son"),
        ("Duro Vask, the rebel leader, is alive", "the rebel leader Duro Vask was dead"),
    ],
)
def test_contents_that_cannot_both_hold_are_in_conflict(one: str, other: str) -> None:
    assert kind(said("The army", one), said("Rebels", other)) == "conflicts with"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("the railway bridge was hit on Monday", "the road bridge at Sarn was not hit on Monday"),
        ("its troops had advanced on Pellin", "the troops had retreated from Quell"),
        ("the vaccine is safe for children", "the toy is dangerous for children"),
        ("the bridge was hit on Monday", "the bridge was not hit on Friday"),
        ("I will resign if the vote is lost", "I will not resign if the vote is lost"),
        ("the door was not closed", "the door was open"),
    ],
)
def test_two_matters_are_in_no_conflict(one: str, other: str) -> None:
    assert kind(said("Ada Renn", one), said("Olo Brand", other)) not in ("conflicts with", "denied by")


def test_each_blaming_the_other_for_one_deed_is_a_conflict() -> None:
    one = said("Velaria", "Korsun of shelling the market in Drenov", act="accuse")
    other = said("Korsun's defence ministry", "Velarian forces of shelling the market", act="accuse")
    made = link(one, other)
    assert made is not None
    assert made.kind == "conflicts with"
    assert made.why.startswith("both accuse; of the same: shelling")
    assert made.why.endswith("blamed: Korsun here, Velarian forces there")


def test_two_accusations_of_aggression_against_civilians_are_a_conflict_where_the_accused_accuse() -> None:
    one = said(
        "Velarian minister Ada Renn",
        "the citizens of the coast to have no part in the cruel crimes of the Korsunian invaders",
        act="appeal",
    )
    other = said(
        "Olo Brand, spokesman of the Korsunian president",
        "to help stop the aggression of the armed forces of Velaria, so that civilians are spared",
        act="appeal",
    )
    made = link(one, other)
    assert made is not None
    assert made.kind == "conflicts with"
    assert "of the same: civilians" in made.why


def test_mirrored_accusations_of_two_deeds_are_none() -> None:
    one = said("Kolvar", "Halvek for the fire at the sawmill", act="accuse")
    assert kind(one, said("Halvek", "Kolvar for the theft of two patrol boats", act="accuse")) is None


def test_an_appeal_is_answered_by_whom_it_is_addressed_to() -> None:
    appeal = said("The bishop", "to let the wounded leave Ketha", act="appeal", to="General Sarn")
    answer = said("General Sarn", "that the wounded would stay in Ketha", to="The bishop", on=LATER)
    assert [one.kind for one in (link(appeal, answer), link(answer, appeal)) if one] == ["answered by"] * 2
    assert kind(appeal, said("General Ott", "that the harvest was good", on=LATER)) is None


def test_two_appeals_of_two_parties_to_each_other_are_no_answers() -> None:
    one = said("The president", "to lay down their arms", act="appeal", to="the rebels")
    assert kind(one, said("The rebels", "to free the prisoners", act="appeal", to="the president", on=LATER)) is None


def test_what_was_not_said_stands_in_no_link_with_what_was() -> None:
    one = said("The mayor", "the water plant was closed for repairs")
    assert kind(one, said("The mayor", "the water plant was closed for repairs", negated=True)) is None


def test_a_pair_has_one_link_and_a_statement_few() -> None:
    left = [said(f"Source {n}", "the water plant in Arle was closed for repairs") for n in range(30)]
    right = [said(f"Voice {n}", "in Arle the water plant was shut for repairs") for n in range(30)]
    links = found(left, right)
    pairs = [(one.left, one.right) for one in links]
    assert len(set(pairs)) == len(pairs)
    assert max(sum(one.left == n for one in links) for n in range(30)) <= 15
    assert len(links) <= 5 * 60
    assert len({one.left for one in links}) > 10


def test_vectors_bring_pairs_whose_words_are_few() -> None:
    left = [said("The mayor", f"the plant numbered {n} was closed") for n in range(5)]
    right = [said("The council", "the plant was shut")]
    vectors = np.eye(384, dtype=np.float32)
    assert {one.kind for one in find_links(left, right, vectors[:5], vectors[4:5])} == {"same claim"}


def test_an_endless_content_is_compared_to_its_end() -> None:
    endless = said("Velaria", "Korsun attacks Korsun not by Korsun war of Korsun " * 10_000, act="accuse")
    other = said(
        "Korsun", "Velaria attacks Velaria, Velaria said “the war is the war of Velaria” " * 5_000, act="accuse"
    )
    assert len(found([endless, endless], [other, other])) <= 4


def test_nothing_on_a_side_gives_no_links() -> None:
    one = said("The mayor", "the water plant was closed")
    assert found([], [one]) == found([one], []) == []


WORDS = [
    "the",
    "Korsun",
    "not",
    "bridge",
    "hit",
    "12",
    "closed",
    "open",
    "of",
    "shelling",
    "“",
    "…",
    ",",
    "by",
    "killed",
]
CONTENTS = st.lists(st.sampled_from(WORDS), max_size=12).map(" ".join) | st.text(max_size=40)
SIDES = st.lists(
    st.builds(
        lambda content, act, source: said(source, content, act=act),
        CONTENTS,
        st.sampled_from([None, "state", "deny", "accuse", "appeal", "reject", "thank"]),
        st.sampled_from([None, "Korsun", "the army"]),
    ),
    max_size=4,
)


@given(SIDES, SIDES)
def test_any_contents_are_compared_and_kinds_are_the_same_from_either_side(
    left: list[Glimpse], right: list[Glimpse]
) -> None:
    links = found(left, right)
    turned = {(one.right, one.left): one for one in found(right, left)}
    for one in links:
        assert one.kind in KINDS
        assert 0 <= one.score <= 1
        assert "\n" not in one.why or "\n" in left[one.left].content + right[one.right].content
    if len(left) * len(right) <= 5:
        assert {(one.left, one.right): one.kind for one in links} == {k: v.kind for k, v in turned.items()}


def renamed(glimpse: Glimpse, names: dict[str, str]) -> Glimpse:
    def swap(words: str | None) -> str | None:
        return None if words is None else re.sub("|".join(names), lambda found: names[found[0]], words)

    return replace(
        glimpse,
        content=swap(glimpse.content) or "",
        source=swap(glimpse.source),
        sources=tuple(swap(one) or "" for one in glimpse.sources),
        addressees=tuple(swap(one) or "" for one in glimpse.addressees),
    )


@pytest.mark.parametrize(
    "names",
    [
        {"Velaria": "Russia", "Korsun": "Ukraine"},
        {"Velaria": "Ukraine", "Korsun": "Russia"},
        {"Velaria": "Israel", "Korsun": "Palestine"},
        {"Velaria": "Korsun", "Korsun": "Velaria"},
    ],
)
def test_swapping_names_swaps_no_kind(names: dict[str, str]) -> None:
    left = [
        said("Velaria", "Korsun of shelling the market in Drenov", act="accuse"),
        said("Velaria", "the bridge in Drenov was hit"),
        said("Velaria's army", "the bridge at Orl was destroyed by Korsun"),
    ]
    right = [
        said("Korsun", "Velaria of shelling the market in Drenov", act="accuse"),
        said("Korsun", "the bridge in Drenov was not hit"),
        said("Korsun", "that it had destroyed the bridge at Orl", act="deny"),
    ]
    before = {(one.left, one.right, one.kind) for one in found(left, right)}
    after = found([renamed(one, names) for one in left], [renamed(one, names) for one in right])
    assert {(one.left, one.right, one.kind) for one in after} == before
    assert before


def test_no_why_line_passes_judgement() -> None:
    left = [
        said("Velaria", "Korsun of shelling the market in Drenov", act="accuse"),
        said("Velaria", "reports that the bridge in Drenov was hit", act="state"),
        said("Velaria", "12 people were killed in Drenov", figures=(exactly(12),)),
    ]
    right = [
        said("Korsun", "Velaria of shelling the market in Drenov", act="accuse"),
        said("Korsun", "reports that the bridge in Drenov was hit are false", act="state", on=LATER),
        said("Korsun", "30 people were killed in Drenov", figures=(exactly(30),)),
    ]
    links = found(left, right)
    assert len(links) >= 3
    assert not [one.why for one in links if any(word in one.why.split() for word in NEVER_SAID)]


def among(ones: list[Glimpse]) -> list[Link]:
    return find_links_among(ones, nothing(len(ones)))


def test_of_one_row_each_pair_is_linked_once_and_none_with_itself() -> None:
    told = said("The mayor", "the water plant in Arle was closed for repairs")
    links = among([told, said("Ilse Tarn", "the water plant in Arle was closed for repairs"), told])
    assert sorted((one.left, one.right) for one in links) == [(0, 1), (0, 2), (1, 2)]
    assert {one.kind for one in links} == {"same words"}


def test_of_one_row_the_links_are_those_of_two_sides() -> None:
    one = said("The mayor", "the water plant had been shut down for repairs")
    other = said("Ilse Tarn", "The water plant was closed for repairs")
    foreign = said("Nils Karr", "twelve sheep had crossed the border")
    assert among([foreign, one, other]) == [replace(link, left=1, right=2) for link in found([one], [other])]


@pytest.mark.parametrize("count", [3, 20, 40, 100])
def test_many_that_say_the_same_hang_together(count: int) -> None:
    links = among([said(f"Source {n}", "the water plant in Arle was closed for repairs") for n in range(count)])
    reached = {0}
    for _ in range(count):
        reached |= {end for one in links if {one.left, one.right} & reached for end in (one.left, one.right)}
    assert reached == set(range(count))


@pytest.mark.parametrize(("here", "there"), [(40, 40), (100, 30), (30, 100), (1, 1_200)])
def test_what_many_say_on_both_sides_is_linked_for_each(here: int, there: int) -> None:
    words = "the water plant in Arle was closed for repairs"
    left = [said(f"Source {n}", f"{words} on day {n}") for n in range(here)]
    links = found(left, [said(f"Voice {n}", words) for n in range(there)])
    assert {one.kind for one in links} == {"same words"}
    assert {one.left for one in links} == set(range(here))
    assert len({one.right for one in links}) >= min(there, 15)


@pytest.mark.parametrize("count", [8, 32, 40])
def test_a_short_saying_of_many_is_linked_for_each(count: int) -> None:
    same = np.tile(np.eye(384, dtype=np.float32)[:1], (count, 1))
    left, right = ([said(f"{name} {n}", "peace talks failed") for n in range(count)] for name in ("Source", "Voice"))
    links = find_links(left, right, same, same)
    assert ({one.left for one in links}, {one.right for one in links}) == (set(range(count)), set(range(count)))


@pytest.mark.parametrize("count", [20, 40])
def test_a_phrase_of_many_does_not_hide_who_said_the_same(count: int) -> None:
    phrase = "we will never give up a single metre of our native land and"
    told = [f"{phrase} {' '.join(f'{word}{n:02}x' for word in ('bara', 'delo', 'muri'))}" for n in range(count)]
    left = [said(f"Source {n}", words) for n, words in enumerate(told)]
    right = [said(f"Voice {n}", words) for n, words in enumerate(reversed(told))]
    same = {(one.left, one.right) for one in found(left, right) if one.kind == "same words"}
    assert same >= {(n, count - 1 - n) for n in range(count)}


def test_of_one_row_tolls_are_told_once_too() -> None:
    tolls = [
        replace(
            said("The mayor", f"{n} people were killed in Drenov", figures=(exactly(n),)),
            article=str(n),
            published_at="2024-03-02",
        )
        for n in (3, 8, 20, 31)
    ]
    links = among(tolls)
    assert {one.kind for one in links} == {"figure differs"}
    assert all(one.left < one.right for one in links)
    assert len({(one.left, one.right) for one in links}) == len(links)


def test_of_one_row_a_pair_is_found_whichever_way_round_it_stands() -> None:
    claim = said("Anglers", "the tannery had poured acid into the Sorra")
    denial = said("The tannery", "it had poured acid into the Sorra", act="deny")
    assert {one.kind for one in (*among([claim, denial]), *among([denial, claim]))} == {"denied by"}
    assert [one.turned for one in (*among([claim, denial]), *among([denial, claim]))] == [
        one.turned for one in (*found([claim], [denial]), *found([denial], [claim]))
    ]


def test_the_same_said_by_many_does_not_hide_what_is_near() -> None:
    vectors = np.eye(384, dtype=np.float32)
    viral = [said(f"Source {n}", "every family in this valley has lost a son") for n in range(60)]
    others = [said(f"Voice {n}", f"the harvest of field {n} was sold") for n in range(60)]
    near = [said("The mayor", "the plant was closed"), said("The council", "the plant was shut")]
    matters = np.concatenate([np.tile(vectors[:1], (60, 1)), vectors[1:61], np.tile(vectors[61:62], (2, 1))])
    matters[-1] = 0.9 * vectors[61] + 0.43589 * vectors[62]
    links = find_links_among([*viral, *others, *near], matters)
    assert (120, 121) in {(one.left, one.right) for one in links}
    assert {end for one in links for end in (one.left, one.right)} >= set(range(60))


def test_no_row_gives_no_links() -> None:
    assert among([]) == among([said("The mayor", "the water plant was closed")]) == []
