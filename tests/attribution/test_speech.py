"""Transcripts: turns as statements of their speakers."""

from __future__ import annotations

import pytest

from inquit.attribution.speech import read_turns
from inquit.languages.en import ENGLISH
from inquit.records import words_of
from inquit.segmentation.segment import segment


def turns(text: str) -> list[tuple[str, str]]:
    drafts = read_turns(text, segment(text, ENGLISH))
    assert all(draft.turn and text[slice(*draft.cue)] == ":" for draft in drafts)
    return [(words_of(text, [draft.source] if draft.source else []), words_of(text, draft.content)) for draft in drafts]


def test_every_turn_is_its_speakers() -> None:
    text = "CHAIR: Were you there then?\n\nADEYAR: I was there myself.\n\nCHAIR: Then I thank you."
    assert turns(text) == [
        ("CHAIR", "Were you there then?"),
        ("ADEYAR", "I was there myself."),
        ("CHAIR", "Then I thank you."),
    ]


def test_a_turn_runs_on_to_the_next_label() -> None:
    text = "ANN: I came late.\n\nIt rained.\nI left.\n\nBOB: I did not.\n\nANN: So I heard.\n\nNo."
    assert turns(text) == [
        ("ANN", "I came late. … It rained. … I left."),
        ("BOB", "I did not."),
        ("ANN", "So I heard. … No."),
    ]


@pytest.mark.parametrize("answer", ["Thank you.", "I was.", "Yes, sir!", "No.", "Don’t!"])
def test_a_short_answer_is_a_turn_of_its_own(answer: str) -> None:
    text = f"CHAIR: Were you there then?\n\nADEYAR: {answer}\n\nCHAIR: We shall go on now."
    assert [said for _, said in turns(text)] == ["Were you there then?", answer, "We shall go on now."]


def test_words_before_the_first_label_belong_to_nobody() -> None:
    text = "A hearing.\n\nANN: I came in late.\n\nBOB: So I did too.\n\nANN: We both came late."
    assert turns(text)[0] == ("ANN", "I came in late.")


def test_a_speaker_heard_once_is_believed_when_the_labels_are_printed_alike() -> None:
    told = "It rained.\n\nNote: it was very late.\n\nThe hall was full.\n\nNobody left.\n\nThen it began."
    text = f"{told}\n\nANN: I came in late.\n\nBOB: So I did too.\n\nANN: We both came late."
    assert [speaker for speaker, _ in turns(text)] == ["ANN", "BOB", "ANN"]


def test_questions_and_answers_are_turns() -> None:
    text = "Q: Were you there then?\nA: I was there myself."
    assert [speaker for speaker, _ in turns(text)] == ["Q", "A"]


@pytest.mark.parametrize(
    "text",
    [
        "ANN: I came in late.\n\nBOB: So I did too.",
        "A debate.\n\nAnn Lee: I came in late.\n\nBob: So I did too.\n\nCy: We all came late.",
    ],
)
def test_a_text_made_of_labelled_lines_is_a_transcript_though_nobody_speaks_twice(text: str) -> None:
    assert len(turns(text)) == text.count(":")


def test_a_table_of_numbers_is_no_transcript() -> None:
    assert turns("Clinton: 2,312\n\nSanders: 1,877\n\nOthers: 0") == []


def test_a_list_of_facts_is_no_transcript() -> None:
    assert turns("Where: the town hall.\n\nWhen: Monday at noon.\n\nTickets: at the door.") == []


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Note: it rained.",
        "She spoke.\n\nNote: it rained.\n\nHe spoke.\n\nCorrection: it snowed.",
        "ANN 1: One.\n\nANN 1: Two.\n\nANN 1: Three.",
        "“One,” she said: two.\n\nHe said: three.",
    ],
)
def test_a_text_with_a_colon_or_two_is_no_transcript(text: str) -> None:
    assert turns(text) == []
