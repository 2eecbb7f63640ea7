"""One request to one page: what is sent, and what a server may answer."""

from __future__ import annotations

import socket
import ssl
from ipaddress import ip_address
from time import monotonic
from typing import Any

import pytest

from inquit.errors import UnreadableError
from inquit.readers.deadline import Deadline
from inquit.readers.download import Answer, download
from inquit.readers.reach import Rules
from inquit.readers.urls import Url, to_url
from tests.readers.loopback import (
    LOOPBACK,
    PEM,
    SILENCE,
    Clock,
    Pieces,
    Site,
    endless,
    moved,
    packed,
    page,
    rules_for,
    serving,
)

STORY = "<p>“The bridge will open in May,” Ann Smith said.".encode()
CHUNKED = b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"


def ask(url: Url, rules: Rules, *, clock: Clock | None = None) -> Answer:
    """The answer of the server at 127.0.0.1."""
    return download(url, [LOOPBACK], rules, deadline=Deadline(rules.seconds, clock or monotonic))


def answer(pieces: Pieces, *, clock: Clock | None = None, **changes: Any) -> Answer:
    """What comes out of what a server sends."""
    with serving({"/story": pieces}) as site:
        return ask(to_url(site.url()), rules_for(site, **changes), clock=clock)


def reason(pieces: Pieces, **changes: Any) -> tuple[str, str]:
    """Code and words with which an answer is refused."""
    with pytest.raises(UnreadableError) as caught:
        answer(pieces, **changes)
    return caught.value.code, str(caught.value)


def test_the_request_names_the_host_and_ourselves_and_nothing_of_the_user() -> None:
    with serving({"/story?page=2": page(STORY)}) as site:
        ask(to_url(site.url("/story?page=2#said")), rules_for(site))
    lines = site.heads[0].split("\r\n")
    names = {line.partition(":")[0].lower() for line in lines[1:] if line}
    assert lines[0] == "GET /story?page=2 HTTP/1.1"
    assert f"Host: news.example:{site.port}" in lines
    assert names == {"host", "user-agent", "accept", "accept-encoding", "connection"}
    assert "Accept-Encoding: identity" in lines
    assert any(line.startswith("User-Agent: inquit/") for line in lines)


def test_the_body_comes_out_as_sent_with_its_media_type() -> None:
    found = answer(page(STORY, "Content-Type: text/html; charset=windows-1251"))
    assert found == Answer(200, media_type="text/html; charset=windows-1251", body=STORY)
    assert answer(page(STORY)).media_type is None
    assert answer(page(STORY, "Content-Type: text/\x1b[31mhtml" + "l" * 900)).media_type == "text/[31mhtml" + "l" * 187


@pytest.mark.parametrize(
    "pieces",
    [
        page(STORY, length=False),
        page(STORY, "Content-Length: many", length=False),
        page(STORY, "Content-Length: -5", length=False),
        [CHUNKED, b"%x\r\n" % len(STORY), STORY, b"\r\n0\r\n\r\n"],
        [CHUNKED, *(b"1;x=y\r\n%c\r\n" % byte for byte in STORY), b"0\r\nX-Sum: 1\r\n\r\n"],
        [b"HTTP/1.1 100 Continue\r\n\r\n", *page(STORY)],
        [bytes([byte]) for byte in b"".join(page(STORY))],
        packed(STORY),
        page(STORY, "Content-Encoding: identity"),
        page(STORY, status="203 Non-Authoritative Information"),
    ],
    ids=["no length", "no number", "negative", "chunk", "chunks", "continue", "bytes", "gzip", "identity", "203"],
)
def test_a_body_is_read_however_it_is_framed(pieces: Pieces) -> None:
    assert answer(pieces).body == STORY


def test_what_follows_the_declared_length_is_no_part_of_the_page() -> None:
    assert answer([*page(STORY), b"HTTP/1.1 200 OK\r\n\r\nanother"]).body == STORY


