"""What stands beside a text, made fit to be kept."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.readers.fields import to_language, to_published, to_web_address, to_words

ANYTHING = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.binary(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["name", "title", "id"]), inner),
    max_leaves=6,
)


@pytest.mark.parametrize(
    ("value", "words"),
    [
        (" Ann\n Smith ", "Ann Smith"),
        ("", None),
        (None, None),
        (float("nan"), None),
        (False, None),
        (12, "12"),
        (["Ann", None, "Tom"], "Ann, Tom"),
        ({"id": 1, "name": "The Post"}, "The Post"),
        ([{"name": "Ann"}, {"name": "Tom"}], "Ann, Tom"),
        ("a\x00b\ud83dc", "a\ufffdb\ufffdc"),
        (b"caf\xe9", "caf\ufffd"),
    ],
)
def test_a_name_is_one_line_of_words_that_can_be_stored(value: object, words: str | None) -> None:
    assert to_words(value) == words


@given(ANYTHING)
def test_every_value_gives_words_that_can_be_stored_or_none(value: object) -> None:
    for words in (to_words(value), to_web_address(value), to_language(value), to_published(value, by="column").at):
        assert words is None or (words.encode() and words.strip() == words and "\x00" not in words)


@pytest.mark.parametrize(
    "words",
    [
        "javascript:alert(1)",
        "data:text/html,<p>",
        "file:///etc/passwd",
        "mailto:a@b.example",
        "//harbour.example/1",
        "/news/1",
        "www.harbour.example",
        "http://",
        "http://[::1",
        "http://a b",
        "java\tscript:alert(1)",
        "https://harbour.example/\u202e",
        'https://harbour.example/"onclick',
        "",
        None,
        12,
    ],
)
def test_only_a_whole_web_address_is_one(words: object) -> None:
    assert to_web_address(words) is None


def test_a_relative_address_is_read_against_its_base() -> None:
    assert to_web_address("/news/1", base="https://harbour.example/feed") == "https://harbour.example/news/1"
    assert to_web_address("javascript:x", base="https://harbour.example/feed") is None
    assert to_web_address("/etc/passwd", base="file:///") is None


@pytest.mark.parametrize(
    ("value", "language"),
    [
        *[("en-GB", "en"), ("EN_us", "en"), ("eng", "en"), ("English", "en"), ("uk", "uk"), ("deu", "deu")],
        *[("und", None), ("", None), ("x-default", None), ("the English one", None), (None, None)],
    ],
)
def test_a_language_is_its_main_tag(value: object, language: str | None) -> None:
    assert to_language(value) == language


@pytest.mark.parametrize(
    ("value", "moment"),
    [
        ("2026-03-22", "2026-03-22"),
        ("22 March 2026", "2026-03-22"),
        ("2026-03-22T08:30:00+02:00", "2026-03-22T06:30:00Z"),
        (datetime(2026, 3, 22, 8, 30), "2026-03-22T08:30:00"),
        (date(2026, 3, 22), "2026-03-22"),
        (20260322, "2026-03-22"),
    ],
)
def test_a_date_is_read_however_it_is_written(value: object, moment: str) -> None:
    assert to_published(value, by="column") == (moment, "column", ())


@pytest.mark.parametrize("value", ["03/04/2026", "some day", "9" * 5000])
def test_a_date_that_may_be_two_days_or_none_is_unknown_and_told(value: str) -> None:
    published = to_published(value, by="metadata")
    assert published[:2] == (None, None)
    assert [notice.code for notice in published.notices] == ["unclear-date"]
    assert len(published.notices[0].words) < 120
