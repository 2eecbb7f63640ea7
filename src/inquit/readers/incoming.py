"""Everything that the inputs hold: sources found, and their texts read one after the other."""

from __future__ import annotations

import os
from collections.abc import Container, Iterable, Iterator, Mapping
from contextlib import suppress
from dataclasses import replace
from pathlib import Path, PurePath

from inquit.errors import ReaderError, UsageError
from inquit.readers.base import Found, Intake, Source
from inquit.readers.formats import read_source
from inquit.readers.found import to_fault
from inquit.readers.inputs import find_sources, to_refusal
from inquit.records import Refusal


class Incoming:
    """What the user named, as documents and refusals, as they come.

    left_out  files and folders that are no input where they are met in a folder, such as the ledger's own
    known_as  full path of a file -> the address that takes its place
    taken     bytes of the named files that are behind
    """

    def __init__(
        self,
        intake: Intake,
        *,
        format_name: str | None = None,
        left_out: Container[str] = (),
        known_as: Mapping[str, str] | None = None,
    ) -> None:
        self.taken = 0
        self._intake = intake
        self._format = format_name
        self._left_out = left_out
        self._known_as = known_as or {}
        self._named: set[str] = set()

    def take(self, inputs: Iterable[str | Path]) -> Iterator[Found]:
        """Everything in them, in their order."""
        for source in find_sources(self._noted(inputs)):
            if isinstance(source, Refusal):
                yield source
            elif source.address in self._named or not self._is_left_out(source.address):
                yield from self._read(replace(source, address=self._known_as.get(source.address, source.address)))

    def _is_left_out(self, address: str) -> bool:
        return address in self._left_out or any(str(above) in self._left_out for above in PurePath(address).parents)

    def _noted(self, inputs: Iterable[str | Path]) -> Iterator[str | Path]:
        for name in inputs:
            self._named.add(os.path.abspath(name))
            yield name

    def _read(self, source: Source) -> Iterator[Found]:
        """What is in a source. Whatever is wrong with it, the others go on."""
        before = self.taken

        def stand_at(place: int) -> None:
            self.taken = before + place

        try:
            yield from read_source(replace(source, meter=stand_at), self._intake, self._format)
        except ReaderError as error:
            yield to_refusal(source.address, error)
        except UsageError as error:
            if source.path is None or source.address in self._named:
                raise
            # Whoever names a folder does not know each table in it.
            words = str(error).removeprefix(f"{source.address}: ")
            yield Refusal(source.address, "unknown-columns", words, error.hint, unfinished=True)
        except Exception as fault:
            yield to_fault(source.address, fault)
        if source.path is not None:
            with suppress(OSError):
                stand_at(source.size)