@pytest.mark.parametrize(
    "pieces",
    [
        page(STORY, f"Content-Length: {len(STORY) + 1}", length=False),
        [CHUNKED, b"ff\r\n", STORY],
        [CHUNKED, b"%x\r\n" % len(STORY), STORY, b"\r\n"],
        [CHUNKED, b"zz\r\n", STORY],
        [CHUNKED, b"-1\r\n", STORY],
        page(gzip_cut := b"\x1f\x8b\x08\x00", "Content-Encoding: gzip"),
        page(STORY, "Content-Encoding: br"),
        page(STORY, "Content-Encoding: gzip", "Content-Encoding: gzip"),
        [b"SSH-2.0-OpenSSH_9.6\r\n"],
        [b"\x00\x01\x02\x03"],
        [b"HTTP/1.1 abc\r\n\r\n"],
        [b"HTTP/1.1 200 OK\r\n" + b"X: 1\r\n" * 101 + b"\r\n"],
        [b"HTTP/1.1 200 OK\r\nX: " + b"x" * 70_000],
        [],
    ],
)
def test_an_answer_that_breaks_off_or_is_no_http_is_refused(pieces: Pieces) -> None:
    code, words = reason(pieces)
    assert code == "broken-answer"
    assert words.isprintable()


# Too much.


def test_the_limit_holds_to_the_byte() -> None:
    assert answer(page(STORY), largest_bytes=len(STORY)).body == STORY
    assert reason(page(STORY), largest_bytes=len(STORY) - 1)[0] == "too-large"


@pytest.mark.parametrize(
    "pieces",
    [
        page(b"x", "Content-Length: 99999999999999", length=False),
        endless(b"HTTP/1.1 200 OK\r\n\r\n", b"x" * 9_000),
        endless(CHUNKED, b"2328\r\n" + b"x" * 9_000 + b"\r\n"),
        endless(CHUNKED + b"-1\r\n", b"x" * 9_000),
        endless(CHUNKED + b"0\r\n", b"X-Trailer: 1\r\n" * 500),
        endless(b"", b"HTTP/1.1 100 Continue\r\n\r\n" * 500),
        packed(b"x" * 100_001),
        packed(bytes(3_000_000)),
    ],
    ids=["declared", "endless", "chunks", "chunk -1", "trailers", "continue", "packed", "bomb"],
)
def test_what_is_too_large_or_never_ends_is_cut(pieces: Pieces) -> None:
    assert reason(pieces, largest_bytes=100_000)[0] == "too-large"


# Too slow: each look at the clock lets a second pass.


