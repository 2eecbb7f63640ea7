"""A ledger file while it is read: opened at a moment, asked one question after the other, closed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from inquit.errors import UsageError
from inquit.ledger import migrations
from inquit.ledger.entries import Entries
from inquit.ledger.rows import ALWAYS
from inquit.ledger.shown import show_as_of
from inquit.ledger.sqlite import Connection, Patience, open_to_read, snapshot, translated
from inquit.moments import to_moment

T = TypeVar("T")


class Opened:
    """A file that is a ledger of this format."""

    def __init__(
        self, path: Path, connection: Connection, *, as_of: str = ALWAYS, patience: Patience | None = None
    ) -> None:
        self.path = path
        self._connection = connection
        self._patience = Patience(connection, None) if patience is None else patience
        self._as_of = as_of
        self._entries = Entries(connection, as_of)

    @classmethod
    def open(cls, path: str | Path, *, as_of: str | None = None, patience_s: float | None = None) -> Self:
        """A ledger, also one that may not be written, and while another process adds to it.

        as_of       a date or a moment: the ledger as it stood at the end of that day, or at that moment. Costs a pass
                    over the whole ledger
        patience_s  how long a question may take, or the next one of a stream, and the pass for `as_of`; one that takes
                    longer ends in a LedgerError `took-too-long`

        Raises  LedgerError when it is not there, not a ledger, or of another version's format; UsageError for a date
                that is none.
        """
        path = Path(path)
        limit = ALWAYS if as_of is None else _end_of(as_of)
        connection = open_to_read(path)
        patience = Patience(connection, patience_s)
        try:
            with translated(path):
                migrations.check(migrations.format_of(connection, path), path)
                if as_of is not None:
                    with snapshot(connection), patience.question():
                        show_as_of(connection, limit)
        except BaseException:
            connection.close()
            raise
        return cls(path, connection, as_of=limit, patience=patience)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the file go."""
        self._connection.close()

    @contextmanager
    def _question(self) -> Iterator[None]:
        """What is read inside was written before it, and is read while there is patience."""
        with translated(self.path), snapshot(self._connection), self._patience.question():
            yield

    def _stream(self, found: Iterator[T]) -> Iterator[T]:
        """One after the other, each of them a question of its own."""
        with translated(self.path), snapshot(self._connection):
            while True:
                with self._patience.question():
                    one = next(found, None)
                if one is None:
                    return
                yield one


def _end_of(as_of: str) -> str:
    """A moment written so that all that was recorded by then sorts before it."""
    moment = to_moment(as_of)
    if moment is None:
        raise UsageError(f"{as_of!r} is no date", hint="write it as 2022-03-22 or 2022-03-22T10:30:00Z")
    return moment.removesuffix("Z") + ALWAYS
