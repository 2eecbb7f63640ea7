"""Web pages: the article in them, and what they say of themselves."""

from __future__ import annotations

import logging

import pytest

from inquit.readers.base import Found, Intake, Source, digest
from inquit.readers.html_page import fragment_text, read
from inquit.records import Document, Refusal

WORDS = "“The bridge will open in May,” the mayor, Ann Smith, said on Monday after a long meeting of the council."
MORE = "Her deputy, Tom Reed, said that the cranes had come late and that nobody was to blame for the weather."


def page(body: str, head: str = "", lang: str = "en") -> str:
    return f'<!doctype html><html lang="{lang}"><head>{head}</head><body><article>{body}</article></body></html>'


def read_one(raw: str | bytes, address: str = "/news/a.html", media_type: str | None = None) -> Found:
    data = raw.encode() if isinstance(raw, str) else raw
    (found,) = read(Source(address, data=data, media_type=media_type), Intake())
    return found


def document(raw: str | bytes, address: str = "/news/a.html", media_type: str | None = None) -> Document:
    found = read_one(raw, address, media_type)
    assert isinstance(found, Document)
    return found


def test_each_paragraph_is_a_line_and_what_stands_around_the_article_is_gone() -> None:
    body = f"<h1>Bridge</h1>\n<p>{WORDS}</p>\n<p>{MORE}</p>"
    around = f"<nav><a href='/'>Home</a></nav>{page(body)}<footer>© all rights</footer>"
    found = document(f"<!doctype html><html><body>{around}</body></html>")
    assert found.text.splitlines() == ["Bridge", WORDS, MORE]


def test_lines_that_are_wrapped_in_the_source_are_one_paragraph() -> None:
    assert document(page(f"<p>{WORDS.replace(' ', chr(10))}</p><p>{MORE}</p>")).text.splitlines() == [WORDS, MORE]


def test_what_the_page_says_of_itself_is_kept() -> None:
    head = (
        "<title>Bridge to open | The Post</title><meta property='og:title' content='Bridge to open'>"
        "<meta name='author' content='Ann Muñoz'><meta property='og:site_name' content='The Post'>"
        "<meta property='article:published_time' content='2026-03-22T08:30:00+02:00'>"
        "<link rel='canonical' href='https://harbour.example/bridge'>"
    )
    raw = page(f"<p>{WORDS}</p><p>{MORE}</p>", head, "en-GB").encode()
    found = document(raw)
    seen = found.appearance
    assert (seen.title, seen.byline, seen.outlet) == ("Bridge to open", "Ann Muñoz", "The Post")
    assert (seen.published_at, seen.published_by) == ("2026-03-22T06:30:00Z", "metadata")
    assert (seen.address, seen.container) == ("https://harbour.example/bridge", "/news/a.html")
    assert (found.language, seen.raw_digest) == ("en", digest(raw))
    assert seen.reader.startswith("html trafilatura 2")


def test_a_page_that_was_fetched_stands_where_it_was_fetched() -> None:
    head = "<link rel='canonical' href='https://elsewhere.example/'>"
    found = document(page(f"<p>{WORDS}</p><p>{MORE}</p>", head), "https://harbour.example/1?from=mail")
    assert (found.appearance.address, found.appearance.container) == ("https://harbour.example/1?from=mail", None)


@pytest.mark.parametrize(
    ("head", "moment"),
    [
        ("<meta name='DC.date.issued' content='2026-03-22'>", "2026-03-22"),
        (
            '<script type="application/ld+json">{"a": {"datePublished": "2026-03-22T08:30:00Z"}}</script>',
            "2026-03-22T08:30:00Z",
        ),
        ("<time itemprop='datePublished' datetime='2026-03-22'>today</time>", "2026-03-22"),
        ("<link rel='canonical' href='https://a.example/2026/3/22/bridge'>", "2026-03-22"),
        ("<time datetime='2026-03-22'>the day of the accident</time>", None),
        ("", None),
    ],
)
def test_a_date_is_what_the_page_declares_and_never_one_that_stands_in_the_text(head: str, moment: str | None) -> None:
    body = f"<p>{WORDS}</p><p>On March 3, 2019 the old bridge fell.</p><p>Updated 2021-05-06, {MORE}</p>"
    seen = document(page(body, head)).appearance
    assert (seen.published_at, seen.published_by) == (moment, "metadata" if moment else None)


def test_a_date_that_cannot_be_read_is_told() -> None:
    found = document(page(f"<p>{WORDS}</p><p>{MORE}</p>", "<meta name='pubdate' content='last week'>"))
    assert found.appearance.published_at is None
    assert [notice.code for notice in found.notices] == ["unclear-date"]


