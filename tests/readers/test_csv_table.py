"""CSV files, as spreadsheets and scripts write them."""

from __future__ import annotations

import csv
import tracemalloc
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.csv_table import read
from inquit.records import Document, Refusal


def read_all(raw: bytes | str, intake: Intake | None = None, name: str = "a.csv") -> list[Found]:
    data = raw.encode() if isinstance(raw, str) else raw
    return list(read(Source(f"/news/{name}", data=data), intake or Intake()))


def texts(found: list[Found]) -> list[str]:
    return [one.text for one in found if isinstance(one, Document)]


def refusals(found: list[Found]) -> list[tuple[str, str]]:
    return [(one.address.removeprefix("/news/"), one.code) for one in found if isinstance(one, Refusal)]


def reader(found: list[Found]) -> str:
    (first, *_) = [one.appearance.reader for one in found if isinstance(one, Document)]
    return first


def test_a_row_is_hashed_by_its_own_bytes_and_numbered_with_the_heading_as_the_first() -> None:
    (found,) = read_all('id,text\n7,"“Yes,”\nshe said"\n')
    assert isinstance(found, Document)
    assert found.text == "“Yes,”\nshe said"
    assert found.appearance.address == "/news/a.csv#row=2"
    assert found.appearance.raw_digest == digest('7,"“Yes,”\nshe said"\n'.encode())


@pytest.mark.parametrize(
    ("raw", "dialect"),
    [
        ("id;text\n1;Yes, she said, yes\n2;No, he said\n", "csv semicolon"),
        ("id\ttext\n1\tYes, she said\n", "csv tab"),
        ("id|text\n1|Yes, she said; no\n", "csv bar"),
        ("id,text\n1,Yes; no; yes\n2,No; no; no\n", "csv comma"),
        ("text\nYes she said\n", "csv comma"),
        ('text;id\n"A \\"word\\", she said";1\n', "csv semicolon escaped"),
    ],
)
def test_row_17_the_dialect_is_found_and_reported(raw: str, dialect: str) -> None:
    found = read_all(raw)
    assert refusals(found) == []
    assert reader(found) == f"{dialect} utf-8 strict"


def test_a_file_named_for_tabs_has_tabs_where_all_else_is_equal() -> None:
    raw = "Words\tA,B\nx\t1,2\n"
    intake = Intake(columns={"text": "Words"})
    assert texts(read_all(raw, intake, "a.tsv")) == ["x"]


def test_row_17_quotes_in_quotes_come_out_as_they_were_written() -> None:
    assert texts(read_all('text,id\n"She said ""yes"" and ""no, never""",1\n')) == ['She said "yes" and "no, never"']


def test_row_17_ragged_rows_are_set_aside_and_the_others_read() -> None:
    found = read_all("id,text\n1,one\n2\n3,three,more\n4,four,,\n\n5,five\n")
    assert texts(found) == ["one", "four", "five"]
    assert refusals(found) == [("a.csv#row=3", "bad-row"), ("a.csv#row=4", "bad-row")]


def test_row_17_a_field_of_a_megabyte_is_read() -> None:
    long = "word " * 200_000
    assert texts(read_all(f'id,text\n1,"{long}"\n2,two\n')) == [long, "two"]


def test_row_17_a_table_without_a_heading_line_is_explained() -> None:
    with pytest.raises(UsageError, match="its columns are 1, “Yes, ” she said") as caught:
        read_all("1,“Yes,” she said\n2,“No”\n")
    assert "heading line" in caught.value.hint


def test_row_17_a_quotation_mark_that_nobody_closes_costs_its_own_row_alone() -> None:
    found = read_all('id,text\n1,one\n2,"two\n3,three\n4,four\n')
    assert texts(found) == ["one", "three", "four"]
    assert refusals(found) == [("a.csv#row=3", "bad-row")]


def test_many_open_quotation_marks_lose_nothing_silently() -> None:
    found = read_all("id,text\n" + '1,"x\n2,"y" z\n' * 60)
    assert texts(found) == []
    assert {code for _, code in refusals(found)} == {"bad-row"}
    assert len(refusals(found)) > 20


def test_a_row_longer_than_any_may_be_is_set_aside() -> None:
    intake = Intake(largest_bytes=1000)
    found = read_all(f'id,text\n1,"{"x" * 3000}"\n2,two\n3,"{("y" * 90 + chr(10)) * 20}"\n4,four\n', intake)
    assert texts(found)[0] == "two"
    assert texts(found)[-1] == "four"
    assert refusals(found)[0] == ("a.csv#row=2", "bad-row")


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le", "cp1252"])
def test_a_table_in_another_encoding_is_read_as_itself(encoding: str) -> None:
    raw = ("id,text\n" + "1,The café of Ann Muñoz\r\n" * 5).encode(encoding)
    found = read_all(raw)
    assert texts(found) == ["The café of Ann Muñoz"] * 5
    assert refusals(found) == []


def test_an_encoding_that_shows_late_is_still_found() -> None:
    raw = b"id,text\n" + b"1,plain words and nothing else\n" * 5_000 + "2,The café quoted\n".encode("cp1252")
    found = read_all(raw)
    assert texts(found)[-1] == "The café quoted"
    last = found[-1]
    assert isinstance(last, Document)
    assert [notice.code for notice in last.notices] == ["guessed-encoding"]
    assert all(isinstance(one, Document) and not one.notices for one in found[:-1])  # ASCII is the same in all


def test_a_broken_byte_is_counted_and_the_row_keeps_its_digest() -> None:
    raw = "id,text\n1,“Yes” she said — naïve “café”\n".encode() + "2,“No".encode() + b"\xff" + "” he said\n".encode()
    found = read_all(raw)
    assert texts(found)[1] == "“No\ufffd” he said"
    last = found[1]
    assert isinstance(last, Document)
    assert last.appearance.raw_digest == digest("2,“No".encode() + b"\xff" + "” he said\n".encode())
    assert "undecodable" in [notice.code for notice in last.notices]


def test_nul_and_odd_line_ends_do_no_harm() -> None:
    found = read_all("id,text\r1,one\x00 and so on and on and on and on and on\r\n2,two\n")
    assert texts(found) == ["one\x00 and so on and on and on and on and on", "two"]


def test_a_chosen_column_is_read() -> None:
    found = read_all("Art;Wer\nJa;Ann\n", Intake(columns={"text": "Art", "byline": "Wer"}))
    (one,) = found
    assert isinstance(one, Document)
    assert (one.text, one.appearance.byline) == ("Ja", "Ann")


def test_a_spreadsheet_named_as_a_table_is_no_text() -> None:
    assert refusals(read_all(b"PK\x03\x04....")) == [("a.csv", "not-text")]


def test_a_heading_alone_is_a_table_without_rows() -> None:
    assert read_all("id,text\n") == []


def test_memory_does_not_grow_with_the_table(tmp_path: Path) -> None:
    path = tmp_path / "long.csv"
    with path.open("w", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["id", "text"])
        writer.writerows([number, "some words of an article " * 40] for number in range(6_000))
    tracemalloc.start()
    count = sum(1 for _ in read(Source(path.as_posix(), path=path), Intake()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 6_000
    assert peak < path.stat().st_size / 2
