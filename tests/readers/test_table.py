"""Which column is which."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from inquit.errors import UsageError
from inquit.readers.base import Intake, Source, digest
from inquit.readers.table import Record, choose_columns, is_heading, read_record
from inquit.records import Document, Refusal


def choose(names: list[str], chosen: dict[str, str] | None = None) -> dict[str, str]:
    return choose_columns(names, Intake(columns=chosen), where="/news/a.csv")


@pytest.mark.parametrize(
    ("names", "columns"),
    [
        (["body", "headline"], {"text": "body", "title": "headline"}),
        (["Full Text", "Publish_Date"], {"text": "Full Text", "published": "Publish_Date"}),
        (["content", "text"], {"text": "text"}),
        (["text", "source", "author", "link"], {"text": "text", "outlet": "source", "byline": "author", "url": "link"}),
        (["article", "speaker", "lang"], {"text": "article", "speaker": "speaker", "language": "lang"}),
    ],
)
def test_well_known_headings_are_understood(names: list[str], columns: dict[str, str]) -> None:
    assert choose(names) == columns


def test_the_user_is_told_what_was_guessed_and_nothing_of_what_he_said() -> None:
    told: list[str] = []
    choose_columns(["body", "title"], Intake(tell=told.append), where="/news/a.csv")
    choose_columns(["body", "title"], Intake(columns={"text": "body", "title": "title"}, tell=told.append), where="b")
    assert told == ["/news/a.csv: columns taken as text=body,title=title"]


def test_the_user_has_the_last_word_and_may_turn_a_guess_off() -> None:
    names = ["text", "words", "source"]
    assert choose(names, {"text": "words", "outlet": ""}) == {"text": "words"}


def test_row_16_a_missing_column_is_answered_with_the_columns_and_the_guess() -> None:
    with pytest.raises(UsageError, match=r"no column 'body'.*columns are text, date; guessed.*text=text") as caught:
        choose(["text", "date"], {"text": "body"})
    assert "/news/a.csv" in str(caught.value)


def test_row_16_a_table_without_a_text_is_answered_with_the_columns_and_the_guess() -> None:
    with pytest.raises(UsageError, match=r"columns are id, date; guessed from them: published=date") as caught:
        choose(["id", "date"])
    assert "text=COLUMN" in caught.value.hint


def test_a_field_that_no_article_has_is_answered_with_the_fields() -> None:
    with pytest.raises(UsageError) as caught:
        choose(["text"], {"words": "text"})
    assert "byline" in caught.value.hint


def test_long_and_many_names_do_not_flood_the_answer() -> None:
    with pytest.raises(UsageError) as caught:
        choose(["x" * 1000, "line\nbreak", *map(str, range(1000))])
    assert len(str(caught.value)) < 1000
    assert "\n" not in str(caught.value)


def test_headings_are_known_by_name() -> None:
    assert is_heading("Published At")
    assert not is_heading("Brücke")


def read_row(values: Mapping[str, object]) -> Document | Refusal:
    columns = {"text": "t", "title": "h", "url": "u", "published": "d", "language": "l", "speaker": "s"}
    record = Record(values, "/news/a.csv#row=2", b"raw")
    return read_record(record, columns, source=Source("/news/a.csv", data=b""), intake=Intake(), reader="csv")


def test_a_row_becomes_a_document_with_all_that_it_says() -> None:
    row = {
        "t": "“Yes,” he said.",
        "h": " A  title ",
        "u": "https://a.example/1",
        "d": "2026-03-22",
        "l": "en-US",
        "s": "Ann",
    }
    found = read_row(row)
    assert isinstance(found, Document)
    assert found.text == "“Yes,” he said."
    assert (found.language, found.speaker, found.notices) == ("en", "Ann", ())
    seen = found.appearance
    assert (seen.address, seen.container, seen.title) == ("https://a.example/1", "/news/a.csv", "A title")
    assert (seen.published_at, seen.published_by) == ("2026-03-22", "column")
    assert seen.raw_digest == digest(b"raw")


def test_a_row_without_a_web_address_stands_at_its_place_in_the_file() -> None:
    found = read_row({"t": "words", "u": "javascript:alert(1)"})
    assert isinstance(found, Document)
    assert found.appearance.address == "/news/a.csv#row=2"
    assert [notice.code for notice in found.notices] == ["unclear-address"]


@pytest.mark.parametrize("value", [None, "", 12, {}, []])
def test_row_16_a_row_without_a_text_is_set_aside(value: object) -> None:
    found = read_row({"t": value, "u": "https://a.example/1"})
    assert isinstance(found, Refusal)
    assert (found.code, found.address) == ("no-text", "/news/a.csv#row=2")


def test_a_row_of_white_space_is_empty() -> None:
    found = read_row({"t": " \n", "u": "https://a.example/1"})
    assert isinstance(found, Refusal)
    assert (found.code, found.address) == ("empty", "/news/a.csv#row=2")
