"""Datelines: where and when, printed at the head of a text, and sentences that only look like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.languages.en import ENGLISH
from inquit.segmentation.datelines import Dateline, find_dateline
from inquit.segmentation.paragraphs import split_paragraphs


def find(text: str) -> Dateline | None:
    return find_dateline(text, split_paragraphs(text), ENGLISH.datelines)


def shown(text: str) -> tuple[str, str | None, str | None] | None:
    """The dateline's words, its place's words, its date."""
    found = find(text)
    if found is None:
        return None
    return text[slice(*found.span)], None if found.place is None else text[slice(*found.place)], found.date


BODY = "The council of Skarrow has put off its vote on the old ferry, the mayor said."

RUN_IN = [
    ("date 2022-03-22 ", "date 2022-03-22", None, "2022-03-22"),
    ("2022-03-22 ", "2022-03-22", None, "2022-03-22"),
    ("2022-03-22 14:05 ", "2022-03-22 14:05", None, "2022-03-22"),
    ("2022-03-22T14:05:00Z ", "2022-03-22T14:05:00Z", None, "2022-03-22"),
    ("Published: 22 Mar 2022 ", "Published: 22 Mar 2022", None, "2022-03-22"),
    ("Posted on August 12, 2016 ", "Posted on August 12, 2016", None, "2016-08-12"),
    ("Date of publication 25 August 2016 - ", "Date of publication 25 August 2016 -", None, "2016-08-25"),
    ("Posted on August 12, 2016 by Ann Smith. ", "Posted on August 12, 2016", None, "2016-08-12"),
    ("Wed Jun 29 2016 ", "Wed Jun 29 2016", None, "2016-06-29"),
    ("22 March 2022 – ", "22 March 2022 –", None, "2022-03-22"),
    ("3 November 2016   ", "3 November 2016", None, "2016-11-03"),
    ("26.12.2014 - ", "26.12.2014 -", None, "2014-12-26"),
    ("05.04.2014 - ", "05.04.2014 -", None, None),
    ("KYIV, March 22 (Reuters) — ", "KYIV, March 22 (Reuters) —", "KYIV", None),
    ("KIEV, March 22 (Xinhua) -- ", "KIEV, March 22 (Xinhua) --", "KIEV", None),
    ("MOSCOW, March 22. /TASS/. ", "MOSCOW, March 22. /TASS/.", "MOSCOW", None),
    ("MOSCOW. March 22 (Interfax) - ", "MOSCOW. March 22 (Interfax) -", "MOSCOW", None),
    ("DUNMARK, March 4 — ", "DUNMARK, March 4 —", "DUNMARK", None),
    ("DUNMARK, March 4, 2022 — ", "DUNMARK, March 4, 2022 —", "DUNMARK", "2022-03-04"),
    ("GENEVA, 22 March 2022 –", "GENEVA, 22 March 2022 –", "GENEVA", "2022-03-22"),
    ("NEW YORK, Dec. 11 (UPI) — ", "NEW YORK, Dec. 11 (UPI) —", "NEW YORK", None),
    (
        "KYIV/LVIV, Ukraine, March 22 (Reuters) - ",
        "KYIV/LVIV, Ukraine, March 22 (Reuters) -",
        "KYIV/LVIV, Ukraine",
        None,
    ),
    ("LONDON (AP) — ", "LONDON (AP) —", "LONDON", None),
    ("Philadelphia (AFP) – ", "Philadelphia (AFP) –", "Philadelphia", None),
    ("ORLANDO, Fla. (Reuters) - ", "ORLANDO, Fla. (Reuters) -", "ORLANDO, Fla.", None),
    ("SKARROW (The Skarrow Lantern) — ", "SKARROW (The Skarrow Lantern) —", "SKARROW", None),
    ("(Reuters) - ", "(Reuters) -", None, None),
    ("WASHINGTON — ", "WASHINGTON —", "WASHINGTON", None),
    ("CHARLESTON, S.C.\xa0— ", "CHARLESTON, S.C.\xa0—", "CHARLESTON, S.C.", None),
    ("PHILADELPHIA ― ", "PHILADELPHIA ―", "PHILADELPHIA", None),
    ("ST. PETERSBURG, Fla. - ", "ST. PETERSBURG, Fla. -", "ST. PETERSBURG, Fla.", None),
    ("RIO DE JANEIRO — ", "RIO DE JANEIRO —", "RIO DE JANEIRO", None),
    ("Kyiv, March 22, 2022 — ", "Kyiv, March 22, 2022 —", "Kyiv", "2022-03-22"),
]
LINES = [
    ("March 22, 2022", None, "2022-03-22"),
    ("22nd March 2022", None, "2022-03-22"),
    ("Tuesday, 22 March 2022", None, "2022-03-22"),
    ("Tue, 22 Mar 2022 14:05:00 GMT", None, "2022-03-22"),
    ("2022/03/22", None, "2022-03-22"),
    ("Published: 22 Mar 2022", None, "2022-03-22"),
    ("Published on March 22, 2022 at 2:05 p.m. EST", None, "2022-03-22"),
    ("Updated Sept. 3, 2021, 10:15 am", None, "2021-09-03"),
    ("Last updated: 2022-03-22 14:05", None, "2022-03-22"),
    ("UPDATED MARCH 22, 2022", None, "2022-03-22"),
    ("Kyiv, March 22, 2022", "Kyiv", "2022-03-22"),
    ("GENEVA, 22 March 2022", "GENEVA", "2022-03-22"),
    ("Published: 03/04/2022", None, None),
    ("Published March 22, 2022 | Updated March 23, 2022", None, "2022-03-22"),
    ("Published: 23/04/2022", None, "2022-04-23"),
]


@pytest.mark.parametrize(("head", "words", "place", "day"), RUN_IN)
def test_a_dateline_runs_into_the_first_sentence(head: str, words: str, place: str | None, day: str | None) -> None:
    assert shown(head + BODY) == (words, place, day)
    assert shown(f" {head}“We wait,” the mayor said, and nobody in the full hall laughed about it.") == (
        words,
        place,
        day,
    )


@pytest.mark.parametrize(("head", "words", "place", "day"), RUN_IN)
def test_a_headline_may_stand_above_it(head: str, words: str, place: str | None, day: str | None) -> None:
    assert shown(f"Council puts off vote.\nNobody can agree on what it costs.\n\n{head}{BODY}") == (words, place, day)


@pytest.mark.parametrize(("line", "place", "day"), LINES)
def test_a_dateline_may_be_a_line_of_its_own(line: str, place: str | None, day: str | None) -> None:
    assert shown(f"{line}\n\n{BODY}") == (line, place, day)
    assert shown(f"Council puts off vote\r\nBy Ann Smith\r\n{line}\r\n\r\n{BODY}") == (line, place, day)


@pytest.mark.parametrize(
    "text",
    [
        BODY,
        "",
        "In March 2022 the council of Skarrow put off its vote on the old ferry.",
        "March 22, 2022 was the day on which the ferry of Skarrow sank in the storm.",
        "March 22, 2022, the day the ferry sank, is a holiday in the whole of Skarrow.",
        "March 22, 2022 — a Tuesday — was the day on which the ferry of Skarrow sank.",
        "January 6, 2021 Committee hears the engineer of the ferry in the town hall of Skarrow.",
        "2022-03-22 is the date on the letter that the ferryman showed to the council.",
        "22 March 2022 will be a holiday in Skarrow, as the council has decided at last.",
        "On March 22, 2022 the ferry of Skarrow sank in the storm, and nobody was hurt.",
        "On Tuesday, March 22 — The day of the storm — the ferry of Skarrow was not out.",
        "By March 22, 2022 – The Regent had said so – the bridge was to be open again.",
        "NATO — said he — has never had a plan for the ferry, and never wanted one.",
        "NATO — The alliance, not the bank — has never had a plan for the ferry.",
        "BREAKING — The council of Skarrow has put off its vote on the old ferry again.",
        "WATCH - Mayor Rosalind Peck tells a full hall that nobody is closing anything.",
        "EXCLUSIVE — The council of Skarrow has put off its vote on the old ferry again.",
        "UPDATE 2 — The council of Skarrow has put off its vote on the old ferry again.",
        "COUNCIL — PUTS OFF VOTE ON THE FERRY.\n\nNobody in Skarrow was surprised by it.",
        "FERRY — A Short History.\n\nIt was built in the year of the flood.",
        "WASHINGTON was a general before he became president, and a farmer before that.",
        "WASHINGTON-based engineers have looked at the ferry and found nothing wrong.",
        "London (the one in Ontario) — The council has put off its vote on the ferry.",
        "Ann Smith (D) - The member for Skarrow has put off her vote on the old ferry.",
        "Skarrow — The council has put off its vote on the old ferry, the mayor said.",
        "Published by the Skarrow Lantern, the letter names two people in the town hall.",
        "Updated plans for the ferry will be shown to the council on March 22, 2022.",
        "Date of birth: March 22, 1950. The mayor has never made a secret of her age.",
        "The date 2022-03-22 stands on the letter.",
        "March 32, 2022\n\nThe council has put off its vote.",
        "2022-02-30 The council has put off its vote on the old ferry of Skarrow.",
        "CHAIR — Good morning to you all, and thank you for coming here so early.\n\nADEYAR — I was on duty.",
        "A timeline of the flood\n\nMarch 4, 2022\n\nThe rain begins.\n\nMarch 5, 2022\n\nThe dam breaks.",
        "Tuesday, March 22\n\nThe rain begins.\n\nWednesday, March 23\n\nThe dam breaks.",
    ],
)
def test_a_text_that_only_speaks_of_places_and_days_has_none(text: str) -> None:
    assert shown(text) is None


def test_a_dateline_stands_at_the_head_or_nowhere() -> None:
    assert find("\n\n".join([BODY] * 12 + [f"KYIV, March 22, 2022 (Reuters) — {BODY}"])) is None
    assert find(f"{BODY} KYIV, March 22, 2022 (Reuters) — {BODY}") is None


def test_a_date_without_a_year_keeps_month_and_day() -> None:
    found = find(f"DUNMARK, March 4 — {BODY}")
    assert found is not None
    assert (found.date, found.month, found.day) == (None, 3, 4)


def test_a_date_line_above_a_dateline_gives_the_date() -> None:
    text = f"Published: 22 Mar 2022\nUpdated: 23 Mar 2022\n\nCouncil puts off vote\n\nKYIV (Reuters) — {BODY}"
    found = find(text)
    assert found is not None
    assert text[slice(*found.span)] == "KYIV (Reuters) —"
    assert found.date == "2022-03-22"
    assert [text[slice(*line)] for line in found.lines] == ["Published: 22 Mar 2022", "Updated: 23 Mar 2022"]


def test_the_day_of_publication_wins_over_that_of_an_update() -> None:
    found = find(f"Updated: 23 Mar 2022\nPublished: 22 Mar 2022\n\n{BODY}")
    assert found is not None
    assert found.date == "2022-03-22"


@pytest.mark.parametrize("byline", ["By Ann Smith | ", "BY ANN SMITH, ", "By Ann Smith - "])
def test_a_date_may_share_its_line_with_the_byline(byline: str) -> None:
    assert shown(f"Council puts off vote\n{byline}March 22, 2022\n\n{BODY}") == ("March 22, 2022", None, "2022-03-22")


def test_a_capital_name_that_is_glued_to_its_dashes_is_no_place() -> None:
    assert find("WREN--Tobias, 98, of Skarrow, passed away in the town hall where he had worked.") is None


def test_it_shifts_with_a_line_put_in_front() -> None:
    text = f"LONDON, March 4, 2022 (AP) — {BODY}"
    alone, after = find(text), find(f"Vote put off\n\n{text}")
    assert alone is not None
    assert after is not None
    assert after.span.start - alone.span.start == after.span.end - alone.span.end == 14


BITS = (
    *(
        "KYIV",
        "Kyiv",
        ", ",
        " ",
        "  ",
        "\n",
        "\n\n",
        "March",
        "Mar.",
        "22",
        "2022",
        "2022-03-22",
        "(AP)",
        "/TASS/",
        ". ",
    ),
    *(
        "—",
        "--",
        "- ",
        "Published",
        ":",
        "date",
        "Updated ",
        "14:05",
        "The mayor said so.",
        "Tue, ",
        "3/4/2022",
        "S.C.",
    ),
)


@given(st.lists(st.sampled_from(BITS), max_size=16).map("".join))
def test_every_part_lies_where_it_should(text: str) -> None:
    found = find(text)
    if found is None:
        return
    for span in (found.span, *found.lines, *([found.place] if found.place else [])):
        words = text[slice(*span)]
        assert words
        assert words == words.strip()
    assert found.place is None or found.span.start <= found.place.start < found.place.end <= found.span.end
    assert all(line.end <= found.span.start or found.span.end <= line.start for line in found.lines)


@pytest.mark.parametrize(
    "text",
    [
        "A " * 50_000,
        "KYIV, " * 30_000,
        "22 March " * 20_000,
        "A" * 100_000,
        "1\n" * 50_000,
        "date" + " " * 200_000 + "x",
    ],
)
def test_a_long_text_without_one_comes_to_an_end(text: str) -> None:
    paragraphs = split_paragraphs(text)
    assert find_dateline(text, paragraphs, ENGLISH.datelines) is None