@pytest.mark.parametrize(
    "head",
    [b"", b"HTTP/1.1 ", b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\n", CHUNKED + b"ff\r\n", CHUNKED],
    ids=["before", "status", "header", "body", "chunk", "chunk size"],
)
def test_a_byte_a_second_does_not_buy_more_time(head: bytes) -> None:
    clock = Clock(step=1.0)
    with pytest.raises(TimeoutError):
        answer(endless(head, b"0"), clock=clock, seconds=30.0)
    assert clock.time <= 1_000.0 + 32


@pytest.mark.parametrize("head", [b"HTTP/1.1 200 OK\r\nX: ", b"HTTP/1.1 200 OK\r\n\r\nHello", CHUNKED])
def test_silence_is_given_up(head: bytes) -> None:
    with pytest.raises(TimeoutError):
        answer([head, SILENCE], seconds=0.1)


# Redirects and other answers are handed on as they are.


@pytest.mark.parametrize("status", ["301 Moved", "302 Found", "303 See Other", "307 Elsewhere", "308 For Good"])
def test_a_redirect_says_where_to_and_its_body_is_left(status: str) -> None:
    found = answer([b"HTTP/1.1 " + status.encode() + b"\r\nLocation: /other\r\nLocation: /third\r\n\r\n", SILENCE])
    assert found == Answer(int(status[:3]), location="/other")


def test_a_location_may_be_utf8_or_latin_1() -> None:
    assert answer(moved("/žena")).location == "/žena"
    assert answer([b"HTTP/1.1 302 Found\r\nLocation: /caf\xe9\r\n\r\n"]).location == "/café"


@pytest.mark.parametrize(
    "status", ["201 Made", "204 Nothing", "206 Part", "300 Many", "304 Same", "404 No", "503 Later"]
)
def test_of_another_answer_only_the_status_counts(status: str) -> None:
    assert answer(page(STORY, "Location: /other", status=status)) == Answer(int(status[:3]))


def test_a_redirect_to_nowhere_is_an_answer_without_a_place() -> None:
    assert answer(page(b"", status="302 Found")) == Answer(302)


# The connection.


def test_the_connection_goes_to_the_checked_address_and_asks_for_no_name(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = []
    real = socket.getaddrinfo

    def watch(host: str, *rest: Any, **more: Any) -> object:
        asked.append(host)
        return real(host, *rest, **more)

    monkeypatch.setenv("http_proxy", "http://127.0.0.1:9")
    monkeypatch.setenv("ALL_PROXY", "http://127.0.0.1:9")
    with serving({"/story": page(STORY)}) as site:
        monkeypatch.setattr(socket, "getaddrinfo", watch)
        assert ask(to_url(site.url()), rules_for(site)).body == STORY
        monkeypatch.undo()
    assert set(asked) == {"127.0.0.1"}


def nobody() -> int:
    """A port where nobody listens."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port: int = listener.getsockname()[1]
    return port


def test_nobody_there_is_unreachable() -> None:
    with pytest.raises(UnreadableError, match=r"no connection to news\.example") as caught:
        ask(to_url(f"http://news.example:{nobody()}/"), rules_for(Site(1)))
    assert caught.value.code == "unreachable"


def test_the_next_checked_address_is_tried_when_the_first_does_not_answer() -> None:
    with serving({"/story": page(STORY)}) as site:
        deadline = Deadline(5.0, monotonic)
        addresses = [ip_address("::1"), LOOPBACK]
        assert download(to_url(site.url()), addresses, rules_for(site), deadline=deadline).body == STORY


def test_no_connection_is_begun_when_the_time_is_up() -> None:
    with serving({"/story": page(STORY)}) as site, pytest.raises(TimeoutError):
        ask(to_url(site.url()), rules_for(site, seconds=0.5), clock=Clock(step=1.0))
    assert site.heads == []


# Certificates.


def test_a_certificate_of_nobody_known_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PYTHONHTTPSVERIFY", "0")
    with serving({"/story": page(STORY)}, secure=True) as site, pytest.raises(UnreadableError) as caught:
        ask(to_url(site.url(scheme="https")), rules_for(site))
    assert caught.value.code == "unreachable"
    assert "certificate" in str(caught.value)
    assert site.heads == []


def test_a_certificate_must_be_for_the_name_not_for_the_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(PEM))  # as if its maker were trusted
    with serving({"/story": page(STORY)}, secure=True) as site:
        found = ask(to_url(site.url(scheme="https")), rules_for(site))
        for host in ("other.example", "127.0.0.1"):
            with pytest.raises(UnreadableError, match="certificate"):
                ask(to_url(site.url(host=host, scheme="https")), rules_for(site))
    assert found.body == STORY
    assert [f"Host: news.example:{site.port}" in head for head in site.heads] == [True]


def test_a_server_without_encryption_is_not_spoken_to_in_the_clear() -> None:
    with serving({"/story": page(STORY)}) as site:
        with pytest.raises(UnreadableError, match="no secure connection"):
            ask(to_url(site.url(scheme="https")), rules_for(site))
        assert site.heads == []


def test_a_slow_handshake_is_given_up() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        site = Site(listener.getsockname()[1])
        with pytest.raises(TimeoutError):
            ask(to_url(site.url(scheme="https")), rules_for(site, seconds=0.1))


def test_encryption_with_a_body_that_breaks_off_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(PEM))
    half = page(STORY, f"Content-Length: {len(STORY) + 1}", length=False)
    with serving({"/story": half}, secure=True) as site, pytest.raises(UnreadableError) as caught:
        ask(to_url(site.url(scheme="https")), rules_for(site))
    assert caught.value.code == "broken-answer"
    assert ssl.create_default_context().verify_mode is ssl.CERT_REQUIRED
