"""Fetching what a person named: it comes, or there is one line why not, and nothing inside is touched."""

from __future__ import annotations

import socket
from collections.abc import Mapping
from ipaddress import ip_address
from typing import Any

import pytest

from inquit.errors import UnreadableError
from inquit.readers.base import Source
from inquit.readers.fetch import Fetcher, fetch
from inquit.readers.reach import Rules
from inquit.readers.urls import Address
from tests.readers.loopback import (
    LOOPBACK,
    SILENCE,
    Clock,
    Pieces,
    Site,
    endless,
    from_list,
    moved,
    packed,
    page,
    rules_for,
    serving,
)

STORY = "<p>“The bridge will open in May,” Ann Smith said.".encode()
NOON = "2026-05-01T12:00:00.000Z"


def fetcher(site: Site, clock: Clock | None = None, **changes: Any) -> Fetcher:
    """One whose time is ours."""
    clock = clock or Clock()
    return Fetcher(rules_for(site, **changes), now=lambda: NOON, clock=clock, sleep=clock.sleep)


def refusal(pages: Mapping[str, Pieces], *, clock: Clock | None = None, **changes: Any) -> UnreadableError:
    """Why the story of a site is not there."""
    with serving(pages) as site, pytest.raises(UnreadableError) as caught:
        fetcher(site, clock, **changes).fetch(site.url())
    return caught.value


def test_a_page_comes_with_its_address_its_type_and_its_time() -> None:
    with serving({"/story": page(STORY, "Content-Type: text/html; charset=utf-8")}) as site:
        source = fetcher(site).fetch(site.url("/story#said"))
    assert source == Source(site.url(), data=STORY, media_type="text/html; charset=utf-8", fetched_at=NOON)
    assert source.open().read() == STORY
    assert site.paths == ["/robots.txt", "/story"]


def test_one_call_fetches_one_page() -> None:
    with serving({"/story": packed(STORY)}) as site:
        source = fetch(site.url(), rules_for(site), now=lambda: NOON)
    assert (source.data, source.fetched_at) == (STORY, NOON)


# Where nothing is fetched. No name is looked up for most of these, and no connection is begun for any.

INSIDE = {
    "intranet": "10.0.0.5",
    "localhost": "127.0.0.1",
    "metadata.internal": "169.254.169.254",
    "six.example": "::1",
    "mapped.example": "::ffff:127.0.0.1",
    "nat.example": "64:ff9b::7f00:1",
    "six-to-four.example": "2002:7f00:1::",
    "shared.example": "100.64.0.1",
    "many.example": "224.0.0.1",
    "open.example": "8.8.8.8",
}
HOSTILE = {
    "bad-url": """
        file:///etc/passwd file://open.example/etc/passwd gopher://open.example:70/ ftp://open.example/ data:,hello
        //open.example/story open.example http:open.example http://ann:secret@open.example/ http://open.example@10.0.0.1/
        http://2130706433/ http://0x7f.1/ http://127.1/ http://0177.0.0.1/ http://0x7f000001/ http://127.0.0.1.1/
        http://[fe80::1%25lo]/ http://open.example\\@10.0.0.1/ http://%31%30.0.0.1/ http://straße.example/
        http://open.example:80:22/ http://open..example/ http:///story
    """,
    "forbidden-address": """
        http://open.example:22/ https://open.example:8443/ http://open.example:0/ http://127.0.0.1/ http://127.0.0.1./
        http://0.0.0.0/ http://10.1.2.3/ http://169.254.169.254/latest/ http://100.64.0.1/ http://224.0.0.1/
        http://255.255.255.255/ http://[::1]/ http://[::]/ http://[::ffff:127.0.0.1]/ http://[::ffff:8.8.8.8]/
        http://[::127.0.0.1]/ http://[64:ff9b::7f00:1]/ http://[64:ff9b:1::1]/ http://[2002:7f00:1::]/ http://[fc00::1]/
        http://[2001:0:4136:e378:8000:63bf:3fff:fdd2]/ http://[ff02::1]/ http://ⓛocalhost/ http://１２７。0.0.1/
        http://intranet/ http://LOCALHOST/ http://localhost./ http://metadata.internal/ http://six.example/
        http://mapped.example/ http://nat.example/ http://six-to-four.example/ http://shared.example/ http://many.example/
    """,
    "unreachable": "http://unknown.example/",
}


