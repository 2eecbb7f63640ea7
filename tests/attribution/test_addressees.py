"""Whom a statement is said to."""

from __future__ import annotations

import pytest

from inquit.attribution.addressees import find_addressee, with_inner_cue
from tests.attribution.drafts import clauses_of, draft_in


def addressee(text: str, cue: str, content: str, source: str | None = None, *, turn: bool = False) -> str | None:
    draft = draft_in(text, cue, content, source, turn=turn)
    found = find_addressee(text, with_inner_cue(text, draft), clauses_of(text, draft).of(0))
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
        ("She told a newspaper in Tolm the opposite.", "told", "the opposite", "a newspaper in Tolm"),
        ("She promised the 300 employees that it was over.", "promised", "that it was over", "the 300 employees"),
        ("She told her deputy, Ann Smith, in a call that.", "told", "that", "her deputy, Ann Smith"),
        ("She told Tarn Power Co. to leave.", "told", "to leave", "Tarn Power Co."),
        ("She told visitors yesterday that it was over.", "told", "that it was over", "visitors"),
        ("She answered him: “It is over.”", "answered", "It is over", "him"),
        ("She reminded both governments that it was over.", "reminded", "that it was over", "both governments"),
        ("He told a reporter twice that it was over.", "told", "that it was over", "a reporter twice"),
    ],
)
def test_the_words_after_a_verb_of_telling_are_whom_it_was_said_to(
    text: str, cue: str, content: str, expected: str
) -> None:
    assert addressee(text, cue, content) == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("She urged voters to stay.", "urged", "voters to stay", "voters"),
        ("She asked the court in 2024 to act.", "asked", "the court … to act", "the court"),
        ("She asked the bank in April to cut.", "asked", "the bank in April to cut", "the bank"),
        ("She called on the mayor to resign.", "called on", "the mayor to resign", "the mayor"),
        (
            "She appealed to the Regent of Tolm to act.",
            "appealed to",
            "the Regent of Tolm to act",
            "the Regent of Tolm",
        ),
        ("They tell us one thing and do another.", "tell", "us one thing", "us"),
        ("It asks her “to count us”.", "asks", "her “to count us”", "her"),
        ("She had called her rival to meet her.", "had called", "her rival to meet her", "her rival"),
        (
            "She appealed to nationals in Tolm, Varn and other cities to stay.",
            "appealed to",
            "nationals in Tolm, Varn and other cities to stay",
            "nationals in Tolm, Varn and other cities",
        ),
        ("She wrote a post in which she urged voters to stay.", "in which", "she urged voters to stay", "voters"),
    ],
)
def test_whom_something_is_asked_of_may_lie_in_the_content(text: str, cue: str, content: str, expected: str) -> None:
    assert addressee(text, cue, content, "She" if text.startswith("She") else None) == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("“Stay,” she said to the mayor when he came.", "said", "Stay", "the mayor"),
        ("“Stay,” she wrote on Monday to the mayor.", "wrote", "Stay", "the mayor"),
        ("“Stay,” she shouted at the crowd.", "shouted", "Stay", "the crowd"),
        ("She pleaded with them to stay.", "pleaded", "to stay", "them"),
        ("She apologised to me and my mother for it.", "apologised", "for it", "me and my mother"),
        ("She described the work to a friend as good.", "described", "the work … as good", "a friend"),
        ("In a letter to the board, she says it is over.", "says", "it is over", "the board"),
        ("In an interview with the weekly Lantern, she said so.", "said", "so", "the weekly Lantern"),
        ("She said in a statement sent to reporters that it was over.", "said", "that it was over", "reporters"),
        ("Speaking to pupils, she said it was over.", "said", "it was over", "pupils"),
        ("She has written to the ministry, asking for more.", "asking for", "more", "the ministry"),
        ("She expressed gratitude to the head of Varn for it.", "expressed gratitude to", "for it", "the head of Varn"),
    ],
)
def test_prepositions_name_whom_it_was_said_to(text: str, cue: str, content: str, expected: str) -> None:
    assert addressee(text, cue, content) == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "expected"),
    [
        ("Residents of Tolm were told on Friday to stay.", "were told", "to stay", "Residents of Tolm"),
        ("On Friday residents were told to stay.", "told", "to stay", "residents"),
        ("She said yes when she was asked whether it was over.", "was asked", "whether it was over", "she"),
        (
            "Pupils and parents were informed that it was over.",
            "were informed",
            "that it was over",
            "Pupils and parents",
        ),
        ("Ann Smith, who is 40, was told to stay.", "told", "to stay", "Ann Smith, who is 40"),
    ],
)
def test_the_subject_of_a_passive_is_whom_it_was_said_to(text: str, cue: str, content: str, expected: str) -> None:
    assert addressee(text, cue, content) == expected


@pytest.mark.parametrize(
    ("source", "expected"),
    [
        ("An internal memo to the board of Tarn Foods", "the board of Tarn Foods"),
        ("The appeals addressed to Ann Smith", "Ann Smith"),
        ("The council's letter to the families, sent a day later,", "the families"),
        ("Her ambassador to Varn", None),
    ],
)
def test_a_document_may_name_its_reader(source: str, expected: str | None) -> None:
    assert addressee(f"{source} says it is over.", "says", "it is over", source) == expected


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("Ms Smith, did you warn them?", "Ms Smith"),
        ("I did, your honour. You know it.", "your honour"),
        ("People of Tolm, stay in your homes.", "People of Tolm"),
        ("President Smith, who is ill, will not come to you.", None),
        ("Mr Smith left.", None),
    ],
)
def test_a_form_of_address_counts_where_nothing_else_names_anybody(said: str, expected: str | None) -> None:
    assert addressee(f"CHAIR: {said}", ":", said, "CHAIR", turn=True) == expected


def test_the_object_of_the_cue_goes_before_other_names() -> None:
    text = "In a cable to all its missions, it instructed ambassadors to stay."
    assert addressee(text, "instructed", "ambassadors to stay", "it") == "ambassadors"


def test_who_was_asked_may_be_named_by_the_statement_beside() -> None:
    text = "Asked whether it was over, she replied that it was."
    asked, replied = draft_in(text, "Asked", "whether it was over"), draft_in(text, "replied", "that it was", "she")
    clauses = clauses_of(text, asked, replied)
    found = find_addressee(text, asked, clauses.of(0), clauses.beside(0))
    assert found is not None
    assert text[slice(*found)] == "she"


@pytest.mark.parametrize(
    ("text", "cue", "content"),
    [
        ("She said that it was over.", "said", "that it was over"),
        ("She told that it was over.", "told", "that it was over"),
        ("“It is over,” she told.", "told", "It is over"),
        ("She warned: “It is over.”", "warned", "It is over"),
        ("She called the report a lie.", "called", "the report a lie"),
        ("She called the plan a threat to peace.", "called", "the plan a threat to peace"),
        ("She ordered the closure of the port.", "ordered", "the closure of the port"),
        ("She urged calm.", "urged", "calm"),
        ("She warned the hills were dry.", "warned", "the hills were dry"),
        ("She warned against going.", "warned against", "going"),
        ("She responded to questions that it was over.", "responded", "that it was over"),
        ("She admits to other faults.", "admits to", "other faults"),
        ("She repeated her call to bring charges.", "call", "to bring charges"),
        ("“It is over,” she said to cheers.", "said", "It is over"),
        ("She told of nights without water.", "told", "of nights without water"),
        ("She declined to say it was over.", "declined to say", "it was over"),
        ("Stories were told about it.", "were told", "about it"),
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
