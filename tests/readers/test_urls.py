"""What is a URL to fetch: one reading of it, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from inquit.errors import UnreadableError
from inquit.readers.urls import LONGEST_URL, Url, shown, to_url

BASE = to_url("https://news.example/a/story?page=2")


def reason(words: str) -> str:
    """Why something is no URL to fetch."""
    with pytest.raises(UnreadableError) as caught:
        to_url(words)
    assert caught.value.code == "bad-url"
    return str(caught.value)


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("http://news.example", "http://news.example/"),
        ("HTTPS://News.Example/Story", "https://news.example/Story"),
        ("https://news.example:443/", "https://news.example/"),
        ("https://news.example:/", "https://news.example/"),
        ("http://news.example:443/", "http://news.example:443/"),
        ("http://news.example./a", "http://news.example/a"),
        ("http://news.example?q=1", "http://news.example/?q=1"),
        ("http://news.example/a?b=http://c/d", "http://news.example/a?b=http://c/d"),
        ("http://news.example/a#said", "http://news.example/a"),
        ("http://news.example#@other.example/", "http://news.example/"),
        ("http://news.example/@ann/a%20b", "http://news.example/@ann/a%20b"),
        ('http://news.example/a b"c', "http://news.example/a%20b%22c"),
        ("http://news.example/žena?ä=ö", "http://news.example/%C5%BEena?%C3%A4=%C3%B6"),
        ("http://bücher.example/", "http://xn--bcher-kva.example/"),
        ("http://новости.example/", "http://xn--b1amnebsh.example/"),
        ("http://8.8.8.8/", "http://8.8.8.8/"),
        ("http://１２７。0.0.1/", "http://127.0.0.1/"),
        ("http://[2606:4700:0:0::1111]:443/", "http://[2606:4700::1111]:443/"),
    ],
)
def test_a_url_is_read_in_one_way(written: str, read: str) -> None:
    assert str(to_url(written)) == read


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("", "only http"),
        ("news.example/story", "only http"),
        ("//news.example/story", "only http"),
        ("file:///etc/passwd", "only http"),
        ("FILE://news.example/etc/passwd", "only http"),
        ("gopher://news.example/", "only http"),
        ("ftp://news.example/", "only http"),
        ("data:text/html,hello", "only http"),
        ("javascript:alert(1)", "only http"),
        ("jar:http://news.example!/", "only http"),
        (" http://news.example/", "only http"),
        ("http:news.example", "names no host"),
        ("http:/news.example", "names no host"),
        ("http://", "names no host"),
        ("http:///story", "names no host"),
        ("http://?q", "names no host"),
        ("http://:80/", "no URL"),
        ("http://ann@news.example/", "user name"),
        ("http://ann:secret@news.example/", "user name"),
        ("http://news.example:80@10.0.0.1/", "user name"),
        ("http://@news.example/", "user name"),
        ("http://news.example\r\nHost: other.example/", "control character"),
        ("http://news.example/a\r\nX-Other: 1", "control character"),
        ("http://news.example/\x00", "control character"),
        ("http://news.example/\u202etxt", "control character"),
        ("http://news.example/\ud83d", "control character"),
        ("http://news.example\\@other.example/", "backslash"),
        ("http:\\\\news.example/", "backslash"),
        ("http://news.example:8x/", "no URL"),
        ("http://news.example:80:80/", "no URL"),
        ("http://news.example:٨٠/", "no URL"),
        ("http://news.example:-1/", "no URL"),
        ("http://news example/", "no name"),
        ("http://news..example/", "no name"),
        ("http://.example/", "no name"),
        ("http://news.example../", "no name"),
        ("http://%31%32%37.0.0.1/", "no name"),
        ("http://news,example/", "no name"),
        ("http://news／example/", "no name"),
        (f"http://{'a' * 64}.example/", "no name"),
        (f"http://{'a.' * 150}example/", "no name"),
        (f"http://{'ä' * 64}.example/", "no name"),
        ("http://straße.example/", "two names"),
        ("http://2130706433/", "odd way"),
        ("http://0x7f000001/", "odd way"),
        ("http://0x7f.1/", "odd way"),
        ("http://127.1/", "odd way"),
        ("http://0177.0.0.1/", "odd way"),
        ("http://127.0.0.01/", "odd way"),
        ("http://127.0.0.1.2/", "odd way"),
        ("http://256.1.1.1/", "odd way"),
        ("http://０ｘ7f.1/", "odd way"),
        ("http://news.0x/", "odd way"),
        ("http://[::1/", "no URL"),
        ("http://::1/", "no URL"),
        ("http://[news.example]/", "brackets"),
        ("http://[127.0.0.1]/", "brackets"),
        ("http://[v1.x]/", "brackets"),
        ("http://[fe80::1%eth0]/", "interface"),
        ("http://[fe80::1%25eth0]/", "interface"),
        ("http://[]/", "brackets"),
        ("http://news.example/" + "a" * LONGEST_URL, "longer than"),
    ],
)
def test_whatever_could_be_read_in_two_ways_is_no_url(written: str, why: str) -> None:
    assert why in reason(written)


@given(st.text(max_size=60) | st.text("htp:/[]@.0x1f%#?a\\ ", max_size=40).map("http://".__add__))
def test_every_word_is_a_url_that_reads_as_itself_or_is_refused(words: str) -> None:
    try:
        url = to_url(words)
    except UnreadableError as refused:
        if refused.code != "bad-url":
            raise
        return
    assert str(url).isascii()
    assert str(url).isprintable()
    assert to_url(str(url)) == url


@pytest.mark.parametrize(
    ("location", "target"),
    [
        ("/other", "https://news.example/other"),
        ("next", "https://news.example/a/next"),
        ("?page=3", "https://news.example/a/story?page=3"),
        ("//other.example/x", "https://other.example/x"),
        ("http://other.example", "http://other.example/"),
        ("/z/ž#top", "https://news.example/z/%C5%BE"),
        ("", "https://news.example/a/story?page=2"),
    ],
)
def test_a_redirect_is_read_from_where_it_stands(location: str, target: str) -> None:
    assert str(BASE.join(location)) == target


@pytest.mark.parametrize(
    "location",
    [
        "file:///etc/passwd",
        "//ann@other.example/",
        "http://[::1",
        "/a\r\nb",
        "\t/a",
        "\\\\other.example",
        "http://0x7f.1",
    ],
)
def test_a_redirect_is_read_as_strictly_as_what_a_person_wrote(location: str) -> None:
    with pytest.raises(UnreadableError) as caught:
        BASE.join(location)
    assert caught.value.code == "bad-url"


def test_the_host_header_names_the_port_only_where_it_is_not_the_usual_one() -> None:
    assert to_url("http://news.example:80/").authority == "news.example"
    assert to_url("https://news.example:80/").authority == "news.example:80"
    assert to_url("http://[2606:4700::1]:443/").authority == "[2606:4700::1]:443"
    assert to_url("https://news.example/a?b").origin == "https://news.example"


def test_only_an_address_in_place_of_a_name_is_a_literal() -> None:
    assert str(to_url("http://8.8.8.8/").literal) == "8.8.8.8"
    assert str(to_url("http://[2606:4700::1]/").literal) == "2606:4700::1"
    assert to_url("http://news.example/").literal is None
    assert Url("http", "face", 80, "/").literal is None


@pytest.mark.parametrize(
    ("words", "seen"),
    [
        ("http://ann:secret@news.example/@ann", "http://news.example/@ann"),
        ("http://ann:se@cret@news.example", "http://news.example"),
        ("//ann:secret@news.example", "//news.example"),
        ("http:ann:secret@news.example", "http:news.example"),
        ("http:\\\\ann:secret@news.example", "http:\\\\news.example"),
        ("http://news.example/a\r\n\x1b[31mred\u202e", "http://news.example/a\ufffd\ufffd\ufffd[31mred\ufffd"),
        ("http://news.example/" + "a" * 500, "http://news.example/" + "a" * 180 + "…"),
    ],
)
def test_a_shown_url_has_no_password_no_control_character_and_an_end(words: str, seen: str) -> None:
    assert shown(words) == seen
