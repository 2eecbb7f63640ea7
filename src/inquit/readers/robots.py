"""What sites ask of programs in their robots.txt: which pages to leave alone, and how long to wait between two."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from protego import Protego

from inquit.errors import UnreadableError
from inquit.readers.deadline import Deadline
from inquit.readers.download import AGENT, OK, Answer, download
from inquit.readers.reach import Rules, reach
from inquit.readers.urls import Address, Url

# RFC 9309: at least 500 KiB are to be read, and a copy is good for a day.
_LARGEST = 512_000
_DAY = 86_400.0
_KEPT = 200
# Rules times the programs they are for. The parser makes a rule for each program of a group, so that half a megabyte
# can be made to cost it gigabytes; long lists in the wild stay well below (150 programs, 1,000 lines).
_MOST_WORK = 300_000
_HINT = "save the page with a browser and add the file"


@dataclass(frozen=True, slots=True)
class _Copy:
    """Kept as text: its rules may take two hundred times the room."""

    read_at: float
    text: str


class Robots:
    """The robots.txt of the sites visited so far. For one thread."""

    def __init__(self, rules: Rules, clock: Callable[[], float]) -> None:
        self._rules = rules
        self._clock = clock
        self._copies: OrderedDict[str, _Copy] = OrderedDict()

    def check(self, url: Url, addresses: Sequence[Address], *, deadline: Deadline) -> float:
        """The seconds that a site wants between two visits, 0 when it does not say.

        addresses  of the URL's host, already checked; its robots.txt is asked for there, by the same rules as a page

        Raises  UnreadableError `robots` when the page is to be left alone, or when the robots.txt is there but cannot
                be read (5xx, endless, a redirect to where nothing is fetched): then what it asks for is unknown;
                `unreachable` when nobody answers at all; TimeoutError when the time is up.
        """
        robots = parse(self._find(url, addresses, deadline))
        if not robots.can_fetch(str(url), AGENT):
            raise UnreadableError("robots", "the site's robots.txt asks programs to leave it alone", hint=_HINT)
        return robots.crawl_delay(AGENT) or 0.0

    def _find(self, url: Url, addresses: Sequence[Address], deadline: Deadline) -> str:
        copy = self._copies.get(url.origin)
        if copy is None or self._clock() - copy.read_at > _DAY:
            copy = _Copy(self._clock(), self._ask(url, addresses, deadline))
        self._copies[url.origin] = copy
        self._copies.move_to_end(url.origin)
        if len(self._copies) > _KEPT:
            self._copies.popitem(last=False)
        return copy.text

    def _ask(self, page: Url, addresses: Sequence[Address], deadline: Deadline) -> str:
        """The text of a site's robots.txt, empty when it has none."""
        url = replace(page, target="/robots.txt")
        limits = replace(self._rules, largest_bytes=_LARGEST)
        try:
            answer = download(url, addresses, limits, deadline=deadline)
        except UnreadableError as error:
            raise error if error.code == "unreachable" else _unread(str(error)) from error
        try:
            answer = self._follow(url, answer, limits, deadline)
        except UnreadableError as error:
            raise _unread(str(error)) from error
        if answer.status in OK:
            return answer.body.decode("utf-8-sig", errors="replace")
        if 400 <= answer.status < 500:
            return ""
        raise _unread(f"the server answered {answer.status}")

    def _follow(self, url: Url, answer: Answer, limits: Rules, deadline: Deadline) -> Answer:
        """The answer at the end of the redirects, each checked anew as a page's."""
        for _ in range(limits.redirects):
            if answer.location is None:
                break
            url = url.join(answer.location)
            answer = download(url, reach(url, limits, seconds=deadline.left()), limits, deadline=deadline)
        return answer


def parse(text: str) -> Protego:
    """The rules of a robots.txt. Raises UnreadableError `robots` for one that is made to keep its reader busy."""
    lines = [line.strip().lower() for line in text.splitlines()]
    programs = sum(line.startswith("user") for line in lines)
    if programs * (len(lines) - programs) + programs**2 > _MOST_WORK:
        raise _unread("it has too many rules")
    return Protego.parse(text)


def _unread(why: str) -> UnreadableError:
    words = f"the site's robots.txt cannot be read, so the page is left alone: {why}"
    return UnreadableError("robots", words, hint=_HINT)
