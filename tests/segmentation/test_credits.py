"""Photo credits: lines and brackets that name who made a picture, and sentences that only begin like one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.languages.en import ENGLISH
from inquit.segmentation.credits import find_credits
from inquit.segmentation.paragraphs import split_paragraphs


def credits_of(text: str) -> list[str]:
    return [text[slice(*span)] for span in find_credits(text, split_paragraphs(text), ENGLISH.credits)]


LINES = [
    "Image: Facebook/AP",
    "IMAGE: REUTERS",
    "Images: Ann Smith and John Doe",
    "Photo by Ann Smith",
    "Photo by Ann Smith.",
    "Photo: Ann Smith for the Skarrow Lantern",
    "Photo credit: City of Skarrow",
    "Photo courtesy of the Skarrow Ferry Company",
    "Photos courtesy Ann Smith",
    "Photograph: Ann O’Neill/Getty Images",
    "Picture: Reuters",
    "Picture credit: PA Media",
    "File photo",
    "File photo: Reuters",
    "(File photo)",
    "Image source: Getty Images",
    "Image source, Getty Images",
    "Credit: John van Doe / AFP via Getty Images",
    "Courtesy of NASA",
    "Illustration: Ann Smith",
    "AP Photo/John Doe",
    "AFP PHOTO / JOHN DOE",
    "John Doe/Getty Images",
    "John Doe via Getty Images.",
    "JOHN B. DOE via Getty Images.",
    "John Doe / Reuters.",
    "Handout/Reuters",
    "Getty Images",
    "© AFP/Getty Images",
    "Screengrab: YouTube",
]
INLINE = [
    ("A ferry leaves Skarrow on Monday. (AP Photo/John Doe)", "(AP Photo/John Doe)"),
    ("A ferry leaves Skarrow on Monday (AP Photo/John Doe, File) under a grey sky.", "(AP Photo/John Doe, File)"),
    ("A ferry leaves Skarrow [Photo: Ann Smith]", "[Photo: Ann Smith]"),
    ("A ferry leaves Skarrow. (Photo by Ann Smith/Getty Images)", "(Photo by Ann Smith/Getty Images)"),
    ("A ferry leaves Skarrow. Photo: Ann Smith", "Photo: Ann Smith"),
    ("A ferry leaves Skarrow. Photograph: Ann Smith/Reuters", "Photograph: Ann Smith/Reuters"),
    ("“We wait,” she said. (Image: Facebook/AP)", "(Image: Facebook/AP)"),
]
NONE = [
    "",
    "The ferry left at noon.",
    "Photo by photo, she told the court what the ferry had looked like.",
    "Photo by photo",
    "Photo by Ann Smith won the prize of the city.",
    "Photo: police say that the driver fled on foot.",
    "Photo: what they saw",
    "Image is everything, he said.",
    "Image: nobody has seen the mayor since Monday.",
    "Image problem: the mayor’s worst week",
    "Images of the flood were shared by Reuters.",
    "Picture this: a town without water.",
    "Picture: it was dark, and she was alone.",
    "Pictures from the scene showed smoke, AP reported.",
    "Pictures: 0",
    "Courtesy of the mayor, the bridge will open in May.",
    "Courtesy costs nothing.",
    "Credit: where it is due",
    "Credit Suisse said that it would pay.",
    "Credit cards: the new rules",
    "Getty said that the museum would open.",
    "Reuters",
    "AP",
    "- Reuters.",
    "Reuters reported on Monday that the ferry had sunk.",
    "She told AP/Reuters that the ferry had sunk.",
    "Reporting by Ann Smith; editing by John Doe",
    "By Ann Smith",
    "MAYOR: Photo by Ann Smith is what it says here, and I have never met her.",
    "The ferry (a photo of it hangs in the hall) left at noon.",
    "The picture (Photo by photo, they were shown) was clear.",
    "The bank (Credit: none) said nothing.",
    "He asked for the photo: Ann Smith refused.",
    "The lake in the dark (picture: unknown to me, he said) was calm.",
    "Image: “We will not go,” Ann Smith said.",
    "Photo: Ann Smith says No",
]


@pytest.mark.parametrize("line", LINES)
def test_a_line_that_names_the_maker_is_a_credit(line: str) -> None:
    assert credits_of(line) == [line]
    assert credits_of(f"The ferry left at noon, she said.\r\n\r\n  {line} \r\n\r\nNobody was hurt.") == [line]


@pytest.mark.parametrize(("text", "credit"), INLINE)
def test_a_credit_may_stand_in_brackets_or_after_a_caption(text: str, credit: str) -> None:
    assert credits_of(text) == [credit]


@pytest.mark.parametrize("text", NONE)
def test_sentences_and_headlines_are_none(text: str) -> None:
    assert credits_of(text) == []


def test_each_credit_of_a_text_is_found_in_order() -> None:
    text = "Photo: Ann Smith\n\nThe ferry left (AP Photo/John Doe) at noon (AP Photo/Ann Roe).\n\nGetty Images\n"
    assert credits_of(text) == ["Photo: Ann Smith", "(AP Photo/John Doe)", "(AP Photo/Ann Roe)", "Getty Images"]


BITS = (
    "Photo",
    "Image: ",
    " by ",
    "Ann Smith",
    "AP",
    "/",
    "Getty Images",
    "(",
    ")",
    ". ",
    "\n",
    " ",
    "won",
    "Courtesy of ",
    "“",
)


@given(st.lists(st.sampled_from(BITS), max_size=16).map("".join))
def test_credits_stand_in_order_inside_one_paragraph_each(text: str) -> None:
    paragraphs = split_paragraphs(text)
    last = 0
    for start, end in find_credits(text, paragraphs, ENGLISH.credits):
        assert last <= start < end
        assert any(p.start <= start and end <= p.end for p in paragraphs)
        assert text[start:end] == text[start:end].strip()
        last = end


@pytest.mark.parametrize(
    "text", ["Photo: " * 20_000, "(Photo " * 20_000, "A/" * 50_000, "Photo: A\n" * 20_000, "(" * 100_000]
)
def test_a_long_text_comes_to_an_end(text: str) -> None:
    paragraphs = split_paragraphs(text)
    assert len(find_credits(text, paragraphs, ENGLISH.credits)) in (0, 20_000)
