"""A ledger opened to be asked."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import TYPE_CHECKING

from inquit.errors import LedgerError, UsageError
from inquit.ledger.answers import Extent, Facets, Listed, Noted, Page
from inquit.ledger.base import Entry, Glimpse, Membership, StoredArticle
from inquit.ledger.beginnings import find_row
from inquit.ledger.beside import Beside, load_beside, load_copies
from inquit.ledger.candidates import Candidate, find_candidates
from inquit.ledger.decisions import Decision, load_decisions
from inquit.ledger.extents import count_without, measure
from inquit.ledger.facets import find_facets
from inquit.ledger.families import group_copies
from inquit.ledger.folded import holding
from inquit.ledger.glimpses import load_glimpses
from inquit.ledger.judged import Judged, load_judged
from inquit.ledger.members import Members, find_members
from inquit.ledger.names import Role
from inquit.ledger.near import find_near, load_matters
from inquit.ledger.opened import Opened
from inquit.ledger.people import (
    People,
    Person,
    count_months,
    find_name,
    find_party,
    find_people,
    load_people,
    names_of,
)
from inquit.ledger.phrases import find_carrying
from inquit.ledger.query import LARGEST_PAGE, Cursor, Query
from inquit.ledger.rows import ALWAYS, read_spans
from inquit.ledger.runs import Run, load_runs
from inquit.ledger.search import count, find_page, find_places, load_shown
from inquit.ledger.sides import load_sides
from inquit.ledger.sought import seek
from inquit.ledger.sqlite import Row
from inquit.ledger.verdicts import Judgement, load_sighted, standing
from inquit.records import Notice, Statement

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray


class Ledger(Opened):
    """The statements of a ledger file as its records say now, or said at a moment. Nothing here writes.

    Open one with `Ledger.open(path)`, best in a `with`.
    """

    def statements(
        self,
        words: str = "",
        *,
        source: str = "",
        addressee: str = "",
        about: str = "",
        act: str | None = None,
        outlet: str | None = None,
        from_: str | None = None,
        to: str | None = None,
        kind: str | None = None,
        nested: bool | None = None,
        person: str | None = None,
        role: str = "source",
        figure: str | None = None,
        narrator: bool | None = None,
        side: str | None = None,
        reviewed: str | None = None,
        depth: int | None = None,
        limit: int = 50,
        after: str | None = None,
    ) -> Page:
        """The statements that a query finds, latest published first; see `Query` for its parts.

        limit  1 to 1,000
        after  the `next` of the page before
        """
        narrower = (act, outlet, from_, to, kind, nested, None, person, role, figure, narrator, side, reviewed, depth)
        query = Query(words, source, addressee, about, *narrower)
        return self.page(query, limit=limit, after=after)

    def page(self, query: Query, *, limit: int = 50, after: str | None = None) -> Page:
        """As `statements`, for a query made before."""
        if not 1 <= limit <= LARGEST_PAGE:
            raise UsageError(f"a page of {limit} statements", hint=f"limit: 1 to {LARGEST_PAGE:,}")
        cursor = None if after is None else Cursor.parse(after)
        with self._question():
            sought = seek(self._connection, query, as_of=self._as_of)
            if sought is None:
                return Page((), 0, True, None)
            total, exact = count(self._connection, sought)
            numbers = find_page(self._connection, sought, limit=limit + 1, after=cursor, total=total)
            shown = load_shown(self._connection, numbers[:limit])
            statements = self._entries.load(shown)
        last = shown[-1] if len(numbers) > limit else None
        following = None if last is None else str(Cursor(last["published_at"], last["statement"]))
        return Page(statements, total, exact, following)

    def facets(self, query: Query, *, limit: int = 8) -> Facets:
        """What a query's statements are, counted; of many, those that came in last are looked at.

        limit  how many values of each facet
        """
        with self._question():
            return find_facets(self._connection, query, limit=limit, as_of=self._as_of)

    def extent(self, query: Query) -> Extent:
        """How many statements a query finds, in how many articles, of how many independent texts."""
        with self._question():
            return measure(self._connection, query, as_of=self._as_of)

    def without_each(self, query: Query) -> tuple[tuple[str, int], ...]:
        """Each part of a query, as its option is called, with how many statements would be found without it; of those
        that are many, 10,000.
        """
        with self._question():
            return tuple(count_without(self._connection, query, as_of=self._as_of))

    def entries(self, query: Query | None = None) -> Iterator[Entry]:
        """Every article with a statement that the query finds, and these statements, by article id, in text order.

        Without a query: every article, also those without a statement. Streams.
        """
        yield from self._stream(self._found(query))

    def _found(self, query: Query | None) -> Iterator[Entry]:
        if query is None or query == Query():
            for row in self._connection.execute("SELECT seq FROM articles ORDER BY id"):
                entry = self._entries.entry(row["seq"])
                if entry is not None:
                    yield entry
            return
        sought = seek(self._connection, query, as_of=self._as_of)
        rows = [] if sought is None else find_places(self._connection, sought)
        for (article, reading), group in groupby(rows, key=lambda row: (row["article"], row["reading"])):
            stored = self._entries.stored(article, reading)
            if stored is not None:
                yield Entry(stored[0], self._entries.statements(*stored, only={row["position"] for row in group}))

    def articles(self, words: str = "", *, limit: int = 50, offset: int = 0) -> tuple[Listed, ...]:
        """Articles, the ones added last first; with words, those whose title, outlet or address holds all of them."""
        clauses = ["recorded_at < ?"]
        values: list[object] = [self._as_of]
        for word in words.split():
            # One after the other: to put them together would take as long again as to look into them.
            held = [holding(column, word) for column in ("coalesce(title, '')", "coalesce(outlet, '')", "address")]
            either = " OR ".join(clause for clause, _ in held)
            clauses.append(f"id IN (SELECT article FROM appearances WHERE recorded_at < ? AND ({either}))")
            values += (self._as_of, *(value for _, wanted in held for value in wanted))
        sql = f"SELECT seq FROM articles WHERE {' AND '.join(clauses)} ORDER BY seq DESC LIMIT ? OFFSET ?"
        with self._question():
            seqs = [row["seq"] for row in self._connection.execute(sql, (*values, limit, offset))]
            found = [(seq, self._entries.stored(seq)) for seq in seqs]
            return tuple(self._listed(seq, stored[0]) for seq, stored in found if stored is not None)

    def _listed(self, seq: int, stored: StoredArticle) -> Listed:
        sql = "SELECT count(*) FROM shown WHERE article = ?"
        statements = self._connection.execute(sql, (seq,)).fetchone()[0]
        return Listed(stored, statements, len(self.copies(stored.article.id)))

    def statement(self, id_: str) -> Statement:
        """The statement with this id, or with the only id that begins so, also one that was judged wrong.

        Raises  LedgerError `unknown-id`.
        """
        with self._question():
            seq = self._find("statements", id_)
            sql = (
                "SELECT article, reading, position FROM shown WHERE statement = ? UNION ALL "
                "SELECT article, reading, position FROM judged WHERE statement = ? AND wrong"
            )
            row = self._connection.execute(sql, (seq, seq)).fetchone()
            if row is None:
                raise _not_shown(id_)
            (found,) = self._entries.load([row])
        return found

    def article(self, id_: str) -> Entry:
        """The article with this id, or with the only id that begins so, and all its statements."""
        with self._question():
            entry = self._entries.entry(self._find("articles", id_))
        if entry is None:
            raise LedgerError("unknown-id", f"article {id_} was not in the ledger then")
        return entry

    def judgements(self, entry: Entry) -> tuple[Judgement, ...]:
        """What people decided about an article's statements and did not take back, each where it stands now."""
        with self._question():
            article = entry.stored.article.id
            reading = self._entries.reading(article)
            sighted = [] if reading is None else load_sighted(self._connection, reading)
            return standing(self._connection, article, sighted, as_of=self._as_of)

    def copies(self, article: str) -> list[tuple[str, float]]:
        """The ids of an article's near-copies, each with the share of the shorter text's wording that both have."""
        with self._question():
            return load_copies(self._connection, article, as_of=self._as_of)

    def beside(self, article: str) -> Beside:
        """What stands beside an article: doubts of its reading, other texts at its addresses, near-copies.

        article  its whole id
        """
        with self._question():
            return load_beside(self._connection, article)

    def judged(self, article: str) -> Judged:
        """What decisions hide of an article: statements judged wrong, and what was read before a correction."""
        with self._question():
            return load_judged(self._connection, article)

    def versions(self, address: str) -> tuple[Entry, ...]:
        """Every text that was seen at an address, in the order in which they came in."""
        sql = (
            "SELECT articles.seq FROM articles JOIN (SELECT article, min(recorded_at) AS first FROM appearances "
            "WHERE address = ? AND recorded_at < ? GROUP BY article) AS seen ON seen.article = articles.id "
            "ORDER BY seen.first, articles.seq"
        )
        with self._question():
            seqs = [row["seq"] for row in self._connection.execute(sql, (address, self._as_of))]
            return tuple(entry for entry in map(self._entries.entry, seqs) if entry is not None)

    def notices(self, *, set_aside: bool | None = None) -> Iterator[Noted]:
        """What was set aside or doubted, oldest first.

        set_aside  True for texts set aside only, False for doubts only
        """
        wanted = (0, 1) if set_aside is None else (int(set_aside),) * 2
        sql = "SELECT * FROM notices WHERE recorded_at < ? AND set_aside IN (?, ?) ORDER BY recorded_at, id"
        yield from self._stream(_noted(row) for row in self._rows(sql, (self._as_of, *wanted)))

    def _rows(self, sql: str, values: Sequence[object]) -> Iterator[Row]:
        yield from self._connection.execute(sql, values)

    def count(self, facet: str, *, limit: int = 20) -> list[tuple[str, int]]:
        """How many statements have which value of a facet, most first.

        facet  source, addressee, act, kind, outlet, depth, language, figure (by event) or all
        limit  how many values; a large ledger has a hundred thousand sources
        """
        with self._question():
            sql = "SELECT value, number FROM counts WHERE facet = ? ORDER BY number DESC LIMIT ?"
            return [tuple(row) for row in self._connection.execute(sql, (facet, limit))]

    def people(self, words: str = "", *, limit: int = 50, after: str | None = None) -> People:
        """Parties known across articles, the most frequent first; with words, those of which a name holds all of them.

        limit  1 to 1,000
        after  the `next` of the page before
        """
        with self._question():
            return find_people(self._connection, words, limit=limit, after=after, as_of=self._as_of)

    def person(self, who: str) -> Person:
        """A party by one of its names, words of one, or an id. Its statements: `statements(person=…, role=…)`.

        Raises  LedgerError `unknown-id` for nobody; UsageError for words that several bear, and says which.
        """
        with self._question():
            (found,) = load_people(self._connection, [find_party(self._connection, who)], as_of=self._as_of)
            return found

    def name(self, who: str) -> str:
        """A name as printed, by itself, words of it or an id; of several names of one party the one shown."""
        with self._question():
            return find_name(self._connection, who)

    def months(self, who: str, role: str = "source") -> list[tuple[str, int]]:
        """How many statements a party has a part in, by month of publication: `2022-03`, empty for undated ones.

        role  source, addressee or relay
        """
        with self._question():
            names = names_of(self._connection, find_party(self._connection, who))
            return count_months(self._connection, names, Role[role.upper()])

    def candidates(self, who: str | None = None, *, limit: int = 50) -> tuple[Candidate, ...]:
        """Pairs of parties that may be one, the likeliest first, without those about which somebody decided."""
        with self._question():
            entity = None if who is None else find_party(self._connection, who)
            return find_candidates(self._connection, limit=limit, entity=entity, as_of=self._as_of)

    def decisions(self) -> tuple[Decision, ...]:
        """All that people decided about statements, names and sides, oldest first, also what was taken back."""
        with self._question():
            return load_decisions(self._connection, as_of=self._as_of)

    def runs(self, *, limit: int = 20) -> tuple[Run, ...]:
        """The runs that read its articles, latest first: versions, model, settings, and what came of each."""
        with self._question():
            return load_runs(self._connection, limit=limit, as_of=self._as_of)

    def sides(self) -> tuple[Membership, ...]:
        """Who belongs to which side, as declared and not taken back."""
        with self._question():
            return load_sides(self._connection, as_of=self._as_of)

    def glimpses(self, query: Query, *, limit: int = 20_000) -> tuple[Glimpse, ...]:
        """The statements that a query finds, latest published first, at most `limit`, without their articles' texts."""
        with self._question():
            return self._glimpses(query, limit)

    def of_side(self, members: Sequence[str], query: Query, *, limit: int = 20_000) -> tuple[Glimpse, ...]:
        """Those of a query's statements that a side's members say, relay or publish, latest published first.

        members  a party by one of its names, words of one, or an id; `outlet:NAME` for all that an outlet publishes

        Raises  LedgerError `unknown-id` for a member whom the ledger does not know; UsageError for words that several
                bear, and says which.
        """
        with self._question():
            found = find_members(self._connection, members)
            return self._glimpses(query, limit, found)

    def _glimpses(self, query: Query, limit: int, members: Members | None = None) -> tuple[Glimpse, ...]:
        sought = seek(self._connection, query, as_of=self._as_of, members=members)
        numbers = [] if sought is None else find_page(self._connection, sought, limit=limit)
        return load_glimpses(self._connection, numbers)

    def glimpses_of(self, numbers: Sequence[int]) -> tuple[Glimpse, ...]:
        """The shown ones of these statements, in the order given."""
        with self._question():
            return load_glimpses(self._connection, numbers)

    def number(self, id_: str) -> int:
        """statements.seq, by which the others here know it, of the shown statement with this id or beginning of one.

        Raises  LedgerError `unknown-id`.
        """
        with self._question():
            seq = self._find("statements", id_)
            if self._connection.execute("SELECT 1 FROM shown WHERE statement = ?", (seq,)).fetchone() is None:
                raise _not_shown(id_)
            return seq

    def matters(self, numbers: Sequence[int]) -> NDArray[np.float32]:
        """What statements are about: float32, (statements, 384), rows of length 1; zeros where nothing is known."""
        with self._question():
            return load_matters(self._connection, numbers)

    def near(self, number: int, *, limit: int = 200) -> tuple[tuple[int, float], ...]:
        """Statements about the same matter as one, the nearest first: their numbers with the likeness, 0 to 1."""
        with self._question():
            return find_near(self._connection, number, limit=limit)

    def carrying(self, words: str, *, limit: int = 1_000) -> tuple[int, ...]:
        """The numbers of statements whose content has a run of at least four of these words, itself among them."""
        with self._question():
            return find_carrying(self._connection, words, limit=limit)

    def copy_groups(self, articles: Collection[str]) -> dict[str, str]:
        """Each article of these with the id of the first one, by date, that it is a near-copy of; itself if none."""
        with self._question():
            return group_copies(self._connection, articles, as_of=self._as_of)

    @property
    def size(self) -> tuple[int, int]:
        """How many articles and statements it shows."""
        with self._question():
            if self._as_of == ALWAYS:  # counted from an index, where the condition would look at every text
                articles = self._connection.execute("SELECT count(*) FROM articles").fetchone()[0]
            else:
                sql = "SELECT count(*) FROM articles WHERE recorded_at < ?"
                articles = self._connection.execute(sql, (self._as_of,)).fetchone()[0]
            return articles, sum(number for _, number in self.count("all"))

    def _find(self, table: str, id_: str) -> int:
        _, row = find_row(self._connection, [table], id_, noun=table.removesuffix("s"))
        return int(row["seq"])


def _noted(row: Row) -> Noted:
    place = next(iter(read_spans(row["place"])), None)
    notice = Notice(row["stage"], row["code"], row["words"], place)
    return Noted(notice, row["address"], row["article"], bool(row["set_aside"]), row["recorded_at"])


def _not_shown(id_: str) -> LedgerError:
    return LedgerError("unknown-id", f"statement {id_} is not shown: a later reading found others in its place")