@pytest.mark.parametrize(
    ("code", "url"),
    [
        *((code, url) for code, urls in HOSTILE.items() for url in urls.split()),
        ("bad-url", "http://open.example/\r\nHost: intranet"),
        ("bad-url", "http://open.example\t/"),
        ("bad-url", " http://open.example/"),
        ("bad-url", ""),
    ],
)
def test_what_could_lead_inside_is_refused_in_one_line(code: str, url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    def connect(*_: object, **__: object) -> None:
        raise AssertionError("a connection was begun")

    def resolve(host: str, _port: int) -> list[Address]:
        if host not in INSIDE:
            raise socket.gaierror(-2, "unknown")
        return [ip_address(INSIDE[host])]

    monkeypatch.setattr(socket, "create_connection", connect)
    with pytest.raises(UnreadableError) as caught:
        fetch(url, Rules(resolve=resolve))
    assert caught.value.code == code
    assert str(caught.value).isprintable()
    assert "secret" not in str(caught.value)


# Redirects.


def test_redirects_are_followed_to_where_the_page_is() -> None:
    pages = {"/story": moved("/a"), "/a": moved("b?x=1#top", status="308 For Good"), "/b?x=1": page(STORY)}
    with serving(pages) as site:
        source = fetcher(site).fetch(site.url())
    assert (source.address, source.data) == (site.url("/b?x=1"), STORY)
    assert site.paths == ["/robots.txt", "/story", "/a", "/b?x=1"]


def test_what_a_site_wants_remembered_is_not() -> None:
    pages = {"/story": moved("/a", "Set-Cookie: id=1; Path=/"), "/a": page(STORY, "Set-Cookie: id=2")}
    with serving(pages) as site:
        visitor = fetcher(site)
        visitor.fetch(site.url())
        visitor.fetch(site.url("/a"))
    assert "cookie" not in "".join(site.heads).lower()
    assert "referer" not in "".join(site.heads).lower()


@pytest.mark.parametrize(
    ("location", "code"),
    [
        ("http://10.0.0.1/", "forbidden-address"),
        ("http://[::1]/", "forbidden-address"),
        ("http://169.254.169.254/latest/meta-data/", "forbidden-address"),
        ("http://news.example:22/", "forbidden-address"),
        ("//127.0.0.2/", "forbidden-address"),
        ("http://2130706433/", "bad-url"),
        ("file:///etc/passwd", "bad-url"),
        ("gopher://news.example/", "bad-url"),
        ("http://ann:secret@news.example/", "bad-url"),
        ("\\\\10.0.0.1\\", "bad-url"),
        ("javascript:alert(1)", "bad-url"),
        ("http://[::1", "bad-url"),
        ("/a\x1b[31m", "bad-url"),
        ("/" + "a" * 5_000, "bad-url"),
    ],
)
def test_a_redirect_is_checked_like_the_first_url(location: str, code: str) -> None:
    error = refusal({"/story": moved(location)})
    assert error.code == code
    assert "/story: sent on to " in str(error)
    assert "secret" not in str(error)
    assert str(error).isprintable()
    assert len(str(error)) < 400


def test_a_redirect_to_this_machine_by_its_address_is_refused() -> None:
    once = iter([True])
    with serving({"/story": moved("/"), "/": page(STORY)}) as site:
        strict = Rules(
            ports=frozenset({site.port}),
            resolve=lambda _host, _port: [LOOPBACK],
            allows=lambda _address: next(once, False),
        )
        with pytest.raises(UnreadableError, match="sent on to") as caught:
            Fetcher(strict, sleep=Clock().sleep).fetch(site.url())
    assert caught.value.code == "forbidden-address"
    assert site.paths == ["/robots.txt", "/story"]


def test_a_loop_of_redirects_ends() -> None:
    with serving({"/story": moved("/a"), "/a": moved("/story")}) as site:
        with pytest.raises(UnreadableError) as caught:
            fetcher(site).fetch(site.url())
        assert caught.value.code == "too-many-redirects"
    assert len(site.paths) == 1 + 1 + 5


def test_five_redirects_are_followed_and_no_sixth() -> None:
    pages: dict[str, Pieces] = {f"/{n}": moved(f"/{n + 1}") for n in range(6)}
    pages["/6"] = page(STORY)
    with serving(pages) as site:
        assert fetcher(site).fetch(site.url("/1")).data == STORY
        with pytest.raises(UnreadableError, match="more than 5 times"):
            fetcher(site).fetch(site.url("/0"))


# Names that lead somewhere else a moment later.


def test_a_name_is_looked_up_once_for_a_page_and_its_robots_txt() -> None:
    asked: list[str] = []
    with serving({"/story": page(STORY)}) as site:
        resolve = from_list(["127.0.0.1", "10.0.0.1"], asked)
        assert fetcher(site, resolve=resolve).fetch(site.url()).data == STORY
    assert asked == [f"news.example:{site.port}"]


def test_a_name_that_leads_inside_after_a_redirect_is_refused() -> None:
    asked: list[str] = []
    error = refusal({"/story": moved("/a"), "/a": page(STORY)}, resolve=from_list(["127.0.0.1", "10.0.0.1"], asked))
    assert error.code == "forbidden-address"
    assert len(asked) == 2


# Too much, too slow, not there.


def test_what_never_ends_is_cut() -> None:
    assert (
        refusal({"/story": endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 9_000)}, largest_bytes=99_000).code == "too-large"
    )
    assert refusal({"/story": packed(bytes(3_000_000))}).code == "too-large"


