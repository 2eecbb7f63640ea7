"""How an `inquit add` shows its progress: a moving line on a terminal, now and then a plain line elsewhere."""

from __future__ import annotations

import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import TYPE_CHECKING, Protocol, Self

from inquit.cli.wording import count, shortened, shown
from inquit.errors import ReaderError
from inquit.ledger.base import Sum
from inquit.readers.folder import walk
from inquit.readers.inputs import STANDARD_INPUT, is_url

if TYPE_CHECKING:
    from rich.console import Console

    from inquit.adding import Step

PLAIN_EVERY_S = 10.0


class Progress(Protocol):
    """Something that is told of every step, in a `with`."""

    def __enter__(self) -> Self: ...

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None: ...

    def show(self, step: Step) -> None:
        """One more text has been dealt with."""

    def tell(self, words: str) -> None:
        """Something was guessed of a whole file."""


class Tally:
    """What the closing words need: the sum so far, why texts were set aside, and how many could not be read."""

    def __init__(self) -> None:
        self.sum = Sum()
        self.codes: Counter[str] = Counter()
        self.unread = 0

    def add(self, step: Step) -> None:
        """Count one more text."""
        self.sum = step.sum
        if step.outcome == "set-aside":
            self.codes[step.code] += 1
            self.unread += step.unread


class Quiet:
    """Shows nothing."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def show(self, step: Step) -> None:
        """Nothing."""

    def tell(self, words: str) -> None:
        """Nothing."""


class Plain(Quiet):
    """A line every ten seconds, and one for each text set aside: for logs and pipes."""

    def __init__(self, *, clock: Callable[[], float] = time.monotonic) -> None:
        self._clock = clock
        self._began = self._told = clock()

    def show(self, step: Step) -> None:
        """Tell what was set aside at once, the rest now and then."""
        if step.outcome == "set-aside":
            print(f"inquit: {_why(step)}", file=sys.stderr)
        now = self._clock()
        if now - self._told >= PLAIN_EVERY_S:
            self._told = now
            s = step.sum
            rate = s.read / (now - self._began)
            found = f"{count(s.read, 'text')} read, {count(s.statements, 'statement')} found"
            print(f"inquit: {found}, {rate:.1f} texts a second", file=sys.stderr)

    def tell(self, words: str) -> None:
        """At once."""
        print(f"inquit: {shown(words)}", file=sys.stderr)


class Moving(Quiet):
    """One line on a terminal: how many, how fast, how long still."""

    def __init__(self, total_bytes: int | None, *, console: Console | None = None) -> None:
        from rich.console import Console
        from rich.progress import BarColumn, SpinnerColumn, TextColumn, TimeElapsedColumn, TimeRemainingColumn
        from rich.progress import Progress as Line

        self._line = Line(
            SpinnerColumn(),
            TextColumn("{task.description}"),
            *([BarColumn(bar_width=20), TimeRemainingColumn()] if total_bytes else [TimeElapsedColumn()]),
            console=console or Console(stderr=True),
            transient=True,
        )
        self._task = self._line.add_task("starting", total=total_bytes)
        self._began = time.monotonic()

    def __enter__(self) -> Self:
        self._line.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._line.stop()

    def show(self, step: Step) -> None:
        """Move on; what was set aside stays above the line."""
        if step.outcome == "set-aside":  # as it is: a name may look like markup or an emoji's code
            self._line.console.print(_why(step), markup=False, emoji=False, highlight=False)
        s = step.sum
        rate = s.read / max(time.monotonic() - self._began, 0.001)
        words = f"{count(s.read, 'text')}  {count(s.statements, 'statement')}  {rate:.1f} a second"
        self._line.update(self._task, completed=step.taken, description=words)

    def tell(self, words: str) -> None:
        """Above the line."""
        self._line.console.print(shown(words), markup=False, emoji=False, highlight=False)


def _why(step: Step) -> str:
    return f"{shortened(step.address)}: set aside, {shown(step.words)}"


def choose_progress(inputs: Sequence[str], *, quiet: bool) -> Progress:
    """The way that fits where stderr goes."""
    if quiet:
        return Quiet()
    return Moving(measure(inputs)) if sys.stderr.isatty() else Plain()


def measure(inputs: Sequence[str]) -> int | None:
    """The bytes of all named files, None where something else is named too: then nobody knows how long it takes."""
    total = 0
    for name in inputs:
        if name == STANDARD_INPUT or is_url(name):
            return None
        try:
            total += sum(source.size for source in walk(name))
        except (OSError, ReaderError):
            return None
    return total or None
