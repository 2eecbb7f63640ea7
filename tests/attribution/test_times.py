"""When something was said."""

from __future__ import annotations

from datetime import date

import pytest

from inquit.attribution.channels import find_channel
from inquit.attribution.times import find_said
from tests.attribution.drafts import clause_of, draft_in

WEDNESDAY = date(2024, 2, 14)


def said(
    text: str, cue: str, content: str, source: str | None = None, published: date | None = WEDNESDAY
) -> tuple[str, str, str] | None:
    draft = draft_in(text, cue, content, source)
    clause = clause_of(text, draft)
    channel = find_channel(clause)
    found = find_said(clause, text, published, source=draft.source, channel=channel[0] if channel else None)
    return None if found is None else (found.start, found.end, text[slice(*found.spans[0])])


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on Tuesday", "2024-02-13", "2024-02-13"),
        ("on Wednesday", "2024-02-14", "2024-02-14"),
        ("late on Sunday night", "2024-02-11", "2024-02-11"),
        ("Thursday", "2024-02-08", "2024-02-08"),
        ("last Wednesday", "2024-02-07", "2024-02-07"),
        ("today", "2024-02-14", "2024-02-14"),
        ("yesterday", "2024-02-13", "2024-02-13"),
        ("last night", "2024-02-13", "2024-02-13"),
        ("this week", "2024-02-12", "2024-02-14"),
        ("earlier this month", "2024-02-01", "2024-02-14"),
        ("earlier this year", "2024-01-01", "2024-02-14"),
        ("last week", "2024-02-05", "2024-02-11"),
        ("last month", "2024-01-01", "2024-01-31"),
        ("last year", "2023-01-01", "2023-12-31"),
        ("at the weekend", "2024-02-10", "2024-02-11"),
        ("two days ago", "2024-02-12", "2024-02-12"),
        ("three months ago", "2023-11-01", "2023-11-30"),
        ("on 2 February", "2024-02-02", "2024-02-02"),
        ("on March 3", "2023-03-03", "2023-03-03"),
        ("on Friday, 9 February", "2024-02-09", "2024-02-09"),
        ("on March 3, 2019", "2019-03-03", "2019-03-03"),
        ("on 3 May last year", "2023-05-03", "2023-05-03"),
        ("in November", "2023-11-01", "2023-11-30"),
        ("in March 2020", "2020-03-01", "2020-03-31"),
        ("in 2019", "2019-01-01", "2019-12-31"),
        ("on Boxing Day", "2023-12-26", "2023-12-26"),
        ("on 2022-03-22", "2022-03-22", "2022-03-22"),
    ],
)
def test_printed_days_are_reckoned_from_publication(words: str, first: str, last: str) -> None:
    found = said(f"“It is over,” she said {words}.", "said", "It is over")
    assert found is not None
    assert found[:2] == (first, last)
    assert found[2] == words.removeprefix("on ") if "2022-" in words else found[2] == words


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("on March 3, 2019", "2019-03-03", "2019-03-03"),
        ("in 2019", "2019-01-01", "2019-12-31"),
        ("on Tuesday", None, None),
        ("on 2 February", None, None),
        ("yesterday", None, None),
    ],
)
def test_without_a_day_of_publication_only_full_dates_count(words: str, first: str | None, last: str | None) -> None:
    found = said(f"“It is over,” she said {words}.", "said", "It is over", published=None)
    assert (None if found is None else found[:2]) == (None if first is None else (first, last))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("A day earlier", "2024-02-11"),
        ("Two days later", "2024-02-14"),
        ("The same evening", "2024-02-12"),
        ("A week earlier", "2024-02-05"),
        ("The day before", "2024-02-11"),
        ("Later that night", "2024-02-12"),
    ],
)
def test_a_day_may_count_from_another_printed_date(words: str, first: str) -> None:
    text = f"They met on Monday. {words}, she told him it was over."
    assert said(text, "told", "it was over", "she") == (first, first, words)


def test_nothing_is_counted_from_a_date_that_is_not_printed() -> None:
    assert said("A day earlier, she said it was over.", "said", "it was over", "she") is None


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("The letter, dated 12 May 2020", "12 May 2020"),
        ("A report published on 12 May 2020", "on 12 May 2020"),
        ("A letter smuggled out of prison on 12 May 2020", None),
        ("A report to be published on Friday", None),
    ],
)
def test_a_document_that_speaks_has_its_own_day(source: str, words: str | None) -> None:
    found = said(f"{source} says it is over.", "says", "it is over", source)
    assert (None if found is None else found[2]) == words


@pytest.mark.parametrize(
    ("text", "cue", "content", "source", "expected"),
    [
        ("On Sunday the union condemned it.", "condemned", "it", "the union", "On Sunday"),
        ("A judge in Tolm on Monday ordered them to go.", "ordered", "them to go", "A judge in Tolm", "on Monday"),
        ("In a podcast recorded in May, she said so.", "said", "so", "she", "in May"),
        ("In his memoir, published in 2019, he wrote it.", "wrote", "it", "he", "in 2019"),
        ("She said at Thursday's weigh-in that it was over.", "said", "that it was over", "She", "Thursday's"),
        ("She asks in an April newsletter for more.", "asks", "for more", "She", "April"),
        ("In an interview that aired on Monday, she said so.", "said", "so", "she", "on Monday"),
    ],
)
def test_the_words_stand_anywhere_in_the_clause(text: str, cue: str, content: str, source: str, expected: str) -> None:
    found = said(text, cue, content, source)
    assert found is not None
    assert found[2] == expected


@pytest.mark.parametrize(
    ("text", "cue", "content", "source"),
    [
        ("She said that he had left on Monday.", "said", "that he had left on Monday", "She"),
        ("She has warned of this since 2021.", "has warned", "of this", "She"),
        ("She, contacted on Tuesday, declined to comment.", "declined to comment", "declined", "She"),
        ("Shares fell on Monday after she said it was over.", "said", "it was over", "she"),
        ("When he left on Monday, she said it was over.", "said", "it was over", "she"),
        ("She shut the port on Monday and said it was over.", "said", "it was over", "She"),
        ("“It is over,” she said and left on Monday.", "said", "It is over", "she"),
        ("She said of Monday's vote that it was over.", "said", "that it was over", "She"),
        ("She said on Saturday Night Live that it was over.", "said", "that it was over", "She"),
        ("She told May that it was over.", "told", "that it was over", "She"),
        ("She said on 31 February that it was over.", "said", "that it was over", "She"),
    ],
)
def test_days_of_other_things_are_no_time_of_saying(text: str, cue: str, content: str, source: str) -> None:
    assert said(text, cue, content, source) is None


def test_a_day_in_front_of_two_verbs_counts_for_both_and_one_between_them_for_the_second() -> None:
    text = "On Sunday the union condemned it and on Monday told them to go."
    first = draft_in(text, "condemned", "it", "the union")
    second = draft_in(text, "told", "to go", "the union")
    starts = [find_said(clause_of(text, *drafts), text, WEDNESDAY) for drafts in ((first, second), (second, first))]
    assert [found.start for found in starts if found] == ["2024-02-11", "2024-02-12"]
