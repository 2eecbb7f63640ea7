"""Invented articles, the same for the same number, and things hidden in them that are equally many in every ledger.

Words, sources and outlets are as uneven as in a language: the first is everywhere, most are met once or twice. One
article in 25 is a near-copy of an earlier one. One statement in twelve has a figure, of these every second in the
article's own voice; every statement has a matter: its article's, as uneven as words are, and something of its own.
`Hidden` says which statements and articles hold what is searched for: HITS statements each, whatever the size, so that
what a look-up costs can be compared.
"""

from __future__ import annotations

from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from inquit import ids
from inquit.encoding.encode import WIDTH
from inquit.ledger.base import Finding
from inquit.ledger.copies import signature
from inquit.records import EVENTS, Appearance, Article, Figure, Notice, Party, Span, Statement, relay_to

SEED = 20260322
HITS = 500
KINDS_OF_NEEDLE = ("word", "source", "act", "day", "outlet")
NEEDLES = 5  # of each kind, so that no answer comes from the look-up before
SHORTER, LONGER = 10, 14  # statements of articles of even and of odd number: 12 on average
NESTED_EVERY = 6
COUNTED_AT, NARRATED_AT = 2, 7  # places of statements with a figure, in articles of every second number each
MATTERS, OWN_PART = 5_000, 0.9  # of all articles; a statement's own beside its article's
COPIED = 0.04
FIRST_DAY, DAYS = date(2014, 1, 1), 3650
WORDS, SOURCES, OUTLETS = 100_000, 100_000, 300
_KINDS = ("direct", "direct", "indirect", "indirect", "indirect", "mixed")
_ACT_OF = {
    **dict.fromkeys(("said", "told", "added", "explained"), "state"),
    **{"urged": "appeal", "warned": "warn", "believes": "think", "denied": "deny"},
    **{"promised": "promise", "ordered": "order", "praised": "praise"},
}
_VERBS = list(_ACT_OF)
_RARE_ACTS = "condole ask apologise admit thank".split()  # of none of the verbs
_CONSONANTS, _VOWELS = "bdfgklmnprstvz", "aeiou"
_SYLLABLES = [consonant + vowel for consonant in _CONSONANTS for vowel in _VOWELS]


class Hidden(NamedTuple):
    """By number of statement or article: which needle it holds."""

    words: dict[int, int]
    sources: dict[int, int]
    acts: dict[int, int]
    days: dict[int, int]
    outlets: dict[int, int]


NOTHING = Hidden({}, {}, {}, {}, {})


def needle(kind: str, number: int) -> str:
    """What is searched for. No invented word is like it."""
    if kind == "day":
        return (FIRST_DAY + timedelta(days=DAYS + number)).isoformat()
    if kind == "act":
        return _RARE_ACTS[number]
    return {"source": "Ann ", "outlet": "The "}.get(kind, "") + f"needle{kind}{number}"


@cache
def hide(statements: int) -> Hidden:
    """HITS statements for every needle, drawn from all over a ledger of this size."""
    draw = np.random.default_rng([SEED, statements])
    outermost = [s for s in range(statements) if not _is_nested(_place(s)[1])]
    articles = np.arange(0, _place(statements)[0] - 1, 2)  # the shorter ones, all of them whole
    in_articles = HITS // SHORTER

    def drawn(places: NDArray[np.int64] | list[int], each: int) -> dict[int, int]:
        chosen = draw.choice(places, size=NEEDLES * each, replace=False)
        return {int(place): number % NEEDLES for number, place in enumerate(chosen)}

    return Hidden(*(drawn(outermost, HITS) for _ in range(3)), *(drawn(articles, in_articles) for _ in range(2)))


def articles_of(statements: int) -> int:
    """How many articles hold so many statements."""
    return _place(statements - 1)[0] + 1


def findings(statements: int, *, start: int = 0, count: int | None = None) -> list[Finding]:
    """Articles of a ledger of so many statements in all.

    start, count  from which number on, and how many; None is all the others
    """
    hidden = hide(statements)
    last = articles_of(statements)
    numbers = range(start, last if count is None else min(last, start + count))
    return [finding(number, hidden, most=statements - _first_statement(number)) for number in numbers]


