"""JSON, by lines and whole."""

from __future__ import annotations

import json
import tracemalloc
from pathlib import Path

import pytest

from inquit.errors import UsageError
from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.json_lines import read
from inquit.records import Document, Refusal

STATEMENT = {"id": "1", "article_id": "a", "content": {"text": "x"}, "cue": None}


def read_all(raw: bytes | str, intake: Intake | None = None, name: str = "a.jsonl") -> list[Found]:
    data = raw.encode() if isinstance(raw, str) else raw
    return list(read(Source(f"/news/{name}", data=data), intake or Intake()))


def lines(*values: object) -> str:
    return "".join(json.dumps(value, ensure_ascii=False) + "\n" for value in values)


def texts(found: list[Found]) -> list[str]:
    return [one.text for one in found if isinstance(one, Document)]


def refusals(found: list[Found]) -> list[tuple[str, str, bool]]:
    return [(x.address.removeprefix("/news/"), x.code, x.unfinished) for x in found if isinstance(x, Refusal)]


def test_row_18_a_broken_line_is_told_by_its_number_and_the_rest_goes_on() -> None:
    rows = [json.dumps({"text": f"Article {number}."}) for number in range(1, 101)]
    rows[56] = rows[56][:-3]
    found = read_all("\n".join(rows))
    assert refusals(found) == [("a.jsonl#line=57", "bad-line", False)]
    assert texts(found) == [f"Article {number}." for number in range(1, 101) if number != 57]


def test_a_line_is_hashed_by_its_own_bytes_and_blank_lines_count() -> None:
    (found,) = read_all('\ufeff\n\n  {"text": "Ja, sagte Ann Muñoz."}  \r\n')
    assert isinstance(found, Document)
    assert found.appearance.address == "/news/a.jsonl#line=3"
    assert found.appearance.raw_digest == digest('{"text": "Ja, sagte Ann Muñoz."}'.encode())


@pytest.mark.parametrize(
    "line",
    ["[1, 2]", '"text"', "12", "null", "{", '{"text": }', "[" * 100_000, '{"text": ' + "9" * 5000 + "}", "nonsense"],
)
def test_a_line_that_is_no_object_is_a_bad_line(line: str) -> None:
    found = read_all(lines({"text": "one"}) + line + "\n" + lines({"text": "three"}))
    assert texts(found) == ["one", "three"]
    assert refusals(found)[0][0] == "a.jsonl#line=2"
    assert refusals(found)[0][1] in ("bad-line", "no-text")


def test_a_line_separator_inside_a_text_ends_no_line() -> None:
    assert texts(read_all('{"text": "one\u2028two\x85three"}\n')) == ["one\u2028two\x85three"]


def test_row_10_lone_surrogates_and_nul_are_let_through_to_be_shown() -> None:
    assert texts(read_all('{"text": "a \\ud83d b \\u0000 c", "title": "\\ud83d"}\n')) == ["a \ud83d b \x00 c"]


def test_a_broken_byte_is_told() -> None:
    (found,) = read_all(b'{"text": "caf\xff' + 'é naïve “so”"}\n'.encode())
    assert isinstance(found, Document)
    assert found.text == "caf\ufffdé naïve “so”"
    assert "undecodable" in [notice.code for notice in found.notices]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "utf-16-le"])
def test_other_encodings_are_read(encoding: str) -> None:
    assert texts(read_all((lines({"text": "naïve café"}) * 2).encode(encoding))) == ["naïve café"] * 2


def test_a_line_above_the_limit_is_set_aside() -> None:
    found = read_all(lines({"text": "one"}, {"text": "x" * 2000}, {"text": "three"}), Intake(largest_bytes=500))
    assert texts(found) == ["one", "three"]
    assert refusals(found) == [("a.jsonl#line=2", "too-large", False)]


def test_keys_that_come_late_are_columns_too() -> None:
    found = read_all(lines({"id": 1, "text": "one"}, {"headline": "T", "text": "two"}))
    assert [one.appearance.title for one in found if isinstance(one, Document)] == [None, "T"]


def test_objects_without_a_text_are_explained_before_any_document() -> None:
    with pytest.raises(UsageError, match="its columns are id, words"):
        next(read(Source("/news/a.jsonl", data=lines({"id": 1, "words": "x"}).encode()), Intake()))
    with pytest.raises(UsageError, match="no column 'body'"):
        read_all(lines({"text": "x"}), Intake(columns={"text": "body"}))


