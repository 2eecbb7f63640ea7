"""Articles into a ledger: what comes in is read once, kept, and counted.

in = kept + duplicate + set aside, always.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass, replace
from functools import partial
from importlib.metadata import version
from itertools import chain, islice
from pathlib import Path
from threading import current_thread, main_thread
from typing import NamedTuple

from inquit import ids
from inquit.engines.local import run
from inquit.errors import ModelError, ReaderError, UnreadableError, UsageError
from inquit.languages import READABLE
from inquit.languages.identify import UNKNOWN, identify, is_readable
from inquit.ledger.base import Finding, RunFacts, Sum
from inquit.ledger.copies import signature
from inquit.ledger.writer import FORGOTTEN, Writer
from inquit.models.catalogue import describe_bundle
from inquit.moments import to_date
from inquit.readers.base import Found, Intake
from inquit.readers.found import to_fault
from inquit.readers.incoming import Incoming
from inquit.readers.plain import storable
from inquit.records import Document, Refusal
from inquit.settings import Settings

MOST_WORKERS = 64


@dataclass(frozen=True, slots=True)
class Choices:
    """What the user says of the articles; what is None is left to the articles themselves.

    columns   of tables: our name -> theirs
    format    of the input, by name
    language  a code: no text is tried for its language then
    workers   processes that read, 1 to 64; with more than one, a script that calls `add` needs the line
              `if __name__ == "__main__":` above the call, as its processes load the script anew
    strict    stop at the first text that cannot be read
    """

    columns: Mapping[str, str] | None = None
    format: str | None = None
    published: str | None = None
    outlet: str | None = None
    speaker: str | None = None
    language: str | None = None
    workers: int = 1
    strict: bool = False


class Step(NamedTuple):
    """One text that has been dealt with, for those who show progress.

    sum      up to here
    address  of the text
    outcome  kept, duplicate or set-aside
    words    why it was set aside, else empty; `code` is the stable name of the reason
    unread   True when its file could not be read to its end
    taken    bytes of the named files that are behind
    """

    sum: Sum
    address: str
    outcome: str
    words: str = ""
    code: str = ""
    unread: bool = False
    taken: int = 0


def add(
    inputs: str | Path | Iterable[str | Path],
    ledger: str | Path = "inquit.db",
    *,
    choices: Choices | None = None,
    progress: Callable[[Step], None] | None = None,
    tell: Callable[[str], None] | None = None,
    settings: Settings | None = None,
    known_as: Mapping[str, str] | None = None,
) -> Sum:
    """Read articles into a ledger file, which is made when it is not there.

    inputs    files, folders, URLs; `-` is standard input
    progress  called after each text
    tell      told in words what was guessed of a whole file, such as its columns
    known_as  full path of a file -> the address by which it is kept, for those that have come from elsewhere

    What the ledger has is passed over, so that the same call after an interruption goes on where it stopped.

    Returns  how many texts came in, were kept, were there already, were set aside (why: `inquit notices`).
    Raises   UsageError for choices that cannot be meant and for a named table without a column for the text,
             LedgerError for a ledger that cannot be written, ModelError for models that cannot be loaded, ReaderError
             for the first text that cannot be read when `strict`.
             What came in before is kept; where nothing did, no ledger is made.
    """
    chosen, show = _checked(choices or Choices()), progress or (lambda _: None)
    limits = settings or Settings.from_environment()
    if chosen.workers > 1:
        limits = replace(limits, threads=1)
    name, bundle_digest = describe_bundle("en")
    facts = RunFacts(version("inquit"), name, bundle_digest, asdict(chosen) | asdict(limits))
    intake = Intake(columns=chosen.columns, largest_text=limits.largest_text, tell=tell)
    own = {os.path.abspath(f"{ledger}{end}") for end in ("", "-wal", "-shm", "-journal", ".imports")}
    incoming = Incoming(intake, format_name=chosen.format, left_out=own, known_as=known_as or {})
    found = incoming.take([inputs] if isinstance(inputs, str | Path) else inputs)
    found = chain(list(islice(found, 1)), found)  # what cannot be meant shows here, before there is a ledger
    with Writer(Path(ledger), facts) as writer:
        _Adding(writer, chosen, limits, lambda step: show(step._replace(taken=incoming.taken))).run(found)
    return writer.sum


def _checked(choices: Choices) -> Choices:
    """The choices in the form in which they are stored. Raises UsageError for those that cannot be meant."""
    if not 1 <= choices.workers <= MOST_WORKERS:
        raise UsageError(f"{choices.workers} workers", hint=f"give 1 to {MOST_WORKERS}")
    if choices.language is not None and choices.language not in READABLE:
        raise UsageError(f"no reader for the language {choices.language!r}", hint=f"readers: {', '.join(READABLE)}")
    return replace(
        choices,
        published=to_date(choices.published),
        outlet=_words(choices.outlet),
        speaker=_words(choices.speaker),
    )


def _words(given: str | None) -> str | None:
    return storable(given)[0].strip() or None if given else None


class _Adding:
    """One run: documents go out to be read and come back to be kept."""

    def __init__(self, writer: Writer, choices: Choices, settings: Settings, tell: Callable[[Step], None]) -> None:
        self._writer = writer
        self._choices = choices
        self._settings = settings
        self._tell = tell
        self._refused: Refusal | None = None  # the first one
        self._under_way: set[str] = set()
        self._twins: dict[str, list[Document]] = {}  # of texts that are being read at this moment

    def run(self, found: Iterable[Found]) -> None:
        work = partial(read_document, settings=self._settings)
        with closing(run(work, self._unread(found), workers=self._choices.workers)) as results:
            for document, outcome, error in results:
                if error is not None:
                    words = (document.appearance.address, "worker-died", str(error), error.hint)
                    outcome = Refusal(*words, unfinished=True)
                assert outcome is not None
                self._settle(document, outcome)
                if self._must_stop and isinstance(outcome, Refusal):
                    break
        if self._must_stop and self._refused is not None:
            raise ReaderError(f"{self._refused.address}: {self._refused.words}", hint=self._refused.hint)

    @property
    def _must_stop(self) -> bool:
        return self._choices.strict and self._refused is not None

    def _settle(self, document: Document, outcome: Finding | Refusal) -> None:
        """Keep a document or set it aside, and with it what has come in meanwhile with the same text."""
        key = ids.article_id(document.text)
        self._under_way.discard(key)
        twins = self._twins.pop(key, [])
        if isinstance(outcome, Refusal):
            for one in (document, *twins):
                self._set_aside(replace(outcome, address=one.appearance.address))
            return
        with _undisturbed():
            before = self._writer.sum
            self._writer.keep(outcome)
            self._say(document.appearance.address, before)
        for twin in twins:
            self._meet_again(key, twin)

    def _unread(self, found: Iterable[Found]) -> Iterator[Document]:
        """The documents whose texts have to be read; all others are dealt with here."""
        for one in found:
            if isinstance(one, Refusal):
                self._set_aside(one)
                if self._must_stop:
                    return  # those under way came before it
                continue
            document = self._as_chosen(one)
            key = ids.article_id(document.text)
            if self._writer.is_forgotten(key):
                self._set_aside(Refusal(document.appearance.address, FORGOTTEN.code, FORGOTTEN.words))
            elif key in self._under_way:
                self._twins.setdefault(key, []).append(document)
            elif self._writer.has_read(key):
                self._meet_again(key, document)
            elif self._choices.language is None and (refusal := _foreign(document)):
                self._set_aside(refusal)
                if self._must_stop:
                    return
            else:
                self._under_way.add(key)
                yield document

    def _as_chosen(self, document: Document) -> Document:
        """The document with what the user said, which counts more than what was found."""
        text, notices = storable(document.text)
        seen, chosen = document.appearance, self._choices
        if chosen.published is not None:
            seen = replace(seen, published_at=chosen.published, published_by="option")
        if chosen.outlet is not None:
            seen = replace(seen, outlet=chosen.outlet)
        speaker = chosen.speaker or document.speaker
        return replace(document, text=text, appearance=seen, speaker=speaker, notices=(*document.notices, *notices))

    def _meet_again(self, article: str, document: Document) -> None:
        with _undisturbed():
            before = self._writer.sum
            self._writer.meet_again(article, document.appearance, document.notices)
            self._say(document.appearance.address, before)

    def _set_aside(self, refusal: Refusal) -> None:
        told = (refusal.address, "set-aside", refusal.words, refusal.code, refusal.unfinished)
        with _undisturbed():
            self._writer.set_aside(refusal)
            self._refused = self._refused or refusal
            self._tell(Step(self._writer.sum, *told))

    def _say(self, address: str, before: Sum) -> None:
        now = self._writer.sum
        if now.set_aside > before.set_aside:  # somebody erased it while it was read
            self._refused = self._refused or Refusal(address, FORGOTTEN.code, FORGOTTEN.words)
            self._tell(Step(now, address, "set-aside", FORGOTTEN.words, FORGOTTEN.code))
        else:
            self._tell(Step(now, address, "kept" if now.kept > before.kept else "duplicate"))


@contextmanager
def _undisturbed() -> Iterator[None]:
    """Ctrl-C waits here until what was written is counted and told: the closing sum is the ledger's."""
    if current_thread() is not main_thread() or signal.getsignal(signal.SIGINT) is not signal.default_int_handler:
        yield
        return
    stopped: list[int] = []
    signal.signal(signal.SIGINT, lambda number, _: stopped.append(number))
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    if stopped:
        raise KeyboardInterrupt


