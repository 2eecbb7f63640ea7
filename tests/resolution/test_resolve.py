"""Whole texts read with the shipped model: who is meant by each source, and why."""

from __future__ import annotations

import pytest

import inquit
from inquit.records import Party, Statement


def sources(text: str, **facts: str) -> list[tuple[str | None, str | None]]:
    """Printed words and name of every source, in text order."""
    return [(party.text, party.name) for s in inquit.read(text, **facts).statements for party in s.sources]  # type: ignore[arg-type]


def only(text: str, words: str) -> Party:
    """The only source that prints these words."""
    found = [p for s in inquit.read(text).statements for p in s.sources if p.text == words]
    assert found, [p.text for s in inquit.read(text).statements for p in s.sources]
    return found[0]


def first(text: str) -> Statement:
    return inquit.read(text).statements[0]


TARN = (
    "Mayor Robert Tarnish said on Monday that the bridge would open in May.\n\n"
    "He said that the builders were late.\n\n"
    "Council leader Susan Oakley told reporters that the plan was wrong.\n\n"
    "“It costs too much,” she said.\n\n"
    "Tarnish said that Oakley was mistaken."
)


def test_pronouns_and_surnames_get_the_full_name_and_the_place_that_gives_it() -> None:
    assert [name for _, name in sources(TARN)] == [
        "Robert Tarnish",
        "Robert Tarnish",
        "Susan Oakley",
        "Susan Oakley",
        "Robert Tarnish",
    ]
    he = only(TARN, "He")
    assert he.form == "pronoun"
    assert he.score is not None
    assert 0.5 <= he.score <= 1
    assert "Robert Tarnish" in [TARN[start:end] for start, end in he.why]


def test_swapped_names_are_read_the_same() -> None:
    swapped = TARN.translate(str.maketrans("", "")).replace("Tarnish", "\0").replace("Oakley", "Tarnish")
    swapped = swapped.replace("\0", "Oakley")
    assert [name for _, name in sources(swapped)] == [
        name.replace("Tarnish", "\0").replace("Oakley", "Tarnish").replace("\0", "Oakley")
        for _, name in sources(TARN)
        if name
    ]


def test_a_role_gets_the_name_that_the_text_gives_it() -> None:
    text = (
        "Foreign Minister Susan Oakley met Defence Minister Robert Tarnish on Monday.\n\n"
        "The defence minister said that the talks had failed."
    )
    assert sources(text)[-1] == ("The defence minister", "Robert Tarnish")


def test_a_role_that_the_text_gives_to_nobody_has_no_name() -> None:
    text = (
        "Robert Tarnish, a baker, sold his shop to Susan Oakley on Monday.\n\n"
        "Snow fell in Tarn. The bishop said that the church was cold."
    )
    assert sources(text)[-1] == ("The bishop", None)


def test_several_sources_are_several_parties() -> None:
    assert sources("Susan Oakley and Robert Tarnish said that the vote was over.") == [
        ("Susan Oakley", "Susan Oakley"),
        ("Robert Tarnish", "Robert Tarnish"),
    ]


def test_two_people_of_one_surname_are_offered_and_not_merged() -> None:
    text = "Robert Tarnish met his rival, Peter Tarnish, on Monday. Tarnish said that the vote was over."
    party = only(text, "Tarnish")
    assert {party.name, *party.candidates} == {"Robert Tarnish", "Peter Tarnish"}
    assert party.score is not None
    assert party.score <= 0.6


def test_row_26_he_after_two_men_has_the_other_as_a_candidate_and_is_not_sure() -> None:
    text = "Robert Tarnish met Peter Oakley in the harbour on Monday. He said that the ferry was late."
    party = only(text, "He")
    assert {"Robert Tarnish", "Peter Oakley"} <= {party.name, *party.candidates}
    assert party.score is None or party.score < 0.9


def test_row_26_one_person_under_two_offices_stays_one() -> None:
    text = (
        "Interior Minister Susan Oakley said in May that the bridge was safe.\n\n"
        "Prime Minister Susan Oakley said in June that the bridge was closed."
    )
    assert [name for _, name in sources(text)] == ["Susan Oakley", "Susan Oakley"]


def test_the_first_person_inside_somebodys_words_is_that_somebody() -> None:
    text = "“I told the board that it was wrong,” Susan Oakley said."
    assert ("I", "Susan Oakley") in sources(text)


def test_we_inside_somebodys_words_are_his_side_and_he_is_only_a_candidate() -> None:
    text = "“We told the board that it was wrong,” Susan Oakley said."
    (party,) = [p for s in inquit.read(text).statements for p in s.sources if p.text == "We"]
    assert (party.name, party.candidates) == (None, ("Susan Oakley",))


def test_those_on_whose_behalf_somebody_speaks_are_told() -> None:
    text = "Susan Oakley, on behalf of the miners and their families, said that the shaft was unsafe."
    (party,) = first(text).sources
    assert party.name == "Susan Oakley"
    assert [one.text for one in party.behalf] == ["the miners", "their families"]


def test_the_speaker_of_an_address_is_the_source_of_its_words() -> None:
    found = inquit.read("I told the council that the bridge was safe.", speaker="Susan Oakley").statements
    assert [(p.form, p.name) for p in found[0].sources] == [("speaker", "Susan Oakley")]
    assert [(p.text, p.name) for p in found[1].sources] == [("I", "Susan Oakley")]


@pytest.mark.parametrize("words", ["officials", "residents of Tarn", "a person who asked not to be named"])
def test_those_without_a_name_get_none(words: str) -> None:
    text = f"Susan Oakley spoke in Tarn. But {words} said that the bridge was closed."
    assert [name for printed, name in sources(text) if printed == words] == [None]


def test_a_bodys_officials_and_a_persons_critics_are_not_the_body_and_the_person() -> None:
    text = "Susan Oakley’s critics said that she lied. Oakley campaign workers said that she did not."
    assert {name for _, name in sources(text)} == {None}


def test_a_persons_campaign_is_named_where_only_one_is_printed() -> None:
    text = "The Susan Oakley campaign raised a million. The campaign said that it was glad."
    assert sources(text)[-1] == ("The campaign", "Susan Oakley campaign")
    other = "The Robert Tarnish campaign raised two. " + text
    assert sources(other)[-1] == ("The campaign", None)


def test_a_document_stands_before_those_whose_words_it_carries() -> None:
    text = (
        "The council received a letter from Susan Oakley and Robert Tarnish on Monday.\n\n"
        "“The bridge is not safe,” the letter says."
    )
    statement = inquit.read(text, outlet="The Tarn Post").statements[-1]
    assert [[party.name or party.text for party in layer] for layer in statement.relay] == [
        ["The Tarn Post"],
        ["the letter"],
        ["Susan Oakley", "Robert Tarnish"],
    ]


def test_every_why_is_a_place_where_a_name_or_a_role_is_printed() -> None:
    for statement in inquit.read(TARN).statements:
        for party in (*statement.sources, *statement.addressees):
            assert all(TARN[start:end].strip() for start, end in party.why)
            assert (party.name is None) == (party.score is None)


def test_the_place_of_a_dateline_is_nobody() -> None:
    text = "DUNMARK, March 4 — The Regent said no, the Regent's spokesman said on Wednesday."
    assert "DUNMARK" not in {name for _, name in sources(text)}