def test_one_object_without_a_text_among_others_is_set_aside() -> None:
    found = read_all(lines({"text": "one"}, {"title": "two"}))
    assert refusals(found) == [("a.jsonl#line=2", "no-text", False)]


# Whole files.


def test_a_list_gives_its_elements_each_with_its_own_characters() -> None:
    found = read_all('[\n {"text": "one"},\n  {"text":"two"}, 3]\n', name="a.json")
    assert texts(found) == ["one", "two"]
    assert refusals(found) == [("a.json#row=3", "bad-line", False)]
    (_, second, _) = found
    assert isinstance(second, Document)
    assert second.appearance.raw_digest == digest(b'{"text":"two"}')


def test_a_list_that_is_cut_gives_what_came_before_and_says_so() -> None:
    found = read_all('[{"text": "one"}, {"text": "tw', name="a.json")
    assert texts(found) == ["one"]
    assert refusals(found) == [("a.json#row=2", "bad-line", True)]


def test_words_after_a_list_are_told() -> None:
    assert refusals(read_all('[{"text": "one"}] {"text": "two"}')) == [("a.jsonl", "bad-line", True)]


def test_a_list_above_the_limit_is_set_aside_with_advice() -> None:
    (found,) = read_all("[" + ",".join(['{"text": "one"}'] * 100) + "]", Intake(largest_bytes=500))
    assert isinstance(found, Refusal)
    assert found.code == "too-large"
    assert "JSON lines" in found.hint


def test_one_object_over_several_lines_is_one_article_at_the_files_own_address() -> None:
    (found,) = read_all('{\n  "text": "one",\n  "title": "T"\n}\n', name="a.json")
    assert isinstance(found, Document)
    assert (found.appearance.address, found.appearance.container) == ("/news/a.json", None)


# What inquit wrote itself.


def exported(**changes: object) -> dict[str, object]:
    seen = {
        "address": "https://harbour.example/1",
        "outlet": "The Post",
        "published_at": "2026-03-22",
        "published_by": "dateline",
        "fetched_at": "2026-03-23T10:00:00Z",
        "raw_digest": "0f" * 32,
        "reader": "html trafilatura 2.3.1",
    }
    article = {"type": "article", "text": "one", "language": "en", "speaker": "Ann", "appearances": [seen]}
    return {**article, **changes}


def test_a_statement_of_ours_is_passed_over_in_silence() -> None:
    assert read_all(lines(STATEMENT, STATEMENT)) == []
    assert texts(read_all(lines(STATEMENT, {"text": "one"}))) == ["one"]


def test_an_exported_article_comes_back_as_it_was_seen() -> None:
    (found,) = read_all(lines(exported()))
    assert isinstance(found, Document)
    assert (found.text, found.language, found.speaker) == ("one", "en", "Ann")
    seen = found.appearance
    assert (seen.address, seen.container, seen.outlet) == ("https://harbour.example/1", None, "The Post")
    assert (seen.published_at, seen.published_by) == ("2026-03-22", "dateline")
    assert (seen.fetched_at, seen.raw_digest) == ("2026-03-23T10:00:00Z", "0f" * 32)
    assert seen.reader == "html trafilatura 2.3.1"


def test_an_exported_article_is_one_document_an_appearance() -> None:
    found = read_all(lines(exported(appearances=[{"address": "/a.txt"}, {"address": "javascript:alert(1)"}, 7])))
    assert [one.appearance.address for one in found if isinstance(one, Document)] == ["/a.txt", "/news/a.jsonl#line=1"]


def test_an_exported_article_that_was_seen_nowhere_stands_at_its_line() -> None:
    (found,) = read_all(lines(exported(appearances=[])))
    assert isinstance(found, Document)
    assert found.appearance.address == "/news/a.jsonl#line=1"
    assert len(found.appearance.raw_digest) == 64


def test_an_article_that_was_exported_without_its_text_is_set_aside() -> None:
    assert refusals(read_all(lines(exported(text=None)))) == [("a.jsonl#line=1", "no-text", False)]


def test_memory_does_not_grow_with_the_file(tmp_path: Path) -> None:
    path = tmp_path / "long.jsonl"
    path.write_text(lines({"text": "some words of an article " * 40}) * 6_000)
    tracemalloc.start()
    count = sum(1 for _ in read(Source(path.as_posix(), path=path), Intake()))
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert count == 6_000
    assert peak < path.stat().st_size / 2
