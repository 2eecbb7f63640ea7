"""Fetching a page that a person named, without being led astray: see `reach.py` for where it may not go."""

from __future__ import annotations

import time
from collections.abc import Callable
from http import HTTPStatus

from inquit import moments
from inquit.errors import UnreadableError
from inquit.readers.base import Source
from inquit.readers.deadline import Deadline
from inquit.readers.download import OK, Answer, download
from inquit.readers.reach import Rules, reach
from inquit.readers.robots import Robots
from inquit.readers.urls import Url, shown, to_url


class Fetcher:
    """Fetches one page after the other, and remembers between them only what sites asked for in their robots.txt.

    now    the present moment as it is stored
    clock  seconds, only running forward
    sleep  waits for so many seconds

    For one thread.
    """

    def __init__(
        self,
        rules: Rules | None = None,
        *,
        now: Callable[[], str] = moments.now,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
    ) -> None:
        self._rules = rules or Rules()
        self._now = now
        self._clock = clock
        self._sleep = sleep
        self._robots = Robots(self._rules, clock)
        self._visited: dict[str, float] = {}

    def fetch(self, address: str) -> Source:
        """The bytes of the page at a URL, with the URL where it was found in the end: after redirects, no fragment.

        Raises  UnreadableError, with one line of reason: `bad-url`, `forbidden-address`, `unreachable`, `robots`,
                `too-many-redirects`, `too-large`, `too-slow`, `not-ok` (any status but 200), `broken-answer`.
        """
        deadline = Deadline(self._rules.seconds, self._clock)
        place = address
        try:
            url = to_url(address)
            for _ in range(self._rules.redirects + 1):
                answer = self._visit(url, deadline)
                if answer.location is None:
                    return self._source(url, answer)
                place = answer.location
                url = url.join(place)
                place = str(url)
            raise UnreadableError("too-many-redirects", f"sent on more than {self._rules.redirects} times")
        except TimeoutError as error:
            words = f"not there in {self._rules.seconds:g} seconds"
            raise _told(address, place, UnreadableError("too-slow", words)) from error
        except UnreadableError as error:
            raise _told(address, place, error) from error

    def _visit(self, url: Url, deadline: Deadline) -> Answer:
        """One request; every redirect comes through here anew."""
        addresses = reach(url, self._rules, seconds=deadline.left())
        asked = self._robots.check(url, addresses, deadline=deadline)
        self._wait(url.host, min(max(asked, self._rules.pause), self._rules.longest_pause), deadline)
        return download(url, addresses, self._rules, deadline=deadline)

    def _wait(self, host: str, pause: float, deadline: Deadline) -> None:
        last = self._visited.get(host)
        left = 0.0 if last is None else last + pause - self._clock()
        if left > 0:
            self._sleep(left)
            deadline.extend(left)
        self._visited[host] = self._clock()

    def _source(self, url: Url, answer: Answer) -> Source:
        if answer.status not in OK:
            raise UnreadableError("not-ok", f"the server answered {_named(answer.status)}")
        return Source(str(url), data=answer.body, media_type=answer.media_type, fetched_at=self._now())


def fetch(address: str, rules: Rules | None = None, *, now: Callable[[], str] = moments.now) -> Source:
    """One page, as `Fetcher.fetch` gives it. For more than one, use one Fetcher: it keeps the pauses between them."""
    return Fetcher(rules, now=now).fetch(address)


def _told(asked: str, place: str, error: UnreadableError) -> UnreadableError:
    """The error with the URL that was asked for, and the one that a redirect led to."""
    where = shown(asked) if place == asked else f"{shown(asked)}: sent on to {shown(place)}"
    return UnreadableError(error.code, f"{where}: {error}", hint=error.hint)


def _named(status: int) -> str:
    try:
        return f"{status} ({HTTPStatus(status).phrase})"
    except ValueError:
        return str(status)
