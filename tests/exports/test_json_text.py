"""JSON as it is written into a file."""

import json

from inquit.exports.json_text import compact, for_pages, to_bytes

ODD = {"a b": ["é🙂\u2028\u2029\x85\x00", None, "</script>&<!--"]}


def test_a_value_is_one_line_for_every_reader_and_reads_back() -> None:
    written = compact(ODD)
    assert len(written.splitlines()) == 1
    assert "é🙂" in written
    assert json.loads(written) == ODD


def test_a_value_for_a_page_has_no_markup_and_reads_back() -> None:
    written = for_pages(ODD)
    assert not set("<>&") & set(written)
    assert json.loads(written) == ODD


def test_half_of_a_pair_is_written_as_an_escape() -> None:
    assert json.loads(to_bytes(compact("a\ud83d")).decode("utf-8")) == "a\ud83d"