def finding(number: int, hidden: Hidden = NOTHING, *, most: int = LONGER, copy: bool | None = None) -> Finding:
    """The article of this number as if it had been read.

    most  statements that it may have
    copy  whether it is a near-copy of an earlier one; None leaves it to its number
    """
    draw = np.random.default_rng([SEED, 1, number])
    likely = bool(draw.random() < COPIED)
    original = max(0, number - int(draw.integers(1, 200))) & ~1 | number & 1  # one with as many statements
    copied = (likely if copy is None else copy) and original != number
    count = min(most, _statements_of(number))
    day = hidden.days.get(number)
    outlet = hidden.outlets.get(number)
    published = (FIRST_DAY + timedelta(days=int(draw.integers(DAYS)))).isoformat()
    seen = Appearance(
        address=f"https://{_word(number % OUTLETS)}.example/articles/{number}",
        outlet=_outlet(int(_drawn(draw, OUTLETS, 1)[0])) if outlet is None else needle("outlet", outlet),
        title=" ".join(_words(draw, 9)).capitalize(),
        published_at=f"{published}T{int(draw.integers(24)):02}:30:00Z" if day is None else needle("day", day),
        published_by="column",
        raw_digest=f"{number:064x}",
        reader="invented 1",
    )
    page = _Page(np.random.default_rng([SEED, 2, original if copied else number]), draw, number % 2)
    first = _first_statement(number)
    for position in range(count):
        page.add(first + position, position, hidden)
    return page.finding(seen, changed=copied)


class _Made(NamedTuple):
    """A statement of a page; without a kind it is in the article's own voice.

    event  of its figure, None without one
    """

    kind: str | None
    content: Span
    cue: Span
    source: Span
    act: str | None
    score: float
    event: str | None
    is_nested: bool = False


class _Page:
    """An article being written: its text and where its statements stand."""

    def __init__(self, body: np.random.Generator, own: np.random.Generator, is_odd: int) -> None:
        self._draw, self._own, self._is_odd = body, own, bool(is_odd)
        self._text = " ".join(_words(own, 15)).capitalize() + ".\n\n"  # no two articles begin alike
        self._made: list[_Made] = []
        self._matter = _matter(int(_drawn(body, MATTERS, 1)[0]))

    def add(self, number: int, position: int, hidden: Hidden) -> None:
        """One more statement: `Name said that …`, or one inside the content of the one before."""
        draw = self._draw
        if _is_nested(position):
            self._nest()
            return
        source = _source(int(_drawn(draw, SOURCES, 1)[0]))
        words = _words(draw, int(draw.integers(9, 36)))
        filling = _words(draw, int(draw.integers(10, 40)))
        verb = _VERBS[int(_drawn(draw, len(_VERBS), 1)[0])]
        kind = _KINDS[int(draw.integers(len(_KINDS)))]
        score = round(0.5 + float(draw.random()) / 2, 4)
        if number in hidden.words:
            words[0] = needle("word", hidden.words[number])
        if number in hidden.sources:
            source = needle("source", hidden.sources[number])
        act = needle("act", hidden.acts[number]) if number in hidden.acts else _ACT_OF[verb]
        named = self._write(source)
        self._text += " "
        cue = self._write(verb)
        self._text += " that " if kind == "indirect" else " “"
        content = self._write(" ".join(words))
        self._text += ("" if kind == "indirect" else "”") + ". " + " ".join(filling).capitalize() + ".\n\n"
        event = None
        if position == (COUNTED_AT if self._is_odd else NARRATED_AT):
            event = EVENTS[int(_drawn(draw, len(EVENTS), 1)[0])]
        told = event is not None and not self._is_odd and not any(number in held for held in hidden[:3])
        self._made.append(_Made(None if told else kind, content, cue, named, None if told else act, score, event))

    def _nest(self) -> None:
        """The second half of the content before is what its fourth word says by its fifth."""
        content = self._made[-1].content
        words = self._text[content.start : content.end].split(" ")
        starts = [content.start]
        for word in words:
            starts.append(starts[-1] + len(word) + 1)
        source, cue = (Span(starts[n], starts[n] + len(words[n])) for n in (3, 4))
        self._made.append(_Made("indirect", Span(starts[5], content.end), cue, source, "state", 0.6, None, True))

    def _write(self, words: str) -> Span:
        start = len(self._text)
        self._text += words
        return Span(start, len(self._text))

    def finding(self, seen: Appearance, *, changed: bool) -> Finding:
        """The article with its statements. A changed one has another ending."""
        text = self._text + (" ".join(_words(self._own, 40)).capitalize() + ".\n" if changed else "")
        article = Article(
            id=ids.article_id(text),
            text=text,
            published_at=seen.published_at,
            published_by=seen.published_by,
            outlet=seen.outlet,
            title=seen.title,
        )
        made: list[Statement] = []
        for one in self._made:
            made.append(_statement(article, one, made[-1] if one.is_nested else None))
        doubts = (
            (Notice("segmentation", "unpaired-quote", "invented", made[0].content[0]),) if len(text) % 5 == 0 else ()
        )
        matters = tuple(_near(self._matter, self._own) for _ in made)
        return Finding(article, seen, tuple(made), doubts, signature(text), matters)