def _foreign(document: Document) -> Refusal | None:
    """Why a document is in no language that can be read; None for one that may be.

    Asked here and not where documents are read: the identifier takes 75 MB and half a second of every process.
    """
    try:
        guess = identify(document.text)
    except ModelError:
        raise
    except OSError as error:  # its model is unpacked beside others' temporary files
        raise ModelError(f"a model cannot be loaded: {error}", hint="is there room on the disk?") from error
    except Exception as fault:
        return to_fault(document.appearance.address, fault)
    if not is_readable(guess, READABLE):
        words = f"no reader for its language ({guess.language}, {guess.probability:.0%} sure)"
        hint = f"readers: {', '.join(READABLE)}; --language en if the guess is wrong"
    elif guess.language == UNKNOWN and document.language not in (None, *READABLE):
        words = f"no reader for the language that it says it is in ({document.language})"
        hint = "--language en if it is English"
    else:
        return None
    return Refusal(document.appearance.address, "unsupported-language", words, hint)


def read_document(document: Document, *, settings: Settings) -> Finding | Refusal:
    """One document as it is kept, or why it is set aside. Pure, and can be pickled: an engine runs it anywhere.

    Raises  ModelError when the models cannot be loaded: no other text could be read either.
    """
    from inquit.pipeline import read  # not before: the process that writes needs no model

    seen = document.appearance
    try:
        reading = read(
            document.text,
            published=seen.published_at,
            outlet=seen.outlet,
            title=seen.title,
            speaker=document.speaker,
            settings=settings,
        )
    except UnreadableError as reason:
        return Refusal(seen.address, reason.code, str(reason), reason.hint)
    except ModelError:
        raise
    except OSError as error:  # a text is no file: a model is, and one is unpacked beside others' temporary files
        raise ModelError(f"a model cannot be loaded: {error}", hint="is there room on the disk?") from error
    except Exception as fault:
        return to_fault(seen.address, fault)
    notices = (*document.notices, *reading.notices)
    return Finding(reading.article, seen, reading.statements, notices, signature(document.text), reading.matters)
