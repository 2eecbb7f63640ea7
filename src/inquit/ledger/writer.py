"""Writing into a ledger: one run, one writer, one transaction an article."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Self

from inquit import ids, moments
from inquit.errors import LedgerError
from inquit.ledger import migrations
from inquit.ledger.articles import load_appearances
from inquit.ledger.base import Finding, RunFacts, Sum
from inquit.ledger.linker import link_copies
from inquit.ledger.rows import write_figures, write_parties, write_said, write_spans
from inquit.ledger.shown import settle, show_article
from inquit.ledger.sqlite import open_to_write, transaction, translated, write_ahead
from inquit.records import Appearance, Article, Notice, Refusal, Span, Statement, words_of

FORGOTTEN = Notice("reader", "forgotten", "this text was erased from the ledger and stays out")


class Writer:
    """A ledger opened to be added to; made when it is not there, brought up to date when it is older.

    What it keeps is on disk when the call returns, as a whole or not at all: a process that dies leaves a ledger that
    opens. Others may read meanwhile, and a second writer takes turns with this one.

    path     the ledger's file
    run      what reads the articles
    migrated the copy made before the format was brought up to date, None when none was due
    """

    def __init__(self, path: Path, run: RunFacts) -> None:
        self.path = path
        self.sum = Sum()
        self._facts = run
        self._run: str | None = None
        self._is_open = True
        self._connection = open_to_write(path)
        try:
            with translated(path):
                self.migrated = migrations.migrate(self._connection, path)
                if not migrations.format_of(self._connection, path):
                    migrations.create(self._connection)
                write_ahead(self._connection)
        except BaseException:
            self._connection.close()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        stopped = kind is not None and not issubclass(kind, Exception)
        try:
            self.close("done" if kind is None else "stopped" if stopped else "failed")
        except LedgerError:
            if kind is None:
                raise

    def close(self, outcome: str = "done") -> None:
        """Write how the run ended, and let the file go. Nothing the second time."""
        s, self._is_open = self.sum if self._is_open else Sum(), False
        try:
            if s.read:
                with translated(self.path), transaction(self._connection):
                    values = (self._begun(), outcome, s.read, s.kept, s.duplicate, s.set_aside, s.statements)
                    self._connection.execute("INSERT INTO closings VALUES (?,?,?,?,?,?,?,?)", (*values, moments.now()))
                    self._connection.execute("PRAGMA optimize")
        finally:
            self._connection.close()

    def has_read(self, article: str) -> bool:
        """Whether the ledger holds a reading of this article by the same model."""
        with translated(self.path):
            return self._has_read(article)

    def is_forgotten(self, article: str) -> bool:
        """Whether this text was erased for good."""
        with translated(self.path):
            return self._is_forgotten(article)

    def keep(self, finding: Finding) -> bool:
        """Add an article with its statements. Returns False when it was not added: another writer added it meanwhile,
        then it counts as a duplicate; or somebody erased it meanwhile, then it is set aside.
        """
        article, seen = finding.article.id, finding.appearance
        with self._writing():
            forgotten = self._is_forgotten(article)
            fresh = not forgotten and not self._has_read(article)
            if forgotten:
                self._add_notices(seen.address, None, [FORGOTTEN], set_aside=True)
            else:
                new = self._add_article(finding) if fresh else False
                self._add_appearance(article, seen)
                self._add_notices(seen.address, article, finding.notices)
                seq = self._seq(article)
                if fresh:
                    self._add_reading(finding)
                if new:
                    link_copies(self._connection, seq, finding.signature)
                settle(self._connection, show_article(self._connection, seq))
        self._count(
            "set_aside" if forgotten else "kept" if fresh else "duplicate", len(finding.statements) if fresh else 0
        )
        return fresh

    def meet_again(self, article: str, appearance: Appearance, notices: Iterable[Notice] = ()) -> None:
        """Add where an article that is in the ledger was seen, unless that is known; set it aside when somebody erased
        it meanwhile.
        """
        with translated(self.path):
            if self._is_known(article, appearance):
                self._count("duplicate")
                return
        with self._writing():
            forgotten = self._is_forgotten(article)
            if forgotten:
                self._add_notices(appearance.address, None, [FORGOTTEN], set_aside=True)
            else:
                seq = self._seq(article)
                self._add_appearance(article, appearance)
                self._add_notices(appearance.address, article, notices)
                settle(self._connection, show_article(self._connection, seq))
        self._count("set_aside" if forgotten else "duplicate")

    def set_aside(self, refusal: Refusal) -> None:
        """Add why something that came in was set aside."""
        hint = f" ({refusal.hint})" if refusal.hint else ""
        notice = Notice("reader", refusal.code, refusal.words + hint)
        with self._writing():
            self._add_notices(refusal.address, None, [notice], set_aside=True)
        self._count("set_aside")

    @contextmanager
    def _writing(self) -> Iterator[None]:
        run = self._run
        try:
            with translated(self.path), transaction(self._connection):
                yield
        except BaseException:
            self._run = run  # where the run began in here, its row went with the rest
            raise

    def _count(self, outcome: str, statements: int = 0) -> None:
        s = self.sum
        self.sum = replace(
            s, read=s.read + 1, statements=s.statements + statements, **{outcome: getattr(s, outcome) + 1}
        )

    def _has_read(self, article: str) -> bool:
        found = self._connection.execute(
            "SELECT 1 FROM readings JOIN runs ON runs.id = readings.run WHERE article = ? AND bundle_digest = ?",
            (article, self._facts.bundle_digest),
        )
        return found.fetchone() is not None

    def _is_forgotten(self, article: str) -> bool:
        found = self._connection.execute("SELECT 1 FROM forgotten WHERE article = ?", (article,))
        return found.fetchone() is not None

    def _seq(self, article: str) -> int:
        found = self._connection.execute("SELECT seq FROM articles WHERE id = ?", (article,)).fetchone()
        if found is None:
            raise LedgerError("unknown-id", f"no article has the id {article!r}")
        return int(found[0])

    def _begun(self) -> str:
        """The run's id; its row is written with the first thing that the run writes."""
        if self._run is None:
            self._run = ids.random_id()
            f = self._facts
            settings = json.dumps(f.settings, ensure_ascii=False, sort_keys=True)
            values = (self._run, f.inquit, f.bundle, f.bundle_digest, settings, moments.now())
            self._connection.execute("INSERT INTO runs VALUES (?,?,?,?,?,?)", values)
        return self._run

    def _add_article(self, finding: Finding) -> bool:
        """Returns whether its text is new."""
        a = finding.article
        added = self._connection.execute(
            "INSERT OR IGNORE INTO articles (id, text, digest, characters, language, speaker, run, recorded_at) "
            "VALUES (?,?,?,?,?,?,?,?)",
            (a.id, a.text, ids.text_digest(a.text), len(a.text), a.language, a.speaker, self._begun(), moments.now()),
        )
        return added.rowcount == 1

    def _is_known(self, article: str, seen: Appearance) -> bool:
        """Whether this is what the ledger says of that address now."""
        latest = {known.address: known for known in load_appearances(self._connection, article)}.get(seen.address)
        return latest is not None and ids.appearance_id(article, latest) == ids.appearance_id(article, seen)

    def _add_appearance(self, article: str, seen: Appearance) -> None:
        if self._is_known(article, seen):
            return
        made = ids.appearance_id(article, seen)
        # It may have been so, have been said otherwise, and be so again: then its id has a number.
        sql = "SELECT count(*) FROM appearances WHERE id >= ? AND id < ?"
        (before,) = self._connection.execute(sql, (made, f"{made}.")).fetchone()
        self._connection.execute(
            "INSERT INTO appearances VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)",
            (
                f"{made}-{before}" if before else made,
                *(article, seen.address, seen.container, seen.outlet, seen.title),
                *(seen.byline, seen.published_at, seen.published_by, seen.fetched_at, seen.raw_digest, seen.reader),
                *(self._begun(), self._later_than_before(article, seen.address)),
            ),
        )

    def _later_than_before(self, article: str, address: str) -> str:
        """The present moment, or a millisecond after what was written of this address: what is written last counts,
        also when both fell into the same millisecond or the clock was put back.
        """
        now = moments.now()
        before = "SELECT max(recorded_at) FROM appearances WHERE article = ? AND address = ?"
        last = self._connection.execute(before, (article, address)).fetchone()[0]
        if last is None or last < now:
            return now
        return moments.a_millisecond_after(last)

    def _add_notices(
        self, address: str, article: str | None, notices: Iterable[Notice], *, set_aside: bool = False
    ) -> None:
        rows = []
        for notice in notices:
            place = None if notice.place is None else write_spans([Span(*notice.place)])
            key = ids.notice_id(address, article, notice)
            said = (notice.stage, notice.code, notice.words, place)
            rows.append((key, address, article, *said, int(set_aside), self._begun(), moments.now()))
        self._connection.executemany("INSERT OR IGNORE INTO notices VALUES (?,?,?,?,?,?,?,?,?,?)", rows)

    def _add_reading(self, finding: Finding) -> None:
        article = finding.article
        dateline = None if article.dateline is None else write_spans([article.dateline])
        dated = article.published_at if article.published_by == "dateline" else None
        reading = self._connection.execute(
            "INSERT INTO readings (article, dateline, dated, credits, run, recorded_at) VALUES (?,?,?,?,?,?)",
            (article.id, dateline, dated, write_spans(article.credits), self._begun(), moments.now()),
        ).lastrowid
        statements = list({statement.id: statement for statement in finding.statements}.values())
        places = {statement.id: number for number, statement in enumerate(statements)}
        rows = []
        for position, statement in enumerate(statements):
            parent = None if statement.parent_id is None else places[statement.parent_id]
            rows.append((reading, position, self._add_statement(article, statement), parent, *_found(statement)))
        self._connection.executemany("INSERT INTO sightings VALUES (?,?,?,?,?,?,?,?,?,?,?,?,?,?)", rows)
        # One matter a statement, in the order in which they were found; one of noughts alone says nothing.
        matters = {one.id: vector for one, vector in zip(finding.statements, finding.matters, strict=False)}
        about = [(reading, places[id_], vector) for id_, vector in matters.items() if any(vector)]
        self._connection.executemany("INSERT INTO matters VALUES (?,?,?)", about)

    def _add_statement(self, article: Article, statement: Statement) -> int:
        known = self._connection.execute("SELECT seq FROM statements WHERE id = ?", (statement.id,)).fetchone()
        if known:
            return int(known[0])
        parts = []
        for spans in (statement.content, statement.cue, statement.source):
            parts += [words_of(article.text, spans) if spans else None, write_spans(spans)]
        parts[0] = parts[0] or ""
        parts[1] = parts[1] or ""
        added = self._connection.execute(
            "INSERT INTO statements (id, article, kind, content, content_spans, cue, cue_spans, source, source_spans) "
            "VALUES (?,?,?,?,?,?,?,?,?)",
            (statement.id, article.id, statement.kind, *parts),
        )
        return int(added.lastrowid or 0)


def _found(statement: Statement) -> tuple[object, ...]:
    parties = write_parties(statement.sources), write_parties(statement.addressees)
    channel = write_spans(statement.channel)
    facts = (statement.score, statement.act, int(statement.negated), *parties, channel)
    return (*facts, *write_said(statement.said), write_figures(statement.figures))