def _statement(article: Article, one: _Made, above: Statement | None) -> Statement:
    voiced = one.kind is None
    parts = ((one.content,), () if voiced else (one.cue,), () if voiced else (one.source,))
    words = article.text[one.source.start : one.source.end]
    form, name = ("pronoun", None) if one.is_nested else ("name", words)
    sources = () if voiced else (Party(words, (one.source,), form=form, name=name),)
    number = Span(one.content.start, one.content.start + 3)
    figures = () if one.event is None else (Figure("123", (number,), 123, 123, event=one.event, unit="people"),)
    return Statement(
        ids.statement_id(article.id, one.kind, *parts),
        article,
        *parts,
        score=one.score,
        kind=one.kind,
        act=one.act,
        parent_id=None if above is None else above.id,
        depth=0 if above is None else 1,
        narrator=voiced,
        sources=sources,
        relay=relay_to(sources, above=above, outlet=article.outlet),
        figures=figures,
    )


@cache
def _matter(number: int) -> NDArray[np.float32]:
    drawn = np.random.default_rng([SEED, 3, number]).standard_normal(WIDTH).astype(np.float32)
    made: NDArray[np.float32] = drawn / np.linalg.norm(drawn)
    return made


def _near(matter: NDArray[np.float32], draw: np.random.Generator) -> bytes:
    """A vector near another one, as `encoding/matter.py` packs it."""
    own = draw.standard_normal(WIDTH, np.float32)
    made = matter + OWN_PART * own / np.linalg.norm(own)
    return bytes(np.round(made * (127 / np.abs(made).max())).astype(np.int8).tobytes())


def common_word() -> str:
    """The word that most statements hold."""
    return _word(0)


def common_source() -> str:
    """A part of the name that most statements have as their source."""
    return _source(0).split(" ")[1]


def _statements_of(article: int) -> int:
    return LONGER if article % 2 else SHORTER


def _first_statement(article: int) -> int:
    return article // 2 * (SHORTER + LONGER) + article % 2 * SHORTER


def _place(statement: int) -> tuple[int, int]:
    """The article that a statement stands in, and its place there."""
    pair, rest = divmod(statement, SHORTER + LONGER)
    return (2 * pair, rest) if rest < SHORTER else (2 * pair + 1, rest - SHORTER)


def _is_nested(position: int) -> bool:
    return position % NESTED_EVERY == NESTED_EVERY - 1


@cache
def _ladder(count: int) -> NDArray[np.float64]:
    """Chances of Zipf's and Mandelbrot's law, added up."""
    chances = 1 / (np.arange(count) + 2.7)
    added: NDArray[np.float64] = np.cumsum(chances / chances.sum())
    return added


def _drawn(draw: np.random.Generator, count: int, number: int) -> NDArray[np.int64]:
    return np.minimum(np.searchsorted(_ladder(count), draw.random(number)), count - 1)


@cache
def _word(number: int) -> str:
    """The word of this rank: short ones are frequent. Different for every number."""
    made = ""
    while True:
        number, rest = divmod(number, len(_SYLLABLES))
        made += _SYLLABLES[rest]
        if not number:
            return made
        number -= 1


def _words(draw: np.random.Generator, number: int) -> list[str]:
    return [_word(int(rank)) for rank in _drawn(draw, WORDS, number)]


@cache
def _source(number: int) -> str:
    return f"{_word(number % 700 + 70).capitalize()} {_word(number + 5000).capitalize()}"


@cache
def _outlet(number: int) -> str:
    return f"The {_word(number + 300).capitalize()} News"
