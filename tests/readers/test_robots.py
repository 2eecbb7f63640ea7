"""What sites ask of programs, and what holds when it cannot be known."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pytest

from inquit.errors import UnreadableError
from inquit.readers.deadline import Deadline
from inquit.readers.robots import Robots, parse
from inquit.readers.urls import to_url
from tests.readers.loopback import LOOPBACK, SILENCE, Clock, Pieces, Site, endless, moved, page, rules_for, serving

PATHS = ("/", "/story", "/private/story")


def robots_of(site: Site, clock: Clock | None = None, **changes: Any) -> Robots:
    """The asking side."""
    return Robots(rules_for(site, **changes), clock or Clock())


def check(robots: Robots, url: str, *, seconds: float = 5.0) -> float:
    """The pause a site wants, when its page may be fetched."""
    return robots.check(to_url(url), [LOOPBACK], deadline=Deadline(seconds, Clock()))


def open_paths(text: str | Pieces) -> list[str]:
    """Which of PATHS may be fetched by a robots.txt."""
    pieces = page(text.encode()) if isinstance(text, str) else text
    with serving({"/robots.txt": pieces}) as site:
        robots = robots_of(site)
        return [path for path in PATHS if may_fetch(robots, site.url(path))]


def may_fetch(robots: Robots, url: str) -> bool:
    """Whether a page is not to be left alone."""
    try:
        check(robots, url)
    except UnreadableError as refused:
        if refused.code != "robots":
            raise
        return False
    return True


def reason(pages: Mapping[str, Pieces], **changes: Any) -> UnreadableError:
    """Why a page is not fetched."""
    with serving(pages) as site, pytest.raises(UnreadableError) as caught:
        check(robots_of(site, **changes), site.url())
    return caught.value


@pytest.mark.parametrize(
    ("text", "paths"),
    [
        ("", ["/", "/story", "/private/story"]),
        ("User-agent: *\nDisallow:", ["/", "/story", "/private/story"]),
        ("User-agent: *\nDisallow: /", []),
        ("User-agent: *\nDisallow: /private", ["/", "/story"]),
        ("User-agent: *\nDisallow: /\nAllow: /story", ["/story"]),
        ("User-agent: *\nDisallow: /*story$", ["/"]),
        ("User-agent: other\nDisallow: /", ["/", "/story", "/private/story"]),
        ("User-agent: inquit\nDisallow: /private\n\nUser-agent: *\nDisallow: /", ["/", "/story"]),
        ("User-agent: Inquit\nDisallow: /\n\nUser-agent: *\nDisallow:", []),
        ("\ufeffUser-agent: *\r\nDisallow: /private\r\n", ["/", "/story"]),
        ("<html><p>There is no such file</html>", ["/", "/story", "/private/story"]),
    ],
)
def test_a_site_is_asked_and_heeded(text: str, paths: list[str]) -> None:
    assert open_paths(text) == paths


@pytest.mark.parametrize("status", ["404 Not Found", "410 Gone", "403 Forbidden", "401 Unauthorized"])
def test_a_site_without_a_robots_txt_lets_everybody_in(status: str) -> None:
    assert open_paths(page(b"User-agent: *\nDisallow: /", status=status)) == list(PATHS)


@pytest.mark.parametrize(
    "pieces",
    [
        page(b"", status="500 Oops"),
        page(b"", status="503 Later"),
        page(b"", status="204 Nothing"),
        page(b"", status="301 Moved"),
        moved("/robots.txt"),
        moved("http://10.0.0.1/robots.txt"),
        moved("file:///etc/robots.txt"),
        moved("https://ann:secret@news.example/robots.txt"),
        page(b"User-agent: *", "Content-Length: 500", length=False),
        page(b"User-agent: *", "Content-Encoding: br"),
        [b"SSH-2.0-OpenSSH_9.6\r\n"],
        [],
    ],
)
def test_a_robots_txt_that_cannot_be_read_closes_the_site(pieces: Pieces) -> None:
    error = reason({"/robots.txt": pieces})
    assert error.code == "robots"
    assert "cannot be read" in str(error)
    assert error.hint


def test_an_endless_robots_txt_closes_the_site() -> None:
    assert reason({"/robots.txt": endless(b"HTTP/1.1 200 OK\r\n\r\n", b"Allow: /\n" * 1_000)}).code == "robots"


def test_a_robots_txt_may_lie_somewhere_else() -> None:
    pages = {"/robots.txt": moved("//www.news.example:PORT/r"), "/r": page(b"User-agent: *\nDisallow: /story")}
    with serving(pages) as site:
        pages["/robots.txt"] = moved(f"//www.news.example:{site.port}/r")
        robots = robots_of(site)
        assert [path for path in PATHS if may_fetch(robots, site.url(path))] == ["/", "/private/story"]
    assert site.paths == ["/robots.txt", "/r"]


def test_a_robots_txt_does_not_lead_inside() -> None:
    with serving({"/r": page(b"")}) as inside, serving({"/robots.txt": moved(inside.url("/r"))}) as site:
        robots = robots_of(site, ports=frozenset({site.port, inside.port}), allows=lambda _address: False)
        with pytest.raises(UnreadableError, match="not the public internet") as caught:
            check(robots, site.url())
    assert caught.value.code == "robots"
    assert inside.heads == []


def test_a_site_is_asked_once_a_day() -> None:
    clock = Clock()
    with serving({}) as site:
        robots = robots_of(site, clock)
        for _ in range(3):
            check(robots, site.url("/a"))
            check(robots, site.url("/b"))
        assert len(site.heads) == 1
        clock.sleep(86_401)
        check(robots, site.url("/a"))
        assert len(site.heads) == 2


def test_each_origin_is_asked_for_itself() -> None:
    with serving({}) as site:
        robots = robots_of(site)
        check(robots, site.url(host="news.example"))
        check(robots, site.url(host="other.example"))
        check(robots, site.url(host="news.example"))
    assert [head.split("Host: ")[1].split(":")[0] for head in site.heads] == ["news.example", "other.example"]


def test_a_closed_site_is_asked_again_the_next_time() -> None:
    pages: dict[str, Pieces] = {"/robots.txt": page(b"", status="503 Later")}
    with serving(pages) as site:
        robots = robots_of(site)
        assert not may_fetch(robots, site.url())
        del pages["/robots.txt"]
        assert may_fetch(robots, site.url())


def test_when_nobody_is_there_that_is_the_reason() -> None:
    with serving({}) as site:
        pass
    with pytest.raises(UnreadableError) as caught:
        check(robots_of(site), site.url())
    assert caught.value.code == "unreachable"


def test_a_silent_site_takes_no_more_than_the_time() -> None:
    with serving({"/robots.txt": [SILENCE]}) as site, pytest.raises(TimeoutError):
        check(robots_of(site), site.url(), seconds=0.1)


@pytest.mark.parametrize(
    ("text", "pause"),
    [
        ("User-agent: *\nDisallow: /x", 0.0),
        ("User-agent: *\nCrawl-delay: 7.5", 7.5),
        ("User-agent: other\nCrawl-delay: 9\n\nUser-agent: inquit\nCrawl-delay: 2", 2.0),
        ("User-agent: *\nCrawl-delay: soon", 0.0),
        ("User-agent: *\nCrawl-delay: -3", 0.0),
        ("User-agent: *\nCrawl-delay: inf", 0.0),
        ("User-agent: *\nCrawl-delay: nan", 0.0),
    ],
)
def test_the_pause_a_site_wants_is_told(text: str, pause: float) -> None:
    with serving({"/robots.txt": page(text.encode())}) as site:
        assert check(robots_of(site), site.url()) == pause


def test_a_robots_txt_made_to_keep_its_reader_busy_is_not_read() -> None:
    """Every rule of a group is made once for each of its programs: half a megabyte would become gigabytes."""
    programs = "".join(f"user-agent: a{number}\n" for number in range(12_000))
    rules = "".join(f"allow: /{number}\n" for number in range(12_000))
    with pytest.raises(UnreadableError, match="too many rules"):
        parse(programs + rules)


def test_a_long_list_of_programs_is_read() -> None:
    programs = "".join(f"User-agent: program{number}\n" for number in range(150))
    assert not parse(programs + "Disallow: /\n" + "Allow: /a\n" * 300).can_fetch("http://news.example/", "program3")