# Row 3: encodings.

RUSSIAN = "«Мост откроется в мае», — сказала мэр Анна Смирнова после долгого заседания городского совета в понедельник."


@pytest.mark.parametrize(
    ("head", "media_type"),
    [
        ("<meta charset=windows-1251>", None),
        ("", "text/html; charset=windows-1251"),
        ("", None),
        ("<meta charset=x>", None),
    ],
)
def test_row_3_cp1251_is_read_whoever_declares_it(head: str, media_type: str | None) -> None:
    raw = page(f"<p>{RUSSIAN}</p><p>{RUSSIAN[1:]}</p>", head, "ru").encode("cp1251")
    found = document(raw, media_type=media_type)
    assert found.text.splitlines() == [RUSSIAN, RUSSIAN[1:]]
    guessed = media_type is None and "windows" not in head
    assert ("guessed-encoding" in [notice.code for notice in found.notices]) == guessed


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_row_3_a_wrong_declaration_does_not_win_against_the_bytes(encoding: str) -> None:
    raw = page(f"<p>{RUSSIAN}</p><p>{RUSSIAN[1:]}</p>", "<meta charset=windows-1251>").encode(encoding)
    assert document(raw, media_type="text/html; charset=latin-1").text.splitlines() == [RUSSIAN, RUSSIAN[1:]]


def test_row_3_western_punctuation_is_read_where_latin_1_is_declared() -> None:
    raw = page(f"<p>{WORDS} It’s a café.</p><p>{MORE}</p>", "<meta charset=iso-8859-1>").encode("cp1252")
    assert document(raw).text.splitlines()[0] == f"{WORDS} It’s a café."


# Rows 6 and 7.


def test_row_6_scripts_and_handlers_are_no_words_and_encoded_ones_stay_words() -> None:
    body = (
        f"<p onclick='evil()'>{WORDS}</p><script>evil()</script><style>p {{}}</style><iframe srcdoc='evil'></iframe>"
        f"<p>{MORE} He wrote &lt;script&gt;alert(2)&lt;/script&gt;.</p><a href='javascript:evil()'>here</a>"
    )
    found = document(page(body))
    assert "evil" not in found.text
    assert "He wrote <script>alert(2)</script>." in found.text


def test_row_6_what_a_page_names_as_its_address_is_a_web_address_or_nothing() -> None:
    head = "<link rel='canonical' href='javascript:evil()'><meta property='og:url' content='data:text/html,x'>"
    assert document(page(f"<p>{WORDS}</p><p>{MORE}</p>", head)).appearance.address == "/news/a.html"


@pytest.mark.parametrize(
    "body",
    [
        "<div>" * 20_000 + "words",
        "<p>" + "<b>" * 20_000 + "words",
        "<blockquote>" * 3000 + "<p>words</p>",
        "<!--" * 20_000,
        "",
    ],
)
def test_row_7_a_page_without_an_article_is_set_aside(body: str, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.CRITICAL):
        found = read_one(f"<!doctype html><html><body>{body}</body></html>")
    assert isinstance(found, Refusal)
    assert (found.code, found.address) == ("no-text", "/news/a.html")


def test_a_library_says_nothing_on_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    read_one("<html><body></body></html>")
    assert capfd.readouterr() == ("", "")


@pytest.mark.parametrize(
    ("raw", "code"),
    [(b"%PDF-1.7", "not-text"), (b"\xef\xbb\xbf \n", "empty"), (b"<html>" + b"\x01\x02\x03" * 99, "not-text")],
)
def test_what_is_no_page_is_named(raw: bytes, code: str) -> None:
    found = read_one(raw)
    assert isinstance(found, Refusal)
    assert found.code == code


def test_a_page_above_the_limit_is_set_aside_unread() -> None:
    (found,) = read(Source("/news/a.html", data=page(WORDS * 10).encode()), Intake(largest_bytes=500))
    assert isinstance(found, Refusal)
    assert found.code == "too-large"


def test_a_fragment_of_a_page_is_read() -> None:
    assert document(f"<p>{WORDS}</p>").text == WORDS


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        ("plain  words", "plain  words"),
        ("one &amp; two", "one & two"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two<br/>three", "one\ntwo\nthree"),
        ("a <b>bold</b>\n <i>word</i>", "a bold word"),
        ("<ul><li>one<li>two</ul>", "one\ntwo"),
        ("<script>evil()</script><p>one</p><!-- two -->", "one"),
        ("&lt;script&gt;", "<script>"),
        ("<p>", ""),
    ],
)
def test_a_piece_of_markup_gives_all_of_its_words(markup: str, words: str) -> None:
    assert fragment_text(markup) == words
