"""What a user asks of the statements, and how that is said to SQLite. User's words are never its search syntax."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from inquit.errors import UsageError
from inquit.ledger.facts import (
    ANY_EVENT,
    ask_act,
    ask_days,
    ask_depth,
    ask_figure,
    ask_kind,
    ask_narrator,
    ask_outlet,
    first_day,
    last_day,
)
from inquit.records import ACTS, EVENTS

ANYBODY, NOBODY = "any", "no"
FIGURES = (*EVENTS, ANY_EVENT)
KINDS = ("direct", "mixed", "indirect")
MENTION = "mention"
REVIEWED = (ANYBODY, NOBODY)
ROLES = ("source", "addressee", "relay", MENTION)
LARGEST_PAGE = 1000
_PIECES = re.compile(r'"([^"]+)"|(\S+)')
_DATE = re.compile(r"\d{4}(-\d\d(-\d\d(T[\d:.]+Z?)?)?)?", re.ASCII)
_UNSEARCHABLE = re.compile("[\x00\ud800-\udfff]")
_DEEPEST = 1_000_000
_CURSOR = re.compile(r"([\dTZ:.-]*)~(\d{1,18})", re.ASCII)


@dataclass(frozen=True, slots=True)
class Query:
    """Which statements: each given part narrows the answer; the empty query is all of them.

    words      in the content, the source or the addressees; in quotation marks, one after the other
    source     words in the source, as printed or by name
    addressee  words in the addressees
    about      words in the content
    act        state, appeal, deny …
    outlet     who published it, capitals or not
    from_, to  dates of publication, both included: `2022-03-22`, or as vague as `2022-03`; leave out unknown dates
    kind       direct, mixed or indirect
    nested     True for those inside another statement's content only, False for the outermost layer only
    article    an article's id
    person     a party known across articles, by a name or an id
    role       its part: source, addressee, relay (source of a statement that encloses it) or mention (its name or
               surname stands in the content)
    figure     killed, injured …: those with a figure of that event; any: those with any figure
    narrator   True for figures that articles state in their own voice only, False for what somebody says only
    side       the name of a declared side: those that its members say, relay or publish
    reviewed   any: those about which somebody's decision stands; no: those about which none does
    depth      exactly so many statements lie around it: 0 for the outermost layer
    """

    words: str = ""
    source: str = ""
    addressee: str = ""
    about: str = ""
    act: str | None = None
    outlet: str | None = None
    from_: str | None = None
    to: str | None = None
    kind: str | None = None
    nested: bool | None = None
    article: str | None = None
    person: str | None = None
    role: str = "source"
    figure: str | None = None
    narrator: bool | None = None
    side: str | None = None
    reviewed: str | None = None
    depth: int | None = None

    def __post_init__(self) -> None:
        for option, words in (("from", self.from_), ("to", self.to)):
            if words is not None and not _is_date(words):
                raise UsageError(f"--{option}: {words!r} is no date", hint="write it as 2022-03-22, 2022-03 or 2022")
        if self.act is not None and self.act not in ACTS:
            raise UsageError(f"no act {self.act!r}", hint=f"acts: {', '.join(ACTS)}")
        if self.kind is not None and self.kind not in KINDS:
            raise UsageError(f"no kind {self.kind!r}", hint=f"kinds: {', '.join(KINDS)}")
        if self.role not in ROLES:
            raise UsageError(f"no role {self.role!r}", hint=f"roles: {', '.join(ROLES)}")
        if self.figure is not None and self.figure not in FIGURES:
            raise UsageError(f"no figures of {self.figure!r}", hint=f"events: {', '.join(FIGURES)}")
        if self.reviewed is not None and self.reviewed not in REVIEWED:
            raise UsageError(f"--reviewed: no {self.reviewed!r}", hint=f"reviewed: {', '.join(REVIEWED)}")
        if self.depth is not None and not 0 <= self.depth <= _DEEPEST:
            raise UsageError(f"no depth {self.depth}", hint="depth: 0 for the outermost layer, 1 for those inside it …")

    @property
    def is_finer_than_index(self) -> bool:
        """Whether it asks for times of a day, or how deep a statement lies, which the index does not know."""
        return max(len(self.from_ or ""), len(self.to or "")) > len("2022-03-22") or bool(self.depth)

    @property
    def is_in_vain(self) -> bool:
        """Whether a part of it asks for words and holds none that could be searched, such as a lone quotation mark."""
        parts = (self.words, self.source, self.addressee, self.about)
        return any(part and not part.isspace() and not _phrases(part) for part in parts)


@dataclass(frozen=True, slots=True)
class Cursor:
    """Where a page ended: the next one begins below it."""

    published_at: str
    statement: int

    def __str__(self) -> str:
        return f"{self.published_at}~{self.statement}"

    @classmethod
    def parse(cls, words: str) -> Cursor:
        """Raises UsageError for words that no page gave as its `next`."""
        found = _CURSOR.fullmatch(words)
        if not found:
            raise UsageError(f"{words!r} is no place to go on from", hint="give what the page before gave as its next")
        return cls(found[1], int(found[2]))


def to_match(query: Query, mentions: Iterable[str] = ()) -> str | None:
    """The search for words, an outlet, figures and the narrator in FTS5's syntax, None when the query asks for none.

    mentions  words of which the content has to hold one; each is looked for as it is, in a row

    Every piece of the user's words stands in quotation marks of its own, where FTS5 knows no operators; it splits each
    at what is neither letter nor digit and looks for the parts one after the other: `2,000` finds 2,000.
    """
    columns = (
        ("content source addressee", query.words),
        ("content", query.about),
        ("source", query.source),
        ("addressee", query.addressee),
    )
    asked = [(column, _phrases(words)) for column, words in columns]
    spoken_of = (_phrase(words) for words in mentions)
    asked.append(("content", " OR ".join(filter(None, spoken_of))))
    if query.outlet is not None:
        asked.append(("facts", ask_outlet(query.outlet)))
    if query.figure is not None:
        asked.append(("facts", ask_figure(query.figure)))
    if query.narrator:
        asked.append(("facts", ask_narrator(narrator=True)))
    return " AND ".join(f"{{{column}}} : ({words})" for column, words in asked if words) or None


def to_facts(query: Query, *, earliest: date, latest: date) -> str | None:
    """What else narrows the statements, as a search in FTS5's syntax; None when nothing does.

    earliest, latest  of all days of publication: a range without an end reaches so far
    """
    words = []
    if query.act is not None:
        words.append(ask_act(query.act))
    if query.kind is not None:
        words.append(ask_kind(query.kind))
    if query.nested is not None:
        words.append(ask_depth(nested=query.nested))
    if query.depth is not None:
        words.append(ask_depth(nested=query.depth > 0))
    if query.narrator is False:
        words.append(ask_narrator(narrator=False))
    if query.from_ is not None or query.to is not None:
        first = max(first_day(query.from_), earliest) if query.from_ else earliest
        last = min(last_day(query.to), latest) if query.to else latest
        words.append(f"({ask_days(first, last)})")
    return f"{{facts}} : ({' AND '.join(words)})" if words else None


def _is_date(words: str) -> bool:
    try:
        return bool(_DATE.fullmatch(words) and first_day(words))
    except ValueError:
        return False


def _phrases(words: str) -> str:
    pieces = (quoted or bare for quoted, bare in _PIECES.findall(_UNSEARCHABLE.sub(" ", words)))
    cleaned = dict.fromkeys(piece.replace('"', " ") for piece in pieces)
    return " AND ".join(f'"{piece}"' for piece in cleaned if any(character.isalnum() for character in piece))


def _phrase(words: str) -> str:
    cleaned = _UNSEARCHABLE.sub(" ", words).replace('"', " ")
    return f'"{cleaned}"' if any(character.isalnum() for character in cleaned) else ""


def to_filters(query: Query, after: Cursor | None) -> tuple[list[str], list[object]]:
    """What the rows of `shown` must be, as SQL with its values."""
    clauses: list[str] = []
    values: list[object] = []

    def need(clause: str, *given: object) -> None:
        clauses.append(clause)
        values.extend(given)

    if query.act is not None:
        need("shown.act = ?", query.act)
    if query.kind is not None:
        need("shown.kind = ?", query.kind)
    if query.nested is not None:
        need("shown.depth > 0" if query.nested else "shown.depth = 0")
    if query.depth is not None:
        need("shown.depth = ?", query.depth)
    if query.narrator is not None:
        need("shown.narrator = ?", int(query.narrator))
    if query.from_ is not None:
        need("shown.published_at >= ?", query.from_)
    if query.to is not None:
        need("shown.published_at > '' AND shown.published_at < ?", query.to + "U")
    if query.article is not None:
        need("shown.article = (SELECT seq FROM articles WHERE id = ?)", query.article)
    if after is not None:
        seen, number = after.published_at, after.statement
        need("shown.published_at <= ? AND (shown.published_at < ? OR shown.statement > ?)", seen, seen, number)
    return clauses, values