def test_a_byte_a_second_is_cut_and_the_time_is_told() -> None:
    slow = endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x")
    error = refusal({"/story": slow}, clock=Clock(step=0.5))
    assert error.code == "too-slow"
    assert str(error).endswith("/story: not there in 30 seconds")


def test_the_time_is_for_all_redirects_together() -> None:
    pages = {"/story": moved("/a"), "/a": moved("/b"), "/b": moved("/c"), "/c": page(STORY)}
    clock = Clock(step=1.0)
    assert refusal(pages, clock=clock, seconds=15.0).code == "too-slow"
    assert clock.time < 1_000 + 20


def test_a_silent_site_is_given_up() -> None:
    assert refusal({"/robots.txt": [SILENCE]}, seconds=0.1).code == "too-slow"


def test_half_a_page_is_no_page() -> None:
    half = page(STORY, f"Content-Length: {len(STORY) + 1}", length=False)
    assert refusal({"/story": half}).code == "broken-answer"


@pytest.mark.parametrize(
    ("status", "words"),
    [
        ("404 \x1b[31mEvil", "404 (Not Found)"),
        ("500 Oops", "500 (Internal Server Error)"),
        ("302 Found", "302 (Found)"),
        ("799 Own", "799"),
        ("204 Nothing", "204 (No Content)"),
        ("206 Part", "206 (Partial Content)"),
    ],
)
def test_any_other_answer_is_named_by_its_number(status: str, words: str) -> None:
    error = refusal({"/story": page(b"", status=status)})
    assert error.code == "not-ok"
    assert str(error).endswith(f"the server answered {words}")


def test_nobody_there_is_said_of_the_page() -> None:
    with serving({}) as site:
        pass
    with pytest.raises(UnreadableError, match=r"/story: no connection to news\.example") as caught:
        fetcher(site).fetch(site.url())
    assert caught.value.code == "unreachable"


# What sites ask for.


def test_a_page_that_is_to_be_left_alone_is_never_asked_for() -> None:
    with serving({"/story": page(STORY), "/robots.txt": page(b"User-agent: *\nDisallow: /story")}) as site:
        with pytest.raises(UnreadableError) as caught:
            fetcher(site).fetch(site.url())
        assert caught.value.code == "robots"
        assert caught.value.hint
    assert site.paths == ["/robots.txt"]


def test_a_redirect_to_a_page_that_is_to_be_left_alone_is_not_followed() -> None:
    pages = {"/story": moved("/private"), "/robots.txt": page(b"User-agent: *\nDisallow: /private")}
    assert refusal(pages).code == "robots"


def test_there_is_a_pause_between_two_pages_of_a_host() -> None:
    clock = Clock()
    with serving({"/a": page(STORY), "/b": page(STORY)}) as site:
        visitor = fetcher(site, clock, pause=1.5)
        visitor.fetch(site.url("/a"))
        assert clock.slept == []
        visitor.fetch(site.url("/b"))
        visitor.fetch(site.url("/a", host="other.example"))
        assert clock.slept == [1.5]
        clock.time += 60
        visitor.fetch(site.url("/b"))
        assert clock.slept == [1.5]


@pytest.mark.parametrize(("wanted", "pause"), [("0", 1.0), ("12", 12.0), ("86400", 30.0)])
def test_a_site_may_ask_for_a_longer_pause_but_not_for_any(wanted: str, pause: float) -> None:
    clock = Clock()
    robots = page(f"User-agent: *\nCrawl-delay: {wanted}".encode())
    with serving({"/a": page(STORY), "/b": page(STORY), "/robots.txt": robots}) as site:
        visitor = fetcher(site, clock, pause=1.0)
        visitor.fetch(site.url("/a"))
        visitor.fetch(site.url("/b"))
    assert clock.slept == [pause]


def test_a_pause_of_our_own_takes_nothing_of_the_time() -> None:
    clock = Clock()
    pages = {"/story": moved("/a"), "/a": page(STORY)}
    with serving(pages) as site:
        assert fetcher(site, clock, pause=20.0, seconds=5.0).fetch(site.url()).data == STORY
    assert clock.slept == [20.0]
