"""By what medium, or on what occasion, a statement is made."""

from __future__ import annotations

import pytest

from inquit.attribution.channels import find_channel, is_occasion
from tests.attribution.drafts import clause_of, draft_in


def channel(text: str, cue: str, content: str, source: str | None = None) -> str | None:
    found = find_channel(clause_of(text, draft_in(text, cue, content, source)))
    return text[slice(*found[0])] if found else None


@pytest.mark.parametrize(
    ("around", "expected"),
    [
        ("on Telegram on Tuesday", "Telegram"),
        ("on X", "X"),
        ("on her own Facebook page", "her own Facebook page"),
        ("in a second post on the platform", "a second post on the platform"),
        ("in a phone call with Ann Smith", "a phone call"),
        ("in an interview on local radio two days ago", "an interview on local radio"),
        ("in a 60-page ruling", "a 60-page ruling"),
        ("in written testimony submitted in March", "written testimony"),
        ("in court filings", "court filings"),
        ("on state television", "state television"),
        ("on Radio Tolm at six o'clock", "Radio Tolm"),
        ("on CNN’s State of the Union", "CNN’s State of the Union"),
        ("on the podcast Ice and Bone this week", "the podcast Ice and Bone"),
        ("at a news conference in Tolm", "a news conference"),
        ("at Thursday's weigh-in", "Thursday's weigh-in"),
        ("at a dinner for the donors", "a dinner"),
        ("by video link", "video link"),
        ("by email", "email"),
        ("over the phone", "the phone"),
        ("in a Facebook group", "a Facebook group"),
        ("through a megaphone", "a megaphone"),
    ],
)
def test_media_and_occasions_of_the_clause_are_found(around: str, expected: str) -> None:
    assert channel(f"“It is over,” she said {around}.", "said", "It is over", "she") == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "source", "expected"),
    [
        ("In a statement, the board called it a lie.", "called", "it a lie", "the board", "a statement"),
        ("The mayor, reached by telephone, said it was over.", "said", "it was over", "The mayor", "telephone"),
        ("She issued a statement saying it was over.", "saying", "it was over", "She", "a statement"),
        ("Taking to Facebook, she wrote that it was over.", "wrote", "that it was over", "she", "Facebook"),
        ("She said in a filing that it was over.", "said in a filing", "that it was over", "She", "a filing"),
        ("In a call, she said on television that it was over.", "said", "that it was over", "she", "television"),
    ],
)
def test_they_stand_before_the_source_beside_it_or_behind_the_cue(
    text: str, cue: str, content: str, source: str, expected: str
) -> None:
    assert channel(text, cue, content, source) == expected


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("She said in court that it was over.", "said", "that it was over"),
        ("She said on Facebook's plan that it was over.", "said", "that it was over"),
        ("She said through her lawyer that it was over.", "said", "that it was over"),
        ("She said the call lasted an hour.", "said", "the call lasted an hour"),
        ("She would not comment on the post.", "would not comment", "on the post"),
        ("She said at the conference centre that it was over.", "said", "that it was over"),
        ("She said in response that it was over.", "said", "that it was over"),
        ("She said in order to go that it was over.", "said", "that it was over"),
        ("She said that he had written in a letter.", "said", "that he had written in a letter"),
        ("After they had met at a rally, she said it was over.", "said", "it was over"),
        ("“It is over,” she said and left in a video.", "said", "It is over"),
    ],
)
def test_places_topics_and_other_clauses_are_no_channel(text: str, cue: str, content: str) -> None:
    assert channel(text, cue, content) is None


def test_what_another_statement_of_the_sentence_has_is_its_own() -> None:
    text = "She said it was over, and he wrote in a letter that it was not."
    hers = draft_in(text, "said", "it was over", "She")
    his = draft_in(text, "wrote", "that it was not", "he")
    assert find_channel(clause_of(text, hers, his)) == ()
    assert find_channel(clause_of(text, his, hers)) != ()


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a rally", True),
        ("a packed meeting in the sports hall", True),
        ("the crowd", False),
        ("the inquiry", False),
        ("reporters at a rally", False),
    ],
)
def test_an_occasion_that_was_told_is_not_a_party(words: str, expected: bool) -> None:
    assert is_occasion(words) is expected
